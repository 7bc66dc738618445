"""Prepositions, articles and honorifics before a phrase are read in their plain form."""

from __future__ import annotations

import pytest

from quoteattr.people.determiners import (
    begins_surname,
    fused_preposition,
    is_honorific,
    past_determiner,
    preposition_of,
)
from quoteattr.text.tokens import tokens


@pytest.mark.parametrize(
    ("word", "expected"),
    [("del", "di"), ("dell'", "di"), ("dalle", "da"), ("agli", "a"), ("sulla", "su"),
     ("nello", "in"), ("coi", "con"), ("d'", "di"), ("ad", ""), ("il", ""), ("delfino", "")],
)  # fmt: skip
def test_a_preposition_fused_with_an_article_is_taken_apart(word: str, expected: str) -> None:
    assert fused_preposition(word) == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("parla ad Ada", 2, "a"),
        ("parla con Ada", 2, "con"),
        ("parla del sindaco", 1, "di"),
        ("parla del sindaco", 2, "di"),
        ("piace ( Ada )", 2, "("),
        ("parla Ada", 1, ""),
        ("Ada parla", 0, ""),
        ("dal sindaco", 0, "da"),
        ("del primo Giro", 2, "di"),
        ("de La Voce", 1, "di"),
    ],
)
def test_the_preposition_that_rules_a_phrase_stands_in_it_or_before_it(
    text: str, first: int, expected: str
) -> None:
    assert preposition_of(tokens(text), first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("il dottor Neri", 2),
        ("la stessa Neri", 2),
        ("un tale Neri", 2),
        ("dott. Neri", 2),
        ("la Neri", 1),
        ("Neri", 0),
        ("il mare", 0),
        ("il dottor", 0),
    ],
)
def test_articles_and_honorifics_before_a_capital_are_passed(text: str, expected: int) -> None:
    assert past_determiner(tokens(text), 0) == expected


def test_a_title_is_known_with_or_without_its_stop() -> None:
    assert all(is_honorific(tokens(text)[0]) for text in ("dott.", "signora", "dottor"))
    assert not is_honorific(tokens("mare")[0])


def test_a_capitalised_preposition_before_a_capital_begins_a_surname_inside_a_sentence() -> None:
    assert begins_surname(tokens("ieri Dal Corso nega"), 1)
    assert not begins_surname(tokens("ieri dal Corso arriva"), 1)


def test_at_the_start_of_a_sentence_only_an_elided_di_or_known_words_begin_a_surname() -> None:
    assert begins_surname(tokens("D’Amico nega"), 0)
    assert not begins_surname(tokens("Dal Corso nega"), 0)
    assert begins_surname(tokens("Dal Corso nega"), 0, {"dal", "corso"})
