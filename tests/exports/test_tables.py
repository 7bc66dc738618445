"""Rows for CSV: one a quotation or statement, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import sys

import pandas
import pytest
from attrs import evolve

from quoteattr.document import Document
from quoteattr.errors import MissingExtraError
from quoteattr.exports.tables import COLUMNS, HEADER, csv_text, frame, rows, safe
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.spans import Span

TEXT = "«Partiamo\n– disse Anna Rossi – domani, “forse”». «=1+1»."
ROSSI = Speaker("Anna Rossi", ids=(("wikidata", "Q1"), ("orcid", "0-1")))
DOCUMENT = Document(
    text=TEXT,
    quotations=(
        Quotation(
            text="Partiamo domani, “forse”",
            spans=(Span(1, 9), Span(31, 46)),
            kind="direct",
            speaker=ROSSI,
            mention=Span(18, 28),
            cue=Span(12, 17),
            confidence=0.75,
            span_confidence=0.5,
        ),
        Quotation(text="=1+1", spans=(Span(50, 54),), kind="partial", confidence=0.25),
    ),
)


def test_statements_follow_the_quotations_without_a_span_confidence() -> None:
    said = Statement(text="domani", spans=(Span(31, 37),), speaker=ROSSI, confidence=0.5)
    *_, last = rows(evolve(DOCUMENT, statements=(said,)), "a.txt")
    assert last == ("a.txt", 3, 31, 37, "domani", "statement", "Anna Rossi", "person",
                    0.5, None, None, None, "wikidata:Q1|orcid:0-1")  # fmt: skip


def test_row_follows_header() -> None:
    first, _ = rows(DOCUMENT, "a.txt")
    assert dict(zip(HEADER, first, strict=True)) == {
        "source": "a.txt",
        "number": 1,
        "start": 1,
        "end": 46,
        "text": "Partiamo domani, “forse”",
        "kind": "direct",
        "speaker": "Anna Rossi",
        "speaker_kind": "person",
        "confidence": 0.75,
        "span_confidence": 0.5,
        "cue": "disse",
        "mention": "Anna Rossi",
        "speaker_ids": "wikidata:Q1|orcid:0-1",
    }


def test_missing_values_are_none_and_formulas_are_words() -> None:
    _, second = rows(DOCUMENT, "@a.txt")
    assert second == (
        *("'@a.txt", 2, 50, 54, "'=1+1", "partial", None, None, 0.25, 1.0, None, None, None),
    )


def test_csv_module_reads_the_rows_back() -> None:
    table = [HEADER, *rows(DOCUMENT, "a\r,b\n.txt")]
    read = list(csv.reader(io.StringIO(csv_text(table), newline="")))
    assert read == [["" if cell is None else str(cell) for cell in row] for row in table]


def test_document_without_quotations_has_no_rows() -> None:
    assert list(rows(Document(text="Niente."), "a.txt")) == []


@pytest.mark.parametrize(
    "words",
    ["=A1", "+39 06", "-5%", "@rossi", "\tuno", "\rdue", "  =A1", "\n=A1", "'=A1", "＝A1", "\t -1"],
)
def test_apostrophe_goes_before_a_formula(words: str) -> None:
    assert safe(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "Sì", "'ndrangheta", "– No", "— No", "2+2", "a=b", "''"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert safe(words) == words


def test_a_frame_has_a_row_a_quotation_with_what_is_known_of_the_speaker() -> None:
    ugo = Speaker("Ugo", gender="m", roles=("sindaco",), ids=(("wikidata", "Q1"),))
    first, second = DOCUMENT.quotations
    document = evolve(DOCUMENT, id="a", quotations=(evolve(first, speaker=ugo), second))
    made = frame([Document(text=""), document])
    assert made.iloc[0].to_dict() == {
        "document": 1, "id": "a", "number": 1, "start": 1, "end": 46,
        "text": "Partiamo domani, “forse”", "kind": "direct", "speaker": "Ugo",
        "speaker_kind": "person", "speaker_gender": "m", "speaker_roles": ("sindaco",),
        "speaker_ids": (("wikidata", "Q1"),), "confidence": 0.75, "span_confidence": 0.5,
        "cue": "disse", "mention": "Anna Rossi",
    }  # fmt: skip
    assert made.loc[1, ["text", "start"]].tolist() == ["=1+1", 50]
    assert made.loc[1, ["speaker", "cue", "speaker_gender"]].isna().all()
    assert made.loc[1, "speaker_roles"] == ()


def test_statements_come_into_a_frame_on_demand() -> None:
    said = Statement(text="domani", spans=(Span(31, 37),), speaker=ROSSI, confidence=0.5)
    document = evolve(DOCUMENT, statements=(said,))
    assert document.to_frame()["kind"].tolist() == ["direct", "partial"]
    made = document.to_frame(statements=True)
    assert made["kind"].tolist() == ["direct", "partial", "statement"]
    assert made["number"].tolist() == [1, 2, 3]
    assert pandas.isna(made.loc[2, "span_confidence"])


@pytest.mark.parametrize("documents", [[], [Document(text="Niente.")], [DOCUMENT]])
def test_the_columns_and_types_of_a_frame_are_always_the_same(documents: list[Document]) -> None:
    made = frame(documents)
    assert {name: str(kind) for name, kind in made.dtypes.items()} == COLUMNS


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[pandas\]"):
        DOCUMENT.to_frame()
