"""A parser's words are brought to our items, whatever their borders are."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.language.aligning import Name, Word, aligned
from quoteattr.language.model import Named
from quoteattr.text.tokens import tokens

TEXT = "Ugo vuole dirgli no."
#       0   4     10     17
VERB = Word(4, 9, -1, "root", "volere", "VERB", "Person=3")
SUBJECT = Word(0, 3, 1, "nsubj")
SAY = Word(10, 16, 1, "xcomp", "dire", "VERB")
HIM = Word(10, 16, 2, "iobj", "gli", "PRON")
NO = Word(17, 19, 2, "obj")
STOP = Word(19, 20, 1, "punct")
WORDS = (SUBJECT, VERB, SAY, HIM, NO, STOP)


def test_each_item_has_the_head_and_relation_of_its_word() -> None:
    parse = aligned(tokens(TEXT), WORDS)
    assert parse.heads == (1, -1, 1, 2, 1)
    assert parse.relations == ("nsubj", "root", "xcomp", "obj", "punct")
    assert (parse.lemmas[1], parse.tags[1], parse.features[1]) == ("volere", "VERB", "Person=3")


def test_an_item_of_several_words_stands_for_the_one_above_the_others() -> None:
    swapped = (SUBJECT, VERB, Word(10, 16, 3, "iobj", "gli"), Word(10, 16, 1, "xcomp", "dire"))
    assert aligned(tokens("Ugo vuole dirgli"), swapped).lemmas[2] == "dire"


def test_an_item_reaches_over_all_that_hangs_on_it() -> None:
    assert aligned(tokens(TEXT), WORDS).reaches == ((0, 1), (0, 5), (2, 4), (3, 4), (4, 5))


def test_an_item_that_shares_a_word_hangs_on_the_item_before() -> None:
    parse = aligned(tokens("Il sig. tace"), (Word(0, 7, 1, "nsubj"), Word(8, 12, -1, "root")))
    assert parse.heads == (3, 0, 0, -1)
    assert parse.relations == ("nsubj", "", "", "root")


def test_words_outside_all_items_are_seen_through() -> None:
    items = tuple(item for item in tokens(TEXT) if item.text != "dirgli")
    assert aligned(items, WORDS).heads == (1, -1, 1, 1)


def test_an_item_that_the_parser_did_not_see_hangs_on_nothing() -> None:
    parse = aligned(tokens(TEXT), ())
    assert set(parse.heads) == {-1}
    assert set(parse.relations) == {""}


def test_a_name_covers_the_items_that_it_overlaps() -> None:
    found = aligned(tokens(TEXT), WORDS, (Name(0, 3, "PER"), Name(30, 33, "LOC")))
    assert found.names == (Named(0, 1, "PER"),)


@st.composite
def words(draw: st.DrawFn) -> list[Word]:
    """Words of whatever borders and heads, circles among them, in text order."""
    borders = sorted(draw(st.lists(st.tuples(st.integers(0, 24), st.integers(1, 9)), max_size=12)))
    heads = st.integers(-1, len(borders) - 1)
    return [Word(start, start + size, draw(heads), "dep") for start, size in borders]


@given(words())
def test_a_parse_has_one_entry_for_each_item_and_reaches_hold_their_items(
    given: list[Word],
) -> None:
    items = tokens(TEXT)
    parse = aligned(items, given)
    assert len(parse.heads) == len(parse.relations) == len(parse.reaches) == len(items)
    for item, (head, (first, last)) in enumerate(zip(parse.heads, parse.reaches, strict=True)):
        assert -1 <= head < len(items)
        assert head != item
        assert 0 <= first <= item < last <= len(items)


@pytest.mark.parametrize("text", ["", "Sì"])
def test_few_items_or_none_are_no_exception(text: str) -> None:
    assert len(aligned(tokens(text), ()).heads) == len(tokens(text))
