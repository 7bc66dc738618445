"""Statements are the likeliest contents of anchors, with their marks, cue and denial."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from scenes import scene_of

from quoteattr.loglinear import Ranker, Step, as_steps
from quoteattr.models import shipped
from quoteattr.reporting.anchors import Anchor
from quoteattr.reporting.model import Content, Statement
from quoteattr.reporting.statements import Report, reports, statements
from quoteattr.spans import Span

from .reading_reports import report_of, reporting_texts, reports_of, shown


def chances(report: Report, ranker: Ranker) -> list[float]:
    """The chance of each content of a report."""
    return ranker.chances([content.steps for content in report.contents])


CHE = Ranker({"starts verb, che": 9.0, "ends end": 3.0})
NOTHING = Ranker({"nothing": 99.0})


def found(text: str, ranker: Ranker) -> tuple[Statement, ...]:
    """The statements of a text by these weights."""
    made = scene_of(text)
    return statements(made.analysis, made.by_sentence, made.quoted, ranker)


def said(text: str, ranker: Ranker = CHE) -> list[list[str]]:
    """The words of the spans of each statement by these weights."""
    return [[span.of(text) for span in each.spans] for each in found(text, ranker)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il sindaco ha detto che la strada riaprirà lunedì.", ["la strada riaprirà lunedì"]),
        ("La strada, spiega Ugo Neri, riaprirà lunedì.", ["La strada", "riaprirà lunedì"]),
        ("Secondo il sindaco, la strada riaprirà lunedì.", ["la strada riaprirà lunedì"]),
        ("Ugo Neri ha promesso di restituire la caparra.", ["restituire la caparra"]),
        ("Ugo Neri ha chiesto se la strada fosse aperta.", ["la strada fosse aperta"]),
        ("Ugo Neri nega che il ponte sia crollato.", ["il ponte sia crollato"]),
    ],
)
def test_plain_reported_speech_is_found_with_the_shipped_weights(
    text: str, words: list[str]
) -> None:
    ranker = shipped().statements
    assert ranker is not None
    assert said(text, ranker) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Ugo Neri ha firmato il decreto.",
        "Ugo Neri ha parlato di economia.",
        "«Non ci sto», ha detto Ugo Neri.",
        "Ugo Neri ha detto: «Non ci sto».",
        "«Ugo ha detto che il ponte è crollato», racconta Ada Conti.",
        "Piove.",
        "",
    ],
)
def test_events_topics_and_quotations_are_no_statements(text: str) -> None:
    ranker = shipped().statements
    assert ranker is not None
    assert said(text, ranker) == []


def test_the_weights_decide_what_is_said() -> None:
    text = "Ugo dice che Ada ride."
    assert said(text) == [["Ada ride"]]
    assert said(text, Ranker({"starts verb, che": 9.0, "ends none ind pres": 3.0})) == [["Ada"]]
    assert said(text, NOTHING) == []


def test_something_is_reported_where_that_is_as_likely_as_not() -> None:
    text = "Ugo dice che piove."
    (report,) = reports_of(text)[1]
    assert len(report.contents) == 2
    for weight, count in ((-0.01, 1), (0.01, 0)):
        ranker = Ranker({"nothing": weight})
        assert (chances(report, ranker)[0] < 0.5) is bool(count)
        assert len(found(text, ranker)) == count


def test_each_reporting_verb_has_its_statement_the_outer_one_first() -> None:
    assert said("Ugo ha detto che Ada giura che piove.") == [["Ada giura che piove"], ["piove"]]


def test_of_two_anchors_of_one_statement_the_surer_one_is_its_cue() -> None:
    text = "Ugo dice e giura che piove."
    for lemma, cue in (("dire", "dice"), ("giurare", "giura")):
        ranker = Ranker({**CHE.weights, f"starts verb, che, {lemma}": 5.0})
        (statement,) = found(text, ranker)
        assert statement.cue.span is not None
        assert statement.cue.span.of(text) == cue


def test_a_statement_knows_its_items_and_its_cue() -> None:
    text = "Piove. Ugo non ha detto che Ada ride."
    (statement,) = found(text, CHE)
    items = scene_of(text).sentence(statement.sentence).items
    assert [item.text for item in items[statement.first : statement.last + 1]] == ["Ada", "ride"]
    cue = statement.cue
    assert cue.span is not None
    assert (cue.kind, cue.side, cue.sentence, cue.strength) == ("verb", "before", 1, 1.0)
    assert cue.span.of(text) == "ha detto"
    assert (statement.negated, statement.hedged) == (True, False)


def test_a_hedged_report_is_told_from_an_asserted_one() -> None:
    assert [each.hedged for each in found("Ugo avrebbe detto che piove.", CHE)] == [True]
    assert [each.hedged for each in found("Ugo ha detto che piove.", CHE)] == [False]


def test_the_sentence_before_is_the_home_of_what_was_said_there() -> None:
    (statement,) = found("Ada ride sempre. Lo ha detto Ugo.", Ranker({"back verb, lo": 9.0}))
    assert (statement.sentence, statement.cue.sentence, statement.cue.side) == (0, 1, "after")
    assert statement.first == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ugo dice che il mare è «un vero disastro».", "il mare è «un vero disastro»"),
        ("Ugo dice che «un vero disastro» incombe.", "«un vero disastro» incombe"),
        ("Ugo dice che il mare, «bello e calmo», luccica.", "il mare, «bello e calmo», luccica"),
    ],
)
def test_the_marks_of_quoted_words_at_the_edges_belong_to_the_statement(
    text: str, words: str
) -> None:
    assert said(text) == [[words]]


@pytest.mark.parametrize(
    "text",
    [
        "Ugo dice che il mare è «molto bello\n\ne calmo» da anni.",
        "Ugo dice che il mare è «molto bello e calmo» da anni.",
    ],
)
def test_a_statement_holds_quotations_whole(text: str) -> None:
    (quoted,) = scene_of(text).quoted
    assert found(text, CHE)
    assert all(
        not span.overlaps(part) or span.covers(part)
        for statement in found(text, CHE)
        for span in statement.spans
        for part in quoted.contents
    )


@pytest.mark.parametrize(
    ("text", "ranker"),
    [
        ("Ugo dice che, piove.", CHE),
        ("Il mare, – spiega Ugo – sale.", Ranker({"double, 0 verbs, then 1": 9.0,
                                                  "begins the sentence": 9.0})),
    ],
)  # fmt: skip
def test_no_sign_of_the_sentence_stands_at_the_edges(text: str, ranker: Ranker) -> None:
    for words in said(text, ranker)[0]:
        assert words == words.strip(",;:– ")


def test_chances_are_a_softmax_over_all_contents() -> None:
    shared = Step(("comune",))
    contents = (
        Content((), "before", (Step(("nulla",)),)),
        Content(((1, 2),), "before", (shared, Step(("poco",)))),
        Content(((1, 3),), "before", (shared, Step(("molto",)))),
    )
    anchor = Anchor("verb", 0, 1, Span(0, 4), "dire", "say", 1.0)
    report = Report(0, anchor, contents)
    alike = chances(report, Ranker({}))
    assert alike == pytest.approx([1 / 3] * 3)
    none, little, much = chances(report, Ranker({"comune": 2.0, "nulla": 1.0, "molto": 1.0}))
    assert much > little > none


@given(reporting_texts())
@example("Il mare, spiega Ugo Neri, sale. Lo ha detto Ada.")
def test_the_chances_of_the_contents_of_a_report_sum_to_1(text: str) -> None:
    ranker = shipped().statements
    assert ranker is not None
    for report in reports_of(text)[1]:
        made = chances(report, ranker)
        assert len(made) == len(report.contents)
        assert sum(made) == pytest.approx(1.0)
        assert all(0 <= chance <= 1 for chance in made)


@settings(max_examples=100)
@given(reporting_texts())
@example("Ugo dice e giura che piove. Secondo Ada, «no», nevica.")
def test_statements_are_unique_in_order_one_for_each_anchor_at_most(text: str) -> None:
    listed = reports_of(text)[1]
    places = {(report.sentence, report.anchor.first) for report in listed}
    for ranker in (shipped().statements or CHE, CHE, Ranker({})):
        made_now = found(text, ranker)
        spans = [each.spans for each in made_now]
        assert all(one < other for one, other in pairwise(spans))
        cues = [(each.cue.sentence, each.cue.first) for each in made_now]
        assert len(set(cues)) == len(cues)
        assert set(cues) <= places


@given(reporting_texts())
@example("«Ugo dice che piove», racconta Ada. Ada dice che «Ugo ride» spesso.")
def test_nothing_inside_a_quotation_reports(text: str) -> None:
    made = scene_of(text)
    for report in reports(made.analysis, made.by_sentence, as_steps):
        assert made.sentence(report.sentence).frame is None


def test_the_parts_of_a_content_are_spans_of_the_text() -> None:
    made, report = report_of("Il mare, spiega Ugo Neri, sale.", "spiega")
    assert "Il mare | sale" in [shown(made, report, content) for content in report.contents]
