"""What a parser is given: each sentence of ours as one text, each quotation as a word or two.

A few words in the place of a quotation keep the sentence around it whole, whatever the
quotation holds; parsers find the subject of its cue more often so, and in less time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from quoteattr.language.model import Sentence
from quoteattr.language.stanza_documents import Parsed
from quoteattr.quotations.model import Quoted
from quoteattr.spans import Span

_CLAUSE, _PHRASE = "È così", "questo"
"""What stands for a quotation that begins with a capital letter, and for any other."""
_WIDEST_MARK = 2
"""Code points of a mark at the edge of a sentence that are given too."""
_MOST_ITEMS, _LONGEST = 300, 5000
"""Items and code points of a unit: a parser's memory grows with the square of its words. Frames
cut sentences of prose long before; what is longer is words without any sign.
"""


@frozen
class Piece:
    """A stretch of a unit: where it begins there, and which span of the text it stands for.

    A ``whole`` piece stands for its span as one thing; any other shows it letter by letter.
    """

    start: int
    span: Span
    whole: bool


@frozen
class Unit:
    """A sentence as it is given to a parser, and what its stretches stand for, in order."""

    text: str
    pieces: tuple[Piece, ...]


def unit(text: str, sentence: Sentence, quoted: Sequence[Quoted]) -> Unit:
    """The text of a sentence with its marks, every blank a plain one; nothing if it is too long."""
    shown: list[str] = []
    pieces: list[Piece] = []
    size = 0
    for span, stand_in in _stretches(text, sentence, quoted):
        content = stand_in or "".join(" " if char.isspace() else char for char in span.of(text))
        if content:
            pieces.append(Piece(size, span, bool(stand_in)))
            shown.append(content)
            size += len(content)
    if len(sentence.items) > _MOST_ITEMS or size > _LONGEST:
        return Unit("", ())
    return Unit("".join(shown), tuple(pieces))


def _stretches(
    text: str, sentence: Sentence, quoted: Sequence[Quoted]
) -> Iterator[tuple[Span, str]]:
    """The stretches of a sentence in order, each with what stands for it; empty for itself."""
    places = list(sentence.quotes)
    at, end = sentence.start, sentence.end
    if places[:1] == [0]:
        at = max(min(at, quoted[sentence.quotes[0]].outer.start), at - _WIDEST_MARK)
    if places[-1:] == [len(sentence.items) - 1]:
        outer = quoted[sentence.quotes[places[-1]]].outer
        end = min(max(end, outer.end), end + _WIDEST_MARK)
    for place in places:
        item = sentence.items[place]
        start = max(at, item.start)
        yield Span(at, start), ""
        if start < item.end:
            yield Span(start, item.end), _CLAUSE if text[start].isupper() else _PHRASE
            at = item.end
    yield Span(at, max(at, end)), ""


def located(given: Unit, parsed: Parsed) -> Parsed:
    """The words and names of a parsed unit with their offsets in the text."""
    words = []
    for word in parsed.words:
        start, end = _located(given, word.start, word.end)
        words.append(evolve(word, start=start, end=end))
    names = []
    for name in parsed.names:
        start, end = _located(given, name.start, name.end)
        names.append(evolve(name, start=start, end=end))
    return Parsed(tuple(words), tuple(names))


def _located(given: Unit, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of a unit, one code point at least, stands in the text."""
    first = next(piece for piece in reversed(given.pieces) if piece.start <= start)
    last = next(piece for piece in reversed(given.pieces) if piece.start < end)
    begin = first.span.start + (0 if first.whole else start - first.start)
    return begin, last.span.end if last.whole else last.span.start + end - last.start
