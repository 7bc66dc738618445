"""Each sentence is parsed once, however many folds learn from it."""

from __future__ import annotations

from collections.abc import Sequence

from recorded import NESTED, STRADA, recorded, source_of

from quoteattr.language.stanza_documents import Parsed
from quoteattr.training.parsing import Remembering


def test_a_sentence_is_parsed_once_and_analysed_as_by_the_parser_itself() -> None:
    given: list[str] = []

    def counting(units: Sequence[str]) -> list[Parsed]:
        given.extend(units)
        return recorded(units)

    analyzer = Remembering(counting)
    sources = [source_of(text) for text in (STRADA, NESTED, STRADA)]
    made = [analyzer(*each) for each in sources]
    assert made == [Remembering(recorded)(*each) for each in sources]
    assert len(given) == len(set(given)) == 3
