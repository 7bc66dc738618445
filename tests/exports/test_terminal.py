"""The terminal view: every quotation, who said it, how sure, and the counts."""

from __future__ import annotations

import re

from attrs import evolve

import quoteattr
from quoteattr.document import Document
from quoteattr.exports.terminal import percentage, render, visible
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.spans import Span

TEXT = "«Partiamo domani», disse Anna Rossi. «Chi lo sa?»"
PARTIAMO = Quotation(
    text="Partiamo domani",
    spans=(Span(1, 16),),
    kind="direct",
    speaker=Speaker("Anna Rossi"),
    mention=Span(25, 35),
    cue=Span(19, 24),
    confidence=0.87,
)
CHI = Quotation(text="Chi lo sa?", spans=(Span(38, 48),), kind="direct", confidence=0.6)
DOCUMENT = Document(text=TEXT, quotations=(PARTIAMO, CHI))
STYLES = re.compile("\x1b\\[[0-9;]*m")


def with_words(words: str) -> Document:
    """A document with one quotation of these words."""
    quotation = evolve(PARTIAMO, text=words)
    return evolve(DOCUMENT, quotations=(quotation,))


def test_view_shows_words_speaker_confidence_cue_and_counts() -> None:
    assert render(DOCUMENT, colour=False) == (
        "1. «Partiamo domani»\n"
        "   Anna Rossi · 87% · cue: disse\n"
        "\n"
        "2. «Chi lo sa?»\n"
        "   — · 60%\n"
        "\n"
        "2 quotations: Anna Rossi 1, — 1\n"
    )


def test_ids_of_the_speaker_stand_last() -> None:
    speaker = Speaker("Anna Rossi", ids=(("wikidata", "Q1"),))
    shown = render(evolve(DOCUMENT, quotations=(evolve(PARTIAMO, speaker=speaker),)), colour=False)
    assert "\n   Anna Rossi · 87% · cue: disse · wikidata:Q1\n" in shown


def test_statements_follow_in_brackets_with_a_count_of_their_own() -> None:
    said = Statement(
        text="partono domani", spans=(Span(1, 16),), speaker=Speaker("Ugo Neri"), confidence=0.7
    )
    shown = render(evolve(DOCUMENT, quotations=(CHI,), statements=(said,)), colour=False)
    assert shown == (
        "1. «Chi lo sa?»\n"
        "   — · 60%\n"
        "\n"
        "2. [partono domani]\n"
        "   Ugo Neri · 70%\n"
        "\n"
        "1 quotation: — 1\n"
        "1 statement: Ugo Neri 1\n"
    )


def test_colour_adds_styles_and_changes_no_word() -> None:
    coloured = render(DOCUMENT, colour=True)
    assert STYLES.search(coloured)
    assert STYLES.sub("", coloured) == render(DOCUMENT, colour=False)


def test_nobody_is_not_coloured() -> None:
    assert "\x1b[0m · 60%" not in render(evolve(DOCUMENT, quotations=(CHI,)), colour=True)


def test_counts_begin_with_the_most_quoted() -> None:
    document = evolve(DOCUMENT, quotations=(CHI, PARTIAMO, PARTIAMO))
    assert render(document, colour=False).endswith("\n3 quotations: Anna Rossi 2, — 1\n")


def test_document_without_quotations_says_so() -> None:
    assert render(Document(text="Niente."), colour=True) == "No quotations.\n"


def test_long_words_and_long_texts_are_wrapped_whole() -> None:
    words = "domani partiamo " * 20 + "a" * 100
    shown = render(with_words(words), colour=False, width=30)
    assert max(map(len, shown.splitlines())) <= 30
    assert "".join(words.split()) in "".join(shown.split())


def test_narrow_width_still_gives_lines() -> None:
    assert max(map(len, render(DOCUMENT, colour=False, width=1).splitlines())) <= 20


def test_quotation_is_shortened_only_if_asked() -> None:
    document = with_words("Partiamo domani e torniamo lunedì")
    assert "«Partiamo…»" in render(document, colour=False, longest=10)
    assert "lunedì»" in render(document, colour=False, longest=33)


def test_text_cannot_steer_the_terminal() -> None:
    shown = render(with_words("Ciao\x1b[2J\x9b2J\r\nMarta"), colour=False)
    assert "«Ciao�[2J�2J Marta»" in shown


def test_attributed_text_is_shown_with_its_speaker() -> None:
    document = quoteattr.attribute("Il sindaco Anna Rossi ha detto: «Partiamo domani».")
    assert re.match(
        r"1\. «Partiamo domani»\n   Anna Rossi · \S+% · cue: ha detto\n",
        render(document, colour=False),
    )


def test_only_certainty_is_a_full_or_empty_percentage() -> None:
    assert [percentage(p) for p in (0.0, 0.004, 0.5, 0.9949, 0.995, 1.0)] == [
        *("0%", "<1%", "50%", "99%", ">99%", "100%"),
    ]


def test_visible_text_stands_on_one_line() -> None:
    assert visible(" Sì,\u2028\tdisse\x00\xa0lei ") == "Sì, disse� lei"
