"""Documents as JSON Lines: one record a line, described by a JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from quoteattr import datafiles
from quoteattr.document import Document
from quoteattr.errors import RecordError


def to_lines(documents: Iterable[Document]) -> Iterator[str]:
    r"""A line for each of ``documents``, lazily; each ends with its line break.

    >>> [line[-18:] for line in to_lines([Document(text="Sì")])]
    ['"statements": []}\n']
    """
    return (f"{document.to_json()}\n" for document in documents)


def from_lines(lines: Iterable[str]) -> Iterator[Document]:
    """The documents of ``lines``, lazily: the inverse of :func:`to_lines`. Blank lines count not.

    :raises RecordError: a line is no record; the message tells its number, from 1.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield Document.from_dict(json.loads(line))
        except ValueError as error:
            raise RecordError(f"line {number}: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record; offsets are code points, half-open.

    >>> schema()["properties"]["schema"]["const"]
    1
    """
    content: dict[str, Any] = datafiles.model("record_schema")
    return content
