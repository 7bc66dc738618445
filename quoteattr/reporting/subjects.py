"""The subject of a verb group, found without a parse: agreement, order, what lies between."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.model import Mention
from quoteattr.reporting.model import Subject
from quoteattr.text.verbs import VerbGroup

_BLOCKS = frozenset({":", ";", ".", "!", "?", "…"})
_FARTHEST_RELATIVE = 14
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
    if is_impersonal(group):
        return _document(sentence, group, mentions)
    if group.finite is None and group.head.mood in ("inf", "ger"):
        matrix = _matrix(sentence, group)
        if matrix is not None:
            return subject(sentence, matrix, mentions, quote_before=quote_before)
    relative = _relative(sentence, group, mentions)
    if relative is not None:
        return relative
    if group.passive or _is_bare_participle(group):
        agent = _agent(sentence, group, mentions)
        if agent is not None or group.passive:
            return agent or Subject(None, "left out")
    after = _after(sentence, group, mentions)
    before = _before(sentence, group, mentions)
    first, second = (after, before) if quote_before else (before, after)
    found = first or second
    if not quote_before and before is None and after is not None and _takes_object(group):
        found = None
    return found or Subject(None, "left out")


def is_impersonal(group: VerbGroup) -> bool:
    """*si ironizza*, *si legge*: the reflexive of a verb that reports without it."""
    if not group.reflexive or group.reporting is None:
        return False
    if group.reporting.verb_class == "document":
        return True
    return (
        group.reporting.lemma == group.head.lemma
        and not group.head.lemma.endswith("si")
        and group.reporting.verb_class not in ("judge", "name", "gesture")
        and group.finite is not None
        and group.finite.person == "3"
    )


def _document(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject:
    """Whose the document is in which something *si legge*, or the document itself.

    *nella nota* **del ministero** *si legge*; *si è appreso da* **fonti**.
    """
    lower = [item.lower for item in sentence.items]
    near = sorted(mentions, key=lambda pair: abs(pair[1].first - group.start))
    for at in sorted(range(len(lower)), key=lambda at: abs(at - group.start)):
        size, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)
        if not any(noun.noun_class in ("document", "social", "speech") for noun in nouns):
            continue
        for number, mention in near:
            if mention.preposition in ("di", "da") and 0 <= mention.first - at - size <= 4:
                return Subject(number, "document of")
        for number, mention in near:
            if mention.first <= at < mention.last and mention.kind == "description":
                return Subject(number, "document")
    for number, mention in near:
        if mention.preposition in ("da", "su", "in") and mention.holder != "place":
            return Subject(number, "place of words")
    return Subject(None, "left out")


def _matrix(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The finite verb whose subject a gerund or infinitive shares: the one before, or after."""
    finite = [verb for verb in sentence.verbs if verb.finite is not None]
    before = [verb for verb in finite if verb.end <= group.start]
    return before[-1] if before else (finite[0] if finite else None)


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
    bare = mention.kind == "description" and not mention.determined
    if bare and mention.number == "s" and mention.first > 0 and mention.holder != "unknown":
        return False
    return not mention.preposition and mention.holder != "possessive" and agrees(group, mention)


def _as_subject(at: int, mention: Mention, relation: str) -> Subject:
    return Subject(at, "pronoun" if mention.kind == "pronoun" else relation)


