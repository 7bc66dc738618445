"""Measure what the pages on phenomena and calibration show; written to ``docs/measured.json``.

Run as ``python -m docs.measure GOLD.jsonl …``, which takes as long as a cross-validation, then
``python -m docs.phenomena_table`` and ``python -m docs.calibration_charts``.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from quoteattr import attribute, datafiles
from quoteattr.document import Document
from quoteattr.evaluation.calibration import (
    Outcome,
    brier,
    calibration_error,
    coverage_curve,
    reliability,
)
from quoteattr.evaluation.matching import trimmed_spans
from quoteattr.evaluation.model import DocumentScore, pooled
from quoteattr.evaluation.report import Report, evaluate
from quoteattr.evaluation.scoring import score
from quoteattr.training.cases import Case
from quoteattr.training.crossvalidation import Trainer, Validated, cross_validate
from quoteattr.training.run import train
from quoteattr.training.sources import Sources

DOCS = Path(__file__).resolve().parent
RESULTS = DOCS / "measured.json"
TESTS = DOCS.parent / "tests"
WEIGHTS = DOCS.parent / "quoteattr" / "data" / "speaker_weights.json"
THRESHOLDS = tuple(step / 100 for step in range(100))
"""Confidences at which the curves are measured."""
FICTION = ("fiction_public_domain.jsonl", "written_narrativa.jsonl")
_DIGITS = 4
_INNERMOST = re.compile(r"\[\s([^\[\]]*)\]")


def measured(sources: Sources, learn: Trainer = train) -> dict[str, Any]:
    """All figures: of cases and documents unseen, and of the shipped weights."""
    validated = cross_validate(sources, learn)
    shipped = [(case, attribute(case.text)) for case in sources.told]
    held_out = evaluate(sources.gold, attribute, split="report-only")
    return {
        "weights": hashlib.sha256(WEIGHTS.read_bytes()).hexdigest(),
        "phenomena": {"unseen": tallies(validated.cases), "shipped": tallies(shipped)},
        "calibration": {
            **_calibration(validated.report),
            "spans": _calibrated(_span_outcomes(sources, validated)),
            "report-only": _quotations(pooled(held_out.scores("report-only"))),
            "lines": datafiles.model("calibration")["lines"],
        },
    }


def tallies(made: Iterable[tuple[Case, Document]]) -> dict[str, dict[str, int]]:
    """What is right of the cases of each phenomenon, each with what was made of it."""
    totals: dict[str, dict[str, int]] = {}
    for case, document in made:
        held = totals.setdefault(case.phenomenon, {})
        for name, number in _tally(case, document).items():
            held[name] = held.get(name, 0) + number
    return totals


def _tally(case: Case, made: Document) -> dict[str, int]:
    scored = score(case.document, made)
    return {
        "cases": 1,
        "spans": spans_right(case, made),
        "found": scored.speaker.total,
        "speakers": scored.speaker.right,
        "statements": scored.statements_found.gold,
        "statements given": scored.statements_found.predicted,
        "statements found": scored.statements_found.right,
        "statement speakers": scored.statements_right.right,
    }


def spans_right(case: Case, made: Document) -> bool:
    """Whether a document has exactly the quotations and other marked spans of its case."""
    text = case.text
    wanted = {trimmed_spans(text, spans) for spans in case.quotations}
    given = {trimmed_spans(text, quotation.spans) for quotation in made.quotations}
    others = {trimmed_spans(text, (marked.span,)) for marked in made.other_marked}
    return wanted == given and others == {
        trimmed_spans(text, (span,)) for span in case.other_marked
    }


def _calibration(report: Report) -> dict[str, Any]:
    fiction = [file for file in report.files if Path(file).name in FICTION]
    news = [file for file in report.files if file not in fiction]
    everything = pooled(report.scores("development"))
    return {
        "quotations": _quotations(everything),
        "news": _quotations(_of(report, news)),
        "fiction": _quotations(_of(report, fiction)),
        "statements": _calibrated(everything.statement_outcomes),
        "by difficulty": {
            name: _calibrated(everything.outcomes_of(name))
            for name, _, _ in everything.speaker_by_difficulty
        },
    }


def _of(report: Report, files: Iterable[str]) -> DocumentScore:
    return pooled(scored for file in files for scored in report.scores("development", file))


def _quotations(scored: DocumentScore) -> dict[str, Any]:
    points = coverage_curve(scored.outcomes, len(scored.pairs), THRESHOLDS)
    return {
        **_calibrated(scored.outcomes),
        "curve": [_rounded((point.threshold, point.share, point.precision)) for point in points],
    }


def _calibrated(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    rows = reliability(outcomes)
    error, distance = _rounded((calibration_error(outcomes), brier(outcomes)))
    return {
        "count": len(outcomes),
        "ECE": error,
        "Brier": distance,
        "bins": [
            _rounded((row.low, row.high, row.count, row.confidence, row.right)) for row in rows
        ],
    }


def _rounded(values: Iterable[float | None]) -> list[float | None]:
    return [None if value is None else round(value, _DIGITS) for value in values]


def _span_outcomes(sources: Sources, validated: Validated) -> list[Outcome]:
    """For each quotation given, its span confidence and whether the gold has its very spans."""
    outcomes = []
    for gold, made in zip(sources.documents, validated.documents, strict=True):
        text = made.text
        wanted = {trimmed_spans(text, each.spans) for each in gold.document.quotations}
        outcomes += [
            Outcome(
                confidence=each.span_confidence, right=trimmed_spans(text, each.spans) in wanted
            )
            for each in made.quotations
        ]
    return outcomes


def rendered(content: dict[str, Any]) -> str:
    """The figures as JSON, each innermost list on one line.

    >>> print(rendered({"bins": [[0.1, 2]]}), end="")
    {
     "bins": [
      [0.1, 2]
     ]
    }
    """
    text = json.dumps(content, indent=1) + "\n"
    return _INNERMOST.sub(lambda found: f"[{' '.join(found[1].split())}]", text)


def origin() -> str:
    """The line that says with which weights the figures were measured."""
    weights = json.loads(RESULTS.read_text(encoding="utf-8"))["weights"]
    return f"Measured with the `speaker_weights.json` whose SHA-256 begins with `{weights[:12]}`.\n"


if __name__ == "__main__":
    given = Sources(
        tuple(map(Path, sys.argv[1:])),
        TESTS / "corpus" / "mark_uses.tsv",
        TESTS / "cases",
        TESTS / "articles",
    )
    RESULTS.write_text(rendered(measured(given)), encoding="utf-8")
