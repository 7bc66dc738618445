"""Parses put into an analysis: from a parser that is given units, or from one document."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import ClassVar

from attrs import evolve, frozen

from quoteattr.language.aligning import aligned
from quoteattr.language.frames import analyse
from quoteattr.language.model import Analysis, Source
from quoteattr.language.stanza_documents import Parsed
from quoteattr.language.units import located, unit
from quoteattr.quotations.model import Quoted
from quoteattr.text.model import Paragraph

WEIGHTS = "stanza"
"""The name of the shipped weights that were learned with parses."""


class Parsing(ABC):
    """An analyzer with the sentences of the embedded one, each with a parse of its own.

    The parser is called once for all sentences of all texts that are analyzed together.
    """

    weights: ClassVar[str] = WEIGHTS

    @abstractmethod
    def parse(self, texts: Sequence[str]) -> Sequence[Parsed]:
        """What the parser makes of texts of one sentence each, one result for each, in order."""

    def __call__(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]
    ) -> Analysis:
        """The analysis of one text; any text, also one that the parser finds no word in."""
        (analysis,) = self.analyze_many([Source(text, paragraphs, quoted)])
        return analysis

    def analyze_many(self, sources: Sequence[Source]) -> list[Analysis]:
        """The analyses of several texts, in order."""
        analyses = [analyse(*source) for source in sources]
        units = [
            unit(source.text, sentence, source.quoted)
            for source, analysis in zip(sources, analyses, strict=True)
            for sentence in analysis.sentences
        ]
        parses = zip(units, self.parse([each.text for each in units]), strict=True)
        placed = iter([located(*each) for each in parses])
        return [_with(analysis, islice(placed, len(analysis.sentences))) for analysis in analyses]


@frozen
class GivenParse:
    """The analyzer of a text that is parsed already, in whatever sentences."""

    parsed: Parsed
    weights: ClassVar[str] = WEIGHTS

    def __call__(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]
    ) -> Analysis:
        """The analysis of that text."""
        analysis = analyse(text, paragraphs, quoted)
        sentences = analysis.sentences
        return _with(analysis, (self.parsed.within(each.start, each.end) for each in sentences))


def _with(analysis: Analysis, parses: Iterable[Parsed]) -> Analysis:
    """The analysis with a parse for each of its sentences."""
    sentences = tuple(
        evolve(sentence, parse=aligned(sentence.items, parsed.words, parsed.names))
        for sentence, parsed in zip(analysis.sentences, parses, strict=True)
    )
    return evolve(analysis, sentences=sentences)
