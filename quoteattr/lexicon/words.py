"""Closed-class words, nouns that announce words, and what words beside marks say of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextvars import ContextVar
from functools import cache, lru_cache

from attrs import frozen

from quoteattr import datafiles
from quoteattr.lexicon.tables import (
    Phrases,
    grouped,
    phrases,
    plain,
    spellings,
    split_words,
    strength,
)


@frozen
class ReportingNoun:
    """A noun that announces words; ``number`` is ``"s"`` or ``"p"``."""

    noun_class: str
    gender: str
    number: str
    strength: float


@frozen
class ClauseWord:
    """One reading of a closed-class word."""

    word_class: str
    gender: str
    number: str
    person: str
    role: str


@frozen
class Use:
    """What a word beside marks says that they are for."""

    use: str
    side: str
    strength: float


extra_nouns: ContextVar[Phrases[ReportingNoun] | None] = ContextVar("extra_nouns", default=None)
"""The nouns of the table and the caller's while a text is worked on; None without the latter."""


def reporting_nouns() -> Phrases[ReportingNoun]:
    """Nouns and noun groups that announce words, by first word."""
    extra = extra_nouns.get()
    return _known_nouns() if extra is None else extra


@cache
def _known_nouns() -> Phrases[ReportingNoun]:
    return phrases(known_nouns())


def known_nouns() -> Iterator[tuple[str, ReportingNoun]]:
    """The nouns of the table that announce words."""
    return (
        (row[column], ReportingNoun(row["class"], row["gender"], number, strength(row)))
        for row in datafiles.table("reporting_nouns")
        for column, number in (("singular", "s"), ("plural", "p"))
    )


@cache
def content_nouns() -> dict[str, tuple[str, frozenset[str]]]:
    """Nouns with a content (``promesse``): the singular, and what can carry it (``di``)."""
    listed = datafiles.columns("content_nouns", "singular", "plural", "complements")
    return {
        form: (singular, frozenset(complements.split(",")))
        for singular, plural, complements in listed
        for form in (singular, plural)
    }


@cache
def _clause_words() -> dict[str, tuple[ClauseWord, ...]]:
    return grouped(
        (
            row["form"],
            ClauseWord(row["class"], row["gender"], row["number"], row["person"], row["role"]),
        )
        for row in datafiles.table("clause_words")
    )


@lru_cache(maxsize=1 << 16)
def clause_word(form: str) -> tuple[ClauseWord, ...]:
    """The readings of a closed-class word; empty for an open-class one."""
    known = _clause_words()
    return tuple(entry for spelling in spellings(plain(form)) for entry in known.get(spelling, ()))


def is_word(form: str, *classes: str) -> bool:
    """Whether a form can be a closed-class word of one of the classes."""
    return not _classes(form).isdisjoint(classes)


@lru_cache(maxsize=1 << 16)
def _classes(form: str) -> frozenset[str]:
    return frozenset(entry.word_class for entry in clause_word(form))


@cache
def adverbs() -> Phrases[str]:
    """Adverbs of one or more words (``poi``, ``più volte``), by first word."""
    return phrases(
        (row["form"], row["form"])
        for row in datafiles.table("clause_words")
        if row["class"] == "adverb"
    )


@cache
def openers() -> frozenset[str]:
    """Words that stand capitalised at the start of a sentence without being names."""
    return frozenset(form for (form,) in datafiles.columns("sentence_openers", "form"))


@cache
def mark_uses() -> Phrases[Use]:
    """Words beside quotation marks that tell what the marks are for, by first word."""
    return phrases(
        (row["form"], Use(row["use"], row["side"], strength(row)))
        for row in datafiles.table("mark_uses")
    )


@cache
def source_phrases() -> Phrases[float]:
    """Phrases that name a source (``secondo``, ``a detta del``), with their strength."""
    return phrases(
        (phrase, strength(row))
        for row in datafiles.table("reporting_prepositions")
        for phrase in _spelled(row)
    )


@cache
def own_phrases() -> Phrases[str]:
    """Phrases with a possessive that name a source (``a suo avviso``), with its person."""
    return phrases(
        (row["phrase"], row["person"])
        for row in datafiles.table("reporting_possessives")
        if any(is_word(word, "possessive") for word in split_words(row["phrase"]))
    )


def _spelled(row: dict[str, str]) -> Iterator[str]:
    """A phrase with its final preposition in every fused form."""
    phrase, ends = row["phrase"], row["ends"]
    yield phrase
    if row["articulated"] != "yes":
        return
    stem = phrase[: len(phrase) - len(ends)]
    fused = {"di": "de", "a": "a", "da": "da"}.get(ends)
    if fused is None:
        return
    for article in ("l", "llo", "lla", "ll'", "i", "gli", "lle"):
        yield f"{stem}{fused}{article}"


@cache
def hedges(word_class: str) -> frozenset[str]:
    """Adverbs (``"adverb"``) or verbs (``"verb"``) that leave open whether something was said."""
    return frozenset(row["form"] for row in datafiles.table("hedges") if row["class"] == word_class)
