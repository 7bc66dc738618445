"""Whom a cue points at, and what it leaves open."""

from __future__ import annotations

from quoteattr.attribution.scene import Scene
from quoteattr.language.model import QUOTE
from quoteattr.reporting.model import Cue, Subject
from quoteattr.reporting.subjects import Indexed, is_impersonal, subject

_LEFT_OUT = Subject(None, "left out")
_SURENESS = ((1.3, "very sure"), (0.9, "sure"), (0.5, "fairly sure"))
"""From which strength on a cue is called what; below the last it is unsure."""
_CLOSE_REACH = 9
"""Items between *così* and the name that it closes with."""


def pointed_at(scene: Scene, cue: Cue) -> Subject:
    """Who, by its grammar, says what ``cue`` introduces or closes."""
    mentions = scene.mentions_in(cue.sentence)
    if cue.verb is not None:
        sentence = scene.sentence(cue.sentence)
        return subject(sentence, cue.verb, mentions, quote_before=cue.side != "before")
    if cue.kind == "colon":
        return _before_colon(scene, cue, mentions)
    if cue.kind == "preposition":
        return _source(scene, cue, mentions)
    if cue.kind == "noun":
        return _owner(scene, cue, mentions)
    if cue.kind == "close":
        return _closing(cue, mentions)
    return _starting(mentions, range(cue.first + 1, cue.first + 4), "label")


def opening(cue: Cue, found: Subject) -> str:
    """What a cue leaves open, in a few words that name features.

    A sure or unsure subject, a pronoun, the first person, an impersonal or passive verb, or a
    cue of some kind without subject.
    """
    verb = cue.verb
    if verb is not None and verb.finite is not None and verb.finite.person == "1":
        return "first person" if verb.finite.number == "s" else "first person plural"
    if verb is not None and found.mention is None:
        if verb.passive:
            return "passive without agent"
        if is_impersonal(verb):
            return "impersonal"
    if found.relation.endswith("pronoun"):
        return "pronoun"
    if found.mention is not None:
        return f"{sureness(cue.strength)} subject"
    return f"{cue.kind} without subject"


def sureness(strength: float) -> str:
    """A word for how surely a cue reports."""
    return next((name for least, name in _SURENESS if strength >= least), "unsure")


def _before_colon(scene: Scene, cue: Cue, mentions: Indexed) -> Subject:
    """The subject of the clause before a colon; without a verb, the name that stands there."""
    sentence = scene.sentence(cue.sentence)
    finite = [v for v in sentence.verbs if v.finite is not None and v.end <= cue.first]
    between = sentence.items[finite[-1].end : cue.first] if finite else ()
    if finite and not any(item.kind == QUOTE for item in between):
        found = subject(sentence, finite[-1], mentions, quote_before=False)
        if found.mention is not None:
            return Subject(found.mention, f"colon, {found.relation}")
    for at, mention in sorted(mentions, key=lambda pair: (-pair[1].last, pair[1].first)):
        if mention.last <= cue.first and not mention.preposition:
            return Subject(at, "pronoun" if mention.kind == "pronoun" else "label")
    return _LEFT_OUT


def _source(scene: Scene, cue: Cue, mentions: Indexed) -> Subject:
    """Who follows *secondo* and its like; for *secondo cui* who stands before it."""
    found = _starting(mentions, range(cue.last - 1, cue.last + 2), "source")
    if found.mention is not None:
        return found
    items = scene.sentence(cue.sentence).items
    if {"cui", "quale", "quali"} & {item.lower for item in items[cue.last : cue.last + 2]}:
        for at, mention in reversed(mentions):
            if mention.last in (cue.first, cue.first - 1):
                return Subject(at, "relative")
    return _LEFT_OUT


def _owner(scene: Scene, cue: Cue, mentions: Indexed) -> Subject:
    """Whose words a noun announces: *la sua replica*, *le parole di Rossi*.

    Without either, as in *con queste parole*, they belong to the subject of the nearest verb.
    """
    for at, mention in mentions:
        if mention.holder == "possessive" and 0 <= cue.first - mention.last <= 1:
            return Subject(at, "pronoun")
    found = _starting(mentions, range(cue.last, cue.last + 2), "of", "di")
    if found.mention is not None:
        return found
    sentence = scene.sentence(cue.sentence)
    finite = [verb for verb in sentence.verbs if verb.finite is not None]
    if finite:
        nearest = min(finite, key=lambda verb: abs(verb.start - cue.first))
        found = subject(sentence, nearest, mentions, quote_before=False)
        if found.mention is not None and found.relation != "pronoun":
            return Subject(found.mention, f"noun's verb, {found.relation}")
    return _LEFT_OUT


def _closing(cue: Cue, mentions: Indexed) -> Subject:
    """The name after *così*: *Così, in una nota, il ministro.*"""
    for at, mention in mentions:
        if cue.last <= mention.first <= cue.last + _CLOSE_REACH and not mention.preposition:
            return Subject(at, "pronoun" if mention.kind == "pronoun" else "label")
    return _LEFT_OUT


def _starting(
    mentions: Indexed, places: range, relation: str, preposition: str | None = None
) -> Subject:
    for at, mention in mentions:
        if mention.first in places and (preposition is None or mention.preposition == preposition):
            return Subject(at, "pronoun" if mention.kind == "pronoun" else relation)
    return _LEFT_OUT
