"""What the attribution room makes: ranked candidates for each quotation."""

from __future__ import annotations

from attrs import frozen

from quoteattr.spans import Span

NOBODY = -1
"""The candidate "no speaker can be told"."""
NARRATOR = -2
"""The candidate "the first-person narrator", not named by any mention."""


@frozen
class Ground:
    """A feature of a candidate with the words that show it, where there are such words."""

    name: str
    evidence: Span | None = None


@frozen
class Option:
    """A candidate: an entity's position, NOBODY or NARRATOR, and what speaks for it.

    ``mention`` is the mention that would name the speaker for this quotation.
    """

    entity: int
    grounds: tuple[Ground, ...]
    mention: int | None = None


@frozen
class Verdict:
    """The ranked choice for one quotation: options with probabilities, likeliest first.

    ``cue`` is the span of the reporting words, None for a bare colon or nothing.
    """

    quotation: int
    options: tuple[tuple[Option, float], ...]
    cue: Span | None
    weights: tuple[tuple[Ground, float], ...] = ()

    @property
    def chosen(self) -> Option:
        """The likeliest option."""
        return self.options[0][0]
