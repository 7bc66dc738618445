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
        ("Alcuni residenti e tre testimoni ridono.", ["Alcuni residenti", "tre testimoni"]),
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


def test_words_are_nobody_but_documents_and_things_with_words_may_speak() -> None:
    assert cores("Il coro dei tifosi è lungo.") == ["tifosi"]
    assert cores("Lo striscione dei tifosi è lungo.") == ["striscione dei tifosi", "tifosi"]
    assert mention_of("Poi la lettera tace.", "lettera").holder == "organization"


def test_the_bodies_and_people_behind_a_document_are_found_inside_it() -> None:
    text = "Ieri una nota unitaria dei sindacati è uscita."
    assert cores(text) == ["nota unitaria dei sindacati", "sindacati"]
    assert mention_of(text, "sindacati").preposition == "di"
    assert cores("Poi la relazione dell’assessore Dolci tace.")[-1] == "Dolci"
    assert mention_of("Poi la relazione dell’assessore Dolci tace.", "Dolci").holder == "person"


def test_verbs_are_no_names_even_where_a_noun_is_written_alike() -> None:
    assert "parla" not in cores("Poi Ada Neri parla.")


def test_a_common_noun_is_a_name_once_the_document_capitalises_it() -> None:
    text = "Ieri il tifoso Gobbi ha parlato a lungo. Poi, in aula, Gobbi esce."
    assert cores(text) == ["Gobbi", "Gobbi"]


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("Ieri la senatrice Pd è uscita.", "senatrice Pd", ()),
        ("Ieri il deputato M5S Neri è uscito.", "Neri", ("Neri",)),
        ("Poi la cantante Madonna ride.", "Madonna", ("Madonna",)),
        ("Papa Benedetto XVI ride.", "Benedetto XVI", ("Benedetto", "XVI")),
        ("Poi Leone XIV ride.", "Leone XIV", ("Leone", "XIV")),
        ("Il presidente Nunzio Arcieri ride.", "Nunzio Arcieri", ("Nunzio", "Arcieri")),
        ("Lo produrrà Santo Arcieri.", "Santo Arcieri", ("Santo", "Arcieri")),
        ("Lo ha detto La Russa.", "La Russa", ("La", "Russa")),
        ("Lo dice El Sayed.", "El Sayed", ("El", "Sayed")),
        ("Conte ride. Poi in aula c’è anche Giuseppe Conte.", "Conte", ("Conte",)),
        ("E von Berg ride.", "von Berg", ("von", "Berg")),
        ("Da Washington Tamika Oyela tace.", "Tamika Oyela", ("Tamika", "Oyela")),
        ("Poi l’utente Forchetta71 tace.", "Forchetta71", ("Forchetta71",)),
        ("Il M5S ride.", "M5S", ("M5S",)),
        ("Ieri la Fonderia & Figli ride.", "Fonderia & Figli", ("Fonderia", "&", "Figli")),
        ("Ieri, tra tutti, Palazzo Chigi tace.", "Palazzo Chigi", ("Palazzo", "Chigi")),
    ],
)
def test_names_of_every_shape_are_whole(text: str, core: str, name: tuple[str, ...]) -> None:
    assert mention_of(text, core).name == name


@pytest.mark.parametrize(
    ("text", "core", "number", "holder"),
    [
        ("Poi uno dei presenti ride.", "uno dei presenti", "s", "person"),
        ("Poi uno dei due automobilisti ride.", "uno dei due automobilisti", "s", "person"),
        ("Poi il più alto dei due ride.", "più alto dei due", "s", "person"),
        (
            "Poi il più vecchio dei fratelli Neri ride.",
            "più vecchio dei fratelli Neri",
            "s",
            "person",
        ),
        ("Poi la più anziana ride.", "più anziana", "s", "person"),
        ("Poi la seconda ride.", "seconda", "s", "person"),
        ("Poi uno ha riso.", "uno", "s", "person"),
        ("Poi gran parte dei cittadini ride.", "gran parte dei cittadini", "s", "group"),
    ],
)
def test_one_among_several_is_a_mention(text: str, core: str, number: str, holder: str) -> None:
    found = mention_of(text, core)
    assert (found.kind, found.number, found.holder) == ("description", number, holder)


def test_an_ordinal_before_a_noun_stands_for_nobody_alone() -> None:
    assert "prima" not in cores("Poi la prima pagina arriva.")


def test_a_mark_around_a_name_in_a_description_closes_it() -> None:
    text = "Poi il capo della “Vecchia Guardia” ride."
    assert cores(text)[0] == "capo della “Vecchia Guardia”"
    assert mention_of("Dal sito de «La Voce di Bari» si vede.", "La Voce di Bari").name[0] == "La"


