"""The shipped models are read once, and know what the pipeline asks of them."""

from __future__ import annotations

from typing import get_args

from quoteattr.attribution.decision import decide
from quoteattr.models import Models, shipped
from quoteattr.options import Genre
from quoteattr.quotations.model import QUOTATION_KINDS
from quoteattr.training import speakers


def test_the_shipped_models_are_read_once() -> None:
    assert shipped() is shipped()


def test_each_model_has_weights_and_classes() -> None:
    models = shipped()
    assert set(models.spans.classes) == {"right", "wrong"}
    assert set(models.uses.classes) & set(QUOTATION_KINDS)
    assert set(models.uses.classes) - set(QUOTATION_KINDS)
    assert models.uses.weights
    assert models.spans.weights
    assert models.speakers.weights
    assert models.statements is not None
    assert models.statements.weights


def test_every_feature_has_a_weight_for_each_class() -> None:
    for model in (shipped().uses, shipped().spans):
        assert {len(weights) for weights in model.weights.values()} == {len(model.classes)}


def test_the_speaker_model_prefers_the_subject_after_the_verb_to_anybody_else() -> None:
    text = "Ieri Ada Neri ha visto il mare. «Non ci sto», ha detto Ugo Conti."
    made = speakers.scene_of(text, shipped())
    (verdict,) = decide(made, shipped().speakers)
    assert made.entities[verdict.chosen.entity].name == "Ugo Conti"


def test_every_manner_has_a_rising_line_of_calibration() -> None:
    lines = shipped().calibration.lines
    widest = {"named", "open", "nobody", "statement"}
    genres = {f"{found}, {genre}" for found in widest for genre in get_args(Genre)}
    statements = {f"statement, {found}" for found in widest}
    assert widest <= set(lines) <= widest | genres | statements
    assert all(line.slope > 0 for line in lines.values())


def test_models_are_uncalibrated_and_look_for_no_statements_unless_told_otherwise() -> None:
    models = shipped()
    plain = Models(uses=models.uses, spans=models.spans, speakers=models.speakers)
    assert plain.statements is None
    assert plain.calibration.probability("named", 0.8) == 0.8


def test_a_span_never_closed_is_less_sure() -> None:
    closed, unclosed = (
        shipped().spans.probabilities({"marks": 1.0, "cost": 0.0, "margin": 6.0, **more})["right"]
        for more in ({}, {"never closed": 1.0})
    )
    assert closed > unclosed
