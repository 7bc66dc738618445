"""Which of several people a surname may mean: *Lenzini* after *Fosca Lenzini e Iacopo Lenzini*."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.attribution.scene import Scene

_MOST = 4
_PEOPLE = frozenset({"person", ""})


def namesakes(scene: Scene, at: int, gender: str = "") -> Sequence[tuple[int, tuple[str, ...]]]:
    """The people whom name ``at`` may mean, the last mentioned first, with features.

    ``gender`` is what the verb says of its subject (*si è detta*). The name's own entity comes
    last. Nothing where nobody bears the name with a first one, and for what is no bare surname.
    """
    own = scene.owner.get(at)
    if own is None or not _is_bare(scene, own):
        return ()
    bearers = _bearers(scene, own, at)
    if not bearers:
        return ()
    return (
        *(
            (number, (f"namesake {rank}", f"namesake, {_fit(scene, number, gender)}"))
            for rank, number in enumerate(bearers[:_MOST], start=1)
        ),
        (own, ("namesake of its own",)),
    )


def _is_bare(scene: Scene, number: int) -> bool:
    entity = scene.entities[number]
    return entity.named and entity.holder in _PEOPLE and len(entity.name.split()) == 1


def _bearers(scene: Scene, own: int, at: int) -> list[int]:
    """The people with a first name and this surname: those named before, the latest first, then
    those named only later.
    """
    surname = scene.entities[own].name.lower()
    found: dict[int, int] = {}
    for number in sorted(scene.called.get(surname, ())):
        entity = scene.entities[number]
        words = entity.name.lower().split()
        if (
            entity.holder == "person"
            and entity.number == "s"
            and words[1:]
            and words[-1] == surname
        ):
            before = [mention for mention in entity.mentions if mention < at]
            found[number] = before[-1] if before else -1 - entity.mentions[0]
    return sorted(found, key=lambda number: -found[number])


def _fit(scene: Scene, number: int, gender: str) -> str:
    known = scene.entities[number].gender
    if not gender or not known:
        return "gender open"
    return "right gender" if gender == known else "wrong gender"
