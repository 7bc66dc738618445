"""Who is asked in the text's own words, and by whom."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.standing import Standing
from quoteattr.attribution.sure import sure_speakers


def asked(text: str, number: int = 0) -> tuple[str, str] | None:
    """Who asks and who is asked before a quotation, "?" for nobody known; None without question."""
    scene = scene_of(text)
    found = Standing(scene, number, sure_speakers(scene, scene.chain(number)), None).question_told
    if found is None:
        return None
    asker, hearer = (
        "?" if each is None else scene.entities[each].name for each in (found.asker, found.hearer)
    )
    return asker, hearer


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Il giudice Ugo Sala ha chiesto ad Ada Neri se fosse vero.", ("Ugo Sala", "Ada Neri")),
        ("Ada Neri sedeva in aula. Ugo Sala le ha chiesto di parlare.", ("Ugo Sala", "Ada Neri")),
        ("Ugo Sala ha domandato se fosse vero.", ("Ugo Sala", "?")),
        ("Ugo Sala ha spiegato ad Ada Neri la legge.", None),
        ("Ugo Sala ha chiesto ad Ada Neri se fosse vero. Piove. Nevica.", None),
        ("Ugo Sala ha chiesto ad Ada Neri se fosse vero. «Forse», ride Bea Landi.", None),
    ],
)
def test_the_last_question_near_names_its_two_sides(
    before: str, expected: tuple[str, str] | None
) -> None:
    assert asked(f"{before} «Non lo so», ha risposto.", before.count("«")) == expected


def test_a_question_in_the_words_of_another_asks_nobody_outside() -> None:
    text = "«Ugo chiese ad Ada se era vero. “Forse”, rispose», racconta Bea Landi."
    assert asked(text, 1) is None
