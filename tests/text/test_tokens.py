"""Tokens are Italian words, numbers and signs, each a slice of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from quoteattr.text.tokens import tokens, unplaced


def split(text: str) -> list[str]:
    """The tokens of a text as strings."""
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'amico dell’arte", ["L'", "amico", "dell’", "arte"]),
        ("un po' d'acqua", ["un", "po'", "d'", "acqua"]),
        ("perche' c'e'", ["perche'", "c'", "e'"]),
        ("gli anni ’90", ["gli", "anni", "’", "90"]),
        ("M.R., 34 anni", ["M.R.", ",", "34", "anni"]),
        ("la S.p.A. chiude", ["la", "S.p.A.", "chiude"]),
        ("ex-ministro di Emilia-Romagna", ["ex-ministro", "di", "Emilia-Romagna"]),
        ("15.30, 3,5 e 90mila", ["15.30", ",", "3,5", "e", "90mila"]),
        ("Ma... no!", ["Ma", "...", "no", "!"]),
        ("«Sì», dice", ["«", "Sì", "»", ",", "dice"]),
        ("@bea_neri su #maltempo.", ["@bea_neri", "su", "#maltempo", "."]),
        ("città–porto", ["città", "–", "porto"]),
    ],
)
def test_italian_words_are_split(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_an_accent_written_as_a_combining_mark_stays_in_its_word() -> None:
    assert split("citta\u0300 e") == ["citta\u0300", "e"]


def test_signs_and_rare_numerals_are_tokens_too() -> None:
    assert split("pag. Ⅳ x² _") == ["pag", ".", "Ⅳ", "x", "²", "_"]


def test_every_token_has_a_kind() -> None:
    assert [t.kind for t in tokens("A 90mila, no")] == ["word", "number", "sign", "word"]


def test_a_range_gives_its_own_tokens_with_offsets_into_the_whole_text() -> None:
    text = "Ieri l'amico parte"
    assert [(t.start, t.text) for t in tokens(text, 5, 12)] == [(5, "l'"), (7, "amico")]
    assert tokens(text, 4, 4) == ()


def test_an_apostrophe_that_is_a_quotation_mark_is_a_sign_of_its_own() -> None:
    text = "dice 'addio'"
    assert [t.text for t in tokens(text, marks={5, 11})] == ["dice", "'", "addio", "'"]
    assert [t.kind for t in tokens(text, marks={5, 11})] == ["word", "sign", "word", "sign"]
    assert [t.text for t in tokens(text)] == ["dice", "'", "addio'"]


def test_lower_case_makes_curly_apostrophes_straight() -> None:
    assert [t.lower for t in tokens("Dell’ARTE")] == ["dell'", "arte"]


def test_only_words_with_a_capital_first_letter_are_capitalised() -> None:
    assert [t.capitalised for t in tokens("Ève è «A 3")] == [True, False, False, True, False]


texts = st.text("aÈ’'.-–«»3,@# \n", max_size=25) | st.text(max_size=25)


@given(texts, st.sets(st.integers(0, 25)))
def test_tokens_are_in_order_disjoint_and_equal_their_slice(text: str, marks: set[int]) -> None:
    found = tokens(text, marks=marks)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(token.text == text[token.start : token.end] != "" for token in found)


@given(texts, st.sets(st.integers(0, 25)))
def test_everything_that_is_not_blank_is_in_a_token(text: str, marks: set[int]) -> None:
    covered = {offset for t in tokens(text, marks=marks) for offset in range(t.start, t.end)}
    assert all(offset in covered for offset, char in enumerate(text) if not char.isspace())
    assert all(not text[offset].isspace() for offset in covered)


@given(texts, st.data())
def test_the_tokens_of_a_range_stay_inside_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert all(start <= t.start < t.end <= end for t in tokens(text, start, end))


@given(texts, st.integers(0, 25), st.integers(0, 25))
def test_tokens_without_places_are_the_same_words(text: str, start: int, end: int) -> None:
    words = [(t.text, t.kind, t.lower, t.capitalised) for t in tokens(text, start, end)]
    found = unplaced(text, start, end)
    assert [(t.text, t.kind, t.lower, t.capitalised) for t in found] == words


def test_a_long_stretch_without_blanks_has_its_tokens_in_place() -> None:
    text = "«" + "a-" * 40 + "b»"
    assert [(t.start, t.end) for t in tokens(text)] == [(0, 1), (1, 82), (82, 83)]
