"""Stanza's documents, as the dictionaries that ``Document.to_dict`` gives, read as words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from quoteattr.language.aligning import Name, Word

Sentences = Sequence[Sequence[Mapping[str, Any]]]
"""What ``stanza.Document.to_dict()`` gives: the tokens of each sentence, words after theirs."""


@frozen
class Parsed:
    """The words and named entities of a text in order, heads as positions among all words."""

    words: tuple[Word, ...]
    names: tuple[Name, ...]

    def within(self, start: int, end: int) -> Parsed:
        """What of it overlaps ``[start, end)``; heads outside count as none."""
        low, high = _place(self.words, start, end)
        words = (
            evolve(word, head=word.head - low if low <= word.head < high else -1)
            for word in self.words[low:high]
        )
        first, last = _place(self.names, start, end)
        return Parsed(tuple(words), self.names[first:last])


def _place(listed: Sequence[Word] | Sequence[Name], start: int, end: int) -> tuple[int, int]:
    """Which of the words or names listed in order overlap a stretch of text."""
    first = bisect_right(listed, start, key=lambda each: each.end)
    return first, max(first, bisect_left(listed, end, key=lambda each: each.start))


def read_document(sentences: Sentences) -> Parsed:
    """The words and names of a Stanza document. Tokens without offsets are passed over.

    A word of a multi-word token (*della*, *dirgli*) stands where its token stands.

    >>> read_document([[{"id": 1, "text": "Sì", "start_char": 0, "end_char": 2, "head": 0,
    ...                  "deprel": "root", "lemma": "sì", "upos": "INTJ", "ner": "O"}]]).words[0]
    Word(start=0, end=2, head=-1, relation='root', lemma='sì', tag='INTJ', features='')
    """
    words: list[Word] = []
    names: list[Name] = []
    for sentence in sentences:
        words.extend(_words(sentence, len(words)))
        names.extend(_names(sentence))
    return Parsed(tuple(words), tuple(names))


def _words(sentence: Sequence[Mapping[str, Any]], before: int) -> Iterator[Word]:
    """The words of a sentence; ``before`` words stand before it."""
    spans: dict[int, tuple[int, int]] = {}
    single: list[Mapping[str, Any]] = []
    for entry in sentence:
        numbers = _numbers(entry)
        if "start_char" in entry:
            span = entry["start_char"], entry["end_char"]
            spans.update(dict.fromkeys(range(numbers[0], numbers[-1] + 1), span))
        if len(numbers) == 1:
            single.append(entry)
    placed = [entry for entry in single if _numbers(entry)[0] in spans]
    place = {_numbers(entry)[0]: before + at for at, entry in enumerate(placed)}
    for entry in placed:
        start, end = spans[_numbers(entry)[0]]
        yield Word(
            start,
            end,
            place.get(entry.get("head") or 0, -1),
            entry.get("deprel") or "",
            entry.get("lemma") or "",
            entry.get("upos") or "",
            entry.get("feats") or "",
        )


def _numbers(entry: Mapping[str, Any]) -> tuple[int, ...]:
    """The number of a word, or the first and last one of a multi-word token."""
    given = entry["id"]
    return (given,) if isinstance(given, int) else tuple(given)


def _names(sentence: Sequence[Mapping[str, Any]]) -> Iterator[Name]:
    """The entities of a sentence from the tags of its tokens: ``B-PER``, ``E-PER``, ``S-LOC``."""
    start: int | None = None
    for entry in sentence:
        border, _, kind = entry.get("ner", "O").partition("-")
        if border in ("B", "S"):
            start = entry.get("start_char")
        if border in ("E", "S") and start is not None and "end_char" in entry:
            yield Name(start, entry["end_char"], kind)
