"""Marks that are no items are told from the gaps that they leave."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.people.marked import closing_width, glued, marked_end
from quoteattr.text.model import Token
from quoteattr.text.tokens import tokens


def unmarked(text: str) -> Sequence[Token]:
    """The items of a text as a sentence holds them: without its marks."""
    return [item for item in tokens(text) if item.text not in "«»“”<>"]


def test_words_between_marks_end_where_the_mark_closes() -> None:
    items = unmarked("il capo della “Vecchia Guardia” ride")
    assert marked_end(items, 3) == 5
    assert marked_end(items, 2) == 0
    assert closing_width(items, 1, 5) == 1
    assert closing_width(items, 3, 5) == 0


def test_a_mark_that_closes_opens_nothing() -> None:
    items = unmarked("sul “Brianza Oggi” Renato parla di “progresso” qui")
    assert marked_end(items, 1) == 3
    assert marked_end(items, 3) == 0


def test_letters_and_digits_without_a_blank_are_one_word() -> None:
    items = tokens("il Tg1 di 20 anni")
    assert glued(items, 0, len(items)) == ("il", "Tg1", "di", "20", "anni")
