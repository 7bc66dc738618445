"""The figures of a report, each by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from quoteattr.evaluation.bootstrap import Interval, bootstrap_intervals
from quoteattr.evaluation.calibration import brier, calibration_error
from quoteattr.evaluation.model import DocumentScore, pooled

FIGURES: Mapping[str, Callable[[DocumentScore], float | None]] = {
    "span F1": lambda score: score.spans.f1,
    "quotation F1": lambda score: score.quotations.f1,
    "matched F1": lambda score: score.found.f1,
    "speaker right": lambda score: score.speaker.value,
    "canonical": lambda score: score.canonical.value,
    "found and right F1": lambda score: score.found_and_right.f1,
    "statement F1": lambda score: score.statements_found.f1,
    "statement exact F1": lambda score: score.statements_exact.f1,
    "statement found and right F1": lambda score: score.statements_right.f1,
    "statement ECE": lambda score: calibration_error(score.statement_outcomes),
    "ECE": lambda score: calibration_error(score.outcomes),
    "Brier": lambda score: brier(score.outcomes),
}
"""Each figure from the score of one document or of several pooled; None: nothing to count.

For ECE and Brier less is better, for all others more; all lie between 0 and 1.
"""


def figures(scores: Sequence[DocumentScore]) -> dict[str, float | None]:
    """All figures of the documents pooled, those by kind and by difficulty included."""
    score = pooled(scores)
    named = {name: figure(score) for name, figure in FIGURES.items()}
    for kind, counts in score.quotations_by_kind:
        named[f"quotation F1, {kind}"] = counts.f1
    for difficulty, _, share in score.speaker_by_difficulty:
        named[f"speaker right, {difficulty}"] = share.value
    for difficulty, share in score.statement_speakers:
        named[f"statement speaker right, {difficulty}"] = share.value
    return named


def intervals(scores: Sequence[DocumentScore], *, seed: int = 0) -> dict[str, Interval]:
    """A 95 % bootstrap interval over documents of each figure; none for a single document."""
    return bootstrap_intervals(scores, figures, seed=seed)
