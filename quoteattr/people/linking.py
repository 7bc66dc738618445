"""Mentions joined to entities: only the sure links, by name, alias and role.

Unsure links (a description that fits two people, a pronoun) are left to attribution, which
weighs them as competing candidates.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from attrs import define, field

from quoteattr import lexicon
from quoteattr.people.model import Entity, Mention

_PARTICLES = frozenset({"di", "de", "del", "della", "e", "ed", "von", "van", "der", "."})
_INITIAL = 1
_FEW = 4
"""Latest entries of an index that are checked for a repeat."""


@define
class _Draft:
    """An entity while its mentions are collected; ``mentions`` stay sorted."""

    names: list[tuple[str, ...]] = field(factory=list)
    descriptions: list[str] = field(factory=list)
    mentions: list[int] = field(factory=list)
    roles: list[str] = field(factory=list)
    aliases: list[str] = field(factory=list)
    holder: str = ""
    gender: str = ""
    number: str = "s"

    def take(self, at: int, mention: Mention, text: str) -> None:
        insort(self.mentions, at)
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

    def last_before(self, at: int) -> int:
        """The last mention before mention ``at``; -1 where there is none."""
        place = bisect_left(self.mentions, at)
        return self.mentions[place - 1] if place else -1


@define
class _Register:
    """The drafts so far, found by a word of their names, a description or the head of a role."""

    drafts: list[_Draft] = field(factory=list)
    by_word: dict[str, list[int]] = field(factory=dict)
    by_description: dict[str, int] = field(factory=dict)
    by_role: dict[str, list[int]] = field(factory=dict)

    def take(self, at: int, mention: Mention, text: str, found: int | None) -> int:
        """Give mention ``at`` to draft ``found`` (None: a new one); returns the draft's number."""
        if found is None:
            self.drafts.append(_Draft())
            found = len(self.drafts) - 1
        self.drafts[found].take(at, mention, text)
        for word in {*_words(mention.name), *map(lexicon.plain, (mention.alias,))} - {""}:
            _note(self.by_word, word, found)
        for role in mention.roles:
            _note(self.by_role, role.split()[0] if role else "", found)
        if mention.kind == "description":
            self.by_description.setdefault(lexicon.plain(text), found)
        return found

    def with_word(self, word: str) -> list[tuple[int, _Draft]]:
        """The drafts with that word in a name."""
        return [(number, self.drafts[number]) for number in self.by_word.get(word, ())]

    def with_role(self, role: str) -> list[tuple[int, _Draft]]:
        """The drafts with a role of the same head."""
        head = role.split()[0] if role else ""
        return [(number, self.drafts[number]) for number in self.by_role.get(head, ())]


def _note(index: dict[str, list[int]], key: str, number: int) -> None:
    known = index.setdefault(key, [])
    if number not in known[-_FEW:]:
        known.append(number)


def link(text: str, mentions: Sequence[Mention]) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """The entities in order of first mention, and for each linked mention its entity.

    Names are linked first, so that a surname in the headline finds the full name below;
    pronouns are not linked.
    """
    register = _Register()
    owner: dict[int, int] = {}
    named = [at for at, mention in enumerate(mentions) if mention.kind == "name"]
    for at in sorted(named, key=lambda at: (-_weight(mentions[at]), at)):
        mention = mentions[at]
        found = _by_name(register, mention)
        owner[at] = register.take(at, mention, mention.span.of(text), found)
    for at, mention in enumerate(mentions):
        if mention.kind == "description":
            described = mention.span.of(text)
            found = _by_description(register, mention, described, at)
            owner[at] = register.take(at, mention, described, found)
    drafts = register.drafts
    order = sorted(range(len(drafts)), key=lambda at: drafts[at].mentions[0])
    position = {old: new for new, old in enumerate(order)}
    entities = tuple(_entity(text, drafts[at], mentions) for at in order)
    return entities, {at: position[number] for at, number in owner.items()}


def _weight(mention: Mention) -> int:
    """Words of a name that count: the fullest names are linked first."""
    return len(_words(mention.name))


def _words(name: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in (lexicon.plain(each) for each in name) if word not in _PARTICLES)


def _by_name(register: _Register, mention: Mention) -> int | None:
    words = _words(mention.name)
    if not words:
        return None
    joint = mention.number == "p" and mention.holder == "group"
    sharing = register.with_word(words[-1])
    exact = [at for at, draft in sharing if any(_words(name) == words for name in draft.names)]
    if exact or joint:
        return exact[0] if exact else None
    fitting = [
        at
        for at, draft in sharing
        if _compatible(draft, mention)
        and (_is_alias(words, draft) or any(_part_of(words, _words(n)) for n in draft.names))
    ]
    if len(fitting) > 1 and mention.gender:
        agreeing = [at for at in fitting if register.drafts[at].gender == mention.gender]
        fitting = agreeing or fitting
    return fitting[0] if len(fitting) == 1 else None


def _is_alias(words: tuple[str, ...], draft: _Draft) -> bool:
    """Whether a name is an acronym given in brackets after the full one."""
    return len(words) == 1 and words[0] in map(lexicon.plain, draft.aliases)


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


def _by_description(register: _Register, mention: Mention, described: str, at: int) -> int | None:
    """The entity that a description surely means: the same words, or one role that fits.

    Of several with a bare role (*il presidente*) the one mentioned last is meant.
    """
    same = register.by_description.get(lexicon.plain(described))
    if same is not None:
        return same
    if not mention.definite or not mention.roles or mention.number == "p":
        return None
    role = mention.roles[0]
    fitting = [
        (number, draft)
        for number, draft in register.with_role(role)
        if draft.names
        and not (draft.gender and mention.gender and draft.gender != mention.gender)
        and any(_same_role(role, other) for other in draft.roles)
    ]
    if len(fitting) == 1:
        return fitting[0][0]
    before = [pair for pair in fitting if pair[1].last_before(at) >= 0]
    if not before or " " in role:
        return None
    return max(before, key=lambda pair: pair[1].last_before(at))[0]


def _same_role(one: str, other: str) -> bool:
    """Whether two roles can be one: the same head, no contradicting complement."""
    one_words, other_words = one.split(), other.split()
    shorter = min(len(one_words), len(other_words))
    return one_words[:shorter] == other_words[:shorter]


def _entity(text: str, draft: _Draft, mentions: Sequence[Mention]) -> Entity:
    spans = [mentions[at].span for at in draft.mentions]
    surfaces = list(dict.fromkeys(span.of(text) for span in spans))
    if draft.names:
        named = [mentions[at].span.of(text) for at in draft.mentions if mentions[at].kind == "name"]
        name = max(
            named, key=lambda each: (len(_words(each.split())), not each.isupper(), len(each))
        )
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
        mentions=tuple(draft.mentions),
        named=bool(draft.names),
    )
