"""Whom the words of an utterance address: *Vieni, Alba!*, *Dica, maestro.*"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteattr import lexicon
from quoteattr.attribution.scene import Scene

_WORDS = re.compile(r"[^\W\d_]+(?:['’](?![\w])|(?<=[dD])['’])?")
_STOPS = re.compile(r"[,.;:!?…—–()\[\]«»“”\"]+")
_NAME = r"(?P<name>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){0,2})"
_NAME_FIRST = re.compile(_NAME)
_I_AM_CALLED = re.compile(
    r"\b(?:[Ss]ono|[Mm]i chiamo|[Ii]l mio nome è)(?: (?:il|lo|la))?(?: l['’])?(?: ?[a-z]+)? "
    + _NAME
)
_ASKS_WHO = re.compile(
    r"\b(?:come (?:ti chiami|si chiama|vi chiamate)|chi (?:sei|è lei|siete)|(?:tuo|suo) nome)\b",
    re.IGNORECASE,
)
_LONGEST = 4
_FEW = 3
"""Most people of a gender whom *signora* or *signore* may mean."""
_KIN = {"mamma": "madre", "mammina": "madre", "papà": "padre", "babbo": "padre"}
"""What parents are called, with the nouns that describe them."""
_CALLED = {
    "don": ("parroco", "prete", "curato", "cappellano"),
    "padre": ("padre", "frate", "parroco", "prete"),
    "dottore": ("dottore", "medico"),
}
"""The nouns that describe those who are called by a title."""
_GENDERS = {
    **dict.fromkeys(("signora", "signorina", "madama", "comare"), "f"),
    **dict.fromkeys(("signore", "giovanotto", "compare"), "m"),
}
"""What people are called whom the speaker does not call by name."""
_TITLES = frozenset({*_KIN, *_CALLED, *_GENDERS})
_COMMAS = frozenset(",!")


def addressed(scene: Scene, said: str) -> frozenset[int]:
    """The entities that a phrase of the words ``said``, set off by commas or alone, addresses.

    They are told by their names, nouns and titles, so that several may be meant by one phrase;
    *signora* means the women who are called nothing else, where the text names few.
    """
    found: set[int] = set()
    for phrase in _phrases(said):
        words = _WORDS.findall(phrase)
        first = words[0].lower() if words else ""
        if 0 < len(words) <= _LONGEST and not lexicon.is_word(first, "article", "preposition"):
            titled = first in _TITLES and words[-1].istitle()
            meant = _meant(scene, words[-1].lower())
            found |= _meant(scene, first) if titled and not meant else meant
    return frozenset(found)


def _meant(scene: Scene, word: str) -> frozenset[int]:
    """Whom a name, noun or title means: *comare*, before a name that the text does not tell."""
    word = _KIN.get(word, word)
    nouns = _CALLED.get(word, (word,))
    meant = frozenset().union(*(scene.called.get(noun, ()) for noun in nouns))
    meant |= scene.titled.get(word, frozenset())
    fitting = scene.people_by_gender.get(_GENDERS.get(word, ""), frozenset())
    return meant or (fitting if len(fitting) <= _FEW else frozenset())


def called_by(scene: Scene, number: int) -> frozenset[int]:
    """Whom an utterance addresses, worked out once."""
    known = scene.callings
    if number not in known:
        known[number] = addressed(scene, scene.words(number))
    return known[number]


def names_called(scene: Scene, number: int) -> frozenset[str]:
    """The given names, of nobody whom the text tells of, by which an utterance calls somebody."""
    phrases = (phrase.strip() for phrase in _phrases(scene.words(number)))
    return frozenset(
        phrase
        for phrase in phrases
        if phrase.istitle()
        and phrase.lower() not in scene.called
        and lexicon.given_names().get(lexicon.plain(phrase), ("", ""))[1] == "strong"
    )


def _phrases(words: str) -> Iterator[str]:
    """The stretches between signs of which one is a comma or ``!``, or that begin a sentence."""
    last, sign = 0, ","
    for match in _STOPS.finditer(words + "."):
        phrase = words[last : match.start()]
        if _COMMAS & {sign[-1], match[0][0]} or sign[-1] in ".?…":
            yield phrase
        last, sign = match.end(), match[0]


def asks_who(said: str) -> bool:
    """Whether the words ask for the name of the one spoken to: *Come ti chiami?*"""
    return _ASKS_WHO.search(said) is not None


def introduced(scene: Scene, said: str, *, asked: bool) -> frozenset[int]:
    """The entities whose name the words give as their speaker's own: *Sono* **Ugo Neri**.

    Where the words before ``asked`` for it a name at the start is enough: **Ugo**, *signora*.
    """
    match = _I_AM_CALLED.search(said) or (_NAME_FIRST.match(said) if asked else None)
    if match is None:
        return frozenset()
    found = scene.called.get(match["name"].split()[-1].lower(), frozenset())
    return frozenset(number for number in found if scene.entities[number].named)
