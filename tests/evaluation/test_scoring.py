"""The counts of a document are those one finds by hand."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.figures import FIGURES, figures
from quoteattr.evaluation.metrics import Counts, Share
from quoteattr.evaluation.model import pooled
from quoteattr.evaluation.scoring import score
from quoteattr.results import MarkedSpan, Speaker

from .samples import (
    BIANCHI,
    IO_NO,
    PARTIAMO,
    ROSSI,
    STRADA,
    at,
    document,
    documents,
    quotation,
    statement,
)


def test_a_document_against_itself_is_all_right() -> None:
    perfect = score(document(), document())
    assert perfect.spans == Counts(3, 3, 3)
    assert perfect.quotations == perfect.found == perfect.found_and_right == Counts(2, 2, 2)
    assert perfect.statements_found == perfect.statements_right == Counts(1, 1, 1)
    assert [pair.difficulty for pair in perfect.pairs] == ["explicit", "pronoun"]
    assert [outcome.confidence for outcome in perfect.outcomes] == [0.9, 0.6]


def test_a_quotation_taken_for_a_title_keeps_the_single_span() -> None:
    title = MarkedSpan(span=at("Io no"), kind="title")
    given = document(quotations=(PARTIAMO,), other_marked=(*document().other_marked, title))
    held = score(document(), given)
    assert held.spans == Counts(3, 3, 3)
    assert held.quotations == Counts(1, 2, 1)


def test_marks_taken_along_stay_exact() -> None:
    wide = quotation("«Partiamo domani»,", ROSSI)
    assert score(document(), document(quotations=(wide, IO_NO))).quotations == Counts(2, 2, 2)


def test_a_wrong_kind_counts_only_by_kind() -> None:
    held = score(document(), document(quotations=(PARTIAMO, evolve(IO_NO, kind="partial"))))
    assert held.quotations == Counts(2, 2, 2)
    assert dict(held.quotations_by_kind) == {"direct": Counts(1, 2, 1), "partial": Counts(0, 0, 1)}


def test_the_speaker_is_judged_over_matched_quotations_only() -> None:
    given = document(quotations=(evolve(PARTIAMO, speaker=Speaker("Sindaco")),))
    held = score(document(), given)
    assert (held.speaker, held.canonical) == (Share(1, 1), Share(0, 1))
    assert held.found_and_right == Counts(1, 2, 1)


def test_a_wrong_speaker_is_counted_at_its_difficulty() -> None:
    held = score(document(), document(quotations=(PARTIAMO, evolve(IO_NO, speaker=ROSSI))))
    by_difficulty = {name: (gold, share) for name, gold, share in held.speaker_by_difficulty}
    assert by_difficulty["explicit"] == (1, Share(1, 1))
    assert by_difficulty["pronoun"] == (1, Share(0, 1))
    assert by_difficulty["no cue"] == (0, Share(0, 0))


def test_a_quotation_without_predicted_speaker_has_no_outcome() -> None:
    held = score(document(), document(quotations=(PARTIAMO, evolve(IO_NO, speaker=None))))
    assert [(outcome.confidence, outcome.right) for outcome in held.outcomes] == [(0.9, True)]
    assert held.speaker == Share(1, 2)


def test_a_statement_may_overlap_without_being_exact_or_rightly_attributed() -> None:
    longer = statement("che la strada riaprirà lunedì", BIANCHI)
    held = score(document(), document(statements=(longer,)))
    assert held.statements_found == Counts(1, 1, 1)
    assert held.statements_exact == held.statements_right == Counts(0, 1, 1)


def test_a_span_given_twice_is_right_once() -> None:
    held = score(document(), document(quotations=(PARTIAMO, PARTIAMO, IO_NO)))
    assert held.quotations == Counts(2, 2, 3)
    assert held.spans == Counts(3, 3, 4)


def test_an_empty_prediction_finds_nothing() -> None:
    held = score(document(), Document(text=document().text))
    assert held.spans == Counts(0, 3, 0)
    assert held.statements_found == Counts(0, 1, 0)
    assert len(held.difficulties) == 2


def test_another_text_is_refused() -> None:
    with pytest.raises(EvaluationError, match="another text"):
        score(document(id="d1"), document(text=document().text + " "))


def test_pooled_counts_add_up_over_documents() -> None:
    both = pooled([score(document(), document()), score(document(), document(statements=()))])
    assert both.quotations == Counts(4, 4, 4)
    assert both.statements_found == Counts(1, 2, 1)
    assert dict(both.quotations_by_kind) == {"direct": Counts(4, 4, 4)}
    assert both.speaker == Share(4, 4)


@given(documents)
def test_identical_documents_score_one_on_everything(gold: Document) -> None:
    for name, value in figures([score(gold, gold)]).items():
        if name not in {"ECE", "Brier", "statement ECE"}:
            assert value in (None, 1.0), name


@given(documents, documents)
def test_every_figure_lies_between_zero_and_one(gold: Document, given: Document) -> None:
    held = score(gold, given)
    values = [figure(held) for figure in FIGURES.values()]
    assert all(value is None or 0 <= value <= 1 for value in values)


@given(documents, documents)
def test_the_span_figures_stay_when_gold_and_prediction_change_places(
    gold: Document, given: Document
) -> None:
    one, other = score(gold, given), score(given, gold)
    for name in ("span F1", "quotation F1", "matched F1", "statement F1", "statement exact F1"):
        assert FIGURES[name](one) == FIGURES[name](other)


def test_matched_statements_have_difficulty_speaker_and_confidence() -> None:
    mine = evolve(STRADA, mention=at("sindaco"), cue=at("spiega"))
    given = evolve(STRADA, speaker=BIANCHI, confidence=0.7)
    held = score(document(statements=(mine,)), document(statements=(given,)))
    (pair,) = held.statement_pairs
    assert (pair.difficulty, pair.speaker_right, pair.confidence) == ("description", False, 0.7)
    assert [(each.confidence, each.right) for each in held.statement_outcomes] == [(0.7, False)]
    shares = dict(held.statement_speakers)
    assert shares["description"] == Share(0, 1)
    assert shares["explicit"] == Share(0, 0)
    named = figures([held])
    assert named["statement ECE"] == pytest.approx(0.7)
    assert named["statement speaker right, description"] == 0.0
    assert named["statement speaker right, explicit"] is None


def test_a_statement_without_predicted_speaker_has_no_outcome() -> None:
    held = score(document(), document(statements=(evolve(STRADA, speaker=None),)))
    assert held.statement_outcomes == ()
    assert figures([held])["statement ECE"] is None
