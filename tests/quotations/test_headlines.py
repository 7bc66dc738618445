"""A headline may quote without marks, after the name of somebody who can speak."""

from __future__ import annotations

import pytest

from quoteattr.quotations.headlines import is_headline, unmarked_headlines
from quoteattr.spans import Span
from quoteattr.text.paragraphs import paragraphs


def quoted(text: str, marked: tuple[Span, ...] = ()) -> list[tuple[str, str]]:
    """The label and words of each unmarked headline quotation."""
    found = unmarked_headlines(text, paragraphs(text), marked)
    return [(headline.label.of(text), headline.content.of(text)) for headline in found]


@pytest.mark.parametrize(
    ("headline", "label", "words"),
    [
        ("Neri: non mollo", "Neri", "non mollo"),
        ("Neri: Non mollo", "Neri", "Non mollo"),
        ("Giunta, Neri: non mollo", "Neri", "non mollo"),
        ("Bilancio. Ada Neri: 3 milioni in più", "Ada Neri", "3 milioni in più"),
        ("Derby, il questore: sette Daspo", "il questore", "sette Daspo"),
        ("Palazzo Chigi: pronti a trattare", "Palazzo Chigi", "pronti a trattare"),
        ("Scontro in aula – Neri: non mollo", "Neri", "non mollo"),
    ],
)
def test_words_after_a_speaker_and_a_colon_are_quoted(
    headline: str, label: str, words: str
) -> None:
    assert quoted(f"{headline}\n\nAda Neri ha parlato ieri.") == [(label, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Meteo: domani pioggia\n\nPiove.",
        "Bari: domani sciopero\n\nA Bari si ferma tutto.",
        "Neri: non mollo\n\nQui parla soltanto Sala.",
        "Neri: non mollo.\n\nAda Neri ha parlato.",
        "Palazzo Chigi: accordo sul gas\n\nIl governo apre.",
        "Neri: «Non mollo»\n\nAda Neri ha parlato.",
        "Poi Neri: — Non mollo\n\nNeri tacque.",
        "Uno.\n\nDue.\n\nNeri: non mollo\n\nAda Neri ha parlato.",
        "",
    ],
)
def test_topics_places_sentences_and_later_lines_are_not(text: str) -> None:
    assert quoted(text) == []


def test_words_that_hold_a_marked_quotation_are_left_to_the_marks() -> None:
    text = "Neri: piano 'inutile' e caro\n\nAda Neri ha parlato."
    assert quoted(text, (Span(13, 20),)) == []
    assert quoted(text) == [("Neri", "piano 'inutile' e caro")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Neri non molla\n\nHa parlato.", True), ("Neri: «Non mollo»\n\nHa parlato.", True),
     ("Neri molla?\n\nHa parlato.", True), ("Neri non molla.\n\nHa parlato.", False),
     ("«Non mollo.»\n\nHa parlato.", False), ("Parla Neri:\n\n«Non mollo».", False),
     ("molto " * 40 + "\n\nHa parlato.", False)],
)  # fmt: skip
def test_a_headline_is_short_and_has_no_full_stop(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_headline(text, paragraphs(text), 0) is expected


def test_only_the_first_two_paragraphs_and_never_the_last_can_be_headlines() -> None:
    text = "Uno\n\nDue\n\nTre\n\nQuattro"
    parts = paragraphs(text)
    assert [is_headline(text, parts, number) for number in range(4)] == [True, True, False, False]
    assert not is_headline("Uno\n\nDue", paragraphs("Uno\n\nDue"), 1)
