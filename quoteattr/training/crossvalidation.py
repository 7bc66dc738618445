"""Cross-validation: every development document attributed by models that have not seen it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from attrs import evolve, frozen

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.metrics import Share
from quoteattr.evaluation.report import Report, evaluate
from quoteattr.evaluation.scoring import score
from quoteattr.language.analyzer import EMBEDDED, Analyzer
from quoteattr.models import Models
from quoteattr.pipeline import Attributor
from quoteattr.training import calibrating
from quoteattr.training.calibrating import Guess
from quoteattr.training.cases import Case
from quoteattr.training.sources import Sources

FOLDS = 5
"""Parts of a cross-validation; a document is in one by its place among all."""

_FEWEST = 2


class Trainer(Protocol):
    """What makes models from documents, snippets and further examples of who speaks."""

    def __call__(
        self,
        documents: Sequence[Document],
        snippets: Path | None = None,
        spoken: Sequence[Document] = (),
    ) -> Models:
        """The models."""
        ...


@frozen
class Validated:
    """What a cross-validation gives.

    ``report`` is the report on the development documents, ``documents`` what was made of each,
    in order; ``cases`` are the cases, unseen likewise, each with what was made of it, in order;
    ``guesses`` every uncalibrated guess at a speaker, with what came of it.
    """

    report: Report
    documents: tuple[Document, ...]
    cases: tuple[tuple[Case, Document], ...]
    guesses: tuple[Guess, ...]

    @property
    def families(self) -> dict[str, Share]:
        """How many speakers of the cases are right among the quotations found, by family.

        A family is the first letter of a case's file; they come sorted.
        """
        families: dict[str, Share] = {}
        for case, made in self.cases:
            family, scored = case.phenomenon[:1], score(case.document, made)
            families[family] = families.get(family, Share()) + scored.speaker
        return dict(sorted(families.items()))


@frozen
class _Fold:
    """One part: its documents and cases, the models that have not seen them, their guesses."""

    documents: tuple[Document, ...]
    cases: tuple[int, ...]
    models: Models
    guesses: tuple[Guess, ...]


def cross_validate(
    sources: Sources,
    train: Trainer,
    folds: int = FOLDS,
    *,
    by_file: bool = False,
    analyzer: Analyzer = EMBEDDED,
) -> Validated:
    """Train and attribute part by part; ``by_file`` leaves out one gold file at a time instead.

    ``train`` makes models for ``analyzer``. The articles are in every training; a fold's
    probabilities are calibrated on the guesses of the other folds.

    :raises EvaluationError: fewer than two folds or gold files, or fewer documents than folds.
    """
    parts = _files(sources) if by_file else _folds(sources, folds)
    made = [_fold(sources, train, analyzer, *part) for part in parts]
    by_text: dict[str, Document] = {}
    cases: dict[int, Document] = {}
    for fold in made:
        others = [guess for other in made if other is not fold for guess in other.guesses]
        calibration = calibrating.fit(others)
        models = evolve(fold.models, calibration=calibration)
        attributor = Attributor(models=models, analyzer=analyzer)
        by_text.update({each.text: attributor(each.text) for each in fold.documents})
        cases.update({number: attributor(sources.told[number].text) for number in fold.cases})
    return Validated(
        evaluate(sources.gold, by_text.__getitem__, split="development"),
        tuple(by_text[gold.document.text] for gold in sources.documents),
        tuple((sources.told[number], cases[number]) for number in sorted(cases)),
        tuple(guess for fold in made for guess in fold.guesses),
    )


def _folds(sources: Sources, folds: int) -> list[tuple[set[int], set[int]]]:
    """The places of the documents and of the cases in each fold."""
    documents, cases = len(sources.documents), len(sources.told)
    if not 1 < folds <= documents:
        raise EvaluationError(f"{documents} documents cannot make {folds} folds")
    return [
        (set(range(fold, documents, folds)), set(range(fold, cases, folds)))
        for fold in range(folds)
    ]


def _files(sources: Sources) -> list[tuple[set[int], set[int]]]:
    """The places of each gold file's documents; the cases are always learned from."""
    files = [gold.file for gold in sources.documents]
    if len(set(files)) < _FEWEST:
        raise EvaluationError("leaving out a file takes two gold files at least")
    return [
        ({at for at, name in enumerate(files) if name == file}, set())
        for file in dict.fromkeys(files)
    ]


def _fold(
    sources: Sources, train: Trainer, analyzer: Analyzer, left_out: set[int], cases: set[int]
) -> _Fold:
    documents = [gold.document for gold in sources.documents]
    told = [case.document for case in sources.told]
    seen = [each for at, each in enumerate(documents) if at not in left_out]
    spoken = [each for at, each in enumerate(told) if at not in cases]
    models = train(seen, sources.snippets, (*spoken, *sources.written))
    unseen = tuple(documents[at] for at in sorted(left_out))
    guesses = tuple(calibrating.guesses(unseen, models, analyzer))
    return _Fold(unseen, tuple(sorted(cases)), models, guesses)
