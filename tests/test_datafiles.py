"""Data files are tables with a header, read once; a damaged one is named."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from quoteattr import datafiles
from quoteattr.errors import DataError

DATA = Path(str(resources.files("quoteattr"))) / "data"
TABLES = sorted(path.stem for path in DATA.glob("*.tsv"))


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the data files are read from for one test."""
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(
        datafiles.pkgutil, "get_data", lambda _, name: (tmp_path / name).read_bytes()
    )
    return tmp_path / "data"


def test_rows_are_tuples_with_the_header_first_and_comments_left_out(made: Path) -> None:
    (made / "frutti.tsv").write_text("# Frutti.\n# licence: MIT\nform\tgender\nmela\tf\nfico\t\n")
    assert datafiles.rows("frutti") == (("form", "gender"), ("mela", "f"), ("fico", ""))


def test_a_table_holds_dictionaries_by_column_name(made: Path) -> None:
    (made / "ortaggi.tsv").write_text("form\tgender\nrapa\tf\n")
    assert datafiles.table("ortaggi") == ({"form": "rapa", "gender": "f"},)


def test_a_table_is_read_only_once(made: Path) -> None:
    (made / "fiori.tsv").write_text("form\nrosa\n")
    first = datafiles.table("fiori")
    (made / "fiori.tsv").unlink()
    assert datafiles.table("fiori") is first


def test_rows_of_different_lengths_are_refused_with_the_file_name(made: Path) -> None:
    (made / "erbe.tsv").write_text("form\tgender\nmenta\n")
    with pytest.raises(DataError, match=r"erbe\.tsv has rows of different lengths"):
        datafiles.rows("erbe")


def test_a_missing_file_is_named_and_says_what_to_do() -> None:
    with pytest.raises(DataError, match=r"no_such\.tsv is missing: reinstall"):
        datafiles.table("no_such")


def test_a_model_is_the_content_of_its_json_file(made: Path) -> None:
    (made / "pesi.json").write_text('{"bias": [1.5, -2]}')
    assert datafiles.model("pesi") == {"bias": [1.5, -2]}


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_columns_origin_and_licence(name: str) -> None:
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    comments = "\n".join(line for line in lines if line.startswith("#"))
    assert "# columns: " in comments
    assert "# origin: " in comments
    assert "# licence: " in comments


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_well_formed_and_has_no_row_twice(name: str) -> None:
    rows = datafiles.rows(name)
    assert len(rows) > 1
    assert len(set(rows[0])) == len(rows[0])
    assert len(set(rows)) == len(rows)
