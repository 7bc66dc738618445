"""Learning what marks are for: examples from gold documents and snippets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from quoteattr.document import Document
from quoteattr.evaluation.matching import trimmed_spans
from quoteattr.quotations.blocks import block_quotations
from quoteattr.quotations.detection import span_features
from quoteattr.quotations.headlines import unmarked_headlines
from quoteattr.quotations.interviews import labelled_turns
from quoteattr.quotations.marks import find_marks
from quoteattr.quotations.reading import read
from quoteattr.quotations.turns import dash_turns
from quoteattr.quotations.uses import use_features
from quoteattr.spans import Cover, Span
from quoteattr.text.paragraphs import paragraphs
from quoteattr.training.softmax import Example

_MARKUP = re.compile("[⟦⟧]")
SPAN_CLASSES = ("right", "wrong")
CLASSES = ("direct", "name", "partial", "scare", "term", "title")
"""Dialogue and headline are matters of layout and learn as direct or partial."""


def examples(documents: Iterable[Document]) -> tuple[Example, ...]:
    """One example for each pair of marks whose content is a gold span."""
    made: list[Example] = []
    for document in documents:
        gold = _gold_uses(document)
        text = document.text
        for pair in read(text, find_marks(text), paragraphs(text)):
            label = gold.get(trimmed_spans(text, pair.contents[:1])[0])
            if label is not None:
                made.append(Example(use_features(text, pair), label))
    return tuple(made)


def snippet_examples(path: Path) -> tuple[Example, ...]:
    """Examples from a file of snippets, each with one span between ``⟦`` and ``⟧``.

    A snippet whose marks are not read as meant is passed over.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    made: list[Example] = []
    for kind, marked in rows:
        text = _MARKUP.sub("", marked)
        meant = Span(marked.index("⟦"), marked.index("⟧") - 1)
        made.extend(
            Example(use_features(text, pair), kind)
            for pair in read(text, find_marks(text), paragraphs(text))
            if trimmed_spans(text, pair.contents[:1]) == trimmed_spans(text, (meant,))
        )
    return tuple(made)


def span_examples(documents: Iterable[Document]) -> tuple[Example, ...]:
    """One example for each span found, by marks or layout: is it a gold span?"""
    made: list[Example] = []
    for document in documents:
        text = document.text
        gold = _gold_uses(document).keys() | {
            span
            for quotation in document.quotations
            for span in trimmed_spans(text, quotation.spans)
        }
        parts = paragraphs(text)
        found: list[tuple[dict[str, float], tuple[Span, ...]]] = [
            *((span_features(pair), pair.contents) for pair in read(text, find_marks(text), parts)),
            *(({"layout dash": 1.0}, t.contents) for t in dash_turns(text, parts, Cover(()))),
            *(({"layout label": 1.0}, t.contents) for t in labelled_turns(text, parts, ())),
            *(
                ({"layout headline": 1.0}, (h.content,))
                for h in unmarked_headlines(text, parts, ())
            ),
            *(
                ({"layout block": 1.0}, b.contents)
                for b in block_quotations(text, parts, Cover(()))
            ),
        ]
        made.extend(_span_example(text, features, spans, gold) for features, spans in found)
    return tuple(made)


def _span_example(
    text: str, features: dict[str, float], spans: tuple[Span, ...], gold: set[Span]
) -> Example:
    """Right where the first span begins as a gold span does, and ends as one does."""
    first, last = trimmed_spans(text, (spans[0], spans[-1]))
    right = any(g.start == first.start for g in gold) and any(g.end == last.end for g in gold)
    return Example(features, "right" if right else "wrong")


def _gold_uses(document: Document) -> dict[Span, str]:
    uses = {trimmed_spans(document.text, (m.span,))[0]: m.kind for m in document.other_marked}
    for quotation in document.quotations:
        kind = quotation.kind if quotation.kind in CLASSES else "direct"
        uses[trimmed_spans(document.text, quotation.spans[:1])[0]] = kind
    return uses
