"""Clitics before a verb and at its end: *glielo*, *se la*, *cavarsela*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quoteattr import lexicon
from quoteattr.text.model import Token

_BEFORE_CLITICS = frozenset({"me", "te", "se", "ce", "ve"})
_FULL = {"s'": "si", "c'": "ci", "n'": "ne", "l'": "la"}
_CLITICS = re.compile(r"([mtscv]e|gli)(l'|l[oaie]|ne|n')?")
_ENCLITICS = re.compile(
    r"(?:gliel[oaie]|gliene|[mtcvs]el[oaie]|[mtcvs]ene|gli|[mtcvs]i|l[oaie]|ne)$"
)


def leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token can be a clitic or negation before a verb."""
    if at + 1 >= len(tokens):
        return False
    word = tokens[at].lower
    if not may_lead(word):
        return False
    return word not in _BEFORE_CLITICS or lexicon.is_word(tokens[at + 1].lower, "clitic")


@lru_cache(maxsize=1 << 16)
def may_lead(word: str) -> bool:
    """Whether a word can be a clitic or negation before a verb, whatever follows."""
    if word in _BEFORE_CLITICS or lexicon.is_word(word, "clitic"):
        return True
    return lexicon.is_word(word, "negation") and not lexicon.is_word(
        word, "indefinite", "preposition", "interjection"
    )


def without_enclitics(form: str) -> str:
    """The form without the clitics that it may carry: *dirgli*, *dir*."""
    return _ENCLITICS.sub("", form)


def enclitics(form: str) -> tuple[str, ...]:
    """What an infinitive or gerund carries: *cavarsela* gives *se*, *la*."""
    match = _ENCLITICS.search(form)
    return () if match is None or lexicon.verb_forms(form) else clitic_parts(match[0])


def clitic_parts(word: str) -> tuple[str, ...]:
    """Clitics in the spelling of idioms: third person, full, two written as one parted."""
    if lexicon.is_word(word, "negation"):
        return ("non",)
    parts = _CLITICS.fullmatch(word)
    if parts is None or parts[1] == "gli":
        return (_FULL.get(word, word),)
    second = parts[2] or ""
    return ("se", *((_FULL.get(second, second),) if second else ()))
