"""The subject of a verb group, found without a parse: agreement, order, what lies between."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.language.clauses import Clause
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.determiners import fused_preposition, preposition_of
from quoteattr.people.model import Mention
from quoteattr.reporting.agreement import (
    agrees,
    can_be_subject,
    is_bare_participle,
    is_impersonal,
    takes_object,
)
from quoteattr.reporting.clausal import BLOCKS, is_in_address, opens_clause
from quoteattr.reporting.control import controller, matrix
from quoteattr.reporting.documents import document, place_of_words
from quoteattr.reporting.model import LEFT_OUT, Indexed, Subject
from quoteattr.reporting.sharing import sharing
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_FARTHEST_RELATIVE = 14
_CLITIC_OBJECTS = frozenset({"lo", "la", "li", "l'", "mi", "ti", "ci", "vi"})
_GOVERNED = frozenset({"a", "ad", "di", "da", "per", "come"})
"""Prepositions before what a verb asks, blames or calls its object: *invita Neri* **a** *«…»*."""
_LONGEST_APPOSITION = 8
_MOST_SHARED = 3
"""Verbs that may hand on a subject to the next one."""
_FARTHEST_AFTER = 22
"""Items after a verb within which its subject may still follow."""


def subject(
    sentence: Sentence, group: VerbGroup, mentions: Indexed, *, quote_before: bool
) -> Subject:
    """The subject of ``group`` in its sentence.

    ``quote_before`` tells that the quotation stands before the verb, where Italian puts the
    subject after it (``«…», ha detto Rossi``).
    """
    return _subject(sentence, group, mentions, quote_before=quote_before, shared=_MOST_SHARED)


def _subject(
    sentence: Sentence, group: VerbGroup, mentions: Indexed, *, quote_before: bool, shared: int
) -> Subject:
    if group.finite is not None and group.finite.person in ("1", "2"):
        return LEFT_OUT
    if is_impersonal(group):
        return document(sentence, group, mentions)
    if group.finite is None and group.head.mood in ("inf", "ger"):
        made = controller(sentence, group, mentions)
        if made is not None:
            return made
        around = matrix(sentence, group)
        if around is not None:
            return _subject(sentence, around, mentions, quote_before=quote_before, shared=shared)
    if group.passive or is_bare_participle(group):
        agent = _agent(sentence, group, mentions)
        if agent is not None or group.passive:
            return agent or LEFT_OUT
    own = _anybody(sentence, group, mentions) or _relative(sentence, group, mentions)
    own = own or _own(sentence, group, mentions, quote_before=quote_before)
    if own is not None:
        return own
    other = sharing(sentence, group) if shared else None
    if other is None:
        beside = _topic(sentence, group, mentions) or _beside(sentence, group, mentions)
        return beside or place_of_words(sentence, group, mentions) or LEFT_OUT
    found = _subject(sentence, other, mentions, quote_before=False, shared=shared - 1)
    named = found.mention is not None and found.relation != "pronoun"
    return Subject(found.mention, "shared") if named else found


def _as_subject(at: int, mention: Mention, relation: str) -> Subject:
    return Subject(at, "pronoun" if mention.kind == "pronoun" else relation)


def _anybody(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """*Chi* before its verb, or a phrase that holds the verb: **chi** *dice*, **chi lo accusa**."""
    for number, mention in mentions:
        whole = mention.holder == "unknown" and mention.first < group.end <= mention.last
        word = sentence.items[mention.last - 1].lower
        if whole or (word == "chi" and mention.last == group.start):
            return _as_subject(number, mention, "relative")
    return None


def _agent(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    agents = [(number, mention) for number, mention in mentions if mention.preposition == "da"]
    for number, mention in agents:
        if 0 <= mention.first - group.end <= _FARTHEST_AFTER:
            between = sentence.items[group.end : mention.first]
            if not any(item.text in BLOCKS for item in between):
                return Subject(number, "agent")
    if group.passive:
        for number, mention in reversed(agents):
            if 0 <= group.start - mention.last <= _FARTHEST_RELATIVE:
                return Subject(number, "agent")
    return None


def _beside(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """A noun phrase right before the verb, whatever clause it seems to stand in.

    Or one whose apposition a comma closes there: *e il capogruppo,* **Ugo Neri**, *giura*.
    """
    items = sentence.items
    for number, mention in mentions:
        if not can_be_subject(group, mention) or is_in_address(sentence, mention, mentions):
            continue
        closed = (
            mention.last == group.start - 1
            and items[mention.last].text == ","
            and any(item.text == "," for item in items[max(0, mention.first - 1) : mention.last])
        )
        if mention.last == group.start or closed:
            return _as_subject(number, mention, "object before")
    return None


def _topic(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """Whom the sentence is about: *quanto ad* **Arrighi**, *chiede …*."""
    for number, mention in mentions:
        if mention.preposition != "a" or mention.last > group.start:
            continue
        before = sentence.items[max(0, mention.first - 2) : mention.first]
        if any(item.lower == "quanto" for item in before):
            return Subject(number, "before")
    return None


def _spokesman(sentence: Sentence, mentions: Indexed, subject: Mention) -> int | None:
    """Who speaks for a place as subject: *Tripoli, per bocca del* **premier Neri**, *dice*."""
    if not lexicon.is_place(" ".join(subject.name)):
        return None
    at = subject.last + (sentence.items[subject.last].text == ",")
    words = [item.lower for item in sentence.items[at : at + 3]]
    if words[:2] not in (["per", "bocca"], ["per", "voce"]):
        return None
    return next((n for n, m in mentions if m.first in (at + 2, at + 3)), None)


def _own(
    sentence: Sentence, group: VerbGroup, mentions: Indexed, *, quote_before: bool
) -> Subject | None:
    """The subject after or before a verb in its own clause."""
    after = _after(sentence, group, mentions)
    if after is not None and quote_before:
        return _as_subject(*after, "after")
    before = _before(sentence, group, mentions)
    if before is not None:
        spokesman = _spokesman(sentence, mentions, before[1])
        if spokesman is not None:
            return Subject(spokesman, "before")
        return _as_subject(*before, "before")
    if after is None or (not quote_before and _is_object(sentence, group, after[1])):
        return None
    return _as_subject(*after, "after")


def _has_direct_object(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb has its object behind it: *abbraccia* **la moglie**, *lo abbraccia Ada*."""
    if group.reflexive or group.passive or group.head.lemma not in lexicon.object_verbs():
        return False
    clitics = {item.lower for item in sentence.items[group.start : group.end]}
    return not clitics & _CLITIC_OBJECTS


