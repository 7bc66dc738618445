"""The analyzer to learn weights for; a parser's results are kept, since folds share them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from quoteattr.language.model import Analysis
from quoteattr.language.parsing import WEIGHTS, Parser, parsed_analysis
from quoteattr.language.stanza_documents import Parsed
from quoteattr.quotations.model import Quoted
from quoteattr.text.model import Paragraph


@define
class Remembering:
    """An analyzer that parses each sentence once: what it has seen is in ``known``."""

    parser: Parser
    known: dict[str, Parsed] = field(factory=dict)

    @property
    def weights(self) -> str:
        """The name of the weights that are learned with it."""
        return WEIGHTS

    def __call__(
        self, text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]
    ) -> Analysis:
        """The analysis of one text."""
        return parsed_analysis(text, paragraphs, quoted, self._parse)

    def _parse(self, texts: Sequence[str]) -> list[Parsed]:
        new = list(dict.fromkeys(text for text in texts if text not in self.known))
        self.known.update(zip(new, self.parser(new), strict=True))
        return [self.known[text] for text in texts]
