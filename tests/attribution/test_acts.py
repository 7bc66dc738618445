"""Who acts between two utterances tells who talks."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.acts import Act, act_features, acts, called_features

TURNS = (
    "— Sono qui — disse Ugo Conti.\n"
    "Ada Neri volle sapere se piovesse e chiese l’ora.\n"
    "— Piove da ieri.\n"
    "Ella alzò gli occhi.\n"
    "— Le nove."
)


def test_who_acts_before_and_what_pronoun_acts_after_are_found() -> None:
    made = scene_of(TURNS)
    before, after = acts(made, 1, 0, 2)
    assert before is not None
    assert before.entity is not None
    assert made.entities[before.entity].name == "Ada Neri"
    assert after == Act(None, "f", "past")


def test_nothing_is_told_across_another_utterance() -> None:
    assert acts(scene_of("Ada Neri ride. «Eccomi», disse Ugo. «Bene»."), 1, 0, None) == [None, None]


def test_tense_and_description_of_who_acts_are_told() -> None:
    before, after = acts(scene_of(TURNS.replace("Ada Neri volle", "La vecchia voleva")), 1, 0, 2)
    assert before is not None
    assert after is not None
    assert (before.tense, before.described) == ("impf", True)
    assert (after.tense, after.described) == ("past", False)


@pytest.mark.parametrize(
    ("number", "gender", "features"),
    [
        (0, "f", {"this one acts before", "this one acts before, past"}),
        (1, "m", {"another acts before", "another acts before, past"}),
        (1, "f", {"one of the gender acts before", "one of the gender acts before, past"}),
    ],
)
def test_acts_speak_for_and_against(number: int, gender: str, features: set[str]) -> None:
    found = [Act(0, "f", "past", described=True), Act(None, "f")]
    fit = "right" if gender == "f" else "wrong"
    pronoun = {f"{fit} gender of who acts after"}
    assert set(act_features(found, number, gender)) == features | pronoun


@pytest.mark.parametrize(
    ("act", "features"),
    [
        (Act(0, "f"), {"addressed, this one acts before"}),
        (Act(1, "f"), {"addressed, another acts before"}),
        (Act(None, "f"), {"addressed, a pronoun acts before"}),
        (Act(None, "m"), set()),
        (None, set()),
    ],
)
def test_who_acts_after_being_addressed_is_told(act: Act | None, features: set[str]) -> None:
    assert set(called_features([act, None], 0, "f")) == features
