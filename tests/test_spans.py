"""Spans are half-open ranges; covers answer questions about many of them."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given, strategies as st

from quoteattr.errors import SpanError
from quoteattr.spans import Cover, Span, hull, trimmed

TESTO = "Bea dice: «Domani no» e parte."

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(*sorted(pair)))


def test_a_span_slices_its_text_and_unpacks_like_a_pair() -> None:
    start, end = Span(11, 20)
    assert (start, end) == (11, 20)
    assert Span(11, 20).of(TESTO) == "Domani no"
    assert len(Span(11, 20)) == 9


def test_offsets_count_code_points_also_beyond_the_basic_plane() -> None:
    assert Span(1, 3).of("😀sì!") == "sì"


@pytest.mark.parametrize("pair", [(-1, 2), (5, 4), ("1", 2), (1, "2"), (0.0, 1), (0, None)])
def test_a_span_has_whole_numbers_from_0_its_end_not_before_its_start(pair: Any) -> None:
    with pytest.raises(SpanError, match="a span cannot") as caught:
        Span(*pair)
    assert isinstance(caught.value, ValueError)


def test_spans_sort_by_start_and_then_by_end() -> None:
    assert sorted([Span(4, 9), Span(2, 8), Span(4, 5)]) == [Span(2, 8), Span(4, 5), Span(4, 9)]


def test_a_span_covers_itself_and_what_lies_inside_but_nothing_that_sticks_out() -> None:
    assert Span(3, 8).covers(Span(3, 8))
    assert Span(3, 8).covers(Span(4, 8))
    assert not Span(3, 8).covers(Span(2, 8))
    assert not Span(3, 8).covers(Span(3, 9))


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(3, 8).overlaps(Span(8, 9))
    assert not Span(8, 9).overlaps(Span(3, 8))
    assert Span(3, 8).overlaps(Span(7, 9))


def test_spans_are_frozen_hashable_and_survive_pickling() -> None:
    with pytest.raises(AttributeError):
        Span(1, 2).start = 0  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(Span(1, 2))) in {Span(1, 2)}  # noqa: S301


def test_trimming_drops_every_kind_of_blank_at_both_edges() -> None:
    assert trimmed("« \u202fSì, no\xa0»", 1, 10) == Span(3, 9)
    assert trimmed("«Sì»", 1, 3) == Span(1, 3)


def test_trimming_leaves_nothing_of_blanks_or_of_an_empty_range() -> None:
    assert trimmed("«  »", 1, 3) is None
    assert trimmed("«»", 1, 1) is None


def test_trimming_can_drop_other_characters_than_blanks() -> None:
    assert trimmed("– no, –", 0, 7, "– ,") == Span(2, 4)


def test_the_hull_reaches_from_the_first_start_to_the_last_end() -> None:
    assert hull([Span(9, 12), Span(3, 30), Span(5, 6)]) == Span(3, 30)


def test_a_cover_holds_offsets_inside_its_spans_but_not_their_ends() -> None:
    cover = Cover([Span(12, 15), Span(2, 9), Span(4, 6)])
    assert [offset for offset in range(18) if cover.holds(offset)] == [*range(2, 9), 12, 13, 14]


def test_a_cover_gives_the_outermost_spans_that_lie_within_a_range() -> None:
    cover = Cover([Span(2, 9), Span(4, 6), Span(12, 15)])
    assert cover.within(0, 20) == (Span(2, 9), Span(12, 15))
    assert cover.within(2, 14) == (Span(2, 9),)
    assert cover.within(3, 15) == (Span(12, 15),)
    assert Cover([]).within(0, 9) == ()


@given(st.lists(spans, max_size=8), st.integers(0, 31))
def test_a_cover_holds_exactly_the_offsets_of_its_spans(listed: list[Span], offset: int) -> None:
    expected = any(span.start <= offset < span.end for span in listed)
    assert Cover(listed).holds(offset) == expected


@given(st.text(" \n\xa0ab", max_size=12), st.data())
def test_trimming_keeps_everything_but_blanks_at_the_edges(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = trimmed(text, start, end)
    assert ("" if span is None else span.of(text)) == text[start:end].strip()


def test_a_cover_tells_whether_one_span_covers_another() -> None:
    cover = Cover([Span(2, 9), Span(4, 6), Span(9, 15)])
    asked = [Span(2, 9), Span(5, 7), Span(8, 10), Span(0, 3), Span(14, 16)]
    assert [cover.covers(span) for span in asked] == [True, True, False, False, False]
