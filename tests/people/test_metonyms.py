"""Places that stand for a body of the text are joined with it; others stay places."""

from __future__ import annotations

import pytest
from scenes import cores, entity_of


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("La Commissione europea tace. Poi Bruxelles avverte.", "Bruxelles", "Commissione europea"),
        ("Il Colle tace. Poi il Quirinale parla.", "Colle", "Quirinale"),
        ("Il governo russo tace. Da Mosca avvertono.", "Mosca", "governo russo"),
        ("Il Cremlino e il governo russo tacciono. Mosca avverte.", "Mosca", "Cremlino"),
        ("Il governo di Praga tace. Poi Praga avverte.", "Praga", "governo di Praga"),
        ("La Banca d’Italia tace. Da via Nazionale frenano.", "via Nazionale", "Banca d’Italia"),
        ("Il Pd tace. Parlano dal Nazareno.", "Nazareno", "Pd"),
        ("Londra avverte. Più tardi Downing Street precisa.", "Londra", "Downing Street"),
        ("Apple tace. Poi il colosso di Cupertino parla.", "colosso di Cupertino", "Apple"),
    ],
)
def test_a_listed_place_stands_for_the_likeliest_body_named(
    text: str, core: str, name: str
) -> None:
    assert entity_of(text, core).name == name
    assert core in entity_of(text, core).aliases


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("La Commissione europea tace. Neri è a Bruxelles.", "Bruxelles"),
        ("Il governo tace. Poi Bruxelles avverte.", "Bruxelles"),
        ("Il Comune di Ozzero tace. Poi Valsora parla.", "Valsora"),
        ("La Commissione europea tace. Anna Bruxelles parla.", "Anna Bruxelles"),
    ],
)
def test_other_places_and_people_stay_apart(text: str, core: str) -> None:
    assert entity_of(text, core).name == core


def test_a_place_may_stand_for_another_that_stands_for_a_body() -> None:
    text = "Mosca avverte. Il Cremlino tace. Parla la presidenza russa."
    assert entity_of(text, "Mosca").name == entity_of(text, "Cremlino").name == "presidenza russa"


def test_places_that_stand_for_each_other_do_not_go_round() -> None:
    text = "Palazzo Orvani, sede di Palazzo Torlani, e Palazzo Torlani, sede di Palazzo Orvani."
    names = {entity_of(text, f"Palazzo {name}").name for name in ("Orvani", "Torlani")}
    assert names == {"Palazzo Torlani"}


def test_a_street_or_palace_may_begin_with_a_small_letter() -> None:
    assert "palazzo Chigi" in cores("Da palazzo Chigi frenano.")
    assert "viale Trastevere" in cores("Da viale Trastevere frenano.")
