"""Confidence: the chances of a ranking made probabilities that hold."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.attribution.model import NOBODY, STATEMENT, Option, Way
from quoteattr.calibration import Calibration, tempered
from quoteattr.options import Genre


def calibrated(
    options: Sequence[Option], calibration: Calibration, found_as: str
) -> tuple[Option, ...]:
    """The options, likeliest first, with calibrated probabilities in the same order.

    ``found_as`` is the manner of the way to the likeliest.

    The likeliest gets what the calibration makes of its chance; the others are flattened or
    sharpened alike, so that all sum to 1.
    """
    chances = [option.probability for option in options]
    wanted = calibration.probability(found_as, chances[0])
    if len(options) == 1 or wanted == chances[0]:
        return tuple(options)
    return tuple(
        Option(option.entity, chance)
        for option, chance in zip(options, tempered(chances, wanted), strict=True)
    )


def manner(way: Way, use: str, genre: Genre) -> str:
    """How a way finds its speaker: ``"named"`` by a mention, ``"open"`` without, ``"nobody"``.

    Followed by the genre of the text, since dialogue is harder than it looks; statements have
    manners of their own in all genres.
    """
    found = "nobody" if way.entity == NOBODY else "open" if way.is_open else "named"
    return f"{STATEMENT}, {found}" if use == STATEMENT else f"{found}, {genre}"
