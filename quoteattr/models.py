"""The learned models that the pipeline uses, as shipped or as just trained."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from quoteattr import datafiles
from quoteattr.calibration import UNCALIBRATED, Calibration
from quoteattr.loglinear import LogLinear, Ranker


@frozen
class Models:
    """Weights for what marks are for (``uses``), whether a span is right (``spans``), what is
    reported without marks (``statements``, None to look for none) and who speaks
    (``speakers``); ``calibration`` makes the chances of the last probabilities.
    """

    uses: LogLinear
    spans: LogLinear
    speakers: Ranker
    statements: Ranker | None = None
    calibration: Calibration = UNCALIBRATED


def shipped(weights: str = "") -> Models:
    """The models in the package's data, read at the first call.

    What is quoted does not depend on the analyzer; ``weights`` names those of the analyzer for
    the rest.

    :raises DataError: there are no weights of that name.
    """
    return _read(weights)


@cache
def _read(weights: str) -> Models:
    suffix = f"_{weights}" if weights else ""
    return Models(
        uses=LogLinear.from_json(datafiles.model("use_weights")),
        spans=LogLinear.from_json(datafiles.model("span_weights")),
        speakers=Ranker.from_json(datafiles.model(f"speaker_weights{suffix}")),
        statements=Ranker.from_json(datafiles.model(f"statement_weights{suffix}")),
        calibration=Calibration.from_json(datafiles.model(f"calibration{suffix}")),
    )
