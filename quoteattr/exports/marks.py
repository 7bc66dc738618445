"""The marks around a quotation, found again beside its content."""

from __future__ import annotations

import re
from functools import cache

from quoteattr import datafiles
from quoteattr.results import Quotation
from quoteattr.spans import Span

_WINDOW = 12
"""Code points beside a content among which its mark stands."""
_BLANKS = "[ \u00a0\u202f]{0,2}"
_DASH = re.compile("(?:--|[-–—―])[ \u00a0\u202f]{0,2}$")


def with_marks(text: str, quotation: Quotation) -> tuple[Span, ...]:
    """The spans of ``quotation``, each with the quotation marks that touch it.

    A blank or two may stand between; the dash before a turn of dialogue is a mark too.

    >>> quotation = Quotation(text="Sì", spans=(Span(2, 4),), kind="direct")
    >>> with_marks("« Sì», disse.", quotation)
    (Span(start=0, end=5),)
    """
    opening, closing = _marks()
    spans = []
    for at, span in enumerate(quotation.spans):
        before = text[max(0, span.start - _WINDOW) : span.start]
        after = text[span.end : span.end + _WINDOW]
        left = opening.search(before)
        if left is None and quotation.kind == "dialogue" and at == 0:
            left = _DASH.search(before)
        right = closing.match(after)
        start = span.start - (len(left[0]) if left else 0)
        spans.append(Span(start, span.end + (len(right[0]) if right else 0)))
    return tuple(spans)


@cache
def _marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What matches a mark at the end of the text before, and at the start of that after."""
    forms = sorted((row["form"] for row in datafiles.table("marks")), key=len, reverse=True)
    any_mark = "|".join(map(re.escape, forms))
    return re.compile(f"(?:{any_mark}){_BLANKS}$"), re.compile(f"{_BLANKS}(?:{any_mark})")
