"""A capital at the start of a sentence proves nothing for a word that stands small elsewhere."""

from __future__ import annotations

from scenes import cores


def test_a_noun_that_the_text_writes_small_too_is_no_name() -> None:
    assert "Anatre" not in cores("Anatre grasse dormivano. Il cane abbaiò e le anatre volarono.")


def test_an_unknown_word_alone_may_be_a_name() -> None:
    assert "Zorbo" in cores("Zorbo dormiva. Il cane abbaiò.")
