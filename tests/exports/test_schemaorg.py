"""schema.org items use its properties for its types, and lead to their speakers.

Types and properties were compared with the classes of msgspec-schemaorg 0.2.1, which are made
from schema.org's own vocabulary.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from exports.samples import DOCUMENT, NO, RACCONTO, ROSSI, documents
from quoteattr.document import Document
from quoteattr.errors import RecordError
from quoteattr.exports.schemaorg import script, to_schemaorg
from quoteattr.results import Speaker

WORK = {"name", "url", "creditText", "license", "inLanguage"}
THING = {"name", "alternateName", "identifier", "sameAs"}
PROPERTIES = {
    "CreativeWork": WORK,
    "NewsArticle": WORK,
    "Person": THING | {"jobTitle"},
    "Organization": THING,
    "Quotation": {"text", "inLanguage", "isPartOf", "spokenByCharacter"},
}


def typed(document: Document, *kinds: str) -> list[dict[str, Any]]:
    """The items of these types."""
    return [each for each in to_schemaorg(document)["@graph"] if each["@type"] in kinds]


@given(documents())
def test_any_document_uses_known_properties_and_pointers(document: Document) -> None:
    graph = to_schemaorg(document)["@graph"]
    names = [each["@id"] for each in graph if "@id" in each]
    assert len(set(names)) == len(names)
    for each in graph:
        assert set(each) - {"@id", "@type"} <= PROPERTIES[each["@type"]]
        for value in each.values():
            assert not isinstance(value, dict) or value["@id"] in names


@given(documents())
def test_quotations_come_back_with_their_speakers(document: Document) -> None:
    names = {each["@id"]: each["name"] for each in typed(document, "Person", "Organization")}
    read = [
        (each["text"], names[each["spokenByCharacter"]["@id"]] if len(each) > 4 else None)
        for each in typed(document, "Quotation")
    ]
    assert read == [(q.text, q.speaker.name if q.speaker else None) for q in document.quotations]


@given(documents())
def test_no_document_can_end_the_script(document: Document) -> None:
    class Page(HTMLParser):
        found = ""

        def handle_data(self, data: str) -> None:
            self.found += data

    page = Page()
    page.feed(script(document))
    assert json.loads(page.found) == to_schemaorg(document)
    assert re.findall(r"<[^>]*>", script(document)) == [
        '<script type="application/ld+json">',
        "</script>",
    ]


def test_a_speaker_has_all_that_is_known() -> None:
    (rossi, _) = typed(DOCUMENT, "Person")
    assert rossi == {
        "@id": "#S1", "@type": "Person", "name": "Anna Rossi", "alternateName": ["la Rossi"],
        "jobTitle": ["sindaco"],
        "identifier": [{"@type": "PropertyValue", "propertyID": "wikidata", "value": "Q1"}],
        "sameAs": ["https://www.wikidata.org/entity/Q1"],
    }  # fmt: skip


def test_an_id_of_another_kind_is_no_web_address() -> None:
    odd = evolve(ROSSI, ids=(("wikidata", "x/../y"), ("viaf", "Q2")))
    (made,) = typed(Document(text="", quotations=(evolve(NO, speaker=odd),), speakers=(odd,)),
                    "Person")  # fmt: skip
    assert "sameAs" not in made
    assert len(made["identifier"]) == 2


@pytest.mark.parametrize(
    ("kind", "made"),
    [("person", "Person"), ("organization", "Organization"), ("group", "Organization"),
     ("unknown", "Person")],
)  # fmt: skip
def test_kinds_of_speakers_have_types(kind: str, made: str) -> None:
    speaker = Speaker("X", kind=kind)
    document = Document(text="", quotations=(evolve(NO, speaker=speaker),), speakers=(speaker,))
    assert to_schemaorg(document)["@graph"][1]["@type"] == made


def test_who_only_states_is_left_out() -> None:
    assert len(typed(evolve(DOCUMENT, quotations=(NO,)), "Person")) == 1
    assert typed(evolve(DOCUMENT, quotations=()), "Person", "Quotation") == []


def test_the_work_tells_where_it_is_from() -> None:
    document = evolve(DOCUMENT, source="https://e.it", license="CC BY")
    (work,) = typed(document, "NewsArticle")
    assert (work["name"], work["url"]) == ("<articolo & 1>", "https://e.it")
    (printed,) = typed(evolve(DOCUMENT, source="Il Giornale, p. 3"), "NewsArticle")
    assert printed["creditText"] == "Il Giornale, p. 3"
    (bare,) = typed(Document(text=""), "CreativeWork")
    assert bare == {"@id": "#text", "@type": "CreativeWork", "inLanguage": "it"}


def test_a_speaker_whom_the_document_does_not_know_is_an_error() -> None:
    with pytest.raises(RecordError, match="'Anna Rossi' is not among"):
        to_schemaorg(evolve(DOCUMENT, quotations=(RACCONTO,), speakers=()))
