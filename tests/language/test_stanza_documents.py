"""Stanza's dictionaries become words and names with the offsets of the text."""

from __future__ import annotations

from typing import Any

from recorded import STRADA, WHOLE, recorded

from quoteattr.language.aligning import Name, Word
from quoteattr.language.stanza_documents import Parsed, read_document

SPLIT: list[list[dict[str, Any]]] = [
    [
        {"id": 1, "text": "Vuole", "head": 0, "deprel": "root", "start_char": 0, "end_char": 5},
        {"id": [2, 3], "text": "dirgli", "start_char": 6, "end_char": 12},
        {"id": 2, "text": "dire", "lemma": "dire", "upos": "VERB", "head": 1, "deprel": "xcomp"},
        {"id": 3, "text": "gli", "lemma": "gli", "upos": "PRON", "head": 2, "deprel": "iobj"},
    ]
]
"""*Vuole dirgli*, its last token of two words without offsets of their own."""


def test_a_word_of_a_multi_word_token_stands_where_the_token_stands() -> None:
    placed = [(word.start, word.end, word.lemma) for word in read_document(SPLIT).words]
    assert placed == [(0, 5, ""), (6, 12, "dire"), (6, 12, "gli")]


def test_heads_are_positions_among_all_words_of_the_text() -> None:
    (whole,) = recorded([WHOLE])
    told = {WHOLE[word.start : word.end]: word.head for word in whole.words}
    heads = {words: WHOLE[whole.words[head].start : whole.words[head].end]
             for words, head in told.items() if head >= 0}  # fmt: skip
    assert heads["sindaco"] == "detto"
    assert heads["Conti"] == "Ugo"
    assert heads["dichiarato"] == "Partiamo"


def test_a_name_of_several_tokens_is_one_name() -> None:
    (whole,) = recorded([WHOLE])
    names = [(WHOLE[name.start : name.end], name.kind) for name in whole.names]
    assert names == [("Ugo Conti", "PER"), ("Bari", "LOC"), ("Anna Rossi", "PER")]


def test_a_token_without_offsets_is_passed_over() -> None:
    first, *others = SPLIT[0]
    bare = {key: value for key, value in first.items() if not key.endswith("_char")}
    parsed = read_document([[bare, *others]])
    assert [(word.lemma, word.head) for word in parsed.words] == [("dire", -1), ("gli", 0)]


def test_a_name_without_offsets_is_passed_over() -> None:
    tokens = [{"id": 1, "ner": "B-PER"}, {"id": 2, "ner": "E-PER", "start_char": 4, "end_char": 9}]
    assert read_document([tokens, tokens[1:], tokens[:1]]) == Parsed((Word(4, 9, -1, ""),) * 2, ())


def test_a_document_without_sentences_has_no_words() -> None:
    assert read_document([]) == Parsed((), ())


def test_what_lies_within_a_stretch_keeps_the_heads_inside_it() -> None:
    (parsed,) = recorded([STRADA])
    start, end = STRADA.index("la strada"), STRADA.index(" lunedì")
    inside = parsed.within(start, end)
    heads = [(STRADA[word.start : word.end], word.head) for word in inside.words]
    assert heads == [("la", 1), ("strada", 2), ("riaprirà", -1)]


def test_names_are_kept_where_they_overlap_a_stretch() -> None:
    parsed = Parsed((), (Name(0, 4, "PER"), Name(6, 9, "LOC"), Name(12, 14, "ORG")))
    assert parsed.within(3, 7).names == parsed.names[:2]
    assert parsed.within(9, 12).names == ()
