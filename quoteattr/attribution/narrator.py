"""Whether the narrator, *io*, speaks where nothing says who does, and what *io* is called."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quoteattr.attribution.address import names_called
from quoteattr.attribution.scene import Scene
from quoteattr.attribution.standing import Standing
from quoteattr.attribution.sure import sure_speakers

_FARTHEST = 4


def may_narrate(standing: Standing) -> bool:
    """Whether a narrator without a name takes part in the dialogue around an utterance."""
    sure = standing.sure
    outside = standing.frame is None and standing.scene.narrator is None
    return outside and bool(sure.telling or sure.told)


def narrator_name(scene: Scene) -> str:
    """The name by which the others of a dialogue call *io*, empty where there is none or several.

    It stands in what *mi* is told, or right before or after what *io* says.
    """
    chain = scene.chains[None]
    sure = sure_speakers(scene, chain)
    telling = frozenset(sure.telling)
    beside = {place + step for place in telling for step in (-1, 1)}
    spoken_to = {*sure.told, *beside} - telling
    found = {
        name
        for place in spoken_to
        if 0 <= place < len(chain)
        for name in names_called(scene, chain[place])
    }
    return found.pop() if len(found) == 1 else ""


def narrator_features(standing: Standing) -> Iterator[str]:
    """How far *io* spoke and was spoken to, before and after, and what *io* does beside it."""
    place = standing.scene.places[standing.number]
    sure = standing.sure
    yield "narrator, no cue"
    yield f"narrator spoke {_before(sure.telling, place)} before"
    yield f"narrator speaks {_after(sure.telling, place)} after"
    yield f"narrator was told {_before(sure.told, place)} before"
    yield f"narrator is told {_after(sure.told, place)} after"
    for word, number in (("here", standing.home), ("before", standing.home - 1)):
        if number >= 0 and _acts(standing, number):
            yield f"narrator acts {word}"
            yield f"narrator acts {word}, {'leads' if standing.leads else 'after words'}"


def _before(places: Sequence[int], place: int) -> int:
    at = bisect_left(places, place)
    return min(place - places[at - 1], _FARTHEST) if at else 0


def _after(places: Sequence[int], place: int) -> int:
    at = bisect_left(places, place + 1)
    return min(places[at] - place, _FARTHEST) if at < len(places) else 0


def _acts(standing: Standing, number: int) -> bool:
    """Whether a verb of a sentence, outside quotations, says what *io* do."""
    sentence = standing.scene.sentence(number)
    return sentence.frame is None and any(
        verb.finite is not None and (verb.finite.person, verb.finite.number) == ("1", "s")
        for verb in sentence.verbs
    )
