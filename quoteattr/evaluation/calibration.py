"""Whether confidences mean what they say: calibration error, Brier score, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from quoteattr.errors import EvaluationError
from quoteattr.evaluation.metrics import ratio

BINS = 10
"""Equal-width bins of the calibration error."""


@frozen(kw_only=True)
class Outcome:
    """A probability that was given, and whether the thing turned out right."""

    confidence: float = field()
    right: bool

    @confidence.validator
    def _probability(self, _attribute: object, value: float) -> None:
        if not 0 <= value <= 1:
            raise EvaluationError(f"a confidence of {value} is not a probability")


@frozen
class ReliabilityRow:
    """One bin of confidences: its bounds, how many, their mean confidence, the share right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@frozen
class CoveragePoint:
    """Accepting confidences from ``threshold``: share attributed, and precision among these."""

    threshold: float
    share: float
    precision: float | None


def reliability(outcomes: Iterable[Outcome]) -> tuple[ReliabilityRow, ...]:
    """The non-empty of ten equal-width bins, lowest first; a confidence of 1 is in the last."""
    bins: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in outcomes:
        bins[min(int(outcome.confidence * BINS), BINS - 1)].append(outcome)
    return tuple(
        ReliabilityRow(
            low=number / BINS,
            high=(number + 1) / BINS,
            count=len(held),
            confidence=sum(outcome.confidence for outcome in held) / len(held),
            right=sum(outcome.right for outcome in held) / len(held),
        )
        for number, held in enumerate(bins)
        if held
    )


def calibration_error(outcomes: Sequence[Outcome]) -> float | None:
    """Expected calibration error: mean distance of confidence from share right, over the bins.

    >>> calibration_error([Outcome(confidence=0.75, right=True)])
    0.25
    """
    rows = reliability(outcomes)
    return ratio(sum(row.count * abs(row.confidence - row.right) for row in rows), len(outcomes))


def brier(outcomes: Sequence[Outcome]) -> float | None:
    """Mean squared distance of the confidence from 1 (right) or 0 (wrong).

    >>> brier([Outcome(confidence=0.5, right=True), Outcome(confidence=0.0, right=False)])
    0.125
    """
    distances = ((outcome.confidence - outcome.right) ** 2 for outcome in outcomes)
    return ratio(sum(distances), len(outcomes))


def coverage_curve(
    outcomes: Sequence[Outcome], total: int, thresholds: Iterable[float]
) -> tuple[CoveragePoint, ...]:
    """Precision against the share of ``total`` quotations whose speaker is at a threshold or above.

    >>> curve = coverage_curve([Outcome(confidence=0.9, right=True)], 2, [0.5, 0.95])
    >>> [(point.share, point.precision) for point in curve]
    [(0.5, 1.0), (0.0, None)]
    """
    points = []
    for threshold in thresholds:
        kept = [outcome for outcome in outcomes if outcome.confidence >= threshold]
        precision = ratio(sum(outcome.right for outcome in kept), len(kept))
        points.append(CoveragePoint(threshold, len(kept) / total if total else 0.0, precision))
    return tuple(points)
