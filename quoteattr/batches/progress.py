"""A bar that shows how many texts are done: the extra ``progress``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from quoteattr.errors import MissingExtraError

T = TypeVar("T")


def shown(results: Iterator[T], total: int | None) -> Iterator[T]:
    """``results``, counted by a bar on standard error; ``total`` None if it is not known.

    :raises MissingExtraError: tqdm is absent (``pip install quoteattr[progress]``).
    """
    try:
        from tqdm import tqdm
    except ImportError as error:
        raise MissingExtraError(
            "a progress bar needs tqdm: pip install 'quoteattr[progress]'"
        ) from error

    class Bar(tqdm):  # type: ignore[misc]
        """A bar without the thread that watches it: worker processes may be forked."""

        monitor_interval = 0

    def counted() -> Iterator[T]:
        with Bar(total=total, unit=" texts") as bar:
            for result in results:
                bar.update()
                yield result

    return counted()
