"""Two roles can be one: fuller, by another name, held no longer."""

from __future__ import annotations

import pytest

from quoteattr.people.roles import fits, keys, same_head, synonymous


@pytest.mark.parametrize(
    ("described", "known", "expected"),
    [
        ("sindaco", "sindaco di bari", True),
        ("sindaco di bari", "sindaco", True),
        ("sindaco di bari", "sindaco di lecce", False),
        ("ex sindaco", "sindaco", False),
        ("ex", "ex sindaco", True),
        ("padre guardiano", "padre", False),
    ],
)
def test_roles_of_one_head_are_one_unless_they_contradict(
    described: str, known: str, *, expected: bool
) -> None:
    assert same_head(described, known) is expected


@pytest.mark.parametrize(
    ("described", "known", "expected"),
    [
        ("primo cittadino", "sindaco", True),
        ("primo cittadino", "sindaco di bari", True),
        ("primo cittadino di lecce", "sindaco di bari", False),
        ("legale", "avvocato", True),
        ("tecnico", "allenatore della vigor cupra", True),
        ("governatore", "presidente della regione", True),
        ("governatore", "presidente", False),
        ("ex premier", "presidente del consiglio", False),
    ],
)
def test_one_office_goes_by_several_names(described: str, known: str, *, expected: bool) -> None:
    assert synonymous(described, known) is expected


def test_a_role_must_contradict_none_that_is_known() -> None:
    assert fits("ministro", ["ministro degli esteri", "senatore"])
    assert not fits("ministro della difesa", ["ministro", "ministro degli esteri"])
    assert not fits("ministro", ["senatore"])


def test_a_role_is_looked_up_by_its_head_and_its_senses() -> None:
    assert keys("primo cittadino di bari") == ("primo", "=sindaco")
    assert keys("") == ()
