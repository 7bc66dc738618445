"""Matching pairs the items that share most words, one to one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from quoteattr.evaluation.matching import Spans, Words, jaccard, match, same_spans, trimmed_spans
from quoteattr.spans import Span

from .samples import GENERATED_TEXT, span_lists

TEN = "a b c d e f g h i j"


def first(count: int, begin: int = 0) -> Spans:
    """The span of ``count`` words of TEN from the word ``begin``."""
    return (Span(2 * begin, 2 * (begin + count) - 1),)


def test_words_are_counted_over_the_whole_text_and_a_cut_word_counts() -> None:
    words = Words("«L’altro giorno»")
    assert words.positions((Span(1, 15),)) == {0, 1, 2}
    assert words.positions((Span(5, 12),)) == {1, 2}
    assert words.positions((Span(2, 3),)) == {-3}


def test_eight_words_of_ten_match_and_seven_of_ten_do_not() -> None:
    words = Words(TEN)
    assert match(words, [first(10)], [first(8)], 0.8) == ((0, 0),)
    assert match(words, [first(10)], [first(7)], 0.8) == ()
    assert match(words, [first(10)], [first(7)], 0.7) == ((0, 0),)


def test_the_best_pair_is_taken_before_an_earlier_good_one() -> None:
    gold, predicted = [first(9), first(10)], [first(10)]
    assert match(Words(TEN), gold, predicted, 0.8) == ((1, 0),)


def test_the_loser_of_the_best_pair_takes_what_remains() -> None:
    gold, predicted = [first(9), first(10)], [first(10), first(8)]
    assert match(Words(TEN), gold, predicted, 0.8) == ((0, 1), (1, 0))


def test_among_equal_overlaps_the_exact_pair_wins() -> None:
    split = (Span(0, 3), Span(4, 7))
    assert match(Words(TEN), [(Span(0, 7),)], [split, (Span(0, 7),)], 0.8) == ((0, 1),)


def test_spans_without_words_match_by_their_characters() -> None:
    words = Words("«…» e «…»")
    assert match(words, [(Span(7, 8),)], [(Span(1, 2),), (Span(7, 8),)], 0.8) == ((0, 1),)


def test_interrupted_and_whole_match_by_their_words() -> None:
    whole, parts = (Span(0, 19),), (Span(0, 9), Span(10, 19))
    assert match(Words(TEN), [parts], [whole], 0.8) == ((0, 0),)
    assert not same_spans(TEN, parts, whole)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("«Sì, certo», ", "Sì, certo"),
        ("— Vengo; –", "Vengo"),
        ("<<“No!”>>.", "No!"),
        ("'Forse?'", "Forse?"),
        ("\u00a0… poi", "… poi"),
        (", ma sì:", ", ma sì"),
        ("«...»", "«...»"),
    ],
)
def test_marks_dashes_blanks_and_final_points_are_trimmed(text: str, content: str) -> None:
    (span,) = trimmed_spans(text, (Span(0, len(text)),))
    assert span.of(text) == content


def test_jaccard_of_nothing_is_zero() -> None:
    assert jaccard(0, 0, shared=0) == 0.0


@given(st.lists(span_lists, max_size=8), st.lists(span_lists, max_size=8))
def test_matching_is_one_to_one_and_keeps_the_least_overlap(
    gold: list[Spans], predicted: list[Spans]
) -> None:
    words = Words(GENERATED_TEXT)
    pairs = match(words, gold, predicted, 0.7)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    for one, other in pairs:
        left, right = words.positions(gold[one]), words.positions(predicted[other])
        assert len(left & right) / len(left | right) >= 0.7


@given(st.lists(span_lists, max_size=8), st.lists(span_lists, max_size=8))
def test_matching_is_the_same_from_the_other_side(
    gold: list[Spans], predicted: list[Spans]
) -> None:
    words = Words(GENERATED_TEXT)
    turned = {(other, one) for one, other in match(words, predicted, gold, 0.5)}
    assert set(match(words, gold, predicted, 0.5)) == turned


@given(st.lists(span_lists, max_size=8))
def test_every_item_matches_itself(items: list[Spans]) -> None:
    assert len(match(Words(GENERATED_TEXT), items, items, 0.8)) == len(items)


@given(span_lists)
def test_trimming_twice_is_trimming_once(spans: Spans) -> None:
    once = trimmed_spans(GENERATED_TEXT, spans)
    assert trimmed_spans(GENERATED_TEXT, once) == once


def test_a_quotation_as_long_as_the_text_does_not_make_matching_quadratic() -> None:
    text = "sì " * 40_000
    short = [(Span(3 * n, 3 * n + 2),) for n in range(0, 40_000, 2)]
    whole = (Span(0, len(text)),)
    began = time.perf_counter()
    pairs = match(Words(text), [whole, *short], [*short, whole], 0.8)
    assert len(pairs) == len(short) + 1
    assert time.perf_counter() - began < 10
