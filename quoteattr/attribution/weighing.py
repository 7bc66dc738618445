"""The ways from one utterance weighed: scores for the chain, and options from its chances."""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import frozen

from quoteattr.attribution.chain import Place, Table
from quoteattr.attribution.model import AGAIN, BACK, OTHER, Ground, Option, Way
from quoteattr.loglinear import Ranker, Step

_MOST_GROUNDS = 6


@frozen
class Weighed:
    """The ways to each entity, in the order in which they were found, and the scores of each as
    AGAIN, BACK and OTHER.
    """

    ways: dict[int, list[tuple[Way, tuple[float, float, float]]]]

    @property
    def place(self) -> Place:
        """The utterance as a place of its chain: the scores of all ways to an entity together."""
        again, back, other = (
            [_together([scores[turn] for _, scores in ways]) for ways in self.ways.values()]
            for turn in (AGAIN, BACK, OTHER)
        )
        return Place(tuple(self.ways), (again, back, other))

    def options(self, chances: Table) -> tuple[Option, ...]:
        """The entities, likeliest first, each with its chance and its likeliest way."""
        scored = self.place.scores
        found = []
        for at, (entity, ways) in enumerate(self.ways.items()):
            shares = [
                sum(
                    chances[turn][at] * math.exp(scores[turn] - scored[turn][at])
                    for turn in (AGAIN, BACK, OTHER)
                )
                for _, scores in ways
            ]
            best = max(range(len(ways)), key=shares.__getitem__)
            found.append(Option(entity, sum(row[at] for row in chances), ways[best][0]))
        return tuple(sorted(found, key=lambda option: -option.probability))

    def grounds(self, option: Option, chances: Table, ranker: Ranker) -> tuple[Ground, ...]:
        """The features of an option's way that counted most, for it or against."""
        at = list(self.ways).index(option.entity)
        turn = max((OTHER, AGAIN, BACK), key=lambda turn: chances[turn][at])
        found = [
            Ground(name, weight, step.evidence)
            for step in (*option.way.steps, option.way.turns[turn])
            for name in step.features
            if (weight := ranker.weights.get(name, 0.0))
        ]
        found.sort(key=lambda ground: -abs(ground.weight))
        return tuple(found[:_MOST_GROUNDS])


def weighed(ways: Sequence[Way], ranker: Ranker) -> Weighed:
    """The ways with the sums of their features' weights; a shared step is scored once."""
    known: dict[int, float] = {}

    def score(step: Step) -> float:
        if id(step) not in known:
            known[id(step)] = ranker.worth(step.names, step.under)
        return known[id(step)]

    found: dict[int, list[tuple[Way, tuple[float, float, float]]]] = {}
    for way in ways:
        base = sum(map(score, way.steps))
        again, back, other = (base + score(turn) for turn in way.turns)
        found.setdefault(way.entity, []).append((way, (again, back, other)))
    return Weighed(found)


def _together(scores: Sequence[float]) -> float:
    """The score of alternatives as one: the logarithm of the sum of their powers."""
    highest = max(scores)
    return highest + math.log(sum(math.exp(score - highest) for score in scores))
