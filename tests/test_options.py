"""Options are checked when they are made."""

from __future__ import annotations

from typing import Any

import pytest

from quoteattr.cuewords import CueNoun, CueVerb
from quoteattr.errors import OptionError, QuoteattrError
from quoteattr.known import KnownSpeaker
from quoteattr.options import Options


def test_by_default_no_speaker_is_withheld_and_the_genre_is_inferred() -> None:
    assert Options() == Options(min_confidence=0.0, genre=None, statements=True)


@pytest.mark.parametrize("value", [0, 0.35, 1, 1.0])
def test_min_confidence_may_be_any_number_from_0_to_1(value: float) -> None:
    assert Options(min_confidence=value).min_confidence == value


@pytest.mark.parametrize("value", [-0.1, 1.01, float("nan"), "0.5", None, True])
def test_another_min_confidence_is_refused_with_its_name_and_value(value: object) -> None:
    with pytest.raises(OptionError, match="min_confidence must be a number from 0 to 1") as error:
        Options(min_confidence=value)  # type: ignore[arg-type]
    assert repr(value) in str(error.value)


@pytest.mark.parametrize("genre", ["news", "interview", "fiction", None])
def test_a_known_genre_is_accepted(genre: str | None) -> None:
    assert Options(genre=genre).genre == genre  # type: ignore[arg-type]


@pytest.mark.parametrize("genre", ["", "poesia", "News", 3])
def test_an_unknown_genre_is_refused_and_the_known_ones_are_named(genre: object) -> None:
    with pytest.raises(OptionError, match=r"'news', 'interview', 'fiction'"):
        Options(genre=genre)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [True, False])
def test_statements_may_be_switched_on_and_off(value: bool) -> None:  # noqa: FBT001
    assert Options(statements=value).statements is value


@pytest.mark.parametrize("value", [None, 0, 1, "no"])
def test_what_is_no_flag_is_refused_with_its_name_and_value(value: object) -> None:
    with pytest.raises(OptionError, match="statements must be True or False") as error:
        Options(statements=value)  # type: ignore[arg-type]
    assert repr(value) in str(error.value)


def test_known_speakers_may_be_given_as_a_list() -> None:
    known = KnownSpeaker("Giulia Serra")
    assert Options(known_speakers=[known]).known_speakers == (known,)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["Giulia Serra", ["Giulia Serra"], None, {"name": "Serra"}])
def test_known_speakers_of_another_form_are_refused(value: object) -> None:
    with pytest.raises(OptionError, match=r"a tuple of quoteattr\.known\.KnownSpeaker"):
        Options(known_speakers=value)  # type: ignore[arg-type]


def test_an_option_error_is_also_a_value_error_and_a_quoteattr_error() -> None:
    assert issubclass(OptionError, ValueError)
    assert issubclass(OptionError, QuoteattrError)


def test_options_are_given_by_name_only_and_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        Options(0.5)  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Options().genre = "news"  # type: ignore[misc]


def test_options_are_read_from_what_json_holds() -> None:
    record = {
        "min_confidence": 0.5,
        "known_speakers": [{"name": "Giulia Serra", "ids": {"wikidata": "Q1"}}],
        "extra_cues": [
            {"infinitive": "predicozzare", "like": "dire"},
            {"singular": "lenzuolata", "plural": "lenzuolate", "gender": "f", "like": "lettera"},
        ],
    }
    assert Options.from_dict(record) == Options(
        min_confidence=0.5,
        known_speakers=(KnownSpeaker("Giulia Serra", ids=(("wikidata", "Q1"),)),),
        extra_cues=(
            CueVerb("predicozzare", like="dire"),
            CueNoun("lenzuolata", "lenzuolate", "f", like="lettera"),
        ),
    )


def test_people_and_cues_that_are_there_already_are_taken_as_they_are() -> None:
    serra, verb = KnownSpeaker("Giulia Serra"), CueVerb("predicozzare", like="dire")
    read = Options.from_dict({"known_speakers": (serra,), "extra_cues": [verb]})
    assert read == Options(known_speakers=(serra,), extra_cues=(verb,))


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"soglia": 1}, "options: unknown field soglia"),
        ([], "options: a dictionary is needed, not list"),
        (None, "options: a dictionary is needed, not NoneType"),
        ({"genre": "poesia"}, "options: genre must be"),
        ({"known_speakers": "Serra"}, "options: known_speakers must be a tuple"),
        ({"known_speakers": [{}]}, "known_speakers, 1: no name"),
        ({"extra_cues": [{"like": "dire"}]}, "extra_cues, 1: no singular"),
        ({"extra_cues": [{"infinitive": 3, "like": "dire"}]}, "extra_cues, 1: a cue verb must be"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(record: Any, message: str) -> None:
    with pytest.raises(OptionError) as error:
        Options.from_dict(record)
    assert str(error.value).startswith(message)
