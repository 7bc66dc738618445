"""Whom the text has ask before a quotation, and whom asked: the latter answers."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quoteattr.attribution.scene import Scene
from quoteattr.reporting.hearing import hearers
from quoteattr.text.verbs import VerbGroup

_NEAR = 2
"""Sentences before a quotation in which a question is looked for."""
_GENDERS = {"him": "m", "her": "f"}
"""The gender that a clitic gives the one it tells: **le** *ha chiesto*."""


@frozen
class Asked:
    """Who asks in the text's own words, and who is asked; None where that is open."""

    asker: int | None
    hearer: int | None


def question_before(scene: Scene, home: int, since: int, people: Sequence[int]) -> Asked | None:
    """The last question told in the sentences before ``home`` that begin at ``since`` or later,
    in code points of the text; None where there is none.

    ``people`` are the entities mentioned before, the latest first.
    """
    for number in range(home - 1, max(-1, home - 1 - _NEAR), -1):
        sentence = scene.sentence(number)
        if sentence.frame is not None or sentence.quotes or sentence.start < since:
            return None
        for verb in reversed(sentence.verbs):
            if verb.finite is None or verb.reporting is None:
                continue
            if verb.reporting.verb_class == "ask":
                return _asked(scene, number, verb, people)
    return None


def _asked(scene: Scene, number: int, verb: VerbGroup, people: Sequence[int]) -> Asked:
    subjects = (scene.owner.get(at) for other, at in scene.subjects_of(number) if other is verb)
    asker = next(subjects, None)
    mentions = scene.mentions_in(number)
    heard = [scene.owner.get(at) for at in sorted(hearers(scene.sentence(number), verb, mentions))]
    gender = _GENDERS.get(verb.told)
    if gender is not None:
        entities = scene.entities
        heard += [each for each in people if each != asker and entities[each].gender == gender]
    return Asked(asker, next((each for each in heard if each is not None), None))
