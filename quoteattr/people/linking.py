"""Mentions joined to entities: only the sure links, by name, alias and role.

Unsure links (a description that fits two people, a pronoun) are left to attribution, which
weighs them as competing candidates.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from quoteattr import lexicon
from quoteattr.people.model import Entity, Mention

_PARTICLES = frozenset({"di", "de", "del", "della", "e", "ed", "von", "van", "der", "."})
_INITIAL = 1


@define
class _Draft:
    """An entity while its mentions are collected."""

    names: list[tuple[str, ...]] = field(factory=list)
    descriptions: list[str] = field(factory=list)
    mentions: list[int] = field(factory=list)
    roles: list[str] = field(factory=list)
    aliases: list[str] = field(factory=list)
    holder: str = ""
    gender: str = ""
    number: str = "s"

    def take(self, at: int, mention: Mention, text: str) -> None:
        self.mentions.append(at)
        if mention.kind == "name" and mention.name not in self.names:
            self.names.append(mention.name)
        if mention.kind == "description":
            self.descriptions.append(text)
        if mention.alias:
            self.aliases.append(mention.alias)
        self.roles.extend(role for role in mention.roles if role not in self.roles)
        self.holder = self.holder or mention.holder
        self.gender = self.gender or mention.gender
        if mention.number == "p":
            self.number = "p"


def link(text: str, mentions: Sequence[Mention]) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """The entities in order of first mention, and for each linked mention its entity.

    Names are linked first, so that a surname in the headline finds the full name below;
    pronouns are not linked.
    """
    drafts: list[_Draft] = []
    owner: dict[int, int] = {}
    named = [at for at, mention in enumerate(mentions) if mention.kind == "name"]
    for at in sorted(named, key=lambda at: (-_weight(mentions[at]), at)):
        _add(drafts, owner, at, mentions[at], text, _by_name(drafts, mentions[at]))
    for at, mention in enumerate(mentions):
        if mention.kind == "description":
            found = _by_description(drafts, mentions, mention, mention.span.of(text), at)
            _add(drafts, owner, at, mention, text, found)
    order = sorted(range(len(drafts)), key=lambda at: min(drafts[at].mentions))
    position = {old: new for new, old in enumerate(order)}
    entities = tuple(_entity(text, drafts[at], mentions) for at in order)
    return entities, {at: position[number] for at, number in owner.items()}


def _weight(mention: Mention) -> int:
    """Words of a name that count: the fullest names are linked first."""
    return len(_words(mention.name))


def _words(name: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        word for word in (lexicon.plain(each) for each in name) if word not in _PARTICLES
    )


def _add(
    drafts: list[_Draft],
    owner: dict[int, int],
    at: int,
    mention: Mention,
    text: str,
    found: int | None,
) -> None:
    if found is None:
        drafts.append(_Draft())
        found = len(drafts) - 1
    drafts[found].take(at, mention, mention.span.of(text))
    owner[at] = found


def _by_name(drafts: Sequence[_Draft], mention: Mention) -> int | None:
    words = _words(mention.name)
    joint = mention.number == "p" and mention.holder == "group"
    exact = [
        at for at, draft in enumerate(drafts) if any(_words(name) == words for name in draft.names)
    ]
    if exact:
        return exact[0]
    if joint:
        return None
    fitting = [
        at
        for at, draft in enumerate(drafts)
        if _compatible(draft, mention) and any(_part_of(words, _words(n)) for n in draft.names)
    ]
    if len(fitting) > 1 and mention.gender:
        agreeing = [at for at in fitting if drafts[at].gender == mention.gender]
        fitting = agreeing or fitting
    return fitting[0] if len(fitting) == 1 else None


def _compatible(draft: _Draft, mention: Mention) -> bool:
    if draft.number == "p" and draft.holder == "group":
        return False
    if draft.gender and mention.gender and draft.gender != mention.gender:
        return False
    bodies = {"organization", "group", "place"}
    return not (draft.holder and mention.holder) or (
        (draft.holder in bodies) == (mention.holder in bodies)
    )


def _part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name can be the fuller one: surname, first name, initials.

    >>> _part_of(("rossi",), ("anna", "rossi")), _part_of(("a.", "rossi"), ("anna", "rossi"))
    (True, True)
    """
    if len(short) > len(full) or not short:
        return False
    first = short[0].rstrip(".")
    if len(first) == _INITIAL and len(short) > 1:
        return short[1:] == full[-len(short) + 1 :] and full[0].startswith(first)
    return any(
        full[start : start + len(short)] == short for start in range(len(full) - len(short) + 1)
    )


def _by_description(
    drafts: Sequence[_Draft],
    mentions: Sequence[Mention],
    mention: Mention,
    described: str,
    at: int,
) -> int | None:
    """The entity that a description surely means: the same words, or one role that fits."""
    plain = lexicon.plain(described)
    for number, draft in enumerate(drafts):
        if any(lexicon.plain(each) == plain for each in draft.descriptions):
            return number
    if not mention.definite or not mention.roles or mention.number == "p":
        return None
    fitting = [
        number
        for number, draft in enumerate(drafts)
        if draft.names
        and not (draft.gender and mention.gender and draft.gender != mention.gender)
        and any(_same_role(mention.roles[0], role) for role in draft.roles)
    ]
    if len(fitting) == 1:
        return fitting[0]
    before = [n for n in fitting if any(each < at for each in drafts[n].mentions)]
    return max(before, key=lambda n: max(each for each in drafts[n].mentions if each < at)) if (
        before and _bare(mention.roles[0])
    ) else None


def _same_role(one: str, other: str) -> bool:
    """Whether two roles can be one: the same head, no contradicting complement."""
    one_words, other_words = one.split(), other.split()
    shorter = min(len(one_words), len(other_words))
    return one_words[:shorter] == other_words[:shorter]


def _bare(role: str) -> bool:
    return " " not in role


def _entity(text: str, draft: _Draft, mentions: Sequence[Mention]) -> Entity:
    spans = [mentions[at].span for at in sorted(draft.mentions)]
    surfaces = list(dict.fromkeys(span.of(text) for span in spans))
    if draft.names:
        named = [
            mentions[at].span.of(text) for at in draft.mentions if mentions[at].kind == "name"
        ]
        name = max(named, key=lambda each: (len(_words(each.split())), not each.isupper(), len(each)))
    else:
        name = max(surfaces, key=len)
    aliases = [each for each in [*surfaces, *draft.aliases] if each != name]
    return Entity(
        name=name,
        aliases=tuple(dict.fromkeys(aliases)),
        holder=draft.holder or ("person" if draft.names else "unknown"),
        gender=draft.gender,
        number=draft.number,
        roles=tuple(draft.roles),
        mentions=tuple(sorted(draft.mentions)),
        named=bool(draft.names),
    )
