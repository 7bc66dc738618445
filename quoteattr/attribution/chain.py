"""The joint choice over a chain of utterances: how likely each speaker is, given all the others.

A conditional random field whose potentials know the two speakers before. They depend only on
whether a speaker is the last one again, the one before that, or another, so that the sums over
all sequences take time linear in the chain and quadratic in the candidates of an utterance.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate

from attrs import frozen

_LEAST = 1e-140
"""The least a score may weigh: that of two utterances together is still above zero."""

Table = list[list[float]]


@frozen
class Place:
    """An utterance of a chain: its candidates, each once, and their scores as the last speaker
    again, as the one before that, and as another.
    """

    entities: tuple[int, ...]
    scores: tuple[Sequence[float], Sequence[float], Sequence[float]]


def marginals(places: Sequence[Place]) -> list[Table]:
    """For each place the chance of each candidate, as AGAIN, as BACK and as OTHER.

    The three rows of a place sum to 1 together; the first speaker of a chain is OTHER.

    >>> sure = Place((0, 1), ([0.0, 0.0], [0.0, 0.0], [9.0, 0.0]))
    >>> turn = Place((0, 1), ([0.0, 0.0], [0.0, 0.0], [5.0, 5.0]))
    >>> first, second = marginals([sure, turn])
    >>> round(first[2][0], 2), round(second[2][1], 2)
    (1.0, 0.99)
    """
    links = [_link(places, at) for at in range(len(places))]
    ahead = [[[1.0]]]
    for link in links:
        ahead.append(_scaled(_added(link.arriving(ahead[-1]))))
    behind = [[1.0] * len(row) for row in ahead[-1]]
    found: list[Table] = []
    for link, before in zip(reversed(links), reversed(ahead[:-1]), strict=True):
        found.append(_scaled([_met(table, behind) for table in link.arriving(before)]))
        behind = _scaled(link.leaving(behind))
    return found[::-1]


def _link(places: Sequence[Place], at: int) -> _Link:
    here = places[at]
    nobody: tuple[int, ...] = ()
    before = places[at - 1].entities if at else nobody
    earlier = places[at - 2].entities if at > 1 else nobody
    highest = max(max(row) for row in here.scores)
    again, back, other = (
        [max(math.exp(score - highest), _LEAST) for score in row] for row in here.scores
    )
    return _Link(
        again=again,
        back=back,
        other=other,
        last=[before.index(each) if each in before else -1 for each in here.entities],
        earlier=[earlier.index(each) if each in earlier else -1 for each in here.entities],
        sizes=(max(1, len(before)), max(1, len(earlier))),
    )


def _added(tables: Sequence[Table]) -> Table:
    """The tables as one, cell by cell."""
    return [[sum(cell) for cell in zip(*rows, strict=True)] for rows in zip(*tables, strict=True)]


def _met(ahead: Table, behind: Table) -> list[float]:
    """For each candidate the weight of all sequences through it."""
    products = (
        [one * other for one, other in zip(*rows, strict=True)]
        for rows in zip(ahead, behind, strict=True)
    )
    return [sum(column) for column in zip(*products, strict=True)]


def _others(cells: Iterable[float]) -> list[float]:
    """For each cell the sum of all others, without taking anything away from a sum."""
    listed = list(cells)
    before = accumulate(listed[:-1], initial=0.0)
    after = list(accumulate(reversed(listed[1:]), initial=0.0))
    return [one + other for one, other in zip(before, reversed(after), strict=True)]


def _scaled(table: Table) -> Table:
    """The table with all cells summing to 1."""
    total = sum(map(sum, table))
    return [[cell / total for cell in row] for row in table]


@frozen
class _Link:
    """A place with what ties it to the two before.

    ``last`` and ``earlier`` tell for each candidate where it stands among those of the place
    before and of the one before that, -1 for nowhere; ``sizes`` are how many these have.
    """

    again: list[float]
    back: list[float]
    other: list[float]
    last: list[int]
    earlier: list[int]
    sizes: tuple[int, int]

    def arriving(self, ahead: Table) -> tuple[Table, Table, Table]:
        """The weight of all sequences up to here, by the speaker before and the one here, as
        AGAIN, BACK and OTHER; ``ahead`` is that of the place before.
        """
        columns = list(zip(*ahead, strict=True))
        totals = [sum(column) for column in columns]
        others = [_others(column) for column in columns]
        width = len(self.last)
        again, back, other = ([[0.0] * width for _ in totals] for _ in range(3))
        for here, (last, earlier) in enumerate(zip(self.last, self.earlier, strict=True)):
            for before, total in enumerate(totals):
                if before == last:
                    again[before][here] = self.again[here] * total
                    continue
                if earlier >= 0:
                    back[before][here] = self.back[here] * ahead[earlier][before]
                    total = others[before][earlier]
                other[before][here] = self.other[here] * total
        return again, back, other

    def leaving(self, behind: Table) -> Table:
        """The weight of all sequences from here on, for the two speakers before."""
        rows = []
        for row, cells in enumerate(behind):
            going = [
                cell * (self.again[here] if self.last[here] == row else self.other[here])
                for here, cell in enumerate(cells)
            ]
            totals, others = [sum(going)] * self.sizes[1], _others(going)
            for here, place in enumerate(self.earlier):
                if place >= 0 and row != self.last[here]:
                    totals[place] = others[here] + self.back[here] * cells[here]
            rows.append(totals)
        return [list(column) for column in zip(*rows, strict=True)]
