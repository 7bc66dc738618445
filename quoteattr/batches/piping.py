"""``Attributor.pipe`` for any function: its settings checked, contexts, failures, the bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from itertools import islice
from typing import Any, Literal

from quoteattr.batches.model import Bulk, Failure, attempts, readable
from quoteattr.batches.progress import shown
from quoteattr.errors import InputError, OptionError

OnError = Literal["raise", "keep"]


def pipe(  # noqa: PLR0913 - all but two are settings
    work: Callable[[str], object],
    texts: Iterable[Any],
    *,
    n_process: int,
    batch_size: int,
    as_tuples: bool,
    progress: bool,
    on_error: OnError,
) -> Iterator[Any]:
    """What ``work`` makes of each text: see :meth:`quoteattr.Attributor.pipe`."""
    _check_counts(n_process=n_process, batch_size=batch_size)
    _check_flags(as_tuples=as_tuples, progress=progress)
    if on_error not in ("raise", "keep"):
        raise OptionError(f"on_error must be 'raise' or 'keep', not {on_error!r}")
    pairs = _pairs(texts) if as_tuples else ((text, None) for text in _many(texts))
    if n_process == 1:
        results = in_turn(work, pairs, batch_size)
    else:  # what shares the work takes its time to import
        from quoteattr.batches.flow import in_processes

        results = in_processes(work, pairs, n_process, batch_size)
    if on_error == "raise":
        results = _raising(results)
    given = results if as_tuples else (result for result, _ in results)
    return shown(given, len(texts) if isinstance(texts, Sized) else None) if progress else given


def in_turn(
    work: Callable[[str], object], texts: Iterator[tuple[str, Any]], batch_size: int
) -> Iterator[tuple[Any, Any]]:
    """What becomes of each text, and its context; worked out here, when asked for.

    Work in bulk gets ``batch_size`` texts at once, any other a text when its result is asked for.
    """
    stopped: list[Exception] = []
    given = enumerate(readable(texts, stopped))
    while batch := list(islice(given, batch_size if isinstance(work, Bulk) else 1)):
        made = attempts(work, [(index, text) for index, (text, _) in batch])
        yield from zip(made, (context for _, (_, context) in batch), strict=True)
    for error in stopped:
        raise error


def _check_counts(**counts: object) -> None:
    for name, count in counts.items():
        if isinstance(count, bool) or not isinstance(count, int) or count < 1:
            raise OptionError(f"{name} must be a whole number from 1, not {count!r}")


def _check_flags(**flags: object) -> None:
    for name, flag in flags.items():
        if not isinstance(flag, bool):
            raise OptionError(f"{name} must be True or False, not {flag!r}")


def _many(texts: Iterable[Any]) -> Iterator[Any]:
    if isinstance(texts, str | bytes | bytearray) or not isinstance(texts, Iterable):
        raise InputError(f"give several texts, such as a list, not one {type(texts).__name__}")
    return iter(texts)


def _pairs(texts: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    given = _many(texts)

    def checked() -> Iterator[tuple[Any, Any]]:
        for index, pair in enumerate(given):
            if not isinstance(pair, tuple) or len(pair) != 2:
                what = f"a pair (text, context), not {type(pair).__name__}"
                raise InputError(f"document {index}: as_tuples needs {what}")
            yield pair

    return checked()


def _raising(results: Iterator[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    for result, context in results:
        if isinstance(result, Failure):
            raise result.error
        yield result, context
