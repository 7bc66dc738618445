"""Somebody among several is meant by a numeral, a superlative or *uno* before its verb."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.language.groups import verb_groups
from quoteattr.people.standins import StandIn, is_auxiliary, stand_in
from quoteattr.text.tokens import tokens

PIECES = ["uno", "una", "il", "la", "più", "alto", "primo", "seconda", "dei", "di", "loro", "due",
          "presenti", "fratelli", "Neri", "ha", "detto", "mi", "fa", ",", "del"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join)


def found(text: str, at: int = 0) -> StandIn | None:
    """The phrase for somebody among several that begins at a token of a text."""
    items = tokens(text)
    verbal = {place for group in verb_groups(items) for place in range(group.start, group.end)}
    return stand_in(items, at, verbal)


def core(text: str, at: int = 0) -> str | None:
    """The core of that phrase."""
    made, items = found(text, at), tokens(text)
    return None if made is None else text[items[made.core].start : items[made.last - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("uno dei presenti ride", "uno dei presenti"),
        ("una delle due ride", "una delle due"),
        ("alcuni degli inquilini ridono", "alcuni degli inquilini"),
        ("due di loro ridono", "due di loro"),
        ("molti tra i tifosi ridono", "molti tra i tifosi"),
        ("nessuno dei presenti ride", "nessuno dei presenti"),
        ("il più alto dei due ride", "più alto dei due"),
        ("la più anziana ride", "più anziana"),
        ("il primo ride", "primo"),
        ("la seconda, intanto, ride", "seconda"),
        ("il secondo dei fratelli Neri ride", "secondo dei fratelli Neri"),
        ("uno mi fa", "uno"),
        ("uno ha detto", "uno"),
        ("uno chiese", "uno"),
    ],
)
def test_a_phrase_among_several_reaches_to_the_end_of_its_group(text: str, expected: str) -> None:
    assert core(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "uno",
        "uno scudo",
        "il doppio",
        "uno del paese ride",
        "tre del gruppo ridono",
        "il più alto monte",
        "la più bella ragazza ride",
        "il più presto possibile",
        "il primo piano",
        "un primo passo",
        "entrambi i fratelli ridono",
        "Ugo ride",
    ],
)
def test_where_something_counted_follows_or_no_group_there_is_none(text: str) -> None:
    assert found(text) is None


def test_uno_after_its_verb_is_somebody_where_nothing_follows() -> None:
    assert core("disse uno.", 1) == "uno"
    assert core("disse uno stolto.", 1) is None


@pytest.mark.parametrize(
    ("text", "gender", "number", "definite"),
    [
        ("uno dei presenti ride", "m", "s", False),
        ("una delle due ride", "f", "s", False),
        ("alcuni degli inquilini ridono", "m", "p", False),
        ("due di loro ridono", "", "p", False),
        ("la più anziana ride", "f", "s", True),
        ("il primo ride", "m", "s", True),
    ],
)
def test_gender_and_number_are_those_of_the_first_word(
    text: str,
    gender: str,
    number: str,
    definite: bool,  # noqa: FBT001
) -> None:
    made = found(text)
    assert made is not None
    assert (made.gender, made.number, made.definite) == (gender, number, definite)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ha", True), ("è", True), ("era", True), ("avendo", False), ("avere", False),
     ("disse", False), ("sindaco", False)],
)  # fmt: skip
def test_only_finite_forms_of_avere_and_essere_are_auxiliaries(
    word: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_auxiliary(word) is expected


@given(texts)
def test_a_phrase_lies_in_the_sentence_and_its_core_in_the_phrase(text: str) -> None:
    items = tokens(text)
    for at in range(len(items)):
        made = found(text, at)
        if made is not None:
            assert at == made.first <= made.core < made.last <= len(items)
            assert made.definite == (made.first < made.core)
            assert made.number in ("s", "p")
