"""How many speakers of the case files are right: floors that no change may go below."""

from __future__ import annotations

import pytest
from casefiles import Case, read_cases

from quoteattr import attribute
from quoteattr.evaluation.metrics import Share
from quoteattr.evaluation.scoring import score

FLOORS = {"A": 0.94, "B": 0.89, "C": 0.9, "D": 0.92}
"""Share of right speakers among the quotations found, by family of phenomena.

The weights were learned with these cases, so that the floors stand high.
"""


def _speakers(case: Case) -> Share:
    """How many quotations of a case that are found have the right speaker."""
    return score(case.document, attribute(case.text)).speaker


@pytest.mark.parametrize("family", FLOORS)
def test_speakers_of_a_family_stay_above_its_floor(family: str) -> None:
    pooled = sum((_speakers(case) for case in read_cases(f"{family}*.txt")), Share())
    assert pooled.value is not None
    assert pooled.value >= FLOORS[family]
