"""What a batch gives for each text: what was made of it, or its failure."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from attrs import frozen

from quoteattr.errors import DocumentError, InputError, QuoteattrError

T = TypeVar("T")


@frozen
class Failure:
    """Stands in place of the document of a text that failed.

    ``index`` is the position of the text, from 0, among all those given. ``error`` is an
    :class:`~quoteattr.errors.InputError` for what is no ``str``, else a
    :class:`~quoteattr.errors.DocumentError`; its message names the index too.

    >>> from quoteattr import Attributor
    >>> for got in Attributor().pipe(["Piove.", None], on_error="keep"):
    ...     print(got.error if isinstance(got, Failure) else got.text)
    Piove.
    document 1: the text must be a str, not NoneType
    """

    index: int
    error: QuoteattrError


@frozen
class Bulk:
    """A function of one text, ``alone``, that takes less time for several of them ``together``."""

    alone: Callable[[str], object]
    together: Callable[[Sequence[str]], Sequence[object]]

    def __call__(self, text: str) -> object:
        """What is made of one text."""
        return self.alone(text)


def attempts(
    work: Callable[[str], object], texts: Sequence[tuple[int, str]]
) -> Iterator[object | Failure]:
    """What ``work`` makes of the texts, each with its index, in order; a failure if one fails.

    Those of a :class:`Bulk` are made together at the first, all others when they are asked for.
    """
    if isinstance(work, Bulk) and len(texts) > 1:
        try:
            made = work.together([text for _, text in texts])
        except Exception:  # noqa: S110 - whose it is shows when each is made alone
            pass
        else:
            yield from made
            return
    for index, text in texts:
        yield attempt(work, index, text)


def attempt(work: Callable[[str], T], index: int, text: str) -> T | Failure:
    """What ``work`` makes of the text at ``index``; its failure if it raises an ``Exception``."""
    try:
        return work(text)
    except InputError as error:
        return Failure(index, InputError(f"document {index}: {error}"))
    except Exception as error:  # whatever it is, the other texts must go on
        failed = DocumentError(index, f"{type(error).__name__}: {error}")
        failed.add_note("".join(traceback.format_exception(error)))
        return Failure(index, failed)


def readable(
    texts: Iterable[tuple[str, Any]], stopped: list[Exception]
) -> Iterator[tuple[str, Any]]:
    """The texts as far as they can be read; what reading them raises is put into ``stopped``.

    It is to be raised again after the results of what was read before.
    """
    try:
        yield from texts
    except Exception as error:
        stopped.append(error)
