"""Where an utterance stands is told by its layout, its neighbours and what it is nested in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from scenes import scene_of
from strategies import texts

from quoteattr.attribution.surroundings import Surroundings

SCENE = "Ada Neri apre la seduta con Bea Landi.\n\n«Non ci sto», ha detto Ugo Conti."
TURNS = "Ada Neri vede Ugo Conti. «Vieni con me», dice. «Non ci penso». «Allora addio»."
NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti."
MIXED = f"{NESTED} Poi Ada Neri spiega che il mare è troppo freddo. «Non ci sto più», dice lei."


INTERVIEW = (
    "D. Che ne pensa Ada Neri del mare?\nR. Il mare è bello e non si affitta.\n\n"
    "D. E della città?\nR. La città è grande e bella.\n"
)


def around(text: str, number: int = 0) -> Surroundings:
    """The surroundings of an utterance."""
    return Surroundings(scene_of(text), number)


@pytest.mark.parametrize(
    ("text", "number", "layout"),
    [
        (SCENE, 0, "in a sentence, direct"),
        ("Ugo Conti chiede «un piano più serio» alla giunta.", 0, "in a sentence, partial"),
        ("«Non ci sto più da anni».", 0, "opens the text"),
        ("Che ne pensa Ada Neri? «Non ci sto più da anni».", 0, "answer"),
        ("Ugo Conti ride.\n\n«Non ci sto più da anni».", 0, "alone"),
        ("Ugo Conti ride. «Non ci sto più da anni».", 0, "after a sentence"),
        (TURNS, 2, "after a quotation"),
        (NESTED, 1, "nested"),
        (MIXED, 3, "statement"),
        ("— Vieni qui — dice Ada Neri.\n— Non ci penso.\n— Allora addio.\n", 1, "dialogue"),
        (INTERVIEW, 1, "answer"),
        ("Come farà il teatro?\n\n«Faremo con poco», sorride.", 0, "answer"),
        ("Ada Neri tace.\n\nR. «Il mare è bello e non si affitta».", 0, "answer"),
        ("Ugo Conti: il mare non si affitta\n\nUgo Conti ride.", 0, "headline"),
    ],
)
def test_the_layout_tells_where_the_utterance_stands(text: str, number: int, layout: str) -> None:
    assert around(text, number).layout == layout


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        ("same sentence", "Ugo Conti dice «vieni con me» e «non ci penso»."),
        ("neighbour sentence", "Ugo Conti dice: «Vieni con me». «Non ci penso proprio»."),
        ("same paragraph", "Ugo Conti dice: «Vieni con me». Piove. «Non ci penso proprio»."),
        ("neighbour paragraph", "Ugo Conti dice: «Vieni con me».\n\n«Non ci penso proprio»."),
        ("one paragraph between", "Ugo dice: «Vieni con me».\n\nPiove.\n\n«Non ci penso»."),
        ("farther", "Ugo Conti dice: «Vieni con me».\n\nPiove.\n\nTira.\n\n«Non ci penso»."),
    ],
)
def test_the_gap_to_the_utterance_before_is_told_by_layout(gap: str, text: str) -> None:
    assert around(text, 1).gap == gap


def test_the_first_of_a_chain_has_nobody_before_it() -> None:
    assert [around(NESTED, number).gap for number in (0, 1)] == ["nowhere", "nowhere"]


def test_quotations_are_neighbours_of_quotations_and_statements_of_all() -> None:
    made = scene_of(MIXED)
    last_and_next = [(each.last, each.next) for each in map(Surroundings, [made] * 4, range(4))]
    assert last_and_next == [(None, 2), (None, None), (0, None), (0, 2)]


def test_quotations_around_are_seen_from_their_sentences() -> None:
    found = around(f"Piove. {NESTED}", 1)
    assert found.frame == 0
    assert found.outside == {None: 1}
    assert around(f"Piove. {NESTED}", 0).outside == {}


def test_four_quotations_around_are_looked_out_of() -> None:
    text = "«Ha detto: “Lei: «Lui: “Lei: «Lui: “vattene via”»”»”», racconta Ugo Conti."
    made = scene_of(text)
    deepest = max(made.order, key=lambda number: made.utterances[number].start)
    assert len(Surroundings(made, deepest).outside) == 4


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Ada Neri ride.\n\n«Vieni con me», dice.", True),
        ("«Vieni con me», dice Ada Neri.", True),
        ("Ada Neri ride.\n\nPoi dice: «Vieni con me».", False),
        ("Ada Neri ride. «Vieni con me», dice.", False),
    ],
)
def test_words_lead_that_open_their_paragraph(text: str, *, leads: bool) -> None:
    assert around(text).leads is leads


def test_a_question_before_is_noticed_within_the_chain() -> None:
    text = "«Vieni con me?», dice Ada Neri. «Non ci penso proprio». «Allora addio»."
    assert [around(text, number).asked for number in range(3)] == [False, True, False]


def test_those_whom_the_words_address_are_known() -> None:
    found = around("Ada Neri vede Ugo Conti. «Vieni con me, Ugo», dice.")
    assert {found.scene.entities[each].name for each in found.addressed} == {"Ugo Conti"}


@settings(max_examples=60)
@given(texts())
def test_whatever_the_text_neighbours_know_each_other(text: str) -> None:
    made = scene_of(text)
    for number in made.order:
        found = Surroundings(made, number)
        assert found.last != number != found.next
        assert found.layout
        assert (found.gap == "nowhere") is (found.last is None)
        if found.last is not None and not found.utterance.is_statement:
            assert Surroundings(made, found.last).next == number


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Dottor Neri, si chiude?\n\n«Non ancora, per fortuna».", "Dottor Neri, si chiude?\n\n«"),
        ("**Si chiude?**\n\n«Non ancora, per fortuna».", "**Si chiude?**\n\n«"),
        ("Ugo Neri ride.\n\n«Non ancora, per fortuna».", ""),
    ],
)
def test_the_words_before_an_answer_are_its_question(text: str, question: str) -> None:
    assert around(text).question == question


def test_what_was_told_before_a_nested_quotation_stands_in_the_same_paragraph() -> None:
    text = "«Mio padre tace sempre», dice Bea Landi.{}«Ieri disse soltanto: “Piove forte”»."
    assert around(text.format(" "), 2).told_before == {0: 2}
    assert around(text.format("\n\n"), 2).told_before == {}
    assert around(text.format(" "), 1).told_before == {}
