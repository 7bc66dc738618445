"""A bare full name near a description that means nobody else is the one described."""

from __future__ import annotations

import pytest
from scenes import entity_of


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("Manovra, il premier gela tutti. Poi Aldo Serra ha parlato.", "premier", "Aldo Serra"),
        ("Piove. Tace il mare. Poi Ada Neri ha riso. La regista ha già vinto.", "regista",
         "Ada Neri"),
        ("Piove. Tira vento. La sindaca è arrivata tardi. Poi Ada Neri ha riso.", "sindaca",
         "Ada Neri"),
        ("Poi la trentenne Ada Neri ha riso. Poi la regista è uscita.", "regista", "Ada Neri"),
    ],
)  # fmt: skip
def test_it_introduces_or_takes_up_the_only_bare_name(text: str, core: str, name: str) -> None:
    assert entity_of(text, core).name == name


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Poi Ada Neri ha riso. Poi il regista è uscito.", "regista"),
        ("Poi l'attrice Ada Neri ha riso. Poi la sindaca è uscita.", "sindaca"),
        ("Poi Ada Neri e Ida Sala hanno riso. Poi la regista è uscita.", "regista"),
        ("Poi Ada Neri ha riso con la regista.", "regista"),
        ("Poi Neri ha riso. Poi la regista è uscita.", "regista"),
        ("Poi Ada Neri ha riso. Poi ha parlato alla regista.", "regista"),
        ("Poi Ada Neri ha riso. Poi una regista è uscita.", "regista"),
        ("Poi Ada Neri ha riso. Poi la cronista è uscita.", "cronista"),
        ("Piove. Tira vento. Poi Ada Neri ha riso. Poi la sindaca di Erto è uscita.",
         "sindaca di Erto"),
        ("Poi Ada Neri ha riso. Piove. Tira vento. Fa freddo. La regista è uscita.", "regista"),
    ],
)  # fmt: skip
def test_anybody_else_stays_apart(text: str, core: str) -> None:
    assert not entity_of(text, core).named


def test_who_was_introduced_once_has_no_other_calling() -> None:
    text = "Poi Ada Neri ha riso. La regista è uscita. La farmacista tace."
    assert entity_of(text, "regista").name == "Ada Neri"
    assert not entity_of(text, "farmacista").named


def test_whom_somebody_describes_in_a_quotation_is_not_the_name_behind_it() -> None:
    text = "«La caposala ha aperto e ha detto “non si entra”», denuncia Ada Neri."
    assert entity_of(text, "caposala").name == "caposala"
