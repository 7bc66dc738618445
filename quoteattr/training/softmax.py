"""Fitting log-linear models: maximum likelihood with a Gaussian prior (needs SciPy)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quoteattr.errors import MissingExtraError
from quoteattr.loglinear import SCHEMA, Features, LogLinear

_DIGITS = 4
"""Decimals kept of a weight, so that files are the same on every machine."""


@frozen
class Example:
    """One decision to learn from: the features seen and the right class."""

    features: Features
    label: str


def fit(
    examples: Sequence[Example], classes: Sequence[str], *, prior: float = 2.0, rarest: int = 3
) -> LogLinear:
    """The weights that make the examples likeliest; the same for the same examples.

    ``prior`` is the strength of the pull to zero; features of fewer than ``rarest`` examples
    are left out.

    :raises MissingExtraError: SciPy is absent (``pip install quoteattr[train]``).
    """
    try:
        import numpy as np
        from scipy.optimize import minimize
        from scipy.sparse import csr_matrix
    except ImportError as error:
        raise MissingExtraError("training needs the extra quoteattr[train]") from error
    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, count in counts.items() if count >= rarest)
    column = {name: at for at, name in enumerate(names)}
    entries = [
        (row, column[name], value)
        for row, example in enumerate(examples)
        for name, value in example.features.items()
        if name in column
    ]
    rows, columns, values = zip(*entries, strict=True)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(examples), len(names)))
    target = np.zeros((len(examples), len(classes)))
    for row, example in enumerate(examples):
        target[row, list(classes).index(example.label)] = 1.0

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(len(names), len(classes))
        scores = matrix @ weights
        scores = scores - scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        chances = powers / powers.sum(axis=1, keepdims=True)
        value = -np.log((chances * target).sum(axis=1)).sum() + prior / 2 * (weights**2).sum()
        slope = matrix.T @ (chances - target) + prior * weights
        return float(value), slope.ravel()

    start = np.zeros(len(names) * len(classes))
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    weights = fitted.x.reshape(len(names), len(classes))
    return LogLinear(
        tuple(classes),
        {name: tuple(round(float(w), _DIGITS) for w in weights[at]) for name, at in column.items()},
    )


def to_json(model: LogLinear, trained_on: dict[str, str]) -> dict[str, object]:
    """The weights file of a model; ``trained_on`` maps each corpus file to its SHA-256."""
    return {
        "schema": SCHEMA,
        "trained_on": trained_on,
        "classes": list(model.classes),
        "weights": {name: list(values) for name, values in sorted(model.weights.items())},
    }
