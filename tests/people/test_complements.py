"""Adjectives, parties and complements after a noun belong to the description."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from scenes import cores

from quoteattr import lexicon
from quoteattr.lexicon import Noun
from quoteattr.people.complements import past_adjectives, past_complements
from quoteattr.text.tokens import tokens

PIECES = ["di", "del", "al", "alla", "Bari", "Ugo", "Neri", "ministero", "e", "per", "con", "la",
          "Economia", "bilancio", "anziano", "in", "pensione", "Pd", ",", "ride", "soci", "5",
          "uno", "dei", "Camera"]  # fmt: skip
tails = st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join)


def noun(word: str) -> Noun:
    """The first reading of a noun for persons or bodies."""
    _, people = lexicon.match_phrase(lexicon.person_nouns(), [word])
    _, bodies = lexicon.match_phrase(lexicon.body_nouns(), [word])
    return (*people, *bodies)[0]


def described(text: str) -> str:
    """A text that begins with a noun, up to the end of the noun's complements."""
    items = tokens(text)
    return text[: items[past_complements(items, 1, noun(items[0].lower)) - 1].end]


@pytest.mark.parametrize(
    "phrase",
    [
        "sindaco",
        "sindaco di Bari",
        "medico anziano",
        "sindaco in pensione",
        "assessore regionale all'Economia",
        "assessore al bilancio",
        "assessore alla Cultura e Sport",
        "ministro per la Famiglia",
        "responsabile per la sicurezza",
        "consigliere con delega al Bilancio",
        "presidente della Regione Veneto",
        "presidente della commissione Trasporti",
        "professore di storia contemporanea",
        "consulente presso la Fonderia Arvati",
        "cittadino di uno dei paesi",
        "direttore di Radio Lago",
        "donna con la borsa",
        "fonti del ministero",
        "fonti vicine al dossier",
        "assessore ai lavori pubblici e allo sport",
    ],
)
def test_what_describes_somebody_reaches_up_to_the_verb(phrase: str) -> None:
    assert described(f"{phrase} ride") == phrase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sindaco di ieri", "sindaco"),
        ("sindaco a Bari", "sindaco"),
        ("presidente ai soci", "presidente"),
        ("presidente a dire", "presidente"),
        ("sindaco con la borsa", "sindaco"),
        ("donna con Ada", "donna"),
        ("donna con un’amica", "donna"),
        ("amico parla", "amico"),
        ("sindaco, di Bari", "sindaco"),
        ("testimone confessa di tutto", "testimone"),
        ("testimone confessa che piove", "testimone"),
    ],
)
def test_a_time_an_addressee_a_companion_and_a_verb_are_no_complements(
    text: str, expected: str
) -> None:
    assert described(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ministro dell’Economia Ugo Neri", "ministro dell’Economia"),
        ("presidente del Mps Neri", "presidente del Mps"),
        ("capogruppo di FdI alla Camera Ugo Neri", "capogruppo di FdI alla Camera"),
    ],
)
def test_a_complement_ends_where_the_name_of_its_holder_begins(text: str, expected: str) -> None:
    assert described(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("senatrice Pd ride", "senatrice Pd"),
        ("senatore M5S ride", "senatore M5S"),
        ("senatrice Neri ride", "senatrice"),
        ("amica Pd ride", "amica"),
        ("responsabile Giustizia del Pd ride", "responsabile Giustizia del Pd"),
        ("assessora Bilancio Ada Neri ride", "assessora Bilancio"),
        ("assessore Sport ride", "assessore"),
    ],
)
def test_a_party_or_field_follows_an_office_without_a_preposition(text: str, expected: str) -> None:
    assert described(text) == expected


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("regionale uscente ride", 2),
        ("comunale e poi", 1),
        ("in pensione ride", 2),
        ("a vita ride", 2),
        ("giovane vecchio alto", 2),
        ("Regionale", 0),
        ("parlarle", 0),
        ("ride", 0),
        ("", 0),
    ],
)
def test_at_most_two_adjectives_in_lower_case_are_passed(text: str, passed: int) -> None:
    assert past_adjectives(tokens(text), 0) == passed


@given(st.sampled_from(["sindaco", "donna", "assessore", "fonti", "senatrice"]), tails)
def test_complements_end_after_their_noun_and_within_the_sentence(word: str, tail: str) -> None:
    items = tokens(f"{word} {tail}")
    assert 1 <= past_complements(items, 1, noun(word)) <= len(items)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Ride un diplomatico baltico presente in sala.", "diplomatico baltico"),
        ("Ride il diplomatico baltico presente.", "diplomatico baltico presente"),
        ("Ride l'assessora provinciale all'Edilizia abitativa.",
         "assessora provinciale all'Edilizia abitativa"),
    ],
)  # fmt: skip
def test_adjectives_belong_to_a_description_unless_they_tell_where_somebody_is(
    text: str, core: str
) -> None:
    assert core in cores(text)


@pytest.mark.parametrize(
    ("phrase", "last"),
    [("articolo 12 del regolamento vieta", "regolamento"), ("curva nord canta", "nord"),
     ("sindaco 12", "sindaco"), ("articolo", "articolo")],
)  # fmt: skip
def test_documents_have_numbers_and_stands_sides(phrase: str, last: str) -> None:
    assert described(phrase).split()[-1] == last
