"""Fitting the calibration: what came of the chances given to speakers unseen (needs SciPy)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from quoteattr.attribution.confidence import manner
from quoteattr.attribution.decision import decide
from quoteattr.calibration import SCHEMA, Calibration, Line, log_odds, wider
from quoteattr.document import Document
from quoteattr.errors import MissingExtraError
from quoteattr.language.analyzer import EMBEDDED, Analyzer
from quoteattr.models import Models
from quoteattr.training.speakers import is_right, matched, scene_of

_DIGITS = 4
_PRIOR = 1.0
"""How strongly a line is pulled to leaving the chances as they are."""
_FEWEST = 30
"""Guesses that a manner needs for a line of its own."""


@frozen
class Guess:
    """The likeliest speaker of an utterance: how it was found, its chance, whether it is right."""

    manner: str
    chance: float
    right: bool


def guesses(
    documents: Iterable[Document], models: Models, analyzer: Analyzer = EMBEDDED
) -> Iterator[Guess]:
    """What ``models``, uncalibrated, make of the utterances of gold documents."""
    for document in documents:
        scene = scene_of(document.text, models, analyzer)
        gold = matched(scene, document)
        for verdict in decide(scene, models.speakers):
            if verdict.utterance not in gold:
                continue
            chosen = verdict.chosen
            right = is_right(scene, chosen.entity, gold[verdict.utterance].speaker)
            use = scene.utterances[verdict.utterance].use
            yield Guess(manner(verdict.way, use, scene.genre), chosen.probability, right)


def fit(made: Sequence[Guess]) -> Calibration:
    """The lines that make the chances hold; the same for the same guesses.

    One for each manner that has guesses enough, and one for all that a wider manner holds.

    :raises MissingExtraError: SciPy is absent (``pip install quoteattr[train]``).
    """
    grouped: dict[str, list[Guess]] = {}
    for guess in made:
        for name in {guess.manner, wider(guess.manner)}:
            grouped.setdefault(name, []).append(guess)
    enough = {
        name: found
        for name, found in sorted(grouped.items())
        if name == wider(name) or len(found) >= _FEWEST
    }
    return Calibration({name: _line(found) for name, found in enough.items()})


def _line(made: Sequence[Guess]) -> Line:
    try:
        import numpy as np
        from scipy.optimize import minimize
    except ImportError as error:
        raise MissingExtraError("training needs the extra quoteattr[train]") from error
    odds = np.array([log_odds(guess.chance) for guess in made])
    right = np.array([guess.right for guess in made], dtype=float)

    def loss(line: np.ndarray) -> tuple[float, np.ndarray]:
        scores = line[0] * odds + line[1]
        value = np.logaddexp(0.0, scores).sum() - (right * scores).sum()
        pull = 1 / (1 + np.exp(-scores)) - right
        away = line - np.array([1.0, 0.0])
        slopes = np.array([(pull * odds).sum(), pull.sum()])
        return float(value + _PRIOR / 2 * (away**2).sum()), slopes + _PRIOR * away

    fitted = minimize(loss, np.array([1.0, 0.0]), jac=True, method="L-BFGS-B")
    slope, offset = (round(float(each), _DIGITS) for each in fitted.x)
    return Line(slope, offset)


def to_json(calibration: Calibration, guesses_made: int) -> dict[str, object]:
    """The content of a calibration file."""
    return {
        "schema": SCHEMA,
        "method": "Platt scaling of the likeliest speaker's chance, by manner",
        "fitted_on": guesses_made,
        "lines": {
            name: [line.slope, line.offset] for name, line in sorted(calibration.lines.items())
        },
    }
