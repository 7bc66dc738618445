"""Dictionaries become settings, or are refused with the place of what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from quoteattr.cuewords import CueNoun, CueVerb
from quoteattr.errors import OptionError
from quoteattr.settings import read_settings


def test_a_dictionary_of_its_fields_makes_an_object() -> None:
    record = {"infinitive": "predicozzare", "like": "dire"}
    assert read_settings(CueVerb, record, "cue 1") == CueVerb("predicozzare", like="dire")


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"voce": 1, "like": "dire", 7: 1}, "cue 1: unknown field 7, unknown field voce, no sing"),
        ({"like": "dire", "plural": "urla"}, "cue 1: no singular, no gender"),
        (
            {"singular": "urlo", "plural": "urla", "gender": "x", "like": "grido"},
            "cue 1: gender of a CueNoun must be",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(record: Any, message: str) -> None:
    with pytest.raises(OptionError) as error:
        read_settings(CueNoun, record, "cue 1")
    assert str(error.value).startswith(message)
