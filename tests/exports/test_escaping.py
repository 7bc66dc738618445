"""What is escaped reads back as it was, and opens nothing."""

from __future__ import annotations

import html as standard
from xml.etree import ElementTree as ET

from hypothesis import given
from strategies import any_texts

from quoteattr.exports.escaping import html, xml, xml_attribute


@given(any_texts())
def test_escaped_text_comes_back_from_xml_but_for_what_it_cannot_hold(text: str) -> None:
    element = ET.fromstring(  # noqa: S314 - our own markup
        f'<a b="{xml_attribute(text)}">{xml(text)}</a>'
    )
    for read in (element.text or "", element.get("b") or ""):
        assert len(read) == len(text)
        assert all(new in (old, "�") for old, new in zip(text, read, strict=True))


@given(any_texts())
def test_escaped_text_comes_back_from_html_but_for_what_it_cannot_hold(text: str) -> None:
    written = html(text)
    assert not set("<>\"'\r\0") & set(written)
    read = standard.unescape(written)
    assert all(new in (old, "�") for old, new in zip(text, read, strict=True))


def test_only_what_the_markup_cannot_hold_is_replaced() -> None:
    assert html("è 😀 \x0b\x85\0\ud83d") == "è 😀 \x0b\x85��"
    assert xml("è 😀 \x0b\x85\0\ud83d\uffff") == "è 😀 �\x85���"
