"""The name of a body goes on with what it is for."""

from __future__ import annotations

import pytest

from quoteattr.people.purposes import past_purpose
from quoteattr.text.tokens import tokens


def whole(text: str, at: int) -> str:
    """The name that begins a text and reaches to ``at`` without its purpose."""
    items = tokens(text)
    return text[: items[past_purpose(items, 0, at) - 1].end]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("Comitato per la difesa del parco ride", 1, "Comitato per la difesa del parco"),
        ("Istituto nazionale per le acque interne ride", 2,
         "Istituto nazionale per le acque interne"),
        ("Osservatorio sui sismi regionali ride", 1, "Osservatorio sui sismi regionali"),
        ("Lega contro i tumori ride", 1, "Lega contro i tumori"),
        ("Centro per gli anziani e i giovani ride", 1, "Centro per gli anziani e i giovani"),
    ],
)  # fmt: skip
def test_a_purpose_belongs_to_the_name(text: str, at: int, expected: str) -> None:
    assert whole(text, at) == expected


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Lega per ora ride", 1),
        ("Fondo per bocca di Ugo Neri ride", 1),
        ("Procura sui fatti ride", 1),
        ("Lega contro Ugo Neri ride", 1),
        ("Lega contro", 1),
        ("Lega", 1),
    ],
)
def test_what_is_no_purpose_stays_outside(text: str, at: int) -> None:
    assert past_purpose(tokens(text), 0, at) == at
