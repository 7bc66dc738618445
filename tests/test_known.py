"""Known speakers are checked when they are made, and read from tables and JSON."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from quoteattr.errors import OptionError
from quoteattr.known import KnownSpeaker, read_known_speakers

SERRA = KnownSpeaker(
    "Giulia Serra",
    aliases=("la lady di Bari",),
    gender="f",
    roles=("premier", "presidente del Consiglio"),
    ids=(("wikidata", "Q1"), ("url", "https://a.it/1")),
)
NERI = KnownSpeaker("Ugo Neri")

TABLE = """name\taliases\tgender\troles\tids
Giulia Serra\tla lady di Bari\tf\tpremier | presidente del Consiglio\twikidata:Q1|url:https://a.it/1

Ugo Neri
"""
JSON = """[{"name": "Giulia Serra", "aliases": ["la lady di Bari"], "gender": "f",
    "roles": ["premier", "presidente del Consiglio"],
    "ids": {"wikidata": "Q1", "url": "https://a.it/1"}}, {"name": "Ugo Neri"}]"""


def written(path: Path, content: str) -> Path:
    """The path of a new file."""
    path.write_bytes(content.encode())
    return path


def test_lists_and_dictionaries_become_tuples() -> None:
    made = KnownSpeaker("Ada", aliases=["A"], ids={"viaf": "2"})  # type: ignore[arg-type]
    assert made == KnownSpeaker("Ada", aliases=("A",), ids=(("viaf", "2"),))
    assert made == KnownSpeaker("Ada", aliases=("A",), ids=[["viaf", "2"]])  # type: ignore[arg-type]


def test_a_known_speaker_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(SERRA)) == SERRA  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"name": " "}, "the name of a known speaker must be words, not ' '"),
        ({"name": None}, "must be words, not None"),
        ({"aliases": "Pontefice"}, "aliases of 'Ada' must be a tuple of words, not 'Pontefice'"),
        ({"roles": ("papa", "")}, "roles of 'Ada' must be a tuple of words"),
        ({"gender": "F"}, "gender of 'Ada' must be 'm', 'f' or None, not 'F'"),
        ({"ids": ("Q1",)}, "ids of 'Ada' must be pairs"),
        ({"ids": (("wikidata", 1),)}, "ids of 'Ada' must be pairs"),
        ({"ids": "wikidata:Q1"}, "ids of 'Ada' must be pairs"),
    ],
)
def test_a_field_of_another_form_is_refused(fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(OptionError, match=complaint):
        KnownSpeaker(**{"name": "Ada", **fields})


@pytest.mark.parametrize(
    ("name", "content"), [("a.tsv", TABLE), ("a.txt", f"\ufeff{TABLE}"), ("a.json", JSON)]
)
def test_tables_and_json_are_read_alike(tmp_path: Path, name: str, content: str) -> None:
    assert read_known_speakers(written(tmp_path / name, content)) == (SERRA, NERI)


def test_an_empty_table_has_nobody(tmp_path: Path) -> None:
    assert read_known_speakers(str(written(tmp_path / "a.tsv", ""))) == ()


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.tsv", "name\trole\nAda\tpremier\n", "row 2: unknown field role"),
        ("a.tsv", "gender\nf\n", "no column 'name' in row 1: gender"),
        ("a.tsv", "Piove.\n", "no column 'name' in row 1: Piove."),
        ("a.tsv", "name\nAda\tf\n", "row 2 has more cells than the first"),
        ("a.tsv", "name\tgender\nAda\tf\nUgo\tx\n", "row 3: gender of 'Ugo' must be"),
        ("a.tsv", "name\tids\nAda\tQ1\n", "row 2: ids of 'Ada' must be pairs"),
        ("a.json", '{"name": "Ada"}', "a list of objects is needed"),
        ("a.json", "[1]", "a list of objects is needed"),
        ("a.json", "[", "line 1"),
        ("a.json", '[{"name": "Ada"}, {"name": 3}]', "speaker 2: the name of a known speaker"),
    ],
)
def test_a_file_of_another_form_is_refused_and_the_place_named(
    tmp_path: Path, name: str, content: str, complaint: str
) -> None:
    path = written(tmp_path / name, content)
    with pytest.raises(OptionError, match=complaint) as error:
        read_known_speakers(path)
    assert str(error.value).startswith(f"{path}: ")


def test_bytes_that_are_no_utf_8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes("name\nNicolò\n".encode("latin-1"))
    with pytest.raises(OptionError, match=r"not UTF-8 text \(byte 10\)"):
        read_known_speakers(tmp_path / "a.tsv")
