"""Texts with their quotations and statements marked in place.

``⟦…⟧`` is the content of a quotation, ``⟪…⟫`` a statement, ``⟦+…⟧`` and ``⟪+…⟫`` a further span
of the one before it, ``⦃…⦄`` another marked span.
"""

from __future__ import annotations

import re

from attrs import frozen

from quoteattr.spans import Span

_MARK = re.compile(r"[⟦⟪]\+?|[⟧⟫⦃⦄]")
_OPENS = {"⟦": "quotation", "⟪": "statement", "⦃": "other"}
_CLOSES = {"⟧": "quotation", "⟫": "statement", "⦄": "other"}


@frozen
class Item:
    """A marked quotation or statement (``kind``) with its spans in the unmarked text."""

    kind: str
    spans: tuple[Span, ...]


@frozen
class Marked:
    """A text without its markup; ``items`` in the order of their opening marks."""

    text: str
    items: tuple[Item, ...]
    other_marked: tuple[Span, ...]


def read_markup(marked: str) -> Marked:
    """A text without its markup and what the markup says.

    A further span belongs to the last item of its kind before it at the same depth.

    :raises ValueError: a mark without its partner, or a further span of nothing.

    >>> read_markup("Rossi: «⟦Sì⟧».").items
    (Item(kind='quotation', spans=(Span(start=8, end=10),)),)
    """
    text: list[str] = []
    at = plain = 0
    stack: list[tuple[str, int, int]] = []
    groups: list[tuple[str, list[Span]]] = []
    others: list[Span] = []
    last: dict[tuple[str, int], int] = {}
    for match in _MARK.finditer(marked):
        text.append(marked[at : match.start()])
        plain += match.start() - at
        at = match.end()
        sign = match[0][0]
        if sign in _OPENS:
            kind = _OPENS[sign]
            place = kind, len(stack)
            if kind != "other" and match[0] == sign:
                groups.append((kind, []))
                last[place] = len(groups) - 1
            elif kind != "other" and place not in last:
                raise ValueError(f"a further span of nothing: {marked[at : at + 30]}")
            stack.append((kind, plain, last.get(place, -1)))
            continue
        if not stack or stack[-1][0] != _CLOSES[sign]:
            raise ValueError(f"nothing to close: {marked[max(0, at - 30) : at]}")
        kind, start, group = stack.pop()
        (others if kind == "other" else groups[group][1]).append(Span(start, plain))
    if stack:
        raise ValueError(f"{len(stack)} marks without their closing one")
    text.append(marked[at:])
    items = tuple(Item(kind, tuple(spans)) for kind, spans in groups)
    return Marked("".join(text), items, tuple(sorted(others)))
