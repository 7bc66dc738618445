"""Marked texts are read into their text and the spans of quotations and statements."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, strategies as st

from quoteattr.spans import Span
from quoteattr.training.markup import Item, Marked, read_markup


def words(marked: str) -> list[tuple[str, list[str]]]:
    """Kind and words of each item."""
    read = read_markup(marked)
    return [(item.kind, [span.of(read.text) for span in item.spans]) for item in read.items]


@pytest.mark.parametrize(
    ("marked", "items"),
    [
        ("Piove.", []),
        ("«⟦Sì⟧»", [("quotation", ["Sì"])]),
        ("Ugo dice che ⟪piove⟫.", [("statement", ["piove"])]),
        ("⟦a⟧ b ⟦+c⟧ ⟦d⟧", [("quotation", ["a", "c"]), ("quotation", ["d"])]),
        ("⟪a⟫ b ⟪+c⟫ ⟪d⟫", [("statement", ["a", "c"]), ("statement", ["d"])]),
        ("⟦a ⟦b⟧ c⟧ d ⟦+e⟧", [("quotation", ["a b c", "e"]), ("quotation", ["b"])]),
        ("⟦a ⟦b⟧ c ⟦+d⟧⟧", [("quotation", ["a b c d"]), ("quotation", ["b", "d"])]),
        ("⟦a⟧ ⟦b ⟦c⟧⟧ ⟦+d⟧", [("quotation", ["a"]), ("quotation", ["b c", "d"]),
                             ("quotation", ["c"])]),
        ("⟪a ⟦b⟧⟫ ⟪+c⟫", [("statement", ["a b", "c"]), ("quotation", ["b"])]),
        ("⟪a⟫ ⟦b⟧ ⟪+c⟫ ⟦+d⟧", [("statement", ["a", "c"]), ("quotation", ["b", "d"])]),
        ("⟪a ⟪b⟫⟫", [("statement", ["a b"]), ("statement", ["b"])]),
    ],
)  # fmt: skip
def test_a_further_span_belongs_to_the_last_item_of_its_kind_at_its_depth(
    marked: str, items: list[tuple[str, list[str]]]
) -> None:
    assert words(marked) == items


def test_other_marked_spans_are_listed_apart_in_order() -> None:
    read = read_markup("⦃Oro⦄ e ⟪il ⦃Mare⦄ ⟦blu⟧⟫")
    assert read.text == "Oro e il Mare blu"
    assert [span.of(read.text) for span in read.other_marked] == ["Oro", "Mare"]
    assert [item.kind for item in read.items] == ["statement", "quotation"]


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("⟦a", "1 marks without their closing one"),
        ("⟪a ⟦b", "2 marks without their closing one"),
        ("a⟧", "nothing to close: a⟧"),
        ("⟦a⟫", "nothing to close"),
        ("⟪a⟧", "nothing to close"),
        ("⟦a ⟪b⟧⟫", "nothing to close"),
        ("⟦+a⟧", "a further span of nothing: a⟧"),
        ("⟦a⟧ ⟪+b⟫", "a further span of nothing"),
        ("⟦a ⟦+b⟧⟧", "a further span of nothing"),
    ],
)
def test_a_mark_without_its_partner_is_refused(marked: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        read_markup(marked)


def written(read: Marked) -> str:
    """The markup of items that do not cross."""
    signs: list[tuple[int, int, int, str]] = []
    numbered = [
        *((item.kind, span, at) for item in read.items for at, span in enumerate(item.spans)),
        *(("other", span, 0) for span in read.other_marked),
    ]
    for number, (kind, span, at) in enumerate(numbered):
        opening, closing = {"quotation": "⟦⟧", "statement": "⟪⟫", "other": "⦃⦄"}[kind]
        signs.append((span.start, 1, -span.end, opening + "+" * bool(at)))
        signs.append((span.end, 0, -span.start, closing))
        assert len(span) > 0, number
    text, last = "", 0
    for place, _, _, sign in sorted(signs):
        text += read.text[last:place] + sign
        last = place
    return text + read.text[last:]


ITEMS = st.recursive(
    st.text("ab «»\n", min_size=1, max_size=4),
    lambda inner: st.builds(
        lambda pair, parts: f"{pair[0]}x{''.join(parts)}y{pair[1]}",
        st.sampled_from(["⟦⟧", "⟪⟫", "⦃⦄"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)
TEXTS = st.lists(ITEMS, max_size=4).map("".join)


@given(TEXTS, st.integers(0, 3))
@example("⟪x⟦xy⟧y⟫", 2)
def test_what_is_read_is_written_back_as_it_was(marked: str, further: int) -> None:
    whole = marked + " ⟪xy⟫" + " ⟪+xy⟫" * further
    assert written(read_markup(whole)) == whole


@given(TEXTS)
@example("⟪x⟪xy⟫⦃xy⦄y⟫")
def test_the_text_is_what_stands_between_the_markup_and_every_span_lies_in_it(marked: str) -> None:
    read = read_markup(marked)
    assert read.text == re.sub("[⟦⟧⟪⟫⦃⦄]", "", marked)
    kinds = [item.kind for item in read.items]
    assert (kinds.count("quotation"), kinds.count("statement")) == (
        marked.count("⟦"), marked.count("⟪")
    )  # fmt: skip
    assert len(read.other_marked) == marked.count("⦃")
    assert list(read.other_marked) == sorted(read.other_marked)
    spans = [span for item in read.items for span in item.spans]
    assert [span.start for span in spans] == sorted(span.start for span in spans)
    assert all(span.of(read.text)[0] == "x" for span in spans)
    assert all(span.of(read.text)[-1] == "y" for span in spans)


def test_an_item_is_a_kind_and_its_spans() -> None:
    assert read_markup("a ⟪b⟫ c ⟪+d⟫").items == (Item("statement", (Span(2, 3), Span(6, 7))),)
