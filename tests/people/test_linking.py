"""Mentions that surely are one person become one entity, unsure ones stay apart."""

from __future__ import annotations

import pytest
from scenes import entity_of, scene_of


def names(text: str) -> list[str]:
    """The names of the entities of a text in order of first mention."""
    return [entity.name for entity in scene_of(text).entities]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("La regista Ada Neri apre. Poi Neri esce.", "Neri", "Ada Neri"),
        ("Neri non molla. Il regista Ugo Neri esce.", "Neri", "Ugo Neri"),
        ("Poi Ada Neri parla. Poi A. Neri esce.", "A. Neri", "Ada Neri"),
        ("Poi Ada Neri parla. Poi Ada esce.", "Ada", "Ada Neri"),
        ("Ieri Bashar al-Assad parla. Poi al-Assad esce.", "al-Assad", "Bashar al-Assad"),
        ("Ieri Mark van den Berg parla. Poi Berg esce.", "Berg", "Mark van den Berg"),
        ("Ieri Giuseppe De Luca parla. Poi De Luca esce.", "De Luca", "Giuseppe De Luca"),
        ("La Lega Navale (Ln) apre. Poi la Ln esce.", "Ln", "Lega Navale"),
        ("Il Bari Dock Forum apre. Poi Bdf esce.", "Bdf", "Bari Dock Forum"),
        ("Il ministro Neri apre. Poi Ada Neri esce.", "Neri", "Ada Neri"),
        ("Poi Ugo Melis parla. Poi Melis esce.", "Melis", "Ugo Melis"),
        ("Poi Ugo Neri, detto il Falco, parla. Poi Falco esce.", "Falco", "Ugo Neri"),
    ],
)
def test_a_shorter_name_links_to_the_fuller_one(text: str, short: str, full: str) -> None:
    entity = entity_of(text, short)
    assert entity.name == full
    assert short in entity.aliases
    assert len(names(text)) == 1


def test_two_people_of_one_surname_are_kept_apart() -> None:
    text = "Parla Ada Neri. Risponde Ugo Neri. Poi Neri esce."
    assert names(text) == ["Ada Neri", "Ugo Neri", "Neri"]


@pytest.mark.parametrize(
    ("title", "full"), [("la", "Ada Neri"), ("il signor", "Ugo Neri"), ("la signora", "Ada Neri")]
)
def test_the_gender_of_article_or_title_tells_two_of_one_surname_apart(
    title: str, full: str
) -> None:
    text = f"Parla Ada Neri. Risponde Ugo Neri. Poi {title} Neri esce."
    assert entity_of(text, "Neri").name == full
    assert len(names(text)) == 2


def test_a_joint_name_is_an_entity_of_its_own() -> None:
    text = "Ada Neri e Aldo Conti parlano. Poi Conti esce."
    assert names(text) == ["Ada Neri", "Ada Neri e Aldo Conti", "Aldo Conti"]
    assert entity_of(text, "Conti").name == "Aldo Conti"
    assert entity_of(text, "Ada Neri e Aldo Conti").holder == "group"


def test_a_role_links_to_the_name_that_was_given_with_it() -> None:
    text = "La regista Ada Neri apre. Poi la regista esce."
    entity = entity_of(text, "regista")
    assert (entity.name, entity.gender, entity.roles) == ("Ada Neri", "f", ("regista",))


def test_a_role_links_by_its_complement_where_two_hold_it() -> None:
    text = (
        "Il portavoce del Cremlino Ugo Neri ride. Il portavoce della Lega Navale Aldo Conti tace. "
        "Poi il portavoce del Cremlino esce."
    )
    assert entity_of(text, "portavoce del Cremlino").name == "Ugo Neri"


def test_a_bare_role_of_two_people_means_the_one_mentioned_last() -> None:
    text = "Il regista Ugo Neri apre. Il regista Aldo Conti tace. Poi il regista esce."
    assert entity_of(text, "regista").name == "Aldo Conti"


@pytest.mark.parametrize(
    "text",
    [
        "Il regista Ugo Neri apre. Poi la regista esce.",
        "Il regista Ugo Neri apre. Poi un regista esce.",
        "Il regista Ugo Neri apre. Poi i registi escono.",
        "Il portavoce del Cremlino Ugo Neri ride. Poi il portavoce della Lega Navale esce.",
    ],
)
def test_another_gender_number_article_or_complement_is_somebody_else(text: str) -> None:
    neri = next(e for e in scene_of(text).entities if e.name == "Ugo Neri")
    assert len(neri.mentions) == 1


