"""A report may be denied, or given as hearsay, likely, expected or supposed."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr import lexicon
from quoteattr.reporting.anchors import anchors
from quoteattr.reporting.assertion import is_hedged, is_negated

from .reading_reports import anchor_of, reporting_texts, scene_of, sentence_of


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ugo non ha detto che piove.", "ha detto", True),
        ("Ugo non lo ha detto mai.", "ha detto", True),
        ("Ugo non ha mai detto che piove.", "ha mai detto", True),
        ("Ugo ha detto che non piove.", "ha detto", False),
        ("Ugo nega che piova.", "nega", False),
        ("Ugo smentisce di aver riso.", "smentisce", False),
        ("Chi non ride dice che piove.", "dice", False),
        ("Non secondo Ugo piove.", "secondo", False),
        ("Non è un'accusa di Ugo che arriva tardi.", "accusa", False),
    ],
)
def test_a_report_is_negated_by_a_word_right_before_it_or_in_it(
    text: str,
    words: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_negated(sentence_of(text), anchor_of(text, words)) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ugo avrebbe detto che piove.", "avrebbe detto", True),
        ("Ugo potrebbe dire che piove.", "potrebbe dire", True),
        ("Ugo dirà forse che piove.", "dirà", True),
        ("Forse Ugo dirà che piove.", "dirà", True),
        ("Ugo probabilmente dirà che piove.", "dirà", True),
        ("Pare che Ugo abbia detto di ridere.", "abbia detto", True),
        ("Sembra che Ugo abbia detto di ridere.", "abbia detto", True),
        ("Se Ugo dicesse che piove, Ada riderebbe.", "dicesse", True),
        ("Qualora Ugo dicesse che piove, Ada riderebbe.", "dicesse", True),
        ("Ugo ha detto che piove.", "ha detto", False),
        ("Ugo dirà che piove.", "dirà", False),
        ("Ugo ha detto che pioverebbe.", "ha detto", False),
        ("Sebbene Ugo abbia detto che piove, Ada ride.", "abbia detto", False),
        ("Ada ride benché Ugo dicesse che piove.", "dicesse", False),
        ("Forse, rideva Ada fino a ieri sera, e Ugo dice che piove.", "dice", False),
        ("Secondo Ugo forse piove.", "Secondo", False),
        ("Ugo ride dicendo che piove.", "dicendo", False),
        ("Ugo ha detto che forse piove.", "ha detto", False),
    ],
)  # fmt: skip
def test_a_report_is_hedged_by_the_conditional_an_adverb_seeming_or_se(
    text: str,
    words: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_hedged(sentence_of(text), anchor_of(text, words)) is expected


@given(reporting_texts())
def test_only_verbs_are_denied_and_only_verbs_with_a_person_hedged(text: str) -> None:
    for sentence in scene_of(text).analysis.sentences:
        for anchor in anchors(sentence):
            if anchor.verb is None:
                assert not is_negated(sentence, anchor)
            if anchor.verb is None or anchor.verb.finite is None:
                assert not is_hedged(sentence, anchor)


def test_hedging_words_are_adverbs_or_verbs() -> None:
    assert "forse" in lexicon.hedges("adverb")
    assert "parere" in lexicon.hedges("verb")
    assert not lexicon.hedges("adverb") & lexicon.hedges("verb")
    assert lexicon.hedges("noun") == frozenset()
