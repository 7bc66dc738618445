"""Italian tokens with offsets: elisions split, abbreviations and initials kept whole."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from itertools import chain

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
_LONGEST_KEPT = 40
"""Code points of a stretch without blanks whose tokens are kept."""


def tokens(
    text: str, start: int = 0, end: int | None = None, marks: Container[int] = ()
) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` in order: all of it but blanks. Linear time.

    Offsets are those of ``text``. An apostrophe whose offset is in ``marks`` is a quotation
    mark and no part of a word.

    >>> [t.text for t in tokens("L’ha detto perche' c'è il sindaco.")]
    ['L’', 'ha', 'detto', "perche'", "c'", 'è', 'il', 'sindaco', '.']
    """
    made: list[Token] = []
    at = start
    for stretch in text[start:end].split():
        at = text.index(stretch, at)
        for token in _of_stretch(stretch):
            first, last = at + token.start, at + token.end
            if marks and token.kind == "word" and last - 1 in marks and text[last - 1] in "’'´":
                made.append(Token(first, last - 1, token.text[:-1], "word"))
                made.append(Token(last - 1, last, text[last - 1], "sign"))
            else:
                made.append(
                    Token(first, last, token.text, token.kind, token.lower, token.capitalised)
                )
        at += len(stretch)
    return tuple(made)


def unplaced(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a few words ``text[start:end]``, whose offsets mean nothing.

    Faster than :func:`tokens`, since each word of a language is one object. A stretch without
    blanks is kept, however long it is.
    """
    return tuple(chain.from_iterable(map(_kept, text[start:end].split())))


def _of_stretch(stretch: str) -> tuple[Token, ...]:
    """The tokens of a stretch without blanks, which no token goes past; offsets count from it."""
    return _kept(stretch) if len(stretch) <= _LONGEST_KEPT else _read(stretch)


def _read(stretch: str) -> tuple[Token, ...]:
    made = []
    for match in _TOKEN.finditer(stretch):
        # each word is held once, however often it comes
        word = _word(match[0], match.lastgroup or "sign")
        made.append(Token(*match.span(), word.text, word.kind, word.lower, word.capitalised))
    return tuple(made)


# texts repeat their words: most stretches are looked up, and the pattern is seldom asked
_kept = lru_cache(maxsize=1 << 16)(_read)


@lru_cache(maxsize=1 << 16)
def _word(text: str, kind: str) -> Token:
    return Token(0, len(text), text, kind)
