"""The narrator takes part in a dialogue that is told in the first person."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.model import NARRATOR
from quoteattr.attribution.narrator import may_narrate, narrator_features, narrator_name
from quoteattr.attribution.standing import Standing
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.ways import ways

TOLD = (
    "«Hai fame?», mi chiese Ada Neri. «Molta», risposi. «Allora siediti». Presi la sedia. «Ecco»."
)


def standing(text: str, number: int) -> Standing:
    """The standing of the utterance of that number in a text."""
    made = scene_of(text)
    return Standing(made, number, sure_speakers(made, made.chain(number)), None)


@pytest.mark.parametrize(
    ("number", "features"),
    [
        (2, {"narrator spoke 1 before", "narrator was told 2 before", "narrator speaks 0 after"}),
        (3, {"narrator spoke 2 before", "narrator acts before", "narrator was told 3 before"}),
    ],
)
def test_how_far_io_spoke_and_was_told_is_counted(number: int, features: set[str]) -> None:
    assert features <= set(narrator_features(standing(TOLD, number)))


def test_a_turn_without_a_cue_may_be_the_narrators_where_io_speaks_elsewhere() -> None:
    place = standing(TOLD, 2)
    found = ways(place.scene, 2, place.sure)
    assert any(way.entity == NARRATOR and way.cue is None for way in found)


@pytest.mark.parametrize(
    "text",
    [
        "«Hai fame?», chiese Ada Neri. «Molta», rispose Ugo. «Allora siediti».",
        "di Ugo Conti\n\n«Hai fame?», mi chiese Ada Neri. «Molta», risposi.",
    ],
)
def test_nobody_narrates_in_the_third_person_or_under_a_byline(text: str) -> None:
    assert not may_narrate(standing(text, 1))


def test_io_beside_its_verb_is_the_narrator_and_nobody_else() -> None:
    place = standing("Ada Neri rideva. «Due coppe», dicevo io.", 0)
    by_pronoun = {w.entity for w in ways(place.scene, 0, place.sure) if w.mention is not None}
    assert NARRATOR in by_pronoun
    assert 0 not in {
        way.entity
        for way in ways(place.scene, 0, place.sure)
        if way.mention is not None and place.scene.mentions[way.mention].kind == "pronoun"
    }


@pytest.mark.parametrize("text", ["Ad Ada Neri ho scritto «torna».", "Ada Neri ride. «No», dissi."])
def test_a_verb_of_io_leads_to_the_narrator_alone(text: str) -> None:
    place = standing(text, 0)
    cue = place.scene.cues(0)[0]
    found = {way.entity for way in ways(place.scene, 0, place.sure) if way.cue == cue}
    assert found == {NARRATOR}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Rubens, hai fame?», mi chiese Ada Neri. «Molta», risposi.", "Rubens"),
        ("«Hai fame?», mi chiese Ada Neri. «Molta», risposi. «Siediti, Rubens».", "Rubens"),
        ("«Rubens, hai fame?», mi chiese Ada. «Molta», risposi. «Siediti, Tonino».", ""),
        ("«Rubens, hai fame?», chiese Ada Neri. «Molta», rispose lui.", ""),
    ],
)
def test_io_is_called_by_the_one_name_that_the_others_use(text: str, name: str) -> None:
    assert narrator_name(scene_of(text)) == name
