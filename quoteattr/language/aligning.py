"""A parser's words brought to the items of our sentences, by their offsets."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quoteattr.language.model import Named, Parse
from quoteattr.text.model import Token

_DEEPEST = 1000
"""Steps up a tree after which it is given up: a parser's tree has no circles, a file's may."""


@frozen
class Word:
    """A word of a parser: where it stands, and the position of its head (-1 for a root)."""

    start: int
    end: int
    head: int
    relation: str
    lemma: str = ""
    tag: str = ""
    features: str = ""


@frozen
class Name:
    """A named entity of a parser: where it stands, and its kind."""

    start: int
    end: int
    kind: str


def aligned(items: Sequence[Token], words: Sequence[Word], names: Sequence[Name] = ()) -> Parse:
    """The parse of a sentence from the words that overlap its items, both in text order.

    An item of several words has the head of the one that dominates the others; an item that
    shares a word with the item before hangs on that. Words outside all items are seen through.
    """
    held, shared = _held(items, words)
    place = {word: item for item, inside in enumerate(held) for word in inside}
    tops = [min(inside, key=lambda word: _depth(words, word), default=-1) for inside in held]
    heads = [
        shared.get(item, -1) if top < 0 else _head(words, top, item, place)
        for item, top in enumerate(tops)
    ]
    return Parse(
        heads=tuple(heads),
        relations=tuple("" if top < 0 else words[top].relation for top in tops),
        lemmas=tuple("" if top < 0 else words[top].lemma for top in tops),
        tags=tuple("" if top < 0 else words[top].tag for top in tops),
        features=tuple("" if top < 0 else words[top].features for top in tops),
        reaches=_reaches(heads),
        names=tuple(_names(items, names)),
    )


def _held(items: Sequence[Token], words: Sequence[Word]) -> tuple[list[list[int]], dict[int, int]]:
    """The words that begin in each item, and for an item without one the item that shares its."""
    held: list[list[int]] = [[] for _ in items]
    shared: dict[int, int] = {}
    at = 0
    for number, word in enumerate(words):
        while at < len(items) and items[at].end <= word.start:
            at += 1
        first = at
        if first < len(items) and items[first].start < word.end:
            held[first].append(number)
        for item in range(first + 1, len(items)):
            if items[item].start >= word.end:
                break
            shared.setdefault(item, first)
    return held, shared


def _depth(words: Sequence[Word], word: int) -> int:
    """How far a word is from its root."""
    depth = 0
    while words[word].head >= 0 and depth < _DEEPEST:
        word = words[word].head
        depth += 1
    return depth


def _head(words: Sequence[Word], top: int, item: int, place: dict[int, int]) -> int:
    """The item of the nearest word above ``top`` that stands in another item; -1 for none."""
    word = words[top].head
    for _ in range(_DEEPEST):
        if word < 0 or place.get(word, item) != item:
            break
        word = words[word].head
    return place.get(word, -1) if word >= 0 and place.get(word) != item else -1


def _reaches(heads: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """From the first to past the last item that each one dominates, itself included."""
    reaches = [[item, item + 1] for item in range(len(heads))]
    for item in range(len(heads)):
        above = heads[item]
        for _ in range(_DEEPEST):
            if above < 0:
                break
            reaches[above][0] = min(reaches[above][0], item)
            reaches[above][1] = max(reaches[above][1], item + 1)
            above = heads[above]
    return tuple((first, last) for first, last in reaches)


def _names(items: Sequence[Token], names: Sequence[Name]) -> list[Named]:
    found = []
    for name in names:
        inside = [
            at for at, item in enumerate(items) if item.start < name.end and name.start < item.end
        ]
        if inside:
            found.append(Named(inside[0], inside[-1] + 1, name.kind))
    return found
