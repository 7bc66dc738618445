"""The formats that documents can be written in: one table."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from quoteattr.document import Document
from quoteattr.exports.tables import HEADER, csv_text, rows
from quoteattr.exports.terminal import render, visible
from quoteattr.exports.writers import LINES, WHOLE


@frozen(kw_only=True)
class Page:
    """What documents are written on: colours or none, line width, whether there are several."""

    colour: bool
    width: int
    several: bool


@frozen
class Format:
    """How a document, whose ``id`` names its input, is written, and what stands before all."""

    written: Callable[[Document], str]
    header: str = ""


def _text(page: Page) -> Format:
    def written(document: Document) -> str:
        heading = f"== {visible(document.id or '')} ==\n\n" if page.several else ""
        shown = render(document, colour=page.colour, width=page.width)
        return heading + shown + "\n" * page.several

    return Format(written)


def _jsonl(_page: Page) -> Format:
    return Format(lambda document: f"{document.to_json()}\n")


def _csv(_page: Page) -> Format:
    return Format(lambda document: csv_text(rows(document, document.id or "")), csv_text([HEADER]))


def _plain(written: Callable[[Document], str]) -> Callable[[Page], Format]:
    return lambda _page: Format(written)


FORMATS: dict[str, Callable[[Page], Format]] = {
    "text": _text,
    "jsonl": _jsonl,
    "csv": _csv,
    **{name: _plain(written) for name, written in (WHOLE | LINES).items()},
}
"""The formats by name, the default first."""
