"""Each quotation is decided with the speakers before it known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from scenes import scene_of

from quoteattr.attribution.decision import decide, quotations
from quoteattr.attribution.model import NOBODY
from quoteattr.loglinear import Ranker

TEXT = "Ada Neri apre con Bea Landi.\n\n«Non ci sto», ha detto Ugo Conti. «Mai più», dice."
SUBJECT = Ranker({"cue 1 verb after: after": 9.0, "speaker 1 before": 5.0, "nobody": -1.0})
NONE = Ranker({"nobody": 9.0})


def names(text: str, ranker: Ranker) -> list[str | None]:
    """The chosen speaker of each quotation."""
    made = scene_of(text)
    chosen = [verdict.chosen.entity for verdict in decide(made, ranker)]
    return [None if each == NOBODY else made.entities[each].name for each in chosen]


def test_the_weights_decide_and_a_decision_counts_for_the_next() -> None:
    assert names(TEXT, SUBJECT) == ["Ugo Conti", "Ugo Conti"]
    assert names(TEXT, NONE) == [None, None]


def test_verdicts_are_ranked_and_their_chances_sum_to_1() -> None:
    for verdict in decide(scene_of(TEXT), SUBJECT):
        chances = [chance for _, chance in verdict.options]
        assert chances == sorted(chances, reverse=True)
        assert sum(chances) == pytest.approx(1.0)


def test_the_reasons_are_the_weighed_grounds_of_the_chosen_strongest_first() -> None:
    first, second = decide(scene_of(TEXT), SUBJECT)
    assert [(g.name, w) for g, w in first.weights] == [("cue 1 verb after: after", 9.0)]
    assert [(g.name, w) for g, w in second.weights] == [("speaker 1 before", 5.0)]
    (nobody, _) = decide(scene_of(TEXT), NONE)
    assert [(g.name, w) for g, w in nobody.weights] == [("nobody", 9.0)]


def test_the_cue_is_given_with_a_speaker_and_withheld_with_nobody() -> None:
    first, second = decide(scene_of(TEXT), SUBJECT)
    assert [each.cue and each.cue.of(TEXT) for each in (first, second)] == ["ha detto", "dice"]
    assert [each.cue for each in decide(scene_of(TEXT), NONE)] == [None, None]


NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti. Ha letto il romanzo «Mare»."


def test_quotations_come_with_their_frame_and_titles_not_at_all() -> None:
    assert list(quotations(scene_of(NESTED))) == [(0, None), (1, 0)]


def test_the_outer_speaker_is_known_when_the_inner_quotation_is_decided() -> None:
    ranker = Ranker({
        "cue 1 verb after: after": 9.0,
        "speaker of the outer quotation, first person": 5.0,
    })  # fmt: skip
    assert names(NESTED, ranker) == ["Ugo Conti", "Ugo Conti"]


def test_the_history_of_a_frame_is_its_own() -> None:
    ranker = Ranker({**SUBJECT.weights, "nobody": 1.0})
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
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_every_quotation_has_one_verdict_in_order(text: str) -> None:
    made = scene_of(text)
    verdicts = decide(made, SUBJECT)
    assert [v.quotation for v in verdicts] == [n for n, q in enumerate(made.quoted)
                                               if q.is_quotation]  # fmt: skip
