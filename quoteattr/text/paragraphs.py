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
_NARROWEST_WRAP = 35
_FEWEST_BROKEN = 2
_BROKEN_SHARE = 0.5
"""Share of the single line breaks that must stand inside sentences in wrapped text."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    r"""The paragraphs of ``text`` in order; blank ones are left out. Linear time.

    A line break is soft, and stays inside its paragraph, where the text is wrapped: the next
    line goes on in lower case after no sentence end, or every line is filled up to one width.

    >>> [p.span.of("Prima riga\nche continua.\n\nSeconda.") for p in
    ...  paragraphs("Prima riga\nche continua.\n\nSeconda.")]
    ['Prima riga\nche continua.', 'Seconda.']
    """
    lines = [
        span
        for match in _LINE.finditer(text)
        if (span := trimmed(text, match.start(), match.end())) is not None
    ]
    if not lines:
        return ()
    width = _wrap_width(text, lines)
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


def _wrap_width(text: str, lines: list[Span]) -> int:
    """The width that the text is wrapped to; 0 where it is not.

    One line is always the widest, and turns of dialogue can be equally long: the text is
    wrapped only where many lines are filled and break off inside a sentence.
    """
    widest = max(len(line) for line in lines)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    broken = [
        _is_filled(text, line, following, widest) and not _ends_sentence(text, line)
        for line, following in pairwise(lines)
        if len(_BREAK.findall(text, line.end, following.start)) == 1
    ]
    return widest if sum(broken) >= max(_FEWEST_BROKEN, _BROKEN_SHARE * len(broken)) else 0


def _ends_sentence(text: str, line: Span) -> bool:
    return _SENTENCE_END.search(text, max(line.start, line.end - 4), line.end) is not None


def _is_filled(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    first_word = re.match(r"\S+", text[following.start : following.start + _WIDEST_WRAP])
    return first_word is not None and len(first_word[0]) >= width - len(line)


def _soft(text: str, line: Span, following: Span, width: int) -> bool:
    if _STARTS_ITEM.match(text, following.start, following.end):
        return False
    if text[following.start].islower() and not _ends_sentence(text, line):
        return True
    return width > 0 and _is_filled(text, line, following, width)
