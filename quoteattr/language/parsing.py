"""Parses put into an analysis: from a parser that is given units, or from one document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve, frozen

from quoteattr.language.aligning import aligned
from quoteattr.language.frames import analyse
from quoteattr.language.model import Analysis
from quoteattr.language.stanza_documents import Parsed
from quoteattr.language.units import located, unit
from quoteattr.quotations.model import Quoted
from quoteattr.text.model import Paragraph

Parser = Callable[[Sequence[str]], Sequence[Parsed]]
"""What parses texts of one sentence each, and gives one result for each of them in order."""

WEIGHTS = "stanza"
"""The name of the shipped weights that were learned with parses."""


def parsed_analysis(
    text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted], parser: Parser
) -> Analysis:
    """The analysis of a text, the parser called once for all its sentences."""
    analysis = analyse(text, paragraphs, quoted)
    units = [unit(text, sentence, quoted) for sentence in analysis.sentences]
    parses = zip(units, parser([each.text for each in units]), strict=True)
    return _with(analysis, (located(*each) for each in parses))


@frozen
class GivenParse:
    """The analyzer of a text that is parsed already, in whatever sentences."""

    parsed: Parsed

    @property
    def weights(self) -> str:
        """The shipped weights that were learned with parses."""
        return WEIGHTS

    def __call__(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]
    ) -> Analysis:
        """The analysis of that text."""
        analysis = analyse(text, paragraphs, quoted)
        sentences = analysis.sentences
        return _with(analysis, (self.parsed.within(each.start, each.end) for each in sentences))


def _with(analysis: Analysis, parses: Iterable[Parsed]) -> Analysis:
    sentences = tuple(
        evolve(sentence, parse=aligned(sentence.items, parsed.words, parsed.names))
        for sentence, parsed in zip(analysis.sentences, parses, strict=True)
    )
    return evolve(analysis, sentences=sentences)
