"""What a batch gives for one text: what was made of it, or its failure."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TypeVar

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
