"""Choosing the speakers of a text: jointly over the quotations of each frame, outer ones first,
then over the statements among the quotations decided.
"""

from __future__ import annotations

from quoteattr.attribution.chain import Place, marginals
from quoteattr.attribution.confidence import calibrated
from quoteattr.attribution.model import Verdict
from quoteattr.attribution.scene import Scene
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.ways import ways
from quoteattr.attribution.weighing import weighed
from quoteattr.calibration import UNCALIBRATED, Calibration
from quoteattr.loglinear import Ranker


def decide(
    scene: Scene, ranker: Ranker, calibration: Calibration = UNCALIBRATED
) -> tuple[Verdict, ...]:
    """A verdict for each quotation and statement of a scene, in the scene's order."""
    found: dict[int, Verdict] = {}
    for frame, chain in scene.chains.items():
        outer = found[frame].chosen.entity if frame in found else None
        sure = sure_speakers(scene, chain)
        free = {
            number: weighed(ways(scene, number, sure, outer), ranker)
            for number in chain
            if number not in found
        }
        places = [
            free[number].place if number in free else decided(found[number].chosen.entity)
            for number in chain
        ]
        for number, chances in zip(chain, marginals(places), strict=True):
            if number in free:
                options = free[number].options(chances)
                grounds = free[number].grounds(options[0], chances, ranker)
                use = scene.utterances[number].use
                found[number] = Verdict(number, calibrated(options, calibration, use), grounds)
    return tuple(found[number] for number in scene.order)


def decided(entity: int) -> Place:
    """The place of an utterance whose speaker is known."""
    return Place((entity,), ([0.0], [0.0], [0.0]))
