"""How tables are looked up: spellings, phrases of several words, strengths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

_STRENGTHS = {"strong": 1.0, "medium": 0.6, "weak": 0.25}
_ACCENTS = {"a": "à", "e": "èé", "i": "ì", "o": "ò", "u": "ù"}

Entry = TypeVar("Entry")
Raw = TypeVar("Raw")


class Phrases(Generic[Entry]):
    """Listed phrases of one or more words, each with an entry that ``make`` makes when needed."""

    def __init__(self, pairs: Iterable[tuple[str, Raw]], make: Callable[[Raw], Entry]) -> None:
        single: dict[str, list[Raw]] = {}
        longer: dict[str, dict[str, list[tuple[str, Raw]]]] = {}
        for phrase, raw in pairs:
            if "'" in phrase:
                phrase = phrase.replace("'", "' ")
            words = phrase.split(None, 2)
            if len(words) > 1:
                by_second = longer.setdefault(words[0], {})
                by_second.setdefault(words[1], []).append((phrase, raw))
            elif words:
                single.setdefault(words[0], []).append(raw)
        self.single = single
        """What the phrases of one word come with, by that word."""
        self.longer = longer
        """The phrases of several words with what they come with, by first and second word."""
        self._make = make
        self._alone: dict[str, tuple[int, tuple[Entry, ...]]] = {}
        self._begun: dict[tuple[str, str], list[tuple[tuple[str, ...], Entry]]] = {}

    def __contains__(self, word: str) -> bool:
        """Whether a phrase begins with a word."""
        return word in self.single or word in self.longer

    def __iter__(self) -> Iterator[str]:
        """The first words, some twice."""
        return chain(self.single, self.longer)

    def alone(self, word: str) -> tuple[int, tuple[Entry, ...]]:
        """The entries of a single word, after their length in words; ``(0, ())`` for none."""
        known = self._alone.get(word)
        if known is None:
            if word not in self.single:
                return 0, ()
            known = self._alone[word] = 1, tuple(map(self._make, self.single[word]))
        return known

    def begun(self, first: str, second: str) -> list[tuple[tuple[str, ...], Entry]]:
        """The phrases that begin with two words, the longest first, with their entries."""
        known = self._begun.get((first, second))
        if known is None:
            if second not in self.longer.get(first, ()):
                return []
            made = [(tuple(phrase.split()), raw) for phrase, raw in self.longer[first][second]]
            made.sort(key=lambda pair: -len(pair[0]))
            known = [(words, self._make(raw)) for words, raw in made]
            self._begun[first, second] = known
        return known


@lru_cache(maxsize=1 << 14)
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
    """Listed phrases with their entries."""
    return Phrases(pairs, lambda entry: entry)


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
    if first in phrases.longer and start + 1 < len(words):
        length, found = 0, []
        for entry_words, entry in phrases.begun(first, words[start + 1]):
            size = len(entry_words)
            if size < length:
                break
            if tuple(words[start : start + size]) == entry_words:
                length = size
                found.append(entry)
        if found:
            return length, tuple(found)
    return phrases.alone(first) if first in phrases.single else (0, ())
