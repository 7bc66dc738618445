"""Words tell the gender of who says them and of who hears them."""

from __future__ import annotations

import pytest

from quoteattr.attribution.spoken_genders import hearers_gender, speakers_gender


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Sono stata io.", "f"),
        ("Sono già arrivato, sai.", "m"),
        ("Non siamo mai andate al mare.", "f"),
        ("Non siamo mai andati al mare.", ""),
        ("Sono stata io, sono stato io.", ""),
        ("Sono gente perbene.", ""),
    ],
)
def test_who_says_i_am_tells_a_gender(words: str, gender: str) -> None:
    assert speakers_gender(words) == gender


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Sei arrivata, finalmente!", "f"),
        ("Quindi ti hanno preso.", "m"),
        ("Ti sei seduta tu?", "f"),
        ("Ci sei?", ""),
    ],
)
def test_who_is_told_you_are_has_a_gender(words: str, gender: str) -> None:
    assert hearers_gender(words) == gender
