"""The sums over all chains at once are those over every sequence of speakers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st

from quoteattr.attribution.chain import marginals
from quoteattr.attribution.model import Way
from quoteattr.attribution.weighing import weighed
from quoteattr.loglinear import Ranker, Step
from quoteattr.training.lattices import Batch, Chain, Rows, Turn, laid_out

from . import enumerated
from .samples import as_fans, turn, way

np = pytest.importorskip("numpy", reason="training needs the extra quoteattr[train]")
pytest.importorskip("scipy", reason="training needs the extra quoteattr[train]")

FEATURES = tuple("abcd")
SPEAKERS = (-1, 0, 1, 2)
FULL = 0.3


def steps(least: int = 0) -> st.SearchStrategy[Step]:
    """Steps of a few features."""
    return st.lists(st.sampled_from(FEATURES), min_size=least, max_size=2, unique=True).map(
        lambda names: Step(tuple(names))
    )


@st.composite
def turns(draw: st.DrawFn) -> Turn:
    """A turn with one or two ways to each of some speakers, of whom some are right or best."""
    entities = draw(st.lists(st.sampled_from(SPEAKERS), min_size=1, max_size=3, unique=True))
    right = draw(st.sets(st.sampled_from(entities), min_size=1))
    full = draw(st.sets(st.sampled_from(sorted(right)), min_size=1))
    ways = tuple(
        Way(entity, None, None, tuple(draw(st.lists(steps(), max_size=2))),
            turns=(draw(steps()), draw(steps()), draw(steps())))
        for entity in draw(st.permutations([*entities, *entities[:1]]))
    )  # fmt: skip
    return Turn(
        ways,
        tuple(each.entity in right for each in ways),
        tuple(each.entity in full for each in ways),
    )


CHAINS = st.lists(st.lists(turns(), max_size=4), min_size=1, max_size=3).filter(any)
WEIGHTS = st.fixed_dictionaries({name: st.floats(-2.0, 2.0) for name in FEATURES})


def worked_out(chains: Sequence[Chain], ranker: Ranker) -> tuple[float, dict[str, float]]:
    """The log likelihood of the right speakers and its slope by each weight."""
    laid = laid_out(chains)
    rows = Rows([each for each, _ in laid], 1)
    weights = np.array([ranker.weights[name] for name in rows.names])
    value, slopes = Batch(laid, FULL).likelihood(rows.scores(weights))
    return value, dict(zip(rows.names, rows.slope(slopes).tolist(), strict=True))


@settings(max_examples=60, deadline=None)
@given(CHAINS, WEIGHTS)
def test_the_likelihood_is_that_of_all_sequences(
    chains: list[list[Turn]], weights: dict[str, float]
) -> None:
    value, _ = worked_out(chains, Ranker(weights))
    wanted = enumerated.likelihood(list(filter(None, chains)), Ranker(weights), FULL)
    assert value == pytest.approx(wanted, abs=1e-4)


@settings(max_examples=30, deadline=None)
@given(CHAINS, WEIGHTS)
def test_the_slopes_are_those_of_the_likelihood(
    chains: list[list[Turn]], weights: dict[str, float]
) -> None:
    _, slopes = worked_out(chains, Ranker(weights))
    for name, slope in slopes.items():
        higher, lower = (
            enumerated.likelihood(chains, Ranker({**weights, name: weights[name] + change}), FULL)
            for change in (1e-5, -1e-5)
        )
        assert slope == pytest.approx((higher - lower) / 2e-5, abs=1e-3)


@settings(max_examples=60, deadline=None)
@given(st.lists(turns(), min_size=1, max_size=5), WEIGHTS, st.data())
def test_the_chances_are_those_by_which_speakers_are_decided(
    chain: list[Turn], weights: dict[str, float], data: st.DataObject
) -> None:
    ranker = Ranker(weights)
    speakers = [data.draw(st.sampled_from([each.entity for each in turn.ways])) for turn in chain]
    sure = [turn(*each.ways, speaker=who) for each, who in zip(chain, speakers, strict=True)]
    laid = laid_out([sure])
    rows = Rows(sure, 1)
    scores = rows.scores(np.array([weights[name] for name in rows.names]))
    slopes = Batch(laid, FULL).likelihood(scores)[1].sum(axis=0)
    places = [weighed(as_fans(each.ways), ranker).place for each in chain]
    ends = np.cumsum([len(each.ways) for each in chain])
    for slope, place, table, each, who in zip(
        np.split(slopes, ends[:-1]), places, marginals(places), chain, speakers, strict=True
    ):
        entities = sorted(one.entity for one in each.ways)
        for entity, free in zip(place.entities, zip(*table, strict=True), strict=True):
            found = sum(one for one, other in zip(slope, entities, strict=True) if other == entity)
            assert (entity == who) - found == pytest.approx(sum(free), abs=1e-4)


def test_turns_are_laid_out_by_place_those_of_the_longest_chain_first() -> None:
    one, two, three = (turn(way(name), speaker=0) for name in "abc")
    laid = laid_out([[], [one], [two, three]])
    assert [(each is two, place) for each, place in laid] == [(True, 0), (False, 0), (False, 1)]
    assert laid[1][0] is one
    assert laid[2][0] is three


def test_rows_score_ways_by_entity_as_again_back_and_other() -> None:
    rows = Rows([turn(way("soggetto", entity=1), way("oggetto", entity=0))], 1)
    assert rows.names == ["again", "back", "oggetto", "other", "soggetto"]
    scores = rows.scores(np.array([1.0, 2.0, 10.0, 3.0, 20.0]))
    assert scores.tolist() == [[11.0, 21.0], [12.0, 22.0], [13.0, 23.0]]


def test_features_of_fewer_steps_than_the_bound_have_no_row() -> None:
    shared = Step(("comune", "comune"))
    ways = tuple(Way(entity, None, None, (shared, Step((name,)))) for entity, name in
                 enumerate(("raro", "molto", "molto")))  # fmt: skip
    assert Rows([turn(*ways)], 2).names == ["molto"]
    assert Rows([turn(*ways)], 1).names == ["comune", "molto", "raro"]


def test_what_nobody_knows_is_as_likely_as_can_be() -> None:
    free = turn(way("soggetto", entity=0), way("oggetto", entity=1))
    value, slopes = worked_out([[free, free]], Ranker(dict.fromkeys(
        ("again", "back", "other", "soggetto", "oggetto"), 1.0)))  # fmt: skip
    assert value == 0.0
    assert set(slopes.values()) == {0.0}


@pytest.mark.parametrize("weight", [8.0, -8.0])
def test_a_long_chain_of_unlikely_speakers_has_its_likelihood(weight: float) -> None:
    one = turn(way("a", entity=0), way("b", entity=1), speaker=1)
    ranker = Ranker({"a": weight, "b": -weight, "again": 0.0, "back": 0.0, "other": 0.0})
    value, slopes = worked_out([[one] * 2_000], ranker)
    each = enumerated.likelihood([[one]], ranker, FULL)
    assert value == pytest.approx(2_000 * each, rel=1e-4, abs=1e-3)
    assert slopes["b"] == pytest.approx(2_000 if weight > 0 else 0.0, abs=1.0)
