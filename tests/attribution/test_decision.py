"""Speakers are decided together over each chain, outer quotations first, then statements."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import example, given, settings, strategies as st
from scenes import scene_of
from strategies import texts

from quoteattr.attribution.chain import marginals
from quoteattr.attribution.decision import decide, decided
from quoteattr.attribution.model import NOBODY, Verdict
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.ways import ways
from quoteattr.calibration import Calibration, Line
from quoteattr.loglinear import Ranker

TEXT = "Ada Neri apre con Bea Landi.\n\n«Non ci sto», ha detto Ugo Conti. «Mai più», dice."
RULE = {"subject rule after, verb": 9.0, "nobody": -9.0}
SUBJECT = Ranker({"subject rule after, verb": 9.0, "again": 7.0, "nobody": -1.0})
TURNING = Ranker({**RULE, "again": -5.0, "back": 2.0})
NONE = Ranker({"nobody": 9.0})


def names(text: str, ranker: Ranker) -> list[str | None]:
    """The chosen speaker of each quotation and statement, in text order."""
    made = scene_of(text)
    chosen = [verdict.chosen.entity for verdict in decide(made, ranker)]
    return [None if each == NOBODY else made.entities[each].name for each in chosen]


def test_the_weights_decide_and_a_speaker_counts_for_the_next() -> None:
    assert names(TEXT, SUBJECT) == ["Ugo Conti", "Ugo Conti"]
    assert names(TEXT, NONE) == [None, None]


@pytest.mark.parametrize(("last", "first"), [("Ugo Conti", "Ada Neri"), ("Ada Neri", "Ugo Conti")])
def test_a_turn_with_a_name_tells_who_spoke_before_it(last: str, first: str) -> None:
    text = f"Ada Neri vede Ugo Conti.\n\n«Vieni con me».\n\n«Non ci penso proprio», dice {last}."
    assert names(text, TURNING) == [first, last]


def test_a_turn_with_a_name_tells_who_spoke_at_all_the_turns_around() -> None:
    turns = ["«Vieni con me».", "«Non ci penso».", "«Mai», dice Ugo Conti.", "«Dai, su».", "«No!»"]
    text = "\n\n".join(["Ada Neri vede Ugo Conti.", *turns])
    ada, ugo = "Ada Neri", "Ugo Conti"
    assert names(text, TURNING) == [ugo, ada, ugo, ada, ugo]


def test_without_weights_for_turns_each_utterance_is_decided_alone() -> None:
    text = "Ada Neri vede Ugo Conti. {}«Non ci sto più da anni», dice Ugo Conti."
    ((alone,), (_, second)) = (
        decide(scene_of(text.format(before)), Ranker(RULE)) for before in ("", "«Vieni via». ")
    )
    assert second.chosen.probability == pytest.approx(alone.chosen.probability, abs=1e-3)


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
    way = first.way
    assert way.cue is not None
    assert way.cue.span is not None
    assert way.mention is not None
    assert way.cue.span.of(TEXT) == "ha detto"
    assert made.mentions[way.mention].span.of(TEXT) == "Ugo Conti"


def test_the_reasons_are_the_weighed_features_of_the_chosen_way_strongest_first() -> None:
    ranker = Ranker(
        {
            **SUBJECT.weights,
            "is not addressed": -0.5,
            "is name person": 0.25,
            "again": 7.5,
            "subject agrees, active, free": 0.0,
        }
    )
    first, second = decide(scene_of(TEXT), ranker)
    assert [(g.name, g.weight) for g in first.grounds] == [
        ("subject rule after, verb", 9.0), ("is not addressed", -0.5), ("is name person", 0.25),
    ]  # fmt: skip
    assert [g.evidence and g.evidence.of(TEXT) for g in first.grounds] == ["Ugo Conti"] * 3
    assert ("again", 7.5) in [(g.name, g.weight) for g in second.grounds]
    (nobody, _) = decide(scene_of(TEXT), NONE)
    assert [(g.name, g.weight) for g in nobody.grounds] == [("nobody", 9.0)]


def test_no_more_than_six_reasons_are_given() -> None:
    made = scene_of(TEXT)
    (first, _) = decide(made, SUBJECT)
    sure = sure_speakers(made, made.chain(0))
    chosen = next(way for way in ways(made, 0, sure) if way.bare == first.way)
    every = {name: 1.0 for step in chosen.steps for name in step.features}
    (many, _) = decide(made, Ranker({**every, **SUBJECT.weights}))
    assert len(every) > 6
    assert len(many.grounds) == 6
    assert many.grounds[0].name == "subject rule after, verb"


def test_calibration_changes_the_chances_and_not_the_choice() -> None:
    made = scene_of(TEXT)
    half = Calibration({"named": Line(0.5), "open": Line(0.5), "nobody": Line(0.5)})
    for plain, calibrated in zip(decide(made, SUBJECT), decide(made, SUBJECT, half), strict=True):
        assert calibrated.chosen.entity == plain.chosen.entity
        assert calibrated.way == plain.way
        assert calibrated.grounds == plain.grounds
        wanted = Line(0.5).probability(plain.chosen.probability)
        assert calibrated.chosen.probability == pytest.approx(wanted, abs=1e-6)
        assert sum(option.probability for option in calibrated.options) == pytest.approx(1.0)


NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti. Ha letto il romanzo «Mare»."


def test_quotations_come_with_their_frame_and_titles_not_at_all() -> None:
    made = scene_of(NESTED)
    listed = [n for n in made.order if not made.utterances[n].is_statement]
    assert [(n, made.utterances[n].frame) for n in listed] == [(0, None), (1, 0)]


OUTER = Ranker({**RULE, "speaks the outer quotation": 5.0})


def test_the_outer_speaker_is_known_when_the_inner_quotation_is_decided() -> None:
    assert names(NESTED, OUTER) == ["Ugo Conti", "Ugo Conti"]


def test_the_speaker_around_a_title_is_known_to_the_quotation_in_it() -> None:
    text = "Ada Neri tace. «Nel romanzo “Io le dissi ‘vattene via’”», racconta Ugo Conti."
    made = scene_of(text)
    assert [quoted.is_quotation for quoted in made.quoted] == [True, False, True]
    assert names(text, OUTER) == ["Ugo Conti", "Ugo Conti"]


def test_a_quotation_in_a_title_outside_quotations_has_no_outer_speaker() -> None:
    text = "Ada Neri tace. Il romanzo “Lei disse «vattene via» e poi uscì” è di Ugo Conti."
    (verdict,) = decide(scene_of(text), OUTER)
    assert verdict.utterance == 1
    assert "speaks the outer quotation" not in {ground.name for ground in verdict.grounds}


def test_a_chain_inside_a_quotation_is_its_own() -> None:
    text = "«Mi fa: “vieni” e io: “no”», racconta Ugo Conti. «Mai più», dice Ugo Conti."
    made = scene_of(text)
    ranker = Ranker({**SUBJECT.weights, "nobody": 3.0, "nobody again": 3.0})
    assert [made.utterances[number].frame for number in made.order] == [None, 0, 0, None]
    assert names(text, ranker) == ["Ugo Conti", None, None, "Ugo Conti"]


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
LEFT_OUT = (
    "Ada Neri vede Ugo Conti. «Vado via subito», dice Ada Neri. Poi spiega che il mare è freddo."
)


def test_a_statement_stands_among_the_quotations_at_its_place() -> None:
    made = scene_of(FREE)
    assert [made.words(number) for number in made.order] == [
        "Vado via subito",
        "il mare è troppo freddo",
        "No",
    ]
    assert made.order == (0, 2, 1)


def test_a_statement_goes_on_from_the_quotation_before_it() -> None:
    assert names(LEFT_OUT, Ranker({**RULE, "again": 5.0})) == ["Ada Neri", "Ada Neri"]
    assert names(LEFT_OUT, Ranker({**RULE, "again": -5.0})) == ["Ada Neri", "Ugo Conti"]


@pytest.mark.parametrize(("last", "first"), [("Ugo Conti", "Ada Neri"), ("Ada Neri", "Ugo Conti")])
def test_a_statement_with_a_name_tells_who_makes_the_one_before_it(last: str, first: str) -> None:
    text = f"Ada Neri vede Ugo Conti. Poi spiega che il mare è freddo. {last} ribatte che è caldo."
    ranker = Ranker({"subject rule before, verb": 9.0, "nobody": -9.0, "again": -5.0})
    assert names(text, ranker) == [first, last]


def verdicts_of_quotations(found: tuple[Verdict, ...], many: int) -> list[Verdict]:
    """The verdicts of the first so many utterances, which are quotations."""
    return [verdict for verdict in found if verdict.utterance < many]


@pytest.mark.parametrize("text", [FREE, LEFT_OUT, f"{NESTED} {LEFT_OUT}"])
def test_quotations_are_decided_as_if_there_were_no_statements(text: str) -> None:
    made = scene_of(text)
    bare = evolve(made, statements=())
    assert made.statements
    found = verdicts_of_quotations(decide(made, SUBJECT), len(made.quoted))
    assert [(each.utterance, each.chosen.entity, each.chosen.probability) for each in found] == [
        (each.utterance, each.chosen.entity, each.chosen.probability)
        for each in decide(bare, SUBJECT)
    ]


def test_a_decided_utterance_has_one_certain_speaker() -> None:
    for entity in (NOBODY, 3):
        assert decided(entity).place.entities == (entity,)
        assert list(marginals([decided(entity).place])) == [[[0.0], [0.0], [1.0]]]


@settings(max_examples=60)
@given(texts())
def test_whatever_the_text_every_verdict_is_of_sure_chances(text: str) -> None:
    for verdict in decide(scene_of(text), TURNING):
        chances = [option.probability for option in verdict.options]
        assert sum(chances) == pytest.approx(1.0)
        assert chances == sorted(chances, reverse=True)
        assert len({option.entity for option in verdict.options}) == len(verdict.options)
