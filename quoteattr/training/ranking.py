"""Fitting rankers: each choice has candidates, of which several may be right (needs SciPy)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Protocol

from attrs import frozen

from quoteattr.errors import EvaluationError, MissingExtraError
from quoteattr.loglinear import SCHEMA, Ranker, Step

_DIGITS = 4
_LEAST = 0.01
"""Weights nearer to zero are left out: more than half of all, which hardly count together."""
_FULL = 0.3
"""What leading to the fullest name counts beside leading to the right speaker by any name."""
_TINY = 1e-300


class Stepped(Protocol):
    """What is chosen: it is reached by steps."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, each with its features."""
        ...


@frozen
class Choice:
    """One choice to learn from: the ways of an utterance to a speaker, or the contents of a
    report, and which are right.

    ``full`` are the best of the right ones: those that lead to the speaker's fullest name, or
    hold exactly what was said; all right ones where none does.

    Which of the right ways is the one is left to the learning: demanding the annotated mention
    and cue besides made the speakers worse.
    """

    ways: Sequence[Stepped]
    right: tuple[bool, ...]
    full: tuple[bool, ...]


def fit(
    choices: Sequence[Choice], *, prior: float = 4.0, rarest: int = 5, full: float = _FULL
) -> Ranker:
    """The weights that make the right ways likeliest; the same for the same choices.

    ``prior`` is the strength of the pull to zero; features of fewer than ``rarest`` steps are
    left out; ``full`` is what the best of the right ways count beside all right ones. Choices
    without a right way are passed over.

    :raises EvaluationError: no choice has a right way.
    :raises MissingExtraError: SciPy is absent (``pip install quoteattr[train]``).
    """
    try:
        import numpy as np
        from scipy.optimize import minimize
    except ImportError as error:
        raise MissingExtraError("training needs the extra quoteattr[train]") from error
    usable = [choice for choice in choices if any(choice.right)]
    if not usable:
        raise EvaluationError("there is nothing annotated to learn from")
    names, has_steps, has_features = _matrices(usable, rarest)
    sizes = np.array([len(choice.ways) for choice in usable])
    begins = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(int)
    marked = [
        (1 - full, np.array([right for choice in usable for right in choice.right])),
        (full, np.array([best for choice in usable for best in choice.full])),
    ]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = has_steps @ (has_features @ weights)
        highest = np.maximum.reduceat(scores, begins)
        powers = np.exp(scores - np.repeat(highest, sizes))
        totals = np.add.reduceat(powers, begins)
        value = np.log(totals).sum() + prior / 2 * (weights**2).sum()
        pull = powers / np.repeat(totals, sizes)
        for share, marks in marked:
            kept = np.where(marks, powers, 0.0)
            kept_totals = np.add.reduceat(kept, begins) + _TINY
            value -= share * np.log(kept_totals).sum()
            pull -= share * kept / np.repeat(kept_totals, sizes)
        return float(value), has_features.T @ (has_steps.T @ pull) + prior * weights

    fitted = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150}
    )
    return ranker(names, fitted.x)


def ranker(names: Sequence[str], weights: Sequence[float]) -> Ranker:
    """The features with their weights, rounded; those that hardly count are left out.

    >>> ranker(["comma", "dash"], [0.25, -0.004]).weights
    {'comma': 0.25}
    """
    rounded = (round(float(weight), _DIGITS) for weight in weights)
    listed = zip(names, rounded, strict=True)
    return Ranker({name: weight for name, weight in listed if abs(weight) >= _LEAST})


def _matrices(choices: Sequence[Choice], rarest: int) -> tuple[list[str], Any, Any]:
    """The names of features, which way has which steps, and which step has which features."""
    from scipy.sparse import csr_matrix

    steps: dict[int, Step] = {}
    rows: list[int] = []
    columns: list[int] = []
    place: dict[int, int] = {}
    row = 0
    for choice in choices:
        for way in choice.ways:
            for step in way.steps:
                rows.append(row)
                columns.append(place.setdefault(id(step), len(place)))
                steps[id(step)] = step
            row += 1
    has_steps = csr_matrix(([1.0] * len(rows), (rows, columns)), shape=(row, len(place)))
    counts = Counter(name for step in steps.values() for name in set(step.features))
    names = sorted(name for name, count in counts.items() if count >= rarest)
    column = {name: at for at, name in enumerate(names)}
    pairs = [
        (place[key], column[name])
        for key, step in steps.items()
        for name in step.features
        if name in column
    ]
    has_features = csr_matrix(
        ([1.0] * len(pairs), tuple(zip(*pairs, strict=True))), shape=(len(place), len(names))
    )
    return names, has_steps, has_features


def to_json(ranker: Ranker, trained_on: dict[str, str]) -> dict[str, object]:
    """The weights file of a ranker; ``trained_on`` maps each corpus file to its SHA-256."""
    weights = {name: value for name, value in sorted(ranker.weights.items()) if value}
    return {"schema": SCHEMA, "trained_on": trained_on, "weights": weights}
