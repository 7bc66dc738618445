"""A clause without a verb takes that of the clause before."""

from __future__ import annotations

import pytest
from hypothesis import given
from scenes import all_cues, scene_of
from strategies import texts


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("Il premier parla di «svolta vera», la sindaca di «resa totale».", 1, "sindaca"),
        ("Ada Conti dice «sì, certo» e Ugo Neri «no, mai».", 1, "Ugo Neri"),
        ("Il premier è a Bari. Una barista, seduta in fondo, di «resa totale».", 0, "barista"),
    ],
)
def test_the_noun_phrase_of_such_a_clause_speaks(text: str, number: int, who: str) -> None:
    assert ("gap", "before", "gap", who) in all_cues(text, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ada Conti parla di «svolta vera» e di «resa totale».", 1),
        ("Ada Conti dice «sì, certo» e Ugo Neri risponde «no, mai».", 1),
        ("«Sì, certo» dice Ada Conti; «no, mai» risponde Ugo Neri.", 1),
        ("Ada Conti, «no, mai».", 0),
        ("Ada Conti definisce Bea Landi «una vera amica» e Ugo Neri «un vero nemico».", 1),
    ],
)
def test_without_a_speaker_or_with_a_verb_nothing_is_missing(text: str, number: int) -> None:
    assert "gap" not in {kind for kind, *_ in all_cues(text, number)}


@given(texts())
def test_such_a_cue_stands_before_its_quotation(text: str) -> None:
    made = scene_of(text)
    for number in made.order:
        for cue in made.cues(number):
            if cue.kind == "gap":
                assert cue.last <= made.utterances[number].first
