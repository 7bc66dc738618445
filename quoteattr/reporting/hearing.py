"""Who hears or reads words that another says, and whose words somebody hands on."""

from __future__ import annotations

from attrs import evolve

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.reporting.agreement import is_impersonal
from quoteattr.reporting.model import LEFT_OUT, Indexed, Subject
from quoteattr.reporting.subjects import subject
from quoteattr.text.group_phrases import after_adverbs
from quoteattr.text.verbs import VerbGroup

_HANDING_ON = frozenset({"citare", "mostrare", "riferire", "ricordare", "ripetere", "riportare"})
"""Verbs whose object, where it is somebody's words, is quoted: *riporta* **le parole di Neri**."""
_LEARNING = frozenset({"sapere", "apprendere", "imparare"})
"""Verbs that tell with *da* who says it: *ha saputo* **dal notaio** *che «…»*."""
_WORDS = frozenset({"speech", "document", "social", "thing", "thought", "crowd"})
_FARTHEST = 14
_BEFORE_NOUN = 3
"""Items between a verb and the noun of its object."""


def hears(verb: VerbGroup) -> bool:
    """Whether the subject of a verb gets the words of another: *ha sentito*, *riceve un sms*."""
    return verb.reporting is not None and verb.reporting.verb_class == "receive"


def source(sentence: Sentence, verb: VerbGroup, mentions: Indexed) -> Subject | None:
    """Whose words the subject of a verb hears, reads or hands on; None for all other verbs.

    *riceve* **da Neri** *un sms*, *legge la lettera* **della moglie**, *cita* **il padre**.
    """
    hearing = hears(verb) and not verb.passive
    made = verb.finite is not None and verb.finite.lemma == "fare"
    learning = verb.head.lemma in _LEARNING and not made
    known = hearing or learning or verb.head.lemma in _HANDING_ON
    if is_impersonal(verb) or not known:
        return None
    owner = _owner_of_object(sentence, verb, mentions)
    if owner is not None:
        return Subject(owner, "of")
    if verb.head.lemma == "citare":
        return _cited(sentence, verb, mentions)
    if not (hearing or learning):
        return None
    for number, mention in mentions:
        if mention.preposition == "da" and 0 <= mention.first - verb.end <= _FARTHEST:
            between = sentence.items[verb.end : mention.first]
            if not any(item.kind == QUOTE or item.text in ";:" for item in between):
                return Subject(number, "agent")
    return LEFT_OUT if hearing else None


def _owner_of_object(sentence: Sentence, verb: VerbGroup, mentions: Indexed) -> int | None:
    """Whose the words are that a verb governs: *ripete lo slogan* **di Neri**."""
    lower = [item.lower for item in sentence.items]
    start = after_adverbs(sentence.items, verb.end)
    for at in range(max(verb.start, start - 1), min(start + _BEFORE_NOUN, len(lower))):
        if not lower[at].isalpha() and not lower[at].endswith("'"):
            return None
        size, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)
        if {noun.noun_class for noun in nouns} & _WORDS:
            fitting = [
                (mention.last, number)
                for number, mention in mentions
                if mention.preposition in ("di", "da") and 0 <= mention.first - at - size <= 1
            ]
            return max(fitting)[1] if fitting else None
    return None


def _cited(sentence: Sentence, verb: VerbGroup, mentions: Indexed) -> Subject | None:
    """Whom a verb cites: the free noun phrase straight after it."""
    start = after_adverbs(sentence.items, verb.end)
    for number, mention in mentions:
        if mention.first == start and not mention.preposition:
            return Subject(number, "after")
    return None


def hearers(sentence: Sentence, verb: VerbGroup, mentions: Indexed) -> tuple[int, ...]:
    """The mentions of those who hear what a verb reports, or whom a passive speaks of.

    **Neri** *si è sentito rispondere*, *a* **Neri** *hanno detto*, **Neri** *è stato definito*.
    """
    found = [
        number
        for number, mention in mentions
        if verb.reporting is not None
        and mention.preposition == "a"
        and mention.holder in ("person", "group", "")
        and sentence.clauses.of[mention.first] == sentence.clauses.of[verb.start]
    ]
    if verb.passive or hears(verb):
        patient = subject(sentence, evolve(verb, passive=False), mentions, quote_before=False)
        if patient.mention is not None:
            found.append(patient.mention)
    return tuple(found)
