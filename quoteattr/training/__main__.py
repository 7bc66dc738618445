"""``python -m quoteattr.training GOLD.jsonl…``: train the shipped weights, or cross-validate."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from quoteattr.errors import QuoteattrError
from quoteattr.evaluation.report import Cell, render, table
from quoteattr.language.analyzer import EMBEDDED, Analyzer
from quoteattr.language.parsing import WEIGHTS
from quoteattr.language.stanza_backend import StanzaAnalyzer
from quoteattr.training.crossvalidation import FOLDS, cross_validate
from quoteattr.training.parsing import Remembering
from quoteattr.training.run import train, write
from quoteattr.training.sources import Sources


def main(argv: Sequence[str] | None = None) -> int:
    """Train on the development part of gold files and write the weights into the package.

    With ``--cross-validate`` nothing is written; the report of a cross-validation over the
    development documents is printed instead. Returns 0, or 1 where the gold is unusable.
    """
    parser = argparse.ArgumentParser(prog="python -m quoteattr.training", description=main.__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="gold records, one JSON object a line")
    parser.add_argument("--cross-validate", action="store_true", help="only report, write nothing")
    parser.add_argument(
        "--by-file", action="store_true", help="only report, leaving out one gold file at a time"
    )
    parser.add_argument("--folds", type=int, default=FOLDS, help="parts (default %(default)s)")
    parser.add_argument("--snippets", type=Path, help="more examples of what marks are for")
    parser.add_argument(
        "--cases", type=Path, help="folder of case files: more examples of speakers"
    )
    parser.add_argument(
        "--articles", type=Path, help="folder of articles: more examples of speakers"
    )
    parser.add_argument(
        "--analyzer",
        choices=("embedded", WEIGHTS),
        default="embedded",
        help="what the weights are for (default %(default)s)",
    )
    parser.add_argument("--stanza-directory", type=Path, help="folder of Stanza's models")
    given = parser.parse_args(argv)
    try:
        analyzer = _analyzer(given.analyzer, given.stanza_directory)
        sources = Sources(tuple(given.gold), given.snippets, given.cases, given.articles)
        if given.cross_validate or given.by_file:
            learn = partial(train, analyzer=analyzer)
            made = cross_validate(
                sources, learn, given.folds, by_file=given.by_file, analyzer=analyzer
            )
            sys.stdout.write(render(made.report))
            if made.cases:
                rows: list[list[Cell]] = [
                    [name, s.total, s.value] for name, s in made.families.items()
                ]
                sys.stdout.write(f"\n{table(['cases', 'matched', 'speaker right'], rows)}\n")
        else:
            for file in write(sources, analyzer=analyzer):
                sys.stdout.write(f"{file}\n")
    except QuoteattrError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _analyzer(name: str, directory: Path | None) -> Analyzer:
    if name != WEIGHTS:
        return EMBEDDED
    return Remembering(StanzaAnalyzer(directory=directory).parse)


if __name__ == "__main__":
    sys.exit(main())
