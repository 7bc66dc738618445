"""Texts and pipelines of the benchmarks."""

from __future__ import annotations

import pytest

from .passages import passages


@pytest.fixture(scope="session")
def texts() -> list[str]:
    """All texts that are measured on."""
    return passages()
