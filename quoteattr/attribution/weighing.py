"""The ways from one utterance weighed: scores for the chain, and options from its chances."""

from __future__ import annotations

import math
from collections.abc import Sequence
from sys import intern

from attrs import frozen

from quoteattr.attribution.chain import Place, Table
from quoteattr.attribution.model import AGAIN, BACK, OTHER, End, Fan, Ground, Option, Way
from quoteattr.loglinear import Ranker, Step
from quoteattr.spans import Span

_MOST_GROUNDS = 6
_TURNS = (AGAIN, BACK, OTHER)

Scores = tuple[float, float, float]
"""What a way, or a part of it, is worth as AGAIN, as BACK and as OTHER."""


@frozen
class Weighed:
    """The ways to each entity, in the order in which they were found, with their scores; a way
    is one of the ends of a fan.

    ``place`` is the utterance as a place of its chain: the scores of all ways to an entity
    together.
    """

    ways: dict[int, list[tuple[Fan, End, Scores]]]
    place: Place

    def options(self, chances: Table) -> tuple[Option, ...]:
        """The entities with their chances, likeliest first, of equals the one found first."""
        found = map(Option, self.ways, map(sum, zip(*chances, strict=True)))
        return tuple(sorted(found, key=lambda option: -option.probability))

    def way(self, entity: int, chances: Table) -> Way:
        """The likeliest way to an entity."""
        at = list(self.ways).index(entity)
        parts = [(chances[turn][at], self.place.scores[turn][at]) for turn in _TURNS]
        fan, end, _ = max(self.ways[entity], key=lambda way: _share(way[-1], parts))
        return fan.way(end)

    def grounds(self, way: Way, chances: Table, ranker: Ranker) -> tuple[Ground, ...]:
        """The features of a way that counted most, for its entity or against.

        For each evidence the weightiest comes first, lest the words that report go untold.
        """
        at = list(self.ways).index(way.entity)
        turn = max((OTHER, AGAIN, BACK), key=lambda turn: chances[turn][at])
        found = [
            (name, weight, step.evidence)
            for step in (*way.steps, way.turns[turn])
            for name in step.features
            if (weight := ranker.weights.get(name, 0.0))
        ]
        found.sort(key=lambda ground: -abs(ground[1]))
        seen: set[Span | None] = set()
        first: list[tuple[str, float, Span | None]] = []
        others: list[tuple[str, float, Span | None]] = []
        for ground in found:
            (others if ground[2] in seen else first).append(ground)
            seen.add(ground[2])
        told = sorted([*first, *others][:_MOST_GROUNDS], key=lambda ground: -abs(ground[1]))
        # the names that have weights are few, and each utterance of a text has six
        return tuple(Ground(intern(name), weight, words) for name, weight, words in told)


def weighed(fans: Sequence[Fan], ranker: Ranker) -> Weighed:
    """The ways with the sums of their features' weights; what they share is scored once."""
    scorer = _Scorer(ranker)
    found: dict[int, list[tuple[Fan, End, Scores]]] = {}
    for fan in fans:
        base = scorer.steps(fan.steps)
        for end, (again, back, other) in scorer.ends(fan.ends):
            scores = base + again, base + back, base + other
            found.setdefault(end.entity, []).append((fan, end, scores))
    rows = [
        [_together([scores[turn] for _, _, scores in ways]) for ways in found.values()]
        for turn in _TURNS
    ]
    return Weighed(found, Place(tuple(found), (rows[AGAIN], rows[BACK], rows[OTHER])))


class _Scorer:
    """Scores of the parts of one utterance's ways, which it holds: each is known by its identity,
    since ways share most of them.
    """

    def __init__(self, ranker: Ranker) -> None:
        self._worth = ranker.worth
        self._steps: dict[int, float] = {}
        self._turns: dict[int, Scores] = {}
        self._ends: dict[int, list[tuple[End, Scores]]] = {}

    def steps(self, steps: Sequence[Step]) -> float:
        """The score of some steps together."""
        known, total = self._steps, 0.0
        for step in steps:
            score = known.get(id(step))
            if score is None:
                score = known[id(step)] = self._worth(step.names, step.under)
            total += score
        return total

    def ends(self, ends: tuple[End, ...]) -> list[tuple[End, Scores]]:
        """The ends of a fan, each with its scores."""
        found = self._ends.get(id(ends))
        if found is None:
            found = self._ends[id(ends)] = list(map(self._end, ends))
        return found

    def _end(self, end: End) -> tuple[End, Scores]:
        last = self.steps(end.steps)
        turns = self._turns.get(id(end.turns))
        if turns is None:
            again, back, other = ((step,) for step in end.turns)
            turns = self.steps(again), self.steps(back), self.steps(other)
            self._turns[id(end.turns)] = turns
        return end, (last + turns[AGAIN], last + turns[BACK], last + turns[OTHER])


def _share(scores: Scores, parts: Sequence[tuple[float, float]]) -> float:
    """The chance of a way, given that of its entity and the entity's score in each turn."""
    return sum(
        chance * math.exp(score - whole)
        for score, (chance, whole) in zip(scores, parts, strict=True)
    )


def _together(scores: Sequence[float]) -> float:
    """The score of alternatives as one: the logarithm of the sum of their powers."""
    if len(scores) == 1:
        return scores[0]
    highest = max(scores)
    return highest + math.log(sum(math.exp(score - highest) for score in scores))
