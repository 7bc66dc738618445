"""Whether two roles can be one: the same office, another name for it, a fuller complement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from quoteattr import lexicon

_FORMER = "ex"
_OF = frozenset({"d'", "del", "dello", "della", "dell'", "dei", "degli", "delle"})
_PERSONAL = frozenset({"kin", "religion"})
"""Classes of nouns that are titles too: *padre Celestino* is not *il padre guardiano*."""


@frozen
class Role:
    """A role taken apart: ``words`` from its head on, what they can mean, what remains.

    ``senses`` are those of the first words of the role, ``rest`` its words after them;
    ``former`` tells that the role is no longer held.
    """

    words: tuple[str, ...]
    senses: frozenset[str]
    rest: tuple[str, ...]
    former: bool


@lru_cache(maxsize=4096)
def parsed(role: str) -> Role:
    """The role taken apart.

    >>> parsed("ex primo cittadino di bari").rest, sorted(parsed("primo cittadino").senses)
    (('di', 'bari'), ['sindaco'])
    """
    words = tuple(_plain_complements(role.split()))
    former = len(words) > 1 and words[0] == _FORMER
    words = words[1:] if former else words
    if not words:
        return Role((), frozenset(), (), former)
    size, senses = lexicon.match_phrase(lexicon.role_senses(), words)
    return Role(words, frozenset(senses), words[size:], former)


def _plain_complements(words: Sequence[str]) -> Iterator[str]:
    """The words of a role with *del* as *di* and *milanese* as *di milano*."""
    for number, word in enumerate(words):
        place = lexicon.origin_places().get(word) if number else None
        if place is not None:
            yield from ("di", *place.split())
        elif number and word in _OF:
            yield "di"
        else:
            yield word


def keys(role: str) -> tuple[str, ...]:
    """Under which words a role is looked up: its head, its senses and its kinds."""
    taken = parsed(role)
    kinds = sorted(f"~{kind}" for kind in (*_kinds(taken), *_as_kind(taken)))
    heads = sorted({sense.split()[0] for sense in taken.senses if " " in sense})
    return (*taken.words[:1], *heads, *sorted(f"={sense}" for sense in taken.senses), *kinds)


def same_head(described: str, known: str) -> bool:
    """Whether a description by role can mean who holds a known one: no contradicting complement.

    >>> same_head("ministro", "ministro dell' interno"), same_head("ex ministro", "ministro")
    (True, False)
    """
    one, other = parsed(described), parsed(known)
    if one.words == (_FORMER,):
        return other.former
    if one.former != other.former or not one.words or not other.words:
        return False
    shorter = min(len(one.words), len(other.words))
    if len(one.words) > len(other.words) and _is_title(other.words[0]):
        return False
    return one.words[:shorter] == other.words[:shorter]


def fits(described: str, known: Sequence[str]) -> bool:
    """Whether a role contradicts none of the same head that somebody is known by.

    >>> fits("ministro della difesa", ["ministro", "ministro degli esteri"])
    False
    """
    one = parsed(described)
    same = [
        role
        for role in known
        if (one.words == ("ex",) and parsed(role).former)
        or (parsed(role).words[:1] == one.words[:1] and parsed(role).former == one.former)
    ]
    return bool(same) and all(same_head(described, role) for role in same)


def synonymous(described: str, known: str) -> bool:
    """Whether two roles are names of one, which the known one may give without its complement.

    >>> synonymous("titolare della farnesina", "ministro")
    True
    >>> synonymous("primo cittadino", "sindaco di bari"), synonymous("sindaco", "prefetto")
    (True, False)
    """
    one, other = parsed(described), parsed(known)
    if one.former != other.former:
        return False
    if one.senses & other.senses:
        bare_office = not other.rest and noun_class(known) == "office"
        return bare_office or one.rest == other.rest[: len(one.rest)]
    return any(" " in sense and same_head(sense, known) for sense in one.senses)


def is_kind(described: str, known: str) -> bool:
    """Whether a description takes up a role by a more general noun, or the other way round.

    >>> is_kind("magistrato", "gip di bari"), is_kind("gip", "procuratore")
    (True, False)
    """
    one, other = parsed(described), parsed(known)
    if one.former != other.former:
        return False
    return bool(_as_kind(one) & _kinds(other) or _as_kind(other) & _kinds(one))


def _as_kind(role: Role) -> frozenset[str]:
    """The kinds that a role may be the noun of, an adjective aside: *numero uno* **granata**."""
    words = role.words
    whole = {" ".join(words)} - {""}
    if len(words) > 1 and words[-2] != "di":
        whole.add(" ".join(words[:-1]))
    return frozenset(whole)


def _kinds(role: Role) -> frozenset[str]:
    """The more general nouns for a role."""
    if not role.words:
        return frozenset()
    _, kinds = lexicon.match_phrase(lexicon.role_kinds(), role.words)
    return frozenset(kinds)


def _is_title(word: str) -> bool:
    return any(noun.noun_class in _PERSONAL for noun in lexicon.person_nouns().alone(word)[1])


@lru_cache(maxsize=4096)
def noun_class(role: str) -> str:
    """The class of the noun of a role, empty where it is none of a person.

    >>> noun_class("sindaco di bari"), noun_class("ex allenatore")
    ('office', 'sport')
    """
    words = parsed(role).words or ("",)
    _, nouns = lexicon.match_phrase(lexicon.person_nouns(), words)
    return nouns[0].noun_class if nouns else ""
