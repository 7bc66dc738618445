"""Reading gold annotation: JSONL files of records, each document with its split."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from quoteattr.document import Document
from quoteattr.errors import EvaluationError, RecordError
from quoteattr.evaluation.model import GoldDocument, Split


def read_gold(path: str | Path) -> tuple[GoldDocument, ...]:
    """The documents of a JSONL file in order; blank lines are skipped and not counted.

    :raises EvaluationError: the file cannot be read, is empty, or a line of it is no record.
    """
    documents = tuple(
        GoldDocument(_document(line, f"{path}, line {number}"), str(path), position)
        for position, (number, line) in enumerate(_lines(Path(path)))
    )
    if not documents:
        raise EvaluationError(f"{path} holds no documents")
    return documents


def select(documents: Iterable[GoldDocument], split: Split | None) -> tuple[GoldDocument, ...]:
    """The documents of a split; all for None.

    :raises EvaluationError: there are none.
    """
    listed = tuple(documents)
    chosen = tuple(gold for gold in listed if split in (None, gold.split))
    if not chosen:
        files = ", ".join(sorted({gold.file for gold in listed})) or "the gold"
        wanted = "documents" if split is None else f"{split} documents"
        raise EvaluationError(f"no {wanted} in {files} ({len(listed)} documents in all)")
    return chosen


def _lines(path: Path) -> list[tuple[int, str]]:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = getattr(error, "strerror", None) or error
        raise EvaluationError(f"cannot read the gold file {path}: {what}") from error
    numbered = enumerate(content.split("\n"), start=1)
    return [(number, line) for number, line in numbered if line.strip()]


def _document(line: str, place: str) -> Document:
    try:
        return Document.from_dict(json.loads(line))
    except json.JSONDecodeError as error:
        raise EvaluationError(f"{place}: not JSON: {error}") from error
    except RecordError as error:
        raise EvaluationError(f"{place}: {error}") from error
