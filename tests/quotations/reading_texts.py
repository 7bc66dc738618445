"""What the tests of this room share: reading a text's pairs, and texts made at random."""

from __future__ import annotations

from hypothesis import strategies as st

from quoteattr.quotations.marks import find_marks
from quoteattr.quotations.model import Pair
from quoteattr.quotations.reading import read
from quoteattr.spans import Span
from quoteattr.text.paragraphs import paragraphs

PIECES = ["«", "»", "“", "”", '"', "‘", "’", "'", "„", "<<", ">>", " ", " ", "\n", "\n\n", ", ",
          ". ", " – ", "— ", "Sì", "no", "l", "po", "ha detto", "Rossi", "Rossi: ", "D. ", "R. ",
          "?", "…", "&laquo;", "&raquo;", "(", ")", "3", "disse Bea", "così Ugo"]  # fmt: skip

marked_texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def pairs_of(text: str) -> tuple[Pair, ...]:
    """The pairs of marks of a text as read jointly."""
    return read(text, find_marks(text), paragraphs(text))


def contents_of(text: str) -> list[list[str]]:
    """The contents of the pairs of a text as strings."""
    return [[content.of(text) for content in pair.contents] for pair in pairs_of(text)]


def whole(pair: Pair) -> Span:
    """A pair with its marks."""
    end = pair.contents[-1].end if pair.closing is None else pair.closing.end
    return Span(pair.opening.start, end)
