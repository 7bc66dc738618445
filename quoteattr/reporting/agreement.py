"""Whether a noun phrase can be the subject of a verb group: person, number, gender, form."""

from __future__ import annotations

from quoteattr.people.model import Mention
from quoteattr.text.verbs import VerbGroup


def agrees(group: VerbGroup, mention: Mention) -> bool:
    """Whether a mention can be the subject of the group: person, number, gender."""
    finite = group.finite
    if finite is None:
        return True
    first = finite.mood == "ind" and finite.person == "1" and finite.number == "s"
    if first and mention.kind != "pronoun" and finite.lemma != "essere":
        return False
    if mention.number and finite.number and mention.number != finite.number:
        named = mention.kind == "name" and mention.holder != "person"
        collective = named or mention.holder in ("group", "organization")
        if not (collective and finite.number == "p") or mention.kind == "pronoun":
            return False
    head = group.head
    if head is not finite and finite.lemma == "essere" and head.gender and mention.gender:
        return head.gender == mention.gender
    return True


def can_be_subject(group: VerbGroup, mention: Mention) -> bool:
    """Whether a mention is a free noun phrase that agrees with the group."""
    bare = mention.kind == "description" and not mention.determined
    if bare and mention.number == "s" and mention.first > 0 and mention.holder != "unknown":
        return False
    return not mention.preposition and mention.holder != "possessive" and agrees(group, mention)


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


def is_bare_participle(group: VerbGroup) -> bool:
    """Whether the group is a participle without auxiliary: *definito «…»*."""
    return group.finite is None and group.head.mood == "part"


def takes_object(group: VerbGroup) -> bool:
    """Whether a noun phrase after the verb is more likely its object (*definisce il piano*)."""
    return group.reporting is not None and group.reporting.verb_class in ("judge", "name")
