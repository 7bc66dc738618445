"""Stand-ins for one of two people just named mean that one."""

from __future__ import annotations

import pytest
from scenes import scene_of

TWO = "Ines Mora e Ada Ferri litigano."


def meant(text: str, core: str, nth: int = 0) -> str | None:
    """The name of the entity that the nth mention with that core is linked to, if any."""
    made = scene_of(text)
    found = [at for at, each in enumerate(made.mentions) if each.span.of(text) == core]
    number = made.owner.get(found[nth])
    return None if number is None else made.entities[number].name


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        (f"{TWO} La prima parla.", "prima", "Ines Mora"),
        (f"{TWO} La seconda parla.", "seconda", "Ada Ferri"),
        (f"{TWO} La prima tace. L’altra parla.", "altra", "Ada Ferri"),
        (f"{TWO} Ferri tace. L’altra parla.", "altra", "Ines Mora"),
        (f"{TWO} Parla quest’ultima.", "quest’ultima", "Ada Ferri"),
        (f"{TWO} Parla quest’ultima dall’ospedale.", "quest’ultima", "Ada Ferri"),
        ("Manzi scrive a Ugo Lico. Quest’ultimo tace.", "Quest’ultimo", "Ugo Lico"),
    ],
)
def test_one_of_two_is_told_by_order(text: str, core: str, name: str) -> None:
    assert meant(text, core) == name


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Ines Mora, Ada Ferri e Rita Neri litigano. La prima parla.", "prima"),
        ("Ines Mora tace. La prima parla.", "prima"),
        (f"{TWO} Piove. Nevica. Tuona. Grandina. Gela. La prima parla.", "prima"),
        ("Ugo Lico e Ivo Neri litigano. La prima parla.", "prima"),
    ],
)
def test_without_two_that_fit_nobody_is_told(text: str, core: str) -> None:
    assert meant(text, core) == core


def test_the_latter_is_nobody_where_nobody_is_named_near() -> None:
    assert meant("Ugo Lico tace. Piove. Nevica. Quest’ultimo parla.", "Quest’ultimo") is None


def test_a_stand_in_is_no_alias() -> None:
    made = scene_of(f"{TWO} La prima tace. L’altra parla.")
    assert not {"prima", "altra"} & {alias for each in made.entities for alias in each.aliases}
