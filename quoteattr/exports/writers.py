"""The formats that a file can be written in, by the name that the command line gives them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from quoteattr.document import Document
from quoteattr.exports.brat import to_brat
from quoteattr.exports.html import to_html
from quoteattr.exports.labelstudio import to_labelstudio
from quoteattr.exports.schemaorg import to_schemaorg
from quoteattr.exports.tei import to_tei
from quoteattr.exports.webannotation import to_webannotation
from quoteattr.records import json_text


def _line(made: Callable[[Document], dict[str, Any]]) -> Callable[[Document], str]:
    return lambda document: f"{json_text(made(document))}\n"


WHOLE: dict[str, Callable[[Document], str]] = {"html": to_html, "tei": to_tei, "brat": to_brat}
"""What makes a whole file of one document; two of them are no file of that format."""

LINES: dict[str, Callable[[Document], str]] = {
    "webannotation": _line(to_webannotation),
    "labelstudio": _line(to_labelstudio),
    "schemaorg": _line(to_schemaorg),
}
"""What makes one line of JSON of a document."""
