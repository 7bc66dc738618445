"""What exactly a prediction has wrong, place by place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from quoteattr.document import Document
from quoteattr.evaluation.matching import Spans, same_spans, trimmed_spans
from quoteattr.evaluation.model import Mistake
from quoteattr.evaluation.names import canonical_right, speaker_right
from quoteattr.evaluation.scoring import Pairs, matches
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.spans import Span, hull

Item = TypeVar("Item")


def errors(gold: Document, predicted: Document) -> tuple[Mistake, ...]:
    """The mistakes of ``predicted`` in text order; none in a prediction equal to the gold.

    ``expected`` and ``given`` are the contents for wrong spans, the speakers' names (None for
    no speaker) for wrong speakers, names and statements, the kinds for everything else; a
    quotation taken for another mark, or the reverse, shows the kind of each.

    :raises EvaluationError: the texts differ.
    """
    quotation_pairs, statement_pairs = matches(gold, predicted)
    found = [
        *_in_quotations(gold, predicted, quotation_pairs),
        *_unmatched_quotations(gold, predicted, quotation_pairs),
        *_in_marks(gold, predicted),
        *_in_statements(gold, predicted, statement_pairs),
        *_unmatched_statements(gold, predicted, statement_pairs),
    ]
    return tuple(sorted(found, key=lambda mistake: (mistake.span, mistake.what)))


def _in_quotations(gold: Document, predicted: Document, pairs: Pairs) -> Iterator[Mistake]:
    for one, other in pairs:
        expected, given = gold.quotations[one], predicted.quotations[other]
        span = hull(expected.spans)
        if not same_spans(gold.text, expected.spans, given.spans):
            yield _wrong_spans(gold.text, expected, given)
        if expected.kind != given.kind:
            yield Mistake(what="wrong kind", span=span, expected=expected.kind, given=given.kind)
        names = {"expected": _name(expected.speaker), "given": _name(given.speaker)}
        if not speaker_right(expected.speaker, given.speaker):
            yield Mistake(what="wrong speaker", span=span, **names)
        elif not canonical_right(expected.speaker, given.speaker):
            yield Mistake(what="wrong name", span=span, **names)


def _unmatched_quotations(gold: Document, predicted: Document, pairs: Pairs) -> Iterator[Mistake]:
    expected, given = _marked_kinds(gold), _marked_kinds(predicted)
    for quotation in _without(gold.quotations, {one for one, _ in pairs}):
        yield Mistake(
            what="missing quotation",
            span=hull(quotation.spans),
            expected=quotation.kind,
            given=given.get(trimmed_spans(gold.text, quotation.spans)[0]),
        )
    for quotation in _without(predicted.quotations, {other for _, other in pairs}):
        yield Mistake(
            what="spurious quotation",
            span=hull(quotation.spans),
            expected=expected.get(trimmed_spans(gold.text, quotation.spans)[0]),
            given=quotation.kind,
        )


def _in_marks(gold: Document, predicted: Document) -> Iterator[Mistake]:
    expected, given = _marked_kinds(gold), _marked_kinds(predicted)
    quoted_gold, quoted_predicted = _quoted(gold), _quoted(predicted)
    for span, kind in expected.items():
        if span in given and given[span] != kind:
            yield Mistake(what="wrong kind", span=span, expected=kind, given=given[span])
        elif span not in given and span not in quoted_predicted:
            yield Mistake(what="missing span", span=span, expected=kind)
    for span, kind in given.items():
        if span not in expected and span not in quoted_gold:
            yield Mistake(what="spurious span", span=span, given=kind)


def _in_statements(gold: Document, predicted: Document, pairs: Pairs) -> Iterator[Mistake]:
    for one, other in pairs:
        expected, given = gold.statements[one], predicted.statements[other]
        if not same_spans(gold.text, expected.spans, given.spans):
            yield _wrong_spans(gold.text, expected, given)
        if not speaker_right(expected.speaker, given.speaker):
            yield Mistake(
                what="wrong statement speaker",
                span=hull(expected.spans),
                expected=_name(expected.speaker),
                given=_name(given.speaker),
            )


def _unmatched_statements(gold: Document, predicted: Document, pairs: Pairs) -> Iterator[Mistake]:
    for statement in _without(gold.statements, {one for one, _ in pairs}):
        name, span = _name(statement.speaker), hull(statement.spans)
        yield Mistake(what="missing statement", span=span, expected=name)
    for statement in _without(predicted.statements, {other for _, other in pairs}):
        name, span = _name(statement.speaker), hull(statement.spans)
        yield Mistake(what="spurious statement", span=span, given=name)


def _wrong_spans(
    text: str, expected: Quotation | Statement, given: Quotation | Statement
) -> Mistake:
    quoted = isinstance(expected, Quotation)
    return Mistake(
        what="wrong spans" if quoted else "wrong statement spans",
        span=hull(expected.spans),
        expected=_contents(text, expected.spans),
        given=_contents(text, given.spans),
    )


def _contents(text: str, spans: Spans) -> str:
    """The contents of several spans, the breaks between them visible."""
    return " | ".join(span.of(text) for span in spans)


def _name(speaker: Speaker | None) -> str | None:
    return None if speaker is None else speaker.name


def _without(items: tuple[Item, ...], positions: set[int]) -> Iterator[Item]:
    return (item for position, item in enumerate(items) if position not in positions)


def _marked_kinds(document: Document) -> dict[Span, str]:
    return {
        trimmed_spans(document.text, (marked.span,))[0]: marked.kind
        for marked in document.other_marked
    }


def _quoted(document: Document) -> frozenset[Span]:
    spans = tuple(span for quotation in document.quotations for span in quotation.spans)
    return frozenset(trimmed_spans(document.text, spans))
