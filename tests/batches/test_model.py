"""A text that fails is a Failure with its index."""

from __future__ import annotations

import pickle

from batches.works import shout
from quoteattr.batches.model import Failure, attempt
from quoteattr.errors import DocumentError, InputError


def test_what_works_is_given_as_it_is() -> None:
    assert attempt(shout, 3, "sì") == "SÌ"


def test_what_fails_is_told_with_its_index_kind_and_traceback() -> None:
    failure = attempt(shout, 3, "fail")
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, DocumentError)
    assert (failure.index, failure.error.index) == (3, 3)
    assert str(failure.error) == "document 3: KeyError: 'colpa mia'"
    assert "works.py" in failure.error.__notes__[0]


def test_what_is_no_text_stays_an_input_error() -> None:
    failure = attempt(shout, 3, None)  # type: ignore[arg-type]
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, InputError)
    assert str(failure.error) == "document 3: the text must be a str, not NoneType"


def test_a_failure_can_be_pickled() -> None:
    failure = attempt(shout, 3, "fail")
    back = pickle.loads(pickle.dumps(failure))  # noqa: S301 - our own bytes
    assert isinstance(back, Failure)
    assert (back.index, str(back.error)) == (3, "document 3: KeyError: 'colpa mia'")
    assert back.error.index == 3
    assert "works.py" in back.error.__notes__[0]
