"""An infinitive belongs to the verb around it, or to whom that verb makes do it."""

from __future__ import annotations

import pytest
from scenes import first_cue

STO = "«Non ci sto»"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"È toccato quindi all'assessore Ugo Neri dire: {STO}.", "Ugo Neri"),
        (f"Spetta ad Ada Conti spiegare: {STO}.", "Ada Conti"),
        (f"Bea Landi ha spinto Ugo Neri ad ammettere: {STO}.", "Ugo Neri"),
        (f"Bea Landi ha costretto la sindaca a dire: {STO}.", "sindaca"),
    ],
)
def test_some_verbs_make_another_speak(text: str, who: str) -> None:
    assert first_cue(text)[3] == who


@pytest.mark.parametrize(
    "text",
    [
        f"Ugo Neri vuole spiegare: {STO}.",
        f"Ugo Neri ha chiesto ad Ada Conti di dire: {STO}.",
        f"Ugo Neri ha costretto lei a dire: {STO}.",
    ],
)
def test_other_verbs_speak_themselves(text: str) -> None:
    assert first_cue(text)[3] == "Ugo Neri"


@pytest.mark.parametrize(
    "text",
    [
        f"{STO}. A ribadirlo, a fine lavori, è Ada Conti.",
        f"Si veda la pagina, che piace perché a riferirla è Ada Conti: {STO}.",
    ],
)
def test_essere_after_an_infinitive_tells_who_does_it(text: str) -> None:
    assert first_cue(text)[3] == "Ada Conti"
