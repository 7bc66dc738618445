"""The lexicon knows verb forms, closed-class words, nouns and names by their form."""

from __future__ import annotations

import pytest

from quoteattr import datafiles, lexicon
from quoteattr.lexicon import VerbForm


@pytest.mark.parametrize(
    ("form", "reading"),
    [
        ("dichiarò", VerbForm("dichiarare", "ind", "past", "3", "s", "")),
        ("dissero", VerbForm("dire", "ind", "past", "3", "p", "")),
        ("avrebbe", VerbForm("avere", "cond", "pres", "3", "s", "")),
        ("spiegata", VerbForm("spiegare", "part", "past", "", "s", "f")),
        ("ribadendo", VerbForm("ribadire", "ger", "pres", "", "", "")),
        ("rispondo", VerbForm("rispondere", "ind", "pres", "1", "s", "")),
        ("chiederà", VerbForm("chiedere", "ind", "fut", "3", "s", "")),
    ],
)
def test_a_verb_form_has_lemma_mood_tense_person_number_and_gender(
    form: str, reading: VerbForm
) -> None:
    assert reading in lexicon.verb_forms(form)


@pytest.mark.parametrize("form", ["tavolo", "Rossi", "", "dichiarrò"])
def test_a_word_that_is_no_verb_form_has_no_readings(form: str) -> None:
    assert lexicon.verb_forms(form) == ()


def test_capitals_and_curly_apostrophes_do_not_matter() -> None:
    assert lexicon.verb_forms("Disse") == lexicon.verb_forms("disse") != ()
    assert lexicon.is_word("L’", "article")


@pytest.mark.parametrize(
    ("typed", "accented"), [("replico'", "replicò"), ("preciso’", "precisò"), ("dira'", "dirà")]
)
def test_an_apostrophe_typed_for_an_accent_finds_the_accented_form(
    typed: str, accented: str
) -> None:
    expected = lexicon.verb_forms(accented)
    assert expected
    assert set(expected) <= set(lexicon.verb_forms(typed))


def test_only_forms_with_a_person_are_finite() -> None:
    moods = {reading.mood: reading.finite for reading in lexicon.verb_forms("dire")}
    assert moods["inf"] is False
    assert all(r.finite for r in lexicon.verb_forms("disse"))
    assert not any(r.finite for r in lexicon.verb_forms("dicendo"))


def test_a_reporting_verb_has_its_class_and_is_surer_than_a_verb_of_gesture() -> None:
    dire, sorridere = lexicon.reporting_verb("dire"), lexicon.reporting_verb("sorridere")
    assert dire is not None
    assert sorridere is not None
    assert dire.verb_class == "say"
    assert "che" in dire.complements
    assert dire.strength > sorridere.strength > 0


@pytest.mark.parametrize("lemma", ["mangiare", "avere", "disse", ""])
def test_other_lemmas_and_inflected_forms_are_no_reporting_verbs(lemma: str) -> None:
    assert lexicon.reporting_verb(lemma) is None


def test_an_idiom_is_found_by_its_verb_and_the_word_after_it() -> None:
    tails = {idiom.tail for idiom in lexicon.idioms("fare", ["eco"])}
    assert ("eco",) in tails
    assert ("notare",) not in tails
    assert lexicon.idioms("mangiare", ["eco"]) == ()


def test_an_idiom_knows_what_it_needs_and_how_much_of_it_is_the_cue() -> None:
    needed = {idiom.before for idiom in lexicon.idioms("cavare", [])}
    assert needed == {("se", "la")}
    kept = {idiom.tail: idiom.kept for idiom in lexicon.idioms("lanciare", ["un"])}
    assert kept["un", "appello"] == 2
    assert {idiom.kept for idiom in lexicon.idioms("commentare", ["così"])} == {0}


def test_no_idiom_is_a_verb_alone() -> None:
    rows = datafiles.table("reporting_idioms")
    assert [row["verb"] for row in rows if not row["tail"] and not row["before"]] == []


@pytest.mark.parametrize(("lemma", "essere"), [("sbottare", True), ("definire", False)])
def test_verbs_that_take_essere_are_known(lemma: str, essere: bool) -> None:  # noqa: FBT001
    assert lexicon.takes_essere(lemma) is essere


