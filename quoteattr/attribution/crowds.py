"""Whether many talk around an utterance, so that a turn without a name may be anybody's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.attribution.scene import Scene
from quoteattr.people.model import Mention

_BEFORE = 20
_AFTER = 4
"""Utterances around one whose cues are looked at."""
_FAR = ((4, "near"), (12, "far"), (_BEFORE, "farther"))
"""How far off they are, in utterances, in a word."""
_AMONG = 6
"""Utterances on either side among which the people named as speakers are counted."""
_BETWEEN = 3
"""Sentences before an utterance that may tell of several who act."""
_SURE = 0.4
_TWO = ("due", "entramb", "ambedue", "tutti e due", "tutte e due", "coppia", "coniugi", "sposi")
"""How those are called who are two."""
_MANY = 3
"""Speakers of whom one may speak unnamed."""


def crowd(scene: Scene, number: int) -> tuple[str, ...]:
    """What tells that many talk around an utterance; empty where nothing does.

    Several who speak with one voice or act together, three or more people told as speakers.
    """
    chain, place = scene.chain(number), scene.places[number]
    found: dict[str, None] = {}
    speakers = set()
    for at in range(max(0, place - _BEFORE), min(len(chain), place + _AFTER + 1)):
        if at == place:
            continue
        away = abs(at - place)
        far = next(word for most, word in _FAR if away <= most)
        for sign in _signs(scene, chain[at]):
            found[f"{sign} {far}"] = None
        if away <= _AMONG:
            speakers.add(scene.pointed(chain[at]))
    for at in (place, place + 1):
        if at < len(chain) and _several_act(scene, chain, at):
            found[f"several act {'before' if at == place else 'after'}"] = None
    many = len(speakers - {None})
    if many >= _MANY:
        found[f"{min(many, 4)} speak"] = None
    return tuple(found)


def _signs(scene: Scene, number: int) -> Iterator[str]:
    """What the likeliest cue of an utterance tells of those who talk."""
    cue = next(iter(scene.cues(number)), None)
    if cue is None or cue.strength < _SURE or cue.side in ("earlier", "later"):
        return
    at = scene.ruled(cue).mention
    verb = cue.verb
    if at is None:
        finite = None if verb is None else verb.finite
        if finite is not None and (finite.person, finite.number) == ("3", "p"):
            yield "several speak"
        return
    mention = scene.mentions[at]
    if mention.number == "p" and mention.kind != "name" and not _is_two(scene, mention):
        yield "several speak"


def _several_act(scene: Scene, chain: Sequence[int], place: int) -> bool:
    """Whether the sentences between two utterances tell what more than two people do."""
    home = scene.utterances[chain[place]].home
    last = scene.utterances[chain[place - 1]].home if place else -1
    return any(
        _tells_of_several(scene, number) for number in range(max(last + 1, home - _BETWEEN), home)
    )


def _tells_of_several(scene: Scene, number: int) -> bool:
    sentence = scene.sentence(number)
    if sentence.frame is not None or sentence.quotes:
        return False
    subjects = [(verb, scene.mentions[at]) for verb, at in scene.subjects_of(number)]
    return any(
        finite is not None
        and (finite.person, finite.number) == ("3", "p")
        and not sentence.clauses.of[verb.start]
        and who.holder == "group"
        and who.kind != "name"
        and not _is_two(scene, who)
        for verb, who in subjects
        for finite in [verb.finite]
    )


def _is_two(scene: Scene, mention: Mention) -> bool:
    said = mention.span.of(scene.text).lower()
    return " e " in said or any(word in said for word in _TWO)
