"""JSON Lines: what is written fits the schema and is read back."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from strategies import texts

import quoteattr
from exports.samples import DOCUMENT, documents
from quoteattr.document import Document
from quoteattr.errors import RecordError
from quoteattr.exports.jsonl import from_lines, schema, to_lines
from quoteattr.records import SCHEMA

VALIDATOR = jsonschema.Draft202012Validator(schema())


def test_the_schema_is_a_schema_of_the_records_version() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["properties"]["schema"]["const"] == SCHEMA
    assert schema()["$id"].endswith(f":{SCHEMA}")


@given(documents())
def test_any_document_is_a_line_that_fits_the_schema_and_comes_back(document: Document) -> None:
    (line,) = to_lines([document])
    VALIDATOR.validate(json.loads(line))
    assert line.count("\n") == 1
    assert list(from_lines([line])) == [document]


@given(texts())
def test_any_attributed_text_fits_the_schema(text: str) -> None:
    VALIDATOR.validate(quoteattr.attribute(text).to_dict())


@pytest.mark.parametrize(
    ("key", "value"),
    [("schema", 2), ("text", None), ("quotations", [{}]), ("more", 1), ("speakers", None),
     ("other_marked", [{"span": [1, 2, 3], "kind": "title", "span_confidence": 1}]),
     ("other_marked", [{"span": [1, 2], "kind": "direct", "span_confidence": 1}]),
     ("other_marked", [{"span": [1, 2], "kind": "title", "span_confidence": 1.5}])],
)  # fmt: skip
def test_a_record_with_something_wrong_does_not_fit(key: str, value: Any) -> None:
    assert not VALIDATOR.is_valid(DOCUMENT.to_dict() | {key: value})


def test_every_part_of_the_schema_is_described() -> None:
    undescribed = [
        name for name, part in schema()["properties"].items() if not part.get("description")
    ]
    assert undescribed == []


def test_blank_lines_are_passed_over() -> None:
    lines = ["\n", *to_lines([DOCUMENT]), "  "]
    assert list(from_lines(lines)) == [DOCUMENT]


@pytest.mark.parametrize("line", ["{", "[]", '{"text": 3}'])
def test_a_line_that_is_no_record_is_named_by_its_number(line: str) -> None:
    with pytest.raises(RecordError, match=r"^line 2: "):
        list(from_lines([*to_lines([DOCUMENT]), line]))
