"""Results are frozen, hashable parts of a document."""

from __future__ import annotations

import pytest

from quoteattr.results import Candidate, MarkedSpan, Quotation, Reason, Speaker, Statement, joined
from quoteattr.spans import Span

TESTO = "“Sì – disse – no”"
PARTI = (Span(1, 3), Span(14, 16))


def test_the_contents_of_several_spans_are_joined_with_one_blank() -> None:
    assert joined(TESTO, PARTI) == "Sì no"
    assert joined(TESTO, PARTI[:1]) == "Sì"


def test_a_quotation_starts_with_its_first_span_and_ends_with_its_last() -> None:
    quotation = Quotation(text="Sì no", spans=PARTI, kind="direct")
    assert (quotation.start, quotation.end) == (1, 16)


def test_without_further_knowledge_a_quotation_is_certain_and_has_no_speaker() -> None:
    quotation = Quotation(text="Sì", spans=PARTI[:1], kind="partial")
    assert quotation.speaker is None
    assert (quotation.mention, quotation.cue) == (None, None)
    assert (quotation.confidence, quotation.span_confidence) == (1.0, 1.0)
    assert (quotation.candidates, quotation.reasons) == ((), ())


def test_a_statement_is_neither_negated_nor_hedged_unless_told() -> None:
    statement = Statement(text="Sì", spans=PARTI[:1])
    assert (statement.negated, statement.hedged, statement.quotations) == (False, False, ())


def test_equal_parts_are_equal_and_count_once_in_a_set() -> None:
    def bea() -> Speaker:
        return Speaker("Bea Neri", aliases=("Neri",), mentions=(Span(0, 4),))

    def quotation() -> Quotation:
        candidates = (Candidate(bea(), 0.75), Candidate(None, 0.25))
        reasons = (Reason("subject", 1.5, Span(0, 4)),)
        return Quotation(text="Sì", spans=PARTI[:1], kind="direct", speaker=bea(),
                         candidates=candidates, reasons=reasons)  # fmt: skip

    assert len({bea(), bea(), Speaker("Bea Neri")}) == 2
    assert len({quotation(), quotation()}) == 1


@pytest.mark.parametrize(
    "part",
    [Speaker("Bea"), Candidate(None, 1.0), Reason("x", 0.0),
     Quotation(text="", spans=PARTI, kind="direct"), Statement(text="", spans=PARTI),
     MarkedSpan(span=PARTI[0], kind="title")],
)  # fmt: skip
def test_no_part_can_be_changed_or_given_other_fields(part: object) -> None:
    with pytest.raises(AttributeError):
        part.text = "altro"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        part.colour = "blu"  # type: ignore[attr-defined]
