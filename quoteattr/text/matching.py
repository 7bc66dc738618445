"""Listed phrases among tokens, without a list of words where none can begin."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.lexicon.tables import Entry
from quoteattr.text.model import Token


def match_tokens(
    phrases: lexicon.Phrases[Entry], tokens: Sequence[Token], at: int, most: int
) -> tuple[int, tuple[Entry, ...]]:
    """The longest entries, of ``most`` words at most, that begin at ``tokens[at]``.

    As :func:`quoteattr.lexicon.match_phrase`: their length and themselves, ``(0, ())`` for none.
    """
    word = tokens[at].lower
    if word not in phrases.longer:
        return phrases.alone(word) if word in phrases.single else (0, ())
    return lexicon.match_phrase(phrases, [token.lower for token in tokens[at : at + most]])
