"""Where a run of capitals is no single name: a thing before a man, a crown behind a first name."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.text.model import Token

_FEMININE = frozenset({"la", "alla", "dalla", "della", "nella", "sulla"})
_CROWNS = frozenset({"regina", "imperatrice", "imperatore", "zarina", "faraone", "sultana"})
"""Titles that hardly anybody has as a surname."""


def before_man(items: Sequence[Token], first: int, last: int) -> int:
    """Where a run of two words ends if a woman's article rules the first and the second acts.

    *Dalla Panda* | **Ugo** *salutò*: a preposition tells that nothing else is called so.
    """
    if not first > 0 or last != first + 2 or last >= len(items):
        return last
    gender, weight = lexicon.given_names().get(items[last - 1].lower, ("", ""))
    article, before = items[first - 1].lower, items[first - 2].lower if first > 1 else ""
    ruled = article in _FEMININE and (
        lexicon.is_word(article, "articulated") or lexicon.is_word(before, "preposition")
    )
    acts = any(form.finite for form in lexicon.verb_forms(items[last].lower))
    word = items[first].lower
    known = word in lexicon.body_nouns() or word in lexicon.site_nouns()
    known = known or word in lexicon.given_names()
    man = (gender, weight) == ("m", "strong")
    return last - 1 if ruled and man and acts and not known else last


def before_crown(items: Sequence[Token], first: int, last: int) -> int:
    """Where a run of two words ends if a title follows a first name: *di Teodora* | *Regina*."""
    given = items[first].lower in lexicon.given_names()
    return last - 1 if given and last == first + 2 and items[last - 1].lower in _CROWNS else last