def test_the_same_description_twice_is_one_entity() -> None:
    (entity,) = scene_of("Un tifoso ride. Poi il tifoso tace.").entities
    assert (entity.name, entity.named, len(entity.mentions)) == ("tifoso", False, 2)


def test_a_person_and_a_body_of_one_name_are_two() -> None:
    text = "Ada Fonderia ride. La Fonderia Arvati chiude. Poi la Fonderia Arvati riapre."
    assert names(text) == ["Ada Fonderia", "Fonderia Arvati"]


def test_the_name_is_the_fullest_and_not_the_one_in_capitals() -> None:
    assert names("ADA NERI SI DIMETTE\n\nLa regista Ada Neri esce.")[0] == "Ada Neri"


def test_pronouns_are_not_linked() -> None:
    made = scene_of("Ada Neri parla. Poi lei esce.")
    linked = {made.mentions[at].kind for at in made.owner}
    assert linked == {"name"}
    assert len(made.owner) == 1


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Il ministro", "il ministro"),
        ("Il professor", "il professore"),
        ("L’avvocato", "l’avvocato"),
    ],
)
def test_a_title_before_a_name_is_a_role_that_later_descriptions_link_to(
    title: str, description: str
) -> None:
    text = f"{title} Ugo Neri apre. Poi {description} esce."
    assert names(text) == ["Ugo Neri"]


def test_an_acronym_in_brackets_links_to_the_whole_lower_case_name_before_it() -> None:
    text = "L’Unione sindacale docenti (Usd) apre. Poi la Usd esce."
    assert names(text) == ["Unione sindacale docenti"]
    assert "Usd" in entity_of(text, "Usd").aliases


@pytest.mark.parametrize("acronym", ["Lcu", "LCU", "L.C.U."])
def test_an_acronym_may_have_another_gender_than_the_body(acronym: str) -> None:
    text = f"Il Laboratorio Cicli Urbani apre. Poi la {acronym} esce."
    assert names(text) == ["Laboratorio Cicli Urbani"]


def test_a_surname_is_the_one_person_named_before_it() -> None:
    text = "Parla Ada Neri. Poi Neri esce. Risponde Ugo Neri. Poi Neri tace."
    assert names(text) == ["Ada Neri", "Ugo Neri"]


def test_a_role_tells_two_of_one_surname_apart() -> None:
    text = "Parla la regista Ada Neri. Risponde il sindaco Ugo Neri. Poi il sindaco Neri esce."
    assert names(text) == ["Ada Neri", "Ugo Neri"]
    assert "Neri" in entity_of(text, "Ugo Neri").aliases


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("La sindaca Ada Neri apre. Poi la prima cittadina esce.", "Ada Neri"),
        ("L’allenatore Ugo Neri apre. Poi il tecnico esce.", "Ugo Neri"),
        ("Il sindaco di Milano Ugo Neri apre. Poi il sindaco milanese esce.", "Ugo Neri"),
        ("L’avvocata Ada Neri apre. Poi la legale esce.", "Ada Neri"),
        ("Il ministro Ada Neri apre. Poi il ministro esce.", "Ada Neri"),
        ("Il presidente del Consiglio Ugo Neri apre. Poi il premier esce.", "Ugo Neri"),
    ],
)
def test_an_office_by_another_name_is_its_one_holder(text: str, full: str) -> None:
    assert names(text) == [full]


def test_an_office_by_another_name_that_two_hold_is_nobody_yet() -> None:
    text = "L’allenatore Ugo Neri apre. L’allenatore Aldo Conti ride. Poi il tecnico esce."
    assert names(text) == ["Ugo Neri", "Aldo Conti", "tecnico"]


def test_a_feminine_office_is_not_the_man_who_holds_it() -> None:
    text = "Il consigliere Ugo Neri apre. Poi la consigliera esce."
    assert names(text) == ["Ugo Neri", "consigliera"]


def test_who_no_longer_holds_an_office_is_not_its_holder() -> None:
    text = "Il sindaco Ugo Neri apre. Poi l’ex sindaco esce."
    assert names(text) == ["Ugo Neri", "ex sindaco"]


