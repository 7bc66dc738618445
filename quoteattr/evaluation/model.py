"""What an evaluation makes: gold documents, scores of documents, mistakes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Literal

from attrs import field, frozen

from quoteattr.document import Document
from quoteattr.evaluation.calibration import Outcome
from quoteattr.evaluation.difficulty import DIFFICULTIES, Difficulty
from quoteattr.evaluation.metrics import Counts, Share
from quoteattr.spans import Span

Split = Literal["development", "report-only"]

MistakeKind = Literal[
    "missing quotation",
    "spurious quotation",
    "wrong spans",
    "wrong kind",
    "wrong speaker",
    "wrong name",
    "missing span",
    "spurious span",
    "missing statement",
    "spurious statement",
    "wrong statement spans",
    "wrong statement speaker",
]

HELD_OUT_EVERY = 4
"""Of so many documents of a file one is report-only, the last."""


@frozen
class GoldDocument:
    """An annotated document, the file it stands in and its position there, counted from 0."""

    document: Document
    file: str
    position: int

    @property
    def split(self) -> Split:
        """``"report-only"`` where the position leaves 3 when divided by 4."""
        held_out = self.position % HELD_OUT_EVERY == HELD_OUT_EVERY - 1
        return "report-only" if held_out else "development"


@frozen(kw_only=True)
class MatchedPair:
    """A gold quotation or statement and the predicted one matched with it.

    ``gold`` and ``predicted`` are positions in the documents' quotations or statements;
    ``confidence`` is the predicted one, None where no speaker was predicted.
    """

    gold: int
    predicted: int
    difficulty: Difficulty
    speaker_right: bool
    canonical_right: bool
    confidence: float | None


@frozen(kw_only=True)
class DocumentScore:
    """All counts of one document, or of several pooled.

    ``spans``: exact single spans of quotations and other marked spans, whatever their kind;
    ``quotations``: exact span lists of quotations, ``quotations_by_kind`` also of equal kind;
    ``found``: quotations matched by overlap, listed in ``pairs``; ``difficulties``: of all
    gold quotations. Statements: matched by overlap (``statements_found``), listed in
    ``statement_pairs``; exact span lists (``statements_exact``).
    """

    spans: Counts = field(factory=Counts)
    quotations: Counts = field(factory=Counts)
    quotations_by_kind: tuple[tuple[str, Counts], ...] = ()
    found: Counts = field(factory=Counts)
    pairs: tuple[MatchedPair, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()
    statements_found: Counts = field(factory=Counts)
    statements_exact: Counts = field(factory=Counts)
    statement_pairs: tuple[MatchedPair, ...] = ()

    @property
    def statements_right(self) -> Counts:
        """Statements matched whose speaker is right."""
        right = sum(pair.speaker_right for pair in self.statement_pairs)
        return Counts(right, self.statements_found.gold, self.statements_found.predicted)

    @property
    def statement_speakers(self) -> tuple[tuple[Difficulty, Share], ...]:
        """Each difficulty, and the matched statements of it with the right speaker."""
        listed = [(pair.difficulty, pair.speaker_right) for pair in self.statement_pairs]
        return tuple(
            (name, Share(listed.count((name, True)), sum(kind == name for kind, _ in listed)))
            for name in DIFFICULTIES
        )

    @property
    def found_and_right(self) -> Counts:
        """Quotations matched whose speaker is right."""
        right = sum(pair.speaker_right for pair in self.pairs)
        return Counts(right, self.found.gold, self.found.predicted)

    @property
    def speaker(self) -> Share:
        """Matched quotations whose speaker is right."""
        return Share(sum(pair.speaker_right for pair in self.pairs), len(self.pairs))

    @property
    def canonical(self) -> Share:
        """Matched quotations whose speaker has the gold name itself."""
        return Share(sum(pair.canonical_right for pair in self.pairs), len(self.pairs))

    @property
    def speaker_by_difficulty(self) -> tuple[tuple[Difficulty, int, Share], ...]:
        """Each difficulty, its gold quotations, and the matched of them with the right speaker."""
        gold = Counter(self.difficulties)
        matched = Counter(pair.difficulty for pair in self.pairs)
        right = Counter(pair.difficulty for pair in self.pairs if pair.speaker_right)
        return tuple((name, gold[name], Share(right[name], matched[name])) for name in DIFFICULTIES)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Confidence and rightness of the matched quotations that were given a speaker."""
        return self.outcomes_of(*DIFFICULTIES)

    def outcomes_of(self, *difficulties: Difficulty) -> tuple[Outcome, ...]:
        """The outcomes of the quotations of these difficulties."""
        return _outcomes(pair for pair in self.pairs if pair.difficulty in difficulties)

    @property
    def statement_outcomes(self) -> tuple[Outcome, ...]:
        """Confidence and rightness of the matched statements that were given a speaker."""
        return _outcomes(self.statement_pairs)


def _outcomes(pairs: Iterable[MatchedPair]) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(confidence=pair.confidence, right=pair.speaker_right)
        for pair in pairs
        if pair.confidence is not None
    )


def pooled(scores: Iterable[DocumentScore]) -> DocumentScore:
    """The counts of several documents added up, so that every quotation weighs the same."""
    listed = tuple(scores)
    by_kind: dict[str, Counts] = {}
    for kind, counts in chain.from_iterable(score.quotations_by_kind for score in listed):
        by_kind[kind] = by_kind.get(kind, Counts()) + counts
    return DocumentScore(
        spans=sum((score.spans for score in listed), Counts()),
        quotations=sum((score.quotations for score in listed), Counts()),
        quotations_by_kind=tuple(sorted(by_kind.items())),
        found=sum((score.found for score in listed), Counts()),
        pairs=tuple(chain.from_iterable(score.pairs for score in listed)),
        difficulties=tuple(chain.from_iterable(score.difficulties for score in listed)),
        statements_found=sum((score.statements_found for score in listed), Counts()),
        statements_exact=sum((score.statements_exact for score in listed), Counts()),
        statement_pairs=tuple(chain.from_iterable(score.statement_pairs for score in listed)),
    )


@frozen(kw_only=True)
class Mistake:
    """One thing that a prediction has wrong: what, where, what the gold has, what was given."""

    what: MistakeKind
    span: Span
    expected: str | None = None
    given: str | None = None


@frozen(kw_only=True)
class CheckedDocument:
    """A gold document with the score of its prediction; mistakes of development ones only."""

    gold: GoldDocument
    score: DocumentScore
    mistakes: tuple[Mistake, ...] = ()
