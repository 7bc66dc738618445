"""Parses reach the sentences of an analysis, from units or from a whole document."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, strategies as st
from recorded import PRONTI, STRADA, WHOLE, recorded, source_of
from strategies import texts

from quoteattr import Attributor, attribute
from quoteattr.language.aligning import Name, Word
from quoteattr.language.frames import analyse
from quoteattr.language.model import Parse, Sentence
from quoteattr.language.parsing import GivenParse
from quoteattr.language.stanza_documents import Parsed
from quoteattr.training.parsing import Remembering


def parse_of(sentence: Sentence) -> Parse:
    """The parse of a sentence that has one."""
    assert sentence.parse is not None
    return sentence.parse


def heads(sentence: Sentence) -> dict[str, str]:
    """For each item of a sentence its head."""
    items, parse = sentence.items, parse_of(sentence)
    return {
        item.text: items[head].text
        for item, head in zip(items, parse.heads, strict=True)
        if head >= 0
    }


def test_the_parser_is_called_once_for_all_sentences() -> None:
    calls: list[Sequence[str]] = []

    def counting(units: Sequence[str]) -> list[Parsed]:
        calls.append(units)
        return recorded(units)

    made = Remembering(counting)(*source_of(WHOLE))
    assert [len(units) for units in calls] == [len(made.sentences)] == [4]


def test_a_parse_does_not_change_what_a_sentence_is() -> None:
    source = source_of(WHOLE)
    plain = analyse(*source)
    made = Remembering(recorded)(*source)
    assert made.home == plain.home
    assert [each.items for each in made.sentences] == [each.items for each in plain.sentences]
    assert all(each.parse is None for each in plain.sentences)


def test_the_subject_of_a_far_verb_is_the_parsers() -> None:
    made = Remembering(recorded)(*source_of(STRADA))
    found = heads(made.sentences[0])
    assert (found["sindaco"], found["della"], found["riaprirà"]) == ("detto", "città", "detto")


def test_a_quotation_is_one_item_of_the_parse() -> None:
    made = Remembering(recorded)(*source_of(PRONTI))
    (sentence,) = made.sentences
    parse = parse_of(sentence)
    assert (parse.heads[0], parse.relations[0]) == (-1, "root")
    assert heads(sentence)["dichiarato"] == sentence.items[0].text
    assert [(name.kind, sentence.items[name.first].text) for name in parse.names] == [
        ("LOC", "Bari"), ("PER", "Anna")
    ]  # fmt: skip


def test_a_document_parsed_as_a_whole_is_cut_into_our_sentences() -> None:
    source = source_of(WHOLE)
    made = GivenParse(recorded([WHOLE])[0])(*source)
    first, second, third, nested = made.sentences
    assert heads(first)["sindaco"] == "detto"
    assert heads(second)["Ugo"] == "racconta"
    assert heads(third)["sindaca"] == "dichiarato"
    assert heads(nested)["Gli"] == "detto"


@st.composite
def parses(draw: st.DrawFn, text: str) -> Parsed:
    """Words of whatever borders, heads and relations over a text, and names."""
    size = len(text)
    starts = sorted(draw(st.lists(st.integers(0, max(0, size - 1)), max_size=30)))
    head = st.integers(-1, len(starts) - 1)
    relation = st.sampled_from(["nsubj", "root", "conj", "ccomp", "acl:relcl", "punct", "obl"])
    words = [Word(at, min(size, at + 4), draw(head), draw(relation)) for at in starts if size]
    names = [Name(word.start, word.end, "PER") for word in words[::5]]
    return Parsed(tuple(words), tuple(names))


@given(st.data())
def test_whatever_the_parse_says_the_quotations_stay_where_they_are(data: st.DataObject) -> None:
    text = data.draw(texts())
    found = Attributor(analyzer=GivenParse(data.draw(parses(text))))(text)
    assert [each.spans for each in found.quotations] == [
        each.spans for each in attribute(text).quotations
    ]
    assert found.text == text
