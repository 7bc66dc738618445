"""What says an integration where the package that it serves is absent."""

from __future__ import annotations

import runpy
import sys

import pytest
from conftest import ROOT

from quoteattr.errors import MissingExtraError


@pytest.mark.parametrize(
    ("name", "needed"), [("spacy", "spacy.language"), ("spark", "pyspark.sql")]
)
def test_without_its_package_the_error_names_the_extra(
    name: str, needed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, needed, None)
    with pytest.raises(MissingExtraError, match=rf"quoteattr\[{name}\]"):
        runpy.run_path(str(ROOT / "quoteattr" / "integrations" / f"{name}.py"))
