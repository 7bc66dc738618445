"""Texts made safe for markup: nothing in them can open or close an element or attribute."""

from __future__ import annotations

import re

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;",
                          "\r": "&#13;"})  # fmt: skip
_BREAKS = str.maketrans({"\n": "&#10;", "\t": "&#9;"})
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_HTML = re.compile("[\0\ud800-\udfff]")


def html(text: str) -> str:
    r"""``text`` as the content of an HTML element or of a quoted attribute.

    What HTML cannot hold, NUL and lone surrogates, becomes "�", one for one.

    >>> html("<b>\r\n'ndrangheta")
    '&lt;b&gt;&#13;\n&#39;ndrangheta'
    """
    return _NOT_IN_HTML.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)


def xml(text: str) -> str:
    r"""``text`` as the content of an XML element.

    What XML 1.0 cannot hold, most control characters and lone surrogates, becomes "�", one for
    one.

    >>> xml("a < b \x1b")
    'a &lt; b �'
    """
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)


def xml_attribute(text: str) -> str:
    r"""``text`` as the value of a quoted XML attribute, line breaks kept.

    >>> xml_attribute("uno\ndue")
    'uno&#10;due'
    """
    return xml(text).translate(_BREAKS)
