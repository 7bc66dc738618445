"""Confidence is the calibrated chance of the likeliest; the others follow in their order."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, strategies as st

from quoteattr.attribution.confidence import calibrated, manner
from quoteattr.attribution.model import NARRATOR, NOBODY, STATEMENT, Option, Way
from quoteattr.calibration import UNCALIBRATED, Calibration, Line

CALIBRATION = Calibration(
    {
        "named": Line(2.0),
        "open": Line(0.5),
        "open, fiction": Line(0.75),
        "nobody": Line(0.0, 1.0),
        "statement, named": Line(0.25),
    }
)


def options(*chances: float, entity: int = 0) -> list[Option]:
    """Options of these chances, the first an entity."""
    entities = (entity, *range(10, 9 + len(chances)))
    return [Option(number, chance) for number, chance in zip(entities, chances, strict=True)]


@pytest.mark.parametrize(
    ("entity", "is_open", "expected"),
    [
        (3, False, "named"),
        (3, True, "open"),
        (NARRATOR, True, "open"),
        (NOBODY, True, "nobody"),
        (NOBODY, False, "nobody"),
    ],
)
def test_the_manner_tells_how_the_speaker_was_found(
    entity: int,
    is_open: bool,  # noqa: FBT001
    expected: str,
) -> None:
    way = Way(entity, None, None, (), is_open=is_open)
    found = {manner(way, use, "fiction") for use in ("direct", "partial", "dialogue")}
    assert found == {f"{expected}, fiction"}


def test_statements_have_manners_of_their_own() -> None:
    assert manner(Way(3, None, None, (), is_open=False), STATEMENT, "news") == "statement, named"
    assert manner(Way(3, None, None, ()), STATEMENT, "news") == "statement, open"
    assert manner(Way(NOBODY, None, None, ()), STATEMENT, "news") == "statement, nobody"


@pytest.mark.parametrize(
    ("found", "found_as", "wanted"),
    [
        (options(0.8, 0.2), "named", Line(2.0).probability(0.8)),
        (options(0.8, 0.2), "open", Line(0.5).probability(0.8)),
        (options(0.8, 0.2), "open, news", Line(0.5).probability(0.8)),
        (options(0.8, 0.2), "open, fiction", Line(0.75).probability(0.8)),
        (options(0.6, 0.4, entity=NOBODY), "nobody", Line(0.0, 1.0).probability(0.6)),
        (options(0.8, 0.2), "statement, named", Line(0.25).probability(0.8)),
        (options(0.8, 0.2), "statement, open", 0.8),
    ],
)
def test_the_likeliest_gets_the_probability_of_its_manner(
    found: list[Option], found_as: str, wanted: float
) -> None:
    first, *rest = calibrated(found, CALIBRATION, found_as)
    assert first.probability == pytest.approx(wanted, abs=1e-6)
    assert math.fsum(each.probability for each in rest) == pytest.approx(1 - wanted, abs=1e-6)


def test_without_a_line_for_the_manner_all_stays_as_it_is() -> None:
    found = options(0.5, 0.3, 0.2)
    assert calibrated(found, UNCALIBRATED, "open") == tuple(found)
    assert calibrated(found, Calibration({"named": Line(2.0)}), "open") == tuple(found)


def test_the_only_option_stays_certain() -> None:
    (only,) = calibrated(options(1.0), CALIBRATION, "open")
    assert only.probability == 1.0


def test_none_of_several_is_made_less_likely_than_an_even_share() -> None:
    doubtful = Calibration({"open": Line(1.0, -5.0)})
    found = calibrated(options(0.4, 0.3, 0.3), doubtful, "open")
    assert [each.probability for each in found] == pytest.approx([1 / 3] * 3, abs=1e-6)


@given(
    st.lists(st.floats(0.001, 1), min_size=1, max_size=8),
    st.sampled_from([*CALIBRATION.lines, "statement, nobody"]),
)
def test_options_keep_their_order_and_sum_to_1(scores: list[float], found_as: str) -> None:
    chances = sorted((score / sum(scores) for score in scores), reverse=True)
    given_options = options(*chances)
    found = calibrated(given_options, CALIBRATION, found_as)
    assert [each.entity for each in found] == [each.entity for each in given_options]
    made = [each.probability for each in found]
    assert made == sorted(made, reverse=True)
    assert math.fsum(made) == pytest.approx(1.0)
