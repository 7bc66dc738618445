"""Choosing the speaker of every utterance, outer ones first, each knowing those before."""

from __future__ import annotations

from attrs import define, field

from quoteattr.attribution.confidence import calibrated
from quoteattr.attribution.model import Ground, Option, Verdict, Way
from quoteattr.attribution.scene import Scene
from quoteattr.attribution.ways import ways
from quoteattr.calibration import UNCALIBRATED, Calibration
from quoteattr.loglinear import Ranker

_MOST_GROUNDS = 6


def decide(
    scene: Scene, ranker: Ranker, calibration: Calibration = UNCALIBRATED
) -> tuple[Verdict, ...]:
    """A verdict for each quotation and statement of a scene, in the scene's order."""
    past = Past()
    verdicts = []
    for number in scene.order:
        options = weighed(ways(scene, number, *past.of(scene, number)), ranker)
        options = calibrated(options, calibration, scene.utterances[number].use)
        past.add(scene, number, options[0].entity)
        verdicts.append(Verdict(number, options, _grounds(options[0].way, ranker)))
    return tuple(verdicts)


@define
class Past:
    """Who has spoken so far: by frame in quotations, and outside quotations in all."""

    _quoted: dict[int | None, list[int]] = field(factory=dict)
    _all: list[int] = field(factory=list)
    _chosen: dict[int | None, int] = field(factory=dict)

    def of(self, scene: Scene, number: int) -> tuple[list[int], int | None]:
        """The speakers before an utterance, and that of the quotation it is nested in."""
        said = scene.utterances[number]
        if said.is_statement:
            return self._all, None
        return self._quoted.setdefault(said.frame, []), self._chosen.get(said.frame)

    def add(self, scene: Scene, number: int, entity: int) -> None:
        """Take an utterance's speaker into memory."""
        said = scene.utterances[number]
        if said.frame is None:
            self._all.append(entity)
        if not said.is_statement:
            self._quoted.setdefault(said.frame, []).append(entity)
            self._chosen[number] = entity


def weighed(found: tuple[Way, ...], ranker: Ranker) -> tuple[Option, ...]:
    """The entities that ways lead to, each with the sum of its ways' chances, likeliest first."""
    chances = ranker.chances([way.steps for way in found])
    sums: dict[int, float] = {}
    best: dict[int, tuple[float, Way]] = {}
    for way, chance in zip(found, chances, strict=True):
        sums[way.entity] = sums.get(way.entity, 0.0) + chance
        if way.entity not in best or chance > best[way.entity][0]:
            best[way.entity] = (chance, way)
    ranked = sorted(sums.items(), key=lambda pair: -pair[1])
    return tuple(Option(entity, chance, best[entity][1]) for entity, chance in ranked)


def _grounds(way: Way, ranker: Ranker) -> tuple[Ground, ...]:
    """The features of a way that counted most, for it or against."""
    found = [
        Ground(name, weight, step.evidence)
        for step in way.steps
        for name in step.features
        if (weight := ranker.weights.get(name, 0.0))
    ]
    found.sort(key=lambda ground: -abs(ground.weight))
    return tuple(found[:_MOST_GROUNDS])
