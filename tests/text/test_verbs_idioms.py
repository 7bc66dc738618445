"""An idiom makes its verb report, and the cue holds the verb and its noun and no more."""

from __future__ import annotations

import pytest

from quoteattr.text.tokens import tokens
from quoteattr.text.verbs import VerbGroup, verb_group


def group_of(text: str, start: int = 0) -> VerbGroup:
    """The verb group that begins at a token of the text."""
    group = verb_group(tokens(text), start)
    assert group is not None, text
    return group


def cue_of(text: str, start: int = 0) -> str:
    """The words of the cue of the group that begins at a token of the text."""
    words, group = tokens(text), group_of(text, start)
    return text[words[group.cue_start].start : words[group.cue_end - 1].end]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("avrebbe però detto Bea", "avrebbe però detto"),
        ("ha quindi ricordato Bea", "ha quindi ricordato"),
        ("ha più volte ribadito Bea", "ha più volte ribadito"),
        ("apre finalmente bocca Bea", "apre finalmente bocca"),
        ("lascia però intendere Bea", "lascia però intendere"),
        ("ha rivolto loro accuse", "ha rivolto loro accuse"),
    ],
)
def test_adverbs_stand_inside_a_group_and_before_the_tail_of_an_idiom(text: str, cue: str) -> None:
    assert cue_of(text) == cue
    assert group_of(text).strength > 0.5


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ha commentato così:", "ha commentato"),
        ("ha sottolineato come", "ha sottolineato"),
        ("parla di", "parla"),
        ("dà del bugiardo", "dà"),
        ("ha risposto per le rime", "ha risposto"),
        ("rispondono in coro", "rispondono"),
        ("gela gli alleati", "gela"),
        ("aveva buttato giù due righe", "aveva buttato giù"),
        ("si è detto convinto", "si è detto"),
    ],
)
def test_adverbs_and_complements_of_an_idiom_are_no_part_of_the_cue(text: str, cue: str) -> None:
    assert cue_of(text) == cue
    assert group_of(text).end > group_of(text).cue_end


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("se la prende con Ugo", "se la prende"),
        ("se l’è cavata con poco", "se l’è cavata"),
        ("me la sono cavata", "me la sono cavata"),
        ("ha provato a cavarsela", "ha provato a cavarsela"),
        ("la butta lì", "butta lì"),
        ("l’ha messa sul personale", "ha messa sul personale"),
        ("la mette giu'", "mette giu'"),
        ("ci va giù pesante", "ci va giù pesante"),
        ("non si scompone", "non si scompone"),
        ("non ha perso la calma", "non ha perso la calma"),
        ("non usa mezzi termini", "non usa mezzi termini"),
    ],
)
def test_an_idiom_can_need_clitics_or_a_negation_before_its_verb(text: str, cue: str) -> None:
    assert cue_of(text) == cue
    assert group_of(text).strength > 0.5


@pytest.mark.parametrize("text", ["usa mezzi termini", "la cava", "raccoglie funghi"])
def test_without_what_it_needs_there_is_no_idiom(text: str) -> None:
    assert group_of(text).strength < 0.5


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ha espresso subito un forte appello a tutti", "ha espresso subito un forte appello"),
        ("concede appena una frase", "concede appena una frase"),
        ("ha concesso sei parole", "ha concesso sei parole"),
    ],
)
def test_a_light_verb_takes_the_noun_phrase_that_announces_words(text: str, cue: str) -> None:
    assert cue_of(text) == cue


@pytest.mark.parametrize(
    "text", ["lancia un bicchiere", "ha concesso sei giorni", "lancia a tutti"]
)
def test_a_light_verb_with_another_noun_reports_nothing_surely(text: str) -> None:
    words = tokens(text)
    assert group_of(text).end < len(words)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("si limita a dire", "si limita a dire"),
        ("avrà modo di lamentarsi", "avrà modo di lamentarsi"),
        ("non può che dichiararsi impotente", "non può che dichiararsi"),
        ("non ha fatto altro che ripetere", "non ha fatto altro che ripetere"),
        ("fa sapere Bea", "fa sapere"),
    ],
)
def test_what_leads_to_a_reporting_infinitive_belongs_to_the_group(text: str, cue: str) -> None:
    assert cue_of(text) == cue
    assert group_of(text).strength > 0.5


def test_a_clause_after_a_denied_verb_leaves_the_cue_as_it_is() -> None:
    assert cue_of("non esclude che parta") == "esclude"


@pytest.mark.parametrize(
    "text", ["vuol dire molto", "recita il rosario", "fa parte", "canta messa", "fa freddo"]
)
def test_an_idiom_that_says_nothing_overrules_its_verb(text: str) -> None:
    assert 0 < group_of(text).strength < 0.5


@pytest.mark.parametrize(
    ("text", "cue"),
    [("Mi sono detto", "Mi sono detto"), ("mi chiedo", "mi chiedo"), ("mi chiese", "chiese"),
     ("si e' sentito chiedere", "si e' sentito chiedere"), ("gliel'ha spiegato", "ha spiegato")],
)  # fmt: skip
def test_a_clitic_that_refers_to_the_subject_belongs_to_the_cue(text: str, cue: str) -> None:
    assert cue_of(text) == cue


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("fu definito", True),
        ("venne accusato", True),
        ("viene descritta", True),
        ("è chiamata", True),
        ("si è visto rispondere", True),
        ("è sbottato", False),
        ("è intervenuto", False),
        ("è stata", False),
        ("si è definito", False),
        ("è convinto", False),
    ],
)
def test_a_passive_is_told_from_verbs_that_take_essere(text: str, passive: bool) -> None:  # noqa: FBT001
    assert group_of(text).passive is passive


@pytest.mark.parametrize(("text", "start"), [("nessuno rispose", 1), ("se pensava", 1)])
def test_a_subject_or_conjunction_does_not_begin_a_group(text: str, start: int) -> None:
    assert verb_group(tokens(text), 0) is None
    assert group_of(text, start).cue_start == start


@pytest.mark.parametrize("form", ["ripetè", "ripete'", "ripeté"])
def test_a_simple_past_is_known_by_any_accent(form: str) -> None:
    assert group_of(f"{form} Bea").finite is not None
