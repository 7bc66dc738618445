"""A phrase beside a verb may belong to another clause."""

from __future__ import annotations

import pytest
from scenes import first_cue

STO = "«Non ci sto»"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{STO}, sbuffa, e il medico gli prende il polso.", None),
        (f"{STO}, sbuffa e la moglie ride.", None),
        (f"{STO}, sbuffa il medico, e la moglie ride.", "medico"),
        (f"{STO}, sbuffano il medico e la moglie.", "medico e la moglie"),
    ],
)
def test_a_subject_with_its_own_verb_is_not_that_of_the_verb_before(
    text: str, who: str | None
) -> None:
    assert first_cue(text)[3] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Al messo che gli mostrava la delibera ha ribattuto che è «carta straccia».", None),
        ("Al messo che gli allungava la delibera ha ribattuto che è «carta straccia».", None),
        ("Al messo che chiedeva lumi Ugo Neri ha ribattuto che è «carta straccia».", "Ugo Neri"),
    ],
)
def test_what_the_one_spoken_to_holds_says_nothing(text: str, who: str | None) -> None:
    assert first_cue(text)[3] == who
