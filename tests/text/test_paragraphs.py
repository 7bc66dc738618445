"""Paragraphs end at hard line breaks; soft wraps stay inside them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.text.paragraphs import paragraphs

WRAPPED = """\
Il consiglio comunale ha approvato nella notte il
bilancio di previsione. Le opposizioni hanno
lasciato l'aula prima del voto. Il sindaco Ettore
Ricci ha parlato di un passo avanti per la città."""


def written(text: str) -> list[str]:
    """The paragraphs of a text as strings."""
    return [paragraph.span.of(text) for paragraph in paragraphs(text)]


def test_a_blank_line_parts_paragraphs_and_is_remembered() -> None:
    text = "Uno.\n\nDue.\nTre."
    assert written(text) == ["Uno.", "Due.", "Tre."]
    assert [p.after_blank_line for p in paragraphs(text)] == [True, True, False]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x85"])
def test_every_kind_of_line_break_ends_a_paragraph(line_break: str) -> None:
    text = f"Piove.{line_break}Non esco."
    assert written(text) == ["Piove.", "Non esco."]
    assert not paragraphs(text)[1].after_blank_line
    assert paragraphs(f"Piove.{line_break}{line_break}Non esco.")[1].after_blank_line


def test_a_line_of_blanks_is_a_blank_line() -> None:
    text = "Piove.\n \xa0\t\nNon esco."
    assert [p.after_blank_line for p in paragraphs(text)] == [True, True]


@pytest.mark.parametrize("text", ["", " \n\t\r\n\xa0"])
def test_a_blank_text_has_no_paragraphs(text: str) -> None:
    assert paragraphs(text) == ()


def test_blanks_at_the_edges_belong_to_no_paragraph() -> None:
    assert written("\n  Piove. \n\n\t«Sì». ") == ["Piove.", "«Sì»."]


def test_a_line_that_goes_on_in_lower_case_is_a_soft_wrap() -> None:
    text = "Il sindaco ha detto che\ndomani si parte."
    assert written(text) == [text]


@pytest.mark.parametrize("end", [".", "!", "?", "»", "”", ":", ";", ".»"])
def test_after_a_sentence_end_lower_case_does_not_make_a_soft_wrap(end: str) -> None:
    assert len(written(f"Si parte{end}\ndomani forse no.")) == 2


def test_a_wrapped_press_release_is_one_paragraph() -> None:
    assert written(WRAPPED) == [WRAPPED]


def test_a_wrapped_text_keeps_its_blank_lines() -> None:
    assert written(f"{WRAPPED}\n\nPer contatti: Ada Levi") == [WRAPPED, "Per contatti: Ada Levi"]


def test_equally_long_turns_of_dialogue_are_not_a_wrapped_text() -> None:
    text = "«Vieni subito, fa freddo», disse Bea.\n«Arrivo, arrivo, eccomi», rispose Ugo.\n" * 3
    assert written(text) == text.rstrip().split("\n")


def test_short_lines_of_uneven_length_are_not_a_wrapped_text() -> None:
    text = "Arriva Bea.\nLa folla applaude a lungo.\nPoi tutti a casa.\nPiove.\nAncora."
    assert written(text) == text.split("\n")


@pytest.mark.parametrize("item", ["- pane", "– pane", "• pane", "> pane", "1. pane", "2) pane",
                                  "R. pane", "ROSSI: pane"])  # fmt: skip
def test_an_item_or_a_label_always_begins_a_paragraph(item: str) -> None:
    assert written(f"E allora\n{item}") == ["E allora", item]


line = st.text("aÈb .«»\xa0", max_size=12)
texts = st.lists(line, max_size=10).map("\n".join) | st.text(max_size=40)


@given(texts)
def test_paragraphs_cover_all_that_is_not_blank_in_order(text: str) -> None:
    found = paragraphs(text)
    kept = [offset for paragraph in found for offset in range(*paragraph.span)]
    assert kept == sorted(set(kept))
    outside = set(range(len(text))) - set(kept)
    assert not "".join(text[offset] for offset in outside).strip()
    assert all(p.span.of(text) == p.span.of(text).strip() != "" for p in found)


@given(texts)
def test_the_paragraphs_of_a_paragraph_after_a_blank_line_are_separate(text: str) -> None:
    doubled = f"{text}\n\n{text}"
    first = [p for p in paragraphs(doubled) if p.span.start < len(text)]
    assert all(p.span.end <= len(text) for p in first)
