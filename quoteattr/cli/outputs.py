"""Where documents are written: standard output, or a file that grows document by document."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self


class StandardOutput:
    """Standard output as UTF-8, whatever its encoding."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        """Leave it open."""

    def write(self, text: str) -> None:
        """Write ``text`` at once; lone surrogates are escaped."""
        sys.stdout.buffer.write(_encoded(text))
        sys.stdout.flush()


class OutputFile:
    """A file that is begun, or gone on with after its first ``kept`` bytes.

    :raises OSError: it cannot be written.
    """

    def __init__(self, path: Path, kept: int = 0) -> None:
        self._file = path.open("r+b" if kept else "wb", buffering=0)
        if kept:
            self._file.truncate(kept)
            self._file.seek(kept)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._file.close()

    def write(self, text: str) -> None:
        """Hand ``text`` to the operating system at once; lone surrogates are escaped."""
        left = memoryview(_encoded(text))
        while left:
            left = left[self._file.write(left) :]


def abandon_output() -> None:
    """Send what is still to be written nowhere, so that the exit does not try it again."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
