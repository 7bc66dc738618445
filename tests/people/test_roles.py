"""Two roles can be one: fuller, by another name, held no longer."""

from __future__ import annotations

import pytest

from quoteattr.people.roles import fits, is_kind, keys, noun_class, same_head, synonymous


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
        ("primo cittadino di lecce", "sindaco", True),
        ("tecnico del suono", "allenatore", False),
        ("legale", "avvocato", True),
        ("tecnico", "allenatore della vigor cupra", True),
        ("governatore", "presidente della regione", True),
        ("governatore", "presidente", False),
        ("ex premier", "presidente del consiglio", False),
        ("titolare della farnesina", "ministro", True),
        ("titolare della farnesina", "ministro dell'interno", False),
    ],
)
def test_one_office_goes_by_several_names(described: str, known: str, *, expected: bool) -> None:
    assert synonymous(described, known) is expected


def test_a_role_must_contradict_none_that_is_known() -> None:
    assert fits("ministro", ["ministro degli esteri", "senatore"])
    assert not fits("ministro della difesa", ["ministro", "ministro degli esteri"])
    assert not fits("ministro", ["senatore"])


@pytest.mark.parametrize(
    ("described", "known", "expected"),
    [
        ("magistrato", "gip di bari", True),
        ("gip", "magistrato", True),
        ("numero uno granata", "presidente", True),
        ("numero uno di palazzo chigi", "presidente", False),
        ("gip", "procuratore", False),
        ("ex magistrato", "gip", False),
        ("", "gip", False),
    ],
)
def test_a_more_general_noun_takes_up_a_role(described: str, known: str, *, expected: bool) -> None:
    assert is_kind(described, known) is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("sindaco di bari", "office"), ("ex portiere", "sport"), ("scoglio", ""), ("", "")],
)
def test_a_role_has_the_class_of_its_noun(role: str, expected: str) -> None:
    assert noun_class(role) == expected


def test_a_role_is_looked_up_by_its_head_its_senses_and_its_kinds() -> None:
    found = keys("primo cittadino di bari")
    assert found[:2] == ("primo", "=sindaco")
    assert "~magistrato" in set(keys("magistrato")) & set(keys("gip"))
    assert keys("") == ()
