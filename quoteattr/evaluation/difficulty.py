"""How hard it is to tell whose words a gold quotation holds."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, get_args

from quoteattr import datafiles
from quoteattr.evaluation.names import CURLY, articles

Difficulty = Literal["explicit", "pronoun", "description", "left out", "no cue"]

DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)
"""All difficulties, the easiest first."""

_WORD = re.compile(r"\w+'?")


def difficulty(mention: str | None, cue: str | None) -> Difficulty:
    """The difficulty of a quotation with this gold mention and cue, as texts or None.

    *explicit*: the mention holds a capitalised word and is no pronoun; *pronoun*: it is a
    personal, demonstrative or relative pronoun or a possessive; *description*: any other
    mention; *left out*: a cue without a mention; *no cue*: neither.

    >>> difficulty("Dmitry Peskov", "ha detto"), difficulty("il quale", "disse")
    ('explicit', 'pronoun')
    >>> difficulty("presidente russo", None), difficulty(None, "disse"), difficulty(None, None)
    ('description', 'left out', 'no cue')
    """
    if mention is None:
        return "no cue" if cue is None else "left out"
    if is_pronoun(mention):
        return "pronoun"
    capitalised = any(word[0].isupper() for word in re.findall(r"\w+", mention))
    return "explicit" if capitalised else "description"


def is_pronoun(mention: str) -> bool:
    """Whether a mention is nothing but pronouns, possessives and their articles.

    >>> is_pronoun("Quest’ultima"), is_pronoun("lui stesso"), is_pronoun("suo padre")
    (True, True, False)
    """
    folded = mention.casefold().translate(CURLY)
    words = _WORD.findall(folded)
    if " ".join(words).replace("' ", "'") in _pronouns():
        return True
    known = [word in _pronouns() for word in words]
    return any(known) and all(
        pronoun or word in articles() for word, pronoun in zip(words, known, strict=True)
    )


@cache
def _pronouns() -> frozenset[str]:
    rows = datafiles.table("pronoun_mentions")
    return frozenset(row["form"] for row in rows if row["class"] != "article")
