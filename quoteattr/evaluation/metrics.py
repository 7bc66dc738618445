"""Counts and shares, and the figures that follow from them.

A figure is None where there is nothing to count; nothing is ever divided by zero.
"""

from __future__ import annotations

from attrs import frozen


def ratio(part: float, whole: float) -> float | None:
    """``part / whole``; None where the whole is nothing."""
    return part / whole if whole else None


@frozen
class Counts:
    """How many items the gold has, how many were predicted, and how many of these are right.

    >>> Counts(right=2, gold=4, predicted=3).recall
    0.5
    >>> Counts(right=2, gold=3, predicted=3) + Counts(right=1, gold=1, predicted=1)
    Counts(right=3, gold=4, predicted=4)
    """

    right: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.gold + other.gold, self.predicted + other.predicted
        )

    @property
    def precision(self) -> float | None:
        """Share of the predicted items that are right."""
        return ratio(self.right, self.predicted)

    @property
    def recall(self) -> float | None:
        """Share of the gold items that were found."""
        return ratio(self.right, self.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there is neither gold nor prediction.

        >>> Counts(right=2, gold=4, predicted=4).f1
        0.5
        """
        return ratio(2 * self.right, self.gold + self.predicted)


@frozen
class Share:
    """How many of a total are right.

    >>> (Share(1, 2) + Share(2, 2)).value
    0.75
    """

    right: int = 0
    total: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.total + other.total)

    @property
    def value(self) -> float | None:
        """The share that is right, from 0 to 1."""
        return ratio(self.right, self.total)
