"""Who says the words of a headline again below it: *«Siamo isolati», dice la barista*."""

from __future__ import annotations

import re

from quoteattr.attribution.scene import Scene

ECHOED = "another says it again"
"""What is told of everybody else where somebody says the words of a headline again."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
"""Letters by which words are the same: *serve*, *servono*."""
_FARTHEST = 60
"""Utterances among which the words are looked for."""
_SHARE = 0.6
"""Share of a headline's words from which they are said again."""
_FEWEST = 2
"""Words that two utterances must share, unless they share all."""


def echoed(scene: Scene, number: int) -> frozenset[int]:
    """The sure speakers of the utterances below a headline that say its words again.

    Empty for what is no headline. A quotation is said again by quotations alone: who says it
    must not depend on whether statements are looked for.
    """
    words = _stems(scene.words(number))
    if scene.utterances[number].use != "headline" or not words:
        return frozenset()
    found = set()
    for other in scene.order[:_FARTHEST]:
        again = scene.utterances[other]
        if again.use == "headline" or (again.is_statement and number < len(scene.quoted)):
            continue
        common = words & _stems(scene.words(other))
        speaker = scene.pointed(other) if len(common) >= _SHARE * len(words) else None
        if speaker is not None and (len(common) >= _FEWEST or common == words):
            found.add(speaker)
    return frozenset(found)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(words))
