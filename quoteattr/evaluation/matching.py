"""Which predicted item is which gold item: word overlap, one to one, and exactness."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import field, frozen

from quoteattr import datafiles
from quoteattr.spans import Span

QUOTATION_OVERLAP = 0.8
"""Least word overlap (Jaccard) of a matched quotation."""

STATEMENT_OVERLAP = 0.7
"""Least word overlap (Jaccard) of a matched statement."""

FINAL_POINTS = ".,;:"
"""Points that do not count at the end of a span."""

Spans = tuple[Span, ...]


@frozen
class Words:
    r"""The words (``\w+`` runs) of a text by position, counted from 0.

    >>> sorted(Words("Non so, disse, se verrò.").positions((Span(0, 6), Span(15, 23))))
    [0, 1, 3, 4]
    """

    text: str
    starts: tuple[int, ...] = field(init=False, eq=False, repr=False)
    ends: tuple[int, ...] = field(init=False, eq=False, repr=False)

    @starts.default
    def _found_starts(self) -> tuple[int, ...]:
        return tuple(found.start() for found in re.finditer(r"\w+", self.text))

    @ends.default
    def _found_ends(self) -> tuple[int, ...]:
        return tuple(found.end() for found in re.finditer(r"\w+", self.text))

    def positions(self, spans: Spans) -> frozenset[int]:
        """The positions of the words that the spans hold, whole or in part.

        Spans without any word («…») are compared by their code points instead, which are
        given as negative numbers so that they equal no word.
        """
        held: set[int] = set()
        for span in spans:
            first = bisect_right(self.ends, span.start)
            held.update(range(first, bisect_left(self.starts, span.end)))
        if held:
            return frozenset(held)
        return frozenset(-1 - place for span in spans for place in range(*span))


def jaccard(one: int, other: int, shared: int) -> float:
    """Intersection over union of two sets of these sizes; 0.0 for two empty sets.

    >>> jaccard(3, 3, shared=2)
    0.5
    """
    union = one + other - shared
    return shared / union if union else 0.0


def trimmed_spans(text: str, spans: Spans) -> Spans:
    """The spans without marks, dashes and blanks at the edges, nor ``. , ; :`` at the end.

    A span of nothing else («...») stays whole.

    >>> trimmed_spans("«Partiamo domani, »", (Span(0, 19),))
    (Span(start=1, end=16),)
    """
    return tuple(_trimmed(text, span) for span in spans)


def same_spans(text: str, one: Spans, other: Spans) -> bool:
    """Whether two span lists are *exact*: equal after trimming."""
    return trimmed_spans(text, one) == trimmed_spans(text, other)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and (text[end - 1] in FINAL_POINTS or _is_edge(text[end - 1])):
        end -= 1
    while start < end and _is_edge(text[start]):
        start += 1
    return Span(start, end) if start < end else span


def _is_edge(char: str) -> bool:
    return char.isspace() or char in _marks() or unicodedata.category(char) == "Pd"


@cache
def _marks() -> frozenset[str]:
    rows = datafiles.table("marks")
    return frozenset(char for row in rows for char in row["mark"]).union(
        row["form"] for row in rows if len(row["form"]) == 1
    )


def match(
    words: Words, gold: Sequence[Spans], predicted: Sequence[Spans], least: float
) -> tuple[tuple[int, int], ...]:
    """Pairs (gold index, predicted index) whose overlap is at least ``least``, by gold index.

    The best pairs are taken first and each item once. Among equal overlaps exact pairs come
    first, then those nearest the beginning, the same from whichever side one looks.

    >>> match(Words("a b c d"), [(Span(0, 3),)], [(Span(4, 7),), (Span(0, 3),)], 0.8)
    ((0, 1),)
    """
    gold_words = [words.positions(spans) for spans in gold]
    predicted_words = [words.positions(spans) for spans in predicted]
    ranked = []
    for one, other, shared in _overlapping(gold_words, predicted_words):
        overlap = jaccard(len(gold_words[one]), len(predicted_words[other]), shared)
        if overlap >= least:
            differ = not same_spans(words.text, gold[one], predicted[other])
            ranked.append((-overlap, differ, min(one, other), max(one, other), one, other))
    return _one_to_one((one, other) for *_, one, other in sorted(ranked))


def _overlapping(
    gold: Sequence[frozenset[int]], predicted: Sequence[frozenset[int]]
) -> Iterator[tuple[int, int, int]]:
    """Gold index, predicted index and number of shared positions, where there are any."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for other, positions in enumerate(predicted):
        for position in positions:
            holders[position].append(other)
    for one, positions in enumerate(gold):
        shared = Counter(other for position in positions for other in holders.get(position, ()))
        for other, count in shared.items():
            yield one, other, count


def _one_to_one(ranked: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs = []
    for one, other in ranked:
        if one not in taken_gold and other not in taken_predicted:
            taken_gold.add(one)
            taken_predicted.add(other)
            pairs.append((one, other))
    return tuple(sorted(pairs))
