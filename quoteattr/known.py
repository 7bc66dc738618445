"""People whom the caller knows already: names, aliases, gender, roles and identifiers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from quoteattr.errors import OptionError
from quoteattr.settings import read_settings

_GENDERS = ("m", "f", None)
_BETWEEN = "|"


def _words(value: Any) -> Any:
    """A list as a tuple; what else is given is left to the validator."""
    return tuple(value) if isinstance(value, list) else value


def _pairs(value: Any) -> Any:
    """Identifiers as pairs, also where a dictionary or lists are given."""
    if isinstance(value, Mapping):
        return tuple(value.items())
    return tuple(map(_words, value)) if isinstance(value, list | tuple) else value


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _named(_known: KnownSpeaker, _attribute: Any, value: Any) -> None:
    if not _is_text(value):
        raise OptionError(f"the name of a known speaker must be words, not {value!r}")


def _texts(known: KnownSpeaker, attribute: Any, value: object) -> None:
    if not isinstance(value, tuple) or not all(map(_is_text, value)):
        raise OptionError(
            f"{attribute.name} of {known.name!r} must be a tuple of words, not {value!r}"
        )


def _gendered(known: KnownSpeaker, _attribute: Any, value: object) -> None:
    if value not in _GENDERS:
        raise OptionError(f"gender of {known.name!r} must be 'm', 'f' or None, not {value!r}")


def _identified(known: KnownSpeaker, _attribute: Any, value: object) -> None:
    if not isinstance(value, tuple) or not all(
        isinstance(pair, tuple) and len(pair) == 2 and all(map(_is_text, pair)) for pair in value
    ):
        raise OptionError(
            f"ids of {known.name!r} must be pairs (scheme, value) of words, not {value!r}"
        )


@frozen(cache_hash=True)
class KnownSpeaker:
    """Somebody whom the caller knows, for ``Options.known_speakers``.

    ``name`` is what the speaker is called in the results. ``aliases`` are other names and fixed
    descriptions (``"Santo Padre"``), met as a whole; of the name a surname or an initial is
    enough. ``roles`` are offices and trades (``"premier"``, ``"ministro della Difesa"``) in
    either gender; one means only itself, neither *l'ex premier* nor *il premier spagnolo*.
    Capitals do not count, and an article before an alias or role is left out. ``gender`` is
    ``"m"``, ``"f"`` or None, ``ids`` are pairs (scheme, value) or a dictionary, and come out
    as ``Speaker.ids``.

    :raises OptionError: a field of another form.

    >>> KnownSpeaker("Giulia Serra", gender="f", roles=["premier"], ids={"wikidata": "Q1"}).ids
    (('wikidata', 'Q1'),)
    """

    name: str = field(validator=_named)
    aliases: tuple[str, ...] = field(default=(), converter=_words, validator=_texts)
    gender: str | None = field(default=None, validator=_gendered)
    roles: tuple[str, ...] = field(default=(), converter=_words, validator=_texts)
    ids: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs, validator=_identified)


def read_known_speakers(path: str | Path) -> tuple[KnownSpeaker, ...]:
    """The known speakers of a file in UTF-8, in its order.

    A file that ends in ``.json`` holds a list of objects with the fields of
    :class:`KnownSpeaker`, ``ids`` as an object. Any other is a table with tabs between its
    columns, whose first row names them; ``name`` must be there. Several aliases, roles or ids
    in one cell have ``|`` between them, and an id is written ``scheme:value``.

    :raises OptionError: the file has another form; the message names the row.
    :raises OSError: the file cannot be read.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        rows = _objects(text) if Path(path).suffix.lower() == ".json" else _cells(text)
        return tuple(read_settings(KnownSpeaker, row, f"{path}: {where}") for where, row in rows)
    except UnicodeDecodeError as error:
        raise OptionError(f"{path}: not UTF-8 text (byte {error.start})") from error
    except (json.JSONDecodeError, csv.Error) as error:
        raise OptionError(f"{path}: {error}") from error


def _objects(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    content = json.loads(text)
    if not isinstance(content, list) or not all(isinstance(each, dict) for each in content):
        raise json.JSONDecodeError("a list of objects is needed", text, 0)
    yield from ((f"speaker {number}", each) for number, each in enumerate(content, start=1))


def _cells(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    table = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    header = next(table, [])
    if header and "name" not in header:
        raise csv.Error(f"no column 'name' in row 1: {', '.join(header)}")
    for row in table:
        if any(row):
            if len(row) > len(header):
                raise csv.Error(f"row {table.line_num} has more cells than the first")
            cells = dict(zip(header, row, strict=False))
            yield f"row {table.line_num}", {key: _cell(key, cell) for key, cell in cells.items()}


def _cell(column: str, cell: str) -> Any:
    """What a cell holds: words, an absence, a list, or a dictionary of ids."""
    if column == "name":
        return cell.strip()
    if column == "gender":
        return cell.strip() or None
    parts = [part.strip() for part in cell.split(_BETWEEN) if part.strip()]
    if column == "ids":
        return [[half.strip() for half in part.split(":", 1)] for part in parts]
    return parts
