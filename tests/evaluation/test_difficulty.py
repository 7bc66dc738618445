"""The difficulty of a quotation follows from its gold mention and cue."""

from __future__ import annotations

import pytest

from quoteattr import datafiles
from quoteattr.evaluation.difficulty import difficulty


@pytest.mark.parametrize(
    "mention", ["Dmitry Peskov", "l’Ansa", "Pm", "signor Verdi", "presidente della Regione"]
)
def test_a_mention_with_a_capitalised_word_is_explicit(mention: str) -> None:
    assert difficulty(mention, "ha detto") == "explicit"


@pytest.mark.parametrize(
    "mention",
    """lei;Lui;egli;Ella;loro;essi;esse;quello;questi;costui;Costei;colui;quegli;che;chi;io;tu;noi
    voi;suo;Sue;i suoi;il quale;la quale;Quest’ultima;quest'ultimo;questi ultimi;lui stesso
    la;ch';sé;E’""".replace("\n", ";").split(";"),
)
def test_pronouns_and_possessives_are_pronouns_capitalised_or_not(mention: str) -> None:
    assert difficulty(mention.strip(), None) == "pronoun"


@pytest.mark.parametrize(
    "mention", ["presidente russo", "suo padre", "qualcuno", "l'uomo", "il", "quella donna", "»"]
)
def test_any_other_mention_is_a_description(mention: str) -> None:
    assert difficulty(mention, "disse") == "description"


def test_without_a_mention_the_cue_decides() -> None:
    assert difficulty(None, "ha aggiunto") == "left out"
    assert difficulty(None, None) == "no cue"


def test_the_closed_list_is_lower_case_with_straight_apostrophes_and_has_no_doubles() -> None:
    rows = [(row["form"], row["class"]) for row in datafiles.table("pronoun_mentions")]
    assert len(rows) == len(set(rows))
    assert all(form == form.casefold() and "’" not in form for form, _ in rows)
    assert {kind for _, kind in rows} == {
        "personal",
        "demonstrative",
        "relative",
        "possessive",
        "article",
    }
