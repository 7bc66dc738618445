"""How fast texts are read, beside spaCy's tokenizer and beside Stanza on the same texts."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from quoteattr import Attributor, Options, detect
from quoteattr.language.stanza_backend import StanzaAnalyzer

from .passages import sample

_WORDS = 60_000
"""Code points of the texts that are read, some ten thousand words."""
_FEW = 8_000
"""The same for Stanza."""

Reader = Callable[[str], Any]


def _blank_pipeline() -> Reader:
    spacy = pytest.importorskip("spacy", reason="no spaCy: pip install 'quoteattr[bench]'")
    made: Reader = spacy.blank("it")
    return made


def _read(read: Reader, texts: Sequence[str]) -> None:
    for text in texts:
        read(text)


def test_blank_spacy_on_new_texts(benchmark: Any, texts: list[str]) -> None:
    benchmark.group = "texts one by one"
    few = sample(texts, _WORDS)
    benchmark.pedantic(_read, setup=lambda: ((_blank_pipeline(), few), {}), rounds=5)


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(detect, id="detect"),
        pytest.param(Attributor(options=Options(statements=False)), id="without statements"),
        pytest.param(Attributor(), id="attribute"),
    ],
)
def test_quoteattr(benchmark: Any, texts: list[str], read: Reader) -> None:
    benchmark.group = "texts one by one"
    few = sample(texts, _WORDS)
    benchmark.pedantic(_read, args=(read, few), rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("analyzer", ["embedded", "Stanza"])
def test_with_an_analyzer(benchmark: Any, texts: list[str], analyzer: str) -> None:
    benchmark.group = "beside Stanza"
    few = sample(texts, _FEW)
    read = Attributor()
    if analyzer == "Stanza":
        pytest.importorskip("stanza", reason="no Stanza: pip install 'quoteattr[stanza]'")
        folder = os.environ.get("QUOTEATTR_STANZA_DIR")
        if folder is None:
            pytest.skip("set QUOTEATTR_STANZA_DIR to the folder of Stanza's Italian models")
        read = Attributor(analyzer=StanzaAnalyzer(directory=folder))
    benchmark.pedantic(_read, args=(read, few), rounds=2, warmup_rounds=1)
