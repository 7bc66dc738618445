"""How tables are looked up: spellings, phrases of several words, strengths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

_STRENGTHS = {"strong": 1.0, "medium": 0.6, "weak": 0.25}
_ACCENTS = {"a": "à", "e": "èé", "i": "ì", "o": "ò", "u": "ù"}

_NOTHING: tuple[int, tuple[()]] = (0, ())

Entry = TypeVar("Entry")


class Phrases(dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]):
    """Entries of one or more words by first word, the longest first.

    For fast matching ``single`` holds those of one word, with their length, and ``longer`` the
    others by first and second word.
    """

    def __init__(self, groups: dict[str, list[tuple[tuple[str, ...], Entry]]]) -> None:
        self.single: dict[str, tuple[int, tuple[Entry, ...]]] = {}
        self.longer: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}
        for first, entries in groups.items():
            entries.sort(key=lambda item: -len(item[0]))
            self[first] = tuple(entries)
            single = tuple(entry for words, entry in entries if len(words) == 1)
            if single:
                self.single[first] = 1, single
            for words, entry in entries[: len(entries) - len(single)]:
                by_second = self.longer.setdefault(first, {})
                by_second.setdefault(words[1], []).append((words, entry))


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
    return Phrases(groups)


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
    first = words[start]
    longer = phrases.longer.get(first)
    if longer is not None and start + 1 < len(words):
        length, found = 0, []
        for entry_words, entry in longer.get(words[start + 1], ()):
            size = len(entry_words)
            if size < length:
                break
            if tuple(words[start : start + size]) == entry_words:
                length = size
                found.append(entry)
        if found:
            return length, tuple(found)
    return phrases.single.get(first, _NOTHING)
