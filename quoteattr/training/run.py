"""Training from gold files: all models, and the files in the package that hold them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

from quoteattr.document import Document
from quoteattr.language.analyzer import EMBEDDED, Analyzer, weights_of
from quoteattr.loglinear import Ranker
from quoteattr.models import Models
from quoteattr.training import (
    calibrating,
    card,
    ranking,
    sequences,
    softmax,
    speakers,
    statements,
    uses,
)
from quoteattr.training.crossvalidation import cross_validate
from quoteattr.training.sources import Sources

DATA = Path(__file__).resolve().parent.parent / "data"


def train(
    documents: Sequence[Document],
    snippets: Path | None = None,
    spoken: Sequence[Document] = (),
    analyzer: Analyzer = EMBEDDED,
) -> Models:
    """The models learned from gold documents, uncalibrated; the same for the same documents.

    ``snippets`` is a file of further examples of what marks are for, ``spoken`` are further
    examples of who speaks; those whose statements are marked are also examples of these.
    ``analyzer`` is the one that the models will work with.
    """
    more = () if snippets is None else uses.snippet_examples(snippets)
    use_model = softmax.fit((*uses.examples(documents), *more), uses.CLASSES)
    span_model = softmax.fit(uses.span_examples(documents), uses.SPAN_CLASSES)
    models = Models(uses=use_model, spans=span_model, speakers=Ranker({}))
    told = [document for document in spoken if statements.is_annotated(document)]
    models = evolve(models, statements=statements.fit((*documents, *told), models, analyzer))
    chains = speakers.chains((*documents, *spoken), models, analyzer)
    return evolve(models, speakers=sequences.fit(chains))


def write(sources: Sources, folder: Path = DATA, analyzer: Analyzer = EMBEDDED) -> tuple[Path, ...]:
    """Train on everything, calibrate by cross-validation, write the files; returns them.

    The same files give the same bytes. Takes as long as the cross-validation, minutes. The
    models of quotations, which are found before sentences, are written for the embedded
    analyzer only.
    """
    validated = cross_validate(sources, partial(train, analyzer=analyzer), analyzer=analyzer)
    spoken = (*(case.document for case in sources.told), *sources.written)
    models = train(
        [gold.document for gold in sources.documents], sources.snippets, spoken, analyzer
    )
    calibration = calibrating.fit(validated.guesses)
    digests = sources.digests()
    shared = {
        "use_weights": softmax.to_json(models.uses, digests),
        "span_weights": softmax.to_json(models.spans, digests),
    }
    own = {
        "statement_weights": ranking.to_json(models.statements or Ranker({}), digests),
        "speaker_weights": ranking.to_json(models.speakers, digests),
        "calibration": calibrating.to_json(calibration, len(validated.guesses)),
        "model_card": card.model_card(sources, models, validated),
    }
    written = []
    suffix = f"_{weights_of(analyzer)}" if weights_of(analyzer) else ""
    contents = {} if suffix else shared
    contents |= {f"{name}{suffix}": content for name, content in own.items()}
    for name, content in contents.items():
        file = folder / f"{name}.json"
        text = json.dumps(content, ensure_ascii=False, indent=1)
        file.write_text(text + "\n", encoding="utf-8")
        written.append(file)
    return tuple(written)
