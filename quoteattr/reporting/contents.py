"""What an anchor may report: the contents that compete, and that nothing is reported.

Every content comes with the steps that lead to it, whose learned weights decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.loglinear import Step
from quoteattr.reporting.anchors import Anchor
from quoteattr.reporting.around import around, back
from quoteattr.reporting.boundaries import Ground
from quoteattr.reporting.endings import endings
from quoteattr.reporting.model import Content, Indexed
from quoteattr.reporting.setting import Setting
from quoteattr.reporting.starts import start_features, starts


def contents(
    ground: Ground, anchor: Anchor, mentions: Indexed, before: Ground | None = None
) -> tuple[Content, ...]:
    """What an anchor of a sentence may report, nothing first.

    ``mentions`` are those of the sentence, ``before`` is the sentence before it.
    """
    setting = Setting(ground, anchor)
    found = [*_following(setting, mentions), *around(setting)]
    if before is not None:
        found.extend(back(setting, before))
    kinds = sorted({kind for kind, _ in found})
    return (_nothing(setting, kinds), *(content for _, content in found))


def _following(setting: Setting, mentions: Indexed) -> Iterator[tuple[str, Content]]:
    """The contents after an anchor, each with the kind of its start."""
    for start in starts(setting, [mention for _, mention in mentions]):
        first = Step(tuple(start_features(setting, start)), setting.anchor.span)
        for end, steps in endings(setting, start.kind, start.at):
            if not setting.is_quoted(start.at, end):
                yield start.kind, Content(((start.at, end),), "before", (first, *steps))


def _nothing(setting: Setting, kinds: Sequence[str]) -> Content:
    names = tuple(f"nothing{name}" for name in _against(setting, kinds))
    return Content((), "before", (Step(names, setting.anchor.span),))


def _against(setting: Setting, kinds: Sequence[str]) -> Iterator[str]:
    """What speaks for and against an anchor that reports nothing."""
    anchor, named = setting.anchor, setting.named
    after = setting.ground.describe(anchor.last)
    ahead = setting.ground.describe(anchor.first - 1) if anchor.first else "start"
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
    yield f", {anchor.kind}, after {ahead}"
    yield f", {named}, after {ahead}"
    yield f", {anchor.kind}, {setting.behind}"
    yield f", {named}, {setting.behind}"
    yield f", {anchor.kind}, {setting.behind}, before {after}"
