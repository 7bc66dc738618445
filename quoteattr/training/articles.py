"""Reading article files: invented articles with each item's speaker, mention and cue.

Texts are marked up as in case files. After the line ``---`` stands one line for each quotation
and statement, ``speaker; mention; cue`` (``?`` for no speaker, ``-`` for no mention or cue),
then a line ``@ name = alias, alias`` for each speaker who has other names. Mention and cue are
the occurrences nearest to the item; ``Rossi#2`` is the second one of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from quoteattr.document import Document
from quoteattr.errors import EvaluationError
from quoteattr.results import Quotation, Speaker, Statement, joined
from quoteattr.spans import Span
from quoteattr.training.markup import read_markup

_NTH = re.compile(r"(.+)#(\d+)$")
_FIELDS = 3


def read_articles(path: Path) -> Iterator[Document]:
    """The articles of a file in order, as gold documents without the other marked spans.

    :raises EvaluationError: a line does not fit its article.
    """
    blocks = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for block in blocks:
        name, _, rest = block.partition("\n")
        marked, _, listed = rest.partition("\n---\n")
        lines = [line.strip() for line in listed.splitlines() if line.strip()]
        try:
            yield _article(f"{path.stem}: {name.strip()}", marked, lines)
        except ValueError as error:
            raise EvaluationError(f"{path.stem}, {name.strip()}: {error}") from error


def _article(name: str, marked: str, lines: Sequence[str]) -> Document:
    read = read_markup(marked)
    attributions = [line for line in lines if not line.startswith("@")]
    if len(attributions) != len(read.items):
        raise ValueError(f"{len(read.items)} items, {len(attributions)} attributions")
    speakers = dict(_speaker(line) for line in lines if line.startswith("@"))
    quotations: list[Quotation] = []
    statements: list[Statement] = []
    for item, line in zip(read.items, attributions, strict=True):
        speaker, mention, cue = _attribution(read.text, item.spans, line, speakers)
        text = joined(read.text, item.spans)
        if item.kind == "quotation":
            quotations.append(
                Quotation(
                    text=text,
                    spans=item.spans,
                    kind="direct",
                    speaker=speaker,
                    mention=mention,
                    cue=cue,
                )
            )
        else:
            statements.append(
                Statement(text=text, spans=item.spans, speaker=speaker, mention=mention, cue=cue)
            )
    return Document(
        text=read.text, id=name, quotations=tuple(quotations), statements=tuple(statements)
    )


def _speaker(line: str) -> tuple[str, Speaker]:
    name, _, aliases = line[1:].partition("=")
    listed = tuple(alias.strip() for alias in aliases.split(",") if alias.strip())
    return name.strip(), Speaker(name.strip(), aliases=listed)


def _attribution(
    text: str, spans: tuple[Span, ...], line: str, speakers: dict[str, Speaker]
) -> tuple[Speaker | None, Span | None, Span | None]:
    fields = [field.strip() for field in line.split(";")]
    if len(fields) != _FIELDS or not all(fields):
        raise ValueError(f"not speaker; mention; cue: {line}")
    name, mention, cue = fields
    speaker = None if name == "?" else speakers.setdefault(name, Speaker(name))
    return speaker, _place(text, mention, spans), _place(text, cue, spans)


def _place(text: str, wanted: str, spans: Sequence[Span]) -> Span | None:
    """Where a phrase stands: its occurrence outside the item that is nearest to it."""
    if wanted == "-":
        return None
    numbered = _NTH.match(wanted)
    phrase = numbered[1] if numbered else wanted
    pattern = rf"(?<!\w){re.escape(phrase)}(?!\w)"
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    if numbered:
        found = found[int(numbered[2]) - 1 : int(numbered[2])]
    outside = [each for each in found if not any(span.covers(each) for span in spans)]
    if not outside:
        raise ValueError(f"“{wanted}” does not stand in the text outside its item")
    return min(outside, key=lambda each: min(_distance(each, span) for span in spans))


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
