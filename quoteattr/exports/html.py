"""A Document to look at: the text with its quotations in the colours of their speakers.

One piece of HTML without scripts and without anything to load, for notebooks and pages.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import chain

from attrs import frozen

from quoteattr.document import Document
from quoteattr.exports.escaping import html as escaped
from quoteattr.exports.explanation import explain
from quoteattr.exports.nesting import edges
from quoteattr.exports.terminal import percentage, visible
from quoteattr.results import Candidate, Quotation, Speaker, Statement
from quoteattr.spans import Span

_COLOURS = 8
_LEVELS = (0.5, 0.7, 0.85, 0.95)
"""Probabilities from which on a quotation is shown the more intensely."""
_SCALE = (("under 50%", 0.0), ("50%", 0.5), ("70%", 0.7), ("85%", 0.85), ("95% and more", 0.95))
_LEAST = 0.01
"""Candidates less probable than this are not listed."""
_DEEPEST = 2
"""Underlines that lie below each other; the others lie on the last."""
_LONGEST = 280
"""Code points of a quotation that are shown in the list."""

Item = Quotation | Statement


def to_html(document: Document, *, title: str | None = None) -> str:
    """A whole HTML page: legend of speakers, the text, and the list of reasons.

    ``title`` is the page's, by default the document's ``id``. The page needs no script and
    loads nothing; it is light or dark as the reader's system is. Everything that comes from
    the document is escaped; NUL and lone surrogates are shown as "�". Time grows linearly with
    the text.

    >>> import quoteattr
    >>> page = to_html(quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi."))
    >>> page.startswith("<!DOCTYPE html>"), "<script" in page
    (True, False)
    """
    name = escaped(visible(title or document.id or "quoteattr"))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{name}</title>\n<style>\n"
        ":root { color-scheme: light dark; background: light-dark(#f3f4f6, #0e1013); }\n"
        "body { margin: 0 auto; padding: 1.5rem .75rem; max-width: 52rem; }\n"
        "body > .quoteattr { border-radius: .8rem; }\n"
        f"</style>\n</head>\n<body>\n{fragment(document, opened=True)}</body>\n</html>\n"
    )


def fragment(document: Document, *, opened: bool = False) -> str:
    """The same as an element to put into a page, its style included, as notebooks show it.

    ``opened`` shows the list of reasons at once instead of behind a line to click. The element
    of class ``qa-text`` holds exactly the text; all else stands before and after it.
    """
    view = _View.of(document)
    parts = (*view.heading(), *view.text(), *view.list_of_items(opened=opened))
    body = "".join(parts)
    # Notebooks would otherwise typeset what stands between two dollar signs.
    ignored = "mathjax_ignore tex2jax_ignore"
    return (
        f"<style>\n{_style()}</style>\n"
        f'<div class="quoteattr {ignored}" role="region" aria-label="Who said what">\n'
        f"{body}</div>\n"
    )


@cache
def _style() -> str:
    return (resources.files("quoteattr") / "exports" / "page.css").read_text(encoding="utf-8")


@frozen
class _Layer:
    """A span to mark: its element, classes and title.

    ``badge`` stands behind the last piece of it, ``anchor`` is the id of the first.
    """

    span: Span
    element: str
    classes: str
    title: str
    badge: str = ""
    anchor: str = ""

    @property
    def is_underlined(self) -> bool:
        """Whether it is a statement's, which statements around it must leave room for."""
        return self.classes.startswith("qa-s")

    def opening(self, piece: Span, underlines: int) -> str:
        """The tag that opens a piece, inside so many other underlined ones."""
        classes, more = self.classes, ""
        if self.is_underlined and underlines:
            classes += f" d{min(underlines, _DEEPEST)}"
        if self.badge and piece.end == self.span.end:
            classes += " qa-end"
            more = f' data-badge="{escaped(self.badge)}"'
        if self.anchor and piece.start == self.span.start:
            more += f' id="{self.anchor}"'
        return f'<{self.element} class="{classes}" title="{escaped(self.title)}"{more}>'


@frozen
class _View:
    """What is shown of a document; ``prefix`` begins its ids, ``numbers`` are its speakers'."""

    document: Document
    prefix: str
    numbers: dict[Speaker | None, int]
    items: tuple[Item, ...]

    @classmethod
    def of(cls, document: Document) -> _View:
        """The view of a document; its most quoted speaker has the number 1, nobody 0."""
        items: tuple[Item, ...] = (*document.quotations, *document.statements)
        counts = Counter(item.speaker for item in items)
        ranked = [speaker for speaker, _ in counts.most_common() if speaker is not None]
        numbers: dict[Speaker | None, int] = {None: 0}
        numbers |= {speaker: number for number, speaker in enumerate(ranked, start=1)}
        digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(document, f"qa-{digest[:8]}", numbers, items)

    def heading(self) -> Iterator[str]:
        """How much was found, the legend of speakers, the key of marks."""
        quotations, statements = self.document.quotations, self.document.statements
        given = len(self.numbers) - 1
        yield (
            f'<p class="qa-sum"><strong>{_counted(len(quotations), "quotation")}</strong> and '
            f"<strong>{_counted(len(statements), 'statement')}</strong> by "
            f"<strong>{_counted(given, 'speaker')}</strong></p>\n"
        )
        said = Counter(item.speaker for item in quotations)
        reported = Counter(item.speaker for item in statements)
        ranked = sorted(self.numbers, key=lambda each: self.numbers[each] or len(self.numbers))
        listed = [each for each in ranked if said[each] + reported[each]]
        if listed:
            chips = (self._chip(each, said[each], reported[each]) for each in listed)
            yield f'<ul class="qa-who" aria-label="Speakers">\n{"".join(chips)}</ul>\n{_key()}'

    def _chip(self, speaker: Speaker | None, said: int, reported: int) -> str:
        counts = [_counted(said, "quotation")] * bool(said)
        counts += [_counted(reported, "statement")] * bool(reported)
        ids = () if speaker is None else map(":".join, speaker.ids)
        about = "" if speaker is None else "; ".join([speaker.kind, *speaker.roles])
        counts += [escaped(visible(each)) for each in ids]
        return (
            f'<li class="{self._colour(speaker)}" title="{escaped(visible(about))}">'
            f'<span class="qa-n">{self._number(speaker)}</span> '
            f"<bdi>{escaped(_name(speaker))}</bdi> <small>{', '.join(counts)}</small></li>\n"
        )

    def text(self) -> Iterator[str]:
        """The text with everything marked, and nothing else inside its element."""
        text, layers = self.document.text, self._layers()
        yield '<div class="qa-text" lang="it">'
        at = underlines = 0
        for edge in edges([layer.span for layer in layers]):
            yield escaped(text[at : edge.offset])
            at = edge.offset
            layer = layers[edge.key]
            underlines -= layer.is_underlined and not edge.opens
            yield layer.opening(edge.piece, underlines) if edge.opens else f"</{layer.element}>"
            underlines += layer.is_underlined and edge.opens
        yield f"{escaped(text[at:])}</div>\n"

    def _layers(self) -> list[_Layer]:
        marks: dict[tuple[str, Span], _Layer] = {}
        for item in self.items:
            for name, span in (("m", item.mention), ("c", item.cue)):
                if span is not None:
                    marks.setdefault((name, span), self._mark(name, span, item))
        found = chain.from_iterable(
            self._item_layers(number, item) for number, item in enumerate(self.items)
        )
        return [*found, *marks.values()]

    def _mark(self, name: str, span: Span, item: Item) -> _Layer:
        colour = self._colour(item.speaker)
        if name == "c":
            return _Layer(span, "i", f"qa-c {colour}", "these words report what is said")
        return _Layer(span, "b", f"qa-m {colour}", f"names the speaker: {_name(item.speaker)}")

    def _item_layers(self, number: int, item: Item) -> Iterator[_Layer]:
        is_quotation = isinstance(item, Quotation)
        look = f"{self._colour(item.speaker)} l{_level(item.confidence)}"
        title = f"{_described(item)}\n{explain(item)}"
        for at, span in enumerate(item.spans, start=1):
            badge = percentage(item.confidence) if at == len(item.spans) else "…"
            yield _Layer(
                span,
                "q" if is_quotation else "span",
                f"qa-q {look}" if is_quotation else f"qa-s {look}",
                title,
                f"{self._number(item.speaker)} · {badge}",
                f"{self.prefix}-t{number}" if at == 1 else "",
            )

    def list_of_items(self, *, opened: bool) -> Iterator[str]:
        """Every quotation and statement with its candidates and the reasons."""
        if not self.items:
            return
        yield f"<details{' open' * opened}><summary>Who said what, and why</summary>\n"
        yield '<ol class="qa-all">\n'
        for number, item in enumerate(self.items):
            yield (
                f'<li class="{self._colour(item.speaker)} l{_level(item.confidence)}">'
                f'<span class="qa-n">{self._number(item.speaker)}</span><div>'
                f'<a href="#{self.prefix}-t{number}" lang="it">{escaped(_shown(item))}</a> '
                f"<small>{escaped(_described(item))}</small>"
                f"<p>{escaped(explain(item))}</p>\n"
                f"{self._bars(item.candidates)}</div></li>\n"
            )
        yield "</ol>\n</details>\n"

    def _bars(self, candidates: Sequence[Candidate]) -> str:
        rows = (
            f'<li class="{self._colour(each.speaker)}"><bdi>{escaped(_name(each.speaker))}</bdi>'
            f'<span><i style="width:{each.probability:.1%}"></i></span>'
            f"<b>{escaped(percentage(each.probability))}</b></li>"
            for each in candidates
            if each.probability >= _LEAST
        )
        return f'<ul class="qa-bars" aria-label="Candidates">{"".join(rows)}</ul>\n'

    def _number(self, speaker: Speaker | None) -> str:
        number = self.numbers.get(speaker, 0)
        return str(number) if number else "–"

    def _colour(self, speaker: Speaker | None) -> str:
        """The class of a speaker's colour; those who say nothing here have nobody's."""
        number = self.numbers.get(speaker, 0)
        return f"c{(number - 1) % _COLOURS + 1 if number else 0}"


def _name(speaker: Speaker | None) -> str:
    return "nobody" if speaker is None else visible(speaker.name)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _level(probability: float) -> int:
    return sum(probability >= bound for bound in _LEVELS)


def _described(item: Item) -> str:
    """What it is, and how sure it is that these are somebody's words."""
    if isinstance(item, Quotation):
        return f"{item.kind} quotation; somebody's words: {percentage(item.span_confidence)}"
    ways = [word for word, holds in (("denied", item.negated), ("hedged", item.hedged)) if holds]
    return " ".join([*ways, "statement"])


def _shown(item: Item) -> str:
    words = visible(item.text)
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return f"«{words}»" if isinstance(item, Quotation) else f"[{words}]"


def _key() -> str:
    """What the marks mean, and the scale of confidence."""
    steps = "".join(
        f'<span class="qa-q l{_level(bound)}">{label}</span>' for label, bound in _SCALE
    )
    return (
        '<p class="qa-key"><span><span class="qa-q l3 c0">quotation</span></span>'
        '<span><span class="qa-s l3 c0">statement</span></span>'
        '<span><b class="qa-m c0">names the speaker</b></span>'
        '<span><i class="qa-c">reports</i></span>'
        f'<span class="c0">chance that the speaker is right: {steps}</span></p>\n'
    )
