"""Who acts between two utterances tells who talks."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.acts import Act, act_features, acts

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
    assert after == Act(None, "f")


def test_nothing_is_told_across_another_utterance() -> None:
    assert acts(scene_of("Ada Neri ride. «Eccomi», disse Ugo. «Bene»."), 1, 0, None) == [None, None]


@pytest.mark.parametrize(
    ("number", "gender", "features"),
    [
        (0, "f", {"this one acts before", "right gender of who acts after"}),
        (1, "m", {"another acts before", "wrong gender of who acts after"}),
        (1, "", {"another acts before"}),
    ],
)
def test_acts_speak_for_and_against(number: int, gender: str, features: set[str]) -> None:
    found = [Act(0, ""), Act(None, "f")]
    assert set(act_features(found, number, gender)) == features
