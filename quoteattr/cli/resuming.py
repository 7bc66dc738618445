"""Going on with an output file that was left half-written."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from attrs import field, frozen

from quoteattr.errors import RecordError


@frozen
class Written:
    """What an output file of JSON lines holds: ``kept`` bytes of whole lines, and whose.

    A document is known by its name and text, so that an input that changed is done again, and
    documents of one name are told apart. Some 100 bytes a document are held.
    """

    kept: int = 0
    documents: Counter[bytes] = field(factory=Counter)

    @classmethod
    def read(cls, path: Path) -> Written:
        """What ``path`` holds, nothing if it is not there; a last line without end is no line.

        :raises RecordError: a whole line is not the record of a document.
        :raises OSError: the file cannot be read.
        """
        kept, documents = 0, Counter[bytes]()
        if not path.exists():
            return cls()
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.endswith(b"\n"):
                    break
                kept += len(line)
                documents[_of_line(line, f"{path}, line {number}")] += 1
        return cls(kept, documents)

    def missing(self, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """The names and texts of ``texts`` that are not there, each as often as it is not."""
        left = self.documents.copy()
        for name, text in texts:
            if left[key := _key(name, text)]:
                left[key] -= 1
            else:
                yield name, text


def _of_line(line: bytes, place: str) -> bytes:
    try:
        record = json.loads(line)
        return _key(record["id"], record["text"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RecordError(f"{place} is not the record of a document: cannot resume") from error


def _key(name: str, text: str) -> bytes:
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16)
    digest.update(b"\0" + text.encode("utf-8", "surrogatepass"))
    return digest.digest()
