"""A Document as text to read in a terminal: quotations, statements, the counts by speaker."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quoteattr.document import Document
from quoteattr.results import Quotation, Statement

NOBODY = "—"
"""Stands where no speaker can be told."""

_SPEAKER_STYLE = "\x1b[1;36m"
_LABEL_STYLE = "\x1b[1m"
_PLAIN = "\x1b[0m"
_NARROWEST = 20


def render(
    document: Document, *, colour: bool, width: int = 100, longest: int | None = None
) -> str:
    """What ``document`` holds, each with speaker, confidence, cue and ids; ends with a line break.

    Quotations stand between « » and are numbered, then the statements between [ ].

    Lines hold at most ``width`` code points (20 at least). ``longest`` shortens each quotation
    to so many code points, the last of them "…"; None shows all of it. ``colour`` adds ANSI
    colours; every word is the same without them. White space is shown as one blank and a
    control character as "�", so that no text can steer the terminal.

    >>> import quoteattr
    >>> doc = quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi.")
    >>> print(render(doc, colour=False))  # doctest: +ELLIPSIS
    1. «Partiamo domani»
       Anna Rossi · ...% · cue: ha detto
    <BLANKLINE>
    1 quotation: Anna Rossi 1
    <BLANKLINE>
    """
    page = _Page(colour, max(width, _NARROWEST), longest)
    items: list[Quotation | Statement] = [*document.quotations, *document.statements]
    indent = len(f"{len(items)}. ")
    blocks = [
        page.item(document.text, item, f"{number}. ".rjust(indent))
        for number, item in enumerate(items, start=1)
    ]
    counts = [page.counts(document.quotations, "quotation")]
    if document.statements:
        counts.append(page.counts(document.statements, "statement"))
    return "\n\n".join([*blocks, "\n".join(counts)]) + "\n"


def percentage(probability: float) -> str:
    """A probability as whole per cent; only certainty is shown as 0% or 100%.

    >>> percentage(0.874), percentage(0.998), percentage(1.0), percentage(0.001)
    ('87%', '>99%', '100%', '<1%')
    """
    if 0.995 <= probability < 1:
        return ">99%"
    return "<1%" if 0 < probability < 0.005 else f"{probability:.0%}"


def visible(text: str) -> str:
    r"""``text`` on one line: white space as one blank, each control character as "�".

    >>> visible("Sì,\n  disse\x1b[2J")
    'Sì, disse�[2J'
    """
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) == "Cc" else char
        for char in " ".join(text.split())
    )


@frozen
class _Page:
    """How the view is laid out: colours or none, line width, the longest quotation shown."""

    colour: bool
    width: int
    longest: int | None

    def item(self, text: str, item: Quotation | Statement, number: str) -> str:
        """A quotation or statement of ``text``: its words, then speaker, confidence and cue."""
        indent = " " * len(number)
        speaker = NOBODY if item.speaker is None else visible(item.speaker.name)
        details = [speaker, percentage(item.confidence)]
        if item.cue is not None:
            details.append(f"cue: {visible(item.cue.of(text))}")
        if item.speaker is not None:
            details.extend(visible(":".join(pair)) for pair in item.speaker.ids)
        before, after = "«»" if isinstance(item, Quotation) else "[]"
        shown = f"{before}{self._shortened(visible(item.text))}{after}"
        words = self._wrapped(shown, number, indent)
        about = self._wrapped(" · ".join(details), indent, indent)
        if item.speaker is not None:
            about[0] = self._styled(about[0], speaker, _SPEAKER_STYLE)
        return "\n".join([*words, *about])

    def counts(self, items: Sequence[Quotation | Statement], name: str) -> str:
        """How many of them each speaker has, most first; one name is one speaker."""
        if not items:
            return f"No {name}s."
        names = Counter(
            NOBODY if item.speaker is None else visible(item.speaker.name) for item in items
        )
        total = f"{len(items)} {name}{'s' if len(items) > 1 else ''}:"
        shares = ", ".join(f"{name} {count}" for name, count in names.most_common())
        lines = self._wrapped(f"{total} {shares}", "", "")
        lines[0] = self._styled(lines[0], total, _LABEL_STYLE)
        return "\n".join(lines)

    def _shortened(self, text: str) -> str:
        if self.longest is None or len(text) <= self.longest:
            return text
        return text[: max(self.longest - 1, 0)].rstrip() + "…"

    def _wrapped(self, text: str, first: str, others: str) -> list[str]:
        """The lines of ``text``; words wider than a line are cut beforehand, in linear time."""
        room = self.width - len(others)
        pieces = (
            word[start : start + room]
            for word in text.split()
            for start in range(0, len(word), room)
        )
        return textwrap.wrap(
            " ".join(pieces),
            self.width,
            initial_indent=first,
            subsequent_indent=others,
            break_on_hyphens=False,
        )

    def _styled(self, line: str, words: str, style: str) -> str:
        """``line`` with the ``words`` it begins with in a style, where colour is wanted."""
        body = line.lstrip()
        if not self.colour or not body.startswith(words):
            return line
        indent = line[: len(line) - len(body)]
        return f"{indent}{style}{words}{_PLAIN}{body.removeprefix(words)}"
