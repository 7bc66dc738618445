"""How far a figure would vary over other documents of the same sort."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import frozen

RESAMPLES = 1000
"""Resamples of a bootstrap interval."""

Item = TypeVar("Item")


@frozen
class Interval:
    """The bounds between which a figure lies in 95 % of the resamples."""

    low: float
    high: float


def bootstrap_intervals(
    items: Sequence[Item],
    figures: Callable[[Sequence[Item]], Mapping[str, float | None]],
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> dict[str, Interval]:
    """A 95 % percentile interval of each of the ``figures``, resampling ``items`` (documents).

    Fewer than two items tell nothing about their spread: no intervals. A figure that is None
    in a resample is left out of it. The same seed gives the same intervals.
    """
    if len(items) < 2:
        return {}
    chance = random.Random(seed)  # noqa: S311 - statistics, not cryptography
    drawn: dict[str, list[float]] = {}
    for _ in range(resamples):
        for name, value in figures(chance.choices(items, k=len(items))).items():
            if value is not None:
                drawn.setdefault(name, []).append(value)
    return {
        name: Interval(percentile(values, 0.025), percentile(values, 0.975))
        for name, values in drawn.items()
    }


def percentile(values: Iterable[float], share: float) -> float:
    """The value below which the given share of ``values`` lies, interpolated linearly.

    >>> percentile([1.0, 2.0, 3.0], 0.25)
    1.5
    """
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
