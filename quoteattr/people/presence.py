"""Which of the known people a text names or describes: only where that is sure."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.people.directory import Acquaintance, Directory, Words, name_of, role_words
from quoteattr.people.drafts import Draft, Register
from quoteattr.people.model import Mention
from quoteattr.people.roles import fits, synonymous

_BODIES = frozenset({"organization", "group", "place"})


class Presence:
    """The known people of one text, whose names are linked in ``register`` already."""

    def __init__(
        self, directory: Directory, register: Register, mentions: Sequence[Mention]
    ) -> None:
        self._directory = directory
        self._register = register
        self._numbers: dict[Acquaintance, list[int]] = {}
        self._fuller: dict[Words, set[Words]] = {}
        for mention in mentions:
            if mention.kind == "description":
                for words in map(role_words, mention.roles):
                    for end in range(1, len(words)):
                        self._fuller.setdefault(words[:end], set()).add(words)
        self._meet_named()

    def described(self, mention: Mention, text: str) -> int | None:
        """The draft of the known person whom a description surely means, made if need be.

        ``text`` is the core of the description. Somebody is surely meant by an alias or by a
        role, word for word, that nobody else known has and nobody else in the text.
        """
        if not mention.definite or mention.number == "p":
            return None
        person = self._only(mention, name_of(text.split()))
        if person is None or any(
            self._is_anothers(mention, role, person) for role in mention.roles
        ):
            return None
        if person not in self._numbers:
            self._register.drafts.append(Draft(names=[tuple(person.known.name.split())]))
            self._meet(len(self._register.drafts) - 1, person)
        return self._numbers[person][0]

    def joined(self) -> dict[int, int]:
        """The drafts whose mentions went to another one of the same person, with that one."""
        same: dict[int, int] = {}
        for first, *others in self._numbers.values():
            for other in others:
                self._register.drafts[first].join(self._register.drafts[other])
                same[other] = first
        return same

    def _meet(self, number: int, person: Acquaintance | None) -> None:
        if person is not None:
            self._register.drafts[number].meet(person)
            self._numbers.setdefault(person, []).append(number)

    def _meet_named(self) -> None:
        """Give the drafts with names their known people.

        A surname alone is surely theirs where nobody else in the text has it.
        """
        bearers: dict[str, set[Acquaintance | None]] = {}
        alone = []
        for number, draft in enumerate(self._register.drafts):
            words = self._fullest(draft)
            person = self._by_name(draft, words)
            if len(words) > 1:
                bearers.setdefault(words[-1], set()).add(person)
                self._meet(number, person)
            elif person is not None:
                alone.append((number, words[0], person))
        for number, word, person in alone:
            if bearers.get(word, {person}) == {person}:
                self._meet(number, person)

    def _fullest(self, draft: Draft) -> Words:
        """The longest name of a draft, with its title where that is part of a known name."""
        words = max(map(name_of, draft.names), key=len, default=())
        titled = ((*role.split(), *words) for role in draft.roles)
        return next((each for each in titled if each in self._directory.by_name), words)

    def _by_name(self, draft: Draft, words: Words) -> Acquaintance | None:
        """The one known person whom the names of a draft can mean, ``words`` the fullest.

        Bodies and groups are meant by a whole name or alias only.
        """
        people = self._directory
        body = draft.holder in _BODIES or draft.number == "p"
        names = map(name_of, draft.names) if body else (words,)
        found = dict.fromkeys(person for name in names for person in people.by_name.get(name, ()))
        if not (found or body or _is_first_name(draft, words)):
            sharing = people.by_word.get(words[-1], ())
            found = dict.fromkeys(person for person in sharing if person.may_be(words))
        fitting = [person for person in found if _agrees(draft, words, person)]
        if len(fitting) > 1:
            holding = (p for p in fitting if any(fits(role, p.roles) for role in draft.roles))
            fitting = list(holding) or fitting
        return fitting[0] if len(fitting) == 1 else None

    def _only(self, mention: Mention, words: Words) -> Acquaintance | None:
        """The one known person with an alias, or a role of no more words, as a description."""
        found = dict.fromkeys(self._directory.by_name.get(words, ()))
        for role in mention.roles:
            if len(role.split()) == len(words):
                found |= dict.fromkeys(self._directory.by_role.get(role_words(role), ()))
        agreeing = [
            person
            for person in found
            if mention.generic or not _differ(mention.gender, person.gender)
        ]
        return agreeing[0] if len(agreeing) == 1 else None

    def _is_anothers(self, mention: Mention, role: str, person: Acquaintance) -> bool:
        """Whether the text gives a role to somebody else, or a fuller one that it may be short for.

        *Il premier* is nobody known where *il premier spagnolo* or *il premier Neri* is spoken of.
        """
        words = role_words(role)
        own = set(map(role_words, person.roles))
        if any(fuller not in own for fuller in self._fuller.get(words, ())):
            return True
        return any(
            draft.names
            and draft.known is not person
            and (mention.generic or not draft.firm or not _differ(draft.gender, mention.gender))
            and (fits(role, draft.roles) or any(synonymous(role, each) for each in draft.roles))
            for _, draft in self._register.with_role(role)
        )


def _is_first_name(draft: Draft, words: Words) -> bool:
    """Whether a single word is more likely a first name than a surname: *Martina*."""
    strong = lexicon.given_names().get(words[0], ("", ""))[1] == "strong" if words else True
    return len(words) < 2 and strong and not draft.roles


def _agrees(draft: Draft, words: Words, person: Acquaintance) -> bool:
    """Whether the gender of a draft fits; that of the same first name, or an office, always."""
    told_by_name = lexicon.given_names().get(words[0], ("",))[0] == draft.gender
    return told_by_name or not draft.firm or not _differ(draft.gender, person.gender)


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)
