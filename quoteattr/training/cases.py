"""Reading case files: short texts with their quotations marked in place and their speakers.

``⟦…⟧`` is the content of a quotation, ``⟦+…⟧`` a further span of the one before it at the same
depth, ``⦃…⦄`` another marked span; a line ``=== name`` opens a case, a line ``---`` lists the
speakers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from quoteattr.document import Document
from quoteattr.results import Quotation, Speaker, joined
from quoteattr.spans import Span

_MARKUP = re.compile(r"⟦\+?|⟧|⦃|⦄")


@frozen
class Case:
    """One case: text, expected quotations (span lists), other marked spans and speakers.

    ``phenomenon`` is the name of its file without ending. ``speakers`` has one entry for each
    quotation; None where a reader cannot tell.
    """

    phenomenon: str
    name: str
    text: str
    quotations: tuple[tuple[Span, ...], ...]
    other_marked: tuple[Span, ...]
    speakers: tuple[str | None, ...]

    @property
    def id(self) -> str:
        """Phenomenon and name."""
        return f"{self.phenomenon}-{self.name}"

    @property
    def document(self) -> Document:
        """The case as a gold document, all quotations ``direct``, without the other spans."""
        quotations = tuple(
            Quotation(
                text=joined(self.text, spans),
                spans=spans,
                kind="direct",
                speaker=None if speaker is None else Speaker(speaker),
            )
            for spans, speaker in zip(self.quotations, self.speakers, strict=True)
        )
        return Document(text=self.text, id=self.id, quotations=quotations)


def read_cases(folder: Path, pattern: str = "*.txt") -> Iterator[Case]:
    """The cases of all files of a folder whose name matches ``pattern``, in order.

    Files without a line ``=== name`` hold none.
    """
    for path in sorted(folder.glob(pattern)):
        content = path.read_text(encoding="utf-8")
        for block in re.split(r"^=== ", content, flags=re.MULTILINE)[1:]:
            name, _, rest = block.partition("\n")
            marked, _, speakers = rest.rpartition("\n---")
            yield _case(path.stem, name.strip(), marked, speakers.strip())


def _case(phenomenon: str, name: str, marked: str, speakers: str) -> Case:
    text, quotations, others = unmarked(marked)
    names = tuple(None if each.strip() == "?" else each.strip() for each in speakers.split("|"))
    return Case(phenomenon, name, text, quotations, others, names if speakers else ())


def unmarked(marked: str) -> tuple[str, tuple[tuple[Span, ...], ...], tuple[Span, ...]]:
    """A text without its markup, its quotations as span lists, its other marked spans.

    >>> unmarked("«⟦Sì⟧», disse.")
    ('«Sì», disse.', ((Span(start=1, end=3),),), ())
    """
    text, at, plain = [], 0, 0
    stack: list[tuple[str, int, int]] = []
    groups: list[list[Span]] = []
    depth_last: dict[int, int] = {}
    others: list[Span] = []
    for match in _MARKUP.finditer(marked):
        text.append(marked[at : match.start()])
        plain += match.start() - at
        at = match.end()
        if match[0] in ("⟦", "⟦+"):
            if match[0] == "⟦":
                groups.append([])
                depth_last[len(stack)] = len(groups) - 1
            stack.append(("q", plain, depth_last[len(stack)]))
        elif match[0] == "⦃":
            stack.append(("o", plain, -1))
        elif match[0] == "⟧":
            _, start, group = stack.pop()
            groups[group].append(Span(start, plain))
        else:
            _, start, _ = stack.pop()
            others.append(Span(start, plain))
    text.append(marked[at:])
    return "".join(text), tuple(tuple(group) for group in groups), tuple(sorted(others))
