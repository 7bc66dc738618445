"""What holds of every analyzer: the same sentences, the same quotations, any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from recorded import DISASTRO, NESTED, PRONTI, WHOLE, source_of
from strategies import texts

from quoteattr import Attributor, attribute
from quoteattr.language.analyzer import EMBEDDED, Analyzer, BulkAnalyzer
from quoteattr.language.model import Parse, Sentence, Source
from quoteattr.language.stanza_backend import StanzaAnalyzer

ODD = ("", " \n", "\t\r\n\r\n \x85", "\ud800", "\ud800 dice \udfff", "\0", "Il s\0indaco.", "«",
       "😀 «Sì», dice 👩\u200d👧 Ada.", "x" * 3000, "«Sì»\n\n— No.", "Piove.\x85Nevica.",
       "«Sì»,\r\ndice Ugo.\r\n\r\nPiove.\r\n")  # fmt: skip
TEXTS = (WHOLE, NESTED, DISASTRO, *ODD)
LONG = ("x" * 500_000, "Parola " * 70_000, " \n" * 250_000, f"«{'Parola ' * 70_000}», dice Ugo.")


@pytest.fixture(scope="module", params=["embedded", "stanza"])
def analyzer(request: pytest.FixtureRequest) -> Analyzer:
    """Each analyzer; Stanza only where it and its models are there."""
    if request.param == "embedded":
        return EMBEDDED
    made: StanzaAnalyzer = request.getfixturevalue("stanza_analyzer")
    return made


def is_within_its_frame(source: Source, sentence: Sentence) -> bool:
    """Whether a sentence inside a quotation ends with its content, another one outside of all."""
    if sentence.frame is not None:
        contents = source.quoted[sentence.frame].contents
        return any(each.start <= sentence.start < sentence.end <= each.end for each in contents)
    quoted = (each for item in source.quoted if item.is_quotation for each in item.contents)
    part = source.paragraphs[sentence.paragraph].span
    inside = (each for each in quoted if part.start < each.start and each.end < part.end)
    return not any(
        each.start < edge < each.end for each in inside for edge in (sentence.start, sentence.end)
    )


def is_whole(parse: Parse, size: int) -> bool:
    """Whether a parse has an entry for each item and points at none that is not there."""
    others = (parse.relations, parse.lemmas, parse.tags, parse.features, parse.reaches)
    return (
        all(len(each) == size for each in (parse.heads, *others))
        and all(-1 <= head < size and head != at for at, head in enumerate(parse.heads))
        and all(0 <= low <= at < high <= size for at, (low, high) in enumerate(parse.reaches))
        and all(0 <= name.first < name.last <= size for name in parse.names)
    )


def check(analyzer: Analyzer, text: str) -> None:
    """What holds of the analysis of any text."""
    source = source_of(text)
    made, plain = (each(*source) for each in (analyzer, EMBEDDED))
    assert made.home == plain.home
    assert [each.items for each in made.sentences] == [each.items for each in plain.sentences]
    assert [each.verbs for each in made.sentences] == [each.verbs for each in plain.sentences]
    for sentence in made.sentences:
        edges = [edge for item in sentence.items for edge in (item.start, item.end)]
        assert edges == sorted(edges)
        assert 0 <= edges[0] < edges[-1] <= len(text)
        assert is_within_its_frame(source, sentence)
        assert sentence.parse is None or is_whole(sentence.parse, len(sentence.items))


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_stay_what_they_are_and_where_they_are(analyzer: Analyzer, text: str) -> None:
    check(analyzer, text)


@settings(max_examples=20)
@given(text=texts())
def test_so_they_do_in_any_text(analyzer: Analyzer, text: str) -> None:
    check(analyzer, text)


@pytest.mark.parametrize("text", LONG, ids=len)
def test_so_they_do_in_half_a_million_letters(analyzer: Analyzer, text: str) -> None:
    check(analyzer, text)


def test_several_texts_at_once_are_analyzed_as_each_alone(analyzer: Analyzer) -> None:
    if not isinstance(analyzer, BulkAnalyzer):
        pytest.skip("it takes one text at a time")
    sources = [source_of(text) for text in TEXTS]
    assert analyzer.analyze_many([]) == []
    assert analyzer.analyze_many(sources) == [analyzer(*source) for source in sources]


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
