"""What the quotations room makes, from pairs of marks to spans with a use."""

from __future__ import annotations

from attrs import frozen

from quoteattr.spans import Span


@frozen
class Pair:
    """One pair of marks as read: its opening mark, closing mark and the contents between.

    ``contents`` has one span for each paragraph, blanks and continuation marks left out.
    ``closing`` is None where the quotation was never closed. ``cost`` is what the reading
    paid for this pair (0 for a plain one), ``margin`` how much dearer the next best reading
    of the place was.
    """

    opening: Span
    closing: Span | None
    contents: tuple[Span, ...]
    cost: float
    margin: float
    depth: int


@frozen
class Quoted:
    """A span set off by marks, a dash or a layout, and what it is for.

    ``use`` is the kind of a quotation (``direct``, ``partial``, ``dialogue``, ``headline``) or
    of another marked span (``title``, ``name``, ``term``, ``scare``); ``span_confidence`` the
    probability that span and use are right. ``outer`` runs from the opening mark to past the
    closing one; ``label`` is the name that a layout (interview, headline) gives.
    """

    contents: tuple[Span, ...]
    outer: Span
    use: str
    span_confidence: float
    depth: int = 0
    label: Span | None = None

    @property
    def is_quotation(self) -> bool:
        """Whether the span is somebody's words."""
        return self.use in QUOTATION_KINDS


QUOTATION_KINDS = frozenset({"direct", "partial", "dialogue", "headline"})
"""The kinds of quotation of the annotation guidelines."""
