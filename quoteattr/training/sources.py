"""What the models learn from: gold files, snippets of marks, case files, articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from attrs import define

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.gold import read_gold, select
from quoteattr.evaluation.model import GoldDocument
from quoteattr.training.articles import read_articles
from quoteattr.training.cases import Case, read_cases


@define(slots=False)
class Sources:
    """The files to learn from.

    ``gold`` are files of annotated records, of which only the development documents are used;
    ``snippets`` a file of further examples of what marks are for; ``cases`` and ``articles``
    folders of further examples of who speaks.

    :raises EvaluationError: there is no such file or folder.
    """

    gold: tuple[Path, ...]
    snippets: Path | None = None
    cases: Path | None = None
    articles: Path | None = None

    def __attrs_post_init__(self) -> None:
        if self.snippets is not None and not self.snippets.is_file():
            raise EvaluationError(f"there is no file of snippets {self.snippets}")
        for folder in (self.cases, self.articles):
            if folder is not None and not folder.is_dir():
                raise EvaluationError(f"there is no folder {folder}")

    @cached_property
    def documents(self) -> tuple[GoldDocument, ...]:
        """The development documents of the gold files, in order."""
        return development(self.gold)

    @cached_property
    def told(self) -> tuple[Case, ...]:
        """The cases, in order."""
        return () if self.cases is None else tuple(read_cases(self.cases))

    @cached_property
    def written(self) -> tuple[Document, ...]:
        """The articles, in order."""
        files = () if self.articles is None else sorted(self.articles.glob("*.txt"))
        return tuple(document for file in files for document in read_articles(file))

    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file, by its folder and name."""
        return {
            f"{path.resolve().parent.name}/{path.name}": hashlib.sha256(
                path.read_bytes()
            ).hexdigest()
            for path in self._files()
        }

    def _files(self) -> Iterator[Path]:
        yield from self.gold
        if self.snippets is not None:
            yield self.snippets
        for folder in (self.cases, self.articles):
            if folder is not None:
                yield from sorted(folder.glob("*.txt"))


def development(paths: Iterable[Path]) -> tuple[GoldDocument, ...]:
    """The development documents of gold files, in order."""
    return tuple(gold for path in paths for gold in select(read_gold(path), "development"))
