"""One predicted document against its gold: every count that the figures need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.difficulty import Difficulty, difficulty
from quoteattr.evaluation.matching import (
    QUOTATION_OVERLAP,
    STATEMENT_OVERLAP,
    Spans,
    Words,
    match,
    trimmed_spans,
)
from quoteattr.evaluation.metrics import Counts
from quoteattr.evaluation.model import DocumentScore, MatchedPair
from quoteattr.evaluation.names import canonical_right, speaker_right
from quoteattr.results import Quotation, Statement

Pairs = tuple[tuple[int, int], ...]
"""Matched items: gold index, predicted index."""


def score(gold: Document, predicted: Document) -> DocumentScore:
    """The counts of ``predicted`` against ``gold``, two documents of the same text.

    :raises EvaluationError: the texts differ, so that no offset could be compared.
    """
    quotation_pairs, statement_pairs = matches(gold, predicted)
    statements = len(gold.statements), len(predicted.statements)
    return DocumentScore(
        spans=_common(_single_spans(gold), _single_spans(predicted)),
        quotations=_common(_exact(gold, gold.quotations), _exact(predicted, predicted.quotations)),
        quotations_by_kind=_by_kind(gold, predicted),
        found=Counts(len(quotation_pairs), len(gold.quotations), len(predicted.quotations)),
        pairs=_paired(gold, quotation_pairs, gold.quotations, predicted.quotations),
        difficulties=tuple(_difficulty(gold, quotation) for quotation in gold.quotations),
        statements_found=Counts(len(statement_pairs), *statements),
        statements_exact=_common(
            _exact(gold, gold.statements), _exact(predicted, predicted.statements)
        ),
        statement_pairs=_paired(gold, statement_pairs, gold.statements, predicted.statements),
    )


def matches(gold: Document, predicted: Document) -> tuple[Pairs, Pairs]:
    """The matched quotations and the matched statements.

    :raises EvaluationError: the texts differ.
    """
    if gold.text != predicted.text:
        raise EvaluationError(
            f"the prediction for {gold.id or 'a document'} has another text than the gold"
        )
    words = Words(gold.text)
    return (
        match(
            words,
            [quotation.spans for quotation in gold.quotations],
            [quotation.spans for quotation in predicted.quotations],
            QUOTATION_OVERLAP,
        ),
        match(
            words,
            [statement.spans for statement in gold.statements],
            [statement.spans for statement in predicted.statements],
            STATEMENT_OVERLAP,
        ),
    )


def _common(gold: Iterable[Hashable], predicted: Iterable[Hashable]) -> Counts:
    """Counts of the equal items; an item that stands twice needs two equals."""
    expected, given = Counter(gold), Counter(predicted)
    return Counts((expected & given).total(), expected.total(), given.total())


def _single_spans(document: Document) -> Spans:
    quoted = [span for quotation in document.quotations for span in quotation.spans]
    marked = [marked.span for marked in document.other_marked]
    return trimmed_spans(document.text, (*quoted, *marked))


def _exact(document: Document, items: Sequence[Quotation] | Sequence[Statement]) -> list[Spans]:
    return [trimmed_spans(document.text, item.spans) for item in items]


def _by_kind(gold: Document, predicted: Document) -> tuple[tuple[str, Counts], ...]:
    kinds = {quotation.kind for quotation in (*gold.quotations, *predicted.quotations)}
    return tuple(
        (
            kind,
            _common(
                _exact(gold, [q for q in gold.quotations if q.kind == kind]),
                _exact(predicted, [q for q in predicted.quotations if q.kind == kind]),
            ),
        )
        for kind in sorted(kinds)
    )


def _difficulty(gold: Document, item: Quotation | Statement) -> Difficulty:
    mention, cue = item.mention, item.cue
    return difficulty(
        None if mention is None else mention.of(gold.text),
        None if cue is None else cue.of(gold.text),
    )


def _paired(
    gold: Document,
    pairs: Pairs,
    expected: Sequence[Quotation] | Sequence[Statement],
    given: Sequence[Quotation] | Sequence[Statement],
) -> tuple[MatchedPair, ...]:
    return tuple(_pair(gold, one, other, expected[one], given[other]) for one, other in pairs)


def _pair(
    gold: Document,
    one: int,
    other: int,
    expected: Quotation | Statement,
    given: Quotation | Statement,
) -> MatchedPair:
    return MatchedPair(
        gold=one,
        predicted=other,
        difficulty=_difficulty(gold, expected),
        speaker_right=speaker_right(expected.speaker, given.speaker),
        canonical_right=canonical_right(expected.speaker, given.speaker),
        confidence=None if given.speaker is None else given.confidence,
    )
