"""A Document's quotations as schema.org ``Quotation`` items (JSON-LD)."""

from __future__ import annotations

import json
import re
from typing import Any

from quoteattr.document import Document
from quoteattr.records import SpeakerIds
from quoteattr.results import Quotation, Speaker

_TYPES = {"person": "Person", "organization": "Organization", "group": "Organization"}
_WIKIDATA = re.compile(r"Q\d+")
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def to_schemaorg(document: Document) -> dict[str, Any]:
    """The quotations, their speakers and the work that they are part of, as one ``@graph``.

    A ``Quotation`` has its ``text`` and, in ``spokenByCharacter``, whom that work gives it to,
    a ``Person`` or ``Organization`` with aliases, roles and ids. Quotations of nobody lack
    the property. Statements are no quotations and stay out, as do offsets and confidences,
    for which schema.org has no words: choose with ``Options(min_confidence=…)``.

    :raises RecordError: a quotation has a speaker who is not among the document's.

    >>> import quoteattr
    >>> graph = to_schemaorg(quoteattr.attribute("«Vado», disse Anna."))["@graph"]
    >>> graph[1]["name"], graph[2]["@type"], graph[2]["text"]
    ('Anna', 'Quotation', 'Vado')
    """
    ids = SpeakerIds(document.speakers, ())
    quoted = {quotation.speaker for quotation in document.quotations}
    speakers = [_speaker(each, ids) for each in document.speakers if each in quoted]
    quotations = [_quotation(each, ids) for each in document.quotations]
    return {
        "@context": "https://schema.org",
        "@graph": [_work(document), *speakers, *quotations],
    }


def script(document: Document) -> str:
    """The same as an element for the head of the page that the text stands on.

    Nothing in the text can end the element.

    >>> script(Document(text=""))[:35]
    '<script type="application/ld+json">'
    """
    written = json.dumps(to_schemaorg(document)).translate(_UNSAFE)
    return f'<script type="application/ld+json">{written}</script>\n'


def _work(document: Document) -> dict[str, Any]:
    source = document.source or ""
    where = "url" if source.startswith(("http://", "https://")) else "creditText"
    about = {"name": document.id, where: source, "license": document.license}
    given = {key: value for key, value in about.items() if value}
    kind = "NewsArticle" if document.genre == "news" else "CreativeWork"
    return {"@id": "#text", "@type": kind, "inLanguage": "it", **given}


def _speaker(speaker: Speaker, ids: SpeakerIds) -> dict[str, Any]:
    kind = _TYPES.get(speaker.kind, "Person")
    made: dict[str, Any] = {"@id": f"#{ids.of(speaker)}", "@type": kind, "name": speaker.name}
    if speaker.aliases:
        made["alternateName"] = list(speaker.aliases)
    if speaker.roles and kind == "Person":
        made["jobTitle"] = list(speaker.roles)
    if speaker.ids:
        made["identifier"] = [
            {"@type": "PropertyValue", "propertyID": scheme, "value": value}
            for scheme, value in speaker.ids
        ]
    same = [
        f"https://www.wikidata.org/entity/{value}"
        for scheme, value in speaker.ids
        if scheme.lower() == "wikidata" and _WIKIDATA.fullmatch(value)
    ]
    return made | ({"sameAs": same} if same else {})


def _quotation(quotation: Quotation, ids: SpeakerIds) -> dict[str, Any]:
    speaker = ids.of(quotation.speaker)
    made = {
        "@type": "Quotation",
        "text": quotation.text,
        "inLanguage": "it",
        "isPartOf": {"@id": "#text"},
    }
    return made | ({"spokenByCharacter": {"@id": f"#{speaker}"}} if speaker else {})
