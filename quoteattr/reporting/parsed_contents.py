"""What the parse of a sentence says of contents: features of their starts, ends and shapes.

There are none where the sentence has no parse.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.loglinear import Worth
from quoteattr.reporting.boundaries import Boundary
from quoteattr.reporting.parses import branch, governed, head_of, path, ties
from quoteattr.reporting.setting import Setting

_SIGN = "punct"


def parse_against(setting: Setting[Worth], kinds: str) -> Iterator[str]:
    """What the anchor governs, for and against that it reports nothing."""
    parse, anchor = setting.ground.sentence.parse, setting.anchor
    if parse is None:
        return
    has, own = governed(parse, setting.head), parse.relations[setting.head]
    yield f", parse governs {has}"
    yield f", parse governs {has}, {setting.named}"
    yield f", parse governs {has}, {anchor.word}"
    yield f", parse {own}, {anchor.kind}"
    yield f", parse {own}, governs {has}"
    yield f", parse {parse.tags[setting.head]}, {setting.named}"
    yield f", parse governs {has}, could be {kinds}"


def parse_of_start(setting: Setting[Worth], at: int, here: str) -> Iterator[str]:
    """How what begins at an item hangs on the anchor."""
    parse = setting.ground.sentence.parse
    if parse is None:
        return
    relation, reach = branch(parse, setting.head, at)
    opens = "opens" if reach[0] >= setting.anchor.last and at - reach[0] <= 1 else "inside"
    yield f"starts {here}, parse {relation}"
    yield f"starts {here}, parse {relation} {opens}"
    yield f"starts {here}, parse {relation}, {setting.anchor.word_class}"
    yield f"starts {here}, parse {relation}, {parse.tags[at]}"


def parse_of_end(
    setting: Setting[Worth], kind: str, start: int, boundary: Boundary
) -> Iterator[str]:
    """Whether what follows a boundary hangs on the content, and where the anchor's part ends."""
    parse, here, sign = setting.ground.sentence.parse, boundary.name, boundary.sign
    if parse is None:
        return
    into, out = ties(parse, start, boundary.at, boundary.begin)
    tied = f"tied {into or 'not'}, {'needs more' if out else 'whole'}"
    relation, (_, reach) = branch(parse, setting.head, start)
    while reach > boundary.at and parse.relations[reach - 1] == _SIGN:
        reach -= 1
    side = "at" if reach == boundary.at else "before" if boundary.at < reach else "past"
    yield f"parse {tied}"
    yield f"parse {tied}, {here}"
    yield f"parse {tied}, {kind}: {sign}"
    yield f"parse {side} the end of {relation}"
    yield f"parse {side} the end of {relation}, {tied}"
    yield f"parse {side} the end of {relation}, {kind}: {sign}"
    yield f"parse {side} the end, {here}"
    if boundary.begin < setting.ground.end:
        way = path(parse, boundary.begin, boundary.begin + 1, setting.head)
        yield f"parse then {way}, {sign}"


def parse_of_begin(setting: Setting[Worth], boundary: Boundary, end: int) -> Iterator[str]:
    """Whether what precedes a boundary hangs together with the content behind it."""
    parse = setting.ground.sentence.parse
    if parse is None:
        return
    into, out = ties(parse, 0, boundary.at, boundary.begin)
    own, _ = ties(parse, boundary.begin, end, end)
    yield f"parse {into or 'free'}, {out or 'free'}"
    yield f"parse {into or 'free'}, {boundary.name}"
    yield f"parse {out or 'free'}, {boundary.name}"
    yield f"parse cue {own or 'free'}, {boundary.sign}"


def parse_of_whole(
    setting: Setting[Worth], rest: int | None, begin: int, end: int
) -> Iterator[str]:
    """How what stands before an anchor and the anchor hang together."""
    parse = setting.ground.sentence.parse
    if parse is None or not begin < end:
        return
    way = path(parse, begin, end, setting.head)
    top = head_of(parse, begin, end)
    yield f"parse {way}"
    yield f"parse {way}, {setting.anchor.kind}"
    yield f"parse {parse.tags[top]}, {setting.anchor.kind}"
    if rest is not None:
        into, out = ties(parse, begin, end, rest)
        yield f"parse rest {into or 'free'}, {out or 'free'}"
