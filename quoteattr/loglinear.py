"""Log-linear models over named features: probabilities from weights kept as JSON."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from quoteattr.errors import DataError
from quoteattr.spans import Span

SCHEMA = 1
"""Version of the weights file."""

Features = Mapping[str, float]


@frozen
class LogLinear:
    """A softmax over ``classes``: each feature adds its value times its weight for a class."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> LogLinear:
        """The model that a weights file describes.

        :raises DataError: another schema than this version knows.
        """
        if content["schema"] != SCHEMA:
            raise DataError(f"weights of schema {content['schema']!r}; this version reads {SCHEMA}")
        return cls(
            tuple(content["classes"]),
            {name: tuple(values) for name, values in content["weights"].items()},
        )

    def probabilities(self, features: Features) -> dict[str, float]:
        """The probability of each class; they sum to 1. Unknown features count nothing.

        >>> model = LogLinear(("no", "yes"), {"bias": (0.0, 1.0)})
        >>> round(model.probabilities({"bias": 1.0})["yes"], 3)
        0.731
        """
        scores = [0.0] * len(self.classes)
        for name, value in features.items():
            for at, weight in enumerate(self.weights.get(name, ())):
                scores[at] += weight * value
        return dict(zip(self.classes, softmax(scores), strict=True))


def softmax(scores: Sequence[float]) -> list[float]:
    """Scores as probabilities that sum to 1; an empty sequence stays empty.

    >>> softmax([0.0, 0.0])
    [0.5, 0.5]
    """
    if not scores:
        return []
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


@frozen
class Step:
    """One step of a candidate: the names of its features, and the words that show them."""

    features: tuple[str, ...]
    evidence: Span | None = None


@frozen
class Ranker:
    """Weights of features that candidates of a choice have or have not."""

    weights: Mapping[str, float]

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Ranker:
        """The ranker that a weights file describes.

        :raises DataError: another schema than this version knows.
        """
        if content["schema"] != SCHEMA:
            raise DataError(f"weights of schema {content['schema']!r}; this version reads {SCHEMA}")
        return cls(content["weights"])

    def score(self, features: Iterable[str]) -> float:
        """The sum of the features' weights; unknown ones count nothing.

        >>> Ranker({"subject": 2.0}).score(["subject", "far"])
        2.0
        """
        weights = self.weights
        return sum(weights.get(name, 0.0) for name in features)

    def chances(self, candidates: Iterable[Sequence[Step]]) -> list[float]:
        """The probability of each candidate, given by its steps; they sum to 1.

        A step that several candidates share is scored once.
        """
        scores: dict[int, float] = {}
        totals = []
        for steps in candidates:
            total = 0.0
            for step in steps:
                if id(step) not in scores:
                    scores[id(step)] = self.score(step.features)
                total += scores[id(step)]
            totals.append(total)
        return softmax(totals)
