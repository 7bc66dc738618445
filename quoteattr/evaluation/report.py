"""Checking an attributor against gold files, and the report of all its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import get_args

from attrs import frozen

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.calibration import (
    brier,
    calibration_error,
    coverage_curve,
    reliability,
)
from quoteattr.evaluation.figures import FIGURES, figures, intervals
from quoteattr.evaluation.gold import read_gold, select
from quoteattr.evaluation.mistakes import errors
from quoteattr.evaluation.model import (
    CheckedDocument,
    DocumentScore,
    GoldDocument,
    Split,
    pooled,
)
from quoteattr.evaluation.scoring import score

SPLITS: tuple[Split, ...] = get_args(Split)
"""Both splits, the one that decides first."""

THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
"""Confidences at which the coverage is shown."""

Cell = str | int | float | None


@frozen
class Report:
    """All documents that were checked, in the order of the files."""

    documents: tuple[CheckedDocument, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The gold files, each once, in order."""
        return tuple(dict.fromkeys(checked.gold.file for checked in self.documents))

    def scores(self, split: Split, file: str | None = None) -> tuple[DocumentScore, ...]:
        """The scores of a split's documents, of one file or (None) of all."""
        return tuple(
            checked.score
            for checked in self.documents
            if checked.gold.split == split and file in (None, checked.gold.file)
        )


def evaluate(
    paths: Iterable[str | Path],
    attribute: Callable[[str], Document],
    *,
    split: Split | None = None,
) -> Report:
    """Run ``attribute`` over the texts of gold files and score what it gives.

    ``split`` restricts it to a part, of which each file must have documents; None is both.

    :raises EvaluationError: nothing was checked (no file, no document, or neither gold nor
        prediction holds anything), a file is unusable, or a prediction is of another text.
    """
    documents = tuple(
        _checked(gold, attribute) for path in paths for gold in select(read_gold(path), split)
    )
    if all(value is None for value in figures([each.score for each in documents]).values()):
        raise EvaluationError(f"nothing was checked: no annotation in {len(documents)} documents")
    return Report(documents)


def _checked(gold: GoldDocument, attribute: Callable[[str], Document]) -> CheckedDocument:
    predicted = attribute(gold.document.text)
    return CheckedDocument(
        gold=gold,
        score=score(gold.document, predicted),
        mistakes=errors(gold.document, predicted) if gold.split == "development" else (),
    )


def render(report: Report) -> str:
    """The report as Markdown: for each split its tables, by file and pooled.

    The pooled report-only figures have 95 % bootstrap intervals over documents.
    """
    sections = [_section(report, split) for split in SPLITS if report.scores(split)]
    return "\n\n".join(sections) + "\n"


def _section(report: Report, split: Split) -> str:
    scores = report.scores(split)
    parts = [f"## {split.capitalize()}", _by_file(report, split)]
    if split == "report-only":
        parts += ["95 % bootstrap intervals over documents, pooled:", _with_intervals(scores)]
    score = pooled(scores)
    parts += [_by_kind(score), _by_difficulty(score), _statements(score)]
    parts += [_calibration(score), _coverage(score)]
    return "\n\n".join(parts)


def _by_file(report: Report, split: Split) -> str:
    groups = [(Path(file).name, report.scores(split, file)) for file in report.files]
    groups.append(("pooled", report.scores(split)))
    rows: list[list[Cell]] = [
        [name, len(scores), *(figure(pooled(scores)) for figure in FIGURES.values())]
        for name, scores in groups
        if scores
    ]
    return table(["file", "documents", *FIGURES], rows)


def _with_intervals(scores: tuple[DocumentScore, ...]) -> str:
    bounds = intervals(scores)
    rows: list[list[Cell]] = []
    for name, value in figures(scores).items():
        interval = bounds.get(name)
        low, high = (None, None) if interval is None else (interval.low, interval.high)
        rows.append([name, value, low, high])
    return table(["figure", "value", "from", "to"], rows)


def _by_kind(score: DocumentScore) -> str:
    rows: list[list[Cell]] = [
        [kind, counts.gold, counts.predicted, counts.precision, counts.recall, counts.f1]
        for kind, counts in score.quotations_by_kind
    ]
    header = ["quotations, exact and of this kind", "gold", "predicted", "precision", "recall"]
    return table([*header, "F1"], rows)


def _by_difficulty(score: DocumentScore) -> str:
    rows: list[list[Cell]] = [
        [difficulty, gold, share.total, share.value, calibration_error(made), brier(made)]
        for difficulty, gold, share in score.speaker_by_difficulty
        for made in [score.outcomes_of(difficulty)]
    ]
    return table(["difficulty", "gold", "matched", "speaker right", "ECE", "Brier"], rows)


def _statements(score: DocumentScore) -> str:
    rows: list[list[Cell]] = [
        [difficulty, share.total, share.value] for difficulty, share in score.statement_speakers
    ]
    return table(["statements, difficulty", "matched", "speaker right"], rows)


def _calibration(score: DocumentScore) -> str:
    rows: list[list[Cell]] = [
        [f"{row.low:.1f}–{row.high:.1f}", row.count, row.confidence, row.right]
        for row in reliability(score.outcomes)
    ]
    return table(["confidence", "quotations", "mean confidence", "speaker right"], rows)


def _coverage(score: DocumentScore) -> str:
    points = coverage_curve(score.outcomes, len(score.pairs), THRESHOLDS)
    rows: list[list[Cell]] = [
        [f"≥ {point.threshold:g}", point.share, point.precision] for point in points
    ]
    return table(["confidence", "share attributed", "speaker precision"], rows)


def table(header: list[str], rows: list[list[Cell]]) -> str:
    """A Markdown table with aligned columns; shares to three decimals, None as a dash.

    >>> print(table(["figure", "value"], [["ECE", 0.05], ["Brier", None]]))
    | figure | value |
    | ------ | ----- |
    | ECE    | 0.050 |
    | Brier  | –     |
    """
    lines = [header, *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        f"| {' | '.join(text.ljust(width) for text, width in zip(line, widths, strict=True))} |"
        for line in lines
    )


def _cell(value: Cell) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value).replace("|", "\\|")
