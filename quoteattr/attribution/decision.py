"""Choosing the speakers of a text: jointly over the quotations of each frame, outer ones first,
then over the statements among the quotations decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from quoteattr.attribution.chain import Place, Table, marginals
from quoteattr.attribution.confidence import calibrated, manner
from quoteattr.attribution.model import Verdict
from quoteattr.attribution.scene import Scene
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.ways import fans
from quoteattr.attribution.weighing import Weighed, weighed
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
        said = (
            decided(found[number].chosen.entity)
            if number in found
            else weighed(fans(scene, number, sure, outer), ranker)
            for number in chain
        )
        for number, (free, chances) in zip(chain, _with_chances(said), strict=True):
            if number not in found:
                options = free.options(chances)
                way = free.way(options[0].entity, chances)
                grounds = free.grounds(way, chances, ranker)
                found_as = manner(way, scene.utterances[number].use, scene.genre)
                options = calibrated(options, calibration, found_as)
                found[number] = Verdict(number, options, way.bare, grounds)
    scene.forget()
    return tuple(found[number] for number in scene.order)


def decided(entity: int) -> Weighed:
    """An utterance whose speaker is known."""
    return Weighed({}, Place((entity,), ([0.0], [0.0], [0.0])))


def _with_chances(said: Iterable[Weighed]) -> Iterator[tuple[Weighed, Table]]:
    """The utterances of a chain, each with its chances; only those that matter are held."""
    here, ahead = tee(said)
    return zip(here, marginals(each.place for each in ahead), strict=True)
