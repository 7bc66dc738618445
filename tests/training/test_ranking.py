"""Fitting a ranker learns which ways lead to the right speaker, always alike."""

from __future__ import annotations

import json
import math
import sys

import pytest

from quoteattr.attribution.model import Way
from quoteattr.errors import EvaluationError, MissingExtraError
from quoteattr.loglinear import Ranker, Step, softmax
from quoteattr.training.ranking import Choice, fit, ranker, to_json

from .samples import way


def choice(*ways: Way, right: tuple[bool, ...], full: tuple[bool, ...] | None = None) -> Choice:
    """A choice in which every right way leads to the fullest name, unless told otherwise."""
    return Choice(ways, right, right if full is None else full)


def plain() -> tuple[Choice, ...]:
    """Ten choices in which the subject speaks and the object does not."""
    return tuple(
        choice(way("oggetto"), *[way("oggetto")] * more, way("soggetto"),
               right=(False, *[False] * more, True))
        for more in (0, 1) * 5
    )  # fmt: skip


def chances(ranker: Ranker, *ways: Way) -> dict[int, float]:
    """The probability of each entity that a way leads to."""
    found = ranker.chances([each.steps for each in ways])
    return dict(zip((each.entity for each in ways), found, strict=True))


@pytest.fixture
def scipy() -> None:
    """What fitting needs and the library itself does not."""
    pytest.importorskip("scipy", reason="fitting needs the extra quoteattr[train]")


@pytest.mark.usefixtures("scipy")
def test_an_obvious_rule_is_learned() -> None:
    found = chances(fit(plain()), way("oggetto", entity=0), way("soggetto", entity=1))
    assert found[1] > 0.7


def loss(ranker: Ranker, choices: tuple[Choice, ...], prior: float) -> float:
    """How surprising the right ways are, in nats, and how far the weights are from zero."""
    surprise = 0.0
    for each in choices:
        totals = [sum(ranker.score(step.features) for step in way.steps) for way in each.ways]
        shares = zip(softmax(totals), each.right, strict=True)
        surprise -= math.log(sum(share for share, good in shares if good))
    return surprise + prior / 2 * sum(weight**2 for weight in ranker.weights.values())


@pytest.mark.usefixtures("scipy")
@pytest.mark.parametrize("prior", [0.5, 4.0])
@pytest.mark.parametrize("moved", [-0.05, 0.05])
def test_no_weight_could_be_moved_for_the_better(prior: float, moved: float) -> None:
    mixed = choice(way("soggetto"), way("oggetto"), way("pronome"), right=(False, True, True))
    choices = (*plain(), *[mixed] * 3)
    ranker = fit(choices, prior=prior, rarest=1)
    assert set(ranker.weights) == {"soggetto", "oggetto", "pronome"}
    best = loss(ranker, choices, prior)
    for name, weight in ranker.weights.items():
        assert best < loss(Ranker({**ranker.weights, name: weight + moved}), choices, prior)


@pytest.mark.usefixtures("scipy")
def test_the_same_choices_give_the_same_weights() -> None:
    assert fit(plain()) == fit(plain())


@pytest.mark.usefixtures("scipy")
def test_several_ways_of_one_choice_may_be_right() -> None:
    ways = (way("soggetto"), way("pronome"), way("oggetto"))
    ranker = fit([choice(*ways, right=(True, True, False))] * 8, prior=0.1, rarest=1)
    first, second, wrong = (ranker.score(each.steps[0].features) for each in ways)
    assert wrong < min(first, second)


@pytest.mark.usefixtures("scipy")
def test_of_the_right_ways_those_to_the_fullest_name_are_likelier() -> None:
    ways = (way("nome intero"), way("solo cognome"), way("altri"))
    right, full = (True, True, False), (True, False, False)
    ranker = fit([choice(*ways, right=right, full=full)] * 8, rarest=1)
    weights = [ranker.weights[each.steps[0].features[0]] for each in ways]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[1] > weights[2]
    alike = fit([choice(*ways, right=right)] * 8, rarest=1)
    assert alike.weights["nome intero"] == alike.weights["solo cognome"]


@pytest.mark.usefixtures("scipy")
def test_choices_without_a_right_way_teach_nothing() -> None:
    useless = (choice(way("oggetto"), way("soggetto"), right=(False, False)),) * 9
    assert fit((*plain(), *useless)) == fit(plain())


@pytest.mark.usefixtures("scipy")
@pytest.mark.parametrize("count", [0, 1, 9])
def test_without_any_right_way_there_is_nothing_to_learn_from(count: int) -> None:
    useless = [choice(way("oggetto"), way("soggetto"), right=(False, False))] * count
    with pytest.raises(EvaluationError, match="nothing annotated to learn from"):
        fit(useless)


@pytest.mark.usefixtures("scipy")
def test_features_of_fewer_steps_than_the_bound_are_left_out() -> None:
    rare = [choice(way("raro"), way("oggetto"), right=(True, False)) for _ in range(2)]
    assert "raro" not in fit((*plain(), *rare)).weights
    assert fit((*plain(), *rare), rarest=2).weights["raro"] > 0


@pytest.mark.usefixtures("scipy")
def test_a_step_that_ways_share_counts_once() -> None:
    shared = Step(("comune",))
    ways = tuple(Way(0, None, None, (shared, Step((name,)))) for name in "abcdef")
    made = fit((*plain(), choice(*ways, right=(True, *[False] * 5))), rarest=2)
    assert "comune" not in made.weights


@pytest.mark.usefixtures("scipy")
def test_a_feature_that_a_step_names_twice_counts_as_one_step() -> None:
    twice = choice(way("doppio", "doppio"), way("oggetto"), right=(True, False))
    assert "doppio" not in fit((*plain(), twice), rarest=2).weights


@pytest.mark.usefixtures("scipy")
def test_a_stronger_prior_gives_weaker_weights() -> None:
    free, held = (fit(plain(), prior=prior).weights["soggetto"] for prior in (0.5, 20.0))
    assert free > held > 0


def test_the_file_is_sorted_leaves_zeros_out_and_is_read_back() -> None:
    content = to_json(Ranker({"vicino": 1.5, "soggetto": -2.0, "nulla": 0.0}), {"oro.jsonl": "abc"})
    read = json.loads(json.dumps(content))
    assert list(read["weights"]) == ["soggetto", "vicino"]
    assert read["trained_on"] == {"oro.jsonl": "abc"}
    assert Ranker.from_json(read) == Ranker({"soggetto": -2.0, "vicino": 1.5})


def test_weights_that_hardly_count_are_left_out() -> None:
    assert ranker(["soggetto", "oggetto", "virgola"], [0.5, -0.01, 0.0099]).weights == {
        "soggetto": 0.5,
        "oggetto": -0.01,
    }


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[train\]"):
        fit(plain())


@pytest.mark.usefixtures("scipy")
def test_a_heavier_share_of_the_best_ways_makes_them_likelier() -> None:
    ways = (way("esatto"), way("simile"), way("altro"))
    choices = [choice(*ways, right=(True, True, False), full=(True, False, False))] * 8
    light, heavy = (
        chances(fit(choices, rarest=1, full=full), way("esatto"), way("simile", entity=1))[0]
        for full in (0.1, 0.9)
    )
    assert heavy > light > 0.5
