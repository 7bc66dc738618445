"""Learning what is reported without marks: for each anchor its contents, the right ones marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteattr.attribution.scene import Scene
from quoteattr.document import Document
from quoteattr.evaluation.matching import STATEMENT_OVERLAP, Words, jaccard
from quoteattr.loglinear import Ranker
from quoteattr.models import Models
from quoteattr.reporting.statements import Report, reports, spans_of
from quoteattr.results import Statement
from quoteattr.training import ranking
from quoteattr.training.ranking import Choice
from quoteattr.training.speakers import scene_of

_EXACT = 0.5
"""What the content nearest to the annotated one counts beside others that match it."""
_PRIOR = 1.5
_RAREST = 3


def fit(documents: Iterable[Document], models: Models) -> Ranker:
    """The weights of contents learned from documents whose statements are all annotated."""
    return ranking.fit(choices(documents, models), prior=_PRIOR, rarest=_RAREST, full=_EXACT)


def choices(documents: Iterable[Document], models: Models) -> tuple[Choice, ...]:
    """One choice for each anchor of the documents."""
    return tuple(choice for document in documents for choice in _choices(document, models))


def _choices(document: Document, models: Models) -> Iterator[Choice]:
    scene = scene_of(document.text, models)
    words = Words(document.text)
    for report in reports(scene.analysis, scene.by_sentence):
        gold = _reported(document, report)
        if gold is None:
            nothing = tuple(not content.parts for content in report.contents)
            yield Choice(report.contents, nothing, nothing)
        else:
            yield _choice(scene, report, gold, words)


def _reported(document: Document, report: Report) -> Statement | None:
    """The annotated statement whose cue is the anchor."""
    span = report.anchor.span
    for statement in document.statements:
        cue = statement.cue
        if cue is not None and cue.start < span.end and span.start < cue.end:
            return statement
    return None


def _choice(scene: Scene, report: Report, gold: Statement, words: Words) -> Choice:
    wanted = words.positions(gold.spans)
    overlaps = []
    for content in report.contents:
        given = words.positions(spans_of(scene.analysis, report, content))
        shared = len(wanted & given)
        overlaps.append(jaccard(len(wanted), len(given), shared) if shared else 0.0)
    least = max(STATEMENT_OVERLAP, max(overlaps))
    right = tuple(overlap >= STATEMENT_OVERLAP for overlap in overlaps)
    return Choice(report.contents, right, tuple(overlap >= least for overlap in overlaps))
