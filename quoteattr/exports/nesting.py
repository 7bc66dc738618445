"""Spans that overlap, as openings and closings that nest: the order in which markup needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.spans import Span


@frozen
class Edge:
    """Where a ``piece`` of the span number ``key`` opens or closes."""

    key: int
    piece: Span
    opens: bool

    @property
    def offset(self) -> int:
        """Where in the text the edge is."""
        return self.piece.start if self.opens else self.piece.end


def edges(spans: Sequence[Span]) -> list[Edge]:
    """The edges of all ``spans`` in text order, so that what opens last closes first.

    Longer spans stand outside shorter ones, earlier ones of the list outside equal ones. Where
    two overlap the one that opens later is cut in pieces. Empty spans are left out. Time
    grows with the number of edges and the depth of nesting.

    >>> for edge in edges([Span(0, 5), Span(3, 9)]):
    ...     print(edge.offset, "opens" if edge.opens else "closes", edge.key, list(edge.piece))
    0 opens 0 [0, 5]
    3 opens 1 [3, 5]
    5 closes 1 [3, 5]
    5 closes 0 [0, 5]
    5 opens 1 [5, 9]
    9 closes 1 [5, 9]
    """
    made: list[Edge] = []
    open_: dict[int, int] = {}
    for offset, opens, key in _cuts(spans):
        if opens:
            open_[key] = len(made)
            made.append(Edge(key, Span(offset, offset), opens=True))
        else:
            at = open_[key]
            piece = Span(made[at].offset, offset)
            made[at] = Edge(key, piece, opens=True)
            made.append(Edge(key, piece, opens=False))
    return made


def _cuts(spans: Sequence[Span]) -> Iterator[tuple[int, bool, int]]:
    """Offset, whether it opens, and the span, in text order."""
    starting: dict[int, list[int]] = defaultdict(list)
    for key, span in enumerate(spans):
        if len(span):
            starting[span.start].append(key)
    ends = {spans[key].end for keys in starting.values() for key in keys}
    stack: list[int] = []
    for offset in sorted(ends | starting.keys()):
        kept = next((at for at, key in enumerate(stack) if spans[key].end == offset), len(stack))
        cut = stack[kept:]
        del stack[kept:]
        yield from ((offset, False, key) for key in reversed(cut))
        opening = [key for key in cut if spans[key].end > offset] + starting.get(offset, [])
        opening.sort(key=lambda key: (-spans[key].end, key))
        yield from ((offset, True, key) for key in opening)
        stack += opening
