"""Who says the words of a headline again below it: *«Siamo isolati», dice la barista*."""

from __future__ import annotations

import re

from quoteattr.attribution.scene import Scene

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
"""Letters by which words are the same: *serve*, *servono*."""
_FARTHEST = 60
"""Utterances among which the words are looked for."""
_MOST, _HALF = 0.75, 0.5
_FEWEST = 2
"""Words that two utterances must share, unless they share all."""


def echoed(scene: Scene, number: int) -> dict[int, str]:
    """The sure speakers of the utterances below a headline that say its words again.

    Each with how much of them: ``"most"`` or ``"half"``. Empty for what is no headline.
    """
    if scene.utterances[number].use != "headline":
        return {}
    words = _stems(scene.words(number))
    found: dict[int, str] = {}
    for other in scene.order[:_FARTHEST]:
        if other == number or scene.utterances[other].use == "headline" or not words:
            continue
        common = words & _stems(scene.words(other))
        share = len(common) / len(words)
        speaker = scene.pointed(other) if share >= _HALF else None
        if speaker is not None and (len(common) >= _FEWEST or common == words):
            if found.get(speaker) != "most":
                found[speaker] = "most" if share >= _MOST else "half"
    return found


def _stems(words: str) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(words))
