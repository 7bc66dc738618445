"""Fitting a log-linear model learns obvious rules, always alike."""

from __future__ import annotations

import json
import sys

import pytest

from quoteattr.errors import MissingExtraError
from quoteattr.loglinear import LogLinear
from quoteattr.training.softmax import Example, fit, to_json

CLASSES = ("parole", "titolo")
EXAMPLES = tuple(
    Example({"bias": 1.0, sign: 1.0}, label)
    for sign, label in (("virgola", "parole"), ("corsivo", "titolo")) * 6
)


@pytest.fixture
def scipy() -> None:
    """What fitting needs and the test extra lacks."""
    pytest.importorskip("scipy", reason="fitting needs the extra quoteattr[train]")


@pytest.mark.usefixtures("scipy")
def test_an_obvious_rule_is_learned() -> None:
    model = fit(EXAMPLES, CLASSES)
    assert model.classes == CLASSES
    assert model.probabilities({"bias": 1.0, "virgola": 1.0})["parole"] > 0.7
    assert model.probabilities({"bias": 1.0, "corsivo": 1.0})["titolo"] > 0.7
    assert model.probabilities({"bias": 1.0})["titolo"] == pytest.approx(0.5, abs=0.01)


@pytest.mark.usefixtures("scipy")
def test_the_same_examples_give_the_same_weights() -> None:
    assert fit(EXAMPLES, CLASSES) == fit(EXAMPLES, CLASSES)


@pytest.mark.usefixtures("scipy")
def test_features_rarer_than_the_bound_are_left_out() -> None:
    rare = Example({"bias": 1.0, "raro": 1.0}, "titolo")
    twice, thrice = (*EXAMPLES, rare, rare), (*EXAMPLES, rare, rare, rare)
    assert "raro" not in fit(twice, CLASSES).weights
    assert "raro" in fit(thrice, CLASSES).weights
    assert "raro" in fit(twice, CLASSES, rarest=2).weights


@pytest.mark.usefixtures("scipy")
def test_a_stronger_prior_gives_weaker_weights() -> None:
    free, held = (fit(EXAMPLES, CLASSES, prior=prior).weights["virgola"] for prior in (0.5, 20.0))
    assert free[0] > held[0] > 0


def test_the_file_is_sorted_and_read_back_as_the_same_model() -> None:
    model = LogLinear(CLASSES, {"virgola": (1.0, -1.0), "bias": (0.5, 0.0)})
    content = json.loads(json.dumps(to_json(model, {"oro.jsonl": "abc"})))
    assert list(content["weights"]) == ["bias", "virgola"]
    assert content["trained_on"] == {"oro.jsonl": "abc"}
    assert LogLinear.from_json(content) == model


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[train\]"):
        fit(EXAMPLES, CLASSES)
