"""Nouns that no table knows, where only somebody who speaks can stand."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from quoteattr import lexicon
from quoteattr.people.determiners import preposition_of
from quoteattr.people.model import Mention
from quoteattr.spans import Span
from quoteattr.text.model import Token

_TIMES = frozenset({"volta"})
"""Nouns that make an adverb with *una*: *gli chiese* **una volta** *un bambino*."""


def unlisted_noun(
    items: Sequence[Token], at: int, sentence: int, verbal: Container[int]
) -> Iterator[Mention]:
    """The article at an item, right after a reporting verb, and a noun that no table knows.

    ``verbal`` are the items of verbs.
    """
    if not lexicon.is_word(items[at].lower, "article") or at + 1 >= len(items):
        return
    noun = items[at + 1]
    if noun.kind != "word" or lexicon.clause_word(noun.lower) or at + 1 in verbal:
        return
    if noun.lower in _TIMES:
        return
    article = lexicon.clause_word(items[at].lower)[0]
    yield Mention(
        span=Span(noun.start, noun.end),
        sentence=sentence,
        first=at,
        last=at + 2,
        kind="description",
        holder="",
        gender=article.gender,
        number=article.number,
        preposition=preposition_of(items, at),
        roles=(noun.lower,),
    )
