"""Words between marks, told from the gaps that the marks leave between the items.

The marks of titles and names are no items; where *capo della “Vecchia Guardia”* goes on, one
more character than the blank stands between two words.
"""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.text.model import Token

_LONGEST = 7
_BACK = 24
"""Items before a mark among which others are counted."""
_WIDEST = 4
"""More characters than this between two items are no mark but a break."""


def marked_end(items: Sequence[Token], first: int) -> int:
    """Where the words between marks end that begin at ``items[first]``; 0 if no mark opens."""
    if not _opens(items, first):
        return 0
    for at in range(first, min(first + _LONGEST, len(items))):
        if items[at].kind not in ("word", "number"):
            return 0
        if _closing_width(items, at):
            return at + 1 if _can_close(items[at]) else 0
    return 0


def _can_close(item: Token) -> bool:
    return item.capitalised or not lexicon.is_word(
        item.lower, "article", "preposition", "articulated", "conjunction", "clitic"
    )


def closing_width(items: Sequence[Token], first: int, last: int) -> int:
    """Characters of the mark that closes at the end of ``items[first:last]``.

    0 unless it opens inside, after ``items[first]``.
    """
    width = _closing_width(items, last - 1)
    if width and any(marked_end(items, at) == last for at in range(first + 1, last)):
        return width
    return 0


def _opens(items: Sequence[Token], at: int) -> bool:
    """Whether a mark opens before ``items[at]``: marks open and close by turns."""
    if at == 0 or not _gap(items, at):
        return False
    before = sum(_gap(items, place) for place in range(max(1, at - _BACK), at))
    return before % 2 == 0


def _gap(items: Sequence[Token], at: int) -> bool:
    if items[at].kind in ("sign", "quote"):
        return bool(_closing_width(items, at - 1))
    gap = items[at].start - items[at - 1].end
    plain = 0 if items[at - 1].text[-1] in "'’([" else 1
    return items[at - 1].kind == "word" and plain < gap <= plain + _WIDEST


def _closing_width(items: Sequence[Token], at: int) -> int:
    if at + 1 >= len(items):
        return 0
    gap = items[at + 1].start - items[at].end
    plain = 1 if items[at + 1].kind in ("word", "number") else 0
    return gap - plain if plain < gap <= plain + _WIDEST else 0


def glued(items: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The words of some items; letters and digits that stand together are one (*M5S*)."""
    words: list[str] = []
    for at in range(first, last):
        if at > first and items[at].kind == "number" and items[at].start == items[at - 1].end:
            words[-1] += items[at].text
        else:
            words.append(items[at].text)
    return tuple(words)
