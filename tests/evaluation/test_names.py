"""Names are compared as the guidelines say."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.evaluation.names import canonical_right, normalised, speaker_right
from quoteattr.results import Speaker


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FABIO POLESEL", "Fabio Polesel"),
        ("Il sindaco", "sindaco"),
        ("lo scienziato", "scienziato"),
        ("i residenti", "Residenti"),
        ("gli esperti", "esperti"),
        ("le fonti", "fonti"),
        ("un testimone", "testimone"),
        ("uno studente", "studente"),
        ("una voce", "voce"),
        ("l'agenzia", "l’agenzia"),
        ("un’amica", "amica"),
        ("L'Unità", "Unità"),
        ("ﬁnanziere", "finanziere"),
        ("il\u00a0sindaco", "sindaco"),
    ],
)
def test_case_compatibility_forms_and_a_leading_article_do_not_count(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lamberto", "mberto"),
        ("Ilaria", "aria"),
        ("D'Alema", "Alema"),
        ("dell'agenzia", "agenzia"),
        ("Rossi", "Rosi"),
        ("il il sindaco", "sindaco"),
    ],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@pytest.mark.parametrize("name", ["Il", "la", "L'", ""])
def test_a_name_that_is_only_an_article_stays(name: str) -> None:
    assert normalised(name) == name.casefold()


def test_a_speaker_is_right_by_name_or_gold_alias_and_canonical_by_name_only() -> None:
    gold = Speaker("Mario Rossi", aliases=("il sindaco",))
    assert speaker_right(gold, Speaker("mario rossi"))
    assert speaker_right(gold, Speaker("Sindaco"))
    assert not canonical_right(gold, Speaker("Sindaco"))
    assert not speaker_right(gold, Speaker("Rossi"))


def test_aliases_of_the_prediction_do_not_count() -> None:
    gold = Speaker("Mario Rossi")
    assert not speaker_right(gold, Speaker("sindaco", aliases=("Mario Rossi",)))


def test_no_speaker_is_right_only_against_no_speaker() -> None:
    assert speaker_right(None, None)
    assert canonical_right(None, None)
    assert not speaker_right(None, Speaker("Rossi"))
    assert not canonical_right(Speaker("Rossi"), None)


@given(st.text())
def test_every_speaker_is_right_against_itself(name: str) -> None:
    assert speaker_right(Speaker(name), Speaker(name))
    assert canonical_right(Speaker(name), Speaker(name))
