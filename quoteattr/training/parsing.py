"""The analyzer to learn weights for; a parser's results are kept, since folds share them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define, field

from quoteattr.language.parsing import Parsing
from quoteattr.language.stanza_documents import Parsed


@define
class Remembering(Parsing):
    """An analyzer that has each sentence parsed once: what it has seen is in ``known``."""

    parser: Callable[[Sequence[str]], Sequence[Parsed]]
    known: dict[str, Parsed] = field(factory=dict)

    def parse(self, texts: Sequence[str]) -> list[Parsed]:
        """What the parser makes of texts, asked for those alone that are new."""
        new = list(dict.fromkeys(text for text in texts if text not in self.known))
        self.known.update(zip(new, self.parser(new), strict=True))
        return [self.known[text] for text in texts]
