"""The subject of a verb group, found without a parse: agreement, order, what lies between."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.model import Mention
from quoteattr.reporting.model import Subject
from quoteattr.text.verbs import VerbGroup

_BLOCKS = frozenset({":", ";", ".", "!", "?", "…"})
_FARTHEST_AFTER = 22
"""Items after a verb within which its subject may still follow."""

Indexed = Sequence[tuple[int, Mention]]
"""The mentions of one sentence with their positions in the list of all mentions."""


def subject(
    sentence: Sentence, group: VerbGroup, mentions: Indexed, *, quote_before: bool
) -> Subject:
    """The subject of ``group`` in its sentence.

    ``quote_before`` tells that the quotation stands before the verb, where Italian puts the
    subject after it (``«…», ha detto Rossi``).
    """
    if group.finite is not None and group.finite.person in ("1", "2"):
        return Subject(None, "left out")
    relative = _relative(sentence, group, mentions)
    if relative is not None:
        return relative
    if group.passive or _is_bare_participle(group):
        agent = _agent(sentence, group, mentions)
        if agent is not None:
            return agent
    after = _after(sentence, group, mentions)
    before = _before(sentence, group, mentions)
    first, second = (after, before) if quote_before else (before, after)
    found = first or second
    if not quote_before and before is None and after is not None and _takes_object(group):
        found = None
    return found or Subject(None, "left out")


def _is_bare_participle(group: VerbGroup) -> bool:
    return group.finite is None and group.head.mood == "part"


def _takes_object(group: VerbGroup) -> bool:
    """Whether a noun phrase after the verb is more likely its object (*definisce il piano*)."""
    return group.reporting is not None and group.reporting.verb_class in ("judge", "name")


def agrees(group: VerbGroup, mention: Mention) -> bool:
    """Whether a mention can be the subject of the group: person, number, gender."""
    finite = group.finite
    if finite is None:
        return True
    if mention.number and finite.number and mention.number != finite.number:
        collective = mention.holder in ("group", "organization") or mention.kind == "name"
        if not (collective and finite.number == "p") or mention.kind == "pronoun":
            return False
    head = group.head
    if head is not finite and finite.lemma == "essere" and head.gender and mention.gender:
        return head.gender == mention.gender
    return True


def _can_be_subject(group: VerbGroup, mention: Mention) -> bool:
    return not mention.preposition and mention.holder != "possessive" and agrees(group, mention)


def _as_subject(at: int, mention: Mention, relation: str) -> Subject:
    return Subject(at, "pronoun" if mention.kind == "pronoun" else relation)


def _relative(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The antecedent of *che* or *il quale* before the verb."""
    at = group.start - 1
    while at >= 0 and group.start - at < 4 and lexicon.is_word(sentence.items[at].lower, "adverb"):
        at -= 1
    if at < 1 or sentence.items[at].lower not in ("che", "quale", "quali"):
        return None
    at -= sentence.items[at].lower != "che"
    comma = sentence.items[at - 1].text == ","
    end = at - comma
    for number, mention in reversed(mentions):
        if mention.last == end or (comma and mention.last in (end, end + 1)):
            if mention.kind == "pronoun" or agrees(group, mention):
                return Subject(number, "relative")
            return None
    return None


def _agent(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    for number, mention in mentions:
        if mention.preposition == "da" and 0 <= mention.first - group.end <= _FARTHEST_AFTER:
            between = sentence.items[group.end : mention.first]
            if not any(item.text in _BLOCKS for item in between):
                return Subject(number, "agent")
    return None


def _after(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The first free noun phrase after the verb, adverbs and prepositional phrases skipped."""
    starts = {mention.first: (number, mention) for number, mention in reversed(mentions)}
    verbs = {verb.start for verb in sentence.verbs}
    at = group.end
    while at < len(sentence.items) and at - group.end <= _FARTHEST_AFTER:
        item = sentence.items[at]
        if item.kind == QUOTE or item.text in _BLOCKS or at in verbs:
            return None
        found = starts.get(at)
        if found is not None:
            number, mention = found
            if _can_be_subject(group, mention):
                return _as_subject(number, mention, "after")
            if mention.preposition:
                at = max(at + 1, mention.last)
                continue
            return None
        if lexicon.is_word(item.lower, "subordinator", "relative") and item.lower != "come":
            return None
        at += 1
    return None


def _before(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The nearest free noun phrase before the verb that is not what another verb governs."""
    ends = {verb.end for verb in sentence.verbs if verb is not group}
    fallback: Subject | None = None
    for number, mention in reversed(mentions):
        if mention.last > group.start or not _can_be_subject(group, mention):
            continue
        if any(item.text in ".!?;" for item in sentence.items[mention.last : group.start]):
            break
        found = _as_subject(number, mention, "before")
        if mention.first in ends:
            fallback = fallback or found
            continue
        return found
    return fallback
