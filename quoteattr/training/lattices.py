"""All chains of a training side by side, as arrays: features, scores, sums over sequences.

Arrays stand in the order of :func:`laid_out`. The sums are those of
:mod:`quoteattr.attribution.chain`, for all chains at once (needs SciPy).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from attrs import frozen

from quoteattr.attribution.model import AGAIN, BACK, OTHER, Way
from quoteattr.loglinear import Step

_TINY = 1e-30
_TURNS = (AGAIN, BACK, OTHER)


@frozen
class Turn:
    """An utterance of a chain: its ways, which are right, and which lead to the fullest name.

    All are right where nobody knows who speaks, or no way leads there.
    """

    ways: Sequence[Way]
    right: tuple[bool, ...]
    full: tuple[bool, ...]


Chain = Sequence[Turn]


def laid_out(chains: Sequence[Chain]) -> list[tuple[Turn, int]]:
    """All turns with their places in their chains: first all first ones, those of the longest
    chain first, then all second ones, and so on.
    """
    longest = sorted((chain for chain in chains if chain), key=len, reverse=True)
    return [
        (chain[place], place)
        for place in range(len(longest[0]))
        for chain in longest
        if place < len(chain)
    ]


class Rows:
    """The ways of all turns as rows, in the order of :func:`_grouped`, with their features."""

    def __init__(self, turns: Sequence[Turn], rarest: int) -> None:
        import numpy as np

        steps: list[Step] = []
        place: dict[tuple[int, int | None], int] = {}

        def at(step: Step, entity: int | None = None) -> int:
            key = id(step), entity
            if key not in place:
                place[key] = len(steps)
                steps.append(step)
            return place[key]

        reached, ends, turning = array("i"), array("i", [0]), array("i")
        for turn in turns:
            for way in (way for _, ways in _grouped(turn) for way, _, _ in ways):
                reached.extend(map(at, way.steps))
                ends.append(len(reached))
                # entities that stand alike share their turns, which count for each of them
                turning.extend(at(step, way.entity) for step in way.turns)
        self._has_steps = _matrix(reached, ends, len(steps))
        self._turning = np.array(turning).reshape(-1, len(_TURNS)).T
        self.names, self._has_features = _features(steps, rarest)

    def scores(self, weights: Any) -> Any:
        """The score of each way as AGAIN, BACK and OTHER: three rows."""
        steps = self._has_features @ weights
        return (self._has_steps @ steps)[None, :] + steps[self._turning]

    def slope(self, slopes: Any) -> Any:
        """The slope by the weights, given that by the scores."""
        import numpy as np

        steps = self._has_steps.T @ slopes.sum(axis=0)
        steps += np.bincount(self._turning.ravel(), slopes.ravel(), minlength=len(steps))
        return self._has_features.T @ steps


def _features(steps: Sequence[Step], rarest: int) -> tuple[list[str], Any]:
    """The names of features of at least ``rarest`` steps, and which step has which."""
    counts = Counter(name for step in steps for name in set(step.features))
    names = sorted(name for name, count in counts.items() if count >= rarest)
    column = {name: at for at, name in enumerate(names)}
    held, ends = array("i"), array("i", [0])
    for step in steps:
        held.extend(column[name] for name in step.features if name in column)
        ends.append(len(held))
    return names, _matrix(held, ends, len(names))


def _matrix(columns: array[int], ends: array[int], width: int) -> Any:
    """A sparse matrix of ones, given by the columns of its rows and where each row ends."""
    import numpy as np
    from scipy.sparse import csr_matrix

    ones = np.ones(len(columns))
    return csr_matrix((ones, np.array(columns), np.array(ends)), shape=(len(ends) - 1, width))


def _grouped(turn: Turn) -> Iterator[tuple[int, list[tuple[Way, bool, bool]]]]:
    """The ways of a turn by entity, each with whether it is right and full."""
    listed = sorted(
        zip(turn.ways, turn.right, turn.full, strict=True), key=lambda each: each[0].entity
    )
    for entity, ways in groupby(listed, key=lambda each: each[0].entity):
        yield entity, list(ways)


class Batch:
    """All chains side by side: arrays over turns, candidates and ways."""

    def __init__(self, laid: Sequence[tuple[Turn, int]], full: float) -> None:
        import numpy as np

        groups = [list(_grouped(turn)) for turn, _ in laid]
        widest = max(len(group) for group in groups)
        self._cells = np.array(
            [(at, k) for at, group in enumerate(groups) for k in range(len(group))]
        ).T
        sizes = [len(ways) for group in groups for _, ways in group]
        self._sizes = np.array(sizes)
        self._begins = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(int)
        marks = [ways[0][1:] for group in groups for _, ways in group]
        self._right = np.array([1.0 if best else full * right for right, best in marks])
        places = [place for _, place in laid]
        self._counts = [places.count(place) for place in range(max(places) + 1)]
        self._shape = (len(laid), widest)
        entities = np.full(self._shape, 0)
        entities[:] = -100 - np.arange(widest)
        entities[tuple(self._cells)] = [entity for group in groups for entity, _ in group]
        self._same = self._equalities(entities)

    def _slices(self) -> list[slice]:
        starts = [0]
        for count in self._counts:
            starts.append(starts[-1] + count)
        return [
            slice(start, start + count) for start, count in zip(starts, self._counts, strict=False)
        ]

    def _equalities(self, entities: Any) -> list[tuple[Any, Any]]:
        """For each place which candidates are those of the place before, and of the one before
        that: arrays over chain, earlier candidate, candidate.
        """
        import numpy as np

        slices = self._slices()
        found = []
        for place, (here, count) in enumerate(zip(slices, self._counts, strict=True)):
            wanted = entities[here][:, None, :]
            pair = []
            for back in (1, 2):
                if place < back:
                    pair.append(np.zeros((count, self._shape[1], self._shape[1]), dtype=np.float32))
                    continue
                before = entities[slices[place - back]][:count]
                pair.append((before[:, :, None] == wanted).astype(np.float32))
            found.append((pair[0], pair[1]))
        return found

    def likelihood(self, scores: Any) -> tuple[float, Any]:
        """The log likelihood of the right speakers, and its slope by the ways' scores."""
        import numpy as np

        highest = np.maximum.reduceat(scores, self._begins, axis=1)
        powers = np.exp(scores - np.repeat(highest, self._sizes, axis=1))
        sums = np.add.reduceat(powers, self._begins, axis=1)
        together = highest + np.log(sums)
        best = np.full(self._shape[0], -np.inf)
        np.maximum.at(best, self._cells[0], together.max(axis=0))
        weights = np.exp(together - best[self._cells[0]])
        right, chances_right = self._sums(weights * self._right)
        free, chances_free = self._sums(weights)
        slope = (chances_right - chances_free) / sums
        return right - free, np.repeat(slope, self._sizes, axis=1) * powers

    def _sums(self, weights: Any) -> tuple[float, Any]:
        """The logarithm of the weight of all sequences, and each candidate's chance by turn."""
        import numpy as np

        table = np.zeros((len(_TURNS), *self._shape), dtype=np.float32)
        table[(slice(None), *self._cells)] = weights
        chances = np.zeros_like(table)
        slices = self._slices()
        total, kept = 0.0, []
        ahead = np.zeros((self._counts[0], self._shape[1], self._shape[1]), dtype=np.float32)
        ahead[:, 0, 0] = 1.0
        for place, here in enumerate(slices):
            ahead = ahead[: self._counts[place]]
            parts = self._arriving(table[:, here], ahead, self._same[place])
            arrived = parts[0] + parts[1] + parts[2]
            scale = arrived.sum(axis=(1, 2)) + _TINY
            total += float(np.log(scale).sum())
            kept.append((parts, scale))
            ahead = arrived / scale[:, None, None]
        behind = np.ones_like(ahead)
        for place in reversed(range(len(slices))):
            here, count = slices[place], self._counts[place]
            if len(behind) < count:
                grown = np.ones((count, *behind.shape[1:]), dtype=np.float32)
                grown[: len(behind)] = behind
                behind = grown
            parts, scale = kept[place]
            scaled = behind / scale[:, None, None]
            for kind in _TURNS:
                chances[kind, here] = (parts[kind] * scaled).sum(axis=1)
            behind = self._leaving(table[:, here], scaled, self._same[place])
        return total, chances[(slice(None), *self._cells)]

    @staticmethod
    def _arriving(table: Any, ahead: Any, same: tuple[Any, Any]) -> tuple[Any, Any, Any]:
        import numpy as np

        last, earlier = same
        totals = ahead.sum(axis=1)[:, :, None]
        returning = ahead.transpose(0, 2, 1) @ earlier
        again = last * table[AGAIN][:, None, :] * totals
        back = (1 - last) * table[BACK][:, None, :] * returning
        other = (1 - last) * table[OTHER][:, None, :] * np.maximum(totals - returning, 0.0)
        return again, back, other

    @staticmethod
    def _leaving(table: Any, behind: Any, same: tuple[Any, Any]) -> Any:
        last, earlier = same
        again, back, other = (table[kind][:, None, :] for kind in _TURNS)
        totals = ((last * again + (1 - last) * other) * behind).sum(axis=2)
        change = (1 - last) * (back - other) * behind
        return totals[:, None, :] + earlier @ change.transpose(0, 2, 1)
