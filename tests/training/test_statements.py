"""Each anchor is a choice among contents; those that match the annotated one are right."""

from __future__ import annotations

import pytest
from attrs import evolve

from quoteattr.document import Document
from quoteattr.loglinear import as_steps
from quoteattr.models import Models
from quoteattr.reporting.model import Content
from quoteattr.reporting.statements import Report, reports, spans_of
from quoteattr.results import Statement
from quoteattr.spans import Span
from quoteattr.training.ranking import Choice
from quoteattr.training.speakers import matched, scene_of
from quoteattr.training.statements import choices, fit, is_annotated

from .samples import models

TEXT = "Ugo Neri dice che il mare sale e che la spiaggia arretra. Ada Conti accusa la giunta."


def place(text: str, words: str) -> Span:
    """Where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def document(text: str, said: str | None, cue: str = "dice") -> Document:
    """A document with one statement, or none."""
    if said is None:
        return Document(text=text)
    statement = Statement(text=said, spans=(place(text, said),), cue=place(text, cue))
    return Document(text=text, statements=(statement,))


def listed(text: str) -> list[Report]:
    """The reports of a text."""
    made = scene_of(text, models())
    return list(reports(made.analysis, made.by_sentence, as_steps))


def right(given: Document, choice: Choice, marks: tuple[bool, ...]) -> list[str]:
    """The words of the marked contents of the first report of a document."""
    made, report = scene_of(given.text, models()), listed(given.text)[0]
    return [
        " | ".join(span.of(given.text) for span in spans_of(made.analysis, report, content))
        for content, good in zip(choice.ways, marks, strict=True)
        if good and isinstance(content, Content)
    ]


WHOLE = "il mare sale e che la spiaggia arretra"


def test_each_anchor_is_one_choice() -> None:
    found = choices([document(TEXT, WHOLE), document(TEXT, None)], models())
    assert len(found) == 2 * len(listed(TEXT)) == 2 * 2
    assert [choice.ways for choice in found[:2]] == [report.contents for report in listed(TEXT)]


def test_an_anchor_that_is_no_annotated_cue_reports_nothing() -> None:
    first, second = choices([document(TEXT, WHOLE)], models())
    assert not first.right[0]
    assert second.right == second.full == (True, *[False] * (len(second.ways) - 1))
    for choice in choices([document(TEXT, None)], models()):
        assert choice.right == choice.full == (True, *[False] * (len(choice.ways) - 1))


def test_contents_that_overlap_enough_are_right_and_the_nearest_is_full() -> None:
    given = document(TEXT, WHOLE)
    first, _ = choices([given], models())
    assert right(given, first, first.full) == [WHOLE]
    assert WHOLE in right(given, first, first.right)
    assert "il mare" not in right(given, first, first.right)
    assert all(good for good, best in zip(first.right, first.full, strict=True) if best)


@pytest.mark.parametrize(
    "cut", ["il mare sale e che la spiaggia", "mare sale e che la spiaggia arretra"]
)
def test_an_annotation_that_no_content_has_exactly_makes_the_nearest_full(cut: str) -> None:
    given = document(TEXT, cut)
    first, _ = choices([given], models())
    assert any(first.full)
    assert set(right(given, first, first.full)) <= set(right(given, first, first.right))


def test_where_no_content_matches_nothing_is_right() -> None:
    first, _ = choices([document(TEXT, "Ada Conti accusa la giunta")], models())
    assert not any(first.right)
    assert not any(first.full)


def test_a_statement_is_found_by_any_overlap_of_its_cue_with_the_anchor() -> None:
    text = "Ugo Neri ha poi detto che il mare sale."
    for cue in ("ha poi detto", "detto", "ha"):
        (choice,) = choices([document(text, "il mare sale", cue)], models())
        assert not choice.right[0]
        assert sum(choice.full) == 1


def uncued(said: str) -> Document:
    """The text with one statement whose cue is not annotated."""
    given = document(TEXT, said)
    return evolve(given, statements=(evolve(given.statements[0], cue=None),))


def test_a_statement_without_a_cue_belongs_to_the_nearest_anchor_that_can_report_it() -> None:
    assert choices([uncued(WHOLE)], models()) == choices([document(TEXT, WHOLE)], models())
    early, late = choices([uncued("la giunta")], models())
    assert early.right[0]
    assert not late.right[0]


def test_a_statement_without_a_cue_that_no_anchor_can_report_teaches_nothing() -> None:
    silent = choices([document(TEXT, None)], models())
    assert choices([uncued("Ugo Neri")], models()) == silent


def test_a_statement_without_a_cue_teaches_its_likeliest_anchor_where_none_has_just_that() -> None:
    early, late = choices([uncued("mare sale e che la spiaggia")], models())
    assert not early.right[0]
    assert late.right[0]


def test_cases_of_statements_are_annotated_though_they_have_none() -> None:
    assert is_annotated(Document(text="Piove.", id="E10-negative: rain"))
    assert is_annotated(document(TEXT, WHOLE))
    assert not is_annotated(Document(text="Piove.", id="C10-negative: rain"))
    assert not is_annotated(Document(text="Piove."))


def learned() -> Models:
    """Models that learned statements from a dozen plain documents."""
    pytest.importorskip("scipy", reason="training needs the extra quoteattr[train]")
    verbs = ("dice", "spiega", "afferma", "sostiene", "ripete", "assicura")
    documents = [
        document(
            f"{who} {verb} che il mare {what}. Poi {who} {verb} altro.", f"il mare {what}", verb
        )
        for verb in verbs
        for who, what in (("Ugo Neri", "dorme"), ("Ada Conti", "ride"))
    ]
    return evolve(models(), statements=fit(documents, models()))


def test_what_was_learned_finds_statements_in_a_text_unseen() -> None:
    text = "Ivo Zorzi dichiara che il mare tace. Poi Ivo Zorzi dichiara altro."
    made = scene_of(text, learned())
    assert [[span.of(text) for span in each.spans] for each in made.statements] == [
        ["il mare tace"]
    ]
    assert scene_of(text, models()).statements == ()


def test_the_same_documents_give_the_same_weights() -> None:
    assert learned().statements == learned().statements


def test_a_statement_found_is_matched_with_the_annotated_one() -> None:
    text = "Ivo Zorzi dichiara che il mare tace. Poi Ivo Zorzi dichiara altro."
    given = document(text, "il mare tace", "dichiara")
    made = scene_of(text, learned())
    assert matched(made, given) == {len(made.quoted): given.statements[0]}
    assert matched(made, evolve(given, statements=())) == {}
    elsewhere = document(text, "Poi Ivo Zorzi dichiara altro", "dichiara")
    assert matched(made, elsewhere) == {}
