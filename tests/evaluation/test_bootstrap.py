"""Bootstrap intervals are reproducible and surround what they describe."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from quoteattr.evaluation.bootstrap import bootstrap_intervals, percentile


def mean(values: Sequence[float]) -> dict[str, float | None]:
    return {"mean": sum(values) / len(values), "nothing": None}


def test_the_same_seed_gives_the_same_interval_around_the_figure() -> None:
    values = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    once = bootstrap_intervals(values, mean, seed=1)
    assert once == bootstrap_intervals(values, mean, seed=1)
    assert 0.0 <= once["mean"].low < 0.5 < once["mean"].high <= 1.0


def test_equal_documents_leave_no_room() -> None:
    interval = bootstrap_intervals([0.5] * 4, mean, resamples=20)["mean"]
    assert (interval.low, interval.high) == (0.5, 0.5)


def test_a_figure_that_is_never_there_has_no_interval() -> None:
    assert "nothing" not in bootstrap_intervals([0.1, 0.2], mean, resamples=5)


@pytest.mark.parametrize("values", [[], [0.5]])
def test_fewer_than_two_documents_give_no_interval(values: list[float]) -> None:
    assert bootstrap_intervals(values, mean) == {}


def test_percentiles_interpolate_between_neighbours() -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0, 5.0], 0.5) == 3.0
    assert percentile([0.0, 1.0], 0.025) == pytest.approx(0.025)
    assert percentile([7.0], 0.975) == 7.0
