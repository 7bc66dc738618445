"""Marks are for somebody's words, or for a title, name, term or scare quotes."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.models import shipped
from quoteattr.quotations.model import Pair
from quoteattr.quotations.uses import use_features

from .reading_texts import marked_texts, pairs_of


def use_probabilities(text: str, pair: Pair) -> dict[str, float]:
    """The probability of each use by the shipped weights."""
    return shipped().uses.probabilities(use_features(text, pair))


def use_of(text: str) -> str:
    """The likeliest use of the first pair of marks."""
    chances = use_probabilities(text, pairs_of(text)[0])
    return max(chances, key=lambda use: chances[use])


def features_of(text: str) -> set[str]:
    """The names of the features of the first pair of marks."""
    return set(use_features(text, pairs_of(text)[0]))


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Ada Neri ha detto: «Partiamo domani all’alba, tutti insieme».", "direct"),
        ("“Non abbiamo paura di nessuno”, ha dichiarato il sindaco.", "direct"),
        ("Neri parla di un “disastro annunciato”.", "partial"),
        ("Ha letto il romanzo «La strada lunga».", "title"),
        ("In sala il film “La notte breve”, da giovedì.", "title"),
        ("Il boss detto “il Lungo” è in fuga.", "name"),
        ("Gli studenti dell’istituto “Galilei” scioperano.", "name"),
        ("Il termine “resilienza” non piace.", "term"),
        ("Il cosiddetto “south working” non convince.", "term"),
        ("Il “miracolo” dei conti è svanito.", "scare"),
    ],
)
def test_clear_cases_of_each_use(text: str, use: str) -> None:
    assert use_of(text) == use


def test_the_word_before_the_marks_and_its_distance_are_features() -> None:
    assert "adjacent title 1.0" in features_of("Ha letto il romanzo «La strada».")
    assert "near title 1.0" in features_of("Il romanzo di Ugo Sala, «La strada», esce.")


def test_a_word_in_another_sentence_explains_nothing() -> None:
    features = features_of("Ha letto un romanzo. Ora «La strada» esce.")
    assert not any("title" in name for name in features)


def test_a_reporting_verb_is_a_feature_before_and_after_the_marks() -> None:
    assert "cue before at once strong" in features_of("Neri ha detto: «Parto».")
    assert "verb after strong" in features_of("«Parto» dice Neri.")
    assert "comma and verb after strong" in features_of("«Parto», dice Neri.")
    assert not any(name.startswith("cue") for name in features_of("La «strada» piace."))


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("«Parto»", "starts upper"), ("«parto»", "starts lower"), ("«Parto.»", "ends sentence"),
        ("«Sì. No»", "several clauses"), ("«sì, no»", "comma inside"), ("«ANSA»", "all upper"),
        ("«Bella Ciao»", "all capitalised"), ("«vedo Roma»", "capital inside"),
        ("«3 passi»", "number inside"), ("«Uno.\n\n«Due»", "several paragraphs"),
        ("«il cane parte»", "finite inside"), ("«Partiamo»", "first or second person inside"),
        ("«non so»", "starts negation"), ("«il cane»", "starts article"),
        ("«sì»", "end"), ("«sì».", "after=."), ("«una due tre»", "size=3"),
    ],
)  # fmt: skip
def test_the_content_gives_its_features(text: str, feature: str) -> None:
    assert feature in features_of(text)


def test_only_an_inner_pair_is_nested() -> None:
    text = "«Mi disse “vattene” e basta»"
    outer, inner = pairs_of(text)
    assert "nested" in use_features(text, inner)
    assert "nested" not in use_features(text, outer)


@given(marked_texts)
def test_the_probabilities_of_any_pair_sum_to_1(text: str) -> None:
    for pair in pairs_of(text):
        chances = use_probabilities(text, pair)
        assert set(chances) == {"direct", "partial", "title", "name", "term", "scare"}
        assert sum(chances.values()) == pytest.approx(1.0)