def test_a_bare_description_means_the_one_with_a_complement() -> None:
    text = "Il portavoce del Cremlino ride. Poi il portavoce esce."
    assert entity_of(text, "portavoce").name == "portavoce del Cremlino"


def test_a_firm_that_bears_a_surname_is_not_the_person() -> None:
    text = "Ieri Ugo Ratti ride. La ditta Ratti chiude. Poi Ratti esce."
    assert [entity.name for entity in scene_of(text).entities] == ["Ugo Ratti", "Ratti"]
    assert entity_of(text, "Ugo Ratti").aliases == ("Ratti",)


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("Poi il gip Ugo Neri scrive. Il magistrato tace.", "magistrato", "Ugo Neri"),
        ("Poi il presidente Ugo Neri parla. Il numero uno granata tace.", "numero uno granata",
         "Ugo Neri"),
        ("Il sindaco apre. Poi il primo cittadino tace.", "primo cittadino", "sindaco"),
    ],
)  # fmt: skip
def test_a_more_general_noun_and_another_name_of_an_office_are_linked(
    text: str, core: str, name: str
) -> None:
    entity = entity_of(text, core)
    assert name in (entity.name, *entity.aliases)


def test_two_of_one_trade_stay_apart() -> None:
    text = "Il pediatra apre. Poi il primario tace."
    assert entity_of(text, "pediatra") != entity_of(text, "primario")


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("Film di Elio e Cosma Neri. Poi i due fratelli tacciono.", "due fratelli",
         "Elio e Cosma Neri"),
        ("Poi Ada Neri e Ugo Sala ridono. Le due guide no.", "due guide", "Ada Neri e Ugo Sala"),
    ],
)  # fmt: skip
def test_a_description_reaches_the_name_it_is_given_and_two_the_pair(
    text: str, core: str, name: str
) -> None:
    assert entity_of(text, core).name == name


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Poi i due fratelli tacciono. Film di Elio e Cosma Neri.", "due fratelli"),
        ("Poi Ada Neri, Ivo Sala e Ugo Sala ridono. I due fratelli no.", "due fratelli"),
        ("Poi Ada Neri e Ugo Sala ridono. I fratelli no.", "fratelli"),
        ("Poi Ada Neri e i suoi ridono. I due fratelli no.", "due fratelli"),
    ],
)
def test_other_descriptions_of_several_stay_apart(text: str, core: str) -> None:
    assert not entity_of(text, core).named


def test_the_two_are_those_named_together_last() -> None:
    text = "Ada Neri e Ugo Febo tornano. Ridono i due."
    assert entity_of(text, "due").name == "Ada Neri e Ugo Febo"
    assert entity_of("Ada Neri torna. Ridono i due.", "due").name == "due"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Parlano Ada Neri e Ugo Conti. Poi Neri e Conti escono.", "Neri e Conti"),
        ("Parlano Ada Neri e Ugo Conti. Poi entrambi escono.", "entrambi"),
        ("Parlano Ada Neri e Ugo Conti. Poi i due escono.", "due"),
        ("Parlano Ada Neri e Ugo Conti. Poi i due attori escono.", "due attori"),
    ],
)
def test_those_named_together_are_meant_together_again(text: str, short: str) -> None:
    assert entity_of(text, short).name == "Ada Neri e Ugo Conti"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Parlano Ada Neri e Ugo Conti. Poi Conti e Neri escono.", "Conti e Neri"),
        ("Parlano Ada Neri e Ugo Conti. Poi i tre escono.", "tre"),
        ("Parlano Ada Neri e Ugo Conti. Poi due attori escono.", "due attori"),
    ],
)
def test_others_are_not(text: str, other: str) -> None:
    assert entity_of(text, other).name == other


def test_an_acronym_is_called_by_what_stands_in_brackets_behind_it() -> None:
    text = "Parla l’Osir (Osservatorio sui sismi regionali). Poi l’Osir tace."
    entity = entity_of(text, "Osir")
    assert entity.name == "Osservatorio sui sismi regionali"
    assert "Osir" in entity.aliases


def test_a_town_in_brackets_is_no_name() -> None:
    assert entity_of("Parla Ravelli (Reggio Emilia) e tace.", "Ravelli").name == "Ravelli"
