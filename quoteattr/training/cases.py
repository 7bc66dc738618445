"""Reading case files: short texts with quotations and statements marked in place, and speakers.

A line ``=== name`` opens a case, a line ``---`` lists the speakers of its quotations and
statements; the markup of the text is that of :func:`quoteattr.training.markup.read_markup`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.results import Quotation, Speaker, Statement, joined
from quoteattr.spans import Span
from quoteattr.training.markup import Item, read_markup

_SPEAKER = re.compile(r"(?P<name>.*?)(?P<flags>(?: \((?:negated|hedged)\))*)$")


@frozen
class Case:
    """One case: text, expected quotations and statements, other marked spans.

    ``phenomenon`` is the name of its file without ending; ``items`` are the quotations and
    statements in the order of their opening marks, ``speakers`` has one entry for each of
    them: the name, None where a reader cannot tell. ``flags`` are the words of each item's
    brackets, ``"negated"`` and ``"hedged"``.
    """

    phenomenon: str
    name: str
    text: str
    items: tuple[Item, ...]
    other_marked: tuple[Span, ...]
    speakers: tuple[str | None, ...]
    flags: tuple[frozenset[str], ...]

    @property
    def id(self) -> str:
        """Phenomenon and name."""
        return f"{self.phenomenon}-{self.name}"

    @property
    def quotations(self) -> tuple[tuple[Span, ...], ...]:
        """The spans of the quotations."""
        return tuple(item.spans for item in self.items if item.kind == "quotation")

    @property
    def document(self) -> Document:
        """The case as a gold document, all quotations ``direct``, without the other spans."""
        listed = [
            (item, None if name is None else Speaker(name), flags)
            for item, name, flags in zip(self.items, self.speakers, self.flags, strict=True)
        ]
        quotations = tuple(
            Quotation(
                text=joined(self.text, item.spans), spans=item.spans, kind="direct", speaker=speaker
            )
            for item, speaker, _ in listed
            if item.kind == "quotation"
        )
        statements = tuple(
            Statement(
                text=joined(self.text, item.spans),
                spans=item.spans,
                speaker=speaker,
                negated="negated" in flags,
                hedged="hedged" in flags,
            )
            for item, speaker, flags in listed
            if item.kind == "statement"
        )
        return Document(text=self.text, id=self.id, quotations=quotations, statements=statements)


def read_cases(folder: Path, pattern: str = "*.txt") -> Iterator[Case]:
    """The cases of all files of a folder whose name matches ``pattern``, in order.

    Files without a line ``=== name`` hold none.

    :raises EvaluationError: markup without its partner, or not one speaker for each item.
    """
    for path in sorted(folder.glob(pattern)):
        content = path.read_text(encoding="utf-8")
        for block in re.split(r"^=== ", content, flags=re.MULTILINE)[1:]:
            name, _, rest = block.partition("\n")
            marked, _, speakers = rest.rpartition("\n---")
            try:
                yield _case(path.stem, name.strip(), marked, speakers.strip())
            except ValueError as error:
                raise EvaluationError(f"{path.stem}, {name.strip()}: {error}") from error


def _case(phenomenon: str, name: str, marked: str, listed: str) -> Case:
    read = read_markup(marked)
    entries = [_entry(each) for each in listed.split("|")] if listed else []
    if len(entries) != len(read.items):
        raise ValueError(f"{len(read.items)} items, {len(entries)} speakers")
    speakers = tuple(speaker for speaker, _ in entries)
    flags = tuple(flags for _, flags in entries)
    return Case(phenomenon, name, read.text, read.items, read.other_marked, speakers, flags)


def _entry(listed: str) -> tuple[str | None, frozenset[str]]:
    found = _SPEAKER.fullmatch(listed.strip())
    if found is None:
        raise ValueError(f"no speaker: {listed}")
    flags = frozenset(re.findall(r"\w+", found["flags"]))
    return None if found["name"] == "?" else found["name"], flags
