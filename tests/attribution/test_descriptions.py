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
    text = "Ieri Ugo Neri e poi Aldo Sala hanno parlato. Il ragazzo tace."
    assert meant(text, "ragazzo") == ["Aldo Sala", "Ugo Neri", "ragazzo"]


def test_people_of_the_other_gender_are_not_meant() -> None:
    text = "Ieri Ugo Neri ha visto Ada Sala. La ragazza tace."
    assert meant(text, "ragazza") == ["Ada Sala", "ragazza"]


LATER = "Il ragazzo tace. Ieri Ugo Neri ha parlato."
"""A description before the name that it may stand for."""


def test_in_the_first_paragraphs_people_named_later_may_be_meant() -> None:
    assert meant(LATER, "ragazzo") == ["Ugo Neri", "ragazzo"]
    assert meant(f"Il mare mosso\n\n{LATER}", "ragazzo") == ["Ugo Neri", "ragazzo"]
    assert "described ahead 1" in features(LATER, "ragazzo", "Ugo Neri")


def test_farther_down_people_named_later_are_not_meant() -> None:
    assert meant(f"Piove.\n\nTira vento.\n\n{LATER}", "ragazzo") == ["ragazzo"]


def test_people_named_before_and_later_are_meant_once() -> None:
    text = f"Ieri Ugo Neri ha riso. {LATER}"
    assert meant(text, "ragazzo") == ["Ugo Neri", "ragazzo"]
    assert "described ahead 1" not in features(text, "ragazzo", "Ugo Neri")


def test_no_more_than_four_people_are_meant() -> None:
    text = (
        "Ieri Ugo Neri, Aldo Sala, Ivo Zorzi, Dino Volpi e Aldo Motta hanno parlato. "
        "Il ragazzo tace."
    )
    found = meant(text, "ragazzo")
    assert found[0] == "Aldo Motta"
    assert len(found) == 5
    assert "Ugo Neri" not in found


@pytest.mark.parametrize(
    ("text", "core", "name", "role"),
    [
        ("Il ragazzo Ugo Neri parla. Un ragazzo di Bari tace.", "ragazzo di Bari",
         "Ugo Neri", "same role"),
        ("Il sindaco Ugo Neri parla. L'assessore tace.", "assessore", "Ugo Neri", "another role"),
        ("Ieri Ugo Neri ha parlato. Un assessore tace.", "assessore", "Ugo Neri", "no role known"),
    ],
)  # fmt: skip
def test_a_role_that_one_is_known_by_counts(text: str, core: str, name: str, role: str) -> None:
    assert f"described, {role}" in features(text, core, name)


def test_how_far_back_somebody_was_named_counts_up_to_three_sentences() -> None:
    near = "Ieri Ugo Neri ha parlato. Il ragazzo tace."
    far = f"Ieri Ugo Neri ha parlato. {'Piove. ' * 7}Il ragazzo tace."
    assert "described, 1 sentences back" in features(near, "ragazzo", "Ugo Neri")
    assert "described, 3 sentences back" in features(far, "ragazzo", "Ugo Neri")


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Ieri Ugo Neri ha parlato. I pescatori tacciono.", "pescatori"),
        ("Ieri Ugo Neri ha parlato. La giunta tace.", "giunta"),
        ("Ieri Ugo Neri ha parlato.", "Ugo Neri"),
        ("Il ragazzo Ugo Neri ha parlato. Il ragazzo tace.", "ragazzo"),
    ],
)
def test_groups_bodies_names_and_linked_descriptions_are_not_open(text: str, core: str) -> None:
    assert meant(text, core) == []


def test_the_only_one_who_fits_is_marked_so() -> None:
    only = "described, only one fits"
    one = "Ieri Ugo Neri ha parlato. Il ragazzo tace."
    two = "Ieri Ugo Neri e poi Aldo Sala hanno parlato. Il ragazzo tace."
    assert only in features(one, "ragazzo", "Ugo Neri")
    assert only not in features(two, "ragazzo", "Ugo Neri")


def test_articles_and_complements_make_the_shape_of_a_description() -> None:
    text = "Ieri Ugo Neri ha parlato. {} tace."
    assert features(text.format("Il ragazzo"), "ragazzo", "ragazzo") == (
        "describes itself, definite bare, 1 fit",
    )
    assert features(text.format("Un ragazzo di Bari"), "ragazzo di Bari", "ragazzo di Bari") == (
        "describes itself, indefinite full, 1 fit",
    )


def test_an_age_tells_people_apart() -> None:
    text = "Ieri Ada Neri, 34 anni, ha riso con Ida Sala, 51 anni, e Bea Po. La 34enne tace."
    assert "described, same age" in features(text, "34enne", "Ada Neri")
    assert "described, other age" in features(text, "34enne", "Ida Sala")
    assert "described, unknown age" in features(text, "34enne", "Bea Po")


def test_a_word_said_beside_the_name_speaks_for_it() -> None:
    text = "Ugo Neri fa anche il prestigiatore.\n\nAldo Sala ride.\n\nIl prestigiatore tace."
    made = features(text, "prestigiatore", "Aldo Sala")
    assert "described, not said beside the name, no role known" in made
