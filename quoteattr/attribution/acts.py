"""What is told between two utterances: who acts before the words, who acts after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.attribution.scene import Scene
from quoteattr.text.verbs import VerbGroup

_MOST = 6
"""Sentences between two utterances that are looked at, from the nearer one on."""
_SIDES = ("before", "after")


@frozen
class Act:
    """What somebody does beside an utterance: ``entity`` is who, None for a pronoun.

    ``gender`` is a pronoun's, ``tense`` that of the verb: *alzò* carries the tale on, *dormiva*
    tells what was going on meanwhile; empty where the text is no fiction. ``described`` tells
    that ``entity`` has no name, so that somebody named may be meant: *il vecchio*.
    """

    entity: int | None
    gender: str
    tense: str = ""
    described: bool = False


def acts(scene: Scene, number: int, last: int | None, following: int | None) -> list[Act | None]:
    """Who acts last between an utterance and the one before it, and first before the next one.

    Only sentences without quotations tell; None where they name nobody.
    """
    home = scene.utterances[number].home
    if home < 0 or scene.sentence(home).frame is not None:
        return [None, None]
    lowest = -1 if last is None else scene.utterances[last].home
    highest = len(scene.analysis.sentences)
    if following is not None and scene.utterances[following].home >= 0:
        highest = scene.utterances[following].home
    return [
        _first(scene, range(home - 1, max(lowest, home - 1 - _MOST), -1)),
        _first(scene, range(home + 1, min(highest, home + 1 + _MOST))),
    ]


def _first(scene: Scene, sentences: Sequence[int]) -> Act | None:
    """The act of the first sentence whose main clause names who acts."""
    for number in sentences:
        sentence = scene.sentence(number)
        if sentence.frame is not None:
            continue
        if sentence.quotes:
            return None
        main = scene.main_act(number)
        if main is not None:
            verb, at = main
            owner = scene.owner.get(at)
            described = owner is not None and not scene.entities[owner].named
            tense = _tense(verb) if scene.genre == "fiction" else ""
            return Act(owner, scene.mentions[at].gender, tense, described)
    return None


def _tense(verb: VerbGroup) -> str:
    """The tense of a finite verb, of one with a participle that of its auxiliary with it."""
    tense = "" if verb.finite is None else verb.finite.tense
    return (
        f"{tense}, perfect" if verb.head is not verb.finite and verb.head.mood == "part" else tense
    )


def act_features(found: Sequence[Act | None], number: int, gender: str) -> Iterator[str]:
    """What the acts beside an utterance tell of an entity of that gender."""
    for side, act in zip(_SIDES, found, strict=True):
        if act is None:
            continue
        if act.entity is not None:
            who = "this one" if act.entity == number else "another"
            if act.described and who == "another" and act.gender and act.gender == gender:
                who = "one of the gender"
            yield f"{who} acts {side}"
            if act.tense:
                yield f"{who} acts {side}, {act.tense}"
        elif act.gender and gender:
            fit = "right" if act.gender == gender else "wrong"
            yield f"{fit} gender of who acts {side}"


def called_features(found: Sequence[Act | None], number: int, gender: str) -> Iterator[str]:
    """What the act before an utterance tells of an entity that the last utterance addresses.

    *«Vieni, Alba?» Ella non rispose.*
    """
    act = found[0]
    if act is None:
        return
    if act.entity is not None:
        yield f"addressed, {'this one' if act.entity == number else 'another'} acts before"
    elif not (act.gender and gender) or act.gender == gender:
        yield "addressed, a pronoun acts before"
