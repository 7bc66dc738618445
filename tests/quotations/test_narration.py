"""Narration is told from speech by the first words of a stretch."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.quotations.narration import is_narrators_verb, narration
from quoteattr.spans import Span
from quoteattr.text.tokens import tokens
from quoteattr.text.verbs import verb_group

from .reading_texts import marked_texts


def narrates(text: str) -> float:
    """How much a whole text looks like narration."""
    return narration(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        " ha spiegato il sindaco ", "disse Alba", "ribatté seccato", "fanno sapere dal ministero",
        "ho risposto", "dissi", "poi ha aggiunto Neri", "così Rossi", "così il sindaco",
        "è il commento di Rossi", "parole del sindaco", "la sua analisi", "ella disse piano",
        "il vecchio allora rispose", "gli fa eco Bianchi", "si legge nella nota",
    ],
)  # fmt: skip
def test_a_reporting_clause_is_narration(text: str) -> None:
    assert narrates(text) > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "ma serve tempo", "e non soltanto quelle di città", "le case, i ponti",
        "che ha detto tutto",
        "dico io", "se permetti", "con mia moglie", "quando disse no", "così sia",
        "la mia casa", "non cederemo", "3 milioni", "", " – ", "?",
    ],
)  # fmt: skip
def test_the_speakers_own_words_are_not(text: str) -> None:
    assert narrates(text) == 0.0


def test_a_plain_past_verb_may_be_the_narrators_but_less_surely() -> None:
    assert 0 < narrates("salì le scale") < narrates("rispose dalle scale")
    assert narrates("sale le scale") == 0.0


def test_a_capital_makes_a_reporting_clause_less_sure() -> None:
    assert 0 < narrates("Disse allora") < narrates("disse allora")


def test_a_sign_between_subject_and_verb_breaks_the_clause() -> None:
    assert narrates("il vecchio, disse") == 0.0
    assert narrates("il vecchio disse") > 0.0


def test_only_the_stretch_is_looked_at() -> None:
    text = "Siamo pronti – ha detto Rossi – ma serve tempo"
    assert narration(text, Span(14, 30)) > 0.5
    assert narration(text, Span(32, len(text))) == 0.0
    assert narration(text, Span(14, 14)) == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [("disse", True), ("dice", True), ("hanno detto", True), ("avrebbe detto", True),
     ("dissi", True), ("ho risposto", True), ("rispondo", True),
     ("gli dico", True), ("ripeto", False), ("dici", False),
     ("dicevate", False), ("dicendo", False), ("dire", False)],
)  # fmt: skip
def test_narrators_report_in_the_third_person_and_of_themselves_in_the_past_or_in_answer(
    text: str,
    expected: bool,  # noqa: FBT001
) -> None:
    group = verb_group(tokens(text), 0)
    assert group is not None
    assert is_narrators_verb(group) is expected


@given(marked_texts)
def test_the_score_of_any_stretch_lies_between_0_and_1(text: str) -> None:
    assert 0.0 <= narrates(text) <= 1.0
