"""What holds of every analyzer: the same sentences, the same quotations, any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from recorded import NESTED, PRONTI, WHOLE, source_of
from strategies import texts

from quoteattr import Attributor, attribute
from quoteattr.language.analyzer import EMBEDDED, Analyzer
from quoteattr.language.stanza_backend import StanzaAnalyzer

ODD = ("", " \n", "\ud800", "\0", "«", "😀 «Sì»", "x" * 3000, "«Sì»\n\n— No.", "Piove.\x85Nevica.")


@pytest.fixture(params=["embedded", "stanza"])
def analyzer(request: pytest.FixtureRequest) -> Analyzer:
    """Each analyzer; Stanza only where it and its models are there."""
    if request.param == "embedded":
        return EMBEDDED
    made: StanzaAnalyzer = request.getfixturevalue("stanza_analyzer")
    return made


@pytest.mark.parametrize("text", [WHOLE, NESTED, *ODD])
def test_sentences_and_their_items_are_those_of_the_embedded_analyzer(
    analyzer: Analyzer, text: str
) -> None:
    source = source_of(text)
    made, plain = (each(*source) for each in (analyzer, EMBEDDED))
    assert made.home == plain.home
    assert [each.items for each in made.sentences] == [each.items for each in plain.sentences]
    assert [each.verbs for each in made.sentences] == [each.verbs for each in plain.sentences]


def test_a_sentence_has_no_parse_or_one_entry_for_each_item(analyzer: Analyzer) -> None:
    source = source_of(WHOLE)
    for sentence in analyzer(*source).sentences:
        assert sentence.parse is None or len(sentence.parse.heads) == len(sentence.items)


def test_the_weights_learned_with_it_are_shipped(analyzer: Analyzer) -> None:
    found = Attributor(analyzer=analyzer)(PRONTI)
    assert [each.speaker and each.speaker.name for each in found.quotations] == ["Anna Rossi"]


@settings(max_examples=20)
@given(text=texts())
def test_swapping_the_analyzer_leaves_the_spans_of_quotations_unchanged(
    stanza_analyzer: StanzaAnalyzer, text: str
) -> None:
    found = Attributor(analyzer=stanza_analyzer)(text)
    assert [each.spans for each in found.quotations] == [
        each.spans for each in attribute(text).quotations
    ]
