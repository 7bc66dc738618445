"""The command line: the quotations of files, and the evaluation against gold files.

Exit codes: 0 done, 1 some input failed, 2 wrong use, 130 interrupted. What is written is
always UTF-8.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from quoteattr.cli.attributing import attribute_inputs
from quoteattr.cli.evaluating import evaluate
from quoteattr.cli.messages import complain
from quoteattr.cli.outputs import abandon_output
from quoteattr.errors import QuoteattrError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line on ``argv`` (None: the arguments of the process).

    Returns 0, or 1 where some input failed, 2 where several inputs do not go into one file or
    the output is one of them, or 130 where Ctrl-C ended it; a pipe closed by its reader ends it
    with 0.

    :raises SystemExit: wrong use (code 2), ``--help`` and ``--version`` (code 0).
    """
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        try:
            return evaluate(given[1:]) if given[:1] == ["evaluate"] else attribute_inputs(given)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
        return 0
    except QuoteattrError as error:
        complain(str(error))
    except OSError as error:
        abandon_output()
        where = f" {error.filename}" if error.filename else ""
        complain(f"cannot write the output{where}: {error.strerror or error}")
    except KeyboardInterrupt:
        complain("interrupted")
        return 130
    return 1
