"""What an anchor may report competes with nothing, and lies within a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given

from quoteattr.language.model import QUOTE

from .reading_reports import contents_of, report_of, reporting_texts, reports_of, shown

CUT = "Il mare, spiega Ugo Neri, sale. Ada tace."


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ugo dice che piove.", "dice", ["piove"]),
        ("Ugo dice che Ada ride.", "dice", ["Ada", "Ada ride"]),
        ("Ugo chiede se piove.", "chiede", ["piove"]),
        ("Ugo dice: piove.", "dice", ["piove"]),
        ("Ugo annuncia una festa.", "annuncia", ["una festa"]),
        ("Ugo annuncia.", "annuncia", []),
        ("Ugo dice: «Non ci sto più».", "dice", []),
        ("Ugo dice che «non ci sto più».", "dice", []),
        ("Piove, dice Ugo.", "dice", ["Ugo", "Piove"]),
    ],
)
def test_the_contents_follow_the_anchor_precede_it_or_surround_it(
    text: str, words: str, expected: list[str]
) -> None:
    assert contents_of(text, words) == expected


def nothing(text: str, words: str) -> set[str]:
    """The features of reporting nothing."""
    (step,) = report_of(text, words)[1].contents[0].steps
    return set(step.features)


@pytest.mark.parametrize(
    ("text", "words", "feature"),
    [
        ("Ugo dice che piove.", "dice", "nothing"),
        ("Ugo dice che piove.", "dice", "nothing, dire"),
        ("Ugo dice che piove.", "dice", "nothing, verb say"),
        ("Ugo dice che piove.", "dice", "nothing, verb 1.0"),
        ("Ugo dice che piove.", "dice", "nothing, verb, ind pres"),
        ("Ugo dice che piove.", "dice", "nothing, verb, main"),
        ("Ugo dice che piove.", "dice", "nothing, verb say, ind pres"),
        ("Ugo dice che piove.", "dice", "nothing, verb say, main"),
        ("Ugo non può dire che piove.", "può dire", "nothing, verb, not potere"),
        ("Ugo dice che piove.", "dice", "nothing, verb, before che"),
        ("Ugo dice che piove.", "dice", "nothing, verb, after Name"),
        ("Dice Ugo che piove.", "Dice", "nothing, verb, after start"),
        ("Ugo dice che piove.", "dice", "nothing, dire, che"),
        ("Ugo annuncia.", "annuncia", "nothing, annunciare, nothing"),
        ("Piove, dice Ugo.", "dice", "nothing, dire, bare, left"),
        (CUT, "spiega", "nothing, spiegare, bare, both, left, rest"),
        ("«Non ci sto», dice Ugo.", "dice", "nothing, verb, behind a quotation"),
    ],
)
def test_what_speaks_for_reporting_nothing_is_told(text: str, words: str, feature: str) -> None:
    assert feature in nothing(text, words)


@given(reporting_texts())
@example(CUT)
@example("accusa di")
def test_reporting_nothing_comes_first_and_alone(text: str) -> None:
    for report in reports_of(text)[1]:
        first, *others = report.contents
        assert first.parts == ()
        assert all(other.parts for other in others)
        names = [name for step in first.steps for name in step.features]
        assert all(name.startswith("nothing") for name in names)
        assert not any(
            name.startswith("nothing")
            for other in others
            for step in other.steps
            for name in step.features
        )


@given(reporting_texts())
@example(CUT)
@example("Ugo dice che – (forse) –, «no» – dice Ada – «mai».")
@example("Piove. Lo ha detto Ugo Neri.")
def test_parts_lie_within_their_sentence_in_order_without_overlap(text: str) -> None:
    made, found = reports_of(text)
    for report in found:
        for content in report.contents[1:]:
            items = made.sentence(report.sentence - content.back).items
            assert all(0 <= first < last <= len(items) for first, last in content.parts)
            assert all(one[1] <= other[0] for one, other in pairwise(content.parts))
            assert len(content.parts) <= 2


@given(reporting_texts())
@example("Ugo dice: «Non ci sto», e «no».")
@example("«Non ci sto», dice Ugo, «mai più».")
@example("«Non ci sto» secondo Ugo.")
@example("«Non ci sto più». Lo ha detto Ugo.")
def test_no_content_is_a_quotation_and_nothing_else(text: str) -> None:
    made, found = reports_of(text)
    for report in found:
        for content in report.contents[1:]:
            items = made.sentence(report.sentence - content.back).items
            kinds = {item.kind for first, last in content.parts for item in items[first:last]}
            assert kinds - {QUOTE, "sign"}


@given(reporting_texts())
@example(CUT)
def test_no_content_holds_the_whole_of_its_anchor(text: str) -> None:
    for report in reports_of(text)[1]:
        anchor = report.anchor
        for content in report.contents[1:]:
            if not content.back:
                assert not any(
                    first <= anchor.first and anchor.last <= last for first, last in content.parts
                )


def test_a_quotation_before_the_anchor_is_no_first_part_of_a_statement() -> None:
    made, report = report_of("«Il mare», spiega Ugo Neri, sale da anni.", "spiega")
    assert "Il mare | sale da anni" not in [
        shown(made, report, content) for content in report.contents
    ]


def test_a_content_tells_the_tense_of_its_first_verb() -> None:
    features = {
        feature
        for content in report_of("Ugo dice che Ada ride.", "dice")[1].contents[1:]
        for step in content.steps
        for feature in step.features
    }
    assert {"whole che, none", "whole che, ind pres"} <= features
