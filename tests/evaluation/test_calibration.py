"""Calibration figures agree with hand computation and stay in their range."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.errors import EvaluationError
from quoteattr.evaluation.calibration import (
    Outcome,
    brier,
    calibration_error,
    coverage_curve,
    reliability,
)

outcome_lists = st.lists(
    st.builds(Outcome, confidence=st.floats(0, 1), right=st.booleans()), min_size=1, max_size=40
)


def outcomes(*pairs: tuple[float, bool]) -> list[Outcome]:
    return [Outcome(confidence=confidence, right=right) for confidence, right in pairs]


def test_the_calibration_error_of_two_bins_is_weighted_by_their_sizes() -> None:
    held = outcomes((0.92, True), (0.98, True), (0.94, False), (0.25, False))
    expected = 3 / 4 * abs((0.92 + 0.98 + 0.94) / 3 - 2 / 3) + 1 / 4 * 0.25
    assert calibration_error(held) == pytest.approx(expected)


def test_the_brier_score_is_the_mean_squared_distance() -> None:
    assert brier(outcomes((0.9, True), (0.4, False))) == pytest.approx((0.01 + 0.16) / 2)


def test_bins_hold_their_lower_bound_and_the_last_also_one() -> None:
    rows = reliability(outcomes((0.0, False), (0.1, True), (0.9, True), (1.0, True)))
    assert [(row.low, row.count) for row in rows] == [(0.0, 1), (0.1, 1), (0.9, 2)]


def test_coverage_counts_the_quotations_without_speaker_in_its_share() -> None:
    held = outcomes((0.9, True), (0.8, False), (0.5, True))
    curve = coverage_curve(held, 4, [0.0, 0.8, 0.9, 0.95])
    assert [point.share for point in curve] == [0.75, 0.5, 0.25, 0.0]
    assert [point.precision for point in curve] == [pytest.approx(2 / 3), 0.5, 1.0, None]


def test_without_outcomes_there_are_no_figures() -> None:
    assert calibration_error([]) is None
    assert brier([]) is None
    assert reliability([]) == ()
    assert coverage_curve([], 0, [0.5])[0].share == 0.0


@pytest.mark.parametrize("confidence", [-0.1, 1.5, float("nan")])
def test_a_confidence_that_is_no_probability_is_refused(confidence: float) -> None:
    with pytest.raises(EvaluationError, match="not a probability"):
        Outcome(confidence=confidence, right=True)


@given(outcome_lists)
def test_error_and_score_lie_between_zero_and_one(held: list[Outcome]) -> None:
    error, score = calibration_error(held), brier(held)
    assert error is not None
    assert 0 <= error <= 1
    assert score is not None
    assert 0 <= score <= 1


@given(outcome_lists)
def test_the_bins_hold_every_outcome_once(held: list[Outcome]) -> None:
    assert sum(row.count for row in reliability(held)) == len(held)


@given(outcome_lists)
def test_a_higher_threshold_never_covers_more(held: list[Outcome]) -> None:
    shares = [point.share for point in coverage_curve(held, len(held), [0.0, 0.3, 0.6, 0.9])]
    assert shares[0] == 1.0
    assert shares == sorted(shares, reverse=True)
