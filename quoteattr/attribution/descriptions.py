"""Which named people a description may mean: *il primo cittadino* after *Raimondo Scalia*."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from quoteattr.attribution.scene import Scene
from quoteattr.people.ages import age_of
from quoteattr.people.model import Entity, Mention

_REACH = 60
"""Mentions before a description among which the people it may mean are looked for."""
_MOST = 4
_LONG = 4
"""Letters of a word that tells something."""
_AGE_REACH = 24
"""Characters behind a name within which its age stands, before any stop."""
_STOP = re.compile(r"[.;:!?\n]")
_AHEAD = 3
_HEADLINES = (0, 1)
"""Paragraphs whose descriptions may mean people named only later."""
_PEOPLE = frozenset({"person", "unknown", ""})


def described(scene: Scene, at: int) -> Sequence[tuple[int, tuple[str, ...]]]:
    """The people whom description ``at`` may mean, the last mentioned first, with features.

    The description's own entity comes last. Nothing for names, pronouns, groups, and for
    descriptions that are linked to a name already.
    """
    mention = scene.mentions[at]
    own = scene.owner.get(at)
    if own is None or not _is_open(mention, scene.entities[own]):
        return ()
    fitting = _fitting(scene, at)
    shape = f"{'definite' if mention.definite else 'indefinite'} {_length(mention)}"
    only = ("described, only one fits",) if len(fitting) == 1 else ()
    made = [
        (number, (*only, f"described {shape}, fits {rank}", *_features(scene, at, last, shape)))
        for rank, (number, last) in enumerate(fitting, start=1)
    ]
    before = {number for number, _ in fitting}
    if scene.sentence(mention.sentence).paragraph in _HEADLINES:
        made += [
            (number, (f"described ahead {rank}", *_features(scene, at, later, "ahead")))
            for rank, (number, later) in enumerate(_ahead(scene, at, before), start=1)
        ]
    made.append((own, (f"describes itself, {shape}, {min(len(fitting), 2)} fit",)))
    return made


def _is_open(mention: Mention, entity: Entity) -> bool:
    return (
        mention.kind == "description"
        and mention.number != "p"
        and mention.holder in _PEOPLE
        and not entity.named
    )


def _fitting(scene: Scene, at: int) -> list[tuple[int, int]]:
    """Named people of the same gender before a description, each with its last mention."""
    found: dict[int, int] = {}
    for place in range(at - 1, max(-1, at - _REACH), -1):
        number = scene.owner.get(place)
        if number is None or number in found or not _is_outside(scene, at, place):
            continue
        if _fits(scene, at, number):
            found[number] = place
        if len(found) == _MOST:
            break
    return list(found.items())


def _ahead(scene: Scene, at: int, before: Container[int]) -> list[tuple[int, int]]:
    """Named people of the same gender after a description in a headline, with first mentions."""
    found: dict[int, int] = {}
    for place in range(at + 1, min(len(scene.mentions), at + _REACH)):
        number = scene.owner.get(place)
        if number is None or number in found or number in before:
            continue
        if not _is_outside(scene, at, place):
            continue
        if _fits(scene, at, number):
            found[number] = place
        if len(found) == _AHEAD:
            break
    return list(found.items())


def _is_outside(scene: Scene, at: int, place: int) -> bool:
    """Whether mention ``place`` stands in no quotation that description ``at`` stands outside."""
    here, there = (scene.sentence(scene.mentions[each].sentence).frame for each in (at, place))
    return there is None or there == here


def _fits(scene: Scene, at: int, number: int) -> bool:
    """Whether an entity is a named person of a description's gender."""
    gender, entity = scene.mentions[at].gender, scene.entities[number]
    opposite = bool(gender and entity.gender and gender != entity.gender)
    return entity.named and entity.holder in _PEOPLE and not opposite


def _features(scene: Scene, at: int, last: int, shape: str) -> Iterator[str]:
    """How well description ``at`` fits the person whose mention ``last`` is."""
    mention, named = scene.mentions[at], scene.mentions[last]
    entity = scene.entities[scene.owner[last]]
    role = _role(mention, entity)
    yield f"described {shape}, {role}"
    yield f"described, {role}"
    yield f"described, gender {'known' if entity.gender and mention.gender else 'open'}"
    yield f"described, {max(-1, min(mention.sentence - named.sentence, 3))} sentences back"
    yield f"described, holder {entity.holder}"
    beside = _beside(scene, entity) & _own_words(scene, mention)
    yield f"described, {'said' if beside else 'not said'} beside the name, {role}"
    if beside:
        yield f"described {shape}, said beside the name"
    years = age_of(mention.span.of(scene.text))
    if years is not None:
        known = _ages(scene, entity)
        yield f"described, {'same' if years in known else 'other' if known else 'unknown'} age"


def _own_words(scene: Scene, mention: Mention) -> frozenset[str]:
    """What a description says: its words of some length, and the noun of its role."""
    words = mention.span.of(scene.text).lower().split()
    heads = {role.split()[0] for role in mention.roles if role}
    return frozenset({word for word in words if len(word) >= _LONG} | heads)


def _beside(scene: Scene, entity: Entity) -> frozenset[str]:
    """The words in small letters of the sentences that name somebody, and their roles' words."""
    sentences = {scene.mentions[at].sentence for at in _namings(scene, entity)}
    words = {
        item.lower
        for number in sentences
        for item in scene.sentence(number).items
        if item.kind == "word" and not item.capitalised
    }
    return frozenset(words | {word for role in entity.roles for word in role.split()})


def _namings(scene: Scene, entity: Entity) -> list[int]:
    """The first mentions of somebody by a name."""
    return [at for at in entity.mentions if scene.mentions[at].kind == "name"][:_MOST]


def _ages(scene: Scene, entity: Entity) -> frozenset[int]:
    """The ages that stand right behind the names of somebody: *Ada Neri, 34 anni*."""
    ends = (scene.mentions[at].span.end for at in _namings(scene, entity))
    return frozenset(
        years
        for end in ends
        if (years := age_of(_STOP.split(scene.text[end : end + _AGE_REACH])[0])) is not None
    )


def _role(mention: Mention, entity: Entity) -> str:
    """Whether the head of a description is one of the roles that a person is known by."""
    if not entity.roles:
        return "no role known"
    heads = {role.split()[0] for role in entity.roles if role}
    own = {role.split()[0] for role in mention.roles if role}
    return "same role" if heads & own else "another role"


def _length(mention: Mention) -> str:
    """Whether a description is one word, or has complements that make it somebody's own."""
    return "bare" if mention.last - mention.first <= (2 if mention.determined else 1) else "full"
