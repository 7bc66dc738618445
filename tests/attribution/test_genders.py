"""Words about people tell their gender where the name does not."""

from __future__ import annotations

import pytest
from scenes import entity_of, scene_of

TURNS = "\n— Chi è? — chiese.\n— Sono io.\n— Entra.\n— Non posso."


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Kettel era arrivata prima dell’alba. Kettel taceva.", "f"),
        ("Kettel rimase seduto accanto al fuoco. Kettel taceva.", "m"),
        ("Kettel, seduta accanto al fuoco, non rispose.", "f"),
        ("Kettel posò la lanterna, pallido. Nessuno rispose.", "m"),
        ("Kettel posò la lanterna accesa. Nessuno rispose.", ""),
        ("Kettel rimase sola. Kettel era arrivato tardi.", ""),
    ],
)
def test_participles_and_adjectives_tell_the_gender_of_their_subject(
    text: str, gender: str
) -> None:
    assert entity_of(text + TURNS, "Kettel").gender == gender


def test_a_single_name_that_may_be_a_given_name_is_one_in_fiction_alone() -> None:
    told = scene_of("Delia tacque." + TURNS)
    reported = scene_of("Delia ha vinto la gara di ieri a Bari. Lo ha detto il sindaco.")
    assert [made.entities[0].gender for made in (told, reported)] == ["f", ""]
