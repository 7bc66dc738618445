"""The model card: what the weights were learned from, and how well they did unseen."""

from __future__ import annotations

from typing import Any

from quoteattr.evaluation.figures import figures
from quoteattr.models import Models
from quoteattr.training.crossvalidation import FOLDS, Validated
from quoteattr.training.sources import Sources

_DIGITS = 4


def model_card(sources: Sources, models: Models, validated: Validated) -> dict[str, Any]:
    """The card as JSON: sources with digests, sizes, figures in cross-validation."""
    named = figures(validated.report.scores("development"))
    return {
        "schema": 1,
        "purpose": "who says what in Italian news, interviews and fiction",
        "not for": "verdicts on people without a reader's check; other languages",
        "learned from": sources.digests(),
        "documents": len(sources.documents),
        "cases": len(sources.told),
        "articles": len(sources.written),
        "features": {
            "marks": len(models.uses.weights),
            "spans": len(models.spans.weights),
            "speakers": len(models.speakers.weights),
        },
        "figures": {
            "how": f"{FOLDS}-fold cross-validation over the development documents",
            **{name: round(value, _DIGITS) for name, value in named.items() if value is not None},
        },
        "cases right": {
            family: round(share.value, _DIGITS)
            for family, share in validated.families.items()
            if share.value is not None
        },
    }
