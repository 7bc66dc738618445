"""What the sums over chains must come to, by looking at every sequence of speakers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import product

from quoteattr.attribution.model import AGAIN, BACK, OTHER
from quoteattr.loglinear import Ranker
from quoteattr.training.lattices import Chain, Turn


def likelihood(chains: Sequence[Chain], ranker: Ranker, full: float) -> float:
    """The logarithm of how likely the right speakers of all chains are."""
    total = 0.0
    for chain in chains:
        sequences = list(_sequences(chain, ranker, full))
        total += math.log(sum(weight * mark for weight, mark in sequences))
        total -= math.log(sum(weight for weight, _ in sequences))
    return total


def _sequences(chain: Chain, ranker: Ranker, full: float) -> Iterator[tuple[float, float]]:
    """The weight of each sequence of speakers, and how right it is."""
    for speakers in product(*(sorted({way.entity for way in turn.ways}) for turn in chain)):
        weight = mark = 1.0
        for at, turn in enumerate(chain):
            again = at > 0 and speakers[at] == speakers[at - 1]
            back = at > 1 and speakers[at] == speakers[at - 2]
            weight *= _weight(
                turn, speakers[at], AGAIN if again else BACK if back else OTHER, ranker
            )
            mark *= _mark(turn, speakers[at], full)
        yield weight, mark


def _weight(turn: Turn, entity: int, kind: int, ranker: Ranker) -> float:
    """The weight of all ways of a turn to an entity."""
    return sum(
        math.exp(sum(ranker.score(step.features) for step in (*way.steps, way.turns[kind])))
        for way in turn.ways
        if way.entity == entity
    )


def _mark(turn: Turn, entity: int, full: float) -> float:
    """What an entity counts as a right one."""
    at = next(at for at, way in enumerate(turn.ways) if way.entity == entity)
    return 1.0 if turn.full[at] else full * turn.right[at]
