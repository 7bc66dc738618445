"""Sure speakers are those whom the utterances' own cues point at."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, strategies as st
from scenes import scene_of

from quoteattr.attribution.sure import Sure, sure_speakers

TEXT = (
    "«Vieni con me», dice Ada Neri. «Non ci penso proprio più». «Allora addio», dice Ugo Conti. "
    "Poi Ada Neri spiega che il mare è troppo freddo."
)


def sure(speakers: dict[int, int]) -> Sure:
    """Sure speakers by their places."""
    counts = Counter(speakers.values())
    return Sure(list(speakers), list(speakers.values()), counts, max(counts, default=None))


def test_those_pointed_at_are_sure_at_their_places_in_the_chain() -> None:
    made = scene_of(TEXT)
    names = [entity.name for entity in made.entities]
    found = sure_speakers(made, made.chains[None])
    assert found.places == [0, 2]
    assert [names[speaker] for speaker in found.speakers] == ["Ada Neri", "Ugo Conti"]


def test_among_statements_the_sources_of_all_utterances_are_sure_and_counted() -> None:
    made = scene_of(TEXT)
    found = sure_speakers(made, made.chains["statement"])
    assert found.places == [0, 2, 3]
    ada, ugo, last = found.speakers
    assert ada == last != ugo
    assert found.counts == {ada: 2, ugo: 1}


def test_without_cues_nobody_is_sure() -> None:
    made = scene_of("Ada Neri tace. «Non ci sto più da anni». «Nemmeno io ci sto più».")
    found = sure_speakers(made, made.chains[None])
    assert (found.places, found.speakers, found.counts) == ([], [], Counter())
    assert (found.before(1), found.after(0)) == ({}, {})


def test_the_nearest_come_first_with_their_distances() -> None:
    found = sure({0: 5, 2: 6, 3: 5, 7: 8, 9: 6})
    assert list(found.before(7).items()) == [(5, 4), (6, 5)]
    assert list(found.after(2).items()) == [(5, 1), (8, 5)]


def test_a_place_is_neither_before_nor_after_itself() -> None:
    found = sure({4: 1})
    assert (found.before(4), found.after(4)) == ({}, {})
    assert (found.before(5), found.after(3)) == ({1: 1}, {1: 1})


def test_no_more_than_four_before_and_two_after_are_remembered() -> None:
    found = sure({place: place for place in range(20)})
    assert list(found.before(10)) == [9, 8, 7, 6]
    assert list(found.after(10)) == [11, 12]


def test_whoever_is_farther_than_forty_sure_speakers_is_forgotten() -> None:
    speakers = dict.fromkeys(range(100), 1)
    assert sure({**speakers, 0: 2}).before(99) == {1: 1}
    assert sure({**speakers, 99: 2}).after(0) == {1: 1}


@given(st.dictionaries(st.integers(0, 60), st.integers(0, 5)), st.integers(0, 60))
def test_whoever_is_found_speaks_at_that_distance(speakers: dict[int, int], place: int) -> None:
    found = sure(dict(sorted(speakers.items())))
    for side, around in ((-1, found.before(place)), (1, found.after(place))):
        distances = list(around.values())
        assert distances == sorted(distances)
        for speaker, distance in around.items():
            assert speakers[place + side * distance] == speaker
            assert distance > 0
