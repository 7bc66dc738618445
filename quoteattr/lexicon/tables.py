"""How tables are looked up: spellings, phrases of several words, strengths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

_STRENGTHS = {"strong": 1.0, "medium": 0.6, "weak": 0.25}
_ACCENTS = {"a": "à", "e": "èé", "i": "ì", "o": "ò", "u": "ù"}

Entry = TypeVar("Entry")
Phrases = dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
"""Entries of one or more words by first word, the longest first."""


def plain(form: str) -> str:
    """The form as tables hold it: lower case, straight apostrophes."""
    return form.lower().replace("’", "'").replace("´", "'").replace("`", "'")


def strength(row: dict[str, str]) -> float:
    """The weight of a table row's ``strength`` word."""
    return _STRENGTHS[row["strength"]]


def spellings(form: str) -> tuple[str, ...]:
    """The form and, for a final apostrophe, the accents that it may stand for."""
    if len(form) > 1 and form[-1] == "'" and form[-2] in _ACCENTS:
        return (form, *(form[:-2] + accent for accent in _ACCENTS[form[-2]]))
    return (form,)


def grouped(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {}
    for form, entry in pairs:
        if form:
            groups.setdefault(form, []).append(entry)
    return {form: tuple(entries) for form, entries in groups.items()}


def phrases(pairs: Iterable[tuple[str, Entry]]) -> Phrases[Entry]:
    groups: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, entry in pairs:
        words = split_words(phrase)
        if words:
            groups.setdefault(words[0], []).append((words, entry))
    return {
        first: tuple(sorted(entries, key=lambda item: -len(item[0])))
        for first, entries in groups.items()
    }


def split_words(phrase: str) -> tuple[str, ...]:
    """A phrase as the words that the tokenizer makes of it: elisions split.

    >>> split_words("a detta dell'amico")
    ('a', 'detta', "dell'", 'amico')
    """
    return tuple(phrase.replace("'", "' ").split())


def match_phrase(
    phrases: Phrases[Entry], words: Sequence[str], start: int = 0
) -> tuple[int, tuple[Entry, ...]]:
    """The longest entries that begin at ``words[start]``: their length in words and themselves.

    ``(0, ())`` where none does.
    """
    length, found = 0, []
    for entry_words, entry in phrases.get(words[start], ()):
        size = len(entry_words)
        if size < length:
            break
        if tuple(words[start : start + size]) == entry_words:
            length = size
            found.append(entry)
    return length, tuple(found)
