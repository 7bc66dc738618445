"""The text that the project was created from is attributed rightly, quotation by quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoteattr import Document, attribute

EXPECTED = (
    ("grande potenziale di cooperazione", "Dmitry Peskov"),
    ("serie discussioni", "Donald Trump"),
    ("Siamo pronti a collaborare con partner stranieri nei nostri nuovi territori storici "
     "restituiti alla Russia", "Vladimir Putin"),
    ("circa 2 milioni di tonnellate", "Vladimir Putin"),
    ("basato su calcoli razionali", "Vladimir Putin"),
    ("posizione equilibrata", "Cremlino"),
    ("Dobbiamo compiere piccoli passi l’uno verso l’altro per ricostruire un’atmosfera di fiducia",
     "Dmitry Peskov"),
)  # fmt: skip


@pytest.fixture(scope="module")
def document(seed: Path) -> Document:
    """The attributed seed."""
    return attribute(seed.read_text(encoding="utf-8"))


def test_all_seven_quotations_have_their_speakers(document: Document) -> None:
    found = [(q.text, q.speaker and q.speaker.name) for q in document.quotations]
    assert found == list(EXPECTED)


def test_mentions_and_cues_are_words_of_the_text_that_name_and_report(document: Document) -> None:
    for quotation in document.quotations:
        assert quotation.speaker is not None
        assert quotation.mention is not None
        named = quotation.mention.of(document.text)
        assert named in (quotation.speaker.name, *quotation.speaker.aliases)
        assert all(span.of(document.text) == quotation.text for span in quotation.spans)


def test_every_speaker_is_listed_once_in_order_of_speaking(document: Document) -> None:
    names = [speaker.name for speaker in document.speakers]
    assert names[:4] == ["Dmitry Peskov", "Donald Trump", "Vladimir Putin", "Cremlino"]
    assert len(set(names)) == len(names)


def test_people_are_told_from_bodies(document: Document) -> None:
    kinds = {q.speaker.name: q.speaker.kind for q in document.quotations if q.speaker is not None}
    assert kinds.pop("Cremlino") == "organization"
    assert set(kinds.values()) == {"person"}
