"""Whom a cue points at by the rules of grammar."""

from __future__ import annotations

from quoteattr.language.model import QUOTE, Sentence
from quoteattr.reporting.documents import names_document
from quoteattr.reporting.model import LEFT_OUT, Cue, Indexed, Subject
from quoteattr.reporting.subjects import subject

_CLOSE_REACH = 9
"""Items between *così* and the name that it closes with."""


def pointed_at(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """Who, by its grammar, says what ``cue``, which stands in ``sentence``, introduces."""
    if cue.verb is not None:
        pointing = cue.kind == "close" and cue.span is None
        before = cue.side in ("before", "earlier") or pointing
        found = subject(sentence, cue.verb, mentions, quote_before=not before)
        author = _author(sentence, mentions, found)
        return found if author is None else Subject(author.mention, found.relation)
    if cue.kind == "colon":
        return _before_colon(sentence, cue, mentions)
    if cue.kind == "preposition":
        return _source(sentence, cue, mentions)
    if cue.kind == "noun":
        return _owner(sentence, cue, mentions)
    if cue.kind == "close":
        return _closing(cue, mentions)
    return _starting(mentions, range(cue.first + 1, cue.first + 4), "label")


def _before_colon(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """The subject of the clause before a colon; without a verb, the name that stands there."""
    finite = [v for v in sentence.verbs if v.finite is not None and v.end <= cue.first]
    between = sentence.items[finite[-1].end : cue.first] if finite else ()
    finite = [v for v in finite if sentence.clauses.at(v.start).kind == "main"] or finite
    if finite and not any(item.kind == QUOTE for item in between):
        found = subject(sentence, finite[-1], mentions, quote_before=False)
        if found.mention is not None:
            return Subject(found.mention, f"colon, {found.relation}")
    for at, mention in sorted(mentions, key=lambda pair: (-pair[1].last, pair[1].first)):
        if mention.last <= cue.first and not mention.preposition:
            return Subject(at, "pronoun" if mention.kind == "pronoun" else "label")
    return LEFT_OUT


def _source(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """Who follows *secondo* and its like; for *secondo cui* who stands before it."""
    items = sentence.items
    if not {"cui", "quale", "quali"} & {item.lower for item in items[cue.last : cue.last + 2]}:
        found = _starting(mentions, range(cue.last - 1, cue.last + 2), "source")
        return _author(sentence, mentions, found) or found
    for at, mention in reversed(mentions):
        if mention.last in (cue.first, cue.first - 1):
            return Subject(at, "relative")
    return LEFT_OUT


def _author(sentence: Sentence, mentions: Indexed, found: Subject) -> Subject | None:
    """The body whose document is a source: *secondo il rapporto* **della Procura**."""
    source = next((mention for at, mention in mentions if at == found.mention), None)
    if source is None or source.kind != "description":
        return None
    if not any(names_document(sentence, at) for at in range(source.first, source.last)):
        return None
    for at, mention in mentions:
        inside = source.first < mention.first and mention.last <= source.last
        if inside and mention.preposition == "di" and mention.holder not in ("person", "place"):
            return Subject(at, "source")
    return None


def _owner(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """Whose words a noun announces: *la sua replica*, *le parole di Rossi*.

    Without either, as in *con queste parole*, they belong to the subject of the nearest verb.
    """
    for at, mention in mentions:
        beside = 0 <= cue.first - mention.last <= 1 or cue.first <= mention.first < cue.last
        if mention.holder == "possessive" and beside:
            return Subject(at, "pronoun")
    found = _starting(mentions, range(cue.last, cue.last + 2), "of", "di")
    if found.mention is not None:
        return found
    finite = [verb for verb in sentence.verbs if verb.finite is not None]
    of = sentence.clauses.of
    finite = [verb for verb in finite if of[verb.start] == of[cue.first]] or finite
    if finite:
        nearest = min(finite, key=lambda verb: abs(verb.start - cue.first))
        found = subject(sentence, nearest, mentions, quote_before=False)
        if found.mention is not None and found.relation != "pronoun":
            return Subject(found.mention, f"noun's verb, {found.relation}")
    return LEFT_OUT


def _closing(cue: Cue, mentions: Indexed) -> Subject:
    """The name after *così*: *Così, in una nota, il ministro.*"""
    for at, mention in mentions:
        if cue.last <= mention.first <= cue.last + _CLOSE_REACH and not mention.preposition:
            return Subject(at, "pronoun" if mention.kind == "pronoun" else "label")
    return LEFT_OUT


def _starting(
    mentions: Indexed, places: range, relation: str, preposition: str | None = None
) -> Subject:
    for at, mention in mentions:
        if mention.first in places and (preposition is None or mention.preposition == preposition):
            return Subject(at, "pronoun" if mention.kind == "pronoun" else relation)
    return LEFT_OUT
