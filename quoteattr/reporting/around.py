"""Contents before an anchor, around it, and in the sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic

from attrs import frozen

from quoteattr import lexicon
from quoteattr.language.model import QUOTE
from quoteattr.loglinear import Worth
from quoteattr.people.datelines import dateline
from quoteattr.reporting.agreement import is_impersonal
from quoteattr.reporting.anchors import Anchor
from quoteattr.reporting.boundaries import Boundary, Ground, size
from quoteattr.reporting.endings import endings
from quoteattr.reporting.model import Content
from quoteattr.reporting.parsed_contents import parse_of_begin, parse_of_whole
from quoteattr.reporting.setting import Setting
from quoteattr.text.model import Token

_ASIDE = 9
"""Items between the comma and the cue of a source that interrupts."""
_LONGEST_SOURCE = 26
"""Items between that cue and the sign behind which the content goes on."""
_MOST_RESTS = 3
"""Signs behind a source after which the content may go on."""
_MOST_BEGINS = 7
"""Places inside the sentence where a content before its anchor may begin."""
_LATEST = 6
"""Items before an anchor that reports the sentence before: *Ieri sera* **lo ha detto** *Rossi*."""
_FEW = 2
"""Items before the verb of a source that opens the sentence."""
_JOINING = frozenset({"e", "ed", "ma", "però", "né", "anzi", "insomma", "poi", "infatti", "che"})
_SIGNS = ",–—-;:"
_DASHES = "–—-"
_LONGEST_DATELINE = 10
_IS = frozenset({"è", "e'", "era", "sono"})
_WHAT = frozenset({"quanto", "quello", "ciò"})


@frozen
class _Left:
    """Where a content before its anchor ends, the sign behind it and the word after that."""

    end: int
    sign: str
    gap: str


@frozen
class _Tail(Generic[Worth]):
    """Where a content goes on, what its source before that is, and where it may end."""

    begin: int
    features: tuple[str, ...]
    endings: tuple[tuple[int, Worth], ...]


def around(setting: Setting[Worth]) -> Iterator[tuple[str, Content[Worth]]]:
    """The contents before an anchor, interrupted by it or only behind its source, by kind."""
    yield from _fronted(setting)
    left = _left(setting)
    if left is None:
        yield from _opening(setting)
        return
    end, tails, weigh = left.end, _tails(setting), setting.weigh
    nearest = tails[0].begin if tails else None
    first = weigh(tuple(_features(setting, left)), ("around ",))
    for begin, reached in _begins(setting, end):
        if setting.is_quoted(begin, end) or setting.is_linking(begin, end):
            continue
        alone = weigh(_shape(setting, nearest, begin, end), ("single, ",))
        yield "left", Content(((begin, end),), "after", first + reached + alone)
        for tail in tails:
            shape = (*_shape(setting, tail.begin, begin, end), *tail.features)
            both = first + reached + weigh(shape, ("double, ",))
            for last, more in tail.endings:
                parts = ((begin, end), (tail.begin, last))
                yield "both", Content(parts, "inserted", both + more)
    if setting.items[end - 1].kind != QUOTE:
        yield from (("rest", content) for content in _behind(setting, tails, first, end))


def _fronted(setting: Setting[Worth]) -> Iterator[tuple[str, Content[Worth]]]:
    """The contents in front of their verb without a sign between: **Il ritiro** *è annunciato*."""
    left = _front(setting)
    if left is None:
        return
    first = setting.weigh(tuple(_features(setting, left)), ("front ",))
    for begin, reached in _begins(setting, left.end):
        if setting.is_quoted(begin, left.end) or setting.is_linking(begin, left.end):
            continue
        alone = setting.weigh(_shape(setting, None, begin, left.end), ("front, ",))
        yield left.sign, Content(((begin, left.end),), "after", first + reached + alone)


def _front(setting: Setting[Worth]) -> _Left | None:
    """Where a content in front of its verb ends: before a passive, or before the subject of a
    verb that takes it up (*Quanto costi* **il sindaco** *lo chiede da un anno*).
    """
    verb, first = setting.anchor.verb, setting.anchor.first
    if verb is None or verb.finite is None or not first:
        return None
    if verb.passive:
        return _Left(first, "passive", "passive")
    if setting.clitic == "clitic":
        for _, mention in setting.mentions:
            if mention.last == first and mention.first and not mention.preposition:
                return _Left(mention.first, "taken up", "taken up")
    return None


def _behind(
    setting: Setting[Worth], tails: Sequence[_Tail[Worth]], first: Worth, end: int
) -> Iterator[Content[Worth]]:
    """The contents behind an anchor and its source alone; ``end`` is where both begin."""
    for tail in tails:
        shape = (*_shape(setting, tail.begin, 0, end), *tail.features)
        whole = first + setting.weigh(shape, ("only the rest, ",))
        for last, more in tail.endings:
            if not setting.is_quoted(tail.begin, last):
                yield Content(((tail.begin, last),), "before", whole + more)


def _opening(setting: Setting[Worth]) -> Iterator[tuple[str, Content[Worth]]]:
    """The content behind a source that opens the sentence: *Come spiega Rossi,* **piove**."""
    if setting.anchor.kind != "verb" or setting.anchor.first > _FEW:
        return
    first = setting.ground.describe(0)
    whole = setting.weigh((first, f"{first}, {setting.form}", setting.named), ("opening, ",))
    tails = _tails(setting)
    yield from (("opening", content) for content in _behind(setting, tails, whole, 0))


def _left(setting: Setting[Worth]) -> _Left | None:
    """What precedes an anchor up to the sign before its clause; None where that has a verb."""
    items, anchor = setting.items, setting.anchor
    verbs = setting.ground.starting
    for at in range(anchor.first - 1, max(0, anchor.first - _ASIDE), -1):
        item = items[at]
        if item.kind == "sign" and item.text in _SIGNS:
            word = items[at + 1].lower if at + 1 < anchor.first else ""
            sign = item.text.replace("—", "–")
            return _Left(at, sign, f"{sign} {word}")
        if item.kind != "word" or (at in verbs and verbs[at].finite is not None):
            break
    if anchor.kind == "preposition" and anchor.first:
        return _Left(anchor.first, "n", "none")
    return None


def _tails(setting: Setting[Worth]) -> list[_Tail[Worth]]:
    """What may go on after a source that interrupts it, appositions of the source apart.

    *I presidi, spiega il presidente, Aldo Ferri,* **attendono**.
    """
    items, last, end = setting.items, setting.anchor.last, setting.ground.end
    found: list[_Tail[Worth]] = []
    for at in range(last, min(end - 1, last + _LONGEST_SOURCE)):
        if items[at].text in (";", ":") or len(found) == _MOST_RESTS:
            break
        if items[at].text in (",", "–", "—", "-"):
            features = tuple(_source(setting, at + 1, len(found)))
            found.append(_Tail(at + 1, features, tuple(endings(setting, "rest", at + 1))))
    return found


def _source(setting: Setting[Worth], rest: int, rank: int) -> Iterator[str]:
    """What the source is that lies between an anchor and the rest of its content."""
    ground, last = setting.ground, setting.anchor.last
    verbs = min(ground.verbs_between(last, rest - 1), 1)
    before, after = ground.describe(rest - 2), ground.describe(rest)
    yield f"rest {rank}"
    yield f"rest {rank}, {verbs} verbs in the source"
    yield f"rest {rank}, behind {before}"
    yield f"rest {rank}, {before} then {after}"
    yield f"rest {rank}, {setting.items[rest - 1].text.replace('—', '–')}"


def _features(setting: Setting[Worth], left: _Left) -> Iterator[str]:
    anchor, ground = setting.anchor, setting.ground
    before = ground.verbs_between(0, left.end)
    after = ground.describe(anchor.last)
    yield f"{anchor.kind}"
    yield f"{anchor.kind}, {left.gap}"
    yield f"{anchor.kind}, {anchor.word_class}"
    yield f"{anchor.word}"
    yield f"{anchor.kind}, {setting.form}, {left.sign}"
    yield f"{anchor.kind}, {setting.form}, {anchor.strength}"
    yield f"{anchor.kind}, {min(before, 2)} verbs before"
    yield f"{anchor.kind}, followed by {after}"
    yield f"{anchor.kind}, {left.sign}, followed by {after}"
    yield f"{anchor.kind}, in a {setting.place}"
    if setting.items[left.end - 1].kind == QUOTE:
        yield f"{anchor.kind}, after a quotation"
    if anchor.verb is not None and is_impersonal(anchor.verb):
        yield "impersonal"


def _begins(setting: Setting[Worth], end: int) -> Iterator[tuple[int, Worth]]:
    """Where a content that ends at an item may begin, the nearest place first."""
    ground, weigh = setting.ground, setting.weigh
    passed = weigh((), ())
    inside = [boundary for boundary in ground.boundaries if boundary.begin < end]
    for boundary in inside[: -_MOST_BEGINS - 1 : -1]:
        names = tuple(_begin_features(setting, boundary, end))
        yield boundary.begin, passed + weigh(names, ("begins ",))
        passed = passed + weigh(names, ("begins before ",))
    first = ground.describe(0)
    opening = ("", f", {first}", f", {size(end)} long")
    yield 0, passed + weigh(opening, ("begins the sentence",))
    if first in _JOINING and end > 1:
        joined = ("a joining word", first, f"{first} {ground.describe(1)}")
        yield 1, passed + weigh(joined, ("begins after ",))


def _begin_features(setting: Setting[Worth], boundary: Boundary, end: int) -> Iterator[str]:
    inside = setting.ground.verbs_between(boundary.begin, end)
    before = setting.ground.verbs_between(0, boundary.begin)
    yield boundary.sign
    yield boundary.name
    yield f"{boundary.sign}, {min(inside, 2)} verbs in, {min(before, 2)} before"
    yield f"{boundary.name}, {min(inside, 1)} verbs in"
    yield f"{boundary.sign}, {size(end - boundary.begin)} long"
    yield f"{setting.anchor.kind}: {boundary.sign}"
    yield from parse_of_begin(setting, boundary, end)


def _shape(setting: Setting[Worth], rest: int | None, begin: int, end: int) -> tuple[str, ...]:
    """How what stands before an anchor and what follows its source make up a whole."""
    ground = setting.ground
    follows = "end" if rest is None else ground.describe(rest)
    verbs = min(ground.verbs_between(begin, end), 1)
    later = 0 if rest is None else min(ground.verbs_between(rest, ground.end), 1)
    return (
        f"{setting.anchor.kind}, then {follows}",
        f"{verbs} verbs, then {later}",
        f"{size(end - begin)} long, {verbs} verbs, then {later}",
        *parse_of_whole(setting, rest, begin, end),
    )


def back(setting: Setting[Worth], before: Ground) -> Iterator[tuple[str, Content[Worth]]]:
    """The sentence before, for *Lo ha detto Rossi.* and its like."""
    anchor, ground = setting.anchor, setting.ground
    late = anchor.first > _LATEST or ground.verbs_between(_copula(setting), anchor.first)
    opened = _opened(before.sentence.items)
    quoted = all(item.kind in (QUOTE, "sign") for item in before.sentence.items[opened:])
    if anchor.kind == "preposition" or late or quoted:
        return
    names = tuple(_back_features(setting, before))
    worth = setting.weigh(names, (f"back {anchor.kind}",))
    for begin in (0, opened) if opened else (0,):
        place = "behind a dash" if begin else "before a dash" if opened else "no dash"
        whole = worth + setting.weigh((place,), ("back, ",))
        yield "back", Content(((begin, before.end),), "after", whole, back=True)


def _copula(setting: Setting[Worth]) -> int:
    """Where *È quanto* ends that opens the sentence of an anchor; 0 where it does not."""
    first = [item.lower for item in setting.items[:2]]
    return 2 if len(first) == 2 and first[0] in _IS and first[1] in _WHAT else 0


def _opened(items: Sequence[Token]) -> int:
    """Where a sentence goes on behind a dateline or an hour and a dash; 0 without."""
    behind = dateline(items)
    if 0 < behind < len(items):
        return behind
    dashes = (at for at, item in enumerate(items[:_LONGEST_DATELINE]) if item.text in _DASHES)
    at = next(dashes, 0)
    return at + 1 if 0 < at < len(items) - 1 else 0


def _back_features(setting: Setting[Worth], before: Ground) -> Iterator[str]:
    anchor, ground = setting.anchor, setting.ground
    first, after = ground.describe(0), ground.describe(anchor.last)
    pointing = "lo" if _points_back(anchor, setting.items) else "not lo"
    if _copula(setting):
        pointing = "what"
    same = "same" if before.sentence.paragraph == ground.sentence.paragraph else "other"
    last = before.sentence.items[-1]
    yield ""
    yield f", {pointing}"
    yield f", {pointing}, {first}"
    yield f", {pointing}, {anchor.word_class}"
    yield f", {pointing}, {anchor.word}"
    yield f", {pointing}, followed by {after}"
    yield f", {pointing}, {same} paragraph"
    yield f", {pointing}, {setting.form}"
    yield f", {first}, followed by {after}"
    yield f", {pointing}, after {'a quotation' if last.kind == QUOTE else last.text}"
    if before.sentence.quotes:
        yield f", {pointing}, quotes inside"
    if len(setting.items) - anchor.last <= 1:
        yield f", {pointing}, ends the sentence"


def _points_back(anchor: Anchor, items: Sequence[Token]) -> bool:
    """Whether a clitic stands for what was said: **Lo** *ha detto*, *a dir***lo** *è*."""
    if anchor.verb is None:
        return lexicon.is_word(items[max(0, anchor.first - 1)].lower, "demonstrative")
    clitics = {items[at].lower for at in range(anchor.verb.start, anchor.last)}
    return bool(clitics & {"lo", "l'"}) or items[anchor.last - 1].lower.endswith("lo")
