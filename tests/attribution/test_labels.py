"""What stands between a name and a colon tells whether the name speaks."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.echoes import ECHOED
from quoteattr.attribution.labels import is_setting, label_features


def place(text: str) -> str:
    """Where the first mention of a text stands before the colon."""
    made = scene_of(text)
    cue = next(cue for cue in made.cues(0) if cue.kind == "colon")
    sentence = made.sentence(cue.sentence)
    first = next(label_features(sentence, cue, made.mentions[0], "headline", "speaks elsewhere"))
    return first.removeprefix("colon, ").rpartition(", ")[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Malerba: «Non si passa»", "whole clause"),
        ("Zoppas (Lista Civica): «Non si passa»", "whole clause"),
        ("Rogo a Torrebella: «Non si passa»", "closes"),
        ("Torrebella, chiuso il ponte: «Non si passa»", "opens, then part"),
        ("Torrebella, arrivano i soldi: «Non si passa»", "opens, then verb"),
        ("Tavernari sulla variante: «Non si passa»", "opens, articulated follows"),
    ],
)
def test_the_place_before_the_colon_is_told(text: str, found: str) -> None:
    assert place(text) == found


def test_nothing_is_told_of_a_mention_behind_a_colon_or_of_another_cue() -> None:
    made = scene_of("Dice Ugo Neri: «Piove», e Ada Sala ride.")
    colon = next(cue for cue in made.cues(0) if cue.kind == "colon")
    verb = next(cue for cue in made.cues(0) if cue.kind == "verb")
    sentence, (neri, sala) = made.sentence(0), made.mentions
    assert not list(label_features(sentence, colon, sala, "direct", ""))
    assert not list(label_features(sentence, verb, neri, "direct", ""))


@pytest.mark.parametrize(
    ("text", "elsewhere", "sets"),
    [
        ("Torrebella, chiuso il ponte: «Non si passa»", "speaks here alone", True),
        ("Torrebella in rivolta: «Non si passa»", ECHOED, True),
        ("Torrebella in rivolta: «Non si passa»", "speaks here alone", False),
        ("Ugo Neri in rivolta: «Non si passa»", ECHOED, False),
        ("Dice Torrebella: «Non si passa».", ECHOED, True),
    ],
)
def test_where_something_happens_does_not_speak(text: str, elsewhere: str, sets: bool) -> None:  # noqa: FBT001
    made = scene_of(text)
    cue = next(cue for cue in made.cues(0) if cue.kind == "colon")
    assert is_setting(made.sentence(0), cue, made.mentions[0], elsewhere) == sets
