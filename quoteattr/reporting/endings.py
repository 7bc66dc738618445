"""Where a content may end: at each boundary it ends or goes on, and both have features."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.loglinear import Step
from quoteattr.reporting.boundaries import Boundary, size, tense
from quoteattr.reporting.setting import Setting

_MOST = 24
"""Boundaries that a content goes past."""


def endings(setting: Setting, kind: str, start: int) -> Iterator[tuple[int, tuple[Step, ...]]]:
    """The items before which a content may end that begins at ``start``, each with its steps.

    ``kind`` is the kind of its start. The steps are those past every boundary before, and the
    one that ends it.
    """
    passed: list[Step] = []
    for boundary in setting.ground.boundaries:
        if boundary.at <= start:
            continue
        names = tuple(_features(setting, kind, start, boundary))
        yield boundary.at, (*passed, Step(tuple(f"ends {name}" for name in names)))
        if len(passed) >= _MOST:
            return
        passed.append(Step(tuple(f"past {name}" for name in names)))


def _features(setting: Setting, kind: str, start: int, boundary: Boundary) -> Iterator[str]:
    ground, here, sign = setting.ground, boundary.name, boundary.sign
    yield from boundary.features
    inside = ground.verbs_between(start, boundary.at)
    after = sum(first >= boundary.at for first in ground.finite)
    own = _own_verb(setting, start, boundary.at)
    yield f"{kind}: {here}"
    yield f"{kind}: {min(inside, 2)} verbs in, {min(after, 2)} after, {sign}"
    yield f"{kind}: {size(boundary.at - start)} long, {sign}"
    yield f"{setting.named} {kind}: {sign}"
    yield f"{kind}: {own}, {sign}"
    if sign == "end":
        yield f"{setting.owes}, {kind}, end"
        return
    clauses = ground.sentence.clauses
    relation = clauses.relation(min(boundary.begin, len(clauses.of) - 1), start)
    yield f"{relation} clause, {here}"
    yield f"{kind}: {relation} clause, {sign}"
    yield f"{setting.place}: {min(after, 1)} after, {here}"
    yield f"{setting.place}: {kind}, {min(inside, 1)} in, {sign}"
    at_once = "at once" if boundary.begin in ground.starting else "later"
    yield f"{setting.owes}, {min(after, 2)} after, {at_once}, {here}"
    yield f"{setting.owes}, {kind}, {min(after, 2)} after, {at_once}, {sign}"
    yield f"{kind}: {own}, {min(after, 1)} after, {here}"
    if _is_inside_bracket(setting, start, boundary):
        yield f"inside a bracket, {sign}"
    yield from _tenses(setting, start, boundary)


def _tenses(setting: Setting, start: int, boundary: Boundary) -> Iterator[str]:
    """How the first verb of the content, the next one behind the boundary and the cue agree."""
    ground, here, sign = setting.ground, boundary.name, boundary.sign
    first, nearest = ground.verb_after(start), ground.verb_after(boundary.begin)
    own = "none" if first is None or first.start >= boundary.at else tense(first)
    other = "none" if nearest is None else tense(nearest)
    yield f"{own} then {other}, {sign}"
    yield f"{own} then {other}, {here}"
    cue = setting.anchor.verb
    if cue is not None and nearest is not None:
        same = "same" if tense(cue).split()[:2] == other.split()[:2] else "other"
        yield f"{same} tense as the cue, {here}"
        yield f"{same} tense as the cue, {own}, {sign}"


def _own_verb(setting: Setting, start: int, end: int) -> str:
    """Whether the clause that a content begins with has its verb before an item."""
    of = setting.ground.sentence.clauses.of
    verbs = (first for first in setting.ground.finite if start <= first < end)
    return "own verb" if any(of[first] == of[start] for first in verbs) else "no own verb"


def _is_inside_bracket(setting: Setting, start: int, boundary: Boundary) -> bool:
    """Whether a bracket that opens in the content is still open at a boundary."""
    inside = [item.text for item in setting.items[start : boundary.at]]
    return inside.count("(") > inside.count(")")
