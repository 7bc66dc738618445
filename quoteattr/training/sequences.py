"""Fitting the weights of speakers: chains of utterances, each with ways of which some are right.

The likelihood is that of the conditional random field of :mod:`quoteattr.attribution.chain`,
worked out for all chains at once (needs SciPy).
"""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.errors import EvaluationError, MissingExtraError
from quoteattr.loglinear import Ranker
from quoteattr.training.lattices import Batch, Chain, Rows, laid_out
from quoteattr.training.ranking import ranker

_FULL = 0.3
"""What leading to the right speaker by another name counts beside leading to the fullest one."""
_ROUNDS = 100


def fit(
    chains: Sequence[Chain], *, prior: float = 14.0, rarest: int = 12, full: float = _FULL
) -> Ranker:
    """The weights that make the right speakers of all chains likeliest; the same for the same.

    ``prior`` is the strength of the pull to zero; features of fewer than ``rarest`` steps are
    left out; ``full`` is what the other right names count beside the fullest one.

    :raises EvaluationError: in no chain is anything known.
    :raises MissingExtraError: SciPy is absent (``pip install quoteattr[train]``).
    """
    try:
        import numpy as np
        from scipy.optimize import minimize
    except ImportError as error:
        raise MissingExtraError("training needs the extra quoteattr[train]") from error
    if not any(turn.right and not all(turn.right) for chain in chains for turn in chain):
        raise EvaluationError("there is nothing annotated to learn from")
    laid = laid_out(chains)
    rows = Rows([turn for turn, _ in laid], rarest)
    batch = Batch(laid, full)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value, slopes = batch.likelihood(rows.scores(weights))
        pull = rows.slope(slopes)
        return prior / 2 * float((weights**2).sum()) - value, prior * weights - pull

    names = rows.names
    fitted = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS}
    )
    return ranker(names, fitted.x)
