"""The characters of a text that may be quotation marks, and what each would cost as what.

Every mark may open a quotation, close one, or be plain (an apostrophe, inches, a bullet).
Its character and its neighbours make each of the three more or less likely; the costs are
negative log odds set by hand, and only their differences matter. Which reading is right is
decided jointly, in :mod:`quoteattr.quotations.reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from quoteattr import datafiles, lexicon
from quoteattr.spans import Span

_OPENS_BEFORE = frozenset(" \t\n\r\x0b\x0c\x85\u2028\u2029\xa0\u202f\u2009([{—–-/|•*_¿¡>")
_SPACES = frozenset(" \t\xa0\u202f\u2009\u2002\u2003")
_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
_STOPS = frozenset(".,;:!?…")
_BRACKETS_CLOSE = frozenset(")]}")
_QUOTES = frozenset("\"'«»“”„‟‘’‚‛‹›`´<>″′「」『』;")
_QUOTES_AFTER_ELISION = frozenset("\"'«“”„‘’‚‹<&`")

_SECONDS = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_OPENS_DOUBLE = re.compile(r"``|(?<!\w)''(?=\w)")
_NUMBER = re.compile(r"\d[.,]?$")
_ASCII_ACCENT = re.compile(r"[aeiou]['’´`](?!\w)")


@frozen
class Mark:
    """One possible quotation mark: its characters and what each role would cost.

    ``mark`` names the sign that the characters stand for (``&laquo;`` is ``«``).
    """

    span: Span
    mark: str
    single: bool
    opening: float
    closing: float
    plain: float


@cache
def _forms() -> dict[str, tuple[str, bool, str]]:
    return {
        row["form"]: (row["mark"], row["width"] == "single", row["lean"])
        for row in datafiles.table("marks")
    }


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted((form for form in _forms() if form != ">"), key=len, reverse=True)
    # each alternative begins with a sign, so that the search skips all else quickly
    alone = r">(?<![<\s\w/=-]>)|>(?<=[a-z]>)(?=[\s.,;])"
    return re.compile("|".join((*map(re.escape, forms), alone)))


@cache
def _apostrophised(side: str) -> frozenset[str]:
    return frozenset(row["form"] for row in datafiles.table("apostrophes") if row["side"] == side)


def find_marks(text: str) -> tuple[Mark, ...]:
    """Every possible quotation mark of ``text`` in order; plain apostrophes are left out.

    Linear time.

    >>> [m.mark for m in find_marks("L'ha detto: «Un po' d'acqua».")]
    ['«', "'", '»']
    """
    forms = _forms()
    ascii_accents = _writes_accents_as_apostrophes(text)
    made: list[Mark] = []
    for start, end in _places(text):
        mark, single, lean = forms[text[start:end]]
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        if single and before.isalnum() and after.isalpha():
            continue
        opening = _opening_cost(lean, before, after, single=single)
        closing = _closing_cost(lean, before, after)
        plain = (
            _apostrophe_cost(text, start, end, ascii_accents=ascii_accents)
            if single
            else _plain_cost(text, start, end, lean)
        )
        made.append(Mark(Span(start, end), mark, single, opening, closing, plain))
    return tuple(made)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where marks stand.

    Two apostrophes between letters are an elision and an opening mark (``l''accordo'``); after
    a letter they are one mark only where the text opens such doubles too.
    """
    doubles = _OPENS_DOUBLE.search(text) is not None
    for match in _pattern().finditer(text):
        start, end = match.span()
        glued = match[0] == "''" and start and text[start - 1].isalpha()
        if glued and (not doubles or text[end : end + 1].isalpha()):
            yield start, start + 1
            yield start + 1, end
        else:
            yield start, end


def _writes_accents_as_apostrophes(text: str) -> bool:
    """Whether the text writes ``e' perche'`` for ``è perché``, as old agency systems did."""
    apostrophes = len(_ASCII_ACCENT.findall(text))
    return apostrophes > 1 and apostrophes > 2 * sum(map(text.count, "àèéìíòóùú")) + 1


