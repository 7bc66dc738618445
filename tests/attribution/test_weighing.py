"""The ways to an entity are weighed together, by how it stands to the speakers before."""

from __future__ import annotations

import math

import pytest

from quoteattr.attribution.chain import marginals
from quoteattr.attribution.model import AGAIN, BACK, NOBODY, OTHER, End, Fan, Option, Way
from quoteattr.attribution.weighing import Weighed, weighed
from quoteattr.loglinear import Ranker, Step
from quoteattr.spans import Span

RANKER = Ranker({"molto": math.log(3), "poco": math.log(2), "meno": math.log(1 / 2)})


def way(entity: int, *features: str, turns: tuple[str, str, str] = ("", "", "")) -> Fan:
    """A way of one step, with a feature for each turn."""
    again, back, other = (Step((name,)) for name in turns)
    return fan(End(entity, (Step(features),), turns=(again, back, other)))


def fan(*ends: End) -> Fan:
    """Ways without anything in common."""
    return Fan(None, None, (), ends)


def only(found: Fan) -> Way:
    """The one way of a fan."""
    (end,) = found.ends
    return found.way(end)


def alone(found: Weighed) -> tuple[Option, ...]:
    """The options of an utterance that is its whole chain."""
    (chances,) = marginals([found.place])
    return found.options(chances)


def test_a_way_counts_its_steps_and_one_of_its_turns() -> None:
    place = weighed([way(4, "molto", turns=("poco", "meno", "molto"))], RANKER).place
    again, back, other = place.scores
    assert place.entities == (4,)
    assert [*again, *back, *other] == pytest.approx([math.log(6), math.log(3 / 2), math.log(9)])


def test_the_ways_to_an_entity_are_one_candidate_of_the_place() -> None:
    found = weighed([way(0, "poco"), way(NOBODY), way(0, "molto")], RANKER)
    assert found.place.entities == (0, NOBODY)
    for turn in (AGAIN, BACK, OTHER):
        assert found.place.scores[turn] == pytest.approx([math.log(5), 0.0])


def test_the_chances_of_all_ways_to_an_entity_are_added() -> None:
    ways = (way(NOBODY, "molto"), way(0, "poco"), way(1), way(0, "molto"))
    found = weighed(ways, RANKER)
    (chances,) = marginals([found.place])
    options = found.options(chances)
    assert [option.entity for option in options] == [0, NOBODY, 1]
    assert [option.probability for option in options] == pytest.approx([5 / 9, 3 / 9, 1 / 9])
    assert found.way(0, chances) == only(ways[3])


def test_a_step_that_ways_share_counts_for_each() -> None:
    shared = Step(("poco",))
    ends = End(0, ()), End(1, (Step(("molto",)),))
    options = alone(weighed([Fan(None, None, (shared,), ends)], RANKER))
    assert [option.entity for option in options] == [1, 0]
    assert [option.probability for option in options] == pytest.approx([0.75, 0.25])


def test_ends_that_fans_share_are_reached_by_each() -> None:
    ends = End(0, (Step(("poco",)),)), End(1, ())
    fans = Fan(None, None, (Step(("molto",)),), ends), Fan(7, None, (), ends)
    found = weighed(fans, RANKER)
    assert found.place.scores[OTHER] == pytest.approx([math.log(8), math.log(4)])
    (chances,) = marginals([found.place])
    assert [found.way(entity, chances).mention for entity in (0, 1)] == [None, None]


def test_between_equals_the_first_found_is_chosen() -> None:
    options = alone(weighed((way(1), way(NOBODY), way(0)), RANKER))
    assert [option.entity for option in options] == [1, NOBODY, 0]


def test_the_likeliest_way_is_that_of_the_likeliest_turn() -> None:
    ways = (way(0, turns=("molto", "", "")), way(0, "poco"))
    found = weighed(ways, RANKER)
    assert found.way(0, [[1.0], [0.0], [0.0]]) == only(ways[0])
    assert found.way(0, [[0.0], [0.0], [1.0]]) == only(ways[1])


def test_scores_far_apart_are_added_without_overflow() -> None:
    ranker = Ranker({"molto": 900.0, "meno": -900.0})
    found = weighed((way(0, "molto"), way(0, "meno"), way(1, "meno")), ranker)
    assert list(found.place.scores[OTHER]) == pytest.approx([900.0, -900.0])
    assert [option.probability for option in alone(found)] == pytest.approx([1.0, 0.0])


def grounds(turn: int) -> list[tuple[str, float]]:
    """The grounds of a way that is surely of one turn."""
    found = weighed([way(0, "molto", "altro", turns=("poco", "meno", ""))], RANKER)
    chances = [[1.0 if turn == kind else 0.0] for kind in (AGAIN, BACK, OTHER)]
    chosen = found.way(0, chances)
    return [(ground.name, ground.weight) for ground in found.grounds(chosen, chances, RANKER)]


def test_the_grounds_are_the_weighed_features_of_the_steps_and_the_likeliest_turn() -> None:
    assert grounds(AGAIN) == [("molto", math.log(3)), ("poco", math.log(2))]
    assert grounds(BACK) == [("molto", math.log(3)), ("meno", math.log(1 / 2))]
    assert grounds(OTHER) == [("molto", math.log(3))]


def test_each_evidence_is_told_of_by_its_strongest_ground() -> None:
    names = tuple("abcdefgh")
    ranker = Ranker({name: float(weight) for weight, name in enumerate(names, 1)})
    steps = Step(names[2:], Span(2, 5)), Step(names[:2], Span(7, 9))
    found = weighed([fan(End(0, steps))], ranker)
    (chances,) = marginals([found.place])
    given = found.grounds(found.way(0, chances), chances, ranker)
    assert [ground.weight for ground in given] == [8, 7, 6, 5, 4, 2]


def test_the_six_strongest_grounds_are_given_with_their_evidence() -> None:
    names = tuple("abcdefgh")
    ranker = Ranker({name: weight * (-1) ** weight for weight, name in enumerate(names, 1)})
    found = weighed([fan(End(0, (Step(names, Span(2, 5)),)))], ranker)
    (chances,) = marginals([found.place])
    given = found.grounds(found.way(0, chances), chances, ranker)
    assert [ground.weight for ground in given] == [8, -7, 6, -5, 4, -3]
    assert {ground.evidence for ground in given} == {Span(2, 5)}
