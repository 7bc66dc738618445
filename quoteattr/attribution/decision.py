"""Choosing the speaker of every quotation, outer ones first, each knowing those before."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.attribution.confidence import calibrated
from quoteattr.attribution.model import Ground, Option, Verdict, Way
from quoteattr.attribution.scene import Scene
from quoteattr.attribution.ways import ways
from quoteattr.calibration import UNCALIBRATED, Calibration
from quoteattr.loglinear import Ranker, softmax

_MOST_GROUNDS = 6


def decide(
    scene: Scene, ranker: Ranker, calibration: Calibration = UNCALIBRATED
) -> tuple[Verdict, ...]:
    """A verdict for each quotation of the scene, in the order of ``scene.quoted``."""
    history: dict[int | None, list[int]] = {}
    chosen: dict[int | None, int] = {}
    verdicts = []
    for number, frame in quotations(scene):
        spoke = history.setdefault(frame, [])
        options = weighed(ways(scene, number, spoke, chosen.get(frame)), ranker)
        options = calibrated(options, calibration)
        chosen[number] = options[0].entity
        spoke.append(options[0].entity)
        verdicts.append(Verdict(number, options, _grounds(options[0].way, ranker)))
    return tuple(verdicts)


def quotations(scene: Scene) -> Iterator[tuple[int, int | None]]:
    """The quotations in text order with the frame (outer quotation or None) of each."""
    for number, quoted in enumerate(scene.quoted):
        if quoted.is_quotation:
            yield number, scene.frame_of(number)


def weighed(found: tuple[Way, ...], ranker: Ranker) -> tuple[Option, ...]:
    """The entities that ways lead to, each with the sum of its ways' chances, likeliest first."""
    scores: dict[int, float] = {}
    totals = []
    for way in found:
        total = 0.0
        for step in way.steps:
            if id(step) not in scores:
                scores[id(step)] = ranker.score(step.features)
            total += scores[id(step)]
        totals.append(total)
    chances = softmax(totals)
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
