"""Entities while their mentions are collected, and the words by which they are found."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from attrs import define, field

from quoteattr import lexicon
from quoteattr.people import roles
from quoteattr.people.directory import Acquaintance
from quoteattr.people.model import Mention

_PARTICLES = frozenset({"di", "de", "del", "della", "e", "ed", "von", "van", "der", "."})
_FEW = 4
"""Latest entries of an index that are checked for a repeat."""

_MOST = 64
"""Latest drafts of an index that are looked at, so that time stays linear."""


@define
class Draft:
    """An entity while its mentions are collected; ``mentions`` stay sorted.

    ``generic`` tells that an office in the masculine was used of it, which may mean a woman;
    ``known`` is who it is of the people whom the caller knows, None for nobody of them; ``lent``
    are those of the mentions that name a place which stands for it.
    """

    names: list[tuple[str, ...]] = field(factory=list)
    descriptions: list[str] = field(factory=list)
    mentions: list[int] = field(factory=list)
    roles: list[str] = field(factory=list)
    aliases: list[str] = field(factory=list)
    holder: str = ""
    gender: str = ""
    number: str = "s"
    generic: bool = False
    firm: bool = False
    known: Acquaintance | None = None
    lent: frozenset[int] = frozenset()

    def take(self, at: int, mention: Mention, text: str) -> None:
        """Add mention ``at``, whose core is ``text``."""
        insort(self.mentions, at)
        if mention.kind == "name" and mention.name not in self.names:
            self.names.append(mention.name)
        if mention.kind == "description":
            self.descriptions.append(text)
        if mention.alias:
            self.aliases.append(mention.alias)
        self.roles.extend(role for role in mention.roles if role not in self.roles)
        self.holder = self.holder or mention.holder
        self._take_gender(mention)
        if mention.number == "p":
            self.number = "p"

    def _take_gender(self, mention: Mention) -> None:
        """A gender that an office alone gives yields to one that a name or article gives."""
        self.generic = self.generic or mention.generic
        weak = mention.generic and mention.gender == "m"
        if mention.gender and (not self.gender or (not self.firm and not weak)):
            self.gender = mention.gender
            self.firm = not weak

    def meet(self, person: Acquaintance) -> None:
        """Let the entity be somebody known, whose roles and gender it has from now on."""
        self.known = person
        self.roles.extend(role for role in person.roles if role not in self.roles)
        if person.gender:
            self.gender, self.firm = person.gender, True
            self.holder = "person"

    def join(self, other: Draft) -> None:
        """Take over all that belongs to another draft of the same entity."""
        self.mentions = sorted((*self.mentions, *other.mentions))
        self.aliases.extend(other.aliases)
        self.roles.extend(role for role in other.roles if role not in self.roles)

    def last_before(self, at: int) -> int:
        """The last mention before mention ``at``; -1 where there is none."""
        place = bisect_left(self.mentions, at)
        return self.mentions[place - 1] if place else -1


@define
class Register:
    """The drafts so far, found by a word of their names, a description or a role."""

    drafts: list[Draft] = field(factory=list)
    by_word: dict[str, list[int]] = field(factory=dict)
    by_description: dict[str, int] = field(factory=dict)
    by_role: dict[str, list[int]] = field(factory=dict)

    def take(self, at: int, mention: Mention, text: str, found: int | None) -> int:
        """Give mention ``at`` to draft ``found`` (None: a new one); returns the draft's number."""
        if found is None:
            self.drafts.append(Draft())
            found = len(self.drafts) - 1
        self.drafts[found].take(at, mention, text)
        for word in {*name_words(mention.name), *name_words(mention.alias.split())}:
            _note(self.by_word, word, found)
        for key in body_keys(mention):
            _note(self.by_word, key, found)
        for role in mention.roles:
            for key in roles.keys(role):
                _note(self.by_role, key, found)
        if mention.kind == "description":
            self.by_description.setdefault(lexicon.plain(text), found)
        return found

    def with_word(self, word: str) -> list[tuple[int, Draft]]:
        """The drafts with that word in a name."""
        return [(number, self.drafts[number]) for number in self.by_word.get(word, ())[-_MOST:]]

    def with_role(self, role: str) -> list[tuple[int, Draft]]:
        """The drafts with a role of the same head or sense."""
        numbers = dict.fromkeys(
            number for key in roles.keys(role) for number in self.by_role.get(key, ())[-_MOST:]
        )
        return [(number, self.drafts[number]) for number in numbers]


def _note(index: dict[str, list[int]], key: str, number: int) -> None:
    known = index.setdefault(key, [])
    if number not in known[-_FEW:]:
        known.append(number)


def name_words(name: Sequence[str]) -> tuple[str, ...]:
    """The words of a name that count, in lower case."""
    return tuple(word for word in (lexicon.plain(each) for each in name) if word not in _PARTICLES)


def body_keys(mention: Mention) -> tuple[str, ...]:
    """What identifies a known body and its acronym, and initials of a long name.

    *Nyt* and *New York Times* share a key by their table row, *Eff* and *Electronic Frontier
    Foundation* by the initials.
    """
    if mention.kind != "name" or mention.holder == "person" or mention.number == "p":
        return ()
    lower = [lexicon.plain(word) for word in mention.name]
    size, bodies = lexicon.match_phrase(lexicon.body_names(), lower)
    known = [
        f"body {lexicon.plain(body.name)}"
        for body in bodies
        if size == len(lower) and body.body_class != "metonymy"
    ]
    capitals = [word[0] for word in mention.name if word[:1].isupper()]
    acronym = mention.name[0].replace(".", "")
    if len(mention.name) == 1 and acronym.isalpha():
        known.append(f"initials {acronym.lower()}")
    elif len(capitals) > 2:
        known.append(f"initials {''.join(capitals).lower()}")
    return tuple(dict.fromkeys(known))
