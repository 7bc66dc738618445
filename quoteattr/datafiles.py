"""Reading the package's data files: TSV tables and JSON models, each at most once.

Every table begins with ``#`` lines (title, columns, origin, licence) and a header row.
Nothing is read before it is asked for, and a table read is kept.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import Any

from quoteattr.errors import DataError


def _read(name: str) -> str:
    try:
        content = pkgutil.get_data("quoteattr", f"data/{name}")
    except FileNotFoundError:
        content = None
    if content is None:
        raise DataError(f"the data file {name} is missing: reinstall quoteattr")
    return content.decode("utf-8")


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<name>.tsv`` as tuples, the header row first. Not kept."""
    lines = _read(f"{name}.tsv").split("\n")
    made = tuple(tuple(line.split("\t")) for line in lines if line and line[0] != "#")
    if len(set(map(len, made))) != 1:
        raise DataError(f"the data file {name}.tsv has rows of different lengths")
    return made


def columns(name: str, *wanted: str) -> Iterator[tuple[str, ...]]:
    """Some columns of ``data/<name>.tsv`` row by row. Not kept.

    >>> next(columns("marks", "form", "width"))
    ('"', 'double')
    """
    header, *body = rows(name)
    return zip(*(map(itemgetter(header.index(column)), body) for column in wanted), strict=True)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv`` as dictionaries by column name.

    :raises DataError: the file is missing or malformed.

    >>> table("marks")[0]["form"]
    '"'
    """
    header, *body = rows(name)
    return tuple(dict(zip(header, row, strict=True)) for row in body)


@cache
def model(name: str) -> Any:
    """The content of ``data/<name>.json``: learned weights and calibrations."""
    return json.loads(_read(f"{name}.json"))
