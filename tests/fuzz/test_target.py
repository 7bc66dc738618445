"""What the fuzzer checks holds for generated texts too, and for all that it ever found."""

from __future__ import annotations

from hypothesis import given, strategies as st
from strategies import texts

from fuzz.target import check, text_of


@given(texts())
def test_every_text_keeps_all_promises(text: str) -> None:
    check(text)


@given(st.binary(max_size=60))
def test_whatever_a_fuzzer_gives_is_a_text_that_keeps_them(data: bytes) -> None:
    check(text_of(data))
