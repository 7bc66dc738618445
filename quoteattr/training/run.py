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
from quoteattr.evaluation.model import GoldDocument
from quoteattr.evaluation.report import Report, evaluate
from quoteattr.loglinear import Ranker
from quoteattr.models import Models
from quoteattr.pipeline import Attributor
from quoteattr.training import ranking, softmax, speakers, uses

DATA = Path(__file__).resolve().parent.parent / "data"
FOLDS = 5
"""Parts of a cross-validation; a document is in one by its place among all."""


def train(documents: Sequence[Document], snippets: Path | None = None) -> Models:
    """The models learned from gold documents; the same for the same documents.

    ``snippets`` is a file of further examples of what marks are for.
    """
    names = [str(at) for at in range(len(documents))]
    more = () if snippets is None else uses.snippet_examples(snippets)
    use_model = softmax.fit((*uses.examples(documents, names), *more), uses.CLASSES)
    span_model = softmax.fit(uses.span_examples(documents, names), uses.SPAN_CLASSES)
    models = Models(uses=use_model, spans=span_model, speakers=Ranker({}))
    return evolve(models, speakers=ranking.fit(speakers.choices(documents, models)))


def development(paths: Iterable[Path]) -> tuple[GoldDocument, ...]:
    """The development documents of gold files, in order."""
    return tuple(gold for path in paths for gold in select(read_gold(path), "development"))


def cross_validate(
    paths: Sequence[Path], folds: int = FOLDS, snippets: Path | None = None
) -> Report:
    """The report on development documents, each attributed by models that have not seen it.

    :raises EvaluationError: fewer documents than folds.
    """
    gold = [each.document for each in development(paths)]
    if len(gold) < folds:
        raise EvaluationError(f"{len(gold)} documents cannot make {folds} folds")
    by_text: dict[str, Callable[[str], Document]] = {}
    for fold in range(folds):
        seen = [document for at, document in enumerate(gold) if at % folds != fold]
        attributor = Attributor(models=train(seen, snippets))
        by_text.update({document.text: attributor for document in gold[fold::folds]})
    return evaluate(paths, lambda text: by_text[text](text), split="development")


def write(
    paths: Sequence[Path], folder: Path = DATA, snippets: Path | None = None
) -> tuple[Path, ...]:
    """Train on the development part of gold files and write the weights; returns the files."""
    models = train([gold.document for gold in development(paths)], snippets)
    sources = [*paths, *([snippets] if snippets else [])]
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
