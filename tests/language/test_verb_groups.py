"""Which words of a sentence are verbs: nouns, adjectives and adverbs of the same form are none."""

from __future__ import annotations

import pytest

from quoteattr.language.groups import verb_groups
from quoteattr.text.tokens import tokens

from .reading_sentences import analysis_of


def groups(text: str) -> list[str]:
    """The verb groups of a sentence."""
    words = tokens(text)
    return [text[words[g.start].start : words[g.end - 1].end] for g in verb_groups(words)]


def spoken_of(text: str) -> list[str]:
    """The verb groups of the one sentence outside quotations."""
    (sentence,) = [each for each in analysis_of(text).sentences if each.frame is None]
    items = sentence.items
    return [text[items[g.start].start : items[g.end - 1].end] for g in sentence.verbs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tre anni fa Bea partì", ["partì"]),
        ("poco tempo fa", []),
        ("mia sorella mi fa: ecco", ["mi fa"]),
        ("così fa lui", ["fa"]),
        ("il parroco fa notare il danno", ["fa notare"]),
    ],
)
def test_fa_is_an_adverb_after_a_stretch_of_time_and_else_a_verb(
    text: str, expected: list[str]
) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "il modulo di ieri",
        "un solo messaggio lungo",
        "una forte risposta dal mondo",
        "per la pubblica accusa",
        "secondo l'accusa di ieri",
        "i loro commenti",
        "con progetti esterni",
        "la cultura digitale",
        "tutto a posto",
        "a dire il vero",
        "vale a dire domani",
    ],
)
def test_nouns_and_set_phrases_are_no_verbs(text: str) -> None:
    assert groups(text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("il primo avverte che piove", "avverte"),
        ("la seconda predica prudenza", "predica prudenza"),
        ("a pagina sei racconta tutto", "racconta"),
        ("la numero dieci è chiamata regina", "è chiamata"),
        ("zio mio attaccò Bea", "attaccò"),
    ],
)
def test_numbers_and_possessives_before_a_finite_verb_do_not_make_it_a_noun(
    text: str, verb: str
) -> None:
    assert verb in groups(text)


def test_a_subject_of_denial_stays_outside_its_verb() -> None:
    assert groups("Nessuno rispose a Bea") == ["rispose"]


@pytest.mark.parametrize(
    "text",
    [
        "la visita di Ugo",
        "poi visita a Bari",
        "gli interessi di Ugo",
        "il voto di ieri",
        "una seconda visita",
        "l’accusa di furto",
        "per accusa di furto",
        "la cura di Bea",
        "la replica di Bea",
        "una breve nota",
        "una dura replica",
    ],
)
def test_a_noun_that_is_a_verb_form_is_no_verb(text: str) -> None:
    assert groups(text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Ugo visita Bari", "visita"),
        ("lui visita Bari", "visita"),
        ("chi non visita Bari", "non visita"),
        ("l’uomo che visita Bari", "visita"),
        ("la madre cura Ugo", "cura"),
        ("il sindaco replica a Bea", "replica"),
        ("il sindaco nota un danno", "nota"),
        ("Neri la cura", "la cura"),
        ("Neri l’accusa di furto", "l’accusa"),
        ("io voto", "voto"),
        ("il medico visita", "visita"),
        ("il medico visita Bari", "visita"),
    ],
)
def test_a_name_a_pronoun_or_a_subject_makes_it_a_verb(text: str, verb: str) -> None:
    assert groups(text) == [verb]


@pytest.mark.parametrize(
    "text", ["Neri la visita", "il lavoro visita", "la domenica visita", "il medico voto"]
)
def test_what_is_nearly_always_a_noun_stays_one_after_an_article_or_another_plain_noun(
    text: str,
) -> None:
    assert groups(text) == []


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("la visita", "ha visitato"), ("il voto", "votò"), ("la cura", "aveva curato")],
)
def test_other_forms_of_the_same_verb_are_verbs_everywhere(noun: str, verb: str) -> None:
    assert groups(f"{noun} {verb} Bea") == [verb]


