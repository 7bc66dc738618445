"""Log-linear models over named features: probabilities from weights kept as JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeVar

from attrs import field, frozen

from quoteattr.errors import DataError
from quoteattr.spans import Span

SCHEMA = 1
"""Version of the weights file."""

_MOST_KEPT = 1 << 17
"""Names whose worth is kept; the names of words that no table lists have no end."""

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
        rows = [
            weights if value == 1 else [weight * value for weight in weights]
            for name, value in features.items()
            if (weights := self.weights.get(name)) is not None
        ]
        scores: list[float] = [sum(column) for column in zip(*rows, strict=True)]
        scores = scores or [0.0] * len(self.classes)
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
    """One step of a candidate: the names of its features, and the words that show them.

    Each name counts once after every prefix in ``under``.
    """

    names: tuple[str, ...]
    evidence: Span | None = None
    under: tuple[str, ...] = ("",)

    @property
    def features(self) -> tuple[str, ...]:
        """The features in full.

        >>> Step(("named", "recent"), under=("", "pronoun: ")).features
        ('named', 'recent', 'pronoun: named', 'pronoun: recent')
        """
        return tuple(f"{prefix}{name}" for prefix in self.under for name in self.names)


class Sum(Protocol):
    """What can be added up."""

    def __add__(self, other: Self, /) -> Self:
        """Both together."""
        ...


Worth = TypeVar("Worth", bound=Sum)
"""What features are worth to a candidate: their weights' sum, or, to learn from, as steps."""
Weigh = Callable[[Sequence[str], tuple[str, ...]], Worth]
"""What makes features, named by each of some prefixes and each name, what they are worth."""


def as_steps(names: Sequence[str], under: tuple[str, ...] = ("",)) -> tuple[Step, ...]:
    """The features as one step, none where there are no names.

    >>> as_steps(("comma", "end"), ("past ",))
    (Step(names=('comma', 'end'), evidence=None, under=('past ',)),)
    """
    return (Step(tuple(names), under=under),) if names else ()


class _Worths(dict[str, float]):
    """What names are worth under some prefixes together, each worked out once."""

    def __init__(self, weights: Mapping[str, float], under: tuple[str, ...]) -> None:
        self._weights = weights
        self._under = under

    def __missing__(self, name: str) -> float:
        worth = sum(self._weights.get(f"{prefix}{name}", 0.0) for prefix in self._under)
        if len(self) < _MOST_KEPT:
            self[name] = worth
        return worth


@frozen
class Ranker:
    """Weights of features that candidates of a choice have or have not."""

    weights: Mapping[str, float]
    _tables: dict[tuple[str, ...], _Worths] = field(factory=dict, init=False, repr=False, eq=False)

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
        return self.worth(features)

    def worth(self, names: Iterable[str], under: tuple[str, ...] = ("",)) -> float:
        """The score of the features named by each of some prefixes and each name.

        >>> Ranker({"past comma": 2.0}).worth(["comma", "end"], ("past ",))
        2.0
        """
        table = self._tables.get(under)
        if table is None:
            table = self._tables[under] = _Worths(self.weights, under)
        return sum(map(table.__getitem__, names))

    def chances(self, candidates: Iterable[Sequence[Step]]) -> list[float]:
        """The probability of each candidate, given by its steps; they sum to 1.

        A step that several candidates share is scored once.
        """
        scores: dict[int, float] = {}
        totals = []
        for steps in candidates:
            total = 0.0
            for step in steps:
                score = scores.get(id(step))
                if score is None:
                    score = scores[id(step)] = self.worth(step.names, step.under)
                total += score
            totals.append(total)
        return softmax(totals)
