"""Where agency copy and newspapers say from: **ROVARO, 12 mar. (Asc) –** *Il sindaco …*."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.people.model import Mention
from quoteattr.text.model import Token

_DASHES = frozenset({"-", "–", "—"})
_MONTHS = frozenset(
    {"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"}
)
_MOST_WORDS = 5
_LONGEST_BRACKET = 6
_LONGEST_DATE = 5


def without_dateline(mentions: Sequence[Mention], items: Sequence[Token]) -> tuple[Mention, ...]:
    """The mentions of a sentence that opens a paragraph, those of its dateline left out.

    All stay where one of them is surely a person: *ROSSI* may speak, *ANNA ROSSI* does.
    """
    end = dateline(items)
    inside = [mention for mention in mentions if mention.first < end]
    if any(mention.holder == "person" for mention in inside):
        return tuple(mentions)
    return tuple(mention for mention in mentions if mention.first >= end)


def dateline(items: Sequence[Token]) -> int:
    """The item at which the text behind a dateline begins; 0 where there is none.

    A dateline is one or several names, in capitals or before a date, with the agency in
    brackets before or behind them, and ends with a dash.
    """
    start = _past_bracket(items, 0)
    start += start > 0 and _is_dash(items, start)
    end = start
    while end < len(items) and end - start < _MOST_WORDS and _may_be_place(items[end]):
        end += 1
    if end == start:
        return 0
    capitals = all(item.text.isupper() for item in items[start:end])
    dated = _past_date(items, end)
    past = _past_bracket(items, dated)
    if not _is_dash(items, past) or not (capitals or dated > end):
        return 0
    return past + 1


def _is_dash(items: Sequence[Token], at: int) -> bool:
    return at < len(items) and items[at].text in _DASHES


def _may_be_place(item: Token) -> bool:
    return item.capitalised and len(item.text) > 1 and item.kind == "word"


def _past_bracket(items: Sequence[Token], at: int) -> int:
    """Past a short bracket that begins there; ``at`` itself where none does."""
    if at >= len(items) or items[at].text != "(":
        return at
    ends = (
        end for end in range(at, min(len(items), at + _LONGEST_BRACKET)) if items[end].text == ")"
    )
    return next(ends, at - 1) + 1


def _past_date(items: Sequence[Token], at: int) -> int:
    """Past a comma, day, month and perhaps year; ``at`` itself where no date stands."""
    dated = (
        at + 2 < len(items)
        and items[at].text == ","
        and items[at + 1].text.isdecimal()
        and items[at + 2].lower[:3] in _MONTHS
    )
    if not dated:
        return at
    end = at + 3
    while end < min(len(items), at + _LONGEST_DATE) and (
        items[end].text == "." or items[end].text.isdecimal()
    ):
        end += 1
    return end
