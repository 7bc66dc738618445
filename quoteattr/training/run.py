"""Training from gold files: all models, cross-validated figures, the files in the package."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import evolve

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.evaluation.gold import read_gold, select
from quoteattr.evaluation.metrics import Share
from quoteattr.evaluation.model import GoldDocument
from quoteattr.evaluation.report import Report, evaluate
from quoteattr.evaluation.scoring import score
from quoteattr.loglinear import Ranker
from quoteattr.models import Models
from quoteattr.pipeline import Attributor
from quoteattr.training import ranking, softmax, speakers, uses
from quoteattr.training.cases import Case, read_cases

DATA = Path(__file__).resolve().parent.parent / "data"
FOLDS = 5
"""Parts of a cross-validation; a document is in one by its place among all."""


def train(
    documents: Sequence[Document], snippets: Path | None = None, cases: Sequence[Case] = ()
) -> Models:
    """The models learned from gold documents; the same for the same documents.

    ``snippets`` is a file of further examples of what marks are for, ``cases`` are further
    examples of who speaks.
    """
    more = () if snippets is None else uses.snippet_examples(snippets)
    use_model = softmax.fit((*uses.examples(documents), *more), uses.CLASSES)
    span_model = softmax.fit(uses.span_examples(documents), uses.SPAN_CLASSES)
    models = Models(uses=use_model, spans=span_model, speakers=Ranker({}))
    spoken = (*documents, *(case.document for case in cases))
    return evolve(models, speakers=ranking.fit(speakers.choices(spoken, models)))


def development(paths: Iterable[Path]) -> tuple[GoldDocument, ...]:
    """The development documents of gold files, in order."""
    return tuple(gold for path in paths for gold in select(read_gold(path), "development"))


def cross_validate(
    paths: Sequence[Path],
    folds: int = FOLDS,
    snippets: Path | None = None,
    cases: Path | None = None,
) -> tuple[Report, dict[str, Share]]:
    """The report on development documents, each attributed by models that have not seen it.

    And how many speakers of the ``cases``, unseen likewise, are right among the quotations
    found, by the first letter of their files.

    :raises EvaluationError: fewer documents than folds.
    """
    gold = [each.document for each in development(paths)]
    if len(gold) < folds:
        raise EvaluationError(f"{len(gold)} documents cannot make {folds} folds")
    told = _cases(cases)
    by_text: dict[str, Callable[[str], Document]] = {}
    families: dict[str, Share] = {}
    for fold in range(folds):
        seen = [document for at, document in enumerate(gold) if at % folds != fold]
        known = [case for at, case in enumerate(told) if at % folds != fold]
        attributor = Attributor(models=train(seen, snippets, known))
        by_text.update({document.text: attributor for document in gold[fold::folds]})
        for case in told[fold::folds]:
            family, made = case.phenomenon[:1], score(case.document, attributor(case.text))
            families[family] = families.get(family, Share()) + made.speaker
    report = evaluate(paths, lambda text: by_text[text](text), split="development")
    return report, dict(sorted(families.items()))


def _cases(folder: Path | None) -> tuple[Case, ...]:
    return () if folder is None else tuple(read_cases(folder))


def write(
    paths: Sequence[Path],
    folder: Path = DATA,
    snippets: Path | None = None,
    cases: Path | None = None,
) -> tuple[Path, ...]:
    """Train on the development part of gold files and write the weights; returns the files."""
    models = train([gold.document for gold in development(paths)], snippets, _cases(cases))
    sources = [
        *paths,
        *([snippets] if snippets else []),
        *(sorted(cases.glob("*.txt")) if cases else ()),
    ]
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sources}
    contents = {
        "use_weights": softmax.to_json(models.uses, digests),
        "span_weights": softmax.to_json(models.spans, digests),
        "speaker_weights": ranking.to_json(models.speakers, digests),
    }
    written = []
    for name, content in contents.items():
        file = folder / f"{name}.json"
        text = json.dumps(content, ensure_ascii=False, indent=1)
        file.write_text(text + "\n", encoding="utf-8")
        written.append(file)
    return tuple(written)
