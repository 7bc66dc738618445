"""Web Annotations keep to the W3C's data model, and their selectors to the text."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given

from exports.samples import DOCUMENT, RACCONTO, ROSSI, TEXT, documents
from quoteattr.document import Document
from quoteattr.errors import RecordError
from quoteattr.exports.webannotation import CONTEXT, to_webannotation

IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}
PART = {
    "type": "object",
    "required": ["type", "source", "selector"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": IRI,
        "selector": {
            "type": "array",
            "prefixItems": [
                {
                    "required": ["type", "start", "end"],
                    "properties": {
                        "type": {"const": "TextPositionSelector"},
                        "start": {"type": "integer", "minimum": 0},
                        "end": {"type": "integer", "minimum": 0},
                    },
                },
                {
                    "required": ["type", "exact", "prefix", "suffix"],
                    "properties": {"type": {"const": "TextQuoteSelector"}},
                    "additionalProperties": {"type": "string"},
                },
            ],
            "minItems": 2,
            "maxItems": 2,
        },
    },
}
TEXTUAL = {
    "required": ["type", "value", "purpose"],
    "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
}
SPEAKER = {
    "required": ["type", "source", "purpose"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {
            "type": "object",
            "required": ["id"],
            "properties": {"id": IRI, "type": {"enum": ["Person", "Organization"]}},
        },
    },
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "motivation", "body", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "body": {"type": "array", "items": {"oneOf": [TEXTUAL, SPEAKER, PART]}},
        "target": {"type": "array", "minItems": 1, "items": PART},
    },
}
MODEL = jsonschema.Draft202012Validator(
    {
        "type": "object",
        "required": ["@context", "id", "type", "label", "total", "first", "last"],
        "properties": {
            "@context": {"contains": {"const": "http://www.w3.org/ns/anno.jsonld"}},
            "id": IRI,
            "type": {"const": "AnnotationCollection"},
            "total": {"type": "integer", "minimum": 0},
            "last": IRI,
            "first": {
                "required": ["id", "type", "partOf", "startIndex", "items"],
                "properties": {
                    "id": IRI,
                    "type": {"const": "AnnotationPage"},
                    "partOf": IRI,
                    "startIndex": {"const": 0},
                    "items": {"type": "array", "items": ANNOTATION},
                },
            },
        },
    }
)
"""What the Web Annotation Data Model demands of the classes used, as a JSON Schema."""
TERMS = {"@context", "id", "type", "label", "total", "first", "last", "partOf", "startIndex",
         "items", "motivation", "body", "target", "purpose", "value", "source", "selector", "name",
         "start", "end", "exact", "prefix", "suffix", "dcterms:identifier"}  # fmt: skip
"""The terms of the Web Annotation context that are used."""


def items(document: Document) -> list[dict[str, Any]]:
    """The annotations of a document."""
    found: list[dict[str, Any]] = to_webannotation(document)["first"]["items"]
    return found


def terms(value: Any) -> set[str]:
    """All keys of nested dictionaries."""
    if isinstance(value, dict):
        return set(value).union(*map(terms, value.values()))
    return set().union(*map(terms, value)) if isinstance(value, list) else set()


@given(documents())
def test_any_document_keeps_to_the_model_and_its_terms(document: Document) -> None:
    collection = to_webannotation(document)
    MODEL.validate(collection)
    assert terms({key: value for key, value in collection.items() if key != "@context"}) <= (
        TERMS | set(CONTEXT[1])
    )
    assert json.loads(json.dumps(collection)) == collection


@given(documents())
def test_quotations_come_back_from_their_targets(document: Document) -> None:
    listed = (*document.quotations, *document.statements)
    for item, annotation in zip(listed, items(document), strict=True):
        selectors = [target["selector"] for target in annotation["target"]]
        spans = [(position["start"], position["end"]) for position, _ in selectors]
        assert spans == [(span.start, span.end) for span in item.spans]
        assert " ".join(quote["exact"] for _, quote in selectors) == item.text


@given(documents())
def test_a_quote_selector_shows_what_stands_around(document: Document) -> None:
    for annotation in items(document):
        for target in annotation["target"]:
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert document.text[:start].endswith(quote["prefix"])
            assert document.text[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(32, start)


def test_positions_are_code_points() -> None:
    assert TEXT.startswith("😀 ")
    (mention,) = [body for body in items(DOCUMENT)[0]["body"] if body.get("label") == "mention"]
    assert mention["selector"][0] == {"type": "TextPositionSelector", "start": 13, "end": 23}
    assert mention["selector"][1]["exact"] == "Anna Rossi"


def test_bodies_tell_kind_speaker_mention_and_cue() -> None:
    kind, speaker, mention, cue = items(DOCUMENT)[0]["body"]
    assert (kind["purpose"], kind["value"]) == ("tagging", "partial")
    assert speaker["source"]["name"] == "Anna Rossi"
    assert speaker["source"]["type"] == "Person"
    assert speaker["source"]["dcterms:identifier"] == ["wikidata:Q1"]
    assert (mention["label"], cue["label"]) == ("mention", "cue")
    assert cue["selector"][1]["exact"] == "dice"


def test_a_speaker_keeps_one_id_and_nobody_has_none() -> None:
    found = [
        [body["source"]["id"] for body in item["body"] if body["purpose"] == "identifying"]
        for item in items(DOCUMENT)
    ]
    assert found[0] == found[1] == found[4] != found[2]
    assert found[3] == []


def test_confidences_and_denials_are_told() -> None:
    quotation, *_, statement = items(DOCUMENT)
    assert (quotation["confidence"], quotation["spanConfidence"]) == (0.97, 0.5)
    assert (statement["negated"], statement["hedged"]) == (True, False)


@pytest.mark.parametrize(
    ("given_source", "own", "used"),
    [("https://a.it/1", None, "https://a.it/1"), (None, "https://a.it/2", "https://a.it/2"),
     ("https://a.it/1", "https://a.it/2", "https://a.it/1")],
)  # fmt: skip
def test_the_source_is_the_iri_given_or_the_documents(
    given_source: str | None, own: str | None, used: str
) -> None:
    collection = to_webannotation(evolve(DOCUMENT, source=own), source=given_source)
    assert collection["first"]["items"][0]["target"][0]["source"] == used


@pytest.mark.parametrize("own", [None, "", "a.txt", "Corriere: p. 3", "x:\ud800"])
def test_a_source_that_is_no_iri_is_replaced_by_one_of_the_text(own: str | None) -> None:
    document = evolve(DOCUMENT, source=own)
    target = items(document)[0]["target"][0]
    assert target["source"] == items(DOCUMENT)[0]["target"][0]["source"]
    assert target["source"].startswith("urn:uuid:")


def test_ids_are_all_different_and_always_the_same() -> None:
    names = [each["id"] for each in items(DOCUMENT)]
    assert len(set(names)) == 5
    assert names == [each["id"] for each in items(DOCUMENT)]
    other = evolve(DOCUMENT, text=f"{TEXT} ")
    assert not set(names) & {each["id"] for each in items(other)}


def test_a_speaker_whom_the_document_does_not_know_is_an_error() -> None:
    stranger = evolve(RACCONTO, speaker=evolve(ROSSI, name="Altra"))
    with pytest.raises(RecordError, match="'Altra' is not among"):
        to_webannotation(evolve(DOCUMENT, quotations=(stranger,)))
