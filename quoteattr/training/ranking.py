"""Fitting rankers: each choice has candidates, of which several may be right (needs SciPy)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quoteattr.errors import MissingExtraError
from quoteattr.loglinear import SCHEMA, Features, Ranker

_DIGITS = 4


@frozen
class Choice:
    """One choice to learn from: features of each candidate, and which of them are right."""

    candidates: tuple[Features, ...]
    right: tuple[bool, ...]


def fit(choices: Sequence[Choice], *, prior: float = 4.0, rarest: int = 3) -> Ranker:
    """The weights that make the right candidates likeliest; the same for the same choices.

    ``prior`` is the strength of the pull to zero; features of fewer than ``rarest`` candidates
    are left out. Choices without a right candidate are passed over.

    :raises MissingExtraError: SciPy is absent (``pip install quoteattr[train]``).
    """
    try:
        import numpy as np
        from scipy.optimize import minimize
        from scipy.sparse import csr_matrix
    except ImportError as error:
        raise MissingExtraError("training needs the extra quoteattr[train]") from error
    usable = [choice for choice in choices if any(choice.right)]
    counts = Counter(name for choice in usable for each in choice.candidates for name in each)
    names = sorted(name for name, count in counts.items() if count >= rarest)
    column = {name: at for at, name in enumerate(names)}
    rows, columns, values = [], [], []
    starts, right = [], []
    row = 0
    for choice in usable:
        starts.append(row)
        for features, is_right in zip(choice.candidates, choice.right, strict=True):
            right.append(is_right)
            for name, value in features.items():
                if name in column:
                    rows.append(row)
                    columns.append(column[name])
                    values.append(value)
            row += 1
    matrix = csr_matrix((values, (rows, columns)), shape=(row, len(names)))
    begins = np.array(starts)
    sizes = np.diff(np.append(begins, row))
    is_right_row = np.array(right)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.maximum.reduceat(scores, begins)
        powers = np.exp(scores - np.repeat(highest, sizes))
        totals = np.add.reduceat(powers, begins)
        kept = np.where(is_right_row, powers, 0.0)
        kept_totals = np.add.reduceat(kept, begins)
        value = (np.log(totals) - np.log(kept_totals)).sum() + prior / 2 * (weights**2).sum()
        pull = powers / np.repeat(totals, sizes) - kept / np.repeat(kept_totals, sizes)
        return float(value), matrix.T @ pull + prior * weights

    fitted = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400}
    )
    return Ranker({name: round(float(fitted.x[at]), _DIGITS) for name, at in column.items()})


def to_json(ranker: Ranker, trained_on: dict[str, str]) -> dict[str, object]:
    """The weights file of a ranker; ``trained_on`` maps each corpus file to its SHA-256."""
    weights = {name: value for name, value in sorted(ranker.weights.items()) if value}
    return {"schema": SCHEMA, "trained_on": trained_on, "weights": weights}