def _is_object(sentence: Sentence, group: VerbGroup, mention: Mention) -> bool:
    """Whether a phrase between verb and quotation is what the verb governs.

    *sfida il governatore a «…»*, but *dice il governatore: «…»*, *sostiene Rossi che «…»*.
    """
    if takes_object(group) or _has_direct_object(sentence, group):
        return True
    if group.head.lemma == "essere":
        return False
    aside = group.start > 0 and (
        sentence.items[group.start - 1].text in ",–—-"
        or sentence.items[group.start - 1].kind == QUOTE
    )
    following = sentence.items[mention.last].lower if mention.last < len(sentence.items) else ""
    base = fused_preposition(following) or following
    return not aside and base in _GOVERNED


def _relative(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The antecedent of *che* or *il quale* where that is the subject of the verb."""
    items = sentence.items
    clause = sentence.clauses.at(group.start)
    if clause.kind != "relative" or items[clause.opener].lower not in ("che", "quale", "quali"):
        return None
    at = clause.opener
    if items[at].lower != "che" and preposition_of(items, at - 1):
        return None
    if items[at - 1].lower in ("e", "ed", "o", "ma"):
        return _joined(sentence, clause, mentions)
    free = (mention for _, mention in mentions if at < mention.first < group.start)
    if any(can_be_subject(group, mention) and mention.kind != "pronoun" for mention in free):
        return None
    at -= items[at].lower != "che"
    comma = at > 0 and items[at - 1].text in ",–—-)"
    ends = (_past_aside(sentence, at - 1), at - 1, at) if comma else (at,)
    closest = [pair for pair in mentions if pair[1].last in ends]
    closest.sort(key=lambda pair: (bool(pair[1].preposition), -pair[1].first))
    closest = [pair for pair in closest if not _is_inside(pair[1], closest)]
    for number, mention in closest[:1]:
        if comma and mention.preposition:
            number, mention = _apposed(sentence, mentions, number, mention)
        fits = mention.kind == "pronoun" or agrees(group, mention)
        return Subject(number, "relative") if fits else None
    return None


def _past_aside(sentence: Sentence, at: int) -> int:
    """Where a noun ends that an aside between dashes follows: **Neri** *– lo loda Landi –, che*."""
    at -= sentence.items[at].text == "," and sentence.items[at - 1].text in "–—-)"
    inside = sentence.clauses.at(at - 1) if at > 0 else None
    bracket = inside is not None and inside.kind == "bracket" and sentence.items[at].text != ","
    return inside.opener if inside is not None and bracket else at


def _is_inside(mention: Mention, others: Indexed) -> bool:
    """Whether a phrase is part of the description of a person: *il libraio di* **Sulmona**."""
    return any(
        other.first < mention.first and mention.last <= other.last and other.holder == "person"
        for _, other in others
    )


def _joined(sentence: Sentence, clause: Clause, mentions: Indexed) -> Subject | None:
    """The antecedent of *che … e che …*: that of the relative clause before."""
    of, clauses = sentence.clauses.of, sentence.clauses.clauses
    number = clauses.index(clause)
    relative = [
        verb
        for verb in sentence.verbs
        if verb.finite is not None
        and of[verb.start] < number
        and clauses[of[verb.start]].kind == "relative"
    ]
    first = relative[-1] if relative else None
    return None if first is None else _relative(sentence, first, mentions)


def _apposed(
    sentence: Sentence, mentions: Indexed, number: int, mention: Mention
) -> tuple[int, Mention]:
    """The head of the apposition that ends with a mention: **Azzini**, *capogruppo al Centro*."""
    for other, head in reversed(mentions):
        between = sentence.items[head.last : mention.first]
        if head.last >= mention.first or head.preposition or not between:
            continue
        words = [item for item in between if item.kind == "word"]
        apposed = between[0].text == "," and len(words) <= _LONGEST_APPOSITION
        verbs = (verb.start for verb in sentence.verbs if verb.finite is not None)
        if apposed and not any(head.last <= start < mention.first for start in verbs):
            return other, head
        break
    return number, mention


def _after(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> tuple[int, Mention] | None:
    """The first free noun phrase after the verb in its clause, what is governed skipped."""
    starts: dict[int, list[tuple[int, Mention]]] = {}
    for number, mention in mentions:
        starts.setdefault(mention.first, []).append((number, mention))
    of = sentence.clauses.of
    here = of[group.start]
    verbs = {v.start for v in sentence.verbs if of[v.start] == here and _ends(sentence, v)}
    at = group.end
    while at < len(sentence.items) and at - group.end <= _FARTHEST_AFTER:
        item = sentence.items[at]
        if item.kind == QUOTE or item.text in BLOCKS or at in verbs:
            return None
        if at in starts and of[at] == here:
            if opens_clause(sentence, group.end, at):
                return None
            fitting = [pair for pair in starts[at] if can_be_subject(group, pair[1])]
            if fitting:
                return max(fitting, key=lambda pair: pair[1].last)
            mention = starts[at][0][1]
            if not mention.preposition:
                return None
            at = max(at + 1, mention.last)
            continue
        at += 1
    return None


def _ends(sentence: Sentence, verb: VerbGroup) -> bool:
    """Whether no subject follows past a verb; gerunds and participles tell more about it.

    *raccontano ancora* **scossi** *marito e moglie*, though *io scossi* is a verb too.
    """
    if verb.head.mood == "ger" or is_bare_participle(verb):
        return False
    if verb.end - verb.start > 1 or verb.finite is None or verb.finite.person == "3":
        return True
    forms = lexicon.verb_forms(sentence.items[verb.start].lower)
    return all(form.mood != "part" for form in forms)


def _before(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> tuple[int, Mention] | None:
    """The free noun phrase before the verb in its clause, the head of a row of appositions.

    Not one that another verb of the clause governs: past such a verb it must stand behind a
    comma, conjunction or quotation.
    """
    of = sentence.clauses.of
    low, governed = _region(sentence, group)
    found: tuple[int, Mention] | None = None
    objects = _objects(sentence, group)
    for number, mention in sorted(mentions, key=lambda pair: (-pair[1].last, pair[1].first)):
        if not low <= mention.first < mention.last <= group.start:
            continue
        if of[group.start] not in (of[mention.first], of[mention.last - 1]):
            continue
        if not can_be_subject(group, mention) or _is_predicate(group, mention):
            continue
        if is_in_address(sentence, mention, mentions):
            continue
        if governed and not _stands_apart(sentence.items[low : mention.first]):
            continue
        if mention.first in objects or _is_ruled_along(sentence, mention, mentions):
            continue
        if found is None or _heads(sentence, mention, found[1]):
            found = number, mention
    return found


def _is_predicate(group: VerbGroup, mention: Mention) -> bool:
    """Whether a bare noun that opens a sentence tells what its subject is: **Sarto**, *dice*."""
    bare = mention.kind == "description" and not mention.determined and mention.number == "s"
    return bare and mention.last < group.start


def _objects(sentence: Sentence, group: VerbGroup) -> set[int]:
    """Where objects of gerunds and infinitives before a comma begin: *lodando* **Neri**, *…*."""
    commas = [at for at, item in enumerate(sentence.items[: group.start]) if item.text == ","]
    last = commas[-1] if commas else 0
    return {
        verb.end
        for verb in sentence.verbs
        if verb.finite is None and not is_bare_participle(verb) and verb.end < last
    }


def _is_ruled_along(sentence: Sentence, mention: Mention, mentions: Indexed) -> bool:
    """Whether *e* joins a phrase to one behind a preposition: *con Neri e* **Landi**."""
    at = mention.first - 1
    if at < 1 or sentence.items[at].lower not in ("e", "ed"):
        return False
    before = [each for _, each in mentions if each.last == at]
    return bool(before) and all(each.preposition for each in before)


def _heads(sentence: Sentence, head: Mention, apposition: Mention) -> bool:
    """Whether a phrase is the head of the one behind the comma: **il tecnico**, *un ex siepista*.

    A name behind it tells more: *la collega,* **Norma Gozzi**.
    """
    behind_comma = sentence.items[apposition.first - 1].text == ","
    return (
        head.last < apposition.first
        and behind_comma
        and not (apposition.kind == "name" and head.kind != "name")
    )


def _region(sentence: Sentence, group: VerbGroup) -> tuple[int, bool]:
    """Where the subject of a verb may begin, and whether another verb stands right before."""
    of = sentence.clauses.of
    here = of[group.start]
    low, governed = 0, False
    for verb in sentence.verbs:
        if verb.end <= group.start and verb.finite is not None and of[verb.start] == here:
            low, governed = verb.end, True
    for at in range(group.start - 1, low - 1, -1):
        if sentence.items[at].text in BLOCKS and of[at] == here:
            return at + 1, False
    return low, governed


def _stands_apart(between: Sequence[Token]) -> bool:
    return any(
        item.kind == QUOTE or item.text in ",–—-" or lexicon.is_word(item.lower, "conjunction")
        for item in between
    )
