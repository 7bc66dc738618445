"""Mistakes as text to read, each with the words around it; development documents only."""

from __future__ import annotations

import re

from quoteattr.evaluation.model import CheckedDocument, Mistake
from quoteattr.evaluation.report import Report

CONTEXT = 60
"""Code points shown on each side of a mistake."""


def render_errors(report: Report, *, context: int = CONTEXT) -> str:
    """The mistakes of the development documents in order; report-only ones are never listed."""
    listed = [
        _of_document(checked, context)
        for checked in report.documents
        if checked.mistakes and checked.gold.split == "development"
    ]
    return "\n\n".join(listed) + "\n" if listed else "No mistakes in the development documents.\n"


def _of_document(checked: CheckedDocument, context: int) -> str:
    gold = checked.gold
    title = f"## {gold.file}, document {gold.position} ({gold.document.id or 'without id'})"
    text = gold.document.text
    return "\n".join([title, "", *(_line(text, each, context) for each in checked.mistakes)])


def _line(text: str, mistake: Mistake, context: int) -> str:
    start, end = mistake.span
    before = _flat(text[max(0, start - context) : start])
    after = _flat(text[end : end + context])
    return (
        f"- {mistake.what} [{start}, {end}): expected {_shown(mistake.expected)},"
        f" given {_shown(mistake.given)}\n"
        f"  …{before}⟦{_flat(text[start:end])}⟧{after}…"
    )


def _shown(value: str | None) -> str:
    return "none" if value is None else f"`{_flat(value)}`"


def _flat(text: str) -> str:
    """The text on one line, line breaks as ¶."""
    return re.sub(r"[\r\n\v\f\x85\u2028\u2029]+", "¶", text)
