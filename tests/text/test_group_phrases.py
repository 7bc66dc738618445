"""Adverbs and the noun of a light verb are passed within a verb group."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.text.group_phrases import after_adverbs, inside_adverbs, reporting_phrase
from quoteattr.text.tokens import tokens

PIECES = ["poi", "più", "volte", "un", "forte", "appello", "sei", "parole", "Ugo", ",", "loro",
          "chiaramente", "di", "detto", "non", "solo"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("detto", 0),
        ("", 0),
        ("poi detto", 1),
        ("chiaramente detto", 1),
        ("loro detto", 1),
        ("mente detto", 0),
        ("più volte ribadito", 2),
        ("di nuovo poi detto", 3),
        ("poi anche più volte detto", 4),
        ("poi, detto", 1),
        ("Ugo poi", 0),
    ],
)
def test_adverbs_of_one_or_more_words_are_passed(text: str, passed: int) -> None:
    assert after_adverbs(tokens(text), 0) == passed


def test_at_most_three_adverbs_are_passed() -> None:
    assert after_adverbs(tokens("poi poi poi poi detto"), 0) == 3


def test_adverbs_are_passed_from_the_middle_and_past_the_end() -> None:
    words = tokens("ha poi detto poi")
    assert [after_adverbs(words, at) for at in range(5)] == [0, 2, 2, 4, 4]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("parole", 1),
        ("un appello a tutti", 2),
        ("sei parole dure", 2),
        ("le sue parole", 3),
        ("un forte appello", 3),
        ("una breve dichiarazione", 3),
        ("un messaggio", 2),
    ],
)
def test_a_noun_phrase_that_announces_words_ends_with_its_noun(text: str, end: int) -> None:
    assert reporting_phrase(tokens(text), 0) == end


@pytest.mark.parametrize(
    "text",
    [
        "",
        "un bicchiere",
        "tre giorni",
        "un Appello",
        "un, appello",
        "un di appello",
        "un lungo e duro appello",
        "a tutti un appello",
    ],
)
def test_other_phrases_announce_nothing(text: str) -> None:
    assert reporting_phrase(tokens(text), 0) is None


@given(texts, st.integers(min_value=0, max_value=14))
def test_positions_stay_in_the_text_and_never_go_back(text: str, at: int) -> None:
    words = tokens(text)
    at = min(at, len(words))
    assert at <= after_adverbs(words, at) <= len(words)
    end = reporting_phrase(words, at)
    assert end is None or at < end <= len(words)


def test_only_what_follows_the_first_word_of_an_adverb_lies_inside() -> None:
    assert list(inside_adverbs(tokens("in seguito tace in fondo al pozzo"))) == [1, 4]
    assert list(inside_adverbs(())) == []
