"""Statements: reported speech without marks, as far as its anchors and contents can be learned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic

from attrs import frozen

from quoteattr.language.model import Analysis, Sentence
from quoteattr.loglinear import Ranker, Weigh, Worth, softmax
from quoteattr.people.model import Mention
from quoteattr.quotations.model import Quoted
from quoteattr.reporting.anchors import Anchor, anchors
from quoteattr.reporting.assertion import is_hedged, is_negated
from quoteattr.reporting.boundaries import Ground
from quoteattr.reporting.contents import contents
from quoteattr.reporting.model import Content, Cue, Statement
from quoteattr.spans import Span
from quoteattr.text.model import Token

_EDGES = frozenset(",;:–—-")
_LEAST = 0.5
"""The chance from which on something is reported."""


@frozen
class Report(Generic[Worth]):
    """An anchor of a sentence with the contents that compete, nothing first."""

    sentence: int
    anchor: Anchor
    contents: tuple[Content[Worth], ...]


def reports(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[tuple[int, Mention]]],
    weigh: Weigh[Worth],
) -> Iterator[Report[Worth]]:
    """The anchors of a text outside quotations, in text order.

    ``mentions`` are by sentence; ``weigh`` tells what features are worth.
    """
    before: Ground | None = None
    for number, sentence in enumerate(analysis.sentences):
        if sentence.frame is not None:
            return
        ground = Ground(sentence)
        inside = mentions.get(number, ())
        for anchor in anchors(sentence):
            yield Report(number, anchor, contents(ground, anchor, inside, weigh, before))
        before = ground


def statements(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[tuple[int, Mention]]],
    quoted: Sequence[Quoted],
    ranker: Ranker,
) -> tuple[Statement, ...]:
    """The statements of a text in text order, at most one for each anchor. Linear time."""
    marks = _Marks(quoted)
    found: dict[tuple[Span, ...], tuple[float, Statement]] = {}
    for report in reports(analysis, mentions, ranker.worth):
        chances = softmax([content.worth for content in report.contents])
        said = 1 - chances[0]
        if said < _LEAST:
            continue
        best = max(range(1, len(chances)), key=chances.__getitem__)
        made = _statement(analysis, report, report.contents[best], marks)
        if made.spans not in found or said > found[made.spans][0]:
            found[made.spans] = said, made
    return tuple(sorted((made for _, made in found.values()), key=lambda each: each.spans))


def spans_of(
    analysis: Analysis, report: Report[Worth], content: Content[Worth]
) -> tuple[Span, ...]:
    """Where the parts of a content stand in the text, signs at their edges left out."""
    items = analysis.sentences[report.sentence - content.back].items
    return tuple(
        Span(items[first].start, items[last - 1].end)
        for first, last in (_trimmed(items, *part) for part in content.parts)
    )


def _trimmed(items: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A range of items without the signs at its edges, one item at least."""
    while last - first > 1 and items[first].text in _EDGES:
        first += 1
    while last - first > 1 and items[last - 1].text in _EDGES:
        last -= 1
    return first, last


def _statement(
    analysis: Analysis, report: Report[Worth], content: Content[Worth], marks: _Marks
) -> Statement:
    anchor = report.anchor
    home = report.sentence - content.back
    cue = Cue(
        anchor.kind,
        content.side,
        anchor.span,
        report.sentence,
        anchor.first,
        anchor.last,
        anchor.strength,
        anchor.verb,
    )
    sentence = analysis.sentences[report.sentence]
    spans = spans_of(analysis, report, content)
    return Statement(
        spans=tuple(marks.completed(analysis.sentences[home], span) for span in spans),
        sentence=home,
        first=content.parts[0][0],
        last=content.parts[-1][1] - 1,
        cue=cue,
        negated=is_negated(sentence, anchor),
        hedged=is_hedged(sentence, anchor),
    )


class _Marks:
    """Where marks stand around the quoted spans of a text."""

    def __init__(self, quoted: Sequence[Quoted]) -> None:
        self._quoted = quoted
        self._begins = {each.contents[0].start: each.outer for each in quoted}
        self._ends = {each.contents[-1].end: each.outer for each in quoted}

    def completed(self, sentence: Sentence, span: Span) -> Span:
        """The span with the marks of the quotations at its edges that it holds whole.

        A quotation that ends the sentence and goes on in the next paragraph is held whole too.
        """
        first, last = self._begins.get(span.start), self._ends.get(span.end)
        final = sentence.quotes.get(len(sentence.items) - 1)
        if final is not None and span.end == sentence.end:
            last = self._quoted[final].outer
        start = span.start if first is None or first.end > span.end + 1 else first.start
        end = span.end if last is None or last.start < start else last.end
        return Span(start, end)
