"""Which words a mention can begin with: most words of a text can begin none."""

from __future__ import annotations

from functools import cache, lru_cache

from quoteattr import lexicon
from quoteattr.people.determiners import BEFORE_NAMES
from quoteattr.people.phrases import BEFORE_NOUNS
from quoteattr.text.model import Token


def may_open(item: Token) -> bool:
    """Whether a name, description or pronoun can begin with an item.

    >>> from quoteattr.text.tokens import tokens
    >>> [item.text for item in tokens("lo schiva il sindaco di Bari") if may_open(item)]
    ['lo', 'il', 'sindaco', 'di', 'Bari']
    """
    if item.kind == "word":
        return item.capitalised or _may_open(item.lower)
    return item.kind == "number"


@lru_cache(maxsize=1 << 16)
def _may_open(word: str) -> bool:
    return (
        word in _listed()
        or lexicon.clause_word(word) != ()
        or f"{word}." in lexicon.honorifics()
        or word.endswith("'")
        or word.startswith(("@", "al-", "el-"))
    )


@cache
def _listed() -> frozenset[str]:
    """The first words of everything that may name somebody."""
    return frozenset().union(
        lexicon.person_nouns(),
        lexicon.body_nouns(),
        lexicon.person_adjectives(),
        lexicon.sources(),
        lexicon.honorifics(),
        lexicon.site_nouns(),
        (particle.split()[0] for particle in lexicon.name_particles()),
        BEFORE_NAMES,
        BEFORE_NOUNS,
    )
