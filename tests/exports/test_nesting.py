"""Openings and closings that nest, whatever the spans."""

from __future__ import annotations

from hypothesis import given, strategies as st

from quoteattr.exports.nesting import edges
from quoteattr.spans import Span

spans = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda pair: Span(*sorted(pair))),
    max_size=6,
)


def written(found: list[Span], length: int = 13) -> str:
    """The offsets from 0 on with the pieces of each span in brackets that name it."""
    page, at = "", 0
    for edge in edges(found):
        page += "".join(map(str, range(at, edge.offset)))
        at = edge.offset
        page += f"{edge.key}(" if edge.opens else ")"
    return page + "".join(map(str, range(at, length)))


def test_a_span_inside_another_stands_inside() -> None:
    assert written([Span(2, 3), Span(1, 4)], 5) == "01(10(2)3)4"


def test_of_two_that_overlap_the_later_is_cut() -> None:
    assert written([Span(0, 3), Span(2, 5)], 5) == "0(011(2))1(34)"


def test_of_equal_spans_the_first_stands_outside() -> None:
    assert written([Span(0, 2), Span(0, 2)], 2) == "0(1(01))"


def test_neighbours_close_before_they_open() -> None:
    assert written([Span(0, 1), Span(1, 2)], 2) == "0(0)1(1)"


def test_an_empty_span_is_left_out() -> None:
    assert edges([Span(3, 3)]) == []


@given(spans)
def test_what_opens_last_closes_first_in_text_order(found: list[Span]) -> None:
    stack: list[tuple[int, Span]] = []
    last = 0
    for edge in edges(found):
        assert edge.offset >= last
        last = edge.offset
        if edge.opens:
            stack.append((edge.key, edge.piece))
        else:
            assert stack.pop() == (edge.key, edge.piece)
    assert stack == []


@given(spans)
def test_the_pieces_of_a_span_cover_it_without_gaps(found: list[Span]) -> None:
    for key, span in enumerate(found):
        pieces = [edge.piece for edge in edges(found) if edge.opens and edge.key == key]
        offsets = [at for piece in pieces for at in range(piece.start, piece.end)]
        assert offsets == list(range(span.start, span.end))
        assert all(map(len, pieces))
