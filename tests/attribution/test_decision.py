"""Each quotation is decided with the speakers before it known."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given, settings, strategies as st
from scenes import scene_of

from quoteattr.attribution.decision import Past, decide, weighed
from quoteattr.attribution.model import NOBODY, Way
from quoteattr.calibration import Calibration, Line
from quoteattr.loglinear import Ranker, Step

TEXT = "Ada Neri apre con Bea Landi.\n\n«Non ci sto», ha detto Ugo Conti. «Mai più», dice."
SUBJECT = Ranker({"subject rule after, verb": 9.0, "spoke 1 before": 7.0, "nobody": -1.0})
NONE = Ranker({"nobody": 9.0})


def names(text: str, ranker: Ranker) -> list[str | None]:
    """The chosen speaker of each quotation and statement."""
    made = scene_of(text)
    chosen = [verdict.chosen.entity for verdict in decide(made, ranker)]
    return [None if each == NOBODY else made.entities[each].name for each in chosen]


def test_the_weights_decide_and_a_decision_counts_for_the_next() -> None:
    assert names(TEXT, SUBJECT) == ["Ugo Conti", "Ugo Conti"]
    assert names(TEXT, NONE) == [None, None]


def test_verdicts_are_ranked_and_their_chances_sum_to_1() -> None:
    for verdict in decide(scene_of(TEXT), SUBJECT):
        chances = [option.probability for option in verdict.options]
        assert chances == sorted(chances, reverse=True)
        assert sum(chances) == pytest.approx(1.0)
        assert verdict.chosen is verdict.options[0]


def test_each_entity_is_one_option_with_its_likeliest_way() -> None:
    made = scene_of(TEXT)
    (first, _) = decide(made, SUBJECT)
    entities = [option.entity for option in first.options]
    assert sorted(entities) == [NOBODY, 0, 1, 2]
    way = first.chosen.way
    assert way.cue is not None
    assert way.cue.span is not None
    assert way.mention is not None
    assert way.cue.span.of(TEXT) == "ha detto"
    assert made.mentions[way.mention].span.of(TEXT) == "Ugo Conti"


def way(entity: int, *features: str) -> Way:
    """A way of one step."""
    return Way(entity, None, None, (Step(features),))


def test_the_chances_of_all_ways_to_an_entity_are_added() -> None:
    found = (way(NOBODY, "molto"), way(0, "poco"), way(1), way(0, "molto"))
    ranker = Ranker({"molto": math.log(3), "poco": math.log(2)})
    options = weighed(found, ranker)
    assert [option.entity for option in options] == [0, NOBODY, 1]
    assert [option.probability for option in options] == pytest.approx([5 / 9, 3 / 9, 1 / 9])
    assert options[0].way is found[3]


def test_a_step_that_ways_share_counts_for_each() -> None:
    shared = Step(("poco",))
    found = (Way(0, None, None, (shared,)), Way(1, None, None, (shared, Step(("molto",)))))
    options = weighed(found, Ranker({"molto": math.log(3), "poco": 5.0}))
    assert [option.probability for option in options] == pytest.approx([0.75, 0.25])


def test_between_equals_the_first_found_is_chosen() -> None:
    found = (way(1), way(NOBODY), way(0))
    assert [option.entity for option in weighed(found, NONE)] == [1, NOBODY, 0]


def test_the_reasons_are_the_weighed_features_of_the_chosen_way_strongest_first() -> None:
    ranker = Ranker(
        {
            **SUBJECT.weights,
            "is new": -0.5,
            "is name person": 0.25,
            "subject agrees, active, free": 0.0,
        }
    )
    first, second = decide(scene_of(TEXT), ranker)
    assert [(g.name, g.weight) for g in first.grounds] == [
        ("subject rule after, verb", 9.0), ("is new", -0.5), ("is name person", 0.25),
    ]  # fmt: skip
    assert [g.evidence and g.evidence.of(TEXT) for g in first.grounds] == ["Ugo Conti"] * 3
    assert ("spoke 1 before", 7.0) in [(g.name, g.weight) for g in second.grounds]
    (nobody, _) = decide(scene_of(TEXT), NONE)
    assert [(g.name, g.weight) for g in nobody.grounds] == [("nobody", 9.0)]


def test_no_more_than_six_reasons_are_given() -> None:
    made = scene_of(TEXT)
    (first, _) = decide(made, SUBJECT)
    every = {name: 1.0 for step in first.chosen.way.steps for name in step.features}
    (many, _) = decide(made, Ranker({**every, **SUBJECT.weights}))
    assert len(every) > 6
    assert len(many.grounds) == 6
    assert many.grounds[0].name == "subject rule after, verb"


def test_calibration_changes_the_chances_and_not_the_choice() -> None:
    made = scene_of(TEXT)
    half = Calibration({"named": Line(0.5), "open": Line(0.5), "nobody": Line(0.5)})
    for plain, calibrated in zip(decide(made, SUBJECT), decide(made, SUBJECT, half), strict=True):
        assert calibrated.chosen.entity == plain.chosen.entity
        assert calibrated.chosen.way == plain.chosen.way
        assert calibrated.grounds == plain.grounds
        wanted = Line(0.5).probability(plain.chosen.probability)
        assert calibrated.chosen.probability == pytest.approx(wanted, abs=1e-6)
        assert sum(option.probability for option in calibrated.options) == pytest.approx(1.0)


NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti. Ha letto il romanzo «Mare»."


def test_quotations_come_with_their_frame_and_titles_not_at_all() -> None:
    made = scene_of(NESTED)
    listed = [n for n in made.order if not made.utterances[n].is_statement]
    assert [(n, made.utterances[n].frame) for n in listed] == [(0, None), (1, 0)]


def test_the_outer_speaker_is_known_when_the_inner_quotation_is_decided() -> None:
    ranker = Ranker({
        "subject rule after, verb": 9.0,
        "first person: speaks the outer quotation": 5.0,
    })  # fmt: skip
    assert names(NESTED, ranker) == ["Ugo Conti", "Ugo Conti"]


def test_the_history_of_a_frame_is_its_own() -> None:
    ranker = Ranker({**SUBJECT.weights, "nobody": 3.0})
    assert names(NESTED, ranker) == ["Ugo Conti", None]


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(
            [
                "«Sì», dice Ada Neri. ",
                "«No». ",
                "Ugo Conti ride. ",
                "\n\n",
                "«Lei “no” disse». ",
                "— Vado. ",
                "Ada Neri dice che piove e che «non smetterà». ",
                "Secondo Ugo Conti, il mare è freddo. ",
            ]
        ),
        max_size=8,
    ).map("".join)
)
@example("Ada Neri dice che piove. «No». Secondo Ugo Conti, il mare è freddo. ")
def test_every_quotation_and_statement_has_one_verdict_in_order(text: str) -> None:
    made = scene_of(text)
    decided = [verdict.utterance for verdict in decide(made, SUBJECT)]
    assert decided == list(made.order)
    said = len(made.quoted)
    assert [n for n in decided if n < said] == [n for n, q in enumerate(made.quoted)
                                                if q.is_quotation]  # fmt: skip
    assert [n for n in decided if n >= said] == [*range(said, said + len(made.statements))]
    starts = [made.utterances[number].start for number in decided]
    assert starts == sorted(starts)


FREE = "Ada Neri dice: «Vado via subito». Poi Ugo Conti spiega che il mare è troppo freddo. «No»."


def test_a_statement_stands_among_the_quotations_at_its_place() -> None:
    made = scene_of(FREE)
    assert [made.words(number) for number in made.order] == [
        "Vado via subito",
        "il mare è troppo freddo",
        "No",
    ]
    assert made.order == (0, 2, 1)


def test_quotations_remember_quotations_and_statements_remember_all() -> None:
    made = scene_of(FREE)
    past = Past()
    for number, entity in zip(made.order, (0, 1, 0), strict=True):
        past.add(made, number, entity)
    assert past.of(made, 0) == ([0, 0], None)
    assert past.of(made, 2) == ([0, 1, 0], None)


def test_what_is_said_inside_a_quotation_is_no_history_of_statements() -> None:
    made = scene_of(f"{NESTED} Poi Ada Neri spiega che il mare è troppo freddo.")
    outer, inner, statement = made.order
    past = Past()
    past.add(made, outer, 0)
    assert past.of(made, inner) == ([], 0)
    past.add(made, inner, 1)
    assert past.of(made, inner) == ([1], 0)
    assert past.of(made, statement) == ([0], None)
