"""What holds for every text."""

from __future__ import annotations

import json
import pickle
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given, strategies as st
from strategies import italian_like_texts, texts

from quoteattr import Document, Options, Quotation, QuoteattrError, attribute, detect
from quoteattr.errors import InputError
from quoteattr.spans import Span, hull

HEADLINE = "Consiglio comunale, seduta rinviata\n\n"
FIRST = "La giunta si è riunita in mattinata nella sede di via Roma.\n\n"
ORDINARY = "Ieri a Bari ha piovuto tutto il giorno.\n\n"
REOPENED_IN_BLOCK = ">&amp;lt;&lt;;\n&amp;lt;&lt;p"
REPORTED = (
    "Secondo Anna Rossi, la strada è «un disastro» e va chiusa. Il sindaco ha detto che pioverà."
)


def _hulls(quotations: tuple[Quotation, ...]) -> list[Span]:
    return [hull(quotation.spans) for quotation in quotations]


@given(texts())
def test_every_text_gives_a_document_of_that_text(text: str) -> None:
    assert attribute(text).text == text


@given(texts())
@example(REOPENED_IN_BLOCK)
def test_detect_finds_the_quotations_that_attribute_finds(text: str) -> None:
    detected = [(q.spans, q.kind, q.span_confidence) for q in detect(text)]
    assert detected == [(q.spans, q.kind, q.span_confidence) for q in attribute(text).quotations]


@given(texts())
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert attribute(text) == attribute(text)


@given(texts())
def test_a_quotations_text_is_its_slices_joined_with_one_blank(text: str) -> None:
    for quotation in detect(text):
        assert quotation.text == " ".join(text[start:end] for start, end in quotation.spans)


@given(texts())
def test_spans_are_not_empty_and_stand_in_order_without_overlap(text: str) -> None:
    for quotation in detect(text):
        assert all(0 <= span.start < span.end <= len(text) for span in quotation.spans)
        assert all(one.end <= other.start for one, other in pairwise(quotation.spans))


@given(texts())
@example(REOPENED_IN_BLOCK)
def test_quotations_stand_in_text_order_outer_ones_first(text: str) -> None:
    keys = [(span.start, -span.end) for span in _hulls(detect(text))]
    assert keys == sorted(keys)


@given(texts())
def test_two_quotations_are_nested_or_disjoint(text: str) -> None:
    for one, other in combinations(_hulls(detect(text)), 2):
        disjoint = one.end <= other.start or other.end <= one.start
        assert disjoint or one.covers(other) or other.covers(one), (one, other)


@given(texts())
@example(REPORTED)
def test_candidates_are_ranked_and_their_probabilities_sum_to_one(text: str) -> None:
    document = attribute(text)
    for item in (*document.quotations, *document.statements):
        chances = [candidate.probability for candidate in item.candidates]
        assert sum(chances) == pytest.approx(1.0)
        assert chances == sorted(chances, reverse=True)


@given(texts())
def test_no_speaker_is_among_the_candidates_once(text: str) -> None:
    for quotation in attribute(text).quotations:
        assert [c.speaker for c in quotation.candidates].count(None) == 1


@given(texts())
def test_the_confidence_is_that_of_the_candidate_who_is_the_speaker(text: str) -> None:
    for quotation in attribute(text).quotations:
        chances = {c.speaker: c.probability for c in quotation.candidates}
        assert quotation.confidence == pytest.approx(chances[quotation.speaker])


@given(texts())
def test_mentions_cues_and_evidence_lie_in_the_text(text: str) -> None:
    for quotation in attribute(text).quotations:
        evidence = [reason.evidence for reason in quotation.reasons]
        for span in filter(None, [quotation.mention, quotation.cue, *evidence]):
            assert 0 <= span.start < span.end <= len(text)


@given(texts())
def test_the_speakers_of_quotations_and_statements_are_the_documents_speakers(text: str) -> None:
    document = attribute(text)
    given = {each.speaker for each in (*document.quotations, *document.statements)} - {None}
    assert given == set(document.speakers)


@given(texts())
@example(REPORTED)
def test_from_dict_is_the_inverse_of_to_dict(text: str) -> None:
    document = attribute(text)
    assert Document.from_dict(document.to_dict()) == document


@given(texts())
def test_a_document_comes_back_from_json(text: str) -> None:
    document = attribute(text)
    assert Document.from_dict(json.loads(document.to_json())) == document


@given(texts())
def test_json_text_can_be_written_as_utf_8(text: str) -> None:
    assert attribute(text).to_json().encode("utf-8")


@given(texts())
def test_a_document_comes_back_from_pickling(text: str) -> None:
    document = attribute(text)
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes


@given(texts())
@example(REPORTED)
def test_statements_lie_in_the_text_unique_and_in_order(text: str) -> None:
    found = [statement.spans for statement in attribute(text).statements]
    assert all(one < other for one, other in pairwise(found))
    for spans in found:
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text) == span.of(text).strip() for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@given(texts())
@example(REPORTED)
def test_a_statement_has_its_text_and_a_cue_and_holds_its_quotations(text: str) -> None:
    document = attribute(text)
    for statement in document.statements:
        assert statement.text == " ".join(span.of(text) for span in statement.spans)
        assert statement.cue is not None
        held = [
            number
            for number, quotation in enumerate(document.quotations)
            if all(any(s.covers(part) for s in statement.spans) for part in quotation.spans)
        ]
        assert list(statement.quotations) == held


@given(texts())
@example(REPORTED)
def test_without_statements_the_quotations_and_their_speakers_are_the_same(text: str) -> None:
    whole, without = attribute(text), attribute(text, options=Options(statements=False))
    assert without.statements == ()
    assert without.quotations == whole.quotations
    assert without.other_marked == whole.other_marked


@given(italian_like_texts())
@example("“Uno”, dice Rossi.\n\n«Due», dice Verdi.")
def test_an_ordinary_paragraph_shifts_all_later_quotations_by_its_length(rest: str) -> None:
    before = detect(HEADLINE + FIRST + rest)
    after = detect(HEADLINE + ORDINARY + FIRST + rest)
    length = len(ORDINARY)
    shifted = [
        [Span(span.start + length, span.end + length) for span in quotation.spans]
        for quotation in before
    ]
    assert [list(quotation.spans) for quotation in after] == shifted


@pytest.mark.parametrize("function", [attribute, detect])
@given(
    given_instead=st.one_of(
        st.none(), st.integers(), st.binary(), st.floats(), st.lists(st.text(), max_size=2)
    )
)
def test_what_is_no_str_raises_an_input_error(function: object, given_instead: object) -> None:
    with pytest.raises(InputError) as caught:
        function(given_instead)  # type: ignore[operator]
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, QuoteattrError)
