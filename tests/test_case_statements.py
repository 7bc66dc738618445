"""Statements of the case files: how many are found, whose they are, whether they are asserted."""

from __future__ import annotations

from functools import cache

import pytest
from casefiles import Case, read_cases

from quoteattr import attribute
from quoteattr.document import Document
from quoteattr.evaluation.model import DocumentScore, pooled
from quoteattr.evaluation.scoring import score

FLOORS = {"found": 0.8, "exact": 0.78, "right": 0.7}
"""F1 over the cases of family E, with which the weights were learned among others."""
LEAST = 0.7
"""F1 of the statements found below which no single id may fall; E10 has hardly any."""


@cache
def _attributed() -> tuple[tuple[Case, Document], ...]:
    return tuple((case, attribute(case.text)) for case in read_cases("E*.txt"))


def _pooled(phenomenon: str = "E") -> DocumentScore:
    return pooled(
        score(case.document, document)
        for case, document in _attributed()
        if case.phenomenon.startswith(phenomenon)
    )


def test_statements_of_the_family_stay_above_their_floors() -> None:
    made = _pooled()
    shares = {
        "found": made.statements_found.f1,
        "exact": made.statements_exact.f1,
        "right": made.statements_right.f1,
    }
    assert {name: share for name, share in shares.items() if (share or 0) < FLOORS[name]} == {}


@pytest.mark.parametrize("number", range(1, 10))
def test_no_phenomenon_falls_below_the_least(number: int) -> None:
    found = _pooled(f"E{number:02}").statements_found.f1
    assert found is not None
    assert found >= LEAST


def test_negation_and_hedges_of_the_statements_found_are_the_annotated_ones() -> None:
    wrong = [
        case.id
        for case, document in _attributed()
        if case.phenomenon == "E07"
        for pair in score(case.document, document).statement_pairs
        for gold in [case.document.statements[pair.gold]]
        for given in [document.statements[pair.predicted]]
        if (gold.negated, gold.hedged) != (given.negated, given.hedged)
    ]
    assert wrong == []
