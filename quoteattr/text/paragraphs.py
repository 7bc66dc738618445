"""Paragraphs: hard line breaks told from the soft wraps of mails and press releases."""

from __future__ import annotations

import re
from itertools import pairwise

from quoteattr.spans import Span, trimmed
from quoteattr.text.model import Paragraph

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_STARTS_ITEM = re.compile(r"[-–—•*·>\[(]|\d+[.)]|[A-Z]\.\s|[A-ZÀ-Ý]{2,}[^\n]{0,40}[:.]")
_SENTENCE_END = re.compile(r"[.!?…:;»”\"“’')\]]\s*$")

_WIDEST_WRAP = 100
"""Text wrapped by mail programs and press offices stays below this width (characters)."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` in order; blank ones are left out. Linear time.

    A line break is soft, and stays inside its paragraph, where the text is wrapped: the next
    line goes on in lower case after no sentence end, or every line is filled up to one width.

    >>> [p.span.of("Prima riga\\nche continua.\\n\\nSeconda.") for p in
    ...  paragraphs("Prima riga\\nche continua.\\n\\nSeconda.")]
    ['Prima riga\\nche continua.', 'Seconda.']
    """
    lines = [
        span
        for match in _LINE.finditer(text)
        if (span := trimmed(text, match.start(), match.end())) is not None
    ]
    if not lines:
        return ()
    width = _wrap_width(lines)
    made: list[Paragraph] = []
    start, blank = lines[0].start, True
    for line, following in pairwise(lines):
        breaks = len(_BREAK.findall(text, line.end, following.start))
        if breaks == 1 and _soft(text, line, following, width):
            continue
        made.append(Paragraph(Span(start, line.end), blank))
        start, blank = following.start, breaks > 1
    made.append(Paragraph(Span(start, lines[-1].end), blank))
    return tuple(made)


def _wrap_width(lines: list[Span]) -> int:
    """The width that the text is wrapped to; 0 where it is not."""
    widest = max(len(line) for line in lines)
    return widest if widest <= _WIDEST_WRAP and len(lines) > 3 else 0


def _soft(text: str, line: Span, following: Span, width: int) -> bool:
    if _STARTS_ITEM.match(text, following.start, following.end):
        return False
    content = line.of(text)
    if text[following.start].islower() and not _SENTENCE_END.search(content[-4:]):
        return True
    first_word = re.match(r"\S+", text[following.start : following.start + _WIDEST_WRAP])
    room = width - len(line) - 1
    return width > 0 and first_word is not None and len(first_word[0]) > room
