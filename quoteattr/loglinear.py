"""Log-linear models over named features: probabilities from weights kept as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from quoteattr.errors import DataError

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
class Ranker:
    """A softmax over candidates of one choice, each with features of its own."""

    weights: Mapping[str, float]

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Ranker:
        """The ranker that a weights file describes.

        :raises DataError: another schema than this version knows.
        """
        if content["schema"] != SCHEMA:
            raise DataError(f"weights of schema {content['schema']!r}; this version reads {SCHEMA}")
        return cls(content["weights"])

    def probabilities(self, candidates: Sequence[Features]) -> list[float]:
        """The probability of each candidate, in their order; they sum to 1.

        >>> ranker = Ranker({"subject": 2.0})
        >>> [round(p, 2) for p in ranker.probabilities([{"subject": 1.0}, {}])]
        [0.88, 0.12]
        """
        return softmax([self.score(features) for features in candidates])

    def score(self, features: Features) -> float:
        """The sum of the features' values times their weights."""
        return sum(self.weights.get(name, 0.0) * value for name, value in features.items())
