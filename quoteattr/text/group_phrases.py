"""Short phrases within a verb group: its adverbs and the noun of a light verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quoteattr import lexicon
from quoteattr.text.matching import match_tokens
from quoteattr.text.model import Token

_ADVERBS_INSIDE = 3
"""Adverbs that may stand between an auxiliary and its participle."""
_LONGEST_ADVERB = 5
_LONGEST_PHRASE = 8
_WEAK = 0.3
_UTTERED = frozenset({"speech", "social", "thought"})
"""Classes of nouns that a light verb makes a report: *lancia un appello*."""
_DETERMINERS = ("article", "possessive", "numeral", "indefinite", "demonstrative")


def after_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The position after the adverbs, at most three, that stand at ``tokens[at]``."""
    for _ in range(_ADVERBS_INSIDE):
        size = _adverb(tokens, at)
        if not size:
            break
        at += size
    return at


def _adverb(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the adverb at ``tokens[at]`` has (*poi*, *più volte*); 0 for none."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return 0
    word = tokens[at].lower
    if word in lexicon.adverbs().longer and not _is_adverb_by_form(word):
        size, _ = match_tokens(lexicon.adverbs(), tokens, at, _LONGEST_ADVERB)
        if size:
            return size
    return _single_adverb(word)


def inside_adverbs(tokens: Sequence[Token]) -> Iterator[int]:
    """The positions within adverbs of several words, past their first: *in* **seguito**.

    >>> from quoteattr.text.tokens import tokens
    >>> list(inside_adverbs(tokens("il sindaco in fin dei conti tace")))
    [3, 4, 5]
    """
    for at, token in enumerate(tokens):
        if token.kind == "word" and token.lower in lexicon.adverbs().longer:
            size, _ = match_tokens(lexicon.adverbs(), tokens, at, _LONGEST_ADVERB)
            yield from range(at + 1, at + size)


def _is_adverb_by_form(word: str) -> bool:
    return word == "loro" or (word.endswith("mente") and len(word) > 6)


@lru_cache(maxsize=1 << 16)
def _single_adverb(word: str) -> int:
    """1 for a word that is an adverb by itself, else 0."""
    return int(
        _is_adverb_by_form(word)
        or word in lexicon.adverbs().single
        or lexicon.is_word(word, "adverb")
    )


def reporting_phrase(tokens: Sequence[Token], at: int) -> int | None:
    """Where a noun phrase that announces words ends: *un forte appello*, *sei parole*."""
    words = [token.lower for token in tokens[at : at + _LONGEST_PHRASE]]
    skipped = 0
    while skipped < len(words) and lexicon.is_word(words[skipped], *_DETERMINERS):
        skipped += 1
    for start in range(skipped, min(skipped + 3, len(words))):
        token = tokens[at + start]
        if token.kind != "word" or token.capitalised:
            return None
        size, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), words, start)
        if any(noun.noun_class in _UTTERED and noun.strength > _WEAK for noun in nouns):
            return at + start + size
        if lexicon.clause_word(words[start]) and not lexicon.is_word(words[start], "adverb"):
            return None
    return None
