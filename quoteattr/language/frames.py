"""Sentences that respect quotations: a quotation is one item, its content a frame of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise, takewhile

from attrs import frozen

from quoteattr import datafiles
from quoteattr.language.clauses import clauses
from quoteattr.language.groups import verb_groups
from quoteattr.language.model import QUOTE, Analysis, Sentence
from quoteattr.quotations.model import Quoted
from quoteattr.spans import Cover, Span
from quoteattr.text.model import Paragraph, Token
from quoteattr.text.tokens import tokens

_ENDS = frozenset({".", "!", "?", "…", "...", "....", ".."})
_STOPS = ".!?…"
_MARKS = frozenset("\"«»“”„‟<>‹›‘‚`'’")
_ENTITY = re.compile(r"&(?:[lr][adsb]?quo|bdquo|sbquo|quot|#\d+|#x[0-9a-f]+|apos);", re.IGNORECASE)
_LONGEST = 240
"""Items from which on a sentence is cut at the next sign."""
_LIST_SIGNS = frozenset("•*·")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in datafiles.table("abbreviations"))


@frozen
class _Page:
    """A text, and where words between marks that nobody says end: *detto ‘zio Nane***’**."""

    text: str
    closing: frozenset[int]


def analyse(text: str, paragraphs: Sequence[Paragraph], quoted: Sequence[Quoted]) -> Analysis:
    """The sentences of a text, of the contents of quotations that hold others, and of the one
    before each of these: there the same speaker may have named who is quoted. Linear time.
    """
    words = {number: item for number, item in enumerate(quoted) if item.is_quotation}
    children = _children(words)
    sentences: list[Sentence] = []
    page = _Page(text, frozenset(q.contents[-1].end for q in quoted if not q.is_quotation))
    outermost = _parts(words, children[None])
    for number, paragraph in enumerate(paragraphs):
        parts = _parts_within(outermost, paragraph.span)
        sentences.extend(_sentences(page, paragraph.span, parts, number, None))
    before = {one for each in children.values() for one, other in pairwise(each) if children[other]}
    for outer, inner in children.items():
        if outer is None or not (inner or outer in before):
            continue
        nested = _parts(words, inner)
        for content in words[outer].contents:
            parts = _parts_within(nested, content)
            sentences.extend(_sentences(page, content, parts, -1, outer))
    home: dict[int, tuple[int, int]] = {}
    end: dict[int, tuple[int, int]] = {}
    for at, sentence in enumerate(sentences):
        for position, number in sentence.quotes.items():
            home.setdefault(number, (at, position))
            end[number] = at, position
    return Analysis(tuple(sentences), home, end)


def _children(words: dict[int, Quoted]) -> dict[int | None, list[int]]:
    """For each quotation (None: the text) the quotations directly in it, in text order."""
    children: dict[int | None, list[int]] = {None: []}
    stack: list[int] = []
    for number, quoted in words.items():
        start = quoted.contents[0].start
        while stack and words[stack[-1]].contents[-1].end <= start:
            stack.pop()
        holder = next((outer for outer in reversed(stack) if _holds(words[outer], quoted)), None)
        children.setdefault(holder, []).append(number)
        children.setdefault(number, [])
        stack.append(number)
    return children


def _holds(outer: Quoted, inner: Quoted) -> bool:
    return any(content.covers(inner.contents[0]) for content in outer.contents)


def _parts(words: dict[int, Quoted], numbers: Sequence[int]) -> list[tuple[Span, int]]:
    """The contents of some quotations, each with its quotation, in text order."""
    return sorted((part, number) for number in numbers for part in words[number].contents)


def _parts_within(parts: Sequence[tuple[Span, int]], within: Span) -> list[tuple[Span, int]]:
    """What of the parts, which are disjoint and in text order, lies inside ``within``."""
    low = bisect_right(parts, within.start, key=lambda part: part[0].end)
    inside = takewhile(lambda item: item[0].start < within.end, islice(parts, low, None))
    return [
        (Span(max(part.start, within.start), min(part.end, within.end)), number)
        for part, number in inside
        if part.end > within.start
    ]


def _sentences(
    page: _Page, span: Span, parts: Sequence[tuple[Span, int]], paragraph: int, frame: int | None
) -> Iterator[Sentence]:
    items: list[Token] = []
    owners: dict[int, int] = {}
    at = span.start
    for part, number in [*parts, (Span(span.end, span.end), -1)]:
        if part.start > at or number == -1:
            items.extend(_plain_items(page, at, part.start))
        if number >= 0:
            owners[len(items)] = number
            ending = page.text[part.end - 1]
            ending = ending if ending in _STOPS else "”"
            items.append(Token(part.start, part.end, ending, QUOTE))
            at = max(at, part.end)
    for first, last in _bounds(items):
        chunk = tuple(items[first:last])
        quotes = {at - first: owners[at] for at in range(first, last) if at in owners}
        verbs = verb_groups(chunk)
        yield Sentence(chunk, quotes, verbs, clauses(chunk, verbs), paragraph, frame)


def _plain_items(page: _Page, start: int, end: int) -> Iterator[Token]:
    """The tokens outside quotations, without marks and the entities that stand for them."""
    hidden = Cover(Span(*match.span()) for match in _ENTITY.finditer(page.text, start, end))
    for token in tokens(page.text, start, end, page.closing):
        if token.kind == "sign" and token.text in _MARKS:
            continue
        if hidden.holds(token.start):
            continue
        yield token


def _bounds(items: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end among the items of a paragraph.

    One that never ends is cut at a sign, so that the time for a text stays linear.
    """
    first = 0
    for at, item in enumerate(items):
        size = at + 1 - first
        cut = size >= _LONGEST and (item.kind != "word" or size >= 2 * _LONGEST)
        if cut or _ends_sentence(items, at):
            yield first, at + 1
            first = at + 1
    if first < len(items):
        yield first, len(items)


def _ends_sentence(items: Sequence[Token], at: int) -> bool:
    item = items[at]
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None:
        return True
    opens = (
        following.capitalised
        or following.kind in (QUOTE, "number")
        or (following.text in _LIST_SIGNS)
    )
    if item.kind == QUOTE:
        return item.text in _STOPS and following.capitalised
    if item.kind != "sign" or item.text not in _ENDS:
        return False
    if item.text == "." and at > 0 and items[at - 1].end == item.start:
        before = items[at - 1]
        initial = before.kind == "word" and len(before.text) == 1 and before.capitalised
        if initial or before.lower in _abbreviations():
            return False
    return opens or following.text in "—–-("
