"""Detection joins marks, dashes, labels and headlines into quoted spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from quoteattr.models import shipped
from quoteattr.quotations.detection import detect_quoted, span_confidence, span_features
from quoteattr.quotations.model import Quoted
from quoteattr.text.paragraphs import paragraphs

from .reading_texts import marked_texts, pairs_of


def detected(text: str) -> tuple[Quoted, ...]:
    """The quoted spans of a text."""
    return detect_quoted(text, paragraphs(text))


def contents_of(text: str) -> list[list[str]]:
    """The contents of the quoted spans of a text."""
    return [[content.of(text) for content in quoted.contents] for quoted in detected(text)]


def uses_of(text: str) -> list[str]:
    """The uses of the quoted spans of a text."""
    return [quoted.use for quoted in detected(text)]


def test_the_writers_insertion_is_cut_out_of_a_pair() -> None:
    text = "« Siamo pronti – ha spiegato Rossi – ma serve tempo »."
    (quoted,) = detected(text)
    assert contents_of(text) == [["Siamo pronti", "ma serve tempo"]]
    assert quoted.outer.of(text) == text[:-1]


def test_a_title_keeps_what_would_be_an_insertion_in_somebodys_words() -> None:
    text = "Ha letto il romanzo «La strada – dice Bea – lunga»."
    assert contents_of(text) == [["La strada – dice Bea – lunga"]]
    assert uses_of(text) == ["title"]


def test_a_quotation_inside_another_follows_it_one_level_deeper() -> None:
    quoted = detected("«Mi ha detto “vattene” e io ho obbedito», racconta Bea Neri.")
    assert [each.depth for each in quoted] == [0, 1]
    assert quoted[0].outer.covers(quoted[1].outer)


def test_reopened_paragraphs_are_one_quotation() -> None:
    assert contents_of("«Uno.\n\n«Due.\n\n«Tre», ha concluso il sindaco.") == [
        ["Uno.", "Due.", "Tre"]
    ]


def test_a_signed_paragraph_ends_its_quotation_without_the_signature() -> None:
    text = "“Basta con le buche (Ada Neri)\n\n“Basta con gli sfratti (Ugo Sala)"
    assert contents_of(text) == [["Basta con le buche"], ["Basta con gli sfratti"]]


def test_dash_turns_labelled_answers_and_headlines_are_found_beside_the_marks() -> None:
    assert uses_of("— Vieni?\n— No.") == ["dialogue", "dialogue"]
    assert contents_of("D. Come sta?\nR. Bene.\nD. Canta?\nR. Mai.") == [["Bene."], ["Mai."]]
    text = "Neri: non mollo\n\nIl sindaco Ada Neri ha detto: «Resto fino alla fine»."
    assert contents_of(text) == [["non mollo"], ["Resto fino alla fine"]]
    assert uses_of(text) == ["headline", "direct"]


def test_only_layouts_give_a_label() -> None:
    text = "Neri: non mollo\n\nIl sindaco Ada Neri ha detto: «Resto»."
    headline, marked = detected(text)
    assert headline.label is not None
    assert headline.label.of(text) == "Neri"
    assert marked.label is None


def test_words_between_marks_in_the_headline_are_a_headline_and_later_ones_are_not() -> None:
    text = "Neri: «Non mollo»\n\nNeri ha detto ieri in aula: «Non mollo e non mollerò»."
    assert uses_of(text) == ["headline", "direct"]


def test_marks_around_no_word_are_left_out() -> None:
    assert contents_of("«…» e poi “ ” e “—” e «?».") == [["?"]]


@pytest.mark.parametrize("text", ["", " \n ", "Piove.", "l'amico dell’arte", "5' 30\""])
def test_a_text_without_quotations_gives_nothing(text: str) -> None:
    assert detected(text) == ()


def test_a_plain_pair_is_surer_than_one_that_is_never_closed() -> None:
    plain, unclosed = (
        span_confidence(span_features(pairs_of(text)[0]), shipped())
        for text in ("«Parto», dice.", "«Parto, dice.")
    )
    assert 0 < unclosed < plain < 1


def test_cost_margin_and_ends_tell_how_surely_a_pair_was_read() -> None:
    (plain,), (wrong,) = pairs_of("«Parto», dice."), pairs_of("»Parto«, dice.")
    assert span_features(plain)["cost"] < span_features(wrong)["cost"]
    assert span_features(plain)["margin"] > span_features(wrong)["margin"]
    assert "never closed" in span_features(pairs_of("«Parto, dice.")[0])
    assert "several paragraphs" in span_features(pairs_of("«Uno.\n\n«Due».")[0])
    assert not {"never closed", "several paragraphs"} & span_features(plain).keys()


@given(marked_texts)
def test_spans_are_in_order_inside_the_text_and_confidences_are_probabilities(text: str) -> None:
    quoted = detected(text)
    starts = [(each.outer.start, -each.outer.end) for each in quoted]
    assert starts == sorted(starts)
    for each in quoted:
        assert 0 < each.span_confidence < 1
        assert each.outer.end <= len(text)
        assert all(each.outer.covers(content) for content in each.contents)
        assert all(one.end <= other.start for one, other in pairwise(each.contents))
        assert all(content.of(text) == content.of(text).strip() != "" for content in each.contents)


WORST = {
    "opening marks": "«",
    "straight marks": '"a" ',
    "nested pairs with commas": "Io “tu sì”, lui “no”, ",
    "reopened paragraphs": "«Uno “due”.\n\n",
    "dashes": "— Ma io – tu – ",
    "labelled turns": "D. Come va?\nR. Bene.\n",
    "entities": "&laquo;Ma&nbsp;&raquo; ",
}


@pytest.mark.parametrize("piece", WORST.values(), ids=WORST)
def test_even_odd_texts_are_read_whole_without_an_error(piece: str) -> None:
    text = "«" + piece * 300
    assert all(quoted.outer.end <= len(text) for quoted in detected(text))


@pytest.mark.parametrize("text", ["— " + "A" * 200 + "!", "«a" + " " * 20_000 + "b\n\n«c"])
def test_no_pattern_goes_back_and_forth_over_long_runs(text: str) -> None:
    """Each of these took seconds, or grew with the square of the run."""
    assert len(detected(text)) <= 2
