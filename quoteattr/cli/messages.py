"""What goes to standard error: one line for each thing that went wrong."""

from __future__ import annotations

import os
import sys

from quoteattr.exports.terminal import visible

_CLEAR_LINE = "\r\x1b[K"


def complain(message: str) -> None:
    """Write a message on a line of its own, in place of a progress bar if one is there."""
    on_terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    print(f"{_CLEAR_LINE * on_terminal}quoteattr: {visible(message)}", file=sys.stderr)
