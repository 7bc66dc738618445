"""Many who talk together are told from two who talk in turns."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.crowds import crowd
from quoteattr.attribution.standing import Standing
from quoteattr.attribution.sure import sure_speakers

CHORUS = "— Chi paga? — chiese Ugo Conti.\n— Paga lui! — gridarono i pescatori.\n— E quando?"
THREE = "— Su — disse Ugo.\n— Giù — disse Ada.\n— Qui — disse Bea.\n— Dove?"
TWO = "— Su — disse Ugo.\n— Giù — dissero i due fratelli.\n— Qui — disse Ugo.\n— Dove?"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (CHORUS, {"several speak near"}),
        (CHORUS.replace(" i pescatori", " in coro"), {"several speak near"}),
        (CHORUS + "\n— Domani.\n" * 6, {"several speak near"}),
        (THREE, {"3 speak"}),
        (TWO, set()),
    ],
)
def test_choruses_and_three_speakers_are_signs_of_a_crowd(text: str, signs: set[str]) -> None:
    made = scene_of(text)
    at = next(n for n in made.chains[None] if made.words(n) in ("E quando?", "Dove?"))
    assert set(crowd(made, at)) == signs


def test_several_who_act_between_two_turns_are_told() -> None:
    made = scene_of("— Su — disse Ugo Conti.\nI pescatori risero forte.\n— Giù.")
    assert crowd(made, 0) == ("several act after",)
    assert crowd(made, 1) == ("several act before",)


@pytest.mark.parametrize(("text", "word"), [(CHORUS, "crowd"), (THREE, "many"), (TWO, "")])
def test_a_word_tells_what_a_turn_stands_among(text: str, word: str) -> None:
    made = scene_of(text)
    chain = made.chain(0)
    assert Standing(made, chain[-1], sure_speakers(made, chain), None).among == word
