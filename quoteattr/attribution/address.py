"""Whom the words of an utterance address: *Vieni, Alba!*, *Dica, maestro.*"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteattr import lexicon
from quoteattr.attribution.scene import Scene

_WORDS = re.compile(r"[^\W\d_]+(?:['’](?![\w])|(?<=[dD])['’])?")
_STOPS = re.compile(r"[,.;:!?…—–()\[\]«»“”\"]+")
_LONGEST = 4
_COMMAS = frozenset(",!")


def addressed(scene: Scene, said: str) -> frozenset[int]:
    """The entities that a phrase of the words ``said``, set off by commas or alone, addresses.

    They are told by their names and nouns, so that several may be meant by one phrase.
    """
    found: set[int] = set()
    for phrase in _phrases(said):
        words = [word.lower() for word in _WORDS.findall(phrase)]
        if 0 < len(words) <= _LONGEST and not lexicon.is_word(words[0], "article", "preposition"):
            found |= scene.called.get(words[-1], frozenset())
    return frozenset(found)


def _phrases(words: str) -> Iterator[str]:
    """The stretches between signs of which one is a comma or ``!``, or that begin a sentence."""
    last, sign = 0, ","
    for match in _STOPS.finditer(words + "."):
        phrase = words[last : match.start()]
        if _COMMAS & {sign[-1], match[0][0]} or sign[-1] in ".?…":
            yield phrase
        last, sign = match.end(), match[0]
