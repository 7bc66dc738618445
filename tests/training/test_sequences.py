"""Fitting learns from whole chains who speaks where nobody is named, always alike."""

from __future__ import annotations

import sys

import pytest

from quoteattr.attribution.chain import marginals
from quoteattr.attribution.weighing import weighed
from quoteattr.errors import EvaluationError, MissingExtraError
from quoteattr.loglinear import Ranker
from quoteattr.training.lattices import Chain, Turn
from quoteattr.training.sequences import fit

from . import enumerated
from .samples import as_fans, turn, way

ADA, UGO, BEA = range(3)


def named(speaker: int, *, known: bool = True) -> Turn:
    """A turn whose speaker is named, known or not."""
    ways = [
        way("soggetto" if each == speaker else "oggetto", entity=each) for each in (ADA, UGO, BEA)
    ]
    return turn(*ways, speaker=speaker if known else None)


def unnamed(speaker: int | None = None) -> Turn:
    """A turn whose speaker the text does not name; None for one that nobody knows."""
    return turn(*[way("sottinteso", entity=each) for each in (ADA, UGO, BEA)], speaker=speaker)


def alternating() -> list[Chain]:
    """Chains in which two who are named take turns."""
    return [
        [named(one), named(other), unnamed(one), unnamed(other), named(one), unnamed(other)]
        for one, other in ((ADA, UGO), (UGO, BEA), (BEA, ADA), (UGO, ADA)) * 3
    ]


def speakers(chain: Chain, ranker: Ranker) -> list[int]:
    """The likeliest speaker of each turn of a chain."""
    places = [weighed(as_fans(each.ways), ranker) for each in chain]
    found = list(marginals([each.place for each in places]))
    return [each.options(chances)[0].entity for each, chances in zip(places, found, strict=True)]


@pytest.fixture
def scipy() -> None:
    """What fitting needs and the library itself does not."""
    pytest.importorskip("scipy", reason="fitting needs the extra quoteattr[train]")


@pytest.mark.usefixtures("scipy")
def test_alternation_is_learned_and_gives_unnamed_turns_their_speakers() -> None:
    ranker = fit(alternating(), prior=1.0)
    assert speakers([named(ADA), named(BEA), *[unnamed()] * 4], ranker) == [ADA, BEA] * 3


@pytest.mark.usefixtures("scipy")
def test_what_is_learned_tells_as_well_who_spoke_before_a_name() -> None:
    ranker = fit(alternating(), prior=1.0)
    assert speakers([unnamed(), unnamed(), named(UGO), named(BEA)], ranker) == [UGO, BEA] * 2


@pytest.mark.usefixtures("scipy")
def test_whoever_goes_on_in_the_examples_goes_on() -> None:
    chains = [[named(one), unnamed(one), unnamed(one)] for one in (ADA, UGO, BEA) * 4]
    assert speakers([named(BEA), *[unnamed()] * 3], fit(chains, prior=1.0)) == [BEA] * 4


@pytest.mark.usefixtures("scipy")
def test_the_same_chains_give_the_same_weights() -> None:
    assert fit(alternating()) == fit(alternating())


@pytest.mark.usefixtures("scipy")
@pytest.mark.parametrize("prior", [0.5, 14.0])
@pytest.mark.parametrize("moved", [-0.05, 0.05])
def test_no_weight_could_be_moved_for_the_better(prior: float, moved: float) -> None:
    mixed = [named(ADA), unnamed(ADA), unnamed(), unnamed(BEA)]
    chains = [*alternating()[:4], mixed]
    ranker = fit(chains, prior=prior, rarest=1)
    names = {"soggetto", "oggetto", "sottinteso", "again", "back", "other"}
    assert set(ranker.weights) <= names

    def worth(weights: dict[str, float]) -> float:
        pull = prior / 2 * sum(weight**2 for weight in weights.values())
        return enumerated.likelihood(chains, Ranker(weights), 0.3) - pull

    best = worth(dict(ranker.weights))
    for name in names:
        weight = ranker.weights.get(name, 0.0)
        assert best > worth({**ranker.weights, name: weight + moved})


@pytest.mark.usefixtures("scipy")
def test_a_turn_that_nobody_knows_still_ties_those_around_it() -> None:
    chains = [[named(one), unnamed(), unnamed(one)] for one in (ADA, UGO, BEA) * 4]
    ranker = fit(chains, prior=0.1)
    assert speakers([named(UGO), unnamed(), unnamed()], ranker)[2] == UGO


@pytest.mark.usefixtures("scipy")
def test_chains_in_which_nothing_is_known_teach_nothing() -> None:
    taught = fit(alternating())
    useless = [[named(ADA, known=False), unnamed(), unnamed()]] * 9
    for name, weight in fit([*alternating(), *useless, []]).weights.items():
        assert weight == pytest.approx(taught.weights[name], abs=0.01)


@pytest.mark.usefixtures("scipy")
@pytest.mark.parametrize("chains", [[], [[]], [[unnamed()] * 3] * 2])
def test_where_nothing_is_known_there_is_nothing_to_learn_from(chains: list[Chain]) -> None:
    with pytest.raises(EvaluationError, match="nothing annotated to learn from"):
        fit(chains)


@pytest.mark.usefixtures("scipy")
def test_features_of_fewer_steps_than_the_bound_are_left_out() -> None:
    rare = [[turn(way("raro", entity=ADA), way("oggetto", entity=UGO), speaker=ADA)]] * 2
    separate = [[turn(way("raro", entity=ADA), way("oggetto", entity=UGO), speaker=ADA)]]
    chains = [*alternating(), *rare, *separate]
    assert "raro" not in fit(chains, rarest=3).weights
    assert fit(chains, rarest=2).weights["raro"] > 0


@pytest.mark.usefixtures("scipy")
def test_a_stronger_prior_gives_weaker_weights() -> None:
    free, held = (fit(alternating(), prior=prior).weights["soggetto"] for prior in (0.5, 20.0))
    assert free > held > 0


@pytest.mark.usefixtures("scipy")
def test_the_fullest_name_is_the_likelier_the_less_the_other_right_ones_count() -> None:
    ways = (way("intero", entity=ADA), way("cognome", entity=UGO), way("altro", entity=BEA))
    chains = [[Turn(ways, (True, True, False), (True, False, False))] for _ in range(8)]
    strict, lax, alike = (
        fit(chains, rarest=1, prior=1.0, full=full).weights for full in (0.1, 0.5, 1.0)
    )
    assert strict["intero"] - strict["cognome"] > lax["intero"] - lax["cognome"] > 0.1
    assert alike["intero"] == pytest.approx(alike["cognome"], abs=1e-3)
    assert alike["cognome"] > alike["altro"]


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[train\]"):
        fit(alternating())
