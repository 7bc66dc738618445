"""A Document as rows for CSV files, spreadsheets and pandas, one for each quotation."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quoteattr.document import Document
from quoteattr.errors import MissingExtraError
from quoteattr.results import Quotation, Statement

if TYPE_CHECKING:
    import pandas

Cell = str | int | float | None

HEADER = (
    "source",
    "number",
    "start",
    "end",
    "text",
    "kind",
    "speaker",
    "speaker_kind",
    "confidence",
    "span_confidence",
    "cue",
    "mention",
    "speaker_ids",
)
"""The names of the columns.

``source`` is the name given to :func:`rows`; ``number`` counts the rows from 1; ``start`` and
``end`` are code points, half-open, from the first span to the last; ``kind`` is that of the
quotation or ``statement``; ``confidence`` and ``span_confidence`` (None for a statement) are
probabilities; ``cue`` and ``mention`` are words; ``speaker_ids`` are those of a known speaker
as ``scheme:value``, with ``|`` between several.
"""

COLUMNS = {
    "document": "int64",
    "id": "string",
    "number": "int64",
    "start": "int64",
    "end": "int64",
    "text": "string",
    "kind": "string",
    "speaker": "string",
    "speaker_kind": "string",
    "speaker_gender": "string",
    "speaker_roles": "object",
    "speaker_ids": "object",
    "confidence": "float64",
    "span_confidence": "float64",
    "cue": "string",
    "mention": "string",
}
"""The columns of a frame with their types.

``document`` counts the documents from 0, ``id`` is theirs; ``speaker_roles`` and ``speaker_ids``
are tuples; the others are as in ``HEADER``, words as they stand.
"""

_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r])")


def rows(document: Document, source: str) -> Iterator[tuple[Cell, ...]]:
    """The quotations, then the statements of ``document``, as tuples in the order of ``HEADER``.

    What is not there (speaker, cue, mention, ids) is None. Words are made safe by
    :func:`safe`; numbers are numbers.

    >>> import quoteattr
    >>> doc = quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi.")
    >>> row = dict(zip(HEADER, next(rows(doc, "articolo.txt"))))
    >>> row["number"], row["start"], row["end"], row["text"], row["speaker"], row["cue"]
    (1, 1, 16, 'Partiamo domani', 'Anna Rossi', 'ha detto')
    """
    for number, item in enumerate(_items(document, statements=True), start=1):
        cells = _cells(document.text, item)
        yield tuple(
            safe(cell) if isinstance(cell, str) else cell for cell in (source, number, *cells)
        )


def frame(documents: Iterable[Document], *, statements: bool = False) -> pandas.DataFrame:
    """A data frame with one row a quotation, in order; with ``statements`` theirs follow them.

    The columns and their types are ``COLUMNS``, also where there is no row. What is not there
    is NA. Offsets are code points, half-open, from the first span to the last.

    :raises MissingExtraError: pandas is absent (``pip install quoteattr[pandas]``).
    """
    try:
        import pandas
    except ImportError as error:
        raise MissingExtraError(
            "data frames need pandas: pip install 'quoteattr[pandas]'"
        ) from error
    found = [
        {"document": at, "number": number} | _known(document, item)
        for at, document in enumerate(documents)
        for number, item in enumerate(_items(document, statements=statements), start=1)
    ]
    made = pandas.DataFrame(found, columns=list(COLUMNS))
    return made.astype(COLUMNS)


def safe(words: str) -> str:
    """``words``, with an apostrophe before them where a spreadsheet would run a formula.

    That is where they begin with ``=``, ``+``, ``-`` or ``@`` (also full-width, also after
    blanks or apostrophes), a tab or a carriage return. The words as they stood are the cell
    without its first apostrophe wherever such a beginning follows it, or
    ``text[start:end]`` of the document.

    >>> safe("=1+1"), safe("-5%, non di più"), safe("Sì"), safe("'ndrangheta")
    ("'=1+1", "'-5%, non di più", 'Sì', "'ndrangheta")
    """
    return f"'{words}" if _FORMULA.match(words) else words


def csv_text(table: Iterable[tuple[Cell, ...]]) -> str:
    r"""Rows as CSV: commas, CR LF between rows (RFC 4180), None as an empty cell.

    >>> csv_text([("a.txt", 1, "Sì, domani", None)])
    'a.txt,1,"Sì, domani",\r\n'
    """
    page = io.StringIO(newline="")
    csv.writer(page).writerows(table)
    return page.getvalue()


def _items(document: Document, *, statements: bool) -> tuple[Quotation | Statement, ...]:
    return (*document.quotations, *(document.statements if statements else ()))


def _known(document: Document, item: Quotation | Statement) -> dict[str, object]:
    """The cells by name, with the gender, roles and ids of the speaker."""
    named = dict(zip(HEADER[2:], _cells(document.text, item), strict=True))
    speaker = item.speaker
    return named | {
        "id": document.id,
        "speaker_gender": None if speaker is None else speaker.gender,
        "speaker_roles": () if speaker is None else speaker.roles,
        "speaker_ids": () if speaker is None else speaker.ids,
    }


def _cells(text: str, item: Quotation | Statement) -> tuple[Cell, ...]:
    speaker = item.speaker
    quotation = item if isinstance(item, Quotation) else None
    return (
        item.spans[0].start,
        item.spans[-1].end,
        item.text,
        "statement" if quotation is None else quotation.kind,
        None if speaker is None else speaker.name,
        None if speaker is None else speaker.kind,
        item.confidence,
        None if quotation is None else quotation.span_confidence,
        None if item.cue is None else item.cue.of(text),
        None if item.mention is None else item.mention.of(text),
        None if speaker is None or not speaker.ids else "|".join(map(":".join, speaker.ids)),
    )