def _opening_cost(lean: str, before: str, after: str, *, single: bool) -> float:
    cost = {"open": 0.0, "none": 0.3, "close": 1.6 if single else 2.2}[lean]
    if before in _QUOTES:
        cost += 0.2
    elif before in _STOPS or before in _BRACKETS_CLOSE:
        cost += 1.0
    elif before not in _OPENS_BEFORE:
        cost += 3.0 if lean == "open" else 4.5
    if after in _ENDS:
        cost += 4.0
    elif after in _SPACES:
        cost += 0.5 if lean == "open" else 1.5
    elif after in ".,;:!?" or after in _BRACKETS_CLOSE:
        cost += 3.0
    return cost


def _closing_cost(lean: str, before: str, after: str) -> float:
    cost = {"close": 0.0, "none": 0.3, "open": 1.2}[lean]
    if before in _ENDS:
        cost += 4.0
    elif before in _SPACES:
        cost += 0.5 if lean == "close" else 2.2
    elif before in "([{":
        cost += 4.0
    if after.isalnum():
        cost += 2.0
    return cost


def _plain_cost(text: str, start: int, end: int, lean: str) -> float:
    """What it costs to take a double mark for no quotation mark at all."""
    minutes = text[start:end] in ("''", "″")
    if lean == "none" or minutes:
        before = text[max(0, start - 12) : start]
        if _SECONDS.search(before):
            return 0.0
        if _NUMBER.search(before):
            return 0.4 if minutes else 2.0
    odd = _other_sign_cost(text, start, end)
    if odd is not None:
        return odd
    spaced = text[start - 1 : start].isspace() and text[end : end + 1].isspace()
    if not spaced or lean == "none":
        return 5.0
    return 2.5 if lean == "close" or text[start - 2 : start - 1].isalnum() else 4.0


def _other_sign_cost(text: str, start: int, end: int) -> float | None:
    """The cost of reading a bullet, an operator or a doubled sign; None where it is neither."""
    sign, width = text[start:end], end - start
    if sign in ("»", "›", ">>", ">") and _begins_line(text, start):
        return 1.0
    glued = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    if sign in ("<<", ">>") and glued:
        return 0.5
    if sign in (text[end : end + width], text[max(0, start - width) : start]):
        return 1.5
    return None


def _begins_line(text: str, start: int) -> bool:
    """Whether nothing but blanks stands between the last line break and ``start``."""
    while start and text[start - 1] in _SPACES:
        start -= 1
    return start == 0 or text[start - 1] in "\n\r"


def _apostrophe_cost(text: str, start: int, end: int, *, ascii_accents: bool) -> float:
    """What it costs to take a single mark for an apostrophe or accent."""
    sign = text[start:end]
    if sign in ("‹", "›", "『", "』", "‚", "‛"):
        return 4.0
    stem = re.search(r"[^\W\d_]+$", text[max(0, start - 20) : start])
    if stem is not None:
        word = stem[0].lower()
        if text[end : end + 1] in _QUOTES_AFTER_ELISION and word in _apostrophised("elision"):
            return 0.0
        return _ending_apostrophe_cost(word, sign, ascii_accents=ascii_accents)
    if start and text[start - 1].isdigit():
        return 0.2
    return _leading_apostrophe_cost(text, end, sign)


def _leading_apostrophe_cost(text: str, end: int, sign: str) -> float:
    """The cost of an apostrophe that begins a word, as in ``'ndrangheta`` and ``’90``."""
    rest = re.match(r"\w+", text[end : end + 20])
    if rest is None:
        return 2.0
    if re.fullmatch(r"\d\d", rest[0]) or rest[0].lower() in _apostrophised("start"):
        return 0.0 if sign != "‘" else 1.0
    return {"'": 2.0, "’": 1.0, "´": 0.5, "′": 0.5}.get(sign, 3.5)


def _ending_apostrophe_cost(stem: str, sign: str, *, ascii_accents: bool) -> float:
    misused = 0.7 if sign in "‘`" else 0.0
    if stem in _apostrophised("end"):
        return misused
    if stem[-1] not in "aeiou" or not ascii_accents:
        return 2.0 + misused
    if stem.endswith(("ta", "tu")) or lexicon.verb_forms(stem + "'"):
        return 0.3 + misused
    return 1.2 + misused
