"""Marks are the characters that may quote; each costs something as opener, closer or plain."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.quotations.marks import Mark, find_marks

from .reading_texts import marked_texts


def signs(text: str) -> list[str]:
    """The marks of a text by the sign that they stand for."""
    return [mark.mark for mark in find_marks(text)]


def likeliest(mark: Mark) -> str:
    """The cheapest role of a mark taken alone."""
    costs = {"opens": mark.opening, "closes": mark.closing, "plain": mark.plain}
    return min(costs, key=lambda role: costs[role])


def roles(text: str) -> list[str]:
    """The cheapest role of each mark of a text."""
    return [likeliest(mark) for mark in find_marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«sì»", ["«", "»"]),
        ("“sì”", ["“", "”"]),
        ("„sì“", ["„", "“"]),
        ("‚sì‘", ["‚", "‘"]),
        ("<<sì>>", ["<<", ">>"]),
        ("‹sì›", ["‹", "›"]),
        ("``sì''", ["``", "''"]),
        ("「sì」", ["「", "」"]),
        ("&laquo;sì&raquo;", ["«", "»"]),
        ("&ldquo;sì&#8221;", ["“", "”"]),
        ("&quot;sì&#34;", ['"', '"']),
        ("&amp;quot;sì&amp;quot;", ['"', '"']),
    ],
)
def test_every_form_of_a_mark_is_found_and_named(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


def test_an_entity_is_one_mark_with_its_own_offsets() -> None:
    text = "Eh, &laquo;sì&raquo;"
    assert [mark.span.of(text) for mark in find_marks(text)] == ["&laquo;", "&raquo;"]


@pytest.mark.parametrize("text", ["l'amico", "dell’arte", "un'idea", "c’è", "D'Amico", "O’Hara"])
def test_an_apostrophe_inside_a_word_is_no_mark(text: str) -> None:
    assert signs(text) == []


@pytest.mark.parametrize("text", ["se a > b", "a->b", "<b>Bea</b>", "x =>> y"])
def test_angles_in_operators_and_tags_never_open_and_seldom_stand_for_marks(text: str) -> None:
    assert "<<" not in signs(text)
    assert set(roles(text)) <= {"plain", "closes"}


@pytest.mark.parametrize(
    "text", ["un po’ di", "gli anni ’90", "E’ vero", "'ndrangheta e", "90’ min"]
)
def test_a_known_apostrophe_costs_next_to_nothing_as_such(text: str) -> None:
    (mark,) = find_marks(text)
    assert mark.plain < min(0.5, mark.opening)


@pytest.mark.parametrize("text", ["9'58\" netti", 'un 15" di serie', "45°3'12″"])
def test_inches_minutes_and_seconds_never_open(text: str) -> None:
    assert "opens" not in roles(text)


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_straight_mark_opens_after_a_blank_and_closes_after_a_letter(mark: str) -> None:
    assert roles(f"dice {mark}sì{mark} e va") == ["opens", "closes"]
    assert roles(f"({mark}sì{mark})") == ["opens", "closes"]


def test_two_apostrophes_are_one_mark_where_the_text_opens_so() -> None:
    assert signs("''Sì, pronti'', dice") == ["''", "''"]
    assert signs("``Sì, pronti'', dice") == ["``", "''"]


def test_two_apostrophes_after_an_elision_are_an_apostrophe_and_a_mark() -> None:
    text = "contro l''accanimento' di lei"
    assert [mark.span.start for mark in find_marks(text)] == [8, 9, 21]
    assert roles(text)[0] == "plain"


def test_a_guillemet_that_begins_a_line_is_cheaper_as_a_bullet_than_elsewhere() -> None:
    bullet, inside = find_marks("Indice\n  » Sport\nCasa » Sport")
    assert bullet.plain < inside.plain


def test_accents_typed_as_apostrophes_are_cheaper_where_the_text_types_them_so() -> None:
    typed = find_marks("La citta' e' piu' bella di cosi', scrive Zambru' di la'")
    lone = find_marks("La libertà è la più bella città, e così scrive Zambru' di là")
    assert typed[4].plain < lone[0].plain


@given(marked_texts)
def test_marks_are_in_order_disjoint_and_their_costs_never_negative(text: str) -> None:
    marks = find_marks(text)
    ends = [0, *(mark.span.end for mark in marks)]
    assert all(end <= mark.span.start for end, mark in zip(ends, marks, strict=False))
    assert all(min(mark.opening, mark.closing, mark.plain) >= 0 for mark in marks)


@given(marked_texts)
def test_every_guillemet_and_curly_double_is_found(text: str) -> None:
    found = "".join(mark.span.of(text) for mark in find_marks(text))
    assert [found.count(sign) for sign in "«»“”"] == [text.count(sign) for sign in "«»“”"]
