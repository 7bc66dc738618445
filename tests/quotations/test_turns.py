"""A dash at the start of a paragraph opens a turn; the narrator's words in it are cut out."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.quotations.turns import dash_turns
from quoteattr.spans import Cover, Span
from quoteattr.text.paragraphs import paragraphs

from .reading_texts import marked_texts


def turns(text: str, quoted: Cover | None = None) -> list[list[str]]:
    """The spoken parts of each turn of a text."""
    found = dash_turns(text, paragraphs(text), quoted or Cover(()))
    return [[content.of(text) for content in turn.contents] for turn in found]


@pytest.mark.parametrize("dash", ["— ", "– ", "- ", "-- ", "―", "—", "&mdash; ", "&#8212; "])
def test_every_kind_of_dash_opens_a_turn(dash: str) -> None:
    assert turns(f"{dash}Vieni.\n{dash}Non posso.") == [["Vieni."], ["Non posso."]]


def test_the_opening_is_the_dash_without_blanks() -> None:
    text = "— Vieni! — Arrivo!"
    found = dash_turns(text, paragraphs(text), Cover(()))
    assert [turn.opening for turn in found] == [Span(0, 1), Span(9, 10)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— Non senti il vento? – disse Alba. – Andiamo.", ["Non senti il vento?", "Andiamo."]),
        ("— Il treno — disse — non arriva.", ["Il treno", "non arriva."]),
        ("—Vieni subito —gridò il nonno—, è tardi.", ["Vieni subito", "è tardi."]),
        ("-- Sei tu? -- chiese la vecchia.", ["Sei tu?"]),
        ("– Quattrocento, buttò lì Cosimo.", ["Quattrocento"]),
    ],
)
def test_the_narrators_words_inside_a_turn_are_cut_out(text: str, expected: list[str]) -> None:
    assert turns(text) == [expected]


def test_the_speakers_own_dashes_do_not_split_the_turn() -> None:
    text = "— Io vorrei – se permetti – restare qui."
    assert turns(text) == [[text[2:]]]


def test_after_a_sentence_end_a_dash_and_a_capital_begin_the_next_speakers_turn() -> None:
    assert turns("— Vieni! — Arrivo!") == [["Vieni!"], ["Arrivo!"]]


@pytest.mark.parametrize(
    ("before", "count"), [("- È tardi.\n- Non per me.\n", 3), ("– È tardi.\n– Non per me.\n", 2)]
)
def test_a_hyphen_opens_a_turn_after_narration_where_it_opens_others(
    before: str, count: int
) -> None:
    assert len(turns(f"{before}Ada si voltò. - Vieni?")) == count


def test_a_turn_may_begin_after_narration_in_the_same_paragraph() -> None:
    assert turns("Bea si voltò. — Chi è? — chiese.") == [["Chi è?"]]
    assert turns("Bea si voltò. — Chi è?") == []
    assert turns("— Vieni.\nBea si voltò. — Chi è?") == [["Vieni."], ["Chi è?"]]


@pytest.mark.parametrize(
    "text",
    [
        "- pane\n- latte\n- uova",
        "- Il piano costa 3 milioni;\n- la ditta è di Bari;\n- nessuno ha firmato;",
        "— Anna Rossi",
        "La vita è breve.\n— Anna Rossi",
        "Il prezzo — salito ieri — scende.",
        "-3 gradi a Bolzano.",
        "Il treno Roma - Napoli.",
        "— ",
    ],
)
def test_lists_signatures_and_parentheses_are_no_dialogue(text: str) -> None:
    assert turns(text) == []


def test_a_dash_between_marks_is_not_the_narrators() -> None:
    text = "— Ha scritto “vattene – disse”. – E tu?"
    assert turns(text, Cover([Span(13, 30)])) == [["Ha scritto “vattene – disse”."], ["E tu?"]]


@given(marked_texts)
def test_turns_are_in_order_and_their_parts_follow_the_dash(text: str) -> None:
    at = 0
    for turn in dash_turns(text, paragraphs(text), Cover(())):
        assert at <= turn.opening.start < turn.opening.end <= turn.contents[0].start
        for content in turn.contents:
            assert at <= content.start < content.end
            assert content.of(text) == content.of(text).strip()
            at = content.end
