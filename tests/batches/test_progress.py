"""The bar counts what comes by, and says what to install where it cannot."""

from __future__ import annotations

import sys
import threading

import pytest

from quoteattr.batches.progress import shown
from quoteattr.errors import MissingExtraError

Capture = pytest.CaptureFixture[str]


def test_results_pass_unchanged_and_are_counted(capsys: Capture) -> None:
    pytest.importorskip("tqdm")
    assert list(shown(iter("abc"), 3)) == ["a", "b", "c"]
    output, errors = capsys.readouterr()
    assert output == ""
    assert "3/3" in errors


def test_no_thread_stays_behind_that_a_fork_would_break() -> None:
    pytest.importorskip("tqdm")
    before = threading.active_count()
    results = shown(iter("abc"), None)
    next(results)
    assert threading.active_count() == before


def test_without_tqdm_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[progress\]"):
        shown(iter("abc"), 3)
