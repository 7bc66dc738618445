"""Which named people a description may mean: *il primo cittadino* after *Raimondo Scalia*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.attribution.scene import Scene
from quoteattr.people.model import Entity, Mention

_REACH = 60
"""Mentions before a description among which the people it may mean are looked for."""
_MOST = 4
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
    gender = scene.mentions[at].gender
    found: dict[int, int] = {}
    for place in range(at - 1, max(-1, at - _REACH), -1):
        number = scene.owner.get(place)
        if number is None or number in found:
            continue
        entity = scene.entities[number]
        if (
            entity.named
            and entity.holder in _PEOPLE
            and not (gender and entity.gender and gender != entity.gender)
        ):
            found[number] = place
        if len(found) == _MOST:
            break
    return list(found.items())


def _features(scene: Scene, at: int, last: int, shape: str) -> Iterator[str]:
    """How well description ``at`` fits the person whose mention ``last`` is."""
    mention, named = scene.mentions[at], scene.mentions[last]
    entity = scene.entities[scene.owner[last]]
    yield f"described {shape}, {'role known' if entity.roles else 'no role known'}"
    yield f"described, gender {'known' if entity.gender and mention.gender else 'open'}"
    yield f"described, {min(mention.sentence - named.sentence, 3)} sentences back"
    yield f"described, holder {entity.holder}"


def _length(mention: Mention) -> str:
    """Whether a description is one word, or has complements that make it somebody's own."""
    return "bare" if mention.last - mention.first <= (2 if mention.determined else 1) else "full"
