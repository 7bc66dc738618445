"""A Markdown block is a quotation, signed by a last line that is only a name."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.quotations.blocks import block_quotations
from quoteattr.quotations.detection import detect_quoted
from quoteattr.spans import Cover, Span
from quoteattr.text.paragraphs import paragraphs

from .reading_texts import marked_texts


def blocks(text: str, marked: tuple[Span, ...] = ()) -> list[tuple[list[str], str | None]]:
    """The contents and the signature of each block of a text."""
    return [
        ([content.of(text) for content in block.contents], block.label and block.label.of(text))
        for block in block_quotations(text, paragraphs(text), Cover(marked))
    ]


def test_lines_in_a_row_are_one_block_and_their_prefix_is_left_out() -> None:
    assert blocks("Ha scritto:\n\n> Il mare è di tutti.\n>\n> Resti così.\n\nPoi tace.") == [
        (["Il mare è di tutti.", "Resti così."], None)
    ]


def test_lines_with_others_between_are_two_blocks() -> None:
    assert blocks("> Vado via.\n\nPoi piove.\n\n> Torno presto.") == [
        (["Vado via."], None),
        (["Torno presto."], None),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("— Ada Neri", "Ada Neri"),
        ("– Ada Neri", "Ada Neri"),
        ("-- Ada Neri", "Ada Neri"),
        ("Ada Neri", "Ada Neri"),
        ("Carlo del Bosco", "Carlo del Bosco"),
        ("— Ada Neri, sindaca di Bari", "Ada Neri"),
        ("Ada Neri (Verdi)", "Ada Neri"),
    ],
)
def test_a_last_line_that_is_only_a_name_signs_the_block(line: str, name: str) -> None:
    assert blocks(f"> Il mare non si affitta.\n>\n> {line}") == [
        (["Il mare non si affitta."], name)
    ]


@pytest.mark.parametrize("line", ["Ada Neri ha parlato.", "— e poi basta", "Così dice Ada!"])
def test_a_last_line_that_is_a_sentence_belongs_to_the_words(line: str) -> None:
    assert blocks(f"> Il mare non si affitta.\n>\n> {line}") == [
        (["Il mare non si affitta.", line], None)
    ]


def test_a_name_alone_is_no_signature_of_nothing() -> None:
    assert blocks("> Ada Neri") == [(["Ada Neri"], None)]


def test_what_stands_between_marks_for_the_greater_part_is_left_to_the_marks() -> None:
    text = "> «Il mare è di tutti.»"
    assert blocks(text, (Span(2, len(text)),)) == []
    assert blocks(text, (Span(2, 6),)) == [(["«Il mare è di tutti.»"], None)]


@pytest.mark.parametrize("text", ["", "3 > 2", "Vale a > b.", ">", ">\n>", "Piove."])
def test_a_sign_inside_a_line_or_an_empty_line_makes_no_block(text: str) -> None:
    assert blocks(text) == []


def test_detection_finds_a_block_with_its_signature_as_label() -> None:
    text = "Ha scritto:\n\n> Il mare non si affitta.\n>\n> — Ada Neri\n\nPoi tace."
    (found,) = detect_quoted(text, paragraphs(text))
    assert [content.of(text) for content in found.contents] == ["Il mare non si affitta."]
    assert (found.use, found.label and found.label.of(text)) == ("direct", "Ada Neri")


@given(marked_texts.map(lambda text: text.replace("\n", "\n> ")))
def test_contents_are_in_order_and_never_empty(text: str) -> None:
    at = 0
    for block in block_quotations(text, paragraphs(text), Cover(())):
        for content in block.contents:
            assert at <= content.start < content.end
            assert content.of(text).strip()
            at = content.end
