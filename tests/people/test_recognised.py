"""A model of names says whose name it is where no table does."""

from __future__ import annotations

import pytest
from attrs import evolve
from scenes import mention_of

from quoteattr.language.aligning import Name, aligned
from quoteattr.language.model import Parse
from quoteattr.people.recognised import recognised
from quoteattr.text.tokens import tokens

TEXT = "Ieri Pukamba ha visto il sindaco."
UNKNOWN = mention_of(TEXT, "Pukamba")


def parse(*names: Name) -> Parse:
    """A parse that tells nothing but names."""
    return aligned(tokens(TEXT), (), names)


@pytest.mark.parametrize(
    ("kind", "holder"),
    [("PER", "person"), ("ORG", "organization"), ("LOC", "place"), ("MISC", "")],
)
def test_a_name_that_no_table_knows_is_what_the_model_says(kind: str, holder: str) -> None:
    assert UNKNOWN.holder == ""
    made = recognised(UNKNOWN, parse(Name(0, 4, "LOC"), Name(5, 12, kind)))
    assert made == evolve(UNKNOWN, holder=holder)


def test_nothing_changes_without_a_parse_or_a_name_there() -> None:
    assert recognised(UNKNOWN, None) == UNKNOWN
    assert recognised(UNKNOWN, parse(Name(0, 4, "PER"))) == UNKNOWN


def test_what_the_tables_know_and_descriptions_stay_as_they_are() -> None:
    described = mention_of(TEXT, "sindaco")
    known = evolve(UNKNOWN, holder="person")
    everywhere = parse(Name(0, len(TEXT), "ORG"))
    assert recognised(described, everywhere) == described
    assert recognised(known, everywhere) == known
