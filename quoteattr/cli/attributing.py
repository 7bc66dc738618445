"""``quoteattr FILE …``: the quotations of all inputs, written one document after the other."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import define, evolve

from quoteattr.batches.model import Failure
from quoteattr.batches.progress import shown
from quoteattr.cli.arguments import attribution_arguments
from quoteattr.cli.formats import FORMATS, Page
from quoteattr.cli.inputs import Reading, files_of
from quoteattr.cli.messages import complain
from quoteattr.cli.outputs import OutputFile, StandardOutput
from quoteattr.cli.resuming import Written
from quoteattr.document import Document
from quoteattr.errors import DocumentError, MissingExtraError
from quoteattr.exports.writers import WHOLE
from quoteattr.options import Options
from quoteattr.pipeline import Attributor

_WIDEST = 100

Result = tuple[Document | Failure, str]


def attribute_inputs(given: Sequence[str]) -> int:
    """Write the documents of all inputs in the format wanted; 1 if one of them failed, 2 if
    the format takes one input only or the output is one of them.

    :raises OSError: the output cannot be written.
    :raises RecordError: the output is to be resumed and does not hold documents.
    """
    arguments = attribution_arguments(given)
    faults = _Faults()
    reading = Reading(
        encoding=arguments.encoding,
        text_field=arguments.text_field,
        id_field=arguments.id_field,
        fail=faults.tell,
    )
    files = list(files_of(arguments.files, faults.tell))
    if arguments.output is not None and any(_same(arguments.output, file) for file in files):
        complain(f"{arguments.output} is an input too and would be lost: give another --output")
        return 2
    known = not any(map(reading.holds_lines, files))
    several = len(files) > 1 or not known or files != arguments.files
    if several and arguments.format in WHOLE:
        complain(f"--format {arguments.format} makes one file of one text: give one FILE")
        return 2
    written = Written.read(arguments.output) if arguments.resume else Written()
    results = _results(arguments, written.missing(reading.texts(files)))
    if several and _bar_fits(arguments):
        results = _counted(results, len(files) if known else None)
    form = FORMATS[arguments.format](_page(arguments, several=several))
    to_file = arguments.output is not None
    with OutputFile(arguments.output, written.kept) if to_file else StandardOutput() as output:
        if form.header:
            output.write(form.header)
        for result, name in results:
            if isinstance(result, Failure):
                faults.tell(name, _what_failed(result))
            else:
                output.write(form.written(evolve(result, id=name)))
    return int(faults.any)


def _results(arguments: argparse.Namespace, texts: Iterable[tuple[str, str]]) -> Iterator[Result]:
    """The document or failure of every text, with its name."""
    options = Options(
        min_confidence=arguments.min_confidence,
        genre=arguments.genre,
        statements=arguments.statements,
        known_speakers=arguments.known_speakers,
    )
    return Attributor(options=options).pipe(
        ((text, name) for name, text in texts),
        as_tuples=True,
        n_process=arguments.processes,
        on_error="keep",
    )


def _same(output: Path, file: str) -> bool:
    """Whether they are one file on the disk, however it is called."""
    try:
        return file != "-" and output.samefile(file)
    except (OSError, ValueError):
        return False


def _page(arguments: argparse.Namespace, *, several: bool) -> Page:
    """What is written on; only a willing terminal is coloured unasked, or narrow."""
    terminal = arguments.output is None and sys.stdout.isatty()
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    wanted = arguments.colour
    return Page(
        colour=wanted == "always" or (wanted == "auto" and terminal and not refused),
        width=min(_WIDEST, shutil.get_terminal_size().columns) if terminal else _WIDEST,
        several=several,
    )


def _bar_fits(arguments: argparse.Namespace) -> bool:
    """Whether somebody looks at standard error and sees nothing else there."""
    return sys.stderr.isatty() and (arguments.output is not None or not sys.stdout.isatty())


def _counted(results: Iterator[Result], total: int | None) -> Iterator[Result]:
    """``results`` with a bar, if there is what draws one."""
    try:
        return shown(results, total)
    except MissingExtraError:
        return results


def _what_failed(failure: Failure) -> str:
    error = failure.error
    return error.what if isinstance(error, DocumentError) else str(error)


@define
class _Faults:
    """Tells of inputs that failed and remembers that there were some."""

    any: bool = False

    def tell(self, name: str, what: str) -> None:
        self.any = True
        complain(f"{name}: {what}")
