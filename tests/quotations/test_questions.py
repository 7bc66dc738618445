"""Questions set off by type, dashes or nothing make an interview with the answers behind them."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.quotations.questions import asking_dashes, unlabelled_answers
from quoteattr.spans import Cover
from quoteattr.text.paragraphs import paragraphs

from .reading_texts import marked_texts

PAIRS = ("Dorme?", "Io mai."), ("E canta?", "Sempre."), ("E balla?", "Poco.")


def answers(text: str) -> list[list[str]]:
    """The contents of each answer of a text."""
    found = unlabelled_answers(text, paragraphs(text), Cover(()))
    return [[content.of(text) for content in answer.contents] for answer in found]


def laid_out(opening: str, closing: str = "", number: int = 3) -> str:
    """Questions between two signs, and their answers."""
    return "\n\n".join(f"{opening}{ask}{closing}\n\n{tell}" for ask, tell in PAIRS[:number])


@pytest.mark.parametrize(
    ("opening", "closing", "number"),
    [
        ("**", "**", 2),
        ("*", "*", 2),
        ("_", "_", 2),
        ("<b>", "</b>", 2),
        ("<h3>", "</h3>", 3),
        ("— ", "", 3),
        ("- ", "", 3),
        ("", "", 3),
    ],
)
def test_questions_are_known_by_type_or_dash_or_number(
    opening: str, closing: str, number: int
) -> None:
    told = [[tell] for _, tell in PAIRS[:number]]
    assert answers(laid_out(opening, closing, number)) == told


@pytest.mark.parametrize(("opening", "closing"), [("— ", ""), ("", ""), ("**", "**")])
def test_two_are_enough_where_the_text_says_that_it_is_an_interview(
    opening: str, closing: str
) -> None:
    text = "Intervista a Ugo Neri.\n\n" + laid_out(opening, closing, 2)
    assert len(answers(text)) == 2


def test_an_answer_to_a_question_in_bold_goes_on_until_the_next_one() -> None:
    text = "**Dorme?**\n\nIo mai.\n\nE mi dispiace.\n\n**Canta?**\n\nSempre.\n\nFine."
    assert answers(text) == [["Io mai.", "E mi dispiace."], ["Sempre."]]


@pytest.mark.parametrize("ask", ["Dottor Neri, si chiude?", "Lei resta?"])
def test_whom_a_question_addresses_shows_an_interview(ask: str) -> None:
    text = f"**{ask}**\n\nSì.\n\n**E dopo?**\n\nVacanza."
    assert answers(text) == [["Sì."], ["Vacanza."]]


@pytest.mark.parametrize(
    "text",
    [
        "**Chi ne ha diritto?**\n\nLe famiglie.\n\n**Da quando?**\n\nDa maggio.",
        "**Dorme?**\n\nIo mai.",
        "**I numeri**\n\nDieci.\n\n**Le date**\n\nMaggio.\n\n**Perché?**\n\nIo non so.",
        laid_out("", "", 2),
        "– Chi è?\n\nNessuno rispose.\n\n– Chi è?\n\nSi voltò.\n\n– Chi è?\n\nTacque.",
        "– Chi è?\n\nIo.\n\n– Io chi?\n\nUgo.\n\n– Vattene.\n\nNo.",
        "",
    ],
)
def test_headings_fiction_and_too_few_questions_make_no_interview(text: str) -> None:
    assert answers(text) == []


def test_the_dashes_of_questions_open_no_turns() -> None:
    text = laid_out("— ")
    starts = {at for at in range(len(text)) if text.startswith("— ", at)}
    assert asking_dashes(text, paragraphs(text)) == starts


@given(marked_texts)
def test_answers_are_in_order_and_disjoint(text: str) -> None:
    at = 0
    for answer in unlabelled_answers(text, paragraphs(text), Cover(())):
        for content in answer.contents:
            assert at <= content.start < content.end
            at = content.end
