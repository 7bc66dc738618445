"""Why a speaker was chosen, told from the reasons alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from strategies import texts

import quoteattr
from quoteattr import datafiles
from quoteattr.exports import explanation
from quoteattr.exports.explanation import explain
from quoteattr.results import Candidate, Quotation, Reason, Speaker
from quoteattr.spans import Span

TEXT = "«Domani no», dice Bea Neri a Ugo Sala."
BEA, UGO = Speaker("Bea Neri"), Speaker("Ugo Sala")
QUOTATION = Quotation(
    text="Domani no",
    spans=(Span(1, 10),),
    kind="direct",
    speaker=BEA,
    confidence=0.8,
    candidates=(Candidate(BEA, 0.8), Candidate(None, 0.15), Candidate(UGO, 0.05)),
)
CUE, MENTION = Span(13, 17), Span(18, 26)


def told(*reasons: Reason, **changes: Any) -> str:
    """The explanation of QUOTATION with these reasons."""
    shown = tuple(
        reason if reason.evidence is None else evolve(reason, words=reason.evidence.of(TEXT))
        for reason in reasons
    )
    return explain(evolve(QUOTATION, reasons=shown, **changes))


def test_reasons_are_told_in_order_of_topics_with_the_words_that_show_them() -> None:
    assert told(
        Reason("is name person", 1.5, MENTION), Reason("cue verb after, rank 0", 0.5, CUE)
    ) == (
        "Attributed to Bea Neri (80%) because “dice” follows the words and “Bea Neri” is the name"
        " of a person. Next comes nobody (15%)."
    )


def test_one_topic_gives_one_phrase_that_of_its_weightiest_reason() -> None:
    sentence = told(Reason("surely speaks 1 times", 0.2), Reason("again", 0.9))
    assert "because Bea Neri spoke last." in sentence
    assert "elsewhere" not in sentence


def test_at_most_three_reasons_speak_for_and_one_against() -> None:
    sentence = told(
        Reason("cue verb after", 4, CUE), Reason("subject ruled", 3, MENTION),
        Reason("is name", 2, MENTION), Reason("fits", 1), Reason("not named before", -0.5),
        Reason("wrong gender", -0.4),
    )  # fmt: skip
    assert (
        "because “dice” follows the words, “Bea Neri” is, by grammar, who says it and" in sentence
    )
    assert ", although Bea Neri is not mentioned before." in sentence
    assert "fits" not in sentence
    assert "wrong" not in sentence


def test_what_was_left_open_is_no_part_of_the_phrase() -> None:
    sentence = told(Reason("left out, in a sentence, direct: topic 1, 2 back", 1))
    assert "because Bea Neri is what the sentences before are about." in sentence


@pytest.mark.parametrize(
    "reason", [Reason("is new", 2, MENTION), Reason("cue verb after", 1), Reason("fits", -1)]
)
def test_a_reason_without_words_for_it_is_not_told(reason: Reason) -> None:
    assert told(reason).startswith("Attributed to Bea Neri (80%), no reasons being recorded. ")


def test_a_withheld_speaker_is_explained_as_such() -> None:
    assert told(Reason("fits", 1), speaker=None, confidence=0.15) == (
        "Withheld as too unsure; the likeliest is Bea Neri (80%) because Bea Neri fits the form"
        " of the verb. Next comes nobody (15%)."
    )


def test_nobody_is_explained_too() -> None:
    nobody = (Candidate(None, 0.9), Candidate(UGO, 0.1))
    sentence = told(Reason("nobody", 1), speaker=None, confidence=0.9, candidates=nobody)
    assert sentence == (
        "Attributed to nobody (90%) because nobody around is likely to have said it."
        " Next comes Ugo Sala (10%)."
    )


def test_a_mere_detection_has_nobody_to_explain() -> None:
    (quotation,) = quoteattr.detect(TEXT)
    sentence = "Nobody was looked for, no reasons being recorded."
    assert quotation.explain() == sentence


def test_long_evidence_is_shortened() -> None:
    reason = Reason("is name", 1, Span(0, 210), "parola " * 30)
    assert "parola par…” is a name" in explain(evolve(QUOTATION, reasons=(reason,)))


@given(texts())
def test_anything_attributed_is_explained_on_one_line(text: str) -> None:
    document = quoteattr.attribute(text)
    for item in (*document.quotations, *document.statements):
        sentence = item.explain()
        assert sentence.endswith(".")
        assert sentence.isprintable() or not text.isprintable()
        assert "{" not in sentence or "{" in text


def test_most_explanations_of_an_article_give_a_reason(seed: Any) -> None:
    document = quoteattr.attribute(seed.read_text(encoding="utf-8"))
    items = (*document.quotations, *document.statements)
    assert sum("because" in item.explain() for item in items) >= 0.9 * len(items)


@pytest.mark.parametrize("weights", ["speaker_weights", "speaker_weights_stanza"])
def test_every_reason_that_there_can_be_has_a_phrase_or_is_left_untold(weights: str) -> None:
    names = datafiles.model(weights)["weights"]
    assert [name for name in names if not explanation._row(name)] == []


@pytest.mark.parametrize(
    ("feature", "clause"),
    [
        ("parse nsubj, verb", "the parse makes “Bea Neri” the subject"),
        ("parse nsubj ^ conj, verb after, before", "the subject of another verb close by"),
        ("parse subject this, rule not", "the parse makes “Bea Neri” the one who says it"),
        ("parse ^ case, preposition", "the parse ties “Bea Neri” to the reporting words"),
        ("parse nmod nsubj, rule source", "the parse ties “Bea Neri” to the reporting words"),
    ],
)
def test_what_a_parse_says_is_told(feature: str, clause: str) -> None:
    assert f"{clause}. " in told(Reason(feature, 1, MENTION))


def test_what_a_parse_says_against_a_speaker_is_told() -> None:
    assert "although the parse makes another" in told(Reason("parse subject another, x", -1))
    assert "although the parse puts “Bea Neri” far" in told(Reason("parse far, verb", -1, MENTION))


def test_what_says_too_little_by_itself_is_not_told() -> None:
    assert "no reasons being recorded" in told(Reason("holder person", 1, MENTION))


def test_nearly_every_phrase_belongs_to_a_feature_that_has_a_weight() -> None:
    weights = datafiles.model("speaker_weights_stanza")["weights"]
    names = sorted({*weights, *(name.partition(": ")[2] for name in weights), "~"})
    begins = [row["feature"] for row in datafiles.table("reason_phrases")]
    known = [each for each in begins if names[bisect_left(names, each)].startswith(each)]
    assert len(known) >= 0.9 * len(begins)
