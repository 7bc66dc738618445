"""Choosing the speaker of every quotation, outer ones first, each knowing those before."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.attribution.candidates import candidates
from quoteattr.attribution.model import NOBODY, Option, Verdict
from quoteattr.attribution.scene import Scene
from quoteattr.loglinear import Ranker
from quoteattr.reporting.model import Cue

_MOST_REASONS = 6


def decide(scene: Scene, ranker: Ranker) -> tuple[Verdict, ...]:
    """A verdict for each quotation of the scene, in the order of ``scene.quoted``."""
    history: dict[int | None, list[int]] = {}
    chosen: dict[int | None, int] = {}
    verdicts = []
    for number, frame in quotations(scene):
        spoke = history.setdefault(frame, [])
        options, cue = candidates(scene, number, spoke, chosen.get(frame))
        verdict = _verdict(number, options, cue, ranker)
        chosen[number] = verdict.chosen.entity
        spoke.append(verdict.chosen.entity)
        verdicts.append(verdict)
    return tuple(verdicts)


def quotations(scene: Scene) -> Iterator[tuple[int, int | None]]:
    """The quotations in text order with the frame (outer quotation or None) of each."""
    for number, quoted in enumerate(scene.quoted):
        if quoted.is_quotation:
            home = scene.analysis.home.get(number)
            yield number, None if home is None else scene.sentence(home[0]).frame


def _verdict(number: int, options: tuple[Option, ...], cue: Cue | None, ranker: Ranker) -> Verdict:
    features = [{ground.name: 1.0 for ground in option.grounds} for option in options]
    chances = ranker.probabilities(features)
    ranked = sorted(zip(options, chances, strict=True), key=lambda pair: -pair[1])
    chosen = ranked[0][0]
    weighed = [(ground, ranker.weights.get(ground.name, 0.0)) for ground in chosen.grounds]
    weighed = [(ground, weight) for ground, weight in weighed if weight]
    weighed.sort(key=lambda pair: -abs(pair[1]))
    span = None if cue is None or chosen.entity == NOBODY else cue.span
    return Verdict(number, tuple(ranked), span, tuple(weighed[:_MOST_REASONS]))
