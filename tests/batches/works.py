"""What worker processes are made to do in tests; at the top of a module, so that it travels."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from quoteattr.batches.model import Bulk
from quoteattr.errors import InputError


def shout(text: str) -> str:
    """The text in capitals; some texts fail, kill their process or take their time."""
    if not isinstance(text, str):
        raise InputError(f"the text must be a str, not {type(text).__name__}")
    if text == "fail":
        raise KeyError("colpa mia")
    if text == "die":
        os._exit(3)
    if text == "killed":
        os.kill(os.getpid(), 9)
    if text == "slow":
        time.sleep(0.3)
    if text == "busy":
        time.sleep(600)
    return text.upper()


def chorus(texts: Sequence[str]) -> list[str]:
    """Several texts in capitals, each with the number of voices."""
    return [f"{shout(text)} {len(texts)}" for text in texts]


CHORUS = Bulk(shout, chorus)
"""What shouts alone and together."""


def process(_text: str) -> int:
    """The process that the text came to."""
    return os.getpid()


def is_running(pid: int) -> bool:
    """Whether the process is there and, where ``/proc`` tells, has not ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text(encoding="utf-8").rpartition(")")[2][1] != "Z"
