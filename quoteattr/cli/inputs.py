"""The texts that arguments name: files, folders, lines of JSON, any of them compressed."""

from __future__ import annotations

import gzip
import json
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BufferedIOBase
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

STANDARD_INPUT = "<stdin>"
_JSON_LINES = (".jsonl", ".ndjson")
_JSON = (".json", ".json.gz")
_PLAIN = (".txt", ".txt.gz")


@frozen(kw_only=True)
class Reading:
    """How inputs are read; ``fail`` is told the name and the fault of what cannot be.

    ``text_field`` None means ``text``, and that standard input is one plain text.
    """

    encoding: str
    text_field: str | None
    id_field: str
    fail: Callable[[str, str], None]

    def texts(self, files: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Name and text of every document in ``files``, read when asked for.

        A byte order mark is no text; line ends are as they are.
        """
        for file in files:
            name = STANDARD_INPUT if file == "-" else file
            try:
                if self.holds_lines(file):
                    yield from self._lines(file, name)
                elif file.endswith(_JSON):
                    self.fail(name, "give JSON as lines, an object each, in a .jsonl file")
                else:
                    with _opened(file) as stream:
                        data = stream.read()
                    yield name, self._decoded(data)
            except (OSError, EOFError, ValueError, zlib.error) as error:
                self.fail(name, self._fault(error))

    def holds_lines(self, file: str) -> bool:
        """Whether a file holds lines of JSON, a document each."""
        if file == "-":
            return self.text_field is not None
        return file.removesuffix(".gz").endswith(_JSON_LINES)

    def _lines(self, file: str, name: str) -> Iterator[tuple[str, str]]:
        with _opened(file) as stream:
            for number, line in enumerate(stream, start=1):
                if not line.strip():
                    continue
                place = f"{name}:{number}"
                try:
                    document = self._document(self._decoded(line), place)
                except (ValueError, RecursionError) as error:
                    self.fail(place, self._fault(error))
                else:
                    yield document

    def _document(self, line: str, place: str) -> tuple[str, str]:
        record = json.loads(line)
        if not isinstance(record, dict):
            raise ValueError(f"a line must be a JSON object, not {type(record).__name__}")
        field = self.text_field or "text"
        text, name = record.get(field), record.get(self.id_field)
        if not isinstance(text, str):
            found = type(text).__name__ if field in record else "none"
            raise ValueError(f"the field {field!r} must be a string, not {found}: --text-field?")
        return (place if name is None or name == "" else str(name)), text

    def _decoded(self, data: bytes) -> str:
        return data.decode(self.encoding).removeprefix("\ufeff")

    def _fault(self, error: Exception) -> str:
        """What went wrong, in words."""
        if isinstance(error, UnicodeError):
            where = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
            return f"not {self.encoding} text{where}: name its encoding, e.g. --encoding cp1252"
        if isinstance(error, json.JSONDecodeError):
            return f"not JSON: {error.msg} (character {error.pos})"
        if isinstance(error, gzip.BadGzipFile | EOFError | zlib.error):
            return f"damaged gzip: {error}"
        if isinstance(error, FileNotFoundError):
            return "no such file"
        return str(getattr(error, "strerror", None) or error)


def files_of(arguments: Iterable[str], fail: Callable[[str, str], None]) -> Iterator[str]:
    """The files named, and in place of a folder the ``.txt`` and ``.txt.gz`` below it, sorted.

    Links to folders are not followed. ``fail`` is told of folders without such files and of
    those that cannot be read.
    """
    for argument in arguments:
        if argument == "-" or not _is_folder(argument):
            yield argument
            continue
        found = False
        for file in _below(argument, fail):
            found = True
            yield file
        if not found:
            fail(argument, f"a directory without a {' or '.join(_PLAIN)} file")


def _is_folder(argument: str) -> bool:
    try:
        return Path(argument).is_dir()
    except (OSError, ValueError):
        return False


def _below(folder: str, fail: Callable[[str, str], None]) -> Iterator[str]:
    def unreadable(error: OSError) -> None:
        fail(str(error.filename), error.strerror or str(error))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders.sort()
        yield from (str(Path(place, name)) for name in sorted(names) if name.endswith(_PLAIN))


def _opened(file: str) -> AbstractContextManager[BufferedIOBase | BinaryIO]:
    if file == "-" and sys.stdin is None:
        raise OSError("it is closed")
    if file == "-":
        return nullcontext(sys.stdin.buffer)
    return gzip.open(file) if file.endswith(".gz") else Path(file).open("rb")
