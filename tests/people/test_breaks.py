"""Where a run of capitals is no single name."""

from __future__ import annotations

import pytest
from scenes import cores


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dalla Panda Ugo salutò il padre.", {"Ugo"}),
        ("Con la Vespa Luca arrivò prima.", {"Luca"}),
        ("Ha vinto la Ugo Neri.", {"Ugo Neri"}),
    ],
)
def test_a_thing_before_a_man_is_no_part_of_his_name(text: str, names: set[str]) -> None:
    assert names <= set(cores(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [("Era figlio di Teodora Regina.", "Teodora"), ("Vide Anna Regini.", "Anna Regini")],
)
def test_a_crown_is_no_surname(text: str, name: str) -> None:
    assert name in cores(text)
