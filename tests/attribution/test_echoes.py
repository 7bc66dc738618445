"""Somebody below a headline says its words again."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.echoes import echoed

TOP = "Torrebella, chiuso il ponte: «Siamo isolati da giorni»\n\n"


def who(text: str) -> set[str]:
    """Whom the first utterance of a text is echoed by."""
    made = scene_of(text)
    return {made.entities[number].name for number in echoed(made, 0)}


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("«Siamo isolati da giorni», dice Ivana Godi.", {"Ivana Godi"}),
        ("«Siamo stati isolati per tre lunghi giorni», dice Ivana Godi.", {"Ivana Godi"}),
        ("«Nessuno ci aiuta», dice Ivana Godi.", set()),
        ("«Siamo isolati da giorni».", set()),
    ],
)
def test_the_sure_speaker_of_the_same_words_is_found(below: str, found: set[str]) -> None:
    assert who(TOP + below) == found


def test_what_is_no_headline_has_no_echo() -> None:
    text = "«Siamo isolati da giorni.» Così la gente. «Siamo isolati da giorni», dice Ivana Godi."
    assert who(text) == set()