def _relative(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The antecedent of *che* or *il quale* where that is the subject of the verb."""
    items = sentence.items
    verbal = {at for verb in sentence.verbs for at in range(verb.start, verb.end)}
    at = group.start - 1
    while at > 0 and group.start - at < _FARTHEST_RELATIVE and at not in verbal:
        if items[at].kind == QUOTE or items[at].text in _BLOCKS:
            return None
        if items[at].lower in ("che", "quale", "quali"):
            break
        at -= 1
    if at < 1 or items[at].lower not in ("che", "quale", "quali") or at - 1 in verbal:
        return None
    between = (mention for _, mention in mentions if at < mention.first < group.start)
    if any(_can_be_subject(group, mention) for mention in between):
        return None
    at -= items[at].lower != "che"
    comma = items[at - 1].text == ","
    for number, mention in reversed(mentions):
        if mention.last in ((at - 1, at) if comma else (at,)):
            fits = mention.kind == "pronoun" or agrees(group, mention)
            return Subject(number, "relative") if fits else None
    return None


def _agent(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    agents = [(number, mention) for number, mention in mentions if mention.preposition == "da"]
    for number, mention in agents:
        if 0 <= mention.first - group.end <= _FARTHEST_AFTER:
            between = sentence.items[group.end : mention.first]
            if not any(item.text in _BLOCKS for item in between):
                return Subject(number, "agent")
    if group.passive:
        for number, mention in reversed(agents):
            if 0 <= group.start - mention.last <= _FARTHEST_RELATIVE:
                return Subject(number, "agent")
    return None


def _after(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The first free noun phrase after the verb, adverbs and prepositional phrases skipped."""
    starts: dict[int, list[tuple[int, Mention]]] = {}
    for number, mention in mentions:
        starts.setdefault(mention.first, []).append((number, mention))
    verbs = {verb.start for verb in sentence.verbs}
    at = group.end
    while at < len(sentence.items) and at - group.end <= _FARTHEST_AFTER:
        item = sentence.items[at]
        if item.kind == QUOTE or item.text in _BLOCKS or at in verbs:
            return None
        if item.text == "," and _opens_relative(sentence, at + 1):
            at = _next_comma(sentence, at + 1)
            continue
        if at in starts:
            fitting = [pair for pair in starts[at] if _can_be_subject(group, pair[1])]
            if fitting:
                number, mention = max(fitting, key=lambda pair: pair[1].last)
                return _as_subject(number, mention, "after")
            mention = starts[at][0][1]
            if not mention.preposition:
                return None
            at = max(at + 1, mention.last)
            continue
        if lexicon.is_word(item.lower, "subordinator", "relative") and item.lower != "come":
            return None
        at += 1
    return None


def _around_parenthesis(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The noun phrase before a parenthesis that ends at the verb: *Rossi, che … ,* **dice**."""
    if group.start == 0 or sentence.items[group.start - 1].text != ",":
        return None
    for number, mention in mentions:
        opens = mention.last < group.start - 1 and sentence.items[mention.last].text == ","
        if not opens or not _can_be_subject(group, mention):
            continue
        between = sentence.items[mention.last : group.start]
        before = sentence.items[mention.first - 1].text if mention.first else ""
        if any(item.text in ".!?;:" for item in between) or (
            before
            and before.isalpha()
            and (not lexicon.is_word(before.lower(), "conjunction", "adverb", "subordinator"))
        ):
            continue
        return _as_subject(number, mention, "around")
    return None


def _opens_relative(sentence: Sentence, at: int) -> bool:
    following = sentence.items[at] if at < len(sentence.items) else None
    return following is not None and following.lower in ("dove", "che", "quando", "mentre", "cui")


def _next_comma(sentence: Sentence, at: int) -> int:
    while at < len(sentence.items) and sentence.items[at].text != ",":
        at += 1
    return at + 1


def _before(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The nearest free noun phrase before the verb that is not what another verb governs."""
    around = _around_parenthesis(sentence, group, mentions)
    if around is not None:
        return around
    ends = {verb.end for verb in sentence.verbs if verb is not group}
    fallback: Subject | None = None
    for number, mention in sorted(mentions, key=lambda pair: (-pair[1].last, pair[1].first)):
        if mention.last > group.start or not _can_be_subject(group, mention):
            continue
        if any(item.text in ".!?;" for item in sentence.items[mention.last : group.start]):
            break
        if mention.first in ends:
            fallback = fallback or _as_subject(number, mention, "object before")
            continue
        return _as_subject(number, mention, "before")
    return fallback
