"""What the names of bodies say they are for: *Agenzia* **per la protezione dell’ambiente**."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.people.complements import past_adjectives, past_of
from quoteattr.people.determiners import fused_preposition
from quoteattr.text.model import Token

_LONGEST_NOUN = 3
_MOST_COMPLEMENTS = 2


def past_purpose(items: Sequence[Token], head: int, at: int) -> int:
    """Past the purpose that a body's name, from its noun at ``head`` to ``at``, gives.

    ``at`` itself where it gives none.

    >>> from quoteattr.text.tokens import tokens
    >>> words = tokens("Comitato per la difesa del parco scrive")
    >>> past_purpose(words, 0, 1)
    6
    """
    if at + 1 >= len(items):
        return at
    lower = [item.lower for item in items[head : head + _LONGEST_NOUN]]
    _, prepositions = lexicon.match_phrase(lexicon.body_purposes(), lower)
    word = items[at].lower
    fused = fused_preposition(word)
    if not prepositions or (fused or word) not in prepositions[0]:
        return at
    lower = [item.lower for item in items[at : at + _LONGEST_NOUN]]
    if lexicon.match_phrase(lexicon.source_phrases(), lower)[0] > 1:
        return at
    noun = at + 1
    if not fused:
        noun += lexicon.is_word(items[noun].lower, "article")
    return _past_nouns(items, noun) or at


def _past_nouns(items: Sequence[Token], at: int) -> int:
    """Past a noun with its adjectives and what it is of; 0 where no plain noun begins."""
    if at >= len(items) or not _is_plain_noun(items[at]):
        return 0
    end = past_adjectives(items, at + 1)
    for _ in range(_MOST_COMPLEMENTS):
        end = past_of(items, end)
    joined = end + 1 < len(items) and items[end].lower in ("e", "ed")
    if joined and lexicon.is_word(items[end + 1].lower, "article"):
        return _past_nouns(items, end + 2) or end
    return end


def _is_plain_noun(item: Token) -> bool:
    """Whether a word can name a purpose: no word of the clause, no verb alone, nobody's name."""
    if item.kind != "word" or lexicon.clause_word(item.lower):
        return False
    return item.lower not in lexicon.given_names() or not item.capitalised
