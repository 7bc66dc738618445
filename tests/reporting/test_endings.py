"""A content ends at a boundary or goes past it, and both have the same features."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from scenes import scene_of

from quoteattr.loglinear import Step, as_steps
from quoteattr.reporting.anchors import anchors
from quoteattr.reporting.boundaries import Ground
from quoteattr.reporting.endings import endings
from quoteattr.reporting.setting import Setting

from .reading_reports import reporting_texts, setting_of

TEXT = "Ugo dice che piove (forse), che nevica e che Ada ride."
CHE = 3
"""The item behind the first *che*."""


def ended(text: str, words: str, start: int) -> dict[str, tuple[Step, ...]]:
    """What may be said from an item on, each with its steps."""
    setting = setting_of(text, words)
    return {
        " ".join(item.text for item in setting.items[start:end]): steps
        for end, steps in endings(setting, "che", start)
    }


def test_a_content_may_end_at_every_boundary_behind_its_start() -> None:
    assert list(ended(TEXT, "dice", CHE)) == [
        "piove",
        "piove ( forse",
        "piove ( forse )",
        "piove ( forse ) , che",
        "piove ( forse ) , che nevica",
        "piove ( forse ) , che nevica e",
        "piove ( forse ) , che nevica e che Ada",
        "piove ( forse ) , che nevica e che Ada ride",
    ]


def test_the_steps_go_past_all_boundaries_but_the_last() -> None:
    for number, steps in enumerate(ended(TEXT, "dice", CHE).values()):
        *passed, last = steps
        assert len(passed) == number
        assert all(name.startswith("past ") for step in passed for name in step.features)
        assert all(name.startswith("ends ") for name in last.features)


def test_contents_from_one_start_share_the_steps_that_they_have_in_common() -> None:
    listed = list(ended(TEXT, "dice", CHE).values())
    for one, other in pairwise(listed):
        assert all(mine is its for mine, its in zip(one[:-1], other[:-1], strict=False))


def test_ending_at_a_boundary_and_going_past_it_have_the_same_features() -> None:
    for one, other in pairwise(ended(TEXT, "dice", CHE).values()):
        ends, past = one[-1].features, other[-2].features
        assert [name.removeprefix("ends ") for name in ends] == [
            name.removeprefix("past ") for name in past
        ]


def test_no_more_than_twenty_four_boundaries_are_passed() -> None:
    found = ended(f"Ugo dice che {'piove, ' * 40}e tira vento.", "dice", CHE)
    assert len(found) == 25


@pytest.mark.parametrize(
    ("text", "said", "feature"),
    [
        ("Ugo dice che piove, e ride.", "piove", "ends che: , e"),
        ("Ugo dice che piove, e ride.", "piove", "ends che: own verb, ,"),
        ("Ugo dice che piove, e ride.", "piove", "ends verb say che: ,"),
        ("Ugo dice che piove, e ride.", "piove", "ends che: 1 verbs in, 1 after, ,"),
        ("Ugo dice che piove, e ride.", "piove", "ends che: 2 long, ,"),
        ("Ugo dice che piove.", "piove", "ends main verb, che, end"),
        ("Ugo dice che Ada (la sarta) ride.", "Ada ( la sarta", "ends inside a bracket, )"),
        ("Ugo dice che Ada (la sarta) ride.", "Ada", "ends che: no own verb, ("),
        ("Ugo dice che pioverà, e ride.", "pioverà", "ends ind fut then ind pres, ,"),
        ("Ugo dice che pioverà, e ride.", "pioverà", "ends same tense as the cue, , e"),
        ("Ugo disse che pioverà, e ride.", "pioverà", "ends other tense as the cue, , e"),
    ],
)
def test_an_ending_is_described_by_sign_verbs_clauses_and_tenses(
    text: str, said: str, feature: str
) -> None:
    words = text.split()[1]
    assert feature in ended(text, words, CHE)[said][-1].features


def test_outside_brackets_none_is_open() -> None:
    closed = ended("Ugo dice che Ada (la sarta) ride.", "dice", CHE)["Ada ( la sarta ) ride"]
    assert not any("bracket" in name for name in closed[-1].features)


@given(reporting_texts())
@example("dice che, , ; («no») . . .")
def test_endings_ascend_behind_the_start_up_to_the_sentences_end(text: str) -> None:
    for sentence in scene_of(text).analysis.sentences:
        ground = Ground(sentence)
        for anchor in anchors(sentence):
            found = [
                end for end, _ in endings(Setting(ground, anchor, as_steps), "che", anchor.last)
            ]
            assert all(anchor.last < end <= ground.end for end in found)
            assert all(one < other for one, other in pairwise(found))
            assert len(found) == 25 or (ground.end in found) is (anchor.last < ground.end)


def test_a_content_may_end_before_the_late_subject_of_its_verb() -> None:
    text = "Esclude che si possa giocare il prefetto Ugo Neri."
    assert "si possa giocare" in ended(text, "Esclude", 2)
    text = "Ada esclude che si possa giocare il prefetto Ugo Neri."
    assert "si possa giocare" not in ended(text, "esclude", 3)


def test_a_late_subject_is_told_with_the_anchor_and_its_source() -> None:
    text = "Dice che piove il sindaco Ugo Neri."
    (features,) = (
        step.features
        for words, steps in ended(text, "Dice", 2).items()
        if words == "piove"
        for step in steps[-1:]
    )
    assert "ends who, ind pres, after start" in features
