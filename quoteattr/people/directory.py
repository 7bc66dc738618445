"""The people whom the caller knows, found by a name, an alias or a role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from attrs import frozen

from quoteattr import lexicon
from quoteattr.known import KnownSpeaker
from quoteattr.people.capitals import surname_key
from quoteattr.people.phrases import phrase_at, role_of
from quoteattr.people.roles import parsed
from quoteattr.text.tokens import tokens

Words = tuple[str, ...]
Key = TypeVar("Key")


@frozen(eq=False)
class Acquaintance:
    """A known speaker, made ready for comparison.

    ``core`` are the words of the name without titles, ``roles`` those given, each as its head
    in the masculine singular and its complement; ``gender`` is that of the first name where
    the caller gave none, else empty.
    """

    known: KnownSpeaker
    core: Words
    gender: str
    roles: tuple[str, ...]

    def may_be(self, words: Words) -> bool:
        """Whether a shorter name means this one: its surname, an initial, two words or more.

        A given name does not, nor a surname without its particle.
        """
        size, core = len(words), self.core
        if len(core) < 2 or not words:
            return False
        if size == 1:
            return core[-1] == words[0] and not _is_particle(core[-2])
        if len(words[0]) == 1:
            return words[1:] == core[1 - size :] and core[0][0] == words[0][0]
        places = range(len(core) - size + 1)
        at = next((at for at in places if core[at : at + size] == words), None)
        if at is None or (at and _is_particle(core[at - 1])):
            return False
        return at + size == len(core) or words[-1] not in lexicon.given_names()


@frozen(eq=False)
class Directory:
    """Known speakers by their whole names and aliases, by each word of a name, by their roles.

    ``capitals`` are words and surnames for :func:`~quoteattr.people.names.name_run`, as if the
    text capitalised them; ``aliases`` tell of each word whether it needs a capital.
    """

    by_name: Mapping[Words, tuple[Acquaintance, ...]]
    by_word: Mapping[str, tuple[Acquaintance, ...]]
    by_role: Mapping[Words, tuple[Acquaintance, ...]]
    capitals: frozenset[str]
    aliases: lexicon.Phrases[tuple[bool, ...]]


@lru_cache(maxsize=8)
def directory(known: tuple[KnownSpeaker, ...]) -> Directory:
    """The directory of known speakers, made once for the same ones. Linear time.

    >>> made = directory((KnownSpeaker("Giulia Serra", roles=("la premier",)),))
    >>> [each.known.name for each in made.by_role[("premier",)]]
    ['Giulia Serra']
    """
    people = [(each, _acquaintance(each)) for each in known]
    return Directory(
        by_name=_grouped(
            (_plain(name), person) for each, person in people for name in (each.name, *each.aliases)
        ),
        by_word=_grouped((word, person) for _, person in people for word in person.core),
        by_role=_grouped(
            (role_words(role), person) for _, person in people for role in person.roles
        ),
        capitals=frozenset(word for _, person in people for word in _surname(person.core)),
        aliases=lexicon.phrases(_capitals(alias) for each in known for alias in each.aliases),
    )


def _grouped(pairs: Iterable[tuple[Key, Acquaintance]]) -> dict[Key, tuple[Acquaintance, ...]]:
    groups: dict[Key, dict[Acquaintance, None]] = {}
    for key, person in pairs:
        groups.setdefault(key, {})[person] = None
    return {key: tuple(found) for key, found in groups.items()}


def name_of(words: Sequence[str]) -> Words:
    """The words of a name as the directory compares them, without stops."""
    plain = (word.strip(".") for word in lexicon.split_words(lexicon.plain(" ".join(words))))
    return tuple(filter(None, plain))


def role_words(role: str) -> Words:
    """The words of a role as the directory compares them: *del* as *di*, *ex* in front."""
    taken = parsed(role)
    return ("ex", *taken.words) if taken.former else taken.words


def _plain(phrase: str) -> Words:
    """The words of a name or description without an article in front: *il Santo Padre*."""
    words = name_of(phrase.split())
    article = (
        phrase.strip()[0].islower() and len(words) > 1 and lexicon.is_word(words[0], "article")
    )
    return words[1:] if article else words


def _capitals(alias: str) -> tuple[str, tuple[bool, ...]]:
    """The words of an alias, and which of them begin with a capital."""
    words = _plain(alias)
    written = lexicon.split_words(alias)[-len(words) :]
    return " ".join(words), tuple(word[0].isupper() for word in written)


def _acquaintance(known: KnownSpeaker) -> Acquaintance:
    core = _plain(known.name)
    while core and (core[0] in lexicon.honorifics() or lexicon.is_office(core[0])):
        core = core[1:]
    gender = known.gender or (lexicon.given_names().get(core[0], ("", ""))[0] if core else "")
    roles = tuple(dict.fromkeys(map(_role, known.roles)))
    return Acquaintance(known, core, "" if gender == "u" else gender, roles)


def _role(role: str) -> str:
    """A role in the form of those that texts give: *la Premier* is *premier*."""
    items = tokens(role)
    phrase = phrase_at(items, 0) if items else None
    if phrase is None or phrase.last < len(items):
        return " ".join(_plain(role))
    return role_of(items, phrase)


def _surname(core: Words) -> Words:
    """How a surname stands among the known words: *Conte*, *La Russa*; no verb form alone."""
    if len(core) < 2:
        return ()
    if _is_particle(core[-2]):
        return core[-2:]
    return () if lexicon.verb_forms(core[-1]) else (surname_key(core[-1]),)


def _is_particle(word: str) -> bool:
    return word in lexicon.name_particles()
