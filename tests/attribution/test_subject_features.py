"""The features of a mention tell its place at a cue, its grammar and what lies between."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.scene import Scene
from quoteattr.attribution.subject_features import (
    Place,
    is_document,
    kind_of,
    left_out_features,
    places,
    subject_features,
)
from quoteattr.reporting.model import Cue


def first_cue(text: str) -> tuple[Scene, Cue]:
    """The scene of a text and the likeliest cue of its first quotation."""
    made = scene_of(text)
    return made, made.cues(0)[0]


def around(text: str) -> list[Place]:
    """The mentions around the likeliest cue of the first quotation."""
    made, cue = first_cue(text)
    return places(cue, made.mentions_in(cue.sentence))


def features(text: str, core: str) -> set[str]:
    """The features of the mention with that core at the likeliest cue."""
    made, cue = first_cue(text)
    place = next(each for each in around(text) if each.mention.span.of(text) == core)
    return set(subject_features(made.sentence(cue.sentence), cue, place, made.ruled(cue)))


def left_out(text: str) -> set[str]:
    """The features of leaving the subject of the likeliest cue out."""
    made, cue = first_cue(text)
    sentence = made.sentence(cue.sentence)
    return set(left_out_features(sentence, cue, around(text), made.ruled(cue)))


THREE = "Con Ada Neri in aula Ugo Conti ha detto «non ci sto» davanti a Bea Landi."
RELATIVE = "Ugo Conti, che ieri era a Bari, ha detto: «Non ci sto»."
AGENT = "È stato definito «un disastro» dal sindaco."
IMPERSONAL = "«Non ci sto», si ironizza in Comune."
FIRST = "«Non ci sto», dico a Ugo Conti."
BRACKET = "«Non ci sto più» (Ugo Conti)."


def test_the_nearest_places_come_first_with_their_side_and_rank() -> None:
    found = [(p.mention.span.of(THREE), p.side, p.rank) for p in around(THREE)]
    assert found == [
        ("Ugo Conti", "before", 1),
        ("Bea Landi", "after", 0),
        ("Ada Neri", "before", 1),
    ]


def test_a_governed_mention_takes_no_rank_from_the_free_ones() -> None:
    text = "Ada Neri con Bea Landi e Ugo Conti ride; poi ha detto: «Non ci sto»."
    ranks = {p.mention.span.of(text): p.rank for p in around(text) if p.mention.holder != "group"}
    assert ranks["Bea Landi"] == ranks["Ugo Conti"]
    assert ranks["Ada Neri"] == ranks["Ugo Conti"] + 1


def test_only_the_eight_nearest_are_weighed() -> None:
    names = ("Neri", "Conti", "Landi", "Sarti", "Volpi", "Zorzi", "Berti", "Galli", "Motta")
    text = "Arrivano " + ", ".join(f"Ada {name}" for name in names) + " e dicono: «Non ci stiamo»."
    found = {p.mention.span.of(text) for p in around(text)}
    assert len(around(text)) == 8
    assert "Ada Motta" in found
    assert "Ada Neri" not in found


def test_a_mention_that_overlaps_the_cue_is_no_place() -> None:
    text = "Ada Neri tace. «Non ci sto», fa sapere una nota a Ugo Conti."
    made = scene_of(text)
    cue = next(each for each in made.cues(0) if each.span and each.span.of(text) == "nota")
    found = places(cue, made.mentions_in(cue.sentence))
    assert [place.mention.span.of(text) for place in found] == ["Ugo Conti"]


@pytest.mark.parametrize(
    ("text", "core", "expected"),
    [
        (THREE, "Ugo Conti", "subject rule before, verb"),
        (THREE, "Ada Neri", "subject rule not, another is, verb"),
        (AGENT, "sindaco", "subject rule agent, verb"),
        (FIRST, "Ugo Conti", "subject rule not, verb"),
        (BRACKET, "Ugo Conti", "subject rule label, bracket"),
        (THREE, "Ugo Conti", "subject ruled, name person"),
        (THREE, "Ada Neri", "subject not ruled, another is, name person"),
        ("Nessuno dei soci ha detto: «Non ci sto».", "Nessuno dei soci", "subject is nobody"),
    ],
)
def test_what_the_rules_of_grammar_say_counts(text: str, core: str, expected: str) -> None:
    assert expected in features(text, core)


@pytest.mark.parametrize(
    ("text", "core", "expected"),
    [
        (THREE, "Ugo Conti", "subject verb before, before, active, free"),
        (THREE, "Ada Neri", "subject verb before, before, active, con"),
        (THREE, "Ada Neri", "subject verb before, before, 5 off, con"),
        (THREE, "Bea Landi", "subject verb before, after, a 0"),
        (AGENT, "sindaco", "subject verb before, after, passive, da"),
        (IMPERSONAL, "Comune", "subject verb after, after, impersonal, in"),
        (FIRST, "Ugo Conti", "subject verb after, after, 1s, a"),
        (BRACKET, "Ugo Conti", "subject in brackets, bracket"),
        (RELATIVE, "Ugo Conti", "subject opens the sentence, verb before"),
    ],
)
def test_side_voice_preposition_and_distance_count(text: str, core: str, expected: str) -> None:
    assert expected in features(text, core)


@pytest.mark.parametrize(
    ("text", "core", "expected"),
    [
        (RELATIVE, "Ugo Conti", "subject before, 1 verbs, 2 commas, a relative, free"),
        (RELATIVE, "Bari", "subject before, 0 verbs, 1 commas, a"),
        (THREE, "Bea Landi", "subject after, 0 verbs, 0 commas, a quotation, a"),
        (RELATIVE, "Ugo Conti", "subject verb before, before, between: , ,"),
        (THREE, "Ugo Conti", "subject verb before, before, between: none"),
    ],
)
def test_what_lies_between_mention_and_cue_counts(text: str, core: str, expected: str) -> None:
    assert expected in features(text, core)


def test_a_mention_in_a_relative_clause_is_told_from_one_in_the_clause_of_the_verb() -> None:
    assert "subject before, in a relative clause, active, a" in features(RELATIVE, "Bari")
    assert "subject before, same clause, active, free" in features(RELATIVE, "Ugo Conti")


def test_agreement_with_the_verb_counts_where_there_is_one() -> None:
    text = "I tifosi guardano e Ugo Conti ride: «Non ci sto», dice."
    assert "subject agrees, active, free" in features(text, "Ugo Conti")
    assert "subject disagrees, active, free" in features(text, "tifosi")
    assert not any("agrees" in name for name in features(BRACKET, "Ugo Conti"))


def test_standing_straight_after_another_verb_counts() -> None:
    text = "Poi arriva Ugo Conti e dice: «Non ci sto»."
    assert "subject before, straight after another verb" in features(text, "Ugo Conti")
    assert "subject before, straight after another verb" not in features(THREE, "Ugo Conti")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (THREE, {"left out, verb before", "left out, rule before, verb"}),
        (FIRST, {"left out, verb after, 1s", "left out, rule nobody, verb"}),
        (AGENT, {"left out, verb before, passive", "left out, rule agent, verb"}),
        (IMPERSONAL, {"left out, verb after, impersonal"}),
        (THREE, {"left out, verb before, 1 fit before, 0 after"}),
        ("«Non ci sto», ha detto Ugo Conti.", {"left out, verb after, 0 fit before, 1 after"}),
    ],
)
def test_leaving_the_subject_out_is_weighed_with_who_would_fit(
    text: str, expected: set[str]
) -> None:
    assert expected <= left_out(text)


def test_those_who_do_not_agree_with_the_verb_do_not_fit() -> None:
    plural = "I tifosi ridono e ha detto: «Non ci sto»."
    assert "left out, verb before, 0 fit before, 0 after" in left_out(plural)
    singular = "Il tifoso ride e ha detto: «Non ci sto»."
    assert "left out, verb before, 1 fit before, 0 after" in left_out(singular)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("«Non ci sto», dice.", "first"),
        ("Poi ha detto: «Non ci sto».", "first"),
        ("Piove su Ada Neri; poi ha detto: «Non ci sto».", "first"),
        ("Davanti ad Ada Neri ha detto: «Non ci sto».", "inside"),
        ("Davanti alla porta di casa ha detto: «Non ci sto».", "inside"),
    ],
)
def test_a_cue_that_opens_its_clause_is_told_from_one_inside(text: str, place: str) -> None:
    assert any(name.startswith(f"left out, {place}, ") for name in left_out(text))


@pytest.mark.parametrize(
    ("text", "core", "kind"),
    [
        ("Ieri Ada Neri ride.", "Ada Neri", "name person"),
        ("Ieri lei ride.", "lei", "pronoun"),
        ("Ieri il sindaco ride.", "sindaco", "description person, definite"),
        ("Ieri un sindaco ride.", "sindaco", "description person, indefinite"),
        ("Ieri la giunta ride.", "giunta", "description organization, definite"),
        ("Ieri le operaie ridono.", "operaie", "description group, definite"),
    ],
)
def test_the_kind_of_a_mention_is_told_in_a_few_words(text: str, core: str, kind: str) -> None:
    mention = next(each for each in scene_of(text).mentions if each.span.of(text) == core)
    assert kind_of(mention) == kind


def test_a_mention_whose_article_the_cue_has_swallowed_stands_behind_it() -> None:
    text = "A detta del sindaco il piano è «un disastro»."
    made = scene_of(text)
    cue = next(cue for cue in made.cues(0) if cue.kind == "preposition")
    nearest = places(cue, made.mentions_in(cue.sentence))[0]
    assert (nearest.side, nearest.mention.span.of(text)) == ("after", "sindaco")


@pytest.mark.parametrize(
    ("holder", "roles", "found"),
    [
        ("organization", ("delibera",), "text"),
        ("organization", ("verbale", "ricorso"), "text"),
        ("organization", ("comitato",), "none"),
        ("organization", (), "none"),
        ("person", ("guida",), "none"),
    ],
)
def test_texts_are_told_from_bodies_and_people(
    holder: str, roles: tuple[str, ...], found: str
) -> None:
    assert is_document(holder, roles) == (found == "text")
