"""Counts and shares give the figures one computes by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.evaluation.metrics import Counts, Share


@st.composite
def counts(draw: st.DrawFn) -> Counts:
    right = draw(st.integers(0, 50))
    return Counts(right, right + draw(st.integers(0, 50)), right + draw(st.integers(0, 50)))


def test_precision_recall_and_f1_of_three_right_of_four_and_six() -> None:
    held = Counts(right=3, gold=6, predicted=4)
    assert (held.precision, held.recall) == (0.75, 0.5)
    assert held.f1 == pytest.approx(0.6)


def test_where_there_is_nothing_to_count_there_is_no_figure() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert Share().value is None


def test_missing_everything_or_inventing_everything_is_zero() -> None:
    assert Counts(gold=2).f1 == 0.0
    assert Counts(predicted=2).f1 == 0.0


@given(counts())
def test_f1_stays_the_same_when_gold_and_prediction_change_places(held: Counts) -> None:
    swapped = Counts(held.right, held.predicted, held.gold)
    assert swapped.f1 == held.f1
    assert swapped.precision == held.recall


@given(counts())
def test_f1_lies_between_precision_and_recall(held: Counts) -> None:
    if held.precision is not None and held.recall is not None and held.f1 is not None:
        low, high = sorted((held.precision, held.recall))
        assert low - 1e-12 <= held.f1 <= high + 1e-12


@given(counts(), counts())
def test_counts_add_up(one: Counts, other: Counts) -> None:
    both = one + other
    assert both == other + one
    assert both.right == one.right + other.right
    assert both + Counts() == both
