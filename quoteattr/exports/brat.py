"""A Document in the standoff format of brat: the ``.ann`` file beside the text.

Offsets are code points, end exclusive, into the text as it is; it is the ``.txt`` file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quoteattr.document import Document
from quoteattr.exports.terminal import visible
from quoteattr.results import Quotation, Statement
from quoteattr.spans import Span, trimmed

CONFIGURATION = """\
[entities]
Direct
Partial
Dialogue
Headline
Statement
Mention
Cue

[relations]
SaidBy Arg1:Direct|Partial|Dialogue|Headline|Statement, Arg2:Mention
ReportedBy Arg1:Direct|Partial|Dialogue|Headline|Statement, Arg2:Cue
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Negated Arg:Statement
Hedged Arg:Statement
"""
"""The ``annotation.conf`` that brat needs beside the files."""

_TYPES = {kind: kind.capitalize() for kind in ("direct", "partial", "dialogue", "headline")}
_FIELD_ENDS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What would end a field or a line of the file, for brat or for those who read it."""


def to_brat(document: Document) -> str:
    r"""The ``.ann`` file of a document.

    Text-bound annotations (``T``) are quotations by their kind, statements, mentions and cues,
    relations (``R``) lead from what is said to its mention and cue, attributes (``A``) tell
    what is denied or hedged, notes (``#``) the speaker's name, ids and confidence. An
    annotation has several ranges where the words are apart, and also at each line break or
    tab, which no annotation of brat may hold; its text joins them with one blank. Words that
    several quotations share are annotated once. Time grows linearly with what was found.

    >>> import quoteattr
    >>> to_brat(quoteattr.attribute("«Vado», disse Anna.")).split("\n")[:3]
    ['T1\tDirect 1 5\tVado', 'T2\tMention 14 18\tAnna', 'R1\tSaidBy Arg1:T1 Arg2:T2']
    """
    return "".join(f"{line}\n" for line in _Lines(document.text).of(document))


class _Lines:
    """Numbers the annotations; one for each shared mention and cue."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counts = dict.fromkeys("TRA#", 0)
        self._shared: dict[tuple[str, Span], str] = {}

    def of(self, document: Document) -> Iterator[str]:
        """The lines of a document."""
        for quotation in document.quotations:
            yield from self._item(quotation, _TYPES.get(quotation.kind, "Direct"), ())
        for statement in document.statements:
            ways = (("Negated", statement.negated), ("Hedged", statement.hedged))
            yield from self._item(statement, "Statement", [way for way, holds in ways if holds])

    def _item(
        self, item: Quotation | Statement, kind: str, attributes: Iterable[str]
    ) -> Iterator[str]:
        ranges = self._ranges(item.spans)
        if not ranges:
            return
        name = self._next("T")
        yield self._bound(name, kind, ranges)
        for attribute in attributes:
            yield f"{self._next('A')}\t{attribute} {name}"
        yield from self._related(name, "SaidBy", "Mention", item.mention)
        yield from self._related(name, "ReportedBy", "Cue", item.cue)
        yield f"{self._next('#')}\tAnnotatorNotes {name}\t{_note(item)}"

    def _related(self, name: str, relation: str, kind: str, span: Span | None) -> Iterator[str]:
        """The relation to a mention or cue, and that itself where it is new."""
        ranges = [] if span is None else self._ranges((span,))
        if span is None or not ranges:
            return
        if (kind, span) not in self._shared:
            self._shared[kind, span] = self._next("T")
            yield self._bound(self._shared[kind, span], kind, ranges)
        yield f"{self._next('R')}\t{relation} Arg1:{name} Arg2:{self._shared[kind, span]}"

    def _next(self, letter: str) -> str:
        self._counts[letter] += 1
        return f"{letter}{self._counts[letter]}"

    def _bound(self, name: str, kind: str, ranges: list[Span]) -> str:
        offsets = ";".join(f"{each.start} {each.end}" for each in ranges)
        words = " ".join(each.of(self._text) for each in ranges)
        return f"{name}\t{kind} {offsets}\t{words}"

    def _ranges(self, spans: tuple[Span, ...]) -> list[Span]:
        """The spans without line breaks and tabs, cut there, and without blanks at the edges."""
        found = []
        for span in spans:
            cuts = [*_FIELD_ENDS.finditer(self._text, span.start, span.end)]
            starts = [span.start, *(cut.end() for cut in cuts)]
            ends = [*(cut.start() for cut in cuts), span.end]
            parts = (trimmed(self._text, *pair) for pair in zip(starts, ends, strict=True))
            found += [part for part in parts if part is not None]
        return found


def _note(item: Quotation | Statement) -> str:
    """Speaker, ids and confidence on one line."""
    speaker = item.speaker
    name = "nobody" if speaker is None else visible(speaker.name)
    ids = () if speaker is None else speaker.ids
    return ", ".join([name, *(visible(f"{scheme} {value}") for scheme, value in ids),
                      f"{item.confidence:.0%}"])  # fmt: skip
