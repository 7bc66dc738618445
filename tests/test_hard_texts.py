"""Texts made to hurt: huge, unbalanced, without blanks, with code points that are no characters."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from quoteattr import attribute, detect

MOST_GROWTH = 2.5
"""Twice the text may take this many times as long: linear shapes take 2.0 to 2.2."""

SHAPES: dict[str, tuple[Callable[[int], str], int]] = {
    "one word": (lambda size: "a" * size, 200_000),
    "lone surrogates": (lambda size: "\ud800" * size, 50_000),
    "NUL": (lambda size: "\0" * size, 50_000),
    "blank lines": (lambda size: "\n" * size, 100_000),
    "brackets": (lambda size: "(" * size, 30_000),
    "hyphens": (lambda size: "-" * size, 30_000),
    "dashes": (lambda size: "– " * size, 10_000),
    "opening marks": (lambda size: "«" * size, 5_000),
    "closing marks": (lambda size: "» " * size, 5_000),
    "straight marks": (lambda size: '" a' * size, 2_000),
    "apostrophes": (lambda size: "' a" * size, 3_000),
    "deep nesting": (lambda size: "«“" * size + "a" + "”»" * size, 500),
    "mixed opening marks": (lambda size: "«“‘" * size, 700),
    "low and high marks": (lambda size: "„a“ " * size, 700),
    "entities": (lambda size: "&laquo;" * size, 1_500),
    "colons": (lambda size: "a: " * size, 2_500),
    "reports": (lambda size: "ha detto che " * size, 300),
    "capital letters": (lambda size: "A" * size, 200_000),
    "capitalised words": (lambda size: "Rossi " * size, 3_000),
    "verbs": (lambda size: "ha detto " * size, 2_000),
    "right to left": (lambda size: "\u202e«שלום» " * size, 400),
    "emoji": (lambda size: "«👩\u200d👧» 😀 " * size, 400),
    "combining marks": (lambda size: "e\u0301" * size, 50_000),
    "CR LF": (lambda size: "«a»\r\n" * size, 300),
    "next lines": (lambda size: "a\x85" * size, 2_500),
    "form feeds": (lambda size: "a\x0c" * size, 2_500),
    "labels": (lambda size: "A: b " * size, 2_000),
    "unclosed paragraphs": (lambda size: "«a\n\n" * size, 4_000),
    "dash turns": (lambda size: "– Vieni? – disse Anna.\n" * size, 500),
    "interview": (lambda size: "D. Come?\nR. Bene.\n" * size, 1_500),
    "insertions": (lambda size: "«" + "a – disse Rossi – " * size + "»", 500),
    "news": (lambda size: "«Partiamo», ha detto Anna Rossi. Poi: “No”.\n\n" * size, 2_400),
    "many speakers": (
        lambda size: " ".join(f"«Sì», ha detto Anna {_name(at)}." for at in range(size)),
        300,
    ),
}


def _name(number: int) -> str:
    """A family name of its own for each number."""
    letters = "bcdfglmnprstvz"
    digits = [number // len(letters) ** place % len(letters) for place in range(3)]
    return "".join(f"{letters[digit]}a" for digit in digits).capitalize()


@contextmanager
def _alone() -> Iterator[None]:
    """Without coverage's tracing and the garbage collector, which would be timed too."""
    tracing = sys.gettrace()
    sys.settrace(None)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        sys.settrace(tracing)


def _seconds(text: str) -> float:
    with _alone():
        start = time.process_time()
        attribute(text)
        return time.process_time() - start


def _growth(shape: Callable[[int], str], size: int) -> float:
    """How many times as long twice the size takes, at best of two."""
    attribute(shape(size // 10))
    once, twice = shape(size), shape(2 * size)
    return min(_seconds(twice) for _ in range(2)) / min(_seconds(once) for _ in range(2))


@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_text_takes_about_twice_the_time(name: str) -> None:
    assert _growth(*SHAPES[name]) < MOST_GROWTH


def test_a_megabyte_without_a_blank_gives_a_document() -> None:
    assert attribute("a" * 1_000_000).quotations == ()


def test_a_hundred_thousand_opening_marks_give_a_document() -> None:
    text = "«" * 100_000
    with _alone():
        assert attribute(text).text == text


@pytest.mark.parametrize("odd", ["\ud800", "\0", "\ufeff", "\U0010ffff", "\u202e"])
def test_odd_code_points_do_not_hide_a_quotation(odd: str) -> None:
    text = f"{odd} «Partiamo{odd} domani», ha detto Anna Rossi. {odd}"
    assert [quotation.text for quotation in detect(text)] == [f"Partiamo{odd} domani"]


def test_the_empty_text_gives_an_empty_document() -> None:
    assert attribute("").quotations == ()
