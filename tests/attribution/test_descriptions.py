"""A description may mean named people before it, or somebody of its own."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.descriptions import described


def meant(text: str, core: str) -> list[str]:
    """The entities that the description with that core may mean, in order."""
    made = scene_of(text)
    at = next(at for at, each in enumerate(made.mentions) if each.span.of(text) == core)
    return [made.entities[number].name for number, _ in described(made, at)]


def features(text: str, core: str, name: str) -> tuple[str, ...]:
    """The features of one of the people whom the description may mean."""
    made = scene_of(text)
    at = next(at for at, each in enumerate(made.mentions) if each.span.of(text) == core)
    return next(
        names for number, names in described(made, at) if made.entities[number].name == name
    )


def test_the_last_mentioned_people_come_first_and_the_description_itself_last() -> None:
    text = "Ieri Ugo Neri e poi Aldo Sala hanno parlato. Il pescatore tace."
    assert meant(text, "pescatore") == ["Aldo Sala", "Ugo Neri", "pescatore"]


def test_people_of_the_other_gender_are_not_meant() -> None:
    text = "Ieri Ugo Neri ha visto Ada Sala. La pescatrice tace."
    assert meant(text, "pescatrice") == ["Ada Sala", "pescatrice"]


def test_people_named_later_are_not_meant() -> None:
    assert meant("Il pescatore tace. Ieri Ugo Neri ha parlato.", "pescatore") == ["pescatore"]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Ieri Ugo Neri ha parlato. I pescatori tacciono.", "pescatori"),
        ("Ieri Ugo Neri ha parlato. La giunta tace.", "giunta"),
        ("Ieri Ugo Neri ha parlato.", "Ugo Neri"),
        ("Il pescatore Ugo Neri ha parlato. Il pescatore tace.", "pescatore"),
    ],
)
def test_groups_bodies_names_and_linked_descriptions_are_not_open(text: str, core: str) -> None:
    assert meant(text, core) == []


def test_the_only_one_who_fits_is_marked_so() -> None:
    only = "described, only one fits"
    one = "Ieri Ugo Neri ha parlato. Il pescatore tace."
    two = "Ieri Ugo Neri e poi Aldo Sala hanno parlato. Il pescatore tace."
    assert only in features(one, "pescatore", "Ugo Neri")
    assert only not in features(two, "pescatore", "Ugo Neri")


def test_articles_and_complements_make_the_shape_of_a_description() -> None:
    text = "Ieri Ugo Neri ha parlato. {} tace."
    assert features(text.format("Il pescatore"), "pescatore", "pescatore") == (
        "describes itself, definite bare, 1 fit",
    )
    assert features(
        text.format("Un pescatore di Bari"), "pescatore di Bari", "pescatore di Bari"
    ) == ("describes itself, indefinite full, 1 fit",)
