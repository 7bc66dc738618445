"""A surname alone may mean any of those who bear it, or somebody of its own."""

from __future__ import annotations

from scenes import scene_of

from quoteattr.attribution.namesakes import namesakes

PAIR = "Fosca Lenzini e il marito Iacopo Lenzini litigano. Lenzini tace."


def meant(text: str, gender: str = "") -> dict[str, tuple[str, ...]]:
    """Whom the last mention of a text may mean, in order, each with features."""
    made = scene_of(text)
    found = namesakes(made, len(made.mentions) - 1, gender)
    return {made.entities[number].name: names for number, names in found}


def test_the_bearer_named_last_comes_first_and_the_bare_name_last() -> None:
    assert list(meant(PAIR)) == ["Iacopo Lenzini", "Fosca Lenzini", "Lenzini"]
    assert meant(PAIR)["Fosca Lenzini"] == ("namesake 2", "namesake, gender open")


def test_a_participle_tells_them_apart() -> None:
    found = meant(PAIR, "f")
    assert "namesake, right gender" in found["Fosca Lenzini"]
    assert "namesake, wrong gender" in found["Iacopo Lenzini"]


def test_one_bearer_is_linked_beforehand() -> None:
    assert meant("Fosca Lenzini arriva. Lenzini tace.") == {}


def test_a_name_that_nobody_else_bears_means_itself() -> None:
    assert meant("Il sindaco arriva. Lenzini tace.") == {}


def test_a_description_is_no_namesake() -> None:
    assert meant("Fosca Lenzini e Iacopo Lenzini litigano. Il sindaco tace.") == {}
