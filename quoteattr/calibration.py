"""From the chances that the ranking gives to probabilities that hold.

Platt scaling: the chance of the likeliest speaker, as log odds, goes through a line fitted on
quotations that the weights had not seen, one line for each manner of finding the speaker. Two
numbers a line, so that a few hundred quotations suffice; isotonic regression would need more.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from quoteattr.errors import DataError

SCHEMA = 1
"""Version of the calibration file."""
_LEAST = 1e-6
_HALVINGS = 40


@frozen
class Line:
    """Log odds of being right as ``slope`` times the log odds of the chance, plus ``offset``."""

    slope: float = 1.0
    offset: float = 0.0

    def probability(self, chance: float) -> float:
        """The probability that a speaker of that chance is right.

        >>> Line().probability(0.8), round(Line(0.5).probability(0.8), 3)
        (0.8, 0.667)
        """
        if self == Line():
            return chance
        return 1 / (1 + math.exp(-(self.slope * log_odds(chance) + self.offset)))


@frozen
class Calibration:
    """The line for each manner in which a speaker is found.

    A manner without a line of its own takes that of the :func:`wider` one.
    """

    lines: Mapping[str, Line]

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Calibration:
        """The calibration that a file describes.

        :raises DataError: another schema than this version knows.
        """
        if content["schema"] != SCHEMA:
            raise DataError(
                f"calibration of schema {content['schema']!r}; this version reads {SCHEMA}"
            )
        return cls({name: Line(*values) for name, values in content["lines"].items()})

    def probability(self, manner: str, chance: float) -> float:
        """The probability of a chance given in that manner; as it is in an unknown one."""
        line = self.lines.get(manner) or self.lines.get(wider(manner), Line())
        return line.probability(chance)


UNCALIBRATED = Calibration({})
"""The calibration that leaves every chance as it is."""


def wider(manner: str) -> str:
    """The manner without its last word; a single word is the widest.

    >>> wider("open, fiction"), wider("open")
    ('open', 'open')
    """
    return manner.rpartition(", ")[0] or manner


def log_odds(chance: float) -> float:
    """The log odds of a probability, kept finite.

    >>> log_odds(0.5)
    0.0
    """
    bounded = min(max(chance, _LEAST), 1 - _LEAST)
    return math.log(bounded / (1 - bounded))


def tempered(chances: Sequence[float], wanted: float) -> list[float]:
    """The chances, highest first, to the power that gives the first the wanted share.

    They keep their order and sum to 1.

    >>> [round(chance, 2) for chance in tempered([0.8, 0.2], 0.6)]
    [0.6, 0.4]
    """
    logs = [math.log(max(chance, _LEAST)) - math.log(max(chances[0], _LEAST)) for chance in chances]
    low, high = 0.0, 64.0
    for _ in range(_HALVINGS):
        power = (low + high) / 2
        share = 1 / sum(map(math.exp, [power * each for each in logs]))
        low, high = (power, high) if share < wanted else (low, power)
    powers = [math.exp(low * each) for each in logs]
    total = sum(powers)
    return [power / total for power in powers]
