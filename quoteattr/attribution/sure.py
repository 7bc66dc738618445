"""Whom the cues of the utterances around one surely point at: speakers known beforehand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.attribution.scene import Scene

_BEFORE = 4
_AFTER = 2
_FARTHEST = 40
"""Utterances with a sure speaker, on either side, among which different ones are looked for."""


@frozen
class Sure:
    """The sure speakers of a chain of utterances: the places in the chain that have one, their
    speakers, how often each is one, and who is most often, the first of equals. ``telling`` are
    the places where the narrator says that *io* speaks, ``told`` where *mi* is spoken to.
    """

    places: Sequence[int]
    speakers: Sequence[int]
    counts: Counter[int]
    most: int | None
    telling: Sequence[int] = ()
    told: Sequence[int] = ()

    def before(self, place: int) -> dict[int, int]:
        """The last different ones before a place, the nearest first, and how far each is."""
        end = bisect_left(self.places, place)
        return self._nearest(place, range(end - 1, max(-1, end - _FARTHEST), -1), _BEFORE)

    def after(self, place: int) -> dict[int, int]:
        """The next different ones after a place, the nearest first, and how far each is."""
        start = bisect_left(self.places, place + 1)
        end = min(len(self.places), start + _FARTHEST)
        return self._nearest(place, range(start, end), _AFTER)

    def _nearest(self, place: int, among: Iterable[int], most: int) -> dict[int, int]:
        found: dict[int, int] = {}
        for at in among:
            found.setdefault(self.speakers[at], abs(self.places[at] - place))
            if len(found) == most:
                break
        return found


def sure_speakers(scene: Scene, chain: Sequence[int]) -> Sure:
    """The sure speakers of a chain of utterances, given by their numbers in text order."""
    known = [
        (place, speaker)
        for place, number in enumerate(chain)
        if (speaker := scene.pointed(number)) is not None
    ]
    speakers = [speaker for _, speaker in known]
    counts = Counter(speakers)
    most = max(counts, key=counts.__getitem__, default=None)
    telling, told = _first_person(scene, chain)
    return Sure([place for place, _ in known], speakers, counts, most, telling, told)


def _first_person(scene: Scene, chain: Sequence[int]) -> tuple[list[int], list[int]]:
    """The places of a chain where *io* speaks, and where *mi* is spoken to, by the first cue."""
    telling, told = [], []
    for place, number in enumerate(chain):
        verb = next((cue.verb for cue in scene.cues(number)[:1]), None)
        if scene.utterances[number].frame is not None or verb is None or verb.finite is None:
            continue
        if (verb.finite.person, verb.finite.number) == ("1", "s") and not verb.passive:
            telling.append(place)
        elif verb.told == "me" and verb.reporting is not None:
            told.append(place)
    return telling, told
