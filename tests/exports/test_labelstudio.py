"""Label Studio tasks fit their configuration, offsets and all.

The predictions were checked once with ``LabelInterface.validate_prediction`` of
label-studio-sdk 2.1.2; the tests here ask for the same.
"""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

from attrs import evolve
from hypothesis import given

from exports.samples import DOCUMENT, RACCONTO, TEXT, documents
from quoteattr.document import Document
from quoteattr.exports.labelstudio import CONFIGURATION, to_labelstudio

CONTROLS = {each.get("name"): each for each in ET.fromstring(CONFIGURATION)}  # noqa: S314
LABELS = {each.get("value") for each in CONTROLS["label"]}


def result(document: Document) -> list[dict[str, Any]]:
    """The regions and relations of a document."""
    found: list[dict[str, Any]] = to_labelstudio(document)["predictions"][0]["result"]
    return found


def regions(document: Document, kind: str = "labels") -> list[dict[str, Any]]:
    """The regions of a kind."""
    return [each for each in result(document) if each["type"] == kind]


@given(documents())
def test_the_regions_of_any_document_fit_the_configuration(document: Document) -> None:
    for region in (*regions(document), *regions(document, "textarea")):
        control = CONTROLS[region["from_name"]]
        assert control.tag.lower() == region["type"]
        assert control.get("toName") == region["to_name"]
        assert 0 <= region["value"]["start"] <= region["value"]["end"] <= len(document.text)
    assert all(set(each["value"]["labels"]) <= LABELS for each in regions(document))


@given(documents())
def test_the_relations_of_any_document_join_regions(document: Document) -> None:
    names = [each["id"] for each in regions(document)]
    assert len(set(names)) == len(names)
    for relation in regions(document, "relation"):
        assert {relation["from_id"], relation["to_id"]} <= set(names)
        assert relation["direction"] == "right"


@given(documents())
def test_any_document_is_json(document: Document) -> None:
    task = to_labelstudio(document)
    assert json.loads(json.dumps(task)) == task


@given(documents())
def test_quotations_come_back_from_labels_and_relations(document: Document) -> None:
    spans = {
        each["id"]: (each["value"]["start"], each["value"]["end"]) for each in regions(document)
    }
    goes_on = {
        each["from_id"]: each["to_id"]
        for each in regions(document, "relation")
        if each["labels"] == ["goes on"]
    }
    for number, quotation in enumerate(document.quotations, start=1):
        name, read = f"i{number}-1", [spans[f"i{number}-1"]]
        while name in goes_on:
            name = goes_on[name]
            read.append(spans[name])
        assert read == [(span.start, span.end) for span in quotation.spans]


def test_offsets_are_code_points() -> None:
    assert TEXT.startswith("😀")
    for region in regions(DOCUMENT):
        value = region["value"]
        assert TEXT[value["start"] : value["end"]] == value["text"]


def test_speakers_are_the_text_of_their_regions() -> None:
    found = {each["id"]: each["value"]["text"] for each in regions(DOCUMENT, "textarea")}
    assert found["i1-1"] == ["Anna Rossi"]
    assert found["i2-1"] == found["i2-2"] == ["Anna Rossi"]
    assert "i4-1" not in found
    first, *_, ugo = regions(evolve(DOCUMENT, statements=()), "textarea")
    assert first["meta"] == {"text": ["wikidata:Q1"]}
    assert "meta" not in ugo


def test_regions_and_predictions_have_scores() -> None:
    document = evolve(DOCUMENT, statements=(), quotations=DOCUMENT.quotations[:2])
    scores = {each["id"]: each.get("score") for each in regions(document)}
    assert (scores["i1-1"], scores["i2-2"], scores["mention-1"]) == (0.97, 0.75, None)
    assert to_labelstudio(document)["predictions"][0]["score"] == 0.86
    assert "score" not in to_labelstudio(Document(text=""))["predictions"][0]


def test_shared_mentions_are_one_region() -> None:
    twice = evolve(RACCONTO, cue=DOCUMENT.quotations[0].cue)
    document = evolve(DOCUMENT, statements=(), quotations=(DOCUMENT.quotations[0], twice))
    assert [each["id"] for each in regions(document) if "cue" in each["id"]] == ["cue-2"]


def test_the_data_tells_where_the_text_is_from() -> None:
    data = to_labelstudio(evolve(DOCUMENT, source="https://e.it"))["data"]
    assert data == {"text": TEXT, "id": "<articolo & 1>", "source": "https://e.it"}
    assert to_labelstudio(Document(text="Sì"))["data"] == {"text": "Sì"}
