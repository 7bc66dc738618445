"""Reading the case files: texts with inline markup, by phenomenon id (see cases/README.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from quoteattr.spans import Span

CASES = Path(__file__).parent / "cases"
_MARKUP = re.compile(r"⟦\+?|⟧|⦃|⦄")


@frozen
class Case:
    """One case: text, expected quotations (span lists), other marked spans and speakers.

    ``speakers`` has one entry for each quotation; None where a reader cannot tell.
    """

    phenomenon: str
    name: str
    text: str
    quotations: tuple[tuple[Span, ...], ...]
    other_marked: tuple[Span, ...]
    speakers: tuple[str | None, ...]

    @property
    def id(self) -> str:
        """Phenomenon and name, as pytest shows them."""
        return f"{self.phenomenon}-{self.name}"


def read_cases(pattern: str = "*.txt") -> Iterator[Case]:
    """The cases of all files whose name matches ``pattern``, in order."""
    for path in sorted(CASES.glob(pattern)):
        content = path.read_text(encoding="utf-8")
        for block in re.split(r"^=== ", content, flags=re.MULTILINE)[1:]:
            name, _, rest = block.partition("\n")
            marked, _, speakers = rest.rpartition("\n---")
            yield _case(path.stem, name.strip(), marked, speakers.strip())


def _case(phenomenon: str, name: str, marked: str, speakers: str) -> Case:
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
    names = tuple(None if each.strip() == "?" else each.strip() for each in speakers.split("|"))
    return Case(
        phenomenon,
        name,
        "".join(text),
        tuple(tuple(group) for group in groups),
        tuple(sorted(others)),
        names if speakers else (),
    )
