"""Openers, commas and verbs tell which words of a sentence stand in which clause."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.language.clauses import Clauses, clauses
from quoteattr.language.groups import verb_groups
from quoteattr.text.tokens import tokens

from .reading_sentences import analysis_of

PIECES = ["Ugo", "Ada", "ride", "dice", "ha detto", "che", "cui", "il quale", "quando", "perché",
          "e", "ma", "o", ",", ",", ";", ":", ".", "(", ")", "–", "-", "—", "il", "piano", "a",
          "chi", "prima", "non", "«Vado via»", "appena", "secondo"]  # fmt: skip
KINDS = {"main", "relative", "content", "subordinate", "bracket"}
sentences = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)


def clauses_of(text: str) -> Clauses:
    """The clauses of a text, read as one sentence."""
    items = tokens(text)
    return clauses(items, verb_groups(items))


def shown(text: str) -> list[tuple[str, str]]:
    """Each clause of a text: its kind and its words."""
    items, made = tokens(text), clauses_of(text)
    words = [
        " ".join(item.text for at, item in enumerate(items) if made.of[at] == number)
        for number in range(len(made.clauses))
    ]
    return [(clause.kind, own) for clause, own in zip(made.clauses, words, strict=True)]


def place(text: str, word: str) -> int:
    """The position of the first item of a text with that form."""
    return [item.text for item in tokens(text)].index(word)


@pytest.mark.parametrize(
    ("text", "main", "relative"),
    [
        ("Ugo, che ride, esce.", "Ugo , , esce .", "che ride"),
        ("Ugo, che ieri rideva a Bari, dice no.", "Ugo , , dice no .", "che ieri rideva a Bari"),
        ("Ugo, che Ada vede, ride.", "Ugo , , ride .", "che Ada vede"),
        ("L'uomo che Ada vede ride.", "L' uomo ride .", "che Ada vede"),
        ("Ugo, il quale ride, esce.", "Ugo , il , esce .", "quale ride"),
        ("La donna con cui parla ride.", "La donna con ride .", "cui parla"),
        ("Ugo che ride; Ada esce.", "Ugo ; Ada esce .", "che ride"),
        ("Ugo, ch'era zoppo, esce.", "Ugo , , esce .", "ch' era zoppo"),
    ],
)
def test_a_comma_a_second_verb_or_a_semicolon_closes_a_relative_clause(
    text: str, main: str, relative: str
) -> None:
    assert shown(text) == [("main", main), ("relative", relative)]


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Ugo, che ride e canta, esce.", "che ride e canta"),
        ("Ugo, che era zoppo e di Ada rideva, esce.", "che era zoppo e di Ada rideva"),
        ("Il tale che ride o canta esce.", "che ride o canta"),
    ],
)
def test_a_verb_that_a_conjunction_joins_stays_in_the_clause(text: str, relative: str) -> None:
    assert ("relative", relative) in shown(text)


def test_a_conjunction_that_joins_nouns_joins_no_verbs() -> None:
    assert shown("Il bar che tiene la sala e il banco chiude.") == [
        ("main", "Il bar chiude ."),
        ("relative", "che tiene la sala e il banco"),
    ]


def test_joined_main_verbs_make_no_clause_of_their_own() -> None:
    assert shown("Ugo ride e Ada esce.") == [("main", "Ugo ride e Ada esce .")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ugo dice che Ada esce.", "che Ada esce"),
        ("Ugo ha detto ai soci che Ada esce.", "che Ada esce"),
        ("Chi dice che piove ride.", "che piove"),
    ],
)
def test_che_after_a_reporting_verb_opens_its_content(text: str, content: str) -> None:
    assert shown(text)[1:] == [("content", content)]


@pytest.mark.xfail(reason="a comma right before *che* makes it a relative pronoun")
def test_che_after_an_aside_between_commas_still_opens_the_content() -> None:
    assert ("content", "che Ada esce") in shown("Ugo dice, in una nota, che Ada esce.")


@pytest.mark.parametrize(
    "text",
    [
        "Ugo dice che Bea esce e che Ada ride.",
        "Ugo dice che Bea esce, e che Ada ride.",
        "Ugo dice che Bea esce ma che Ada ride.",
    ],
)
def test_a_second_che_that_a_conjunction_joins_opens_content_beside_the_first(text: str) -> None:
    made = [(clause.kind, clause.parent) for clause in clauses_of(text).clauses]
    assert made == [("main", -1), ("content", 0), ("content", 0)]
    assert shown(text)[2] == ("content", "che Ada ride")


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("Ada accusa Ugo, che ha vinto e che ride.", ["main"]),
        ("Ugo dice che esce il tale che ha vinto e che ride.", ["main", "content"]),
    ],
)
def test_a_second_che_after_a_relative_clause_is_relative_too(text: str, around: list[str]) -> None:
    assert [kind for kind, _ in shown(text)] == [*around, "relative", "relative"]


@pytest.mark.parametrize(
    ("text", "main", "subordinate"),
    [
        ("Ugo esce perché piove.", "Ugo esce .", "perché piove"),
        ("Quando piove, Ugo esce.", ", Ugo esce .", "Quando piove"),
        ("Ugo, mentre Ada rideva, usciva.", "Ugo , , usciva .", "mentre Ada rideva"),
        ("Ugo ride come rideva Ada.", "Ugo ride .", "come rideva Ada"),
        ("Ugo, dopo che Ada rise, uscì.", "Ugo , dopo , uscì .", "che Ada rise"),
        ("Appena arriva Ugo, Ada ride.", ", Ada ride .", "Appena arriva Ugo"),
    ],
)
def test_a_subordinator_opens_a_clause_that_a_comma_closes(
    text: str, main: str, subordinate: str
) -> None:
    assert shown(text) == [("main", main), ("subordinate", subordinate)]


@pytest.mark.parametrize(
    "text",
    [
        "Come Ugo, Ada ride.",
        "Secondo Ugo, Ada ride.",
        "Appena Ugo arriva, Ada ride.",
        "Chi ride esce.",
        "Che ride?",
        "Ugo, se mai, ride.",
    ],
)
def test_without_a_verb_before_the_next_comma_nothing_opens(text: str) -> None:
    assert [kind for kind, _ in shown(text)] == ["main"]


@pytest.mark.parametrize(
    ("text", "main", "bracket"),
    [
        ("Ugo (Bari) esce.", "Ugo ) esce .", "( Bari"),
        ("Ugo – il sindaco – esce.", "Ugo – esce .", "– il sindaco"),
        ("Ugo - il sindaco - esce.", "Ugo - esce .", "- il sindaco"),
    ],
)
def test_brackets_and_paired_dashes_hold_a_clause(text: str, main: str, bracket: str) -> None:
    assert shown(text) == [("main", main), ("bracket", bracket)]


@pytest.mark.parametrize("text", ["Ugo esce – dice Ada.", "– Ride Ugo –", "Ugo) esce."])
def test_a_dash_alone_one_at_the_start_and_a_stray_bracket_open_nothing(text: str) -> None:
    assert [kind for kind, _ in shown(text)] == ["main"]


def test_a_bracket_that_nothing_closes_ends_with_the_sentence() -> None:
    assert shown("Ugo (ride. Ada esce.") == [("main", "Ugo . Ada esce ."), ("bracket", "( ride")]


@pytest.mark.parametrize(
    "text", ["Ugo (che ride) esce.", "Ugo – che ride – esce.", "Ugo (il quale ride) esce."]
)
def test_the_end_of_a_bracket_closes_the_clauses_in_it(text: str) -> None:
    made = clauses_of(text)
    assert [(clause.kind, clause.parent) for clause in made.clauses] == [
        ("main", -1),
        ("bracket", 0),
        ("relative", 1),
    ]
    assert made.at(place(text, "esce")).kind == "main"


def test_clauses_nest_and_each_ends_within_the_one_around() -> None:
    assert shown("Ugo dice che Ada, che ride, esce perché piove.") == [
        ("main", "Ugo dice ."),
        ("content", "che Ada , , esce"),
        ("relative", "che ride"),
        ("subordinate", "perché piove"),
    ]


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("Ugo", "dice", "same"),
        ("Ugo", "esce", "around"),
        ("Ugo", "ride", "around"),
        ("Ada", "ride", "around"),
        ("esce", "Ugo", "in a content"),
        ("ride", "Ada", "in a relative"),
        ("ride", "Ugo", "in a relative"),
        ("ride", "piove", "apart"),
        ("piove", "ride", "apart"),
    ],
)
def test_clauses_lie_in_around_or_apart_from_each_other(
    word: str, other: str, expected: str
) -> None:
    text = "Ugo dice che Ada, che ride, esce perché piove."
    assert clauses_of(text).relation(place(text, word), place(text, other)) == expected


@pytest.mark.parametrize(
    ("word", "inside"),
    [("Ugo", {0}), ("Ada", {0, 1}), ("ride", {0, 1, 2}), ("piove", {0, 1, 3})],
)
def test_an_item_is_inside_its_clause_and_all_around_it(word: str, inside: set[int]) -> None:
    text = "Ugo dice che Ada, che ride, esce perché piove."
    made = clauses_of(text)
    found = {n for n in range(len(made.clauses)) if made.inside(place(text, word), n)}
    assert found == inside


def test_an_empty_sentence_is_an_empty_main_clause() -> None:
    assert shown("") == [("main", "")]


def test_the_sentences_of_an_analysis_know_their_clauses() -> None:
    sentence = analysis_of("Ugo, che dice «vado via», ride.").sentences[0]
    kinds = [sentence.clauses.at(at).kind for at in sentence.quotes]
    assert kinds == ["relative"]


@given(sentences)
def test_every_item_has_a_clause_and_the_first_clause_is_main(text: str) -> None:
    items, made = tokens(text), clauses_of(text)
    assert len(made.of) == len(items)
    assert set(made.of) <= set(range(len(made.clauses)))
    assert (made.clauses[0].kind, made.clauses[0].opener, made.clauses[0].parent) == (
        "main", -1, -1
    )  # fmt: skip
    assert {clause.kind for clause in made.clauses[1:]} <= KINDS - {"main"}


@given(sentences)
def test_clauses_open_in_order_inside_the_ones_around_them(text: str) -> None:
    made = clauses_of(text)
    openers = [clause.opener for clause in made.clauses]
    assert openers == sorted(set(openers))
    for number, clause in enumerate(made.clauses[1:], start=1):
        assert 0 <= clause.parent < number
        assert made.of[clause.opener] == number
        assert made.inside(clause.opener, clause.parent)
    first = [made.of.index(number) for number in sorted(set(made.of))]
    assert all(at >= made.clauses[made.of[at]].opener for at in first)


@given(sentences)
def test_relation_is_the_same_from_both_sides(text: str) -> None:
    made = clauses_of(text)
    for one in range(len(made.of)):
        for other in range(len(made.of)):
            here, there = made.relation(one, other), made.relation(other, one)
            assert (here == "same") == (made.of[one] == made.of[other]) == (there == "same")
            assert (here == "apart") == (there == "apart")
            assert (here == "around") == there.startswith("in a ")


@given(sentences)
def test_a_sentence_end_leads_back_to_the_main_clause(text: str) -> None:
    assert clauses_of(f"{text} ; Ada").of[-1] == 0


def test_what_follows_a_comma_in_a_content_clause_may_belong_to_the_verb_around() -> None:
    text = "Ugo giura che nulla esiste, il vice, Ada, allarga le braccia"
    made = clauses_of(text)
    assert made.of[place(text, "esiste")] != 0
    assert made.of[place(text, "vice")] == made.of[place(text, "allarga")] == 0
