"""The errors that quoteattr raises on purpose.

Every one is a :class:`QuoteattrError` and also the built-in error that a caller
would expect, so both ``except QuoteattrError`` and ``except TypeError`` work.
"""


class QuoteattrError(Exception):
    """Base of every error that quoteattr raises on purpose."""


class InputError(QuoteattrError, TypeError):
    """The text given is not a ``str``; the message says what to do instead."""


class OptionError(QuoteattrError, ValueError):
    """An option has a value outside its documented range."""


class SpanError(QuoteattrError, ValueError):
    """A span has no whole numbers, starts below 0 or ends before it starts."""


class DocumentError(QuoteattrError, RuntimeError):
    """One text of a batch failed, or its worker process died; ``index`` is its position from 0.

    ``what`` says what happened, the message both; a note has the traceback where there is one.
    The other texts of the batch are not affected.
    """

    def __init__(self, index: int, what: str) -> None:
        super().__init__(index, what)
        self.index = index
        self.what = what

    def __str__(self) -> str:
        return f"document {self.index}: {self.what}"


class WorkerError(QuoteattrError, RuntimeError):
    """Worker processes cannot be started, so that no text of a batch can be worked at."""


class RecordError(QuoteattrError, ValueError):
    """A dictionary given to ``Document.from_dict`` is not a valid record."""


class DataError(QuoteattrError, RuntimeError):
    """A data file of the package is missing or malformed: the installation is damaged."""


class EvaluationError(QuoteattrError, ValueError):
    """An evaluation that could not check anything, or was given unusable gold."""


class MissingExtraError(QuoteattrError, ImportError):
    """An optional dependency is not installed; the message names the extra."""


class BackendError(QuoteattrError, RuntimeError):
    """What a backend needs beside its packages is absent: the message says what and how to get
    it.
    """