def test_a_noun_between_a_quotation_and_a_name_is_a_verb() -> None:
    assert groups("„Ecco il mare“ , posta Bea") == []
    made = analysis_of("«Ecco il mare», posta Bea.")
    assert [verb.head.lemma for verb in made.sentences[0].verbs] == ["postare"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Guido dormiva.", "dormiva"),
        ("Guido si alzò.", "si"),
        ("Gloria Ferri tace.", "tace"),
        ("Gloria: «Basta».", None),
        ("Vince la squadra ospite.", "Vince"),
        ("Evita, se puoi.", "Evita"),
        ("Evita", "Evita"),
    ],
)
def test_a_given_name_before_its_verb_is_none(text: str, first: str | None) -> None:
    (sentence,) = [each for each in analysis_of(text).sentences if each.frame is None]
    starts = [sentence.items[verb.start].text for verb in sentence.verbs]
    assert (starts[0] if starts else None) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Incendio a Porto Vecchio: «Un disastro»", None),
        ("Crollo, due feriti in ospedale", None),
        ("Consiglio di leggere tutto", "Consiglio"),
        ("Sogno una casa", "Sogno"),
        ("Temo per loro", "Temo"),
        ("Lavoro", "Lavoro"),
    ],
)
def test_a_noun_that_opens_a_headline_is_no_verb_of_io(text: str, first: str | None) -> None:
    (sentence,) = analysis_of(text).sentences
    starts = [sentence.items[verb.start].text for verb in sentence.verbs]
    assert (starts[0] if starts else None) == first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Costa replica che no.", ["replica"]),
        ("Monti lo ha negato.", ["lo ha negato"]),
        ("Costa troppo, replica.", ["Costa", "replica"]),
        ("Costa", ["Costa"]),
    ],
)
def test_a_form_at_the_start_is_the_subject_of_a_verb_straight_after(
    text: str, expected: list[str]
) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nessuno chiese acqua.", ["chiese"]),
        ("Uno chiese acqua.", ["chiese"]),
        ("Qualcuno replica.", ["replica"]),
        ("Nessuno sconto.", []),
    ],
)
def test_an_indefinite_that_can_go_with_no_noun_leaves_a_verb_behind_it(
    text: str, expected: list[str]
) -> None:
    assert groups(text) == expected


def test_a_noun_between_a_quotation_and_an_article_is_the_verb_that_reports() -> None:
    (sentence,) = analysis_of("«È vero o no?», domanda la difesa a Ivo.").sentences
    assert [sentence.items[verb.start].text for verb in sentence.verbs] == ["domanda"]


def test_what_calls_its_object_something_is_no_noun() -> None:
    (sentence,) = analysis_of("Il sindacato, in una nota, bolla il piano come «beffa».").sentences
    assert [sentence.items[verb.start].text for verb in sentence.verbs] == ["bolla"]
    (other,) = analysis_of("Ecco, in una nota, bolla il piano e tace.").sentences
    assert "bolla" not in [other.items[verb.start].text for verb in other.verbs]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("«Vieni», le rispondo", "le rispondo"),
        ("«Vieni», gli urla lei", "gli urla"),
        ("«Vieni», le chiese", "le chiese"),
        ("«Vieni», le chiese allora lui", "le chiese"),
        ("«Vieni», le confessa il padre", "le confessa"),
    ],
)
def test_a_clitic_is_no_article_of_a_verb_that_no_noun_can_be(text: str, verb: str) -> None:
    assert spoken_of(text) == [verb]


@pytest.mark.parametrize("text", ["«No», la risposta di Bea", "«Quando?», la domanda"])
def test_a_noun_with_its_article_behind_a_quotation_is_no_verb(text: str) -> None:
    assert spoken_of(text) == []
