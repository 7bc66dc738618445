"""Clitics are found before a verb and at its end, and spelled as idioms spell them."""

from __future__ import annotations

import pytest

from quoteattr.text.clitics import clitic_parts, enclitics, leads, without_enclitics
from quoteattr.text.tokens import tokens


@pytest.mark.parametrize(
    "text", ["mi disse", "non disse", "me lo disse", "ce l’ha", "la vede", "gli disse", "né disse"]
)
def test_clitics_and_negations_can_lead_a_verb(text: str) -> None:
    assert leads(tokens(text), 0)


@pytest.mark.parametrize(
    "text", ["nessuno disse", "se parte", "me disse", "senza dire", "disse Ugo", "mi", "no, disse"]
)
def test_other_words_and_a_clitic_that_nothing_follows_lead_none(text: str) -> None:
    assert not leads(tokens(text), 0)


@pytest.mark.parametrize(
    ("form", "bare", "carried"),
    [
        ("dirgli", "dir", ("gli",)),
        ("farlo", "far", ("lo",)),
        ("sentirsi", "sentir", ("si",)),
        ("parlarne", "parlar", ("ne",)),
        ("cavarsela", "cavar", ("se", "la")),
        ("cavarcela", "cavar", ("se", "la")),
        ("andarsene", "andar", ("se", "ne")),
        ("dicendogli", "dicendo", ("gli",)),
        ("dir", "dir", ()),
        ("dire", "dire", ()),
    ],
)
def test_an_infinitive_or_gerund_carries_its_clitics_at_its_end(
    form: str, bare: str, carried: tuple[str, ...]
) -> None:
    assert without_enclitics(form) == bare
    assert enclitics(form) == carried


def test_a_verb_form_that_only_ends_like_a_clitic_carries_none() -> None:
    assert without_enclitics("mandi") == "mandi"
    assert enclitics("parla") == ()
    assert enclitics("disse") == ()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("me", ("se",)),
        ("ve", ("se",)),
        ("mela", ("se", "la")),
        ("cela", ("se", "la")),
        ("tene", ("se", "ne")),
        ("sel'", ("se", "la")),
        ("gli", ("gli",)),
        ("glielo", ("glielo",)),
        ("s'", ("si",)),
        ("c'", ("ci",)),
        ("n'", ("ne",)),
        ("l'", ("la",)),
        ("la", ("la",)),
        ("non", ("non",)),
        ("mai", ("non",)),
    ],
)
def test_clitics_of_all_persons_are_spelled_in_the_third_and_in_full(
    word: str, parts: tuple[str, ...]
) -> None:
    assert clitic_parts(word) == parts
