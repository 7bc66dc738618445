"""A calibration is fitted on what came of guesses, a line for each manner, always alike."""

from __future__ import annotations

import json
import math
import sys

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

from quoteattr.calibration import UNCALIBRATED, Calibration, Line
from quoteattr.document import Document
from quoteattr.errors import MissingExtraError
from quoteattr.models import shipped
from quoteattr.results import Speaker, Statement
from quoteattr.spans import Span
from quoteattr.training.calibrating import Guess, fit, guesses, to_json

from .samples import GOLD, models, said

NAMED, OPEN, NOBODY = "named, news", "open, news", "nobody, news"


@pytest.fixture
def scipy() -> None:
    """What fitting needs and the library itself does not."""
    pytest.importorskip("scipy", reason="fitting needs the extra quoteattr[train]")


def made(chance: float, *, right: int, wrong: int, manner: str = NAMED) -> list[Guess]:
    """So many right and wrong guesses of one chance."""
    return [Guess(manner, chance, at < right) for at in range(right + wrong)]


def test_each_quotation_that_gold_knows_is_a_guess() -> None:
    found = list(guesses(GOLD[:2], models()))
    assert len(found) == 6
    fewer = [evolve(GOLD[0], quotations=GOLD[0].quotations[:1]), GOLD[1]]
    assert list(guesses(fewer, models())) == [found[0], *found[3:]]
    assert list(guesses([evolve(GOLD[0], quotations=())], models())) == []


def test_a_guess_is_right_where_it_is_the_gold_speaker() -> None:
    (right,) = guesses([said("Ugo Neri")], models())
    (wrong,) = guesses([said("Ugo Neri", Speaker("Bianca Rossi"))], models())
    assert (right.right, wrong.right) == (True, False)
    assert evolve(right, right=False) == wrong


def test_a_guess_tells_how_its_speaker_was_found() -> None:
    document = said("Ugo Neri")
    assert [each.manner for each in guesses([document], models())] == [NAMED]
    (pronoun,) = guesses([said("lui", Speaker("Ugo Neri"))], models())
    assert pronoun.manner in (OPEN, NOBODY)
    (nobody,) = guesses([document], models(nobody=9.0))
    assert (nobody.manner, nobody.right) == (NOBODY, False)


def test_guesses_are_made_before_any_calibration() -> None:
    pulled = evolve(models(), calibration=Calibration({NAMED: Line(0.0, -5.0)}))
    assert list(guesses(GOLD[:1], pulled)) == list(guesses(GOLD[:1], models()))


@pytest.mark.usefixtures("scipy")
def test_a_speaker_more_often_right_than_its_chance_says_becomes_more_probable() -> None:
    modest = fit(made(0.6, right=48, wrong=2))
    boastful = fit(made(0.9, right=20, wrong=30))
    assert modest.probability(NAMED, 0.6) > 0.8
    assert boastful.probability(NAMED, 0.9) < 0.6


@pytest.mark.usefixtures("scipy")
def test_chances_that_hold_are_left_nearly_as_they_are() -> None:
    found = fit([*made(0.9, right=90, wrong=10), *made(0.6, right=60, wrong=40)])
    assert found.probability(NAMED, 0.9) == pytest.approx(0.9, abs=0.02)
    assert found.probability(NAMED, 0.6) == pytest.approx(0.6, abs=0.02)


@pytest.mark.usefixtures("scipy")
def test_each_manner_has_a_line_of_its_own() -> None:
    named, left_open = made(0.7, right=30, wrong=0), made(0.7, right=0, wrong=30, manner=OPEN)
    both = fit([*named, *left_open])
    assert both.probability(NAMED, 0.7) > 0.7 > both.probability(OPEN, 0.7)
    assert both.lines[NAMED] == fit(named).lines[NAMED]
    assert both.probability(NOBODY, 0.7) == 0.7


@pytest.mark.usefixtures("scipy")
def test_a_handful_of_guesses_moves_a_line_little_and_none_not_at_all() -> None:
    one, many = fit(made(0.8, right=0, wrong=1)), fit(made(0.8, right=0, wrong=100))
    assert many.probability(NAMED, 0.8) < 0.1
    assert 0.3 < one.probability(NAMED, 0.8) < 0.8
    assert fit([]) == UNCALIBRATED


@pytest.mark.usefixtures("scipy")
def test_certain_guesses_that_were_wrong_keep_the_line_finite() -> None:
    line = fit([*made(1.0, right=0, wrong=20), *made(0.0, right=20, wrong=0)]).lines[NAMED]
    assert math.isfinite(line.slope)
    assert math.isfinite(line.offset)


GUESSES = st.lists(
    st.builds(Guess, st.just(NAMED), st.floats(0.02, 0.98), st.booleans()), min_size=1, max_size=40
)


def _loss(calibration: Calibration, made: list[Guess]) -> float:
    """How surprising what came of the guesses is, in nats."""
    probabilities = (calibration.probability(each.manner, each.chance) for each in made)
    return -sum(
        math.log(probability if each.right else 1 - probability)
        for each, probability in zip(made, probabilities, strict=True)
    )


@pytest.mark.usefixtures("scipy")
@settings(max_examples=50)
@given(GUESSES)
def test_no_guesses_are_told_worse_than_without_a_calibration(made: list[Guess]) -> None:
    found = fit(made)
    assert found == fit(made)
    assert _loss(found, made) <= _loss(UNCALIBRATED, made) + 0.01


def test_the_file_is_sorted_and_read_back() -> None:
    calibration = Calibration({OPEN: Line(0.5, -0.25), NAMED: Line(0.75, 0.5)})
    read = json.loads(json.dumps(to_json(calibration, 12)))
    assert list(read["lines"]) == [NAMED, OPEN]
    assert read["fitted_on"] == 12
    assert Calibration.from_json(read) == calibration


@pytest.mark.usefixtures("scipy")
def test_a_fitted_calibration_is_read_back_from_its_file_as_it_was() -> None:
    calibration = fit([*made(0.6, right=8, wrong=1), *made(0.4, right=1, wrong=7, manner=OPEN)])
    assert Calibration.from_json(json.loads(json.dumps(to_json(calibration, 17)))) == calibration


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[train\]"):
        fit(made(0.5, right=1, wrong=1))


def test_the_manner_of_a_guess_at_a_statement_tells_so() -> None:
    text = "Ugo Neri dice che il mare tace sempre."
    statement = Statement(
        text="il mare tace sempre",
        spans=(Span(text.index("il mare"), len(text) - 1),),
        speaker=Speaker("Ugo Neri"),
    )
    finding = evolve(models(), statements=shipped().statements)
    (guess,) = guesses([Document(text=text, statements=(statement,))], finding)
    assert guess.manner in ("statement, named", "statement, open", "statement, nobody")
    assert list(guesses([Document(text=text, statements=(statement,))], models())) == []


@pytest.mark.usefixtures("scipy")
def test_a_manner_of_few_guesses_takes_the_line_of_the_wider_one() -> None:
    many = made(0.9, right=20, wrong=30, manner="open, news")
    few = made(0.9, right=29, wrong=0, manner="open, fiction")
    found = fit([*many, *few])
    assert list(found.lines) == ["open", "open, news"]
    assert found.probability("open, fiction", 0.9) == found.probability("open", 0.9)
