"""Log-linear models turn weighted features into probabilities."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, strategies as st

from quoteattr.errors import DataError
from quoteattr.loglinear import LogLinear, Ranker, softmax

numbers = st.floats(-1e6, 1e6)
MODEL = LogLinear(("titolo", "parole"), {"virgola": (0.0, math.log(3)), "breve": (1.0, 0.0)})


def test_a_weight_of_log_3_makes_a_class_three_times_as_likely() -> None:
    chances = MODEL.probabilities({"virgola": 1.0})
    assert chances["parole"] == pytest.approx(0.75)


def test_a_feature_counts_by_its_value() -> None:
    assert MODEL.probabilities({"virgola": 2.0})["parole"] == pytest.approx(0.9)
    assert MODEL.probabilities({"virgola": 0.0})["parole"] == pytest.approx(0.5)


def test_an_unknown_feature_counts_nothing() -> None:
    assert MODEL.probabilities({"mai vista": 5.0}) == {"titolo": 0.5, "parole": 0.5}


def test_a_model_is_read_from_its_json_content() -> None:
    content = {"schema": 1, "classes": ["a", "b"], "weights": {"x": [0.0, 2.0]}}
    assert LogLinear.from_json(content) == LogLinear(("a", "b"), {"x": (0.0, 2.0)})


@pytest.mark.parametrize("model", [LogLinear, Ranker])
def test_weights_of_another_schema_are_refused(model: type[LogLinear] | type[Ranker]) -> None:
    with pytest.raises(DataError, match="weights of schema 99"):
        model.from_json({"schema": 99, "classes": [], "weights": {}})


def test_a_ranker_is_read_from_its_json_content() -> None:
    content = {"schema": 1, "weights": {"soggetto": 2.0, "lontano": -1.0}}
    assert Ranker.from_json(content) == Ranker({"soggetto": 2.0, "lontano": -1.0})


RANKER = Ranker({"soggetto": 2.0, "lontano": -0.5})


@pytest.mark.parametrize(
    ("features", "score"),
    [
        ((), 0.0),
        (("soggetto",), 2.0),
        (("soggetto", "lontano"), 1.5),
        (("mai vista", "lontano"), -0.5),
        (("lontano", "lontano"), -1.0),
    ],
)
def test_a_score_is_the_sum_of_the_weights_of_known_features(
    features: tuple[str, ...], score: float
) -> None:
    assert RANKER.score(features) == pytest.approx(score)
    assert RANKER.score(name for name in features) == RANKER.score(features)


@given(st.lists(st.sampled_from(["soggetto", "lontano", "mai vista"]), max_size=6), st.data())
def test_a_score_does_not_depend_on_the_order_of_the_features(
    features: list[str], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(features))
    assert RANKER.score(shuffled) == pytest.approx(RANKER.score(features))


@given(st.lists(numbers, min_size=1, max_size=6))
def test_softmax_gives_probabilities_in_the_order_of_the_scores(scores: list[float]) -> None:
    chances = softmax(scores)
    assert math.fsum(chances) == pytest.approx(1.0)
    best, worst = scores.index(max(scores)), scores.index(min(scores))
    assert chances[best] == max(chances)
    assert chances[worst] == min(chances)


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=6), st.floats(-20, 20))
def test_softmax_does_not_change_when_all_scores_rise_alike(
    scores: list[float], rise: float
) -> None:
    assert softmax([score + rise for score in scores]) == pytest.approx(softmax(scores))
