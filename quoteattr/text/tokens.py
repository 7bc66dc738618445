"""Italian tokens with offsets: elisions split, abbreviations and initials kept whole."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

import regex

from quoteattr.text.model import Token

_TOKEN = regex.compile(
    r"""
    (?P<word>
        (?:\p{Lu}\.){2,}                                  # M.R., S.U.
      | \p{L}(?:\.\p{L})+\.                               # S.p.A., a.c.
      | [@\#][\w.]+\w                                     # @nome, #parola
      | \p{L}[\p{L}\p{M}]*(?:[-‑]\p{L}[\p{L}\p{M}]*)*[’'´]?
    )
  | (?P<number> \d+(?:[.,:]\d+)*(?:\p{L}+)? )
  | (?P<sign> \.{2,} | [^\s\x1c-\x1f] )
    """,
    regex.VERBOSE,
)


def tokens(
    text: str, start: int = 0, end: int | None = None, marks: Container[int] = ()
) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` in order: all of it but blanks. Linear time.

    Offsets are those of ``text``. An apostrophe whose offset is in ``marks`` is a quotation
    mark and no part of a word.

    >>> [t.text for t in tokens("L’ha detto perche' c'è il sindaco.")]
    ['L’', 'ha', 'detto', "perche'", "c'", 'è', 'il', 'sindaco', '.']
    """
    end = len(text) if end is None else end
    made: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "sign"
        first, last = match.span()
        if kind == "word" and last - 1 in marks and text[last - 1] in "’'´":
            last -= 1
            made.append(Token(first, last, *_spelled(text[first:last], kind)))
            made.append(Token(last, last + 1, text[last], "sign"))
        else:
            made.append(Token(first, last, *_spelled(match[0], kind)))
    return tuple(made)


@lru_cache(maxsize=1 << 16)
def _spelled(text: str, kind: str) -> tuple[str, str, str, bool]:
    """What a token is but for its place, so that each word is held once, however often it comes."""
    token = Token(0, len(text), text, kind)
    return text, kind, token.lower, token.capitalised
