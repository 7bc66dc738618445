"""What a parse says of starts, ends and shapes of contents becomes features; without one, none."""

from __future__ import annotations

import pytest
from recorded import LETTO, PRONTI, STRADA, parsed_scene
from scenes import scene_of

from quoteattr.attribution.scene import Scene
from quoteattr.loglinear import as_steps
from quoteattr.reporting.statements import reports, spans_of


def scenes(text: str) -> tuple[Scene, Scene]:
    """The scene of a recorded text without a parse, and with one."""
    return scene_of(text), parsed_scene(text)


def names_of(made: Scene, words: str, reported: str) -> set[str]:
    """The features of the steps from the anchor with those words to a content."""
    for report in reports(made.analysis, made.by_sentence, as_steps):
        if report.anchor.span.of(made.text) != words:
            continue
        for content in report.contents:
            spans = spans_of(made.analysis, report, content)
            if [span.of(made.text) for span in spans] == ([reported] if reported else []):
                return {name for step in content.worth for name in step.features}
    raise AssertionError(f"{words} reports no {reported}")


@pytest.mark.parametrize("text", [STRADA, LETTO, PRONTI])
def test_a_parse_adds_features_and_takes_none_away(text: str) -> None:
    without, with_parse = scenes(text)
    pairs = zip(
        reports(without.analysis, without.by_sentence, as_steps),
        reports(with_parse.analysis, with_parse.by_sentence, as_steps),
        strict=True,
    )
    for plain, parsed in pairs:
        for one, other in zip(plain.contents, parsed.contents, strict=True):
            assert one.parts == other.parts
            for step, richer in zip(one.worth, other.worth, strict=True):
                more = set(richer.features) - set(step.features)
                assert set(step.features) <= set(richer.features)
                assert all("parse" in name for name in more)


def test_the_end_of_what_the_cue_governs_is_told() -> None:
    _, made = scenes(STRADA)
    at_end = names_of(made, "ha detto", "la strada riaprirà lunedì")
    assert "ends parse at the end of ccomp" in at_end
    assert "ends parse tied not, whole" in at_end
    too_far = names_of(made, "ha detto", STRADA[STRADA.index("la strada") : -1])
    assert "past parse at the end of ccomp" in too_far
    assert "ends parse past the end of ccomp" in too_far


def test_what_begins_is_told_by_how_it_hangs_on_the_cue() -> None:
    _, made = scenes(STRADA)
    names = names_of(made, "ha detto", "la strada riaprirà lunedì")
    assert "starts verb, che, parse ccomp opens" in names


def test_what_a_cue_governs_speaks_for_and_against_that_it_reports_nothing() -> None:
    _, made = scenes(STRADA)
    names = names_of(made, "ha detto", "")
    assert {"nothing, parse governs ccomp", "nothing, parse root, verb"} <= names
