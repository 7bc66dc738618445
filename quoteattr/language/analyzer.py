"""The analyzer: what fills an Analysis. The embedded one needs no model and no download."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from attrs import frozen

from quoteattr.language.frames import analyse
from quoteattr.language.model import Analysis, Source
from quoteattr.quotations.model import Quoted
from quoteattr.text.model import Paragraph


class Analyzer(Protocol):
    """Anything that splits a text into sentences with their verb groups.

    Quotation spans are given and must be respected: a quotation is one item of its sentence.
    An analyzer may have ``weights``, the name of the shipped weights that were learned with it.
    """

    def __call__(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]
    ) -> Analysis:
        """The analysis of one text."""
        ...


@runtime_checkable
class BulkAnalyzer(Analyzer, Protocol):
    """An analyzer to which several texts at once are less work than one after another."""

    def analyze_many(self, sources: Sequence[Source]) -> Sequence[Analysis]:
        """The analyses of several texts in their order, the same as one by one."""
        ...


@frozen
class EmbeddedAnalyzer:
    """Sentences and verb groups from the lexicon alone; linear time."""

    def __call__(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]
    ) -> Analysis:
        """The analysis of one text; see :func:`quoteattr.language.frames.analyse`."""
        return analyse(text, paragraphs, quoted)


EMBEDDED = EmbeddedAnalyzer()


def weights_of(analyzer: Analyzer) -> str:
    """The name of the shipped weights for an analyzer; empty for those of the embedded one."""
    return str(getattr(analyzer, "weights", ""))
