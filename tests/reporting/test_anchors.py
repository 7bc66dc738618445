"""Verbs, nouns and phrases of a sentence that may report are found once each, in order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from scenes import scene_of

from quoteattr.reporting.anchors import anchors

from .reading_reports import anchor_of, reporting_texts, sentence_of


def found(text: str) -> list[tuple[str, str]]:
    """Kind and words of each anchor of the first sentence."""
    return [(anchor.kind, anchor.span.of(text)) for anchor in anchors(sentence_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ugo Neri ha detto che piove.", [("verb", "ha detto")]),
        ("Secondo Ugo Neri piove.", [("preposition", "Secondo")]),
        ("A detta dei vicini piove.", [("preposition", "A detta dei")]),
        ("L'accusa di Ugo Neri arriva tardi.", [("noun", "accusa")]),
        ("Ugo Neri dice che Ada nega.", [("verb", "dice"), ("verb", "nega")]),
        ("Ugo Neri corre e sorride.", []),
        ("Piove.", []),
    ],
)
def test_verbs_nouns_and_phrases_are_found_in_order(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ugo Neri lo ha poi ripetuto ad Ada.", "ha poi ripetuto"),
        ("Così si legge nella nota.", "si legge"),
        ("Ugo Neri ha voluto precisare che piove.", "ha voluto precisare"),
    ],
)
def test_the_words_of_a_verb_are_its_cue_without_leading_clitics(text: str, words: str) -> None:
    assert words in [span for kind, span in found(text) if kind == "verb"]


def test_a_gesture_reports_nothing_without_marks() -> None:
    text = "Ugo Neri sorride e dice che piove."
    (laugh,) = (verb for verb in sentence_of(text).verbs if verb.head.lemma == "sorridere")
    assert laugh.reporting is not None
    assert laugh.reporting.verb_class == "gesture"
    assert found(text) == [("verb", "dice")]


@pytest.mark.parametrize(
    ("text", "is_source"),
    [
        ("Secondo Ugo Neri piove.", True),
        ("Il mare, secondo Ugo Neri, è freddo.", True),
        ("Il secondo Ugo Neri è freddo.", False),
        ("Al secondo giorno piove.", False),
        ("Per Ugo Neri piove.", True),
        ("Per la sindaca piove.", True),
        ("Per la giunta piove.", True),
        ("Per chi dorme piove.", True),
        ("Il mare per cui Ugo rema è freddo.", True),
        ("Per ore piove.", False),
        ("Parole di Ugo Neri: piove.", True),
        ("Le parole di Ugo Neri seguono la pioggia.", False),
        ("Per un giorno piove.", False),
    ],
)
def test_secondo_is_no_ordinal_and_after_per_somebody_can_follow(
    text: str,
    is_source: bool,  # noqa: FBT001
) -> None:
    assert any(kind == "preposition" for kind, _ in found(text)) is is_source


@pytest.mark.parametrize("text", ["Piove secondo", "Ugo Neri ride per", "Piove a detta di"])
def test_a_phrase_that_ends_its_sentence_names_no_source(text: str) -> None:
    assert all(kind != "preposition" for kind, _ in found(text))


def test_a_verb_or_noun_within_a_phrase_is_no_anchor_of_its_own() -> None:
    assert found("Stando alle parole di Ugo Neri, piove.")[0][0] == "preposition"
    text = "Secondo quanto riferito dalla sindaca, piove."
    (anchor,) = anchors(sentence_of(text))
    assert anchor.kind == "preposition"
    assert anchor.word.startswith("secondo quanto")
    assert anchor.verb is None


def test_an_anchor_knows_its_word_class_strength_and_complements() -> None:
    promise = anchor_of("Ugo Neri ha promesso di partire.", "ha promesso")
    assert (promise.word, promise.word_class, promise.strength) == ("promettere", "announce", 1.0)
    assert "di" in promise.complements
    assert promise.verb is not None
    assert promise.verb.head.lemma == "promettere"
    noun = anchor_of("Le accuse di Ugo Neri arrivano tardi.", "accuse")
    assert (noun.word, noun.word_class, noun.verb) == ("accusa", "content", None)
    assert noun.complements == {"che", "di"}


def test_a_phrase_is_named_without_its_last_preposition() -> None:
    for phrase in ("A detta dei vicini", "A detta della vicina"):
        anchor = anchor_of(f"{phrase} piove.", phrase.rsplit(" ", 1)[0])
        assert (anchor.word, anchor.word_class) == ("a detta", "phrase")
    assert anchor_of("Secondo Ugo piove.", "Secondo").word_class == "secondo"


def test_a_phrase_with_a_possessive_names_a_source_like_a_noun() -> None:
    anchor = anchor_of("A suo avviso piove.", "A suo avviso")
    assert (anchor.kind, anchor.word, anchor.word_class) == ("noun", "a suo avviso", "phrase")


@given(reporting_texts())
@example("Secondo secondo quanto ha detto la nota, per per Ugo Neri piove.")
def test_anchors_stand_in_order_without_overlap_and_hold_their_words(text: str) -> None:
    for sentence in scene_of(text).analysis.sentences:
        listed = anchors(sentence)
        assert all(one.last <= other.first for one, other in pairwise(listed))
        for anchor in listed:
            first, last = sentence.items[anchor.first], sentence.items[anchor.last - 1]
            assert first.start <= anchor.span.start < anchor.span.end <= last.end
            assert anchor.kind in ("verb", "noun", "preposition")
            assert (anchor.verb is not None) is (anchor.kind == "verb")
            assert 0 <= anchor.strength <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Di parere opposto Ugo Neri, secondo cui piove.", ["secondo"]),
        ("Di parere opposto Ugo Neri, per il quale piove.", ["per"]),
        ("Secondo Ugo Neri, e secondo me, piove.", ["Secondo", "secondo"]),
        ("Secondo Ugo Neri piove, dice Ada, secondo cui è tardi.", ["Secondo", "secondo"]),
    ],
)
def test_a_phrase_that_announces_another_reports_nothing(text: str, expected: list[str]) -> None:
    assert [words for kind, words in found(text) if kind == "preposition"] == expected
