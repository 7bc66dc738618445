"""How many speakers of the case files are right: floors that no change may go below."""

from __future__ import annotations

import pytest
from casefiles import Case, read_cases

from quoteattr import Speaker, attribute
from quoteattr.evaluation.matching import trimmed_spans
from quoteattr.evaluation.names import speaker_right
from quoteattr.results import Quotation

FLOORS = {"A": 0.87, "B": 0.75, "C": 0.75, "D": 0.60}
"""Share of right speakers among the quotations found, by family of phenomena."""


def _is_right(wanted: str | None, quotation: Quotation) -> bool:
    speaker = quotation.speaker
    if speaker is None or wanted is None:
        return speaker is None and wanted is None
    names = (speaker.name, *speaker.aliases)
    return any(speaker_right(Speaker(wanted), Speaker(name)) for name in names)


def _verdicts(case: Case) -> list[bool]:
    """Whether each quotation of a case that was found has the speaker that it should have."""
    found = {
        trimmed_spans(case.text, quotation.spans): quotation
        for quotation in attribute(case.text).quotations
    }
    wanted = {
        trimmed_spans(case.text, spans): speaker
        for spans, speaker in zip(case.quotations, case.speakers, strict=True)
    }
    return [_is_right(wanted[spans], found[spans]) for spans in wanted.keys() & found.keys()]


@pytest.mark.parametrize("family", FLOORS)
def test_speakers_of_a_family_stay_above_its_floor(family: str) -> None:
    verdicts = [right for case in read_cases(f"{family}*.txt") for right in _verdicts(case)]
    assert sum(verdicts) / len(verdicts) >= FLOORS[family]
