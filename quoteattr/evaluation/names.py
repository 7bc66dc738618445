"""Whether the speaker predicted is the speaker of the gold."""

from __future__ import annotations

import unicodedata
from functools import cache

from quoteattr import datafiles
from quoteattr.results import Speaker

CURLY = str.maketrans("’", "'")
"""The curly apostrophe as the straight one."""


@cache
def articles() -> frozenset[str]:
    """The articles, elided ones with a straight apostrophe."""
    rows = datafiles.table("pronoun_mentions")
    return frozenset(row["form"] for row in rows if row["class"] == "article")


def without_article(folded: str) -> str:
    """A case-folded phrase without its leading article; a bare article stays.

    >>> without_article("l’agenzia"), without_article("la stampa"), without_article("lamberto")
    ('agenzia', 'stampa', 'lamberto')
    """
    first, _, others = folded.partition(" ")
    if others.strip() and first in articles():
        return others.lstrip()
    elided, apostrophe, rest = folded.translate(CURLY).partition("'")
    if rest.strip() and elided + apostrophe in articles():
        return folded[len(elided) + 1 :].lstrip()
    return folded


def normalised(name: str) -> str:
    """The form in which names are compared: NFKC, case folded, leading article dropped.

    >>> normalised("L'ANSA"), normalised("Il Comitato")
    ('ansa', 'comitato')
    """
    return without_article(unicodedata.normalize("NFKC", name).casefold().strip())


def speaker_right(gold: Speaker | None, predicted: Speaker | None) -> bool:
    """Whether the predicted name is the gold name or an alias of it, or both are None.

    >>> speaker_right(Speaker("Mario Rossi", aliases=("il sindaco",)), Speaker("Sindaco"))
    True
    """
    if gold is None or predicted is None:
        return gold is predicted
    accepted = {normalised(name) for name in (gold.name, *gold.aliases)}
    return normalised(predicted.name) in accepted


def canonical_right(gold: Speaker | None, predicted: Speaker | None) -> bool:
    """Whether the predicted name is the gold name itself, or both are None.

    >>> canonical_right(Speaker("Mario Rossi", aliases=("Rossi",)), Speaker("Rossi"))
    False
    """
    if gold is None or predicted is None:
        return gold is predicted
    return normalised(predicted.name) == normalised(gold.name)
