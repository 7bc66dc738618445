"""People named together make one list, which *e* closes."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from scenes import entity_of, mention_of, scene_of

from quoteattr.people.joint import partners, past_followers
from quoteattr.people.names import name_run
from quoteattr.text.tokens import tokens

NAMES = ["Ugo Conti", "Bea Landi", "Ada Neri", "Ivo Sala", "Eva Riva"]


def others(text: str) -> list[str]:
    """The people who follow the name that a text begins with."""
    items = tokens(text)
    run = name_run(items, 0, ())
    assert run is not None, text
    return [" ".join(partner.words) for partner in partners(items, run, ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Neri e Ugo Conti ridono", ["Ugo Conti"]),
        ("Ada Neri ed Elio Conti ridono", ["Elio Conti"]),
        ("Ada Neri, Ugo Conti e Bea Landi ridono", ["Ugo Conti", "Bea Landi"]),
    ],
)
def test_a_list_of_people_ends_with_e(text: str, expected: list[str]) -> None:
    assert others(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Neri ride",
        "Ada Neri, Ugo Conti, Bea Landi ridono",
        "Ada Neri, sindaca e madre",
        "Ada Neri e Bari ridono",
        "Ada Neri e la Fonderia Arvati ridono",
        "Ada Neri e il sindaco ridono",
        "Ada Neri e",
    ],
)
def test_without_e_or_with_a_place_or_body_there_is_no_list(text: str) -> None:
    assert others(text) == []


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=9))
def test_a_list_holds_at_most_six_others_and_all_of_them(names: list[str]) -> None:
    text = f"Ada Neri{''.join(f', {name}' for name in names[:-1])} e {names[-1]} ridono"
    assert others(text) == (names if len(names) <= 6 else [])


@pytest.mark.parametrize(
    ("text", "at", "last"),
    [
        ("Fusaro e i suoi ridono", 1, 4),
        ("Fusaro ed i suoi", 1, 4),
        ("Ada e le sue.", 1, 4),
        ("Fusaro e i suoi hanno detto", 1, 4),
        ("Fusaro e i suoi amici ridono", 1, 1),
        ("Fusaro, i suoi", 1, 1),
        ("Fusaro e la sua", 1, 1),
        ("Fusaro ride", 1, 1),
        ("Fusaro", 1, 1),
    ],
)
def test_followers_are_passed_unless_a_noun_says_who_they_are(
    text: str, at: int, last: int
) -> None:
    assert past_followers(tokens(text), at) == last


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ieri Ada Neri e Ugo Sala, rispettivamente sindaca e prefetto di Bari, tacciono.",
         "Ada Neri", "sindaco"),
        ("Ieri Ada Neri e Ugo Sala, rispettivamente sindaca e prefetto di Bari, tacciono.",
         "Ugo Sala", "prefetto di bari"),
    ],
)  # fmt: skip
def test_roles_are_given_one_by_one(text: str, name: str, role: str) -> None:
    assert mention_of(text, name).roles == (role,)


@pytest.mark.parametrize(
    "text",
    [
        "Ieri Ada Neri e Ugo Sala, rispettivamente sindaca di Bari, tacciono.",
        "Ieri Ada Neri e Ugo Sala, rispettivamente a Bari e a Lecce, tacciono.",
        "Ieri Ada Neri e Ugo Sala, sindaca e prefetto di Bari, tacciono.",
    ],
)
def test_roles_that_are_not_one_for_each_are_not_given(text: str) -> None:
    assert mention_of(text, "Ada Neri").roles == ()


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("Ieri la sindaca Ada Neri e il prefetto Ugo Conti tacciono.",
         "Ada Neri e il prefetto Ugo Conti"),
        ("Ieri Ada Neri, sindaca di Gela, e Ugo Conti, prefetto, tacciono.",
         "Ada Neri, sindaca di Gela, e Ugo Conti"),
        ("Ieri il sarto Ada Neri, il fabbro Ugo Conti e il cuoco Ivo Sala tacciono.",
         "Ada Neri, il fabbro Ugo Conti e il cuoco Ivo Sala"),
        ("Ieri la madre e lo zio tacciono.", "madre e lo zio"),
        ("Ieri il sindaco e la prefetta Neri tacciono.", "sindaco e la prefetta Neri"),
        ("Ieri Ada Neri, 34 anni, e Ugo Conti, 36, tacciono.", "Ada Neri, 34 anni, e Ugo Conti"),
        ("Ieri Cgil e Uil tacciono.", "Cgil e Uil"),
    ],
)  # fmt: skip
def test_people_with_titles_and_bodies_are_joined_too(text: str, joint: str) -> None:
    assert mention_of(text, joint).number == "p"


@pytest.mark.parametrize(
    "text",
    [
        "Ieri la sindaca Ada Neri e la Cgil tacciono.",
        "Ieri la sindaca Ada Neri e una banca tacciono.",
        "Ieri la sindaca Ada Neri, il prefetto Ugo Conti tacciono.",
        "Ieri la sindaca Ada Neri e a Ugo Conti.",
    ],
)
def test_others_stay_single(text: str) -> None:
    assert all(mention.number == "s" for mention in scene_of(text).mentions)


def test_the_name_of_several_has_no_titles_but_what_one_is_to_another() -> None:
    titled = "Ieri la sindaca Ada Neri e il prefetto Ugo Conti tacciono."
    assert entity_of(titled, "Ada Neri e il prefetto Ugo Conti").name == "Ada Neri e Ugo Conti"
    kin = "Ieri Ada Neri e suo figlio Ugo tacciono."
    assert entity_of(kin, "Ada Neri e suo figlio Ugo").name == "Ada Neri e suo figlio Ugo"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ieri le gemelle Ida e Rosa Neri tacciono.", "gemello"),
        ("Ieri le due sarte, Ida e Rosa Neri, tacciono.", "sarto"),
        ("Ieri Ida e Rosa Neri, sarte di Gela, tacciono.", "sarto di gela"),
    ],
)
def test_a_plural_noun_beside_the_names_is_part_of_their_mention(text: str, role: str) -> None:
    assert mention_of(text, "Ida e Rosa Neri").roles == (role,)
    assert all(each.kind == "name" for each in scene_of(text).mentions)


def test_the_preposition_before_the_first_rules_the_others() -> None:
    assert mention_of("Cena con la zia Ada Neri e lo zio Ugo.", "Ugo").preposition == "con"
