"""A verb group is an auxiliary, its clitics and its main verb, read as one."""

from __future__ import annotations

import pytest

from quoteattr import lexicon
from quoteattr.cuewords import CueVerb
from quoteattr.text.tokens import tokens
from quoteattr.text.verbs import VerbGroup, verb_group


def group_of(text: str, start: int = 0) -> VerbGroup:
    """The verb group that begins at a token of the text."""
    group = verb_group(tokens(text), start)
    assert group is not None, text
    return group


@pytest.mark.parametrize(
    ("text", "covered", "lemma"),
    [
        ("disse Bea", "disse", "dire"),
        ("ha detto Bea", "ha detto", "dire"),
        ("ha poi spiegato il sindaco", "ha poi spiegato", "spiegare"),
        ("ha poi voluto precisare il sindaco", "ha poi voluto precisare", "precisare"),
        ("avrebbe detto ieri", "avrebbe detto", "dire"),
        ("è stato spiegato dal prefetto", "è stato spiegato", "spiegare"),
        ("va ripetendo a tutti", "va ripetendo", "ripetere"),
        ("ha tenuto a ricordare i morti", "ha tenuto a ricordare", "ricordare"),
        ("gliel'ha spiegato la madre", "gliel' ha spiegato", "spiegare"),
        ("non ha risposto nessuno", "non ha risposto", "rispondere"),
        ("replico' Bea", "replico'", "replicare"),
        ("si è lasciato sfuggire un nome", "si è lasciato sfuggire", "sfuggire"),
        ("spiegandolo ai cronisti", "spiegandolo", "spiegare"),
        ("dirgli tutto", "dirgli", "dire"),
    ],
)
def test_a_group_reaches_from_its_clitics_to_its_main_verb(
    text: str, covered: str, lemma: str
) -> None:
    group = group_of(text)
    words = [token.text for token in tokens(text)[group.start : group.end]]
    assert words == covered.split()
    assert group.head.lemma == lemma
    assert group.reporting is not None


def test_the_finite_verb_carries_person_number_tense_and_mood() -> None:
    finite = group_of("avrebbero detto").finite
    assert finite is not None
    assert (finite.mood, finite.tense, finite.person, finite.number) == ("cond", "pres", "3", "p")


@pytest.mark.parametrize("text", ["sottolineando che", "dirgli tutto"])
def test_gerunds_and_infinitives_have_no_finite_verb(text: str) -> None:
    assert group_of(text).finite is None


@pytest.mark.parametrize("text", ["il sindaco", "Rossi", "", "rappresentante sindacale", "!"])
def test_other_words_begin_no_group(text: str) -> None:
    assert verb_group(tokens(text + " "), 0) is None if text else verb_group((), 0) is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [("lo ha detto Bea", "ha detto"), ("gli fa eco Ugo", "fa eco"), ("si legge qui", "si legge"),
     ("non ha risposto", "ha risposto"), ("si è detto pronto", "si è detto")],
)  # fmt: skip
def test_the_cue_leaves_out_clitics_and_negation_but_keeps_si(text: str, cue: str) -> None:
    group = group_of(text)
    assert [t.text for t in tokens(text)[group.cue_start : group.cue_end]] == cue.split()


@pytest.mark.parametrize(
    ("text", "passive"),
    [("è stato spiegato", True), ("viene spiegato", True), ("fu detto", True),
     ("ha spiegato", False), ("è andato", False)],
)  # fmt: skip
def test_passives_are_told_from_compound_tenses(text: str, passive: bool) -> None:  # noqa: FBT001
    assert group_of(text).passive is passive


def test_a_reflexive_verb_reports_as_itself() -> None:
    group = group_of("si legge nella nota")
    assert group.reflexive
    assert group.reporting is not None
    assert group.reporting.lemma == "leggersi"
    assert not group_of("legge la nota").reflexive


@pytest.mark.parametrize(
    ("text", "end"),
    [("fa eco Ugo", 2), ("allarga le braccia Ugo", 3), ("ha lanciato un appello", 4)],
)
def test_an_idiom_belongs_to_the_group(text: str, end: int) -> None:
    group = group_of(text)
    assert group.end == end
    assert group.reporting is not None
    assert " " in group.reporting.lemma


def test_a_full_verb_of_saying_keeps_its_infinitive_as_content() -> None:
    group = group_of("promette di dire la verità")
    assert (group.end, group.head.lemma) == (1, "promettere")


def test_a_verb_that_reports_nothing_has_no_strength() -> None:
    assert group_of("mangia una mela").strength == 0.0
    assert group_of("dice una cosa").strength > group_of("sorride a Bea").strength > 0.0


def test_a_group_can_begin_in_the_middle_of_a_sentence() -> None:
    group = group_of("Bea non lo ha mai detto", 1)
    assert (group.start, group.cue_start, group.end) == (1, 3, 6)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mi disse Bea", "me"),
        ("ci disse Bea", "me"),
        ("m’ha detto Bea", "me"),
        ("non mi disse nulla", "me"),
        ("gli disse Bea", "him"),
        ("Gli ha risposto Bea", "him"),
        ("glielo disse Bea", "him"),
        ("gliel’ha detto Bea", "him"),
        ("gli fa eco Bea", "him"),
        ("le disse Ugo", "her"),
        ("lo disse Bea", ""),
        ("ti disse Bea", ""),
        ("si disse Bea", ""),
        ("disse Bea", ""),
    ],
)
def test_a_clitic_tells_whom_the_subject_speaks_to(text: str, told: str) -> None:
    assert group_of(text).told == told


@pytest.mark.parametrize(
    "text", ["me lo disse Bea", "me l’ha detto Bea", "ce lo disse Bea", "ce l’ha detto Bea"]
)
def test_a_clitic_before_another_tells_it_too(text: str) -> None:
    assert group_of(text).told == "me"


def test_a_verb_of_the_caller_is_one_as_long_as_it_is_in_force() -> None:
    words = tokens("predicozzando")
    with lexicon.extended((CueVerb("predicozzare", like="urlare"),)):
        inside = verb_group(words, 0)
    assert inside is not None
    assert inside.head.lemma == "predicozzare"
    assert verb_group(words, 0) is None
