"""Boundaries: the places in a sentence where what is said may begin or end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, cached_property, lru_cache
from itertools import accumulate

from attrs import define, frozen

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.text.verbs import VerbGroup

_SIGNS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "–": "–", "—": "–", "-": "–",
          "…": "…", "...": "…", "?": "?", "!": "!", ".": "."}  # fmt: skip
_OPENERS = ("conjunction", "subordinator", "relative", "preposition", "interrogative")
_NAMED = ("negation", "adverb", "personal", "indefinite", "demonstrative")
"""Classes of words that are told apart like those that open a clause."""
_INSIDE = frozenset({"di", "d'"})
"""Prepositions before which nothing ends: they belong to the noun before them."""
_CLOSED = frozenset({"end", ",", ";", "–", "—", "-", ":", "che", "("})
_REPORTS = 0.6
_BUCKETS = ((2, "2"), (5, "5"), (9, "9"), (15, "15"), (25, "25"))


@frozen
class Boundary:
    """A place before item ``at``, where a part may end, or begin at item ``begin``.

    ``sign`` is the sign that stands there or ``"none"``, ``"end"`` at the end of the sentence;
    ``following`` what comes next in a word or two, ``name`` both; ``tense`` is that of the first
    verb from ``begin`` on, ``"none"`` without; ``features`` describe the place.
    """

    at: int
    begin: int
    sign: str
    following: str
    name: str
    tense: str
    features: tuple[str, ...]


@define(slots=False)
class Ground:
    """A sentence as the ground on which contents are laid out."""

    sentence: Sentence

    @cached_property
    def starting(self) -> dict[int, VerbGroup]:
        """The verb groups by their first item."""
        return {verb.start: verb for verb in self.sentence.verbs}

    @cached_property
    def tenses(self) -> dict[int, str]:
        """The tense of each verb group by its first item, as in :func:`tense`."""
        return {verb.start: tense(verb) for verb in self.sentence.verbs}

    @cached_property
    def finite(self) -> list[int]:
        """Where the finite verb groups start."""
        return [verb.start for verb in self.sentence.verbs if verb.finite is not None]

    @cached_property
    def end(self) -> int:
        """Where the sentence ends without its last stop."""
        items = self.sentence.items
        end = len(items)
        while end > 1 and items[end - 1].kind == "sign" and items[end - 1].text in ".;:,…!?":
            end -= 1
        return end

    @cached_property
    def boundaries(self) -> tuple[Boundary, ...]:
        """All boundaries in order, the end of the sentence last."""
        inside = [made for at in range(1, self.end) if (made := self._boundary(at)) is not None]
        return (*inside, Boundary(self.end, self.end, "end", "end", "end end", "none", ("end",)))

    @cached_property
    def _places(self) -> list[int]:
        return [boundary.at for boundary in self.boundaries]

    def boundaries_after(self, at: int) -> tuple[Boundary, ...]:
        """The boundaries behind an item."""
        return self.boundaries[bisect_right(self._places, at) :]

    @cached_property
    def brackets(self) -> list[int]:
        """How many more brackets have opened than closed before each item."""
        depths = [0]
        for item in self.sentence.items:
            depths.append(depths[-1] + (item.text == "(") - (item.text == ")"))
        return depths

    @cached_property
    def held(self) -> tuple[list[int], list[int]]:
        """How many quotations and how many open-class words stand before each item."""
        quotes, words = [0], [0]
        for item in self.sentence.items:
            quotes.append(quotes[-1] + (item.kind == QUOTE))
            own = item.kind not in (QUOTE, "sign") and not lexicon.clause_word(item.lower)
            words.append(words[-1] + own)
        return quotes, words

    def _boundary(self, at: int) -> Boundary | None:
        items = self.sentence.items
        item = items[at]
        if item.kind == "sign":
            sign = _SIGNS.get(item.text)
            return None if sign is None else self._made(at, at + 1, sign)
        if items[at - 1].kind == "sign" and items[at - 1].text in _SIGNS:
            return None
        verb = self.starting.get(at)
        opens = verb is not None and (verb.finite is not None or verb.head.mood == "ger")
        word = item.kind == "word" and verb is None and item.lower not in _INSIDE
        if item.kind == QUOTE or opens or (word and lexicon.is_word(item.lower, *_OPENERS)):
            return self._made(at, at, "none")
        return None

    def late_subject(self, first: int, last: int, what: str) -> Boundary:
        """The boundary before a subject at items ``[first, last)`` that follows what is said."""
        then = self.describe(last)
        closed = "closed" if then in _CLOSED else "open"
        nearest = self.verb_after(first)
        verb = "none" if nearest is None else self.tenses[nearest.start]
        features = ("who", f"who {what}", f"who {closed}", f"who {what} {closed}", f"who {then}")
        return Boundary(first, first, "who", what, f"who {closed}", verb, features)

    def _made(self, at: int, begin: int, sign: str) -> Boundary:
        following = self.describe(begin)
        second = self.describe(begin + 1)
        nearest = self.verb_after(begin)
        verb = "no verb" if nearest is None else self.tenses[nearest.start]
        far = "" if nearest is None or nearest.start - begin <= 2 else ", far"
        name = f"{sign} {following}"
        shape = f"{name} {second if self._joins(begin) else ''}".strip()
        return Boundary(
            at,
            begin,
            sign,
            following,
            name,
            "none" if nearest is None else verb,
            (
                sign,
                shape,
                name,
                f"{name} {second}",
                f"{sign}, {verb}{far}",
                f"{shape}, {verb}{far}",
            ),
        )

    def _joins(self, at: int) -> bool:
        items = self.sentence.items
        return at < len(items) and lexicon.is_word(
            items[at].lower, "conjunction", "relative", "adverb", "subordinator"
        )

    def verb_after(self, at: int) -> VerbGroup | None:
        """The first finite verb at or after an item."""
        place = bisect_left(self.finite, at)
        return self.starting[self.finite[place]] if place < len(self.finite) else None

    def verbs_between(self, first: int, last: int) -> int:
        """How many finite verbs start in ``[first, last)``."""
        return max(0, self._finite_before[last] - self._finite_before[first])

    @cached_property
    def _finite_before(self) -> list[int]:
        """How many finite verbs start before each item."""
        starts = set(self.finite)
        found = accumulate(at in starts for at in range(len(self.sentence.items)))
        return [0, *found, len(starts)]

    def describe(self, at: int) -> str:
        """What an item is: a closed-class word itself, the mood of a verb, else its kind."""
        if at >= self.end:
            return "end"
        items = self.sentence.items
        item = items[at]
        if item.kind == QUOTE:
            return "quote"
        if at in self.starting:
            return self.tenses[at]
        if item.kind != "word":
            return item.kind if item.kind == "number" else item.text
        return _closed(item.lower) or ("Name" if item.capitalised else "word")


@lru_cache(maxsize=1 << 16)
def _closed(word: str) -> str:
    """What a closed-class word is called; empty for an open-class one."""
    if lexicon.is_word(word, *_OPENERS, *_NAMED):
        return word
    return "article" if lexicon.is_word(word, "article", "articulated", "possessive") else ""


def tense(verb: VerbGroup) -> str:
    """Mood and tense of a verb group in short, and whether it reports."""
    reports = " reports" if verb.strength >= _REPORTS else ""
    finite = verb.finite
    if finite is None:
        return f"{verb.head.mood}{reports}"
    compound = " part" if verb.head is not finite and verb.head.mood == "part" else ""
    person = "" if finite.person == "3" else finite.person
    return f"{finite.mood} {finite.tense}{compound}{person}{reports}"


def mood_and_tense(told: str) -> str:
    """The first two words of a tense: *ind pres* of *ind pres part1 reports*."""
    return " ".join(told.split(" ", 2)[:2])


@cache
def size(words: int) -> str:
    """A number of items as one of a few words."""
    return next((name for most, name in _BUCKETS if words <= most), "more")
