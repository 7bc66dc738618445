"""What kind of body a name or noun means, and which named body a noun takes up."""

from __future__ import annotations

import pytest
from scenes import entity_of

from quoteattr.people.bodies import name_classes, noun_classes


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Inter", {"sport"}),
        ("New York Times", {"media"}),
        ("Nordglas Srl", {"company"}),
        ("Nordglas", set()),
        ("Porta Pia", set()),
        ("", set()),
    ],
)
def test_a_name_tells_its_kind_by_table_noun_or_end(name: str, expected: set[str]) -> None:
    assert name_classes(name) >= expected
    assert bool(name_classes(name)) == bool(expected)


def test_a_noun_has_its_classes() -> None:
    assert "media" in noun_classes("quotidiano")
    assert noun_classes("scoglio") == noun_classes("") == frozenset()


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("Ieri il New York Times tace. Poi il giornale parla.", "giornale", "New York Times"),
        ("Ieri Nordglas S.p.A. tace. Poi l'azienda parla.", "azienda", "Nordglas S.p.A."),
        ("Ieri la Lega Nord tace. Poi il partito parla.", "partito", "Lega Nord"),
        (
            "Ieri il Milan e la Juventus tacciono. Poi il club rossonero parla.",
            "club rossonero",
            "Milan",
        ),
        ("Ieri il Napoli tace. Poi la società azzurra parla.", "società azzurra", "Napoli"),
        (
            "Ieri l’Atletico Valsora tace. Poi il club biancoverde parla.",
            "club biancoverde",
            "Atletico Valsora",
        ),
        (
            "Ieri l’Università degli Studi di Ozzero tace. Poi l’ateneo parla.",
            "ateneo",
            "Università degli Studi di Ozzero",
        ),
    ],
)
def test_a_bare_noun_takes_up_the_one_body_of_its_kind(text: str, core: str, name: str) -> None:
    assert entity_of(text, core).name == name


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Poi il giornale parla. Ieri il New York Times tace.", "giornale"),
        ("Ieri il New York Times tace. Poi un giornale parla.", "giornale"),
        ("Ieri il New York Times tace. Poi il giornale di Bari parla.", "giornale di Bari"),
        ("Ieri il New York Times e il Guardian tacciono. Poi il giornale parla.", "giornale"),
        ("Ieri il New York Times tace. Poi il club parla.", "club"),
        ("Torino, piove. Poi la società parla.", "società"),
    ],
)
def test_no_other_body_is_taken_up(text: str, core: str) -> None:
    assert not entity_of(text, core).named


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Ieri il Milan tace. Poi il club nerazzurro parla.", "club nerazzurro"),
        ("Ieri la Procura di Ozzero tace. Poi il tribunale parla.", "tribunale"),
        ("Ieri un’università tace. Poi l’ateneo parla.", "ateneo"),
    ],
)
def test_other_colours_and_bodies_only_described_are_not_taken_up(text: str, core: str) -> None:
    assert entity_of(text, core).name == core
