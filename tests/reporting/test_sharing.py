"""Verbs that share a subject tell its gender and number together."""

from __future__ import annotations

import pytest

from quoteattr.reporting.sharing import form_of_subject

from .reading_reports import sentence_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("È rimasta in piedi e ha insistito.", ("f", "s")),
        ("È rientrata senza voltarsi, mormorando piano.", ("f", "s")),
        ("Sono usciti e hanno gridato.", ("m", "p")),
        ("Ha riso e ha insistito.", ("", "s")),
        ("Mormorando piano.", ("", "")),
    ],
)
def test_the_last_verb_has_the_form_of_those_before(text: str, expected: tuple[str, str]) -> None:
    sentence = sentence_of(text)
    assert form_of_subject(sentence, sentence.verbs[-1]) == expected
