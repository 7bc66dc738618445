"""What follows a name after a comma or in brackets may tell who that is."""

from __future__ import annotations

import pytest
from scenes import cores, mention_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ugo Neri, sindaco di Bari, ride.", "sindaco di bari"),
        ("Ugo Neri, il sindaco di Bari, ride.", "sindaco di bari"),
        ("Ride Ugo Neri, avvocato.", "avvocato"),
        ("Ugo Neri, allenatore Vigor Cupra, ride.", "allenatore"),
    ],
)
def test_a_role_between_commas_belongs_to_the_name(text: str, role: str) -> None:
    neri = mention_of(text, "Ugo Neri")
    assert neri.roles == (role,)
    assert len(cores(text)) == 1


def test_a_role_with_article_that_no_comma_closes_is_somebody_else() -> None:
    text = "A Ugo Neri, il sindaco ha detto «vattene via subito»."
    assert cores(text) == ["Ugo Neri", "sindaco"]
    assert mention_of(text, "Ugo Neri").roles == ()


@pytest.mark.parametrize(
    ("text", "other"),
    [("Ugo Neri, dell'azienda, ride.", "azienda"), ("Ugo Neri, avvocati, ride.", "avvocati")],
)
def test_a_plural_a_body_and_what_a_preposition_rules_are_no_appositions(
    text: str, other: str
) -> None:
    assert cores(text) == ["Ugo Neri", other]
    assert mention_of(text, "Ugo Neri").roles == ()


def test_an_apposition_makes_a_bare_surname_a_person() -> None:
    assert mention_of("Poi Neri, avvocata, ride.", "Neri").holder == "person"
    assert mention_of("Poi Neri, avvocata, ride.", "Neri").gender == "f"
    assert mention_of("Poi Neri ride.", "Neri").holder == ""


def test_a_word_in_brackets_is_the_acronym_of_a_body() -> None:
    assert mention_of("La Lega Navale (Ln) protesta.", "Lega Navale").alias == "Ln"


def test_a_word_in_brackets_after_a_person_is_passed_but_no_alias() -> None:
    text = "Ada Neri (Pd), sindaca di Bari, ride."
    neri = mention_of(text, "Ada Neri")
    assert (neri.alias, neri.roles) == ("", ("sindaco di bari",))
    assert cores(text) == ["Ada Neri"]


def test_a_party_in_brackets_after_the_role_is_part_of_the_phrase() -> None:
    text = "Ada Neri, sindaca di Bari (Pd), ride."
    neri, bare = mention_of(text, "Ada Neri"), mention_of("Ada Neri, sindaca di Bari, ride.",
                                                          "Ada Neri")  # fmt: skip
    assert neri.last == bare.last + 3


def test_an_age_may_stand_between_a_name_and_its_role() -> None:
    assert mention_of("Ugo Neri, 23 anni, studente, ride.", "Ugo Neri").roles == ("studente",)


@pytest.mark.parametrize(
    "text",
    [
        "Rapina a Pescara, il titolare: «Non ci sto»",
        "Caso Neri, il titolare: «Non ci sto»",
        "Fonderia Arvati, il titolare: «Non ci sto»",
    ],
)
def test_a_headline_names_its_topic_before_the_speaker(text: str) -> None:
    assert cores(text)[-1] == "titolare"


def test_a_nickname_after_a_name_is_its_alias() -> None:
    assert mention_of("Ieri Ugo Neri, detto il Falco, ride.", "Ugo Neri").alias == "Falco"
    assert mention_of("Ieri Ugo Neri ride.", "Ugo Neri").alias == ""


def test_age_and_origin_may_stand_before_the_role() -> None:
    text = "Ugo Neri, 61 anni, di Bari, muratore, ride."
    assert mention_of(text, "Ugo Neri").roles == ("muratore",)
    assert cores(text) == ["Ugo Neri"]


@pytest.mark.parametrize(
    "text",
    [
        "Ridono Ugo Neri, la preside, e Ada Febo.",
        "Ridono Ugo Neri, il preside, Ivo Febo, e il sindaco.",
    ],
)
def test_the_next_of_a_list_is_no_apposition(text: str) -> None:
    assert mention_of(text, "Ugo Neri").roles == ()


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ada Neri è la sindaca di Bari.", ("sindaco di bari",)),
        ("La dottoressa Ada Neri era preside.", ("dottore", "preside")),
        ("Ada Neri è il cugino di Ugo.", ()),
        ("Ada Neri è con la sindaca.", ()),
        ("Ada Neri è sindaca Febo.", ()),
        ("Ada Neri sente la sindaca.", ()),
        ("Ada Neri è una di noi.", ()),
    ],
)
def test_a_sentence_may_state_the_role(text: str, roles: tuple[str, ...]) -> None:
    assert mention_of(text, "Ada Neri").roles == roles


def test_a_person_in_the_complement_of_a_named_role_is_found_too() -> None:
    assert cores("Il cugino di Ada Neri, Sante, ride.") == ["Ada Neri", "Sante"]


def test_one_marked_word_after_a_name_is_a_nickname_and_a_title_is_not() -> None:
    assert mention_of("Tutti chiamavano Ugo «Falco» e ridevano.", "Ugo").alias == "Falco"
    assert mention_of("Per Ugo Neri «Lune di carta» è bello.", "Ugo Neri").alias == ""
    assert cores("Ride Ugo «Falco» Neri.") == ["Ugo «Falco» Neri"]
