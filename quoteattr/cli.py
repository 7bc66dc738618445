"""The command line: the quotations of files, and the evaluation against gold files.

Exit codes: 0 done, 1 some input failed, 2 wrong use. What is written is always UTF-8.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args

from attrs import evolve

from quoteattr.document import Document
from quoteattr.errors import OptionError, QuoteattrError
from quoteattr.exports.tables import HEADER, csv_text, rows
from quoteattr.exports.terminal import render, visible
from quoteattr.known import KnownSpeaker, read_known_speakers
from quoteattr.exports.writers import LINES, WHOLE
from quoteattr.options import Genre, Options
from quoteattr.pipeline import Attributor

_STANDARD_INPUT = "<stdin>"
_WIDEST = 100


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line on ``argv`` (None: the arguments of the process).

    Returns 0, or 1 where some input failed; a pipe closed by its reader ends it with 0.

    :raises SystemExit: wrong use (code 2), ``--help`` and ``--version`` (code 0).
    """
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        try:
            return _evaluate(given[1:]) if given[:1] == ["evaluate"] else _attribute(given)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
        return 0
    except QuoteattrError as error:
        _complain(str(error))
    except OSError as error:
        _close_output()
        _complain(f"cannot write the output: {error.strerror or error}")
    return 1


def _attribute(given: list[str]) -> int:
    """The quotations of files in the format wanted; 1 if one of them could not be read."""
    parser = _parser()
    arguments = parser.parse_args(given)
    if arguments.format in WHOLE and len(arguments.files) > 1:
        parser.error(f"--format {arguments.format} makes one file of one text: give one FILE")
    options = Options(
        min_confidence=arguments.min_confidence,
        genre=arguments.genre,
        statements=arguments.statements,
        known_speakers=arguments.known_speakers,
    )
    attributor = Attributor(options=options)
    written = _writer(arguments)
    failed = False
    for file in arguments.files:
        name = _STANDARD_INPUT if file == "-" else file
        try:
            text = _read(file, arguments.encoding)
        except (OSError, ValueError) as error:
            _complain(f"{name}: {_what_failed(error, arguments.encoding)}")
            failed = True
        else:
            _write(written(evolve(attributor(text), id=name)))
    return int(failed)


def _evaluate(given: list[str]) -> int:
    """The report of the attributor against gold files."""
    parser = _evaluation_parser()
    arguments = parser.parse_args(given)
    if arguments.errors and arguments.split == "report-only":
        parser.error("--errors lists mistakes of the development part only")
    from quoteattr.evaluation import listing, report

    checked = report.evaluate(arguments.gold, Attributor(), split=arguments.split)
    _write(report.render(checked))
    if arguments.errors:
        _write(f"\n{listing.render_errors(checked)}")
    return 0


def _writer(arguments: argparse.Namespace) -> Callable[[Document], str]:
    """What makes the output of a document, whose ``id`` names its file; writes a CSV header."""
    written = (WHOLE | LINES).get(arguments.format)
    if written is not None:
        return written
    if arguments.format == "jsonl":
        return lambda document: f"{document.to_json()}\n"
    if arguments.format == "csv":
        _write(csv_text([HEADER]))
        return lambda document: csv_text(rows(document, document.id or ""))
    colour = _in_colour(arguments.colour)
    width = min(_WIDEST, shutil.get_terminal_size().columns) if sys.stdout.isatty() else _WIDEST
    several = len(arguments.files) > 1

    def text(document: Document) -> str:
        heading = f"== {visible(document.id or '')} ==\n\n" if several else ""
        return heading + render(document, colour=colour, width=width) + "\n" * several

    return text


def _in_colour(wanted: str) -> bool:
    """Whether to colour; by itself only on a terminal that does not refuse it."""
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return wanted == "always" or (wanted == "auto" and sys.stdout.isatty() and not refused)


def _read(file: str, encoding: str) -> str:
    """The text of a file, of standard input for ``-``; line ends as they are, no BOM."""
    if file == "-" and sys.stdin is None:
        raise OSError("it is closed")
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    return data.decode(encoding).removeprefix("\ufeff")


def _what_failed(error: OSError | ValueError, encoding: str) -> str:
    if isinstance(error, UnicodeError):
        where = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        return f"not {encoding} text{where}: name its encoding, e.g. --encoding cp1252"
    if isinstance(error, IsADirectoryError):
        return "is a directory: name the files in it"
    if isinstance(error, FileNotFoundError):
        return "no such file"
    return str(getattr(error, "strerror", None) or error)


def _write(text: str) -> None:
    """Write to standard output as UTF-8, whatever its encoding; surrogates are escaped."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()


def _complain(message: str) -> None:
    print(f"quoteattr: {visible(message)}", file=sys.stderr)


def _close_output() -> None:
    """Send what is still to be written nowhere, so that the exit does not try it again."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("quoteattr", allow_abbrev=False)
    parser.description = "Who said what: the quotations and statements of Italian texts."
    parser.epilog = """quoteattr evaluate --help: how to check it against annotated texts
        (a file of the name evaluate is given as ./evaluate)."""
    add = parser.add_argument
    add("files", metavar="FILE", nargs="+", help="text files; - is standard input")
    add("--format", choices=("text", "jsonl", "csv", *WHOLE, *LINES), default="text",
        help="default: text")  # fmt: skip
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


def _evaluation_parser() -> argparse.ArgumentParser:
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


def _known_speakers(file: str) -> tuple[KnownSpeaker, ...]:
    try:
        return read_known_speakers(file)
    except (OptionError, OSError) as error:
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
