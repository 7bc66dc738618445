"""Ages in words and figures: *34 anni*, *la 34enne*, *il trentaquattrenne*."""

from __future__ import annotations

import re
from functools import cache

_UNITS = ("", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
_TEENS = ("dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici",
          "diciassette", "diciotto", "diciannove")  # fmt: skip
_TENS = ("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta")
_AGE = re.compile(
    r"(?<!\w)(?:(\d{1,3})[ -]?(?:enn[ei]|anni)\b|(\w+?)(?:enn[ei]| anni)\b)", re.IGNORECASE
)


def age_of(text: str) -> int | None:
    """The first age that a text tells in years, None where it tells none.

    >>> age_of("la 34enne"), age_of("il quarantunenne di Bari"), age_of(", sedici anni, ")
    (34, 41, 16)
    >>> age_of("il perenne")
    """
    for match in _AGE.finditer(text):
        years = int(match[1]) if match[1] else _numerals().get(match[2].lower())
        if years is not None:
            return years
    return None


@cache
def _numerals() -> dict[str, int]:
    """Numerals up to 99, whole and without the vowel that *-enne* takes away."""
    words = {word: number for number, word in enumerate(_UNITS) if word}
    words |= {word: number for number, word in enumerate(_TEENS, start=10)}
    for ten, stem in enumerate(_TENS, start=2):
        words[stem] = 10 * ten
        for unit in range(1, 10):
            cut = stem[:-1] if _UNITS[unit][0] in "ou" else stem
            words[cut + _UNITS[unit]] = 10 * ten + unit
            words[cut + _UNITS[unit].replace("tre", "tré")] = 10 * ten + unit
    return words | {word[:-1]: number for word, number in words.items() if len(word) > 4}
