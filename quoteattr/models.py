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


@cache
def shipped() -> Models:
    """The models in the package's data, read at the first call."""
    return Models(
        uses=LogLinear.from_json(datafiles.model("use_weights")),
        spans=LogLinear.from_json(datafiles.model("span_weights")),
        speakers=Ranker.from_json(datafiles.model("speaker_weights")),
        statements=Ranker.from_json(datafiles.model("statement_weights")),
        calibration=Calibration.from_json(datafiles.model("calibration")),
    )
