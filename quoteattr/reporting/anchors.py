"""Anchors: the verbs, nouns and phrases of a sentence that may report a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.spans import Span
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_UNSAID = frozenset({"gesture"})
"""Classes of verbs that accompany words and report nothing without marks."""
_NOUNS = frozenset({"speech", "thought", "document", "social", "section"})
_LONGEST_PHRASE = 9


@frozen
class Anchor:
    """What may report a statement: items ``[first, last)`` of a sentence, ``span`` of the text.

    ``kind`` is ``"verb"``, ``"noun"`` or ``"preposition"``; ``word`` the lemma or phrase,
    ``word_class`` its class in the tables, ``strength`` how surely it reports words.
    """

    kind: str
    first: int
    last: int
    span: Span
    word: str
    word_class: str
    strength: float
    complements: frozenset[str] = frozenset()
    verb: VerbGroup | None = None


def anchors(sentence: Sentence) -> tuple[Anchor, ...]:
    """The anchors of a sentence in order; a verb within a phrase is part of that."""
    phrases = tuple(_without_announced(sentence, tuple(_phrases(sentence))))
    taken = {at for phrase in phrases for at in range(phrase.first, phrase.last)}
    verbs = tuple(verb for verb in _verbs(sentence) if verb.first not in taken)
    taken.update(at for verb in sentence.verbs for at in range(verb.start, verb.end))
    nouns = (noun for noun in _nouns(sentence) if noun.first not in taken)
    return tuple(sorted((*phrases, *verbs, *nouns), key=lambda anchor: anchor.first))


def _verbs(sentence: Sentence) -> Iterator[Anchor]:
    for verb in sentence.verbs:
        entry = verb.reporting
        if entry is None or entry.verb_class in _UNSAID:
            continue
        first = sentence.items[verb.cue_start]
        span = Span(first.start, sentence.items[verb.cue_end - 1].end)
        yield Anchor(
            "verb",
            verb.start,
            verb.end,
            span,
            entry.lemma,
            entry.verb_class,
            entry.strength,
            entry.complements,
            verb,
        )


def _phrases(sentence: Sentence) -> Iterator[Anchor]:
    items = sentence.items
    table = lexicon.source_phrases()
    lower = [item.lower for item in items]
    at = 0
    while at < len(items):
        own, _ = lexicon.match_phrase(lexicon.own_phrases(), lower[at : at + _LONGEST_PHRASE])
        if own:
            span = Span(items[at].start, items[at + own - 1].end)
            word = " ".join(lower[at : at + own])
            yield Anchor("noun", at, at + own, span, word, "phrase", 1.0)
            at += own
            continue
        if lower[at] not in table:
            at += 1
            continue
        size, strengths = lexicon.match_phrase(table, lower[at : at + _LONGEST_PHRASE])
        if size and at + size < len(items) and _names_a_source(items, at, size):
            span = Span(items[at].start, items[at + size - 1].end)
            word = _phrase(lower[at : at + size])
            word_class = word if size == 1 else "phrase"
            yield Anchor("preposition", at, at + size, span, word, word_class, max(strengths))
            at += size
        else:
            at += 1


def _without_announced(sentence: Sentence, phrases: Sequence[Anchor]) -> Iterator[Anchor]:
    """The phrases but those whose words another announces: **di parere opposto** *Neri, secondo
    cui …*.
    """
    finite = [verb.start for verb in sentence.verbs if verb.finite is not None]
    for place, phrase in enumerate(phrases):
        after = phrases[place + 1] if place + 1 < len(phrases) else None
        following = () if after is None else sentence.items[after.last : after.last + 2]
        relative = any(item.lower in ("cui", "quale", "quali") for item in following)
        apart = after is not None and any(phrase.last <= at < after.first for at in finite)
        if not relative or apart:
            yield phrase


def _phrase(words: Sequence[str]) -> str:
    """A phrase without the preposition at its end, with or without an article: *a detta*."""
    last = len(words) - 1
    if last and lexicon.is_word(words[last], "preposition", "articulated"):
        return " ".join(words[:last])
    return " ".join(words)


def _names_a_source(items: Sequence[Token], at: int, size: int) -> bool:
    """Whether the phrase opens its clause, and for *per* and *secondo* somebody can follow."""
    word = items[at].lower
    if word == "secondo" and at and items[at - 1].kind != QUOTE:
        before = items[at - 1].lower
        if lexicon.is_word(before, "article", "articulated", "preposition"):
            return False
    article = at > 0 and lexicon.is_word(items[at - 1].lower, "article")
    if article and word in lexicon.reporting_nouns():
        return False  # *le parole di Neri seguono*, unlike *parole di Neri*
    if size > 1 or word != "per":
        return True
    following = items[at + 1 : at + 3]
    if any(item.lower in ("cui", "quale", "quali") for item in following):
        return True
    if lexicon.is_word(following[0].lower, "article", "personal") and len(following) > 1:
        following = following[1:]
    known = following[0].lower in lexicon.person_nouns()
    body = following[0].lower in lexicon.body_nouns()
    return following[0].capitalised or known or body or following[0].lower == "chi"


def _nouns(sentence: Sentence) -> Iterator[Anchor]:
    items = sentence.items
    table = lexicon.reporting_nouns()
    lower = [item.lower for item in items]
    for at, item in enumerate(items):
        if item.kind != "word" or item.lower not in table:
            continue
        size, nouns = lexicon.match_phrase(table, lower, at)
        useful = [noun for noun in nouns if noun.noun_class in _NOUNS]
        form = " ".join(lower[at : at + size])
        word, complements = lexicon.content_nouns().get(form, (form, frozenset[str]()))
        if not useful and not complements:
            continue
        surest = max(useful or nouns, key=lambda noun: noun.strength)
        word_class = "content" if complements else surest.noun_class
        span = Span(item.start, items[at + size - 1].end)
        yield Anchor("noun", at, at + size, span, word, word_class, surest.strength, complements)
