"""Prefixes with a hyphen belong to nouns for persons."""

from __future__ import annotations

import pytest

from quoteattr.people.prefixes import prefixed


@pytest.mark.parametrize(
    ("word", "masculine"),
    [
        ("co-direttrice", "co-direttore"),
        ("ex-ministra", "ministro"),
        ("ex-moglie", "marito"),
        ("vice-sindaca", "vicesindaco"),
    ],
)
def test_a_prefix_is_dropped_joined_or_kept_with_the_noun(word: str, masculine: str) -> None:
    assert {noun.masculine for noun in prefixed(word)} == {masculine}


@pytest.mark.parametrize("word", ["", "-", "ministro", "co-", "co-madre", "anti-sindaco"])
def test_other_words_are_no_prefixed_nouns(word: str) -> None:
    assert prefixed(word) == ()
