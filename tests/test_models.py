"""The shipped models are read once, and know what the pipeline asks of them."""

from __future__ import annotations

from quoteattr.models import shipped
from quoteattr.quotations.model import QUOTATION_KINDS


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


def test_every_feature_has_a_weight_for_each_class() -> None:
    for model in (shipped().uses, shipped().spans):
        assert {len(weights) for weights in model.weights.values()} == {len(model.classes)}


def test_the_speaker_model_prefers_the_subject_after_the_verb_to_a_stranger() -> None:
    subject = {"cue 1 verb after: after": 1.0, "very sure cue 1: after": 1.0}
    stranger = {"does not agree": 1.0}
    first, second = shipped().speakers.probabilities([subject, stranger])
    assert first > second


def test_a_span_never_closed_is_less_sure() -> None:
    closed, unclosed = (
        shipped().spans.probabilities({"marks": 1.0, "cost": 0.0, "margin": 6.0, **more})["right"]
        for more in ({}, {"never closed": 1.0})
    )
    assert closed > unclosed
