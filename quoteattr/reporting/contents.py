"""What an anchor may report: the contents that compete, and that nothing is reported.

Every content comes with what the features of the steps that lead to it are worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.loglinear import Weigh, Worth
from quoteattr.reporting.anchors import Anchor
from quoteattr.reporting.around import around, back
from quoteattr.reporting.boundaries import Ground
from quoteattr.reporting.endings import endings
from quoteattr.reporting.model import Content, Indexed
from quoteattr.reporting.parsed_contents import parse_against
from quoteattr.reporting.setting import Setting
from quoteattr.reporting.starts import Start, start_features, starts


def contents(
    ground: Ground,
    anchor: Anchor,
    mentions: Indexed,
    weigh: Weigh[Worth],
    before: Ground | None = None,
) -> tuple[Content[Worth], ...]:
    """What an anchor of a sentence may report, nothing first.

    ``mentions`` are those of the sentence, ``weigh`` tells what features are worth, ``before``
    is the sentence before it.
    """
    setting = Setting(ground, anchor, weigh, mentions)
    found = [*_following(setting, mentions), *around(setting)]
    if before is not None:
        found.extend(back(setting, before))
    kinds = sorted({kind for kind, _ in found})
    return (_nothing(setting, kinds), *(content for _, content in found))


def _following(setting: Setting[Worth], mentions: Indexed) -> Iterator[tuple[str, Content[Worth]]]:
    """The contents after an anchor, each with the kind of its start."""
    for start in starts(setting, [mention for _, mention in mentions]):
        first = setting.weigh(tuple(start_features(setting, start)), ("",))
        for end, worth in endings(setting, start.kind, start.at):
            if not setting.is_quoted(start.at, end):
                whole = setting.weigh(tuple(_whole(setting, start, end)), ("whole ",))
                yield start.kind, Content(((start.at, end),), "before", first + worth + whole)


def _whole(setting: Setting[Worth], start: Start, end: int) -> Iterator[str]:
    """What a content is as a whole: how many words of its own, beside quotations and without."""
    tense = _tense(setting, start.at, end)
    yield f"{start.kind}, {tense}"
    yield f"{setting.named}, {start.kind}, {tense}"
    yield f"{setting.anchor.word}, {start.kind}, {tense}"
    quotes, words = setting.held(start.at, end)
    verbs = min(setting.ground.verbs_between(start.at, end), 1)
    many = min(words, 4)
    if quotes:
        yield f"{min(quotes, 2)} quotes, {many} words"
        yield f"{start.kind}, {min(quotes, 2)} quotes, {many} words"
        yield f"{setting.named}, {start.kind}, quotes, {many} words"
        yield f"{setting.named}, quotes, {many} words, {verbs} verbs"
    else:
        yield f"{start.kind}, {many} words, {verbs} verbs"
        yield f"{setting.named}, {start.kind}, {many} words, {verbs} verbs"
        yield f"{setting.anchor.word}, {start.kind}, {min(many, 2)} words, {verbs} verbs"


def _tense(setting: Setting[Worth], begin: int, end: int) -> str:
    """Mood and tense of the first finite verb of a content."""
    first = setting.ground.verb_after(begin)
    return "none" if first is None or first.start >= end else setting.ground.tenses[first.start]


def _nothing(setting: Setting[Worth], kinds: Sequence[str]) -> Content[Worth]:
    return Content((), "before", setting.weigh(tuple(_against(setting, kinds)), ("nothing",)))


def _against(setting: Setting[Worth], kinds: Sequence[str]) -> Iterator[str]:
    """What speaks for and against an anchor that reports nothing."""
    anchor, named = setting.anchor, setting.named
    after = setting.ground.describe(anchor.last)
    has = ", ".join(kinds) or "nothing"
    yield ""
    yield f", {anchor.kind}"
    yield f", {named}"
    yield f", {anchor.kind} {anchor.strength}"
    yield f", {anchor.word}"
    yield f", {anchor.word}, {has}"
    yield f", {anchor.kind}, {setting.form}"
    yield f", {anchor.kind}, {setting.place}"
    yield f", {anchor.kind}, before {after}"
    yield f", {named}, before {after}"
    yield f", {anchor.kind}, could be {has}"
    yield f", {named}, could be {has}"
    for kind in kinds:
        yield f", {anchor.kind}, has {kind}"
        yield f", {named}, has {kind}"
        yield f", {anchor.kind} {anchor.strength}, has {kind}"
        yield f", {anchor.word}, has {kind}"
    yield f", {anchor.kind}, after {setting.ahead}"
    yield f", {named}, after {setting.ahead}"
    yield f", {anchor.kind}, {setting.behind}"
    yield f", {named}, {setting.behind}"
    yield f", {anchor.kind}, {setting.behind}, before {after}"
    yield f", {named}, {setting.form}"
    yield f", {named}, {setting.place}"
    if anchor.verb is not None:
        for told in (setting.source, setting.clitic, setting.mode):
            yield f", verb, {told}"
            yield f", {named}, {told}"
            yield f", {anchor.word}, {told}"
    for kind in kinds:
        if setting.lists(kind):
            yield f", {anchor.kind}, has {kind}, listed"
            yield f", {anchor.kind} {anchor.strength}, has {kind}, listed"
    yield from parse_against(setting, has)
