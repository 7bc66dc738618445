"""Whose infinitives and gerunds are: the verb around them and whom it makes do something."""

from __future__ import annotations

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.reporting.model import Indexed, Subject
from quoteattr.text.verbs import VerbGroup

_BLOCKS = frozenset({":", ";", ".", "!", "?", "…"})


def matrix(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The finite verb whose subject a gerund or infinitive shares.

    In *a dirlo è Rossi* the *essere* after it; else the one before it in its clause or one
    around it, else the first one after it.
    """
    finite = [verb for verb in sentence.verbs if verb.finite is not None]
    cleft = _cleft(sentence, group)
    if cleft is not None:
        return cleft
    before = [
        verb
        for verb in finite
        if verb.end <= group.start and _is_inside(sentence, group.start, verb.start)
    ]
    return before[-1] if before else (finite[0] if finite else None)


def _is_inside(sentence: Sentence, item: int, other: int) -> bool:
    """Whether an item stands in the clause of another item or in one inside it."""
    return sentence.clauses.inside(item, sentence.clauses.of[other])


def _cleft(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The *essere* that tells who does it: *a ribadirlo, poco dopo,* **è** *Rossi*."""
    if group.start == 0 or sentence.items[group.start - 1].lower not in ("a", "ad"):
        return None
    after = (v for v in sentence.verbs if v.start >= group.end and v.finite is not None)
    verb = next(after, None)
    if verb is None or verb.head.lemma != "essere":
        return None
    between = sentence.items[group.end : verb.start]
    if any(item.text in _BLOCKS or item.kind == QUOTE for item in between):
        return None
    same = sentence.clauses.of[verb.start] == sentence.clauses.of[group.start]
    return verb if same else None


def controller(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """Whom another verb makes speak: *tocca* **al sindaco** *dire*, *spinge* **Rossi** *a dire*."""
    if group.head.mood != "inf" or group.finite is not None:
        return None
    verb = matrix(sentence, group)
    control = None if verb is None else lexicon.control(verb.head.lemma)
    if verb is None or control is None or verb.end > group.start:
        return None
    preposition = "a" if control == "falls to" else ""
    for number, mention in mentions:
        place = mention.first >= verb.end and mention.last <= group.start
        fits = mention.preposition == preposition and mention.kind != "pronoun"
        if place and fits and mention.holder != "possessive":
            return Subject(number, "before")
    return None
