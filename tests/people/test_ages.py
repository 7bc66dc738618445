"""Ages are read in figures and words."""

from __future__ import annotations

import pytest

from quoteattr.people.ages import age_of


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("la 34enne", 34),
        ("un ragazzo di 17 anni", 17),
        ("il ventunenne", 21),
        ("la quarantottenne di Bari", 48),
        ("un sedicenne", 16),
        (", ottantatré anni, ", 83),
        ("i trentenni", 30),
    ],
)
def test_an_age_is_read(text: str, years: int) -> None:
    assert age_of(text) == years


@pytest.mark.parametrize("text", ["il perenne dubbio", "da anni", "solenne", "anni", "il 34", ""])
def test_where_no_age_is_told_there_is_none(text: str) -> None:
    assert age_of(text) is None
