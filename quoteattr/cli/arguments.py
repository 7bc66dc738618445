"""What may stand on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args

from quoteattr.cli.formats import FORMATS
from quoteattr.errors import OptionError
from quoteattr.known import KnownSpeaker, read_known_speakers
from quoteattr.options import Genre, Options


def attribution_arguments(given: Sequence[str]) -> argparse.Namespace:
    """The arguments of ``quoteattr`` itself, checked.

    :raises SystemExit: wrong use (code 2), ``--help`` and ``--version`` (code 0).
    """
    parser = _parser()
    arguments = parser.parse_args(given)
    if arguments.resume and (arguments.output is None or arguments.format != "jsonl"):
        parser.error("--resume needs --format jsonl and --output FILE")
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("quoteattr", allow_abbrev=False)
    parser.description = "Who said what: the quotations and statements of Italian texts."
    parser.epilog = """quoteattr evaluate --help: how to check it against annotated texts
        (a file of the name evaluate is given as ./evaluate)."""
    add = parser.add_argument
    add("files", metavar="FILE", nargs="+",
        help="""text files, folders of .txt files, JSON lines (.jsonl), any of them compressed
        (.gz); - is standard input""")  # fmt: skip
    add("--format", choices=tuple(FORMATS), default="text", help="default: text")
    add("--output", metavar="FILE", type=Path, help="write into FILE, not to standard output")
    add("--resume", action="store_true",
        help="go on where the JSON lines in the output FILE end, e.g. after a kill")  # fmt: skip
    add("--processes", metavar="N", type=_count, default=1,
        help="share the work between N processes (default: 1)")  # fmt: skip
    add("--text-field", metavar="NAME",
        help="""where the text stands in a JSON line (default: text); given, standard input
        holds JSON lines too""")  # fmt: skip
    add("--id-field", metavar="NAME", default="id",
        help="where its name stands (default: id; without one, FILE:LINE)")  # fmt: skip
    add("--min-confidence", metavar="X", type=_confidence, default=0.0,
        help="withhold speakers less probable than X, from 0 to 1 (default: 0)")  # fmt: skip
    add("--genre", choices=get_args(Genre), help="genre of the texts (default: inferred)")
    add("--no-statements", dest="statements", action="store_false",
        help="quotations only, no reported speech without marks")  # fmt: skip
    add("--known-speakers", metavar="FILE", type=_known_speakers, default=(),
        help="people with aliases, roles and ids, a table with tabs or JSON")  # fmt: skip
    add("--encoding", type=_encoding, default="UTF-8", help="of the files (default: UTF-8)")
    add("--colour", "--color", choices=("auto", "always", "never"), default="auto",
        help="colours in text format (auto: on terminals, unless NO_COLOR is set)")  # fmt: skip
    add("--version", action=_Version, nargs=0, help="show the version and exit")
    return parser


def evaluation_parser() -> argparse.ArgumentParser:
    """The arguments of ``quoteattr evaluate``."""
    parser = argparse.ArgumentParser("quoteattr evaluate", allow_abbrev=False)
    parser.description = "Attribute the texts of annotated files and report how much is right."
    add = parser.add_argument
    add("gold", metavar="GOLD.jsonl", nargs="+", help="annotated documents, one record a line")
    add("--split", choices=("development", "report-only"), help="only this part (default: both)")
    add("--errors", action="store_true", help="list the mistakes in development documents too")
    return parser


def _confidence(given: str) -> float:
    try:
        return Options(min_confidence=float(given)).min_confidence
    except ValueError:
        raise argparse.ArgumentTypeError(f"{given!r} is no number from 0 to 1") from None


def _count(given: str) -> int:
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"{given!r} is no whole number from 1")
    return int(given)


def _known_speakers(file: str) -> tuple[KnownSpeaker, ...]:
    try:
        return read_known_speakers(file)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{file}: {error.strerror or error}") from None
    except OptionError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _encoding(given: str) -> str:
    try:
        b"a".decode(given, "replace")
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"{given!r} is no known text encoding") from None
    return given


class _Version(argparse.Action):
    """Reads the version of the installed package only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_given: Any, **_others: Any) -> None:
        from importlib import metadata

        version = "(version unknown: not installed)"
        with suppress(metadata.PackageNotFoundError):
            version = metadata.version("quoteattr")
        print(f"quoteattr {version}")
        parser.exit()
