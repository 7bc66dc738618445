"""Sentences respect quotations: each is one item, its content a frame of its own."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.language.groups import verb_groups
from quoteattr.language.model import QUOTE
from quoteattr.quotations.detection import detect_quoted
from quoteattr.spans import Span
from quoteattr.text.paragraphs import paragraphs
from quoteattr.text.tokens import tokens

from .reading_sentences import analysis_of, sentences

PIECES = ["Sì", "no", "Bea", "dice", "ha detto", ". ", "! ", ", ", ": ", " ", "«", "»", "“", "”",
          " – ", "\n\n", "\n", "dott.", "3", "…", "&#39;", "— ", "il"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Piove. Ugo esce! E poi? Torna…", ["Piove .", "Ugo esce !", "E poi ?", "Torna …"]),
        ("Il dott. Neri parla. Poi tace.", ["Il dott . Neri parla .", "Poi tace ."]),
        ("A. Rossi tace. Parla U. Sala.", ["A . Rossi tace .", "Parla U . Sala ."]),
        ("Costa 3.5 euro. 12 voti.", ["Costa 3.5 euro .", "12 voti ."]),
        ("Uno.\n\nDue. Tre.", ["Uno .", "Due .", "Tre ."]),
        ("Aspetta... forse piove.", ["Aspetta ... forse piove ."]),
        ("", []),
    ],
)
def test_sentences_end_at_stops_but_not_after_abbreviations_and_initials(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


def test_stops_inside_a_quotation_do_not_end_the_sentence_around_it() -> None:
    text = "Ugo ha detto: «Parto. Torno domani», e poi tace."
    assert sentences(text) == ["Ugo ha detto : Q0 , e poi tace ."]


def test_a_quotation_that_ends_with_a_stop_ends_the_sentence_before_a_capital() -> None:
    assert sentences("«Parto», dice Ugo. «Torno.» Poi tace.") == [
        "Q0 , dice Ugo .",
        "Q1",
        "Poi tace .",
    ]
    assert sentences("«Parto!» dice Ugo.") == ["Q0 dice Ugo ."]


def test_an_interrupted_quotation_is_one_item_for_each_part() -> None:
    assert sentences("“Siamo pronti – dice Neri – a partire”, e va.") == [
        "Q0 – dice Neri – Q0 , e va ."
    ]


def test_a_quotation_with_another_inside_is_a_frame_of_its_own() -> None:
    analysis = analysis_of("«Mi disse “vattene subito” e io risi», racconta Ugo Neri.")
    assert [sentence.frame for sentence in analysis.sentences] == [None, 0]
    assert analysis.home == {0: (0, 0), 1: (1, 2)}


def test_other_marked_spans_are_plain_words_without_their_marks() -> None:
    assert sentences("Il boss detto “il Lungo” scappa.") == ["Il boss detto il Lungo scappa ."]


def test_entities_for_marks_are_no_items() -> None:
    assert sentences("L&#39;amico dice: &laquo;Vado subito via&raquo; e tace.") == [
        "L amico dice : Q0 e tace ."
    ]


def test_sentences_know_their_paragraph_and_offsets() -> None:
    text = "Piove.\n\nUgo esce. Torna."
    found = analysis_of(text).sentences
    assert [sentence.paragraph for sentence in found] == [0, 1, 1]
    assert [text[s.start : s.end] for s in found] == ["Piove.", "Ugo esce.", "Torna."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il sindaco ha detto che parte", ["ha detto", "parte"]),
        ("Neri risponde e chiede scusa", ["risponde", "chiede scusa"]),
        ("Rossi lo ha detto piano", ["lo ha detto"]),
        ("La replica arriva", ["arriva"]),
        ("una risposta attesa", []),
        ("una dichiarazione resa ieri", []),
        ("secondo Ugo", []),
    ],
)
def test_verb_groups_are_found_from_left_to_right_and_nouns_are_none(
    text: str, expected: list[str]
) -> None:
    words = tokens(text)
    groups = [" ".join(t.text for t in words[g.start : g.end]) for g in verb_groups(words)]
    assert groups == expected


@given(texts)
def test_items_are_in_order_inside_one_sentence_and_quotes_point_at_quotations(text: str) -> None:
    quoted = detect_quoted(text, paragraphs(text))
    for sentence in analysis_of(text).sentences:
        starts = [item.start for item in sentence.items]
        assert starts == sorted(starts)
        marked = {at for at, item in enumerate(sentence.items) if item.kind == QUOTE}
        assert marked == sentence.quotes.keys()
        for at, number in sentence.quotes.items():
            item = sentence.items[at]
            part = Span(item.start, item.end)
            assert any(content.covers(part) for content in quoted[number].contents)
        ends = [0, *(group.end for group in sentence.verbs)]
        assert all(end <= g.start for end, g in zip(ends, sentence.verbs, strict=False))


@given(texts)
def test_the_home_of_a_quotation_is_the_item_that_stands_for_it(text: str) -> None:
    analysis = analysis_of(text)
    for number, (at, position) in analysis.home.items():
        assert analysis.sentences[at].quotes[position] == number


@given(texts)
def test_every_quotation_outside_others_and_within_a_paragraph_has_a_home(text: str) -> None:
    parts = paragraphs(text)
    homes = analysis_of(text).home
    for number, quoted in enumerate(detect_quoted(text, parts)):
        inside = any(part.span.covers(quoted.contents[0]) for part in parts)
        assert number in homes or not quoted.is_quotation or quoted.depth or not inside


def test_a_quotation_that_crosses_a_paragraph_break_has_a_home() -> None:
    assert 0 in analysis_of("«Certo, certo.\n\nPartiamo domani», dice Ugo.").home


@pytest.mark.parametrize("unit", ["Ugo Neri dice «va bene così», ", "piove ", "Ugo, Bea, "])
def test_a_sentence_that_never_ends_is_cut(unit: str) -> None:
    longest = max(len(sentence.items) for sentence in analysis_of(unit * 900).sentences)
    assert 240 <= longest <= 480


def test_the_quotation_before_one_that_holds_another_has_sentences_too() -> None:
    text = "«Mio padre tace», dice Bea. «Ieri disse: “Piove”». Bea esce. «Basta»."
    assert {each.frame for each in analysis_of(text).sentences} == {None, 0, 1}


def test_a_quotation_of_two_paragraphs_has_a_home_and_an_end() -> None:
    analysis = analysis_of("«Piove.\n\nTira vento», dice Bea.")
    assert (analysis.home[0], analysis.end[0]) == ((0, 0), (1, 0))


def test_the_mark_that_closes_a_nickname_is_no_apostrophe() -> None:
    (words,) = sentences("Il custode, per tutti ‘nonno Berto’, non si scompone.")
    assert "Berto" in words
