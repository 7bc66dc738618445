"""Fitting a ranker learns which candidates are right, always alike."""

from __future__ import annotations

import json
import sys

import pytest

from quoteattr.errors import MissingExtraError
from quoteattr.loglinear import Ranker
from quoteattr.training.ranking import Choice, fit, to_json

SUBJECT, OBJECT, BOTH = {"soggetto": 1.0}, {"oggetto": 1.0}, {"soggetto": 1.0, "vicino": 1.0}
CHOICES = (Choice((OBJECT, SUBJECT), (False, True)),
           Choice((SUBJECT, OBJECT, OBJECT), (True, False, False))) * 5  # fmt: skip


@pytest.fixture
def scipy() -> None:
    """What fitting needs and the test extra lacks."""
    pytest.importorskip("scipy", reason="fitting needs the extra quoteattr[train]")


@pytest.mark.usefixtures("scipy")
def test_an_obvious_rule_is_learned() -> None:
    chances = fit(CHOICES).probabilities([OBJECT, SUBJECT])
    assert chances[1] > 0.7


@pytest.mark.usefixtures("scipy")
def test_the_same_choices_give_the_same_weights() -> None:
    assert fit(CHOICES) == fit(CHOICES)


@pytest.mark.usefixtures("scipy")
def test_several_candidates_of_one_choice_may_be_right() -> None:
    choices = (Choice((SUBJECT, BOTH, OBJECT), (True, True, False)),) * 8
    ranker = fit(choices, prior=0.1)
    first, second, wrong = ranker.probabilities([SUBJECT, BOTH, OBJECT])
    assert wrong < min(first, second)


@pytest.mark.usefixtures("scipy")
def test_choices_without_a_right_candidate_teach_nothing() -> None:
    useless = (Choice((OBJECT, SUBJECT), (False, False)),) * 9
    assert fit((*CHOICES, *useless)) == fit(CHOICES)


@pytest.mark.usefixtures("scipy")
def test_features_rarer_than_the_bound_are_left_out() -> None:
    rare = Choice(({"raro": 1.0}, OBJECT), (True, False))
    assert "raro" not in fit((*CHOICES, rare, rare)).weights
    assert fit((*CHOICES, rare, rare), rarest=2).weights["raro"] > 0


def test_the_file_is_sorted_leaves_zeros_out_and_is_read_back() -> None:
    content = to_json(Ranker({"vicino": 1.5, "soggetto": -2.0, "nulla": 0.0}), {"oro.jsonl": "abc"})
    read = json.loads(json.dumps(content))
    assert list(read["weights"]) == ["soggetto", "vicino"]
    assert read["trained_on"] == {"oro.jsonl": "abc"}
    assert Ranker.from_json(read) == Ranker({"soggetto": -2.0, "vicino": 1.5})


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[train\]"):
        fit(CHOICES)
