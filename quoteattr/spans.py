"""A half-open range of code points in a text: the unit of every offset in quoteattr."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrs import frozen

from quoteattr.errors import SpanError


@frozen(order=True)
class Span:
    """``text[start:end]``: offsets in Unicode code points, ``end`` exclusive.

    Spans sort by start, then end; they unpack like a pair.

    :raises SpanError: an offset is no whole number, ``start`` is negative or ``end`` before it.

    >>> testo = "Rossi ha detto: «Partiamo domani»."
    >>> span = Span(17, 32)
    >>> span.of(testo)
    'Partiamo domani'
    >>> list(span)
    [17, 32]
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        # not by validators: of all objects the most are spans, and one call costs less than two
        if not isinstance(self.start, int) or self.start < 0:
            raise SpanError(f"a span cannot start at {self.start!r}")
        if not isinstance(self.end, int) or self.end < self.start:
            raise SpanError(f"a span cannot start at {self.start} and end at {self.end!r}")

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The slice of ``text`` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span (the same span included)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


def trimmed(text: str, start: int, end: int, blanks: str | None = None) -> Span | None:
    """The span ``[start, end)`` without blanks at its edges; None where nothing is left.

    >>> trimmed("«  Sì »", 1, 6)
    Span(start=3, end=5)
    >>> trimmed("«  »", 1, 3) is None
    True
    """
    content = text[start:end]
    left = len(content) - len(content.lstrip(blanks))
    if left == len(content):
        return None
    return Span(start + left, start + len(content.rstrip(blanks)))


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all ``spans`` (at least one).

    >>> hull([Span(3, 5), Span(9, 12)])
    Span(start=3, end=12)
    """
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))


class Cover:
    """The stretches that a set of spans covers, for fast questions about offsets.

    >>> cover = Cover([Span(2, 9), Span(4, 6), Span(12, 15)])
    >>> cover.holds(5), cover.holds(9), cover.within(3, 15)
    (True, False, (Span(start=12, end=15),))
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._outermost: list[Span] = []
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if not self._outermost or span.end > self._outermost[-1].end:
                self._outermost.append(span)
        self._starts = [span.start for span in self._outermost]

    def holds(self, offset: int) -> bool:
        """Whether a span covers the code point at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._outermost[at].end

    def covers(self, span: Span) -> bool:
        """Whether one of the spans covers the whole of another."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and self._outermost[at].covers(span)

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """The outermost spans that begin in ``[start, end)`` and end by ``end``."""
        at = bisect_right(self._starts, start - 1)
        found = []
        while at < len(self._outermost) and self._outermost[at].start < end:
            if self._outermost[at].end <= end:
                found.append(self._outermost[at])
            at += 1
        return tuple(found)
