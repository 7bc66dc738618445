"""A chain's chances are those of all its sequences of speakers, summed in linear time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings, strategies as st

from quoteattr.attribution.chain import Place, Table, marginals
from quoteattr.attribution.model import AGAIN, BACK, OTHER

SPEAKERS = (-2, -1, 0, 1, 7)


def places(least: float, most: float) -> st.SearchStrategy[Place]:
    """Places of some of a few speakers, with scores between two bounds."""
    score = st.floats(least, most)
    return st.lists(st.sampled_from(SPEAKERS), min_size=1, max_size=4, unique=True).flatmap(
        lambda entities: st.builds(
            Place,
            st.just(tuple(entities)),
            st.tuples(*[st.lists(score, min_size=len(entities), max_size=len(entities))] * 3),
        )
    )


def chains(bound: float, longest: int = 4) -> st.SearchStrategy[list[Place]]:
    """Short chains whose scores are at most so far from zero."""
    return st.lists(places(-bound, bound), max_size=longest)


def turn(speakers: tuple[int, ...], at: int) -> int:
    """How a speaker of a sequence stands to those before."""
    if at and speakers[at] == speakers[at - 1]:
        return AGAIN
    return BACK if at > 1 and speakers[at] == speakers[at - 2] else OTHER


def enumerated(chain: list[Place]) -> list[Table]:
    """The chances of a chain by looking at every sequence of speakers."""
    weights = {}
    for speakers in product(*(place.entities for place in chain)):
        score = sum(
            place.scores[turn(speakers, at)][place.entities.index(speakers[at])]
            for at, place in enumerate(chain)
        )
        weights[speakers] = score
    highest = max(weights.values())
    powers = {speakers: math.exp(score - highest) for speakers, score in weights.items()}
    total = sum(powers.values())
    return [
        [
            [
                sum(
                    power / total
                    for speakers, power in powers.items()
                    if (speakers[at], turn(speakers, at)) == (entity, kind)
                )
                for entity in place.entities
            ]
            for kind in (AGAIN, BACK, OTHER)
        ]
        for at, place in enumerate(chain)
    ]


@settings(max_examples=150)
@given(chains(3.0) | chains(50.0))
def test_the_chances_are_those_of_all_sequences_looked_at(chain: list[Place]) -> None:
    for found, wanted in zip(marginals(chain), enumerated(chain), strict=True):
        for row, expected in zip(found, wanted, strict=True):
            assert row == pytest.approx(expected, abs=1e-9)


@given(chains(500.0, 8))
def test_scores_however_far_apart_give_chances_that_sum_to_1(chain: list[Place]) -> None:
    found = list(marginals(chain))
    assert len(found) == len(chain)
    for table in found:
        assert all(0.0 <= chance <= 1.0 + 1e-9 for row in table for chance in row)
        assert sum(map(sum, table)) == pytest.approx(1.0)


def place(*entities: int, again: float = 0.0, back: float = 0.0, other: float = 0.0) -> Place:
    """A place at which all entities have the same scores."""
    many = len(entities)
    return Place(entities, ([again] * many, [back] * many, [other] * many))


def surely(entity: int, *others: int) -> Place:
    """A place at which one entity surely speaks, however it stands to those before."""
    scores = [9.0, *[0.0] * len(others)]
    return Place((entity, *others), (scores, scores, scores))


def chances(table: Table) -> list[float]:
    """The chance of each candidate, however it stands to those before."""
    return [sum(column) for column in zip(*table, strict=True)]


def test_no_chain_has_no_chances() -> None:
    assert list(marginals([])) == []


def test_a_single_place_weighs_its_candidates_as_others_only() -> None:
    alone = Place((4, 5), ([7.0, 0.0], [0.0, 7.0], [math.log(3), 0.0]))
    ((again, back, other),) = marginals([alone])
    assert again == back == [0.0, 0.0]
    assert other == pytest.approx([0.75, 0.25])


def test_a_lone_candidate_is_certain_whatever_its_score() -> None:
    assert list(marginals([place(3, other=-500.0)])) == [[[0.0], [0.0], [1.0]]]


def test_candidates_that_no_neighbour_has_are_others() -> None:
    found = list(marginals([place(0), place(1, 2, again=5.0, back=5.0), place(3)]))
    assert found[1][AGAIN] == found[1][BACK] == [0.0, 0.0]
    assert found[1][OTHER] == pytest.approx([0.5, 0.5])
    assert found[2] == [[0.0], [0.0], [1.0]]


def test_a_speaker_of_two_places_before_comes_back_only_over_another() -> None:
    found = list(marginals([place(0), place(1), place(0)]))
    assert found[2] == [[0.0], [1.0], [0.0]]
    goes_on = list(marginals([place(0), place(0), place(0)]))
    assert goes_on[2] == [[1.0], [0.0], [0.0]]


def test_a_sure_speaker_tells_who_spoke_before() -> None:
    comes_back = Place((0, 1), ([-9.0, -9.0], [0.0, 9.0], [0.0, 0.0]))
    found = list(marginals([place(0, 1), place(0, 1, again=-9.0), comes_back]))
    assert [round(chances(table)[1], 2) for table in found] == [1.0, 0.0, 1.0]


def test_ten_thousand_places_keep_their_alternation() -> None:
    chain = [surely(0, 1), *[place(0, 1, again=-20.0, back=3.0)] * 9_999]
    found = list(marginals(chain))
    assert len(found) == 10_000
    assert [round(chances(table)[0]) for table in found] == [1, 0] * 5_000
    assert all(sum(map(sum, table)) == pytest.approx(1.0) for table in found)


@pytest.mark.parametrize("least", [-40.0, -500.0])
def test_however_unlikely_all_of_a_long_chain_is_its_chances_are_told(least: float) -> None:
    found = list(marginals([place(0, again=least)] * 10_000))
    assert found[0] == [[0.0], [0.0], [1.0]]
    assert found[1:] == [[[1.0], [0.0], [0.0]]] * 9_999


def test_no_more_than_three_hundred_and_twenty_places_of_a_chain_are_held() -> None:
    taken = []

    def endless() -> Iterator[Place]:
        while True:
            taken.append(place(0, 1))
            yield taken[-1]

    found = marginals(endless())
    next(found)
    assert len(taken) == 320


@settings(max_examples=20)
@given(st.lists(places(-3.0, 3.0), min_size=90, max_size=100))
def test_places_far_behind_do_not_change_what_was_said(chain: list[Place]) -> None:
    whole, cut = list(marginals(chain)), list(marginals(chain[:-1]))
    for found, wanted in zip(cut[:-64], whole, strict=False):
        for row, expected in zip(found, wanted, strict=True):
            assert row == pytest.approx(expected, abs=1e-6)