def test_the_longest_phrase_that_begins_at_a_word_wins() -> None:
    table = lexicon.phrases([("a detta di", "lungo"), ("a", "corto"), ("a detta", "medio")])
    words = ["poi", "a", "detta", "di", "Bea"]
    assert lexicon.match_phrase(table, words, 1) == (3, ("lungo",))
    assert lexicon.match_phrase(table, words[:3], 1) == (2, ("medio",))
    assert lexicon.match_phrase(table, words, 0) == (0, ())


def test_all_readings_of_equally_long_phrases_are_given() -> None:
    table = lexicon.phrases([("nota", 1), ("nota", 2), ("nota stampa", 3)])
    assert lexicon.match_phrase(table, ["nota", "di"]) == (1, (1, 2))


def test_phrases_split_elisions_as_the_tokenizer_does() -> None:
    assert lexicon.split_words("a detta dell'amico") == ("a", "detta", "dell'", "amico")


@pytest.mark.parametrize(
    ("form", "word_class"),
    [("il", "article"), ("della", "articulated"), ("che", "relative"), ("suo", "possessive"),
     ("perché", "subordinator"), ("perche'", "subordinator"), ("egli", "personal"),
     ("non", "negation")],
)  # fmt: skip
def test_closed_class_words_know_their_class(form: str, word_class: str) -> None:
    assert lexicon.is_word(form, word_class)


def test_open_class_words_are_in_no_closed_class() -> None:
    assert lexicon.clause_word("sindaco") == ()
    assert not lexicon.is_word("sindaco", "article", "preposition")


def test_a_noun_for_persons_knows_gender_number_and_its_masculine() -> None:
    _, readings = lexicon.match_phrase(lexicon.person_nouns(), ["sindache"])
    assert {(noun.gender, noun.number, noun.masculine) for noun in readings} == {
        ("f", "p", "sindaco")
    }


def test_bodies_and_reporting_nouns_are_found_in_both_numbers() -> None:
    assert lexicon.match_phrase(lexicon.body_nouns(), ["procure"])[0] == 1
    assert lexicon.match_phrase(lexicon.reporting_nouns(), ["parole"])[0] == 1
    assert lexicon.match_phrase(lexicon.person_nouns(), ["tavolo"])[0] == 0


def test_a_metonymy_stands_for_its_body() -> None:
    _, bodies = lexicon.match_phrase(lexicon.body_names(), ["palazzo", "chigi"])
    assert "metonymy" in {body.body_class for body in bodies}


def test_given_names_have_a_gender_and_places_are_told_from_them() -> None:
    assert lexicon.given_names()["giulia"][0] == "f"
    assert lexicon.given_names()["matteo"][0] == "m"
    assert lexicon.is_place("Bari")
    assert not lexicon.is_place("Giulia")


@pytest.mark.parametrize(
    ("form", "nearly_always"), [("visita", True), ("voto", True), ("cura", False), ("nota", False)]
)
def test_verb_forms_that_are_nouns_tell_whether_they_nearly_always_are(
    form: str,
    nearly_always: bool,  # noqa: FBT001
) -> None:
    assert lexicon.noun_forms()[form] is nearly_always
    assert lexicon.verb_forms(form)


@pytest.mark.parametrize("form", ["dice", "disse", "tavolo", "Visita", ""])
def test_forms_that_are_only_verbs_or_only_nouns_are_not_among_them(form: str) -> None:
    assert form not in lexicon.noun_forms()


def test_every_noun_form_is_a_verb_form_in_lower_case() -> None:
    forms = lexicon.noun_forms()
    assert [form for form in forms if form != form.lower()] == []
    assert [form for form in forms if not lexicon.verb_forms(form)] == []


def test_verbs_behind_which_stands_their_object_are_listed_as_infinitives() -> None:
    listed = lexicon.object_verbs()
    assert "abbracciare" in listed
    assert [lemma for lemma in listed if not lemma.endswith(("re", "rre"))] == []
    assert not listed & {"dire", "entrare", "arrivare", "telefonare"}


def test_nouns_with_a_content_know_their_singular_and_what_carries_it() -> None:
    assert lexicon.content_nouns()["promesse"] == ("promessa", {"che", "di"})
    assert "tavolo" not in lexicon.content_nouns()


def test_phrases_with_a_possessive_are_told_from_those_with_a_pronoun() -> None:
    assert lexicon.match_phrase(lexicon.own_phrases(), ["a", "suo", "avviso"])[0] == 3
    assert lexicon.match_phrase(lexicon.own_phrases(), ["secondo", "lui"])[0] == 0
