"""Listed phrases among tokens are those that begin with their words."""

from __future__ import annotations

import pytest

from quoteattr import lexicon
from quoteattr.text.matching import match_tokens
from quoteattr.text.tokens import tokens

TABLE = lexicon.phrases([("a detta di", "lungo"), ("a detta", "medio"), ("nota", "sola")])


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("A detta di Bea", 3, (3, ("lungo",))),
        ("A detta di Bea", 2, (2, ("medio",))),
        ("Nota di Bea", 3, (1, ("sola",))),
        ("a Bea", 3, (0, ())),
        ("Bea tace", 3, (0, ())),
    ],
)
def test_the_longest_phrase_within_the_words_looked_at_wins(
    text: str, most: int, expected: tuple[int, tuple[str, ...]]
) -> None:
    assert match_tokens(TABLE, tokens(text), 0, most) == expected
