"""What a capital proves: not at the start of a sentence, and more behind a first name."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.text.model import Token

_TURNS = frozenset({"D", "R", "Q", "A"})
"""Labels of question (*domanda*) and answer (*risposta*) in interviews, and the English ones."""

_UNITS = frozenset({"mln", "mld", "km", "kg", "eur", "usd", "kw", "kwh", "mw", "gw", "gwh", "mq"})


def is_turn_label(items: Sequence[Token], at: int) -> bool:
    """Whether *D.* or *R.* opens a turn of an interview: *R. Tonetto l'ho visto una volta.*"""
    return at == 0 and items[0].text in _TURNS and len(items) > 1 and items[1].text in ".:"


def is_unit(items: Sequence[Token], at: int) -> bool:
    """Whether letters behind a number are a unit of measure: *bonus da 3* **MLN**."""
    return at > 0 and items[at - 1].kind == "number" and items[at].lower in _UNITS


def opens_sentence(items: Sequence[Token], at: int) -> bool:
    """Whether a sentence, a turn, a bracket or quoted words begin here."""
    if at == 0:
        return True
    before = items[at - 1]
    if at == 2 and is_turn_label(items, 0):
        return True
    return (before.kind == "sign" and before.text in "•–—-*_>:(") or before.kind == "quote"


def surname_key(word: str) -> str:
    """How a word that the document uses as a surname stands among the known words."""
    return f"surname {word}"


def common_key(word: str) -> str:
    """How a word that the document writes small too stands among the known words."""
    return f"common {word}"


def _is_after_first_name(items: Sequence[Token], at: int) -> bool:
    before = items[at - 1]
    first = before.capitalised and before.lower in lexicon.given_names()
    return first and before.end + 1 == items[at].start


def _is_with_particle(items: Sequence[Token], at: int) -> bool:
    """Whether *da* or *ben* and a first name stand before: *Ruy da* **Silva**."""
    particle, first = items[at - 1], items[at - 2]
    given = first.capitalised and first.lower in lexicon.given_names()
    return given and particle.text in ("da", "ben") and not lexicon.is_place(items[at].text)


def capitalised_inside(sentences: Sequence[Sequence[Token]]) -> frozenset[str]:
    """The words, lower case, that stand capitalised inside sentences of mixed case.

    Those after a first name stand there as surnames too, see :func:`surname_key`, with the
    particle before them where there is one; words that begin a sentence and stand small elsewhere
    are common ones, see :func:`common_key`.
    """
    found: set[str] = set()
    opening = {items[0].lower for items in sentences if items and items[0].capitalised}
    for items in sentences:
        for item in items:
            if item.kind == "word" and item.lower in opening and item.text == item.lower:
                found.add(common_key(item.lower))
        words = [item for item in items if item.kind == "word"]
        if words and sum(word.capitalised for word in words) > 0.6 * len(words):
            continue
        for at, item in enumerate(items):
            if item.capitalised and not opens_sentence(items, at):
                found.add(item.lower)
                if _is_after_first_name(items, at):
                    found.add(surname_key(item.lower))
                if at > 1 and _is_with_particle(items, at):
                    found.add(surname_key(f"{items[at - 1].lower} {item.lower}"))
    return frozenset(found)
