"""Reading the package's data files: TSV tables and JSON models, each at most once.

Every table begins with ``#`` lines (title, columns, origin, licence) and a header row.
Nothing is read before it is asked for, and a table read is kept.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

from quoteattr.errors import DataError


def _read(name: str) -> str:
    try:
        return (resources.files("quoteattr") / "data" / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataError(f"the data file {name} is missing: reinstall quoteattr") from error


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<name>.tsv`` as tuples, the header row first. Not kept."""
    lines = [line for line in _read(f"{name}.tsv").split("\n") if line and line[0] != "#"]
    width = lines[0].count("\t")
    if any(line.count("\t") != width for line in lines):
        raise DataError(f"the data file {name}.tsv has rows of different lengths")
    return tuple(tuple(line.split("\t")) for line in lines)


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
