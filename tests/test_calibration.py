"""Calibration makes probabilities of chances, and keeps their order."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given, strategies as st

from quoteattr.calibration import UNCALIBRATED, Calibration, Line, log_odds, tempered
from quoteattr.errors import DataError

chances = st.floats(0, 1)
slopes = st.floats(0.01, 5)
offsets = st.floats(-5, 5)


@st.composite
def rankings(draw: st.DrawFn, least: float = 0.0) -> list[float]:
    """Chances that sum to 1, the highest first."""
    scores = draw(st.lists(st.floats(least, 1), min_size=2, max_size=8))
    assume(sum(scores) > 0.1)
    return sorted((score / sum(scores) for score in scores), reverse=True)


@given(chances)
def test_the_plain_line_leaves_every_chance_as_it_is(chance: float) -> None:
    assert Line().probability(chance) == chance
    assert UNCALIBRATED.probability("named", chance) == chance


def test_a_line_works_on_log_odds() -> None:
    assert Line(2.0).probability(0.8) == pytest.approx(16 / 17)
    assert Line(1.0, math.log(3)).probability(0.5) == pytest.approx(0.75)
    assert Line(0.0, 0.0).probability(0.99) == 0.5


@given(slopes, offsets, chances, chances)
def test_a_higher_chance_never_gives_a_lower_probability(
    slope: float, offset: float, one: float, other: float
) -> None:
    line = Line(slope, offset)
    low, high = sorted((one, other))
    assert 0.0 <= line.probability(low) <= line.probability(high) <= 1.0


@given(slopes, st.floats(0.01, 0.98))
def test_a_clearly_higher_chance_gives_a_higher_probability(slope: float, chance: float) -> None:
    assert Line(slope).probability(chance) < Line(slope).probability(chance + 0.01)


@given(chances)
def test_log_odds_are_finite_and_change_sign_with_the_chance(chance: float) -> None:
    assert math.isfinite(log_odds(chance))
    assert log_odds(1 - chance) == pytest.approx(-log_odds(chance), abs=1e-6)


def test_each_manner_has_its_line_and_an_unknown_one_none() -> None:
    calibration = Calibration({"named": Line(2.0), "open": Line(0.5)})
    assert calibration.probability("named", 0.8) > 0.9
    assert calibration.probability("open", 0.8) == pytest.approx(2 / 3)
    assert calibration.probability("nobody", 0.8) == 0.8


def test_a_calibration_is_read_from_its_json_content() -> None:
    content = {"schema": 1, "lines": {"named": [2.0, -0.5], "open": [0.5, 0.0]}}
    assert Calibration.from_json(content) == Calibration(
        {"named": Line(2.0, -0.5), "open": Line(0.5)}
    )


def test_a_calibration_of_another_schema_is_refused() -> None:
    with pytest.raises(DataError, match="calibration of schema 99"):
        Calibration.from_json({"schema": 99, "lines": {}})


@given(rankings(), chances)
def test_tempered_chances_keep_their_order_and_sum_to_1(
    ranking: list[float], wanted: float
) -> None:
    found = tempered(ranking, wanted)
    assert len(found) == len(ranking)
    assert found == sorted(found, reverse=True)
    assert math.fsum(found) == pytest.approx(1.0)


@given(rankings(), chances)
def test_equal_chances_stay_equal(ranking: list[float], wanted: float) -> None:
    found = tempered([ranking[0], *ranking], wanted)
    assert found[0] == found[1]


@given(rankings(least=0.05), st.floats(0, 1))
def test_the_first_gets_the_share_that_is_wanted_of_it(ranking: list[float], part: float) -> None:
    assume(ranking[0] > 1.3 * ranking[1])
    even = 1 / len(ranking)
    wanted = even + part * (0.99 - even)
    assert tempered(ranking, wanted)[0] == pytest.approx(wanted, abs=1e-6)


def test_the_first_never_gets_less_than_an_even_share() -> None:
    assert tempered([0.5, 0.3, 0.2], 0.1) == pytest.approx([1 / 3] * 3, abs=1e-6)


def test_two_equal_firsts_share_what_is_wanted_of_one() -> None:
    assert tempered([0.4, 0.4, 0.2], 0.9) == pytest.approx([0.5, 0.5, 0.0], abs=1e-6)


def test_a_certain_chance_can_be_made_less_certain() -> None:
    assert tempered([1.0, 0.0], 0.7) == pytest.approx([0.7, 0.3], abs=1e-6)
