"""How far a regular expression and the nearest name get, on the same documents.

Run as ``python -m docs.baseline GOLD.jsonl …``; it prints the table of ``docs/comparison.md``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from docs.measure import FICTION
from quoteattr.document import Document
from quoteattr.evaluation.model import DocumentScore, pooled
from quoteattr.evaluation.report import Cell, evaluate, table as report_table
from quoteattr.results import Quotation, Speaker
from quoteattr.spans import Span

_QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”|\"([^\"\n]+)\"|^[–—-]\s*([^–—\n]+)", re.MULTILINE)
_CAPITALISED = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…:»”\"–—-]\s*|\n\s*|[«“\"])$")


def nearest_names(text: str) -> Document:
    """All that stands between marks or behind a dash, each said by the nearest name outside."""
    quoted = [Span(*match.span(match.lastindex or 0)) for match in _QUOTED.finditer(text)]
    found = [name for name in names(text) if not any(span.covers(name) for span in quoted)]
    return Document(
        text=text,
        quotations=tuple(
            Quotation(
                text=span.of(text),
                spans=(span,),
                kind="direct",
                speaker=_nearest(text, span, found),
            )
            for span in quoted
        ),
    )


def names(text: str) -> list[Span]:
    """The runs of capitalised words, without a first word that only begins a sentence.

    >>> [name.of("Ieri Anna Rossi e Bo.") for name in names("Ieri Anna Rossi e Bo.")]
    ['Anna Rossi', 'Bo']
    """
    runs = [Span(*match.span()) for match in _CAPITALISED.finditer(text)]
    first = [_BEGINS.search(text, max(0, run.start - 3), run.start) is not None for run in runs]
    inside = {
        word
        for run, begins in zip(runs, first, strict=True)
        for word in run.of(text).split()[begins:]
    }
    made = []
    for run, begins in zip(runs, first, strict=True):
        head, _, rest = run.of(text).partition(" ")
        if not begins or head in inside:
            made.append(run)
        elif rest:
            made.append(Span(run.end - len(rest), run.end))
    return made


def _nearest(text: str, quoted: Span, found: Iterable[Span]) -> Speaker | None:
    """The name at the least distance from a quotation."""
    near = min(
        found,
        key=lambda name: max(quoted.start - name.end, name.start - quoted.end),
        default=None,
    )
    return None if near is None else Speaker(near.of(text))


def table(files: Iterable[Path]) -> str:
    """The figures of the development documents: news, fiction, all."""
    report = evaluate(files, nearest_names, split="development")
    groups: dict[str, list[DocumentScore]] = {"news": [], "fiction": [], "all": []}
    for file in report.files:
        scores = report.scores("development", file)
        groups["fiction" if Path(file).name in FICTION else "news"] += scores
        groups["all"] += scores
    rows = [_row(name, pooled(scores)) for name, scores in groups.items() if scores]
    header = ["texts", "quotation F1", "speaker right", "explicit", "found and right F1"]
    return report_table(header, rows) + "\n"


def _row(name: str, scored: DocumentScore) -> list[Cell]:
    named = {kind: share for kind, _, share in scored.speaker_by_difficulty}["explicit"]
    shares = scored.speaker.value, named.value
    return [name, scored.quotations.f1, *shares, scored.found_and_right.f1]


if __name__ == "__main__":
    sys.stdout.write(table(map(Path, sys.argv[1:])))
