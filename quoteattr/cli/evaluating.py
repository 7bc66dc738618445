"""``quoteattr evaluate``: the report of the attributor against gold files."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.cli.arguments import evaluation_parser
from quoteattr.cli.outputs import StandardOutput
from quoteattr.pipeline import Attributor


def evaluate(given: Sequence[str]) -> int:
    """Write the report that the arguments ask for; 0.

    :raises EvaluationError: the gold cannot be used.
    """
    parser = evaluation_parser()
    arguments = parser.parse_args(given)
    if arguments.errors and arguments.split == "report-only":
        parser.error("--errors lists mistakes of the development part only")
    from quoteattr.evaluation import listing, report

    checked = report.evaluate(arguments.gold, Attributor(), split=arguments.split)
    output = StandardOutput()
    output.write(report.render(checked))
    if arguments.errors:
        output.write(f"\n{listing.render_errors(checked)}")
    return 0
