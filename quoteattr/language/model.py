"""What the language room makes: frames of sentences in which quotations are single items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from quoteattr.language.clauses import Clauses
from quoteattr.quotations.model import Quoted
from quoteattr.text.model import Paragraph, Token
from quoteattr.text.verbs import VerbGroup

QUOTE = "quote"
"""The kind of an item that stands for a part of a quotation."""


class Source(NamedTuple):
    """What an analyzer is given of a text: the text, its paragraphs and its quoted spans."""

    text: str
    paragraphs: Sequence[Paragraph]
    quoted: Sequence[Quoted]


@frozen
class Named:
    """A name that a model found: items ``[first, last)`` and its ``kind`` (``"PER"``, …)."""

    first: int
    last: int
    kind: str


@frozen
class Parse:
    """A dependency parse of a sentence, one entry for each of its items.

    ``heads`` are positions of items, -1 for the root and for what hangs on nothing of the
    sentence. ``relations``, ``lemmas``, ``tags`` and ``features`` are those of Universal
    Dependencies, empty where the parser saw no word. ``reaches`` tells which items each one
    dominates: from the first to past the last of them. ``names`` are the named entities.
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    features: tuple[str, ...]
    reaches: tuple[tuple[int, int], ...]
    names: tuple[Named, ...] = ()


@frozen
class Sentence:
    """A sentence as its items: tokens, and one item for each part of a quotation.

    ``quotes`` tells for each quotation item, by position, which quotation it is part of (its
    index among the quoted spans). ``verbs`` are the verb groups in order, ``clauses`` the
    clauses that the items stand in. ``paragraph`` is the number of the paragraph, ``frame`` the
    index of the quotation whose content the sentence is part of, or None for the text itself.
    ``parse`` is None where the analyzer makes none.
    """

    items: tuple[Token, ...]
    quotes: dict[int, int]
    verbs: tuple[VerbGroup, ...]
    clauses: Clauses
    paragraph: int
    frame: int | None
    parse: Parse | None = None

    @property
    def start(self) -> int:
        """First code point of the sentence."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.items[-1].end


@frozen
class Analysis:
    """The sentences of a text, those of the text itself before those inside quotations.

    ``home`` tells for each quoted span the sentence that holds its first part, as
    (position in ``sentences``, position in its ``items``), ``end`` the one with its last part.
    """

    sentences: tuple[Sentence, ...]
    home: dict[int, tuple[int, int]]
    end: dict[int, tuple[int, int]]
