"""Learning what marks are for: examples from gold documents, weights, cross-validation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quoteattr.document import Document
from quoteattr.evaluation.matching import trimmed_spans
from quoteattr.quotations.marks import find_marks
from quoteattr.quotations.reading import read
from quoteattr.quotations.uses import use_features
from quoteattr.spans import Span
from quoteattr.text.paragraphs import paragraphs
from quoteattr.training.softmax import Example

CLASSES = ("direct", "name", "partial", "scare", "term", "title")
"""Dialogue and headline are matters of layout and learn as direct or partial."""


def examples(documents: Iterable[Document], names: Sequence[str]) -> tuple[Example, ...]:
    """One example for each pair of marks whose content is a gold span."""
    made: list[Example] = []
    for document, name in zip(documents, names, strict=True):
        gold = _gold_uses(document)
        text = document.text
        for pair in read(text, find_marks(text), paragraphs(text)):
            label = gold.get(trimmed_spans(text, pair.contents[:1])[0])
            if label is not None:
                made.append(Example(use_features(text, pair), label, name))
    return tuple(made)


def _gold_uses(document: Document) -> dict[Span, str]:
    uses = {trimmed_spans(document.text, (m.span,))[0]: m.kind for m in document.other_marked}
    for quotation in document.quotations:
        kind = quotation.kind if quotation.kind in CLASSES else "direct"
        uses[trimmed_spans(document.text, quotation.spans[:1])[0]] = kind
    return uses
