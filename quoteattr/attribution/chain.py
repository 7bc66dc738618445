"""The joint choice over a chain of utterances: how likely each speaker is, given all the others.

A conditional random field whose potentials know the two speakers before. They depend only on
whether a speaker is the last one again, the one before that, or another, so that the sums over
all sequences take time linear in the chain and quadratic in the candidates of an utterance.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from operator import add, mul

from attrs import frozen

_LEAST = 1e-140
"""The least a score may weigh: that of two utterances together is still above zero."""
_STRETCH = 256
_BEHIND = 64
"""Places of a long chain that are summed over at once, and those behind them that count."""

Table = list[list[float]]


@frozen
class Place:
    """An utterance of a chain: its candidates, each once, and their scores as the last speaker
    again, as the one before that, and as another.
    """

    entities: tuple[int, ...]
    scores: tuple[Sequence[float], Sequence[float], Sequence[float]]


def marginals(places: Iterable[Place]) -> Iterator[Table]:
    """For each place the chance of each candidate, as AGAIN, as BACK and as OTHER.

    The three rows of a place sum to 1 together; the first speaker of a chain is OTHER. Each
    place depends on all before it and at least the 64 behind it; not more than 320 are held.

    >>> sure = Place((0, 1), ([0.0, 0.0], [0.0, 0.0], [9.0, 0.0]))
    >>> turn = Place((0, 1), ([0.0, 0.0], [0.0, 0.0], [5.0, 5.0]))
    >>> first, second = marginals([sure, turn])
    >>> round(first[2][0], 2), round(second[2][1], 2)
    (1.0, 0.99)
    """
    coming = _links(places)
    held: list[_Link] = []
    came = [[1.0]]
    while held := [*held, *islice(coming, _STRETCH + _BEHIND - len(held))]:
        ready = _STRETCH if len(held) == _STRETCH + _BEHIND else len(held)
        arrivals: list[list[_Arrival]] = []
        for link in held:
            arrivals.append(link.arriving(came if not arrivals else _together(arrivals[-1])))
        yield from _met(held, arrivals)[:ready]
        came = _together(arrivals[ready - 1])
        held = held[ready:]


def _links(places: Iterable[Place]) -> Iterator[_Link]:
    before: tuple[int, ...] = ()
    earlier: tuple[int, ...] = ()
    for place in places:
        highest = max(max(row) for row in place.scores)
        again, back, other = (
            [max(math.exp(score - highest), _LEAST) for score in row] for row in place.scores
        )
        yield _Link(
            again=again,
            back=back,
            other=other,
            last=[before.index(each) if each in before else -1 for each in place.entities],
            earlier=[earlier.index(each) if each in earlier else -1 for each in place.entities],
            width=max(1, len(earlier)),
        )
        earlier, before = before, place.entities


def _met(links: Sequence[_Link], arrivals: Sequence[Sequence[_Arrival]]) -> list[Table]:
    """The chances of each place, the sums over all before it met by those over all behind it."""
    found: list[Table] = []
    behind = [[1.0] * len(arrivals[-1]) for _ in arrivals[-1][0].other]
    for link, arrival in zip(reversed(links), reversed(arrivals), strict=True):
        columns = zip(*behind, strict=True)
        rows = [each.met(column) for each, column in zip(arrival, columns, strict=True)]
        found.append(_scaled([list(row) for row in zip(*rows, strict=True)]))
        behind = _scaled(link.leaving(behind))
    return found[::-1]


def _others(cells: Sequence[float]) -> list[float]:
    """For each cell the sum of all others, without taking anything away from a sum."""
    before = accumulate(cells[:-1], initial=0.0)
    after = list(accumulate(cells[:0:-1], initial=0.0))
    return list(map(add, before, reversed(after)))


def _scaled(table: Table) -> Table:
    """The table with all cells summing to 1."""
    total = sum(map(sum, table))
    return [[cell / total for cell in row] for row in table]


@frozen
class _Arrival:
    """The weight of all sequences up to a candidate, by the speaker before.

    ``again`` is that of the candidate itself, which stands at ``last`` among the speakers
    before (-1 for nowhere); ``back`` is empty where the candidate did not speak before them.
    """

    last: int
    again: float
    back: list[float]
    other: list[float]

    def together(self) -> list[float]:
        """The weight by the speaker before, in whatever turn."""
        found = list(map(add, self.back, self.other)) if self.back else list(self.other)
        if self.last >= 0:
            found[self.last] = self.again
        return found

    def met(self, behind: Sequence[float]) -> tuple[float, float, float]:
        """The weight of all sequences through the candidate, as AGAIN, as BACK and as OTHER."""
        again = self.again * behind[self.last] if self.last >= 0 else 0.0
        return again, sum(map(mul, self.back, behind)), sum(map(mul, self.other, behind))


def _together(arrivals: Sequence[_Arrival]) -> Table:
    """For each candidate the weight by the speaker before; all sum to 1."""
    return _scaled([each.together() for each in arrivals])


@frozen
class _Link:
    """A place with what ties it to the two before.

    ``last`` and ``earlier`` tell for each candidate where it stands among those of the place
    before and of the one before that, -1 for nowhere; ``width`` is how many that one has.
    """

    again: list[float]
    back: list[float]
    other: list[float]
    last: list[int]
    earlier: list[int]
    width: int

    def arriving(self, came: Table) -> list[_Arrival]:
        """How each candidate is reached; ``came`` has for each candidate of the place before
        the weight by the speaker before that.
        """
        totals, others = list(map(sum, came)), list(map(_others, came))
        found = []
        for here, (last, earlier) in enumerate(zip(self.last, self.earlier, strict=True)):
            power, back = self.other[here], []
            if earlier < 0:
                other = [power * total for total in totals]
            else:
                other = [power * each[earlier] for each in others]
                power = self.back[here]
                back = [power * column[earlier] for column in came]
            again = 0.0
            if last >= 0:
                again, other[last] = self.again[here] * totals[last], 0.0
                if back:
                    back[last] = 0.0
            found.append(_Arrival(last, again, back, other))
        return found

    def leaving(self, behind: Table) -> Table:
        """The weight of all sequences from here on, for the two speakers before."""
        returning = [(here, place) for here, place in enumerate(self.earlier) if place >= 0]
        again = {last: here for here, last in enumerate(self.last)}
        rows = []
        for row, cells in enumerate(behind):
            going = list(map(mul, self.other, cells))
            same = again.get(row, -1)
            if same >= 0:
                going[same] = self.again[same] * cells[same]
            totals, others = [sum(going)] * self.width, _others(going)
            for here, place in returning:
                if here != same:
                    totals[place] = others[here] + self.back[here] * cells[here]
            rows.append(totals)
        return [list(column) for column in zip(*rows, strict=True)]
