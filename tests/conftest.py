"""Hypothesis profiles, and the folders that tests look into."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from quoteattr.language.stanza_backend import StanzaAnalyzer

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "ci",
    max_examples=200,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("nightly", parent=settings.get_profile("ci"), max_examples=10_000,
                          derandomize=False)  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of annotated corpora; tests that ask for it are skipped where it is absent."""
    folder = Path(os.environ.get("QUOTEATTR_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not folder.is_dir():
        pytest.skip("no corpora: set QUOTEATTR_CORPUS to their folder, or put it at ../shared")
    return folder


@pytest.fixture(scope="session")
def session() -> Iterator[Any]:
    """A Spark session; tests that ask for it are skipped where Spark or Java is absent."""
    pytest.importorskip("pyspark", reason="no PySpark: pip install 'quoteattr[spark]'")
    from quoteattr.integrations.spark import local_session

    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        pytest.skip("no Java: install a Java runtime, version 17 or later")
    running = local_session("tests")
    yield running
    running.stop()


@pytest.fixture(scope="session")
def seed(root: Path) -> Path:
    """The text that the project was created from."""
    return root / "seeds" / "000_534ed0f718350a7b.txt"


@pytest.fixture(scope="session")
def stanza_models() -> Path:
    """The folder of Italian Stanza models; tests that ask for it are skipped without them."""
    pytest.importorskip("stanza", reason="needs the extra quoteattr[stanza]")
    pytest.importorskip("torch").set_num_threads(1)
    given = os.environ.get("QUOTEATTR_STANZA_DIR")
    folder = Path(given) if given else ROOT.parent / "shared" / "stanza_it"
    if not (folder / "resources.json").is_file():
        pytest.skip("no Stanza models: set QUOTEATTR_STANZA_DIR to their folder")
    return folder


@pytest.fixture(scope="session")
def stanza_analyzer(stanza_models: Path) -> StanzaAnalyzer:
    """The analyzer that asks the real Stanza, loaded once."""
    return StanzaAnalyzer(directory=stanza_models, device="cpu")
