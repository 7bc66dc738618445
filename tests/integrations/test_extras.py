"""What says an integration where the package that it serves is absent."""

from __future__ import annotations

import runpy
import sys

import pytest
from conftest import ROOT

from quoteattr.errors import MissingExtraError


def test_without_spacy_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy.language", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[spacy\]"):
        runpy.run_path(str(ROOT / "quoteattr" / "integrations" / "spacy.py"))
