"""Every mistake is named, with what was expected and what was given."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.mistakes import errors
from quoteattr.results import MarkedSpan, Speaker

from .samples import (
    BIANCHI,
    IO_NO,
    PARTIAMO,
    ROSSI,
    STRADA,
    TEXT,
    at,
    document,
    documents,
    quotation,
    statement,
)

Listed = list[tuple[str, str | None, str | None]]


def listed(**changes: object) -> Listed:
    """What, expected and given of the mistakes of a changed document."""
    found = errors(document(), document(**changes))
    return [(mistake.what, mistake.expected, mistake.given) for mistake in found]


def test_a_wrong_speaker_and_a_name_that_is_not_the_fullest() -> None:
    quotations = (evolve(PARTIAMO, speaker=Speaker("Rossi")), evolve(IO_NO, speaker=ROSSI))
    assert listed(quotations=quotations) == [
        ("wrong name", "Mario Rossi", "Rossi"),
        ("wrong speaker", "Anna Bianchi", "Mario Rossi"),
    ]


def test_no_speaker_is_given_as_none() -> None:
    quotations = (PARTIAMO, evolve(IO_NO, speaker=None))
    assert listed(quotations=quotations) == [("wrong speaker", "Anna Bianchi", None)]


def test_a_missing_quotation_shows_what_its_marks_were_taken_for() -> None:
    scare = MarkedSpan(span=at("Io no"), kind="scare")
    marks = (*document().other_marked, scare)
    assert listed(quotations=(PARTIAMO,)) == [("missing quotation", "direct", None)]
    assert listed(quotations=(PARTIAMO,), other_marked=marks) == [
        ("missing quotation", "direct", "scare")
    ]


def test_a_title_taken_for_a_quotation_is_one_mistake() -> None:
    title = quotation("Il nome della rosa", None, kind="partial")
    assert listed(quotations=(PARTIAMO, IO_NO, title), other_marked=()) == [
        ("spurious quotation", "title", "partial")
    ]


def test_wrong_spans_and_wrong_kind_of_a_matched_quotation() -> None:
    parts = (at("Partiamo"), at("domani"))
    given = evolve(PARTIAMO, spans=parts, kind="partial")
    assert listed(quotations=(given, IO_NO)) == [
        ("wrong kind", "direct", "partial"),
        ("wrong spans", "Partiamo domani", "Partiamo | domani"),
    ]


def test_other_marks_missing_spurious_or_of_the_wrong_kind() -> None:
    title = at("Il nome della rosa")
    assert listed(other_marked=()) == [("missing span", "title", None)]
    assert listed(other_marked=(MarkedSpan(span=title, kind="name"),)) == [
        ("wrong kind", "title", "name")
    ]
    extra = MarkedSpan(span=at("Mario"), kind="scare")
    assert listed(other_marked=(extra, *document().other_marked)) == [
        ("spurious span", None, "scare")
    ]


def test_statements_missing_spurious_too_long_or_wrongly_attributed() -> None:
    assert listed(statements=()) == [("missing statement", "Mario Rossi", None)]
    assert listed(statements=(STRADA, statement("Ha letto", BIANCHI))) == [
        ("spurious statement", None, "Anna Bianchi")
    ]
    assert listed(statements=(statement("che la strada riaprirà lunedì"),)) == [
        ("wrong statement spans", "la strada riaprirà lunedì", "che la strada riaprirà lunedì"),
        ("wrong statement speaker", "Mario Rossi", None),
    ]


def test_mistakes_stand_in_text_order_with_the_gold_span() -> None:
    found = errors(document(), Document(text=TEXT))
    assert [mistake.span.of(TEXT) for mistake in found] == [
        "Partiamo domani",
        "Io no",
        "Il nome della rosa",
        "la strada riaprirà lunedì",
    ]


def test_another_text_is_refused() -> None:
    with pytest.raises(EvaluationError, match="another text"):
        errors(document(), Document(text="altro"))


@given(documents)
def test_a_quotation_or_statement_equal_to_the_gold_is_no_mistake(gold: Document) -> None:
    held = evolve(gold, other_marked=())
    assert errors(held, held) == ()
