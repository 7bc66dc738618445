"""What only a fresh process can tell: the time of the first call, the memory of a long text."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from .passages import concatenated

_START = """
import json, time
begun = time.process_time()
import quoteattr
imported = time.process_time()
quoteattr.attribute("Il sindaco Anna Rossi ha detto: «Partiamo domani».")
print(json.dumps({"import": imported - begun, "first call": time.process_time() - imported}))
"""
_LONG = """
import json, resource, sys, time
import quoteattr
text = sys.stdin.buffer.read().decode()
quoteattr.attribute(text[:2000])
begun = time.process_time()
quoteattr.attribute(text)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": time.process_time() - begun, "peak MB": peak}))
"""
_STREAM = """
import json, resource, sys
import quoteattr
texts = json.load(sys.stdin)
peaks = []
for number, _ in enumerate(quoteattr.Attributor().pipe(texts * int(sys.argv[1]))):
    if number % len(texts) == len(texts) - 1:
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(json.dumps({"peak MB after each pass": [round(peak) for peak in peaks]}))
"""


def _measured(program: str, given: str = "", *arguments: str) -> dict[str, Any]:
    """What a program prints as JSON, run by an interpreter of its own."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", program, *arguments],
        input=given.encode(),
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _told(capsys: pytest.CaptureFixture[str], name: str, found: dict[str, Any]) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{name}: {json.dumps(found)}\n")


def test_import_and_first_call(capsys: pytest.CaptureFixture[str]) -> None:
    runs = [_measured(_START) for _ in range(5)]
    best = {name: round(min(run[name] for run in runs), 3) for name in runs[0]}
    _told(capsys, "seconds, best of five", best)


@pytest.mark.parametrize("size", [100_000, 1_000_000, 10_000_000])
def test_one_long_text(capsys: pytest.CaptureFixture[str], texts: list[str], size: int) -> None:
    _told(capsys, f"{size} code points", _measured(_LONG, concatenated(texts, size)))


def test_a_stream_of_texts(capsys: pytest.CaptureFixture[str], texts: list[str]) -> None:
    _told(capsys, "the same texts again", _measured(_STREAM, json.dumps(texts[::3]), "5"))
