"""The cases of the catalogue about marks (A) and their uses (B), spans only."""

from __future__ import annotations

import pytest
from casefiles import CASES, Case, read_cases

from quoteattr.evaluation.matching import Spans, trimmed_spans
from quoteattr.quotations.detection import detect_quoted
from quoteattr.text.paragraphs import paragraphs

ALL = (*read_cases("A*.txt"), *read_cases("B*.txt"))


def known_failures() -> dict[str, str]:
    """The cases that the library fails as yet, with the reason of each."""
    lines = (CASES / "known_failures.tsv").read_text(encoding="utf-8").splitlines()
    named = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: reason for name, reason in named if name[0] in "AB"}


KNOWN = known_failures()


def parameters() -> list[object]:
    """The cases, the known failures among them marked."""
    return [
        pytest.param(
            case,
            id=case.id,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[case.id])]
            if case.id in KNOWN
            else [],
        )
        for case in ALL
    ]


def found(case: Case) -> tuple[set[Spans], set[Spans]]:
    """The trimmed span lists of quotations and of other marked spans that the library finds."""
    quoted = detect_quoted(case.text, paragraphs(case.text))
    words, others = (
        {trimmed_spans(case.text, q.contents) for q in quoted if q.is_quotation is whether}
        for whether in (True, False)
    )
    return words, others


@pytest.mark.parametrize("case", parameters())
def test_a_case_gives_exactly_its_quotations_and_other_marked_spans(case: Case) -> None:
    quotations, others = found(case)
    assert quotations == {trimmed_spans(case.text, spans) for spans in case.quotations}
    assert others == {trimmed_spans(case.text, (span,)) for span in case.other_marked}


def test_every_known_failure_names_a_case_and_gives_a_sentence() -> None:
    assert set(KNOWN) <= {case.id for case in ALL}
    assert all(reason[0].isupper() and reason.endswith(".") for reason in KNOWN.values())


def test_case_names_are_unique() -> None:
    assert len({case.id for case in ALL}) == len(ALL) > 300


@pytest.mark.parametrize("case", ALL, ids=[case.id for case in ALL])
def test_a_case_has_one_speaker_for_each_quotation(case: Case) -> None:
    assert len(case.speakers) == len(case.quotations)
