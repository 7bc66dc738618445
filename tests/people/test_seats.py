"""A place that the text makes a body's seat stands for that body."""

from __future__ import annotations

import pytest
from scenes import entity_of


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        (
            "Palazzo Scorza, sede storica della Provincia di Ozzero, tace.",
            "Palazzo Scorza",
            "Provincia di Ozzero",
        ),
        ("La ditta Nordglas di Mirafello tace. Da Mirafello smentiscono.", "Mirafello", "Nordglas"),
        ("La ditta Oltrani, con sede a Mirafello, tace. Mirafello parla.", "Mirafello", "Oltrani"),
        (
            "Parla Palazzo Torlani, sede della giunta. La Regione Valsora tace.",
            "Palazzo Torlani",
            "Regione Valsora",
        ),
        ("Parla Palazzo Torlani, sede della giunta.", "Palazzo Torlani", "giunta"),
    ],
)
def test_a_seat_stands_for_its_body(text: str, core: str, name: str) -> None:
    assert entity_of(text, core, text.count(core) - 1).name == name


@pytest.mark.parametrize(
    "text",
    [
        "La ditta Oltrani di Mirafello e la ditta Vetrix di Mirafello tacciono. Mirafello parla.",
        "Palazzo Torlani riapre. La giunta tace.",
        "La ditta Orvani di Terni tace. Terni parla.",
        "La Nordglas tace. A Mirafello piove. Mirafello dorme.",
    ],
)
def test_a_place_of_several_bodies_or_none_is_only_a_place(text: str) -> None:
    core = next(place for place in ("Mirafello", "Terni", "Palazzo Torlani") if place in text)
    assert entity_of(text, core, text.count(core) - 1).name == core
