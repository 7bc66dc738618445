"""Phrases for somebody among several: *uno dei presenti*, *il più alto*, *la seconda*."""

from __future__ import annotations

from collections.abc import Container, Sequence

from attrs import frozen

from quoteattr import lexicon
from quoteattr.people.phrases import phrase_at
from quoteattr.text.model import Token

_OF = frozenset({"dei", "degli", "delle", "dell'", "di", "tra", "fra", "del", "della"})
_ONE = frozenset({"uno", "una"})
_MULTIPLES = frozenset(
    {"doppio", "doppia", "doppi", "doppie", "triplo", "tripla", "tripli", "triple"}
    | {"quadruplo", "quadrupla", "quadrupli", "quadruple", "mezzo", "mezza", "mezzi", "mezze"}
)
"""Numerals that tell how much, never which one: *dura* **il doppio**."""
_DEGREES = frozenset({"più", "meno"})


@frozen
class StandIn:
    """Items ``[first, last)`` that stand for one or some of several, the core from ``core``."""

    first: int
    core: int
    last: int
    gender: str
    number: str
    definite: bool


def stand_in(items: Sequence[Token], at: int, verbal: Container[int]) -> StandIn | None:
    """The phrase for somebody among several that begins at ``items[at]``, or None.

    ``verbal`` are the positions of items that belong to verb groups.
    """
    article = at + 1 < len(items) and _is_definite_article(items[at].lower)
    if article:
        return _superlative(items, at, verbal) or _ordinal(items, at, verbal)
    return _one_of(items, at) or _someone(items, at, verbal)


def _superlative(items: Sequence[Token], at: int, verbal: Container[int]) -> StandIn | None:
    """*il più alto dei due*, *la più anziana*."""
    if items[at + 1].lower not in _DEGREES or at + 2 >= len(items):
        return None
    quality = items[at + 2]
    if quality.kind != "word" or quality.lower not in lexicon.person_adjectives():
        return None
    last = _past_group(items, at + 3)
    if not last:
        if not _alone(items, at + 3, verbal):
            return None
        last = at + 3
    return _made(at, at + 1, last, items[at].lower)


def _ordinal(items: Sequence[Token], at: int, verbal: Container[int]) -> StandIn | None:
    """*il primo*, *la seconda*, where nothing counted follows."""
    word = items[at + 1].lower
    counted = [
        entry
        for entry in lexicon.clause_word(word)
        if entry.word_class == "numeral" and entry.gender
    ]
    if not counted or word in _ONE | _MULTIPLES or at + 1 in verbal:
        return None
    last = _past_group(items, at + 2)
    if not last:
        if not _alone(items, at + 2, verbal) or phrase_at(items, at) is not None:
            return None
        last = at + 2
    return _made(at, at + 1, last, word)


def _one_of(items: Sequence[Token], at: int) -> StandIn | None:
    """*uno dei presenti*, *alcuni degli inquilini*."""
    word = items[at].lower
    if word not in _ONE and not lexicon.is_word(word, "indefinite", "numeral"):
        return None
    last = _past_group(items, at + 1)
    return _made(at, at, last, word) if last else None


def _someone(items: Sequence[Token], at: int, verbal: Container[int]) -> StandIn | None:
    """*uno* and *una* before their verb: **uno** *mi fa*."""
    if items[at].lower not in _ONE or at in verbal or at + 1 >= len(items):
        return None
    after = items[at + 1]
    clitic = lexicon.is_word(after.lower, "clitic") and (
        at + 2 < len(items) and _is_finite(items[at + 2].lower)
    )
    told = at > 0 and at - 1 in verbal and after.kind == "sign"
    if not (clitic or told or at + 1 in verbal or is_auxiliary(after.lower)):
        return None
    return _made(at, at, at + 1, items[at].lower)


def _made(first: int, core: int, last: int, word: str) -> StandIn:
    entries = [entry for entry in lexicon.clause_word(word) if entry.number]
    gender = entries[0].gender if entries else ""
    number = entries[0].number if entries else "s"
    return StandIn(first, core, last, gender, number, first < core)


def _past_group(items: Sequence[Token], at: int) -> int:
    """Past *dei due automobilisti* or *di loro*; 0 where no plural follows."""
    if at + 1 >= len(items) or items[at].lower not in _OF:
        return 0
    phrase = phrase_at(items, at) or phrase_at(items, at + 1)
    if phrase is not None and phrase.noun.number == "p" and phrase.head > at:
        shared = phrase.noun.noun_class == "kin" and phrase.last < len(items)
        return phrase.last + (shared and items[phrase.last].capitalised)
    for entry in lexicon.clause_word(items[at + 1].lower):
        counts = entry.word_class in ("numeral", "personal") and entry.number == "p"
        if counts and items[at].lower not in ("del", "della"):
            return at + 2
    return 0


def _alone(items: Sequence[Token], at: int, verbal: Container[int]) -> bool:
    """Whether nothing that a determiner could belong to follows."""
    if at >= len(items) or items[at].kind in ("sign", "quote") or at in verbal:
        return True
    if _is_finite(items[at].lower) and not items[at].capitalised:
        return True
    return items[at].kind == "word" and lexicon.is_word(
        items[at].lower, "clitic", "conjunction", "adverb", "negation", "relative"
    )


def is_auxiliary(word: str) -> bool:
    """Whether a word is a finite form of *avere* or *essere*: a verb even after *uno*."""
    return any(
        form.finite and form.lemma in ("avere", "essere") for form in lexicon.verb_forms(word)
    )


def _is_finite(word: str) -> bool:
    return any(form.finite for form in lexicon.verb_forms(word))


def _is_definite_article(word: str) -> bool:
    return lexicon.is_word(word, "article") and word not in ("un", "uno", "una", "un'")
