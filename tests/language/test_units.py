"""A sentence is given to a parser as one text, and what comes back finds its place again."""

from __future__ import annotations

import pytest
from hypothesis import given
from recorded import NESTED, PRONTI, source_of
from strategies import texts

from quoteattr.language.aligning import Name, Word
from quoteattr.language.frames import analyse
from quoteattr.language.stanza_documents import Parsed
from quoteattr.language.units import Unit, located, unit


def units_of(text: str) -> list[Unit]:
    """The units of all sentences of a text."""
    source = source_of(text)
    analysis = analyse(text, source.paragraphs, source.quoted)
    return [unit(text, sentence, source.quoted) for sentence in analysis.sentences]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Piove. Non esco.", ["Piove.", "Non esco."]),
        (PRONTI, ["«È così», ha dichiarato ieri a Bari la sindaca Anna Rossi."]),
        ("Per Ugo Neri è “un disastro”.", ["Per Ugo Neri è “questo”."]),
        (NESTED, ["«È così», racconta Ugo Conti.", "Gli ho detto “questo” e poi basta"]),
        ("Il sindaco\tUgo\xa0Neri tace.", ["Il sindaco Ugo Neri tace."]),
    ],
)
def test_a_unit_is_a_sentence_with_a_word_or_two_for_each_quotation(
    text: str, shown: list[str]
) -> None:
    assert [each.text for each in units_of(text)] == shown


@pytest.mark.parametrize("long", ["Parola " * 301, "A" * 5001, "L'" * 400])
def test_what_is_too_long_for_a_parser_is_given_as_nothing(long: str) -> None:
    first, second, *_, last = [each.text for each in units_of(f"Piove. {long}. Nevica.")]
    assert (first, second, last) == ("Piove.", "", "Nevica.")


def test_a_word_of_the_stand_in_stands_for_the_whole_quotation() -> None:
    (given,) = units_of(PRONTI)
    said, who = given.text.index("così"), given.text.index("Anna Rossi")
    words = (Word(said, said + 4, -1, "root"), Word(who, who + 4, 0, "nsubj"))
    placed = located(given, Parsed(words, (Name(who, who + 10, "PER"),)))
    shown = [PRONTI[each.start : each.end] for each in (*placed.words, *placed.names)]
    assert shown == ["Siamo pronti. Partiamo domani", "Anna", "Anna Rossi"]
    assert [word.head for word in placed.words] == [-1, 0]


@given(texts())
def test_every_letter_of_a_unit_stands_in_its_sentence_or_beside_it(text: str) -> None:
    source = source_of(text)
    analysis = analyse(text, source.paragraphs, source.quoted)
    for sentence in analysis.sentences:
        given = unit(text, sentence, source.quoted)
        letters = tuple(Word(at, at + 1, -1, "") for at in range(len(given.text)))
        placed = located(given, Parsed(letters, ())).words
        assert "\n" not in given.text
        assert all(0 <= word.start < word.end <= len(text) for word in placed)
        assert [word.start for word in placed] == sorted(word.start for word in placed)
        assert min(word.start for word in placed) >= sentence.start - 2
        assert max(word.end for word in placed) <= sentence.end + 2
