"""A Document as W3C Web Annotations (JSON-LD), in one AnnotationCollection.

Positions are code points, as the Web Annotation Data Model demands, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from quoteattr.document import Document
from quoteattr.records import SpeakerIds
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.spans import Span

CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "confidence": "urn:x-quoteattr:confidence",
        "spanConfidence": "urn:x-quoteattr:spanConfidence",
        "negated": "urn:x-quoteattr:negated",
        "hedged": "urn:x-quoteattr:hedged",
    },
)
"""The JSON-LD context: the Web Annotation one, and the terms that it lacks."""

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x1f\x7f\ud800-\udfff]+")
_AROUND = 32
"""Code points of the text before and after that a quote selector shows."""


def to_webannotation(document: Document, *, source: str | None = None) -> dict[str, Any]:
    """The quotations and statements as annotations of the text at ``source``, an IRI.

    By default ``source`` is the document's, where that is an IRI, else one made from the text.
    An annotation targets each of its spans with a TextPositionSelector and a
    TextQuoteSelector; its bodies are the kind (``tagging``), the speaker (``identifying``), and
    mention and cue as parts of the text (``describing``). ``confidence``, ``spanConfidence``,
    ``negated`` and ``hedged`` are terms of this library's own. Ids are the same for the same
    source and text. Time grows linearly with what was found.

    :raises RecordError: a quotation has a speaker who is not among the document's.

    >>> import quoteattr
    >>> doc = quoteattr.attribute("«Vado», disse Anna.")
    >>> collection = to_webannotation(doc, source="https://example.org/1")
    >>> collection["first"]["items"][0]["target"][0]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 1, 'end': 5}
    """
    place = source or document.source or ""
    writer = _Writer(document, place if _IRI.fullmatch(place) else _urn(document.text))
    items = list(writer.annotations())
    collection, page = writer.name("collection"), writer.name("page")
    return {
        "@context": list(CONTEXT),
        "id": collection,
        "type": "AnnotationCollection",
        "label": document.id or "quoteattr",
        "total": len(items),
        "first": {
            "id": page,
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items,
        },
        "last": page,
    }


def _urn(named: str) -> str:
    """An IRI for what these words name."""
    return uuid5(NAMESPACE_URL, named.encode("utf-8", "backslashreplace").decode("utf-8")).urn


class _Writer:
    """Writes the annotations of one document at one place."""

    def __init__(self, document: Document, source: str) -> None:
        self._document = document
        self._source = source
        self._ids = SpeakerIds(document.speakers, ())
        self._root = _urn(f"{source}\n{document.text}")

    def name(self, of: str) -> str:
        """The IRI of a part of this output."""
        return _urn(f"{self._root}\n{of}")

    def annotations(self) -> Iterator[dict[str, Any]]:
        """One for each quotation and statement."""
        document = self._document
        items: tuple[Quotation | Statement, ...] = (*document.quotations, *document.statements)
        for number, item in enumerate(items, start=1):
            yield {
                "id": self.name(f"annotation {number}"),
                "type": "Annotation",
                "motivation": "identifying",
                "body": list(self._bodies(item)),
                "target": [self._part(span) for span in item.spans],
                "confidence": item.confidence,
                **_more(item),
            }

    def _bodies(self, item: Quotation | Statement) -> Iterator[dict[str, Any]]:
        kind = item.kind if isinstance(item, Quotation) else "statement"
        yield {"type": "TextualBody", "purpose": "tagging", "value": kind}
        if item.speaker is not None:
            yield {
                "type": "SpecificResource",
                "purpose": "identifying",
                "source": self._speaker(item.speaker),
            }
        for label, span in (("mention", item.mention), ("cue", item.cue)):
            if span is not None:
                yield {**self._part(span), "purpose": "describing", "label": label}

    def _speaker(self, speaker: Speaker) -> dict[str, Any]:
        made: dict[str, Any] = {
            "id": self.name(f"speaker {self._ids.of(speaker)}"),
            "name": speaker.name,
        }
        if speaker.kind in ("person", "organization"):
            made["type"] = speaker.kind.capitalize()
        if speaker.ids:
            made["dcterms:identifier"] = [f"{scheme}:{value}" for scheme, value in speaker.ids]
        return made

    def _part(self, span: Span) -> dict[str, Any]:
        text = self._document.text
        return {
            "type": "SpecificResource",
            "source": self._source,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": span.of(text),
                    "prefix": text[max(0, span.start - _AROUND) : span.start],
                    "suffix": text[span.end : span.end + _AROUND],
                },
            ],
        }


def _more(item: Quotation | Statement) -> dict[str, Any]:
    if isinstance(item, Quotation):
        return {"spanConfidence": item.span_confidence}
    return {"negated": item.negated, "hedged": item.hedged}
