"""Learning what is reported without marks: for each anchor its contents, the right ones marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from quoteattr.document import Document
from quoteattr.evaluation.matching import STATEMENT_OVERLAP, Words, jaccard
from quoteattr.language.analyzer import EMBEDDED, Analyzer
from quoteattr.loglinear import Ranker, Step, as_steps
from quoteattr.models import Models
from quoteattr.reporting.statements import Report, reports, spans_of
from quoteattr.results import Statement
from quoteattr.spans import Span
from quoteattr.training import ranking
from quoteattr.training.ranking import Choice
from quoteattr.training.speakers import scene_of

_EXACT = 0.5
"""What the content nearest to the annotated one counts beside others that match it."""
_PRIOR = 3.0
_RAREST = 3
_SAME = 0.95
"""Overlap from which a content is the statement whose cue is not annotated."""
_ALIKE = 0.5
"""Overlap from which it may be, where no anchor can have just this content."""
_SURE = 0.5
"""Strength from which an anchor is rather the cue of such a statement than a nearer one."""
_ANNOTATED = re.compile(r"E\d\d-")
"""How the cases are called all of whose statements are marked, be it none."""


Steps = tuple[Step, ...]
"""What leads to a content, whose features are learned from."""


def fit(documents: Iterable[Document], models: Models, analyzer: Analyzer = EMBEDDED) -> Ranker:
    """The weights of contents learned from documents whose statements are all annotated."""
    made = choices(documents, models, analyzer)
    return ranking.fit(made, prior=_PRIOR, rarest=_RAREST, full=_EXACT)


def is_annotated(document: Document) -> bool:
    """Whether the statements of an article or case are marked: it has some, or should have none."""
    return bool(document.statements) or _ANNOTATED.match(document.id or "") is not None


def choices(
    documents: Iterable[Document], models: Models, analyzer: Analyzer = EMBEDDED
) -> tuple[Choice, ...]:
    """One choice for each anchor of the documents."""
    return tuple(
        choice for document in documents for choice in _choices(document, models, analyzer)
    )


def _choices(document: Document, models: Models, analyzer: Analyzer) -> Iterator[Choice]:
    scene = scene_of(document.text, models, analyzer)
    words = Words(document.text)
    listed = list(reports(scene.analysis, scene.by_sentence, as_steps))
    spans = [
        [spans_of(scene.analysis, report, content) for content in report.contents]
        for report in listed
    ]
    gold = _by_anchor(document, listed, spans, words)
    for at, report in enumerate(listed):
        if at in gold:
            yield _choice(report, spans[at], gold[at], words)
        else:
            nothing = tuple(not content.parts for content in report.contents)
            yield Choice(report.contents, nothing, nothing)


def _by_anchor(
    document: Document,
    listed: Sequence[Report[Steps]],
    spans: Sequence[Sequence[tuple[Span, ...]]],
    words: Words,
) -> dict[int, Statement]:
    """The annotated statement of each anchor that has one.

    It is the one whose cue the anchor is; a statement without an annotated cue belongs to the
    surest and nearest anchor that can have just this content, or one like it.
    """
    found: dict[int, Statement] = {}
    for statement in document.statements:
        cue = statement.cue
        if cue is not None:
            for at, report in enumerate(listed):
                if cue.start < report.anchor.span.end and report.anchor.span.start < cue.end:
                    found.setdefault(at, statement)
            continue
        best = [max(_overlaps(spans[at], statement, words)) for at in range(len(listed))]
        able = [at for at, overlap in enumerate(best) if overlap >= _ALIKE and at not in found]
        if able:
            found[min(able, key=_fitness(listed, best, statement))] = statement
    return found


def _fitness(
    listed: Sequence[Report[Steps]], best: Sequence[float], statement: Statement
) -> Callable[[int], tuple[bool, bool, int]]:
    """What tells the anchor of a statement from others, the least first: it can have just this
    content, it surely reports, it is near.
    """
    start = statement.spans[0].start

    def fitness(at: int) -> tuple[bool, bool, int]:
        anchor = listed[at].anchor
        return best[at] < _SAME, anchor.strength < _SURE, abs(anchor.span.end - start)

    return fitness


def _choice(
    report: Report[Steps], spans: Sequence[tuple[Span, ...]], gold: Statement, words: Words
) -> Choice:
    overlaps = _overlaps(spans, gold, words)
    least = max(STATEMENT_OVERLAP, max(overlaps))
    right = tuple(overlap >= STATEMENT_OVERLAP for overlap in overlaps)
    return Choice(report.contents, right, tuple(overlap >= least for overlap in overlaps))


def _overlaps(spans: Sequence[tuple[Span, ...]], gold: Statement, words: Words) -> list[float]:
    """The word overlap of each content with an annotated statement."""
    wanted = words.positions(gold.spans)
    overlaps = []
    for content in spans:
        given = words.positions(content)
        shared = len(wanted & given)
        overlaps.append(jaccard(len(wanted), len(given), shared) if shared else 0.0)
    return overlaps
