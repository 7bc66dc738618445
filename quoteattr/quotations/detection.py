"""From text to quoted spans: marks read jointly, insertions cut, uses told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from quoteattr.loglinear import Features
from quoteattr.models import Models, shipped
from quoteattr.quotations.blocks import block_quotations
from quoteattr.quotations.headlines import is_headline, unmarked_headlines
from quoteattr.quotations.insertions import pieces
from quoteattr.quotations.interviews import labelled_turns
from quoteattr.quotations.marks import find_marks
from quoteattr.quotations.model import QUOTATION_KINDS, Pair, Quoted
from quoteattr.quotations.reading import read
from quoteattr.quotations.turns import dash_turns
from quoteattr.quotations.uses import use_features
from quoteattr.spans import Cover, Span, hull
from quoteattr.text.model import Paragraph
from quoteattr.text.tokens import unplaced
from quoteattr.text.verbs import verb_group

_SIGNED = re.compile(r"\s*\((?:[A-ZÀ-Ý][^()\n]{1,60}|anonim[oa])\)\s*$")
_LONGEST_SIGNATURE = 80
_WORDS_FROM = 0.35
"""Probability from which a span counts as somebody's words; 0.35 to 0.5 are as good in
cross-validation, and the snippets that teach scare quotes make the classifier wary.
"""
_VERB_REACH = 60
_VERB_WORDS = 4
_CLEAR_MARGIN = 6.0
"""A reading ahead by this much is clear; more makes no difference."""
_SAYS_SOMETHING = re.compile(r"[^\W_]|[!?]|[^\x00-\u2fff]")


def detect_quoted(
    text: str, paragraphs: Sequence[Paragraph], models: Models | None = None
) -> tuple[Quoted, ...]:
    """Every span set off by marks, dashes or layout, by start, outer ones before inner ones.

    ``models`` None means those shipped. Linear time.
    """
    models = models or shipped()
    pairs = read(text, find_marks(text), paragraphs)
    found = _marked(text, pairs, paragraphs, models)
    contents = [span for quoted in found for span in quoted.contents]
    cover = Cover(quoted.outer for quoted in found)
    for block in block_quotations(text, paragraphs, cover):
        confidence = span_confidence({"layout block": 1.0}, models)
        outer = hull(block.contents)
        found.append(Quoted(block.contents, outer, "direct", confidence, label=block.label))
    for turn in dash_turns(text, paragraphs, cover):
        outer = Span(turn.opening.start, turn.contents[-1].end)
        confidence = span_confidence({"layout dash": 1.0}, models)
        found.append(Quoted(turn.contents, outer, "dialogue", confidence))
    for answer in labelled_turns(text, paragraphs, contents):
        confidence = span_confidence({"layout label": 1.0}, models)
        outer = hull(answer.contents)
        found.append(Quoted(answer.contents, outer, "dialogue", confidence, label=answer.label))
    for headline in unmarked_headlines(text, paragraphs, contents):
        confidence = span_confidence({"layout headline": 1.0}, models)
        spans = (headline.content,)
        found.append(Quoted(spans, headline.content, "headline", confidence, label=headline.label))
    return _with_depths(found)


def span_features(pair: Pair) -> dict[str, float]:
    """What tells whether a pair of marks was read rightly: its cost, margin and ends."""
    features = {"marks": 1.0, "cost": pair.cost, "margin": min(pair.margin, _CLEAR_MARGIN)}
    if pair.closing is None:
        features["never closed"] = 1.0
    if len(pair.contents) > 1:
        features["several paragraphs"] = 1.0
    return features


def span_confidence(features: Features, models: Models) -> float:
    """The probability that a span with these features is right."""
    return models.spans.probabilities(features)["right"]


def _marked(
    text: str, pairs: Sequence[Pair], paragraphs: Sequence[Paragraph], models: Models
) -> list[Quoted]:
    inner = _inner_spans(pairs)
    headline_end = _headline_end(text, paragraphs)
    made: list[Quoted] = []
    for pair, nested in zip(pairs, inner, strict=True):
        use, confidence = _use(text, pair, models)
        if use in QUOTATION_KINDS and pair.opening.start < headline_end and not pair.depth:
            use = "headline"
        for number, contents in enumerate(_parts(text, pair, nested, use)):
            outer = _outer(pair, contents, first=number == 0)
            made.append(Quoted(contents, outer, use, confidence))
    return made


def _use(text: str, pair: Pair, models: Models) -> tuple[str, float]:
    """The likeliest use; whether it is words at all is decided before which kind."""
    chances = models.uses.probabilities(use_features(text, pair))
    words = sum(chances.get(kind, 0.0) for kind in QUOTATION_KINDS)
    among = {use: chance for use, chance in chances.items()
             if (use in QUOTATION_KINDS) == (words >= _WORDS_FROM)}  # fmt: skip
    use = max(among, key=lambda each: among[each])
    chance = words if words >= _WORDS_FROM else among[use]
    return use, span_confidence(span_features(pair), models) * chance


def _parts(text: str, pair: Pair, nested: Sequence[Span], use: str) -> list[tuple[Span, ...]]:
    """The span lists of the quotations between one pair of marks: one as a rule.

    A reopened paragraph that answers what stands before it begins another quotation.
    """
    groups: list[list[Span]] = []
    begins = True
    inner = Cover(nested)
    for number, content in enumerate(pair.contents):
        last = number == len(pair.contents) - 1
        tail = max(content.start, content.end - _LONGEST_SIGNATURE)
        signed = None if last and pair.closing else _SIGNED.search(text, tail, content.end)
        if signed is not None and signed.start() > content.start:
            content = Span(content.start, signed.start())
        parts = [content]
        if use in QUOTATION_KINDS:
            parts = list(pieces(text, content, inner))
        if begins or _answers(text, pair, number, parts):
            groups.append([])
        groups[-1].extend(part for part in parts if _SAYS_SOMETHING.search(part.of(text)))
        begins = signed is not None
    return [tuple(group) for group in groups if group]


def _answers(text: str, pair: Pair, number: int, parts: Sequence[Span]) -> bool:
    """Whether a reopened paragraph is another's turn: a question before it, or its own verb.

    The verb inserted in it or following its closing mark tells: *ribatté*, *disse* begin a turn,
    *prosegue* goes on with one; after the closing mark only a verb of answering does.
    """
    if text[pair.contents[number - 1].end - 1] == "?":
        return True
    if len(parts) > 1:
        return _verb_class(text, parts[0].end) != "add"
    if pair.closing is None or number < len(pair.contents) - 1:
        return False
    return _verb_class(text, pair.closing.end) == "answer"


def _verb_class(text: str, start: int) -> str:
    """The class of the first reporting verb after ``start``; empty where there is none."""
    words = unplaced(text, start, min(len(text), start + _VERB_REACH))
    for at in range(min(len(words), _VERB_WORDS)):
        group = verb_group(words, at)
        if group is not None and group.reporting is not None:
            return group.reporting.verb_class
    return ""


def _outer(pair: Pair, contents: Sequence[Span], *, first: bool) -> Span:
    """From the opening mark, or the mark that reopens a later paragraph, past the last one."""
    start = pair.opening.start if first else contents[0].start - 1
    end = contents[-1].end
    if pair.closing is not None and end >= pair.contents[-1].start:
        end = pair.closing.end
    return Span(start, end)


def _inner_spans(pairs: Sequence[Pair]) -> list[tuple[Span, ...]]:
    """For each pair the spans, marks included, of the pairs nested directly in it."""
    inner: list[list[Span]] = [[] for _ in pairs]
    stack: list[int] = []
    for number, pair in enumerate(pairs):
        while stack and pairs[stack[-1]].contents[-1].end <= pair.opening.start:
            stack.pop()
        if stack:
            end = pair.contents[-1].end if pair.closing is None else pair.closing.end
            inner[stack[-1]].append(Span(pair.opening.start, end))
        stack.append(number)
    return [tuple(spans) for spans in inner]


def _headline_end(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """Past the headline and kicker; 0 where the text has none."""
    end = 0
    for number, paragraph in enumerate(paragraphs[:2]):
        if not is_headline(text, paragraphs, number):
            break
        end = paragraph.span.end
    return end


def _with_depths(found: Iterable[Quoted]) -> tuple[Quoted, ...]:
    """The spans in order with their depths; one that crosses another before it is left out."""
    ordered = sorted(found, key=lambda quoted: (quoted.outer.start, -quoted.outer.end))
    made: list[Quoted] = []
    stack: list[Quoted] = []
    for quoted in ordered:
        while stack and stack[-1].outer.end <= quoted.outer.start:
            stack.pop()
        if stack and _cross(stack[-1], quoted):
            continue
        made.append(evolve(quoted, depth=len(stack)) if stack else quoted)
        stack.append(quoted)
    return tuple(made)


def _cross(before: Quoted, quoted: Quoted) -> bool:
    """Whether two spans overlap without one holding the other."""
    one, other = hull(before.contents), hull(quoted.contents)
    nested = one.covers(other) or other.covers(one)
    return quoted.outer.end > before.outer.end or (one.overlaps(other) and not nested)
