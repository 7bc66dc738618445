"""Standoff files keep to brat's grammar and stand at the right place of the text."""

from __future__ import annotations

import re

from attrs import evolve
from hypothesis import example, given

from exports.samples import DOCUMENT, HOSTILE, NO, PIANO, ROSSI, TEXT, documents
from quoteattr.document import Document
from quoteattr.exports.brat import CONFIGURATION, to_brat
from quoteattr.results import Quotation
from quoteattr.spans import Span

GRAMMAR = re.compile(
    r"T\d+\t(?:Direct|Partial|Dialogue|Headline|Statement|Mention|Cue)"
    r" \d+ \d+(?:;\d+ \d+)*\t[^\t]+"
    r"|R\d+\t(?:SaidBy|ReportedBy) Arg1:T\d+ Arg2:T\d+"
    r"|A\d+\t(?:Negated|Hedged) T\d+"
    r"|#\d+\tAnnotatorNotes T\d+\t[^\t]+"
)
"""The lines that brat's manual allows, with the types of the configuration."""


def ranges(line: str) -> list[tuple[int, int]]:
    """The offsets of a text-bound annotation."""
    pairs = line.split("\t")[1].partition(" ")[2].split(";")
    return [(int(start), int(end)) for start, end in (pair.split() for pair in pairs)]


@given(documents())
@example(HOSTILE)
def test_any_document_keeps_to_the_grammar(document: Document) -> None:
    lines = to_brat(document).split("\n")[:-1]
    assert [line for line in lines if not GRAMMAR.fullmatch(line)] == []
    assert to_brat(document).splitlines() == lines
    names = [line.split("\t")[0] for line in lines]
    assert len(set(names)) == len(names)
    for line in lines:
        assert set(re.findall(r"\bT\d+", line.split("\t")[1])) <= set(names)


@given(documents())
def test_the_words_of_an_annotation_are_those_at_its_offsets(document: Document) -> None:
    for line in to_brat(document).split("\n"):
        if line.startswith("T"):
            words = " ".join(document.text[start:end] for start, end in ranges(line))
            assert line.split("\t")[2] == words


@given(documents())
def test_quotations_come_back_but_for_blanks_and_line_breaks(document: Document) -> None:
    kept = [q for q in document.quotations if q.text.strip()]
    kinds = ("Direct", "Partial", "Dialogue", "Headline")
    lines = [line for line in to_brat(document).split("\n") if line.startswith("T")]
    read = [line for line in lines if line.split("\t")[1].split()[0] in kinds]
    assert len(read) == len(kept)
    for quotation, line in zip(kept, read, strict=True):
        covered = {at for start, end in ranges(line) for at in range(start, end)}
        stood = {at for span in quotation.spans for at in range(span.start, span.end)}
        assert covered <= stood
        assert not "".join(document.text[at] for at in sorted(stood - covered)).strip()


def test_what_is_said_is_related_to_mention_and_cue_which_are_shared() -> None:
    lines = to_brat(evolve(DOCUMENT, quotations=DOCUMENT.quotations[:1], statements=(PIANO,)))
    start = TEXT.index("un disastro")
    assert lines.split("\n") == [
        f"T1\tPartial {start} {start + 11}\tun disastro",
        "T2\tMention 13 23\tAnna Rossi",
        "R1\tSaidBy Arg1:T1 Arg2:T2",
        "T3\tCue 28 32\tdice",
        "R2\tReportedBy Arg1:T1 Arg2:T3",
        "#1\tAnnotatorNotes T1\tAnna Rossi, wikidata Q1, 97%",
        f"T4\tStatement {start - 12} {start + 12}\til piano è “un disastro”",
        "A1\tNegated T4",
        "R3\tSaidBy Arg1:T4 Arg2:T2",
        "R4\tReportedBy Arg1:T4 Arg2:T3",
        "#2\tAnnotatorNotes T4\tAnna Rossi, wikidata Q1, 90%",
        "",
    ]


def test_offsets_are_code_points() -> None:
    assert TEXT.startswith("😀 ")
    assert "Mention 13 23\tAnna Rossi" in to_brat(DOCUMENT)


def test_a_quotation_is_cut_at_line_breaks_and_tabs() -> None:
    text = "«Uno \r\n due\ttre»"
    quotation = Quotation(text="…", spans=(Span(1, 15),), kind="direct")
    assert to_brat(Document(text=text, quotations=(quotation,))).startswith(
        "T1\tDirect 1 4;8 11;12 15\tUno due tre\n"
    )


def test_nobody_and_strange_names_stand_in_one_note_each() -> None:
    strange = evolve(ROSSI, name="A\tB\nC", ids=())
    items = (evolve(NO, speaker=None), evolve(NO, speaker=strange))
    notes = [
        line for line in to_brat(evolve(DOCUMENT, quotations=items)).split("\n") if "#" in line
    ]
    assert [note.split("\t")[2] for note in notes[:2]] == ["nobody, 40%", "A B C, 40%"]


def test_the_configuration_lists_every_type() -> None:
    types = re.findall(r"^(\w+)", CONFIGURATION, re.MULTILINE)
    used = {line.split("\t")[1].split(" ")[0] for line in to_brat(DOCUMENT).split("\n") if line}
    assert used - {"AnnotatorNotes"} <= set(types)
