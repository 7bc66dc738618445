"""Records are plain dictionaries; what reads them checks ids and offsets."""

from __future__ import annotations

from typing import Any

import pytest

from quoteattr.errors import RecordError
from quoteattr.records import (
    RecordReader,
    SpeakerIds,
    marked_record,
    quotation_record,
    speaker_record,
    statement_record,
)
from quoteattr.results import Candidate, MarkedSpan, Quotation, Reason, Speaker, Statement
from quoteattr.spans import Span

TESTO = "«Domani no», dice Bea Neri. Ugo Sala promette fondi."
BEA = Speaker("Bea Neri", aliases=("Neri",), gender="f", mentions=(Span(18, 26),))
UGO = Speaker("Ugo Sala", roles=("sindaco",), ids=(("wikidata", "Q1"),))
CITAZIONE = Quotation(
    text="Domani no", spans=(Span(1, 10),), kind="direct", speaker=BEA, mention=Span(18, 26),
    cue=Span(13, 17), confidence=0.8, span_confidence=0.9,
    candidates=(Candidate(BEA, 0.8), Candidate(UGO, 0.15), Candidate(None, 0.05)),
    reasons=(Reason("verb after", 1.25, Span(13, 17), "dice"), Reason("near", 0.5)),
)  # fmt: skip
PROMESSA = Statement(text="fondi", spans=(Span(46, 51),), speaker=None, negated=True)


def reader() -> RecordReader:
    """A reader that knows BEA as S1 and UGO, a mere candidate, as C1."""
    return RecordReader(TESTO, [speaker_record(BEA, "S1")], [speaker_record(UGO, "C1")])


def test_speakers_are_numbered_and_mere_candidates_apart_from_them() -> None:
    ids = SpeakerIds([BEA], [CITAZIONE])
    assert (ids.of(BEA), ids.of(UGO), ids.of(None)) == ("S1", "C1", None)
    assert ids.others == {"C1": UGO}


def test_two_equal_speakers_that_are_two_objects_keep_two_ids() -> None:
    one, two = Speaker("Rossi"), Speaker("Rossi")
    ids = SpeakerIds([one, two], [])
    assert (ids.of(one), ids.of(two)) == ("S1", "S2")


def test_a_copy_of_a_speaker_has_the_first_equal_one_as_its_id() -> None:
    assert SpeakerIds([Speaker("Rossi"), Speaker("Rossi")], []).of(Speaker("Rossi")) == "S1"


def test_a_speaker_that_the_document_does_not_know_is_an_error() -> None:
    with pytest.raises(RecordError, match="'Ugo Sala' is not among the document's speakers"):
        SpeakerIds([BEA], []).of(UGO)


def test_a_quotation_record_holds_plain_lists_numbers_and_ids() -> None:
    assert quotation_record(CITAZIONE, SpeakerIds([BEA], [CITAZIONE])) == {
        "spans": [[1, 10]], "kind": "direct", "speaker": "S1", "mention": [18, 26],
        "cue": [13, 17], "confidence": 0.8, "span_confidence": 0.9,
        "candidates": [
            {"speaker": "S1", "probability": 0.8},
            {"speaker": "C1", "probability": 0.15},
            {"speaker": None, "probability": 0.05},
        ],
        "reasons": [
            {"name": "verb after", "value": 1.25, "evidence": [13, 17]},
            {"name": "near", "value": 0.5, "evidence": None},
        ],
    }  # fmt: skip


def test_a_quotation_a_statement_and_a_marked_span_come_back_as_they_were() -> None:
    ids = SpeakerIds([BEA], [CITAZIONE])
    marked = MarkedSpan(span=Span(18, 26), kind="name", span_confidence=0.4)
    assert reader().quotation(quotation_record(CITAZIONE, ids)) == CITAZIONE
    assert reader().marked(marked_record(marked)) == marked
    read = reader().statement(statement_record(PROMESSA, ids))
    assert read == PROMESSA


def test_speakers_come_back_with_everything_known_of_them() -> None:
    read = RecordReader(TESTO, [speaker_record(UGO, "S1"), speaker_record(BEA, "S2")])
    assert read.speakers == (UGO, BEA)
    assert reader().speakers == (BEA,)


def test_a_gold_quotation_without_confidences_counts_as_certain() -> None:
    gold = {"spans": [[1, 10]], "kind": "direct", "speaker": "S1", "mention": None, "cue": None}
    quotation = reader().quotation(gold)
    assert (quotation.confidence, quotation.span_confidence) == (1.0, 1.0)
    assert quotation.candidates == (Candidate(BEA, 1.0),)
    assert quotation.text == "Domani no"


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"spans": [[1, 99]], "kind": "direct"}, "lies outside a text of 52"),
        ({"spans": [[-1, 3]], "kind": "direct"}, "lies outside"),
        ({"spans": [[5, 3]], "kind": "direct"}, "lies outside"),
        ({"spans": [], "kind": "direct"}, "needs at least one span"),
        ({"spans": [[1, 3]], "kind": "direct", "speaker": "S9"}, "no speaker has the id 'S9'"),
    ],
)
def test_a_wrong_offset_or_id_is_named(record: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        reader().quotation(record)


def test_two_speakers_with_one_id_are_refused() -> None:
    with pytest.raises(RecordError, match="two speakers have the id 'S1'"):
        RecordReader(TESTO, [speaker_record(BEA, "S1")], [speaker_record(UGO, "S1")])
