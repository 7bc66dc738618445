"""Nouns for persons with a prefix and a hyphen: *la* **co-direttrice**, *l’* **ex-ministro**."""

from __future__ import annotations

from attrs import evolve

from quoteattr import lexicon
from quoteattr.lexicon import Noun

_SAME_OFFICE = frozenset({"ex", "neo", "super", "baby"})
"""Prefixes that leave the office what it is."""
_PREFIXES = _SAME_OFFICE | {"co", "vice", "pro", "sotto", "maxi", "mini"}


def prefixed(word: str) -> tuple[Noun, ...]:
    """The nouns for persons that a word, lower case, with a prefix and a hyphen is.

    Empty for other words, and for those that tables list as they stand.

    >>> [noun.masculine for noun in prefixed("co-curatrice")]
    ['co-curatore']
    >>> prefixed("neo-bidella")[0].masculine, prefixed("vice-presidente")[0].masculine
    ('bidello', 'vicepresidente')
    """
    prefix, hyphen, rest = word.partition("-")
    nouns = lexicon.person_nouns()
    if not hyphen or prefix not in _PREFIXES or word in nouns:
        return ()
    joined = nouns.alone(prefix + rest)[1]
    if joined:
        return joined
    own = "" if prefix in _SAME_OFFICE else f"{prefix}-"
    return tuple(
        evolve(noun, masculine=own + noun.masculine)
        for noun in nouns.alone(rest)[1]
        if noun.noun_class != "kin" or prefix == "ex"
    )
