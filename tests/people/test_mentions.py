"""Every phrase that could name a speaker is a mention, with what rules and describes it."""

from __future__ import annotations

import pytest
from scenes import cores, mention_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dottor Neri vede la regista.", ["Neri", "regista"]),
        ("Il portavoce del Cremlino Dmitry Peskov ride.", ["Dmitry Peskov"]),
        ("L'allenatore, Ugo Neri, ride.", ["Ugo Neri"]),
        ("L'allenatore della Vigor Cupra, Ugo Neri, ride.", ["Ugo Neri"]),
        ("Il portavoce del Cremlino ride.", ["portavoce del Cremlino", "Cremlino"]),
        ("Alcuni residenti e tre testimoni ridono.", ["Alcuni residenti", "testimoni"]),
        ("Ieri la Fonderia Arvati ha chiuso.", ["Fonderia Arvati"]),
        ("Lui ride e lei tace.", ["Lui", "lei"]),
        ("La sua replica arriva.", ["sua"]),
        ("Il mare è calmo.", []),
        ("", []),
    ],
)
def test_names_descriptions_and_pronouns_are_found_by_their_cores(
    text: str, expected: list[str]
) -> None:
    assert cores(text) == expected


def test_a_role_and_its_name_are_one_mention_that_begins_at_the_article() -> None:
    peskov = mention_of("Il portavoce del Cremlino Dmitry Peskov ride.", "Dmitry Peskov")
    assert (peskov.first, peskov.last, peskov.kind) == (0, 6, "name")
    assert peskov.roles == ("portavoce del cremlino",)
    assert peskov.holder == "person"


def test_names_inside_a_description_are_ruled_by_its_preposition() -> None:
    assert mention_of("Il portavoce del Cremlino ride.", "Cremlino").preposition == "di"
    assert mention_of("Ne parla con Ada Neri.", "Ada Neri").preposition == "con"
    assert mention_of("Ada Neri ne parla.", "Ada Neri").preposition == ""


def test_two_names_are_one_joint_speaker_besides_the_two() -> None:
    text = "Oggi Ada Neri ed Aldo Conti hanno firmato."
    assert cores(text) == ["Ada Neri", "Ada Neri ed Aldo Conti", "Aldo Conti"]
    joint = mention_of(text, "Ada Neri ed Aldo Conti")
    assert (joint.holder, joint.number, joint.gender) == ("group", "p", "")


def test_a_person_and_a_body_are_no_joint_speaker() -> None:
    assert cores("Ieri Ada Neri e Hamas hanno firmato.") == ["Ada Neri", "Hamas"]


def test_an_honorific_makes_a_person_and_may_tell_the_gender() -> None:
    assert mention_of("Poi il signor Neri ride.", "Neri").gender == "m"
    lady = mention_of("Poi la signora Neri ride.", "Neri")
    assert (lady.holder, lady.gender, lady.honorific) == ("person", "f", True)
    assert mention_of("Poi la Neri ride.", "Neri").gender == "f"


def test_the_article_tells_whether_a_description_is_definite() -> None:
    assert mention_of("Il tifoso ride.", "tifoso").definite
    some = mention_of("Un tifoso ride.", "tifoso")
    assert (some.definite, some.determined) == (False, True)
    bare = mention_of("Tifoso e medico ridono.", "Tifoso")
    assert (bare.definite, bare.determined) == (True, False)


def test_a_possessive_stands_for_somebody_and_has_no_gender_of_its_own() -> None:
    his = mention_of("La sua replica arriva.", "sua")
    assert (his.kind, his.holder, his.gender, his.number) == ("pronoun", "possessive", "", "")
    lui = mention_of("Poi lui ride.", "lui")
    assert (lui.kind, lui.holder, lui.gender, lui.number) == ("pronoun", "", "m", "s")


def test_a_demonstrative_is_a_pronoun_only_where_it_stands_alone() -> None:
    assert cores("Poi quello ride.") == ["quello"]
    assert cores("Poi quel mare ride.") == []


def test_an_article_and_any_noun_after_a_reporting_verb_describe_somebody() -> None:
    text = "«Non ci sto», dice lo sgabellaio."
    unknown = mention_of(text, "sgabellaio")
    assert (unknown.kind, unknown.holder, unknown.gender) == ("description", "", "m")
    assert unknown.roles == ("sgabellaio",)
    assert cores("Poi arriva lo sgabellaio.") == []


def test_what_bears_words_is_nobody_and_its_owner_is_found_behind_it() -> None:
    assert cores("Lo striscione dei tifosi è lungo.") == ["tifosi"]


def test_verbs_are_no_names_even_where_a_noun_is_written_alike() -> None:
    assert "parla" not in cores("Poi Ada Neri parla.")


def test_a_common_noun_is_a_name_once_the_document_capitalises_it() -> None:
    text = "Ieri il tifoso Gobbi ha parlato a lungo. Poi, in aula, Gobbi esce."
    assert cores(text) == ["Gobbi", "Gobbi"]