def test_a_list_of_people_is_one_joint_speaker() -> None:
    text = "Ieri Ada Neri, Aldo Conti e Ugo Verdi hanno firmato."
    assert cores(text) == [
        "Ada Neri",
        "Ada Neri, Aldo Conti e Ugo Verdi",
        "Aldo Conti",
        "Ugo Verdi",
    ]


def test_people_of_one_family_or_following_are_a_group() -> None:
    assert cores("Poi i fratelli Bonfanti ridono.") == ["fratelli Bonfanti"]
    assert mention_of("Poi Fusaro e i suoi ridono.", "Fusaro e i suoi").holder == "group"


def test_a_noun_that_fits_both_genders_tells_none() -> None:
    assert mention_of("Poi l’economista Neri ride.", "Neri").gender == ""
    assert mention_of("Poi la economista Neri ride.", "Neri").gender == "f"


def test_an_office_in_the_masculine_is_generic_unless_the_name_is_a_mans() -> None:
    assert mention_of("Il ministro Neri ride.", "Neri").generic
    assert not mention_of("Il ministro Ugo Neri ride.", "Ugo Neri").generic


def test_a_pronoun_with_an_elision_is_one() -> None:
    assert cores("Poi quest’ultima ha riso.") == ["quest’ultima"]
    assert mention_of("Poi quest’ultima ha riso.", "quest’ultima").gender == "f"


def test_a_word_of_an_idiom_is_no_determiner_of_the_name_behind_it() -> None:
    assert mention_of("«Non ci risulta», gela tutti Palazzo Chigi.", "Palazzo Chigi").first == 4


def test_a_plural_article_makes_a_name_plural() -> None:
    assert mention_of("Oggi i Castelli ridono.", "Castelli").number == "p"
    assert mention_of("Oggi la Castelli ride.", "Castelli").number == "s"


def test_an_unnamed_one_before_a_name_is_that_name() -> None:
    assert cores("Poi risponde una tale Deborah.") == ["Deborah"]
    assert cores("Poi risponde un tale.") == ["tale"]


def test_somebody_called_by_a_name_is_a_person_of_that_name() -> None:
    lupo = mention_of("Un utente che si firma Lupo scrive.", "Lupo")
    assert (lupo.kind, lupo.holder, lupo.first, lupo.roles) == ("name", "person", 0, ("utente",))


def test_an_article_before_a_quotation_is_nobody() -> None:
    assert cores("Dalle piogge emerge una «forte pressione».") == []


def test_a_capitalised_article_begins_a_surname_before_a_noun() -> None:
    assert "Lo Monaco" in cores("Ieri parlava di Lo Monaco, che ride.")
    assert "monaco" in cores("Ieri parlava con lo monaco.")


def test_a_surname_with_a_preposition_in_it_is_ruled_by_none() -> None:
    assert mention_of("Poi Dal Corso nega.", "Dal Corso").preposition == ""
    assert mention_of("Poi parla a Dal Corso.", "Dal Corso").preposition == "a"
    assert mention_of("D’Amico ha detto di no.", "D’Amico").preposition == ""


@pytest.mark.parametrize(
    ("text", "core", "preposition"),
    [
        ("Fabbro come il padre, canta.", "padre", "come"),
        ("Come il padre ha detto, piove.", "padre", ""),
        ("Ieri canta come la zia di Ugo.", "zia di Ugo", "come"),
        ("Una lettera di sua moglie Ida è qui.", "Ida", "di"),
        ("Un biglietto della moglie Ida è qui.", "Ida", "di"),
        ("Poi parlano insieme le figlie.", "figlie", ""),
    ],
)
def test_what_rules_a_mention_is_told(text: str, core: str, preposition: str) -> None:
    assert mention_of(text, core).preposition == preposition


def test_nouns_inside_adverbs_are_nobody() -> None:
    assert cores("In seguito, in fondo, il sindaco ride.") == ["sindaco"]


def test_the_field_of_an_office_in_small_letters_is_nobody() -> None:
    assert cores("Il ministro degli esteri georgiano ride.") == ["ministro degli esteri georgiano"]


def test_an_indefinite_before_its_verb_is_no_determiner() -> None:
    assert cores("Qualcuno chiese acqua.") == ["Qualcuno"]
    assert cores("Nessuno chiese acqua.") == ["Nessuno"]


def test_things_that_sound_like_women_are_nobody() -> None:
    assert cores("La mostra e la messa.") == []


def test_a_document_is_a_mention_where_a_reporting_verb_is_its_own() -> None:
    assert cores("Il programma promette «tre serate».") == ["programma"]
    assert cores("Ha letto il programma.") == []
