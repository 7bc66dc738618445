"""Demonstratives are pronouns only where no noun follows."""

from __future__ import annotations

from scenes import cores


def test_a_demonstrative_before_a_time_is_no_pronoun() -> None:
    assert cores("Quella notte piove.") == []
    assert cores("Quella disse no.") == ["Quella"]
