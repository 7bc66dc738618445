"""The Spark functions, in a real Spark on this machine where there is a Java runtime."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

import quoteattr
from quoteattr.errors import BackendError
from quoteattr.options import Options

pandas = pytest.importorskip("pandas", reason="no pandas: pip install 'quoteattr[spark]'")
pytest.importorskip("pyspark", reason="no PySpark: pip install 'quoteattr[spark]'")

from pyspark.errors import PySparkRuntimeError  # noqa: E402 - only where it is there
from pyspark.sql import SparkSession  # noqa: E402

from quoteattr.integrations.spark import (  # noqa: E402
    SAID,
    local_session,
    said_batches,
    said_udf,
    with_said,
)

TEXTS = (
    "😀 «Partiamo domani», ha detto la sindaca Anna Rossi. “Non so – ha aggiunto – che fare”.",
    "",
    None,
    "L’assessore Luca Bianchi non ha detto che la strada riaprirà.",
    "«Sì», si sentì nel buio.",
)


@pytest.fixture(scope="module")
def archive(session: Any) -> Any:
    """A table of numbered texts, divided so that two workers have to do."""
    rows = list(enumerate(TEXTS))
    return session.createDataFrame(rows, "id int, text string").repartition(3)


Shown = list[list[tuple[str, str | None, float]] | None]


def _essence(said: Iterable[Any]) -> list[tuple[str, str | None, float]]:
    return [(each.text, each.speaker and each.speaker.name, each.confidence) for each in said]


def _expected(options: Options) -> Shown:
    attributor = quoteattr.Attributor(options=options)
    documents = [None if text is None else attributor(text) for text in TEXTS]
    return [each and _essence((*each.quotations, *each.statements)) for each in documents]


def _shown(table: Any) -> Shown:
    rows = table.orderBy("id").collect()
    return [None if row.said is None else _essence(row.said) for row in rows]


@pytest.mark.parametrize("options", [Options(), Options(statements=False, min_confidence=0.9)])
def test_both_functions_give_what_attribute_gives(archive: Any, options: Options) -> None:
    mapped = archive.mapInPandas(said_batches(options=options), with_said(archive.schema))
    called = archive.select("id", said_udf(options)("text").alias("said"))
    assert _shown(mapped) == _shown(called) == _expected(options)


def test_columns_have_the_names_given(archive: Any) -> None:
    articles = archive.withColumnRenamed("text", "corpo")
    schema = with_said(articles.schema, "detto")
    table = articles.mapInPandas(said_batches("corpo", "detto"), schema)
    assert table.schema == schema
    assert [row.detto is None for row in table.orderBy("id").collect()] == [
        text is None for text in TEXTS
    ]


def test_sql_finds_every_field(session: Any, archive: Any) -> None:
    archive.createOrReplaceTempView("archive")
    session.udf.register("said", said_udf())
    query = """
        SELECT kind, speaker.name, speaker.kind, speaker.gender, speaker.roles, size(spans),
               cue.text, mention.text, negated, hedged, span_confidence > 0
        FROM (SELECT id, inline(said(text)) FROM archive WHERE id IN (0, 3))
        ORDER BY id, spans[0].start
    """
    anna = ("Anna Rossi", "person", "f", ["sindaco"])
    luca = ("Luca Bianchi", "person", "m", ["assessore"])
    assert [tuple(row) for row in session.sql(query).collect()] == [
        ("direct", *anna, 1, "ha detto", "Anna Rossi", None, None, True),
        ("direct", *anna, 2, "ha aggiunto", None, None, None, True),
        ("statement", *luca, 1, "ha detto", "Luca Bianchi", True, False, None),
    ]


def test_offsets_are_those_of_sql_less_one(archive: Any) -> None:
    found = archive.select("text", said_udf()("text").alias("said"))
    places = found.selectExpr("text AS whole", "inline(said)").selectExpr("whole", "inline(spans)")
    rows = places.selectExpr("substring(whole, start + 1, end - start) AS cut", "text").collect()
    assert len(rows) == 5
    assert [row.cut for row in rows] == [row.text for row in rows]


def test_a_column_of_numbers_makes_the_job_fail(session: Any) -> None:
    with pytest.raises(Exception, match="the text must be a str, not int"):
        session.range(1).select(said_udf()("id")).collect()


def test_batches_need_no_spark_to_be_tried() -> None:
    texts = [TEXTS[3], None, float("nan"), TEXTS[4]]
    frame = pandas.DataFrame({"text": texts}, index=[5, 6, 7, 8])
    (found,) = said_batches()(iter([frame]))
    assert [said and said[0]["text"] for said in found["said"]] == [
        *("la strada riaprirà", None, None, "Sì"),
    ]
    assert list(frame.columns) == ["text"]
    assert all(set(found["said"][row][0]) == set(SAID.elementType.names) for row in (5, 8))


@pytest.mark.parametrize(
    ("condition", "error"),
    [("JAVA_GATEWAY_EXITED", BackendError), ("SESSION_ALREADY_EXIST", PySparkRuntimeError)],
)
def test_only_a_missing_java_is_told_as_such(
    condition: str, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_builder: Any) -> None:
        raise PySparkRuntimeError(errorClass=condition, messageParameters={})

    monkeypatch.setattr(SparkSession.Builder, "getOrCreate", fail)
    with pytest.raises(error):
        local_session()


def test_without_java_the_error_says_so(tmp_path: Path) -> None:
    code = "from quoteattr.integrations.spark import local_session; local_session()"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "JAVA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "BackendError: Spark could not start Java: install a Java runtime" in done.stderr
