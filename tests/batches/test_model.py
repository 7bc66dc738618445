"""A text that fails is a Failure with its index."""

from __future__ import annotations

import pickle

from batches.works import CHORUS, shout
from quoteattr.batches.model import Failure, attempt, attempts
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


def test_texts_are_worked_at_together_where_that_can_be() -> None:
    texts = [(4, "sì"), (5, "no")]
    assert list(attempts(CHORUS, texts)) == ["SÌ 2", "NO 2"]
    assert list(attempts(shout, texts)) == ["SÌ", "NO"]
    assert list(attempts(CHORUS, texts[:1])) == ["SÌ"]


def test_one_that_fails_among_several_loses_no_other() -> None:
    first, failure, last = attempts(CHORUS, [(4, "sì"), (5, "fail"), (6, "no")])
    assert (first, last) == ("SÌ", "NO")
    assert isinstance(failure, Failure)
    assert failure.index == 5
