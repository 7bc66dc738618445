"""The gender that words give whoever says them, *sono stat***a**, and whoever hears them."""

from __future__ import annotations

import re

from quoteattr import lexicon

_BETWEEN = r" (?:(?:già|mai|sempre|anche|solo|proprio|così|molto|più|troppo|davvero) )?"
_I_AM = re.compile(rf"\b(?:[Ss]ono|[Mm]i sento){_BETWEEN}(?P<word>\w{{4,}}[oa])\b")
_WE_ARE = re.compile(rf"\b[Ss]iamo{_BETWEEN}(?P<word>\w{{4,}}e)\b")
_YOU_ARE = re.compile(
    rf"\b(?:[Ss]ei|[Tt]i (?:sei|senti)|[Tt]i (?:ho|ha|hanno)){_BETWEEN}(?P<word>\w{{4,}}[oa])\b"
)


def speakers_gender(said: str) -> str:
    """The gender of who says the words; empty where they tell none or both."""
    women = any(_is_feminine_plural(match["word"]) for match in _WE_ARE.finditer(said))
    return _only(_genders(_I_AM, said) | ({"f"} if women else set()))


def hearers_gender(said: str) -> str:
    """The gender of whom the words speak to as *tu*; empty where they tell none or both.

    >>> hearers_gender("Sei proprio cambiata, sai?"), hearers_gender("Ti ho visto, sai?")
    ('f', 'm')
    """
    return _only(_genders(_YOU_ARE, said))


def _genders(pattern: re.Pattern[str], said: str) -> set[str]:
    return {gender for match in pattern.finditer(said) for gender in _of(match["word"].lower())}


def _of(word: str) -> set[str]:
    """The genders of a participle or adjective in the singular."""
    forms = (form for form in lexicon.verb_forms(word) if form.mood == "part")
    genders = {form.gender for form in forms if form.number == "s"}
    return (genders | {lexicon.adjective_genders().get(word, "")}) - {""}


def _is_feminine_plural(word: str) -> bool:
    return any(
        (form.mood, form.gender, form.number) == ("part", "f", "p")
        for form in lexicon.verb_forms(word.lower())
    )


def _only(genders: set[str]) -> str:
    return next(iter(genders)) if len(genders) == 1 else ""
