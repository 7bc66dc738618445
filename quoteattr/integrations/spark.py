"""quoteattr in Spark: a function for ``DataFrame.mapInPandas`` and one for columns and SQL.

Both give for each text one array of structs, :data:`SAID`: its quotations, then its
statements, each in text order. Rows are independent of each other, so that Spark may divide an
archive as it likes; each Python worker makes one attributor and keeps it. The workers need
quoteattr installed as the driver does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from quoteattr.errors import BackendError, MissingExtraError
from quoteattr.options import Options
from quoteattr.pipeline import Attributor
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.spans import Span

try:
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import udf
    from pyspark.sql.types import (
        ArrayType,
        BooleanType,
        DataType,
        DoubleType,
        IntegerType,
        StringType,
        StructField,
        StructType,
    )
except ImportError as error:
    raise MissingExtraError("this needs PySpark: pip install 'quoteattr[spark]'") from error

Cell = dict[str, Any]
Frames = Iterable[Any]


def _struct(**fields: DataType) -> StructType:
    return StructType([StructField(name, kind) for name, kind in fields.items()])


_PLACE = _struct(start=IntegerType(), end=IntegerType(), text=StringType())
_SPEAKER = _struct(
    name=StringType(),
    kind=StringType(),
    gender=StringType(),
    aliases=ArrayType(StringType()),
    roles=ArrayType(StringType()),
    ids=ArrayType(_struct(scheme=StringType(), value=StringType())),
)
SAID = ArrayType(
    _struct(
        text=StringType(),
        spans=ArrayType(_PLACE),
        kind=StringType(),
        speaker=_SPEAKER,
        confidence=DoubleType(),
        span_confidence=DoubleType(),
        cue=_PLACE,
        mention=_PLACE,
        negated=BooleanType(),
        hedged=BooleanType(),
    )
)
"""What was said in one text: an array of structs with the fields of a quotation or statement.

``kind`` is that of the quotation or ``statement``; ``speaker`` is null where none can be told;
``cue`` and ``mention`` are null where there is none; ``span_confidence`` is null for statements,
``negated`` and ``hedged`` for quotations. ``start`` and ``end`` are code points, half-open, as
in Python: ``substring(text, start + 1, end - start)`` in SQL.
"""


def said_udf(options: Options | None = None) -> Any:
    """A function of columns, or of SQL once it is registered, from a text to :data:`SAID`.

    A null text gives null. A column that is no string makes the job fail.

    ``session.udf.register("said", said_udf())`` makes it known to SQL, where it gives a row for
    each thing said by ``SELECT id, inline(said(text)) FROM archive``.

    >>> [each["speaker"]["name"] for each in said_udf().func("«Sì», ha detto Anna Rossi.")]
    ['Anna Rossi']
    """
    chosen = options or Options()

    def said(text: str | None) -> list[Cell] | None:
        return _said(text, chosen)

    return udf(said, SAID, useArrow=False)


def said_batches(
    text: str = "text", said: str = "said", options: Options | None = None
) -> Callable[[Frames], Iterator[Any]]:
    """A function for ``DataFrame.mapInPandas`` that adds the column ``said`` to each row.

    It reads the column ``text``, in which null gives null, and leaves the others as they are;
    the schema that ``mapInPandas`` asks for beside it is :func:`with_said`.

    >>> import pandas
    >>> frame = pandas.DataFrame({"id": [7], "text": ["Secondo Anna Rossi, è “un disastro”."]})
    >>> (found,) = said_batches()([frame])
    >>> list(found.columns), found["said"][0][0]["text"]
    (['id', 'text', 'said'], 'un disastro')
    """
    return partial(_batches, text=text, said=said, options=options or Options())


def with_said(schema: StructType, said: str = "said") -> StructType:
    """``schema`` and behind its columns one named ``said`` of type :data:`SAID`."""
    return StructType([*schema.fields, StructField(said, SAID)])


def local_session(name: str = "quoteattr", cores: int = 2) -> SparkSession:
    """A Spark session on ``cores`` cores of this machine alone, without its web pages.

    Its workers run the Python that calls this, unless ``PYSPARK_PYTHON`` names another. A
    session that runs already is given back as it is.

    :raises BackendError: there is no Java runtime, or one that is too old for Spark.
    """
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(f"local[{cores}]").appName(name)
    for setting in ("spark.driver.host", "spark.driver.bindAddress"):
        builder = builder.config(setting, "127.0.0.1")
    try:
        return builder.config("spark.ui.enabled", "false").getOrCreate()
    except PySparkRuntimeError as error:
        if error.getCondition() != "JAVA_GATEWAY_EXITED":
            raise
        raise BackendError(
            "Spark could not start Java: install a Java runtime, version 17 or later, "
            "and put java on PATH or its folder into JAVA_HOME"
        ) from error


@cache
def _attributor(options: Options) -> Attributor:
    """The attributor of this process."""
    return Attributor(options=options)


def _said(text: str | None, options: Options) -> list[Cell] | None:
    if text is None:
        return None
    found = _attributor(options)(text)
    return [
        *(_quotation(text, quotation) for quotation in found.quotations),
        *(_statement(text, statement) for statement in found.statements),
    ]


def _batches(frames: Frames, text: str, said: str, options: Options) -> Iterator[Any]:
    for frame in frames:
        texts = frame[text].astype(object).where(frame[text].notna(), None)
        yield frame.assign(**{said: [_said(each, options) for each in texts]})


def _quotation(text: str, quotation: Quotation) -> Cell:
    cell = _cell(text, quotation, quotation.kind)
    return {**cell, "span_confidence": quotation.span_confidence, "negated": None, "hedged": None}


def _statement(text: str, statement: Statement) -> Cell:
    cell = _cell(text, statement, "statement")
    flags = {"negated": statement.negated, "hedged": statement.hedged}
    return {**cell, "span_confidence": None, **flags}


def _cell(text: str, item: Quotation | Statement, kind: str) -> Cell:
    return {
        "text": item.text,
        "spans": [_place(text, span) for span in item.spans],
        "kind": kind,
        "speaker": _speaker(item.speaker),
        "confidence": item.confidence,
        "cue": _place(text, item.cue),
        "mention": _place(text, item.mention),
    }


def _place(text: str, span: Span | None) -> Cell | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _speaker(speaker: Speaker | None) -> Cell | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "gender": speaker.gender,
        "aliases": list(speaker.aliases),
        "roles": list(speaker.roles),
        "ids": [{"scheme": scheme, "value": value} for scheme, value in speaker.ids],
    }
