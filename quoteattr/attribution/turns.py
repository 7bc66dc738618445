"""What speaks for a speaker by those before: the last one again, the one before, or another."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.attribution.model import AGAIN, BACK, NOBODY, OTHER
from quoteattr.attribution.standing import Standing
from quoteattr.loglinear import Step

_NAMES = {AGAIN: "again", BACK: "back", OTHER: "other"}
TurnNames = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
Turns = tuple[Step, Step, Step]


def turn_names(standing: Standing, number: int) -> TurnNames:
    """The features of an entity (or NOBODY) as AGAIN, as BACK and as OTHER."""
    again, back, other = (tuple(_features(standing, number, turn)) for turn in (AGAIN, BACK, OTHER))
    return again, back, other


def turns(names: TurnNames, under: tuple[str, ...] = ("",)) -> Turns:
    """The steps as AGAIN, as BACK and as OTHER; the features count under the prefixes ``under``."""
    again, back, other = (Step(each, None, under) for each in names)
    return again, back, other


def _features(standing: Standing, number: int, turn: int) -> Iterator[str]:
    name, gap = _NAMES[turn], standing.gap
    if number == NOBODY:
        yield f"nobody {name}"
        yield f"nobody {name}, {gap}"
        return
    yield name
    yield f"{name}, {gap}"
    yield f"{name}, {gap}, {'leads' if standing.leads else 'after words'}"
    if standing.asked:
        yield f"{name}, after a question"
        yield f"{name}, after a question, {gap}"
    if turn == OTHER:
        return
    named = "named since" if number in standing.named_since else "not named since"
    others = min(len(standing.named_since - {number}), 2)
    yield f"{name}, {named}"
    yield f"{name}, {gap}, {others} others named since"
