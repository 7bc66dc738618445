"""What the text room makes: paragraphs and tokens, all with offsets into the given text."""

from __future__ import annotations

from attrs import field, frozen

from quoteattr.spans import Span


@frozen
class Paragraph:
    """A stretch of text between hard line breaks, its edge blanks left out.

    ``after_blank_line`` tells whether an empty line stands before it (the first paragraph
    counts as such). Soft line wraps stay inside a paragraph.
    """

    span: Span
    after_blank_line: bool


@frozen
class Token:
    """A word, number or punctuation sign, ``text[start:end]``.

    An elided word keeps its apostrophe (``l'``, ``dell’``), and so does an accent written
    with one (``perche'``). ``kind`` is ``"word"``, ``"number"`` or ``"sign"``.
    """

    start: int
    end: int
    text: str
    kind: str

    lower: str = field(repr=False, eq=False)
    """The token in lower case, curly apostrophes made straight."""
    capitalised: bool = field(repr=False, eq=False)
    """Whether a word begins with a capital letter."""

    @lower.default
    def _lower(self) -> str:
        return self.text.lower().replace("’", "'").replace("´", "'")

    @capitalised.default
    def _capitalised(self) -> bool:
        return self.kind == "word" and self.text[0].isupper()
