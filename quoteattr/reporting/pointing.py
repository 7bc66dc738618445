"""Whom a cue points at by the rules of grammar."""

from __future__ import annotations

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.model import Mention
from quoteattr.reporting.documents import names_document
from quoteattr.reporting.hearing import source
from quoteattr.reporting.model import LEFT_OUT, Cue, Indexed, Subject
from quoteattr.reporting.subjects import subject
from quoteattr.text.model import Token

_REPORTS = 0.6
_MAKER_REACH = 5
"""Items between a document and who made it."""
_CLOSE_REACH = 9
"""Items between *così* and the name that it closes with."""


def pointed_at(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """Who, by its grammar, says what ``cue``, which stands in ``sentence``, introduces."""
    if cue.verb is not None:
        handed = source(sentence, cue.verb, mentions) if cue.kind == "verb" else None
        if handed is not None:
            return handed
        pointing = cue.kind == "close" and cue.span is None
        before = cue.side in ("before", "earlier") or pointing
        found = subject(sentence, cue.verb, mentions, quote_before=not before)
        author = _author(sentence, mentions, found)
        return found if author is None else Subject(author.mention, found.relation)
    if cue.kind == "colon":
        return _before_colon(sentence, cue, mentions)
    if cue.kind == "gap":
        free = [pair for pair in mentions if not pair[1].preposition]
        return _starting(free, range(cue.first, len(sentence.items)), "gap")
    if cue.kind == "preposition":
        return _source(sentence, cue, mentions)
    if cue.kind == "noun":
        return _owner(sentence, cue, mentions)
    if cue.kind == "close":
        found = _closing(cue, mentions)
        return _author(sentence, mentions, found) or found
    if cue.kind == "signature":
        return _starting(mentions, range(cue.last, cue.last + 2), "label")
    return _starting(mentions, range(cue.first + 1, cue.first + 4), "label")


def _before_colon(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """The subject of the clause before a colon; without a verb, the name that stands there."""
    finite = [v for v in sentence.verbs if v.finite is not None and v.end <= cue.first]
    between = sentence.items[finite[-1].end : cue.first] if finite else ()
    finite = [v for v in finite if sentence.clauses.at(v.start).kind == "main"] or finite
    if finite and not any(item.kind == QUOTE for item in between):
        handed = source(sentence, finite[-1], mentions) or _writer(sentence, cue, mentions)
        found = handed or subject(sentence, finite[-1], mentions, quote_before=False)
        if found.mention is not None or handed is not None:
            return Subject(found.mention, f"colon, {found.relation}")
    for at, mention in sorted(mentions, key=lambda pair: (-pair[1].last, pair[1].first)):
        if mention.last <= cue.first and not mention.preposition:
            if tells_event(sentence, mention.last, cue.first):
                break
            return Subject(at, "pronoun" if mention.kind == "pronoun" else "label")
    return LEFT_OUT


def tells_event(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma and a participle follow a name: *Torrebella, chiuso il ponte: «…»*."""
    return any(
        sentence.items[at - 1].text in ",–—-" and is_participle(sentence.items[at])
        for at in range(start + 1, end)
    )


def is_participle(item: Token) -> bool:
    """Whether a word in small letters can be a past participle and names nobody."""
    if item.capitalised or item.lower in lexicon.person_nouns():
        return False
    return any(form.mood == "part" for form in lexicon.verb_forms(item.lower))


def _writer(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject | None:
    """Whose writing stands right before a colon: *trova una lettera* **del padre**: *«…»*.

    Not where a verb reports: *commenta la lettera del padre: «…»*.
    """
    verbs = [verb for verb in sentence.verbs if verb.end <= cue.first]
    if verbs and verbs[-1].strength >= _REPORTS:
        return None
    for number, mention in mentions:
        if mention.preposition == "di" and mention.last == cue.first:
            before = sentence.items[max(0, mention.first - 2) : mention.first]
            known = (lexicon.reporting_nouns().alone(item.lower)[1] for item in before)
            if any(noun.noun_class in ("document", "social") for nouns in known for noun in nouns):
                return Subject(number, "of")
    return None


def _source(sentence: Sentence, cue: Cue, mentions: Indexed) -> Subject:
    """Who follows *secondo* and its like; for *secondo cui* who stands before it, not a part of
    that: *il capo* *dei vigili*, **secondo cui**.
    """
    items = sentence.items
    if not {"cui", "quale", "quali"} & {item.lower for item in items[cue.last : cue.last + 2]}:
        found = _starting(mentions, range(cue.last - 1, cue.last + 2), "source")
        return _author(sentence, mentions, found) or found
    before = [pair for pair in mentions if pair[1].last in (cue.first, cue.first - 1)]
    if not before:
        return LEFT_OUT
    at, _ = min(before, key=lambda pair: pair[1].first)
    return Subject(at, "relative")


def _author(sentence: Sentence, mentions: Indexed, found: Subject) -> Subject | None:
    """The body whose document is a source: *secondo il rapporto* **della Procura**."""
    source = next((mention for at, mention in mentions if at == found.mention), None)
    if source is None or source.kind != "description":
        return None
    if not any(names_document(sentence, at) for at in range(source.first, source.last)):
        return None
    for at, mention in mentions:
        inside = source.first < mention.first and mention.last <= source.last
        document = any(names_document(sentence, at) for at in range(mention.first, mention.last))
        body = not document and mention.holder not in ("person", "place")
        if inside and mention.preposition == "di" and body:
            return Subject(at, "source")
    return _maker(sentence, mentions, source)


def _maker(sentence: Sentence, mentions: Indexed, source: Mention) -> Subject | None:
    """Who made or sent a document: *il comunicato diffuso ieri* **dai sindacati**."""
    at = source.last
    forms = lexicon.verb_forms(sentence.items[at].lower) if at < len(sentence.items) else ()
    if not any(form.mood == "part" and form.tense == "past" for form in forms):
        return None
    for number, mention in mentions:
        if mention.preposition == "da" and 0 < mention.first - at <= _MAKER_REACH:
            between = sentence.items[at : mention.first]
            if all(item.kind == "word" for item in between):
                return Subject(number, "source")
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
    own = next((m for _, m in mentions if m.first <= cue.first and m.last >= cue.last), None)
    made = None if own is None else _maker(sentence, mentions, own)
    if made is not None:
        return Subject(made.mention, "of")
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
    places = range(cue.last, cue.last + _CLOSE_REACH + 1)
    return _starting([pair for pair in mentions if not pair[1].preposition], places, "label")


def _starting(
    mentions: Indexed, places: range, relation: str, preposition: str | None = None
) -> Subject:
    """The longest of the first mentions that begin at one of the places."""
    fitting = [
        pair
        for pair in mentions
        if pair[1].first in places and (preposition is None or pair[1].preposition == preposition)
    ]
    if not fitting:
        return LEFT_OUT
    begin = fitting[0][1].first
    at, mention = max((p for p in fitting if p[1].first == begin), key=lambda pair: pair[1].last)
    return Subject(at, "pronoun" if mention.kind == "pronoun" else relation)
