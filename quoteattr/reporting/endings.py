"""Where a content may end: at each boundary it ends or goes on, and both have features."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from quoteattr.loglinear import Worth
from quoteattr.people.model import Mention
from quoteattr.reporting.agreement import can_be_subject
from quoteattr.reporting.boundaries import Boundary, mood_and_tense, size
from quoteattr.reporting.parsed_contents import parse_of_end
from quoteattr.reporting.setting import Setting

_MOST = 24
"""Boundaries that a content goes past."""


@frozen
class _Begun:
    """Where a content begins: its ``kind``, the item ``start``, the tense of the first verb
    from there on and where that stands, and where the verb of its own clause does.

    Without such verbs they are past all items.
    """

    kind: str
    start: int
    tense: str
    verb: int
    own: int


def endings(setting: Setting[Worth], kind: str, start: int) -> Iterator[tuple[int, Worth]]:
    """The items before which a content may end that begins at ``start``, and what that is worth.

    ``kind`` is the kind of its start. It is worth what speaks for going past every boundary
    before, and for ending at the last.
    """
    begun = _begun(setting, kind, start)
    weigh = setting.weigh
    passed = weigh((), ())
    for boundary in _boundaries(setting, start)[: _MOST + 1]:
        names = tuple(_features(setting, begun, boundary))
        yield boundary.at, passed + weigh(names, ("ends ",))
        if boundary.sign != "end":
            passed = passed + weigh(names, ("past ",))


def _boundaries(setting: Setting[Worth], start: int) -> list[Boundary]:
    """The boundaries behind an item, those before a late subject of the anchor's verb too.

    *Esclude che si possa giocare* **il prefetto di Rovello**.
    """
    found = list(setting.ground.boundaries_after(start))
    verb = setting.anchor.verb
    if verb is not None and setting.awaits and setting.anchor.last <= start:
        places = {boundary.at for boundary in found}
        subjects = [
            setting.ground.late_subject(mention.first, mention.last, mention.kind)
            for _, mention in setting.mentions
            if mention.first > start
            and mention.first not in places
            and can_be_subject(verb, mention)
            and _is_told(mention)
        ]
        found = sorted((*found, *subjects), key=lambda boundary: boundary.at)
    return found


def _is_told(mention: Mention) -> bool:
    """Whether a mention is a name or a definite description."""
    return mention.kind == "name" or (mention.kind == "description" and mention.definite)


def _begun(setting: Setting[Worth], kind: str, start: int) -> _Begun:
    ground = setting.ground
    of, nowhere = ground.sentence.clauses.of, len(ground.sentence.items)
    first = ground.verb_after(start)
    own = (verb for verb in ground.finite if verb >= start and of[verb] == of[start])
    return _Begun(
        kind=kind,
        start=start,
        tense="none" if first is None else ground.tenses[first.start],
        verb=nowhere if first is None else first.start,
        own=next(own, nowhere),
    )


def _features(setting: Setting[Worth], begun: _Begun, boundary: Boundary) -> Iterator[str]:
    ground, here, sign = setting.ground, boundary.name, boundary.sign
    kind, start = begun.kind, begun.start
    yield from boundary.features
    inside = ground.verbs_between(start, boundary.at)
    after = min(2, ground.verbs_between(boundary.at, len(setting.items)))
    own = "own verb" if begun.own < boundary.at else "no own verb"
    yield f"{kind}: {here}"
    yield f"{kind}: {min(inside, 2)} verbs in, {after} after, {sign}"
    yield f"{kind}: {size(boundary.at - start)} long, {sign}"
    yield f"{setting.named} {kind}: {sign}"
    yield f"{kind}: {own}, {sign}"
    yield from parse_of_end(setting, kind, start, boundary)
    if sign == "who":
        yield f"who, {setting.source}, {own}"
        yield f"who, {setting.form}, after {setting.ahead}"
        yield f"who, {setting.source}, {here}"
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
    yield f"{setting.owes}, {after} after, {at_once}, {here}"
    yield f"{setting.owes}, {kind}, {after} after, {at_once}, {sign}"
    yield f"{kind}: {own}, {min(after, 1)} after, {here}"
    if ground.brackets[boundary.at] > ground.brackets[start]:
        yield f"inside a bracket, {sign}"
    yield from _tenses(setting, begun, boundary)


def _tenses(setting: Setting[Worth], begun: _Begun, boundary: Boundary) -> Iterator[str]:
    """How the first verb of the content, the next one behind the boundary and the cue agree."""
    here, sign, other = boundary.name, boundary.sign, boundary.tense
    own = begun.tense if begun.verb < boundary.at else "none"
    yield f"{own} then {other}, {sign}"
    yield f"{own} then {other}, {here}"
    if setting.tense and other != "none":
        same = "same" if setting.tense == mood_and_tense(other) else "other"
        yield f"{same} tense as the cue, {here}"
        yield f"{same} tense as the cue, {own}, {sign}"
