"""The case files of this folder (see cases/README.md)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quoteattr.training import cases
from quoteattr.training.cases import Case

__all__ = ["CASES", "Case", "read_cases"]

CASES = Path(__file__).parent / "cases"


def read_cases(pattern: str = "*.txt") -> Iterator[Case]:
    """The cases of all files whose name matches ``pattern``, in order."""
    return cases.read_cases(CASES, pattern)
