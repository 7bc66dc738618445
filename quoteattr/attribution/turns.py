"""What speaks for a speaker by those before: the last one again, the one before, or another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from quoteattr.attribution.model import AGAIN, BACK, NOBODY, OTHER
from quoteattr.attribution.standing import Standing
from quoteattr.loglinear import Step

_NAMES = ("again", "back", "other")
"""In the order of AGAIN, BACK and OTHER."""
TurnNames = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
Turns = tuple[Step, Step, Step]


def turn_names(standing: Standing, number: int) -> TurnNames:
    """The features of an entity (or NOBODY) as AGAIN, as BACK and as OTHER.

    Entities that stand alike get the same object.
    """
    if number == NOBODY:
        return _of_nobody(standing.gap, standing.among)
    place = "leads" if standing.leads else "after words"
    asked = "after a question" if standing.asked else ""
    named = "named since" if number in standing.named_since else "not named since"
    others = min(len(standing.named_since - {number}), 2)
    since = (named, f"{standing.gap}, {others} others named since")
    return _of_somebody(standing.gap, place, asked, since, (standing.among, standing.uses))


@lru_cache(maxsize=1 << 12)
def turns(names: TurnNames, under: tuple[str, ...] = ("",)) -> Turns:
    """The steps as AGAIN, as BACK and as OTHER; the features count under the prefixes ``under``."""
    again, back, other = (Step(each, None, under) for each in names)
    return again, back, other


@cache
def _of_nobody(gap: str, crowd: str) -> TurnNames:
    again, back, other = (
        (f"nobody {name}", f"nobody {name}, {gap}", *_more(f"nobody {name}", (crowd,)))
        for name in _NAMES
    )
    return again, back, other


def _more(name: str, more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name}, {word}" for word in more if word)


@cache
def _of_somebody(
    gap: str, place: str, asked: str, since: tuple[str, ...], more: tuple[str, ...]
) -> TurnNames:
    again, back = (
        (
            *_features(name, gap, place, asked),
            *_more(name, more),
            *(f"{name}, {word}" for word in since),
        )
        for name in (_NAMES[AGAIN], _NAMES[BACK])
    )
    return (
        again,
        back,
        (
            *_features(_NAMES[OTHER], gap, place, asked),
            *_more(_NAMES[OTHER], more),
        ),
    )


def _features(name: str, gap: str, place: str, asked: str) -> Iterator[str]:
    yield name
    yield f"{name}, {gap}"
    yield f"{name}, {gap}, {place}"
    if asked:
        yield f"{name}, {asked}"
        yield f"{name}, {asked}, {gap}"
