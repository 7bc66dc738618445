"""A document is written as a record and read back as it was."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from hypothesis import given, strategies as st

from quoteattr.document import Document
from quoteattr.errors import RecordError
from quoteattr.results import Candidate, MarkedSpan, Quotation, Reason, Speaker, Statement, joined
from quoteattr.spans import Span

TESTO = "«Perché no?», dice Bea Neri. Ha visto «La rana» e promette 2 😀."
BEA = Speaker("Bea Neri", gender="f")
CITAZIONE = Quotation(
    text="Perché no?", spans=(Span(1, 11),), kind="direct", speaker=BEA, mention=Span(19, 27)
)
DOCUMENTO = Document(
    text=TESTO, quotations=(CITAZIONE,), speakers=(BEA,), id="d1", genre="news",
    statements=(Statement(text="2 😀", spans=(Span(59, 62),), speaker=BEA, hedged=True),),
    other_marked=(MarkedSpan(span=Span(39, 46), kind="title"),),
)  # fmt: skip

spans = st.tuples(st.integers(0, len(TESTO)), st.integers(0, len(TESTO))).map(
    lambda pair: Span(*sorted(pair))
)
span_lists = st.lists(spans, min_size=1, max_size=3).map(tuple)
probabilities = st.floats(0, 1)
reasons = st.lists(
    st.builds(Reason, st.text(max_size=5), st.floats(-9, 9))
    | st.builds(lambda span: Reason("near", 0.5, span, span.of(TESTO)), spans),
    max_size=2,
).map(tuple)
speakers = st.builds(
    Speaker,
    st.sampled_from(["Bea", "Ugo", "io"]),
    aliases=st.lists(st.text(max_size=4), max_size=2).map(tuple),
    kind=st.sampled_from(["person", "group"]),
    gender=st.sampled_from([None, "m", "f"]),
    mentions=st.lists(spans, max_size=2).map(tuple),
    ids=st.sampled_from([(), (("viaf", "1"),)]),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document over TESTO: speakers, some of them mere candidates, and items."""
    known = draw(st.lists(speakers, min_size=1, max_size=3, unique=True))
    among = st.none() | st.sampled_from(known)
    candidates = st.lists(
        st.builds(Candidate, st.none() | st.sampled_from(known) | speakers, probabilities),
        max_size=3,
    ).map(tuple)

    def quotation() -> Quotation:
        found = draw(span_lists)
        return Quotation(
            text=joined(TESTO, found), spans=found,
            kind=draw(st.sampled_from(["direct", "partial"])),
            speaker=draw(among), mention=draw(st.none() | spans), confidence=draw(probabilities),
            candidates=draw(candidates), reasons=draw(reasons),
        )  # fmt: skip

    def statement() -> Statement:
        found = draw(span_lists)
        return Statement(
            text=joined(TESTO, found), spans=found, speaker=draw(among),
            negated=draw(st.booleans()), quotations=(0,), candidates=draw(candidates),
        )  # fmt: skip

    return Document(
        text=TESTO,
        quotations=tuple(quotation() for _ in range(draw(st.integers(0, 3)))),
        statements=tuple(statement() for _ in range(draw(st.integers(0, 2)))),
        speakers=tuple(known),
        source=draw(st.none() | st.text(max_size=5)),
    )


@given(documents())
def test_any_document_is_read_back_from_its_json_as_it_was(document: Document) -> None:
    assert Document.from_dict(document.to_dict()) == document
    assert Document.from_dict(json.loads(document.to_json())) == document


def test_the_record_has_the_fields_of_the_corpus_and_a_schema() -> None:
    record = DOCUMENTO.to_dict()
    assert record["schema"] == 1
    assert record["text"] == TESTO
    assert (record["id"], record["genre"], record["source"]) == ("d1", "news", None)
    assert [(q["spans"], q["speaker"]) for q in record["quotations"]] == [([[1, 11]], "S1")]
    assert record["other_marked"][0]["span"] == [39, 46]
    assert record["statements"][0]["hedged"] is True


def test_json_keeps_italian_letters_and_is_one_line_unless_indented() -> None:
    written = DOCUMENTO.to_json()
    assert "Perché no?" in written
    assert "😀" in written
    assert "\n" not in written
    assert DOCUMENTO.to_json(indent=2).count("\n") > 10


def test_json_of_a_lone_surrogate_can_be_written_to_a_file() -> None:
    document = Document(text="Sì \ud83d")
    written = document.to_json()
    assert written.encode("utf-8")
    assert Document.from_dict(json.loads(written)) == document


def test_a_hand_made_gold_record_is_enough() -> None:
    gold = {
        "text": TESTO,
        "speakers": [{"id": "S1", "name": "Bea Neri"}],
        "quotations": [{"spans": [[1, 11]], "kind": "direct", "speaker": "S1"}],
    }
    document = Document.from_dict(gold)
    assert document.quotations[0].speaker == Speaker("Bea Neri")
    assert document.quotations[0].confidence == 1.0
    assert document.statements == ()


@pytest.mark.parametrize(
    "change",
    [
         {"schema": 2}, {"quotations": [{"kind": "direct"}]},
        {"quotations": [{"spans": [[1]], "kind": "direct"}]}, {"quotations": 3},
        {"quotations": [{"spans": [[1, 999]], "kind": "direct"}]},
        {"quotations": [{"spans": [[1, 2]], "kind": "direct", "speaker": "S7"}]},
        {"speakers": [{"id": "S1"}]}, {"speakers": ["Bea"]},
        {"other_marked": [{"span": ["1", "2"], "kind": "title"}]},
        {"other_marked": [{"span": [1.0, 2.0], "kind": "title"}]},
        {"other_marked": [{"span": [1, 2], "kind": 3}]},
        {"quotations": [{"spans": [[1, 2]], "kind": "direct", "confidence": "0.5"}]},
        {"quotations": [{"spans": [[1, 2]], "kind": "direct", "span_confidence": True}]},
        {"statements": [{"spans": [[1, 2]], "negated": 1}]},
        {"statements": [{"spans": [[1, 2]], "quotations": ["0"]}]},
        {"speakers": [{"id": "S1", "name": "Bea", "aliases": "Neri"}]},
        {"speakers": [{"id": "S1", "name": None}]}, {"speakers": [{"id": [], "name": "Bea"}]},
        {"quotations": [{"spans": [[1, 2]], "kind": "direct", "confidence": float("nan")}]},
        {"quotations": [{"spans": [[1, 2]], "kind": "direct", "confidence": float("inf")}]},
        {"id": 3}, {"genre": ["news"]},
    ],
)  # fmt: skip
def test_a_broken_record_gives_a_record_error(change: dict[str, Any]) -> None:
    with pytest.raises(RecordError):
        Document.from_dict({"text": TESTO} | change)


@pytest.mark.parametrize("text", [None, 3, ["Sì"]])
def test_a_text_that_is_no_str_gives_a_record_error(text: object) -> None:
    with pytest.raises(RecordError):
        Document.from_dict({"text": text})


@pytest.mark.parametrize("record", [None, "testo", [("text", "x")]])
def test_what_is_no_dictionary_is_named_as_such(record: object) -> None:
    with pytest.raises(RecordError, match="a record is a dictionary, not"):
        Document.from_dict(record)  # type: ignore[arg-type]


def test_a_newer_schema_is_named() -> None:
    with pytest.raises(RecordError, match="schema 7 is not known; this is 1"):
        Document.from_dict({"text": "", "schema": 7})


def test_a_document_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(DOCUMENTO)) == DOCUMENTO  # noqa: S301
