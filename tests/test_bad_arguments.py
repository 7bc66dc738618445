"""Every public function refuses bad types and values with the error that it documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, strategies as st

from quoteattr import Attributor, Document, Options, QuoteattrError, Span, attribute, detect
from quoteattr.errors import InputError, OptionError, RecordError, SpanError

NO_TEXTS = [None, 3, 1.5, b"ciao", bytearray(b"ciao"), ["ciao"], object(), str]
NO_OPTIONS: list[Any] = [0, "", "news", {}, {"genre": "news"}, Options]
RECORD = attribute(
    "Il sindaco Anna Rossi ha detto: «Partiamo». Ha letto «La strada». Neri nega di aver visto."
).to_dict()


@pytest.mark.parametrize("call", [attribute, detect, Attributor()])
@pytest.mark.parametrize("text", NO_TEXTS)
def test_what_is_no_text_is_an_input_error(call: Any, text: object) -> None:
    with pytest.raises(InputError):
        call(text)


@pytest.mark.parametrize("options", NO_OPTIONS)
def test_what_are_no_options_is_an_option_error(options: Any) -> None:
    with pytest.raises(OptionError, match="options must be Options, not "):
        attribute("Piove.", options=options)
    with pytest.raises(OptionError, match="options must be Options, not "):
        Attributor(options=options)


@pytest.mark.parametrize(
    ("name", "value"),
    [("analyzer", None), ("analyzer", "stanza"), ("models", "weights.json"), ("models", 0)],
)
def test_what_is_no_analyzer_or_no_models_is_an_option_error(name: str, value: Any) -> None:
    with pytest.raises(OptionError, match=name.removesuffix("s")):
        Attributor(**{name: value})


@given(
    st.dictionaries(
        st.sampled_from(["min_confidence", "genre", "statements"]),
        st.one_of(st.none(), st.integers(), st.floats(), st.text(), st.booleans(), st.just([])),
        min_size=1,
    )
)
def test_options_are_right_or_an_option_error(given_options: dict[str, Any]) -> None:
    try:
        made = Options(**given_options)
    except OptionError:
        return
    assert 0 <= made.min_confidence <= 1
    assert made.genre in (None, "news", "interview", "fiction")
    assert isinstance(made.statements, bool)


@given(st.one_of(st.integers(), st.floats(), st.text(), st.none()),
       st.one_of(st.integers(), st.floats(), st.text(), st.none()))  # fmt: skip
def test_a_span_is_right_or_a_span_error(start: Any, end: Any) -> None:
    try:
        span = Span(start, end)
    except SpanError:
        return
    assert 0 <= span.start <= span.end


def _places(part: object, path: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to every value within a record."""
    below: Iterable[tuple[Any, Any]] = ()
    if isinstance(part, dict | list):
        below = part.items() if isinstance(part, dict) else enumerate(part)
    return [path, *(place for key, value in below for place in _places(value, (*path, key)))]


def _changed(part: Any, path: tuple[Any, ...], value: object) -> Any:
    """The record with another value at the end of the way."""
    if not path:
        return value
    copy = part.copy()
    copy[path[0]] = _changed(part[path[0]], path[1:], value)
    return copy


PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3))
STRANGE = st.one_of(
    PLAIN,
    st.lists(PLAIN, max_size=2),
    st.lists(st.lists(PLAIN, max_size=2), max_size=2),
    st.dictionaries(st.text(max_size=3), PLAIN, max_size=2),
)


@given(st.sampled_from(_places(RECORD)), STRANGE)
def test_a_record_that_was_tampered_with_is_right_or_a_record_error(
    path: tuple[Any, ...], value: object
) -> None:
    try:
        document = Document.from_dict(_changed(RECORD, path, value))
    except RecordError:
        return
    assert Document.from_dict(document.to_dict()) == document


def test_all_errors_are_quoteattr_errors_and_the_built_in_ones_too() -> None:
    from quoteattr import errors

    leaves = [each for each in vars(errors).values() if isinstance(each, type)]
    assert all(issubclass(leaf, QuoteattrError) for leaf in leaves)
    assert all(len(leaf.__bases__) == 2 for leaf in leaves if leaf is not QuoteattrError)
