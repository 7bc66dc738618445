"""The Spark example, run on a small archive in a real Spark."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

import quoteattr

ARTICLES = (
    (7, "«Partiamo domani», ha detto la sindaca Anna Rossi. «Piove», ha aggiunto.", "cronaca"),
    (8, "L’assessore Luca Bianchi ha detto che la strada riaprirà lunedì.", "locale"),
    (9, "Nessuno parlò.", "cronaca"),
)


def test_an_archive_becomes_a_row_for_each_thing_said(
    session: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, result = str(tmp_path / "articles.parquet"), str(tmp_path / "said.parquet")
    articles = session.createDataFrame(ARTICLES, "id int, text string, section string")
    articles.write.parquet(archive)
    runpy.run_path(str(ROOT / "examples" / "spark_archive.py"))["main"](archive, result)
    assert capsys.readouterr().out == "Anna Rossi: 2\nLuca Bianchi: 1\n"
    rows = session.read.parquet(result).orderBy("id", "spans").collect()
    found = [(row.id, row.section, row.kind, row.text, row.confidence) for row in rows]
    first, second, _ = (quoteattr.attribute(text) for _, text, _ in ARTICLES)
    said = [
        *((7, "cronaca", each.kind, each.text, each.confidence) for each in first.quotations),
        *((8, "locale", "statement", each.text, each.confidence) for each in second.statements),
    ]
    assert found == said
    assert len(said) == 3
