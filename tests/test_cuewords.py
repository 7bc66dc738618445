"""Cues of the caller are checked when they are made."""

from __future__ import annotations

import pytest

from quoteattr.cuewords import CueNoun, CueVerb
from quoteattr.errors import OptionError
from quoteattr.options import Options


@pytest.mark.parametrize("infinitive", ["predicozzare", "tuittarsi", "proporre", "bere"])
def test_an_infinitive_is_accepted(infinitive: str) -> None:
    assert CueVerb(infinitive, like="dire").infinitive == infinitive


@pytest.mark.parametrize("word", ["", "are", "Tuittare", "tuittò", "dire no", None])
def test_what_is_no_infinitive_is_refused(word: str) -> None:
    with pytest.raises(OptionError, match="an infinitive in lower case, not"):
        CueVerb(word, like="dire")


@pytest.mark.parametrize("field", ["singular", "plural", "like"])
def test_a_noun_needs_its_words(field: str) -> None:
    fields = {"singular": "cinguettio", "plural": "cinguettii", "gender": "m", "like": "tweet"}
    assert CueNoun(**fields).singular == "cinguettio"
    with pytest.raises(OptionError, match=f"{field} of a CueNoun must be a word, not ' '"):
        CueNoun(**{**fields, field: " "})


def test_a_noun_needs_a_gender() -> None:
    with pytest.raises(OptionError, match="gender of a CueNoun must be 'm' or 'f', not 'n'"):
        CueNoun("cinguettio", "cinguettii", "n", like="tweet")


@pytest.mark.parametrize("value", ["predicozzare", ["predicozzare"], None])
def test_extra_cues_of_another_form_are_refused(value: object) -> None:
    with pytest.raises(OptionError, match="extra_cues must be a tuple of"):
        Options(extra_cues=value)  # type: ignore[arg-type]


def test_extra_cues_may_be_given_as_a_list() -> None:
    cue = CueVerb("predicozzare", like="dire")
    assert Options(extra_cues=[cue]).extra_cues == (cue,)  # type: ignore[arg-type]
