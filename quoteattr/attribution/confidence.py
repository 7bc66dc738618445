"""Confidence: the chances of a ranking made probabilities that hold."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.attribution.model import NOBODY, Option, Way
from quoteattr.calibration import Calibration, tempered


def calibrated(options: Sequence[Option], calibration: Calibration) -> tuple[Option, ...]:
    """The options, likeliest first, with calibrated probabilities in the same order.

    The likeliest gets what the calibration makes of its chance; the others are flattened or
    sharpened alike, so that all sum to 1.
    """
    chances = [option.probability for option in options]
    wanted = calibration.probability(manner(options[0].way), chances[0])
    if len(options) == 1 or wanted == chances[0]:
        return tuple(options)
    return tuple(
        evolve(option, probability=chance)
        for option, chance in zip(options, tempered(chances, wanted), strict=True)
    )


def manner(way: Way) -> str:
    """How a way finds its speaker: ``"named"`` by a mention, ``"open"`` without, ``"nobody"``."""
    if way.entity == NOBODY:
        return "nobody"
    return "open" if way.is_open else "named"
