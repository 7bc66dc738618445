"""Datelines of agencies and newspapers: places in capitals or before a date, then a dash."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from scenes import scene_of

from quoteattr.people.datelines import dateline
from quoteattr.text.tokens import tokens


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("ROVARO – Il sindaco tace.", 2),
        ("BORGO SALINA - Il sindaco tace.", 3),
        ("ROVARO (Asc) — Il sindaco tace.", 5),
        ("(Asc) - ROVARO, 12 MAR - Il sindaco tace.", 9),
        ("ROVARO, 12 mar. (Asc) - Il sindaco tace.", 9),
        ("Rovaro, 3 aprile 2021 – Il sindaco tace.", 6),
    ],
)
def test_a_dateline_ends_behind_its_dash(line: str, end: int) -> None:
    assert dateline(tokens(line)) == end


@pytest.mark.parametrize(
    "line",
    [
        "Rovaro – Il sindaco tace.",
        "Neri (Pd) – Il sindaco tace.",
        "ROVARO. Il sindaco tace.",
        "Rovaro, 12 feriti – Il sindaco tace.",
        "Rovaro, 3 aprile. Il sindaco tace.",
        "ORE 12 – Il sindaco tace.",
        "– Il sindaco tace.",
        "ROVARO",
        "(",
    ],
)
def test_other_openings_are_none(line: str) -> None:
    assert dateline(tokens(line)) == 0


@given(st.text(alphabet="AaBb12(), -–.", max_size=40))
def test_a_dateline_ends_with_a_dash_or_is_none(line: str) -> None:
    items = tokens(line)
    end = dateline(items)
    assert end == 0 or items[end - 1].text in "-–"


def test_a_place_in_a_dateline_is_nobody() -> None:
    found = scene_of("Frana.\n\nROVARO – Il sindaco Ugo Neri ha detto «no».")
    assert [mention.span.of(found.text) for mention in found.mentions] == ["Ugo Neri"]


def test_a_person_in_capitals_stays_one() -> None:
    found = scene_of("Frana.\n\nANNA ROSSI – Non ho mai detto «no».")
    assert "ANNA ROSSI" in [mention.span.of(found.text) for mention in found.mentions]


def test_several_are_turns_of_speakers() -> None:
    found = scene_of("NERI – «Che sa del ponte?»\n\nSALA – «Niente».\n\nNERI – «Davvero?»")
    assert [mention.span.of(found.text) for mention in found.mentions] == ["NERI", "SALA", "NERI"]
