"""The articles of the folder ``articles`` are written as their README says."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from quoteattr.datafiles import table
from quoteattr.document import Document
from quoteattr.results import Quotation, Statement
from quoteattr.spans import Span
from quoteattr.training.articles import read_articles

FILES = sorted((Path(__file__).resolve().parent.parent / "articles").glob("*.txt"))
files = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])

_FORMS = {row["form"]: row["mark"] for row in table("marks")}
_MARK = "|".join(sorted(map(re.escape, _FORMS), key=len, reverse=True))
_OPENING = re.compile(rf"(?:{_MARK})(?=\s*\Z)")
_CLOSING = re.compile(rf"\s*[.,]?(?P<mark>{_MARK})")
_PAIRS = {(row["open"], row["close"]) for row in table("mark_pairs")}
_DASH_BEFORE = re.compile(r"(?:(?:^|[\s:.,!?])[-–—]{1,2}\s*|^«)\Z", re.MULTILINE)
_DASH_AFTER = re.compile(r"\s*[-–—]|\.?(?:\s*\Z|\n)|(?:[,.]|(?<=[,.!?…]))\s+\w")
_HEADLINE = re.compile(r"\w\W{0,2}: ?\Z")
_HEADLINE_AFTER = re.compile(r"[.!?…]?(?: |\n|\Z)")
_SHORT = 150
_LABEL_BEFORE = re.compile(
    r"^(?:\W*[\w.’']+(?: [\w.’'()]+){0,5}\W{1,3}|[A-Z]{2}[^:]*: |\*\*.+\*\* )?\Z", re.MULTILINE
)


@cache
def articles(path: Path) -> tuple[Document, ...]:
    """The articles of a file."""
    return tuple(read_articles(path))


@cache
def listed(path: Path) -> tuple[tuple[str, str, str], ...]:
    """The attribution lines of all articles of a file."""
    content = path.read_text(encoding="utf-8")
    ends = [block.partition("\n---\n")[2] for block in re.split(r"^=== ", content, flags=re.M)]
    lines = (line.strip() for end in ends for line in end.splitlines())
    rows = (line.split(";") for line in lines if line and not line.startswith("@"))
    return tuple((row[0].strip(), row[1].strip(), row[2].strip()) for row in rows)


def quotations(path: Path) -> list[tuple[Document, Quotation]]:
    """The quotations of all articles of a file, each with its article."""
    return [(document, each) for document in articles(path) for each in document.quotations]


def items(path: Path) -> list[tuple[Document, Quotation | Statement]]:
    """Quotations and statements in the order of their opening marks, each with its article."""
    return [
        (document, each)
        for document in articles(path)
        for each in sorted(
            (*document.quotations, *document.statements),
            key=lambda item: (item.spans[0].start, -item.spans[0].end),
        )
    ]


def in_marks(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands between two marks that may be a pair."""
    opening = _OPENING.search(text[max(0, start - 12) : start])
    closing = _CLOSING.match(text[end : end + 12])
    if opening is None or closing is None:
        return False
    return (_FORMS[opening[0]], _FORMS[closing["mark"]]) in _PAIRS


def in_layout(text: str, start: int, end: int) -> bool:
    """Whether a stretch follows a dash, a label or a line's start, and ends as these do.

    In a headline, and in a line no longer than one, any colon is a label's; a mark that is not
    closed, or closed behind the narrator's words, is like a dash.
    """
    before = text[text.rfind("\n", 0, start) + 1 : start]
    line = before + text[start:].partition("\n")[0]
    title = len(line) < _SHORT or not re.search(r"\n\s*\n", text[:start])
    if title and _HEADLINE.search(before) and not _LABEL_BEFORE.search(before):
        return _HEADLINE_AFTER.match(text, end) is not None
    if _DASH_BEFORE.search(before):
        return _DASH_AFTER.match(text, end) is not None
    return _LABEL_BEFORE.search(before) is not None and text[end : end + 1] in ("", "\n")


def test_there_are_articles() -> None:
    assert len(FILES) >= 13
    assert sum(len(articles(path)) for path in FILES) > 200


def test_ids_are_unique() -> None:
    ids = [document.id for path in FILES for document in articles(path)]
    assert len(set(ids)) == len(ids)


def test_no_two_articles_have_the_same_text() -> None:
    texts = [document.text for path in FILES for document in articles(path)]
    assert len(set(texts)) == len(texts)


@files
def test_every_article_has_quotations_or_statements_and_no_markup_left(path: Path) -> None:
    for document in articles(path):
        assert document.quotations or document.statements, document.id
        assert not re.search(r"[⟦⟧⟪⟫⦃⦄]|^(?:---|===|@)", document.text, re.MULTILINE), document.id


@files
def test_every_mention_and_cue_is_found_outside_its_item(path: Path) -> None:
    found = items(path)
    assert len(found) == len(listed(path))
    for (document, item), (_, *phrases) in zip(found, listed(path), strict=True):
        for span, phrase in zip((item.mention, item.cue), phrases, strict=True):
            expected = None if phrase == "-" else re.sub(r"#\d+$", "", phrase)
            assert (span and span.of(document.text)) == expected
            assert not any(span and own.covers(span) for own in item.spans)


@files
def test_every_item_has_the_speaker_of_its_line(path: Path) -> None:
    speakers = [item.speaker for _, item in items(path)]
    given = [None if speaker is None else speaker.name for speaker in speakers]
    assert given == [None if name == "?" else name for name, *_ in listed(path)]
    assert "" not in given


@files
def test_every_quotation_stands_in_its_marks_or_its_layout(path: Path) -> None:
    wrong: dict[str, list[str]] = {}
    for document, quotation in quotations(path):
        start, end = quotation.spans[0].start, quotation.spans[-1].end
        if not in_marks(document.text, start, end) and not in_layout(document.text, start, end):
            wrong.setdefault(str(document.id), []).append(quotation.text[-20:])
    assert wrong == {}


@files
def test_spans_are_in_order_without_blanks_at_their_ends(path: Path) -> None:
    for document, item in items(path):
        contents = [span.of(document.text) for span in item.spans]
        assert all(content and content == content.strip() for content in contents), contents
        assert list(item.spans) == sorted(item.spans)


@files
def test_between_two_spans_stand_words_of_somebody_else_or_a_new_paragraph(path: Path) -> None:
    for document, item in items(path):
        for before, after in pairwise(item.spans):
            between = Span(before.end, after.start).of(document.text)
            assert re.search(r"\w|\n", between), item.text


@files
def test_quotations_and_statements_are_nested_or_apart(path: Path) -> None:
    for document in articles(path):
        both = (*document.quotations, *document.statements)
        spans = [span for each in both for span in each.spans]
        for one, other in combinations(spans, 2):
            nested = one.covers(other) or other.covers(one)
            assert nested or not one.overlaps(other), document.id


@files
def test_other_names_belong_to_speakers_of_their_article(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    for block in re.split(r"^=== ", content, flags=re.M)[1:]:
        lines = [line.strip() for line in block.partition("\n---\n")[2].splitlines()]
        speakers = {line.split(";")[0].strip() for line in lines if not line.startswith("@")}
        named = [line[1:].partition("=")[0].strip() for line in lines if line.startswith("@")]
        assert set(named) <= speakers, block.partition("\n")[0]
        assert len(set(named)) == len(named), block.partition("\n")[0]
