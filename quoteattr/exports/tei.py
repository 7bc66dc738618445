"""A Document as TEI P5: speech in ``<said>``, fragments in ``<q>``, speakers in ``<listPerson>``.

The text stands in ``<p>`` elements as it is, so that their content, with the white space between
them, is the text given.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from attrs import frozen

from quoteattr.document import Document
from quoteattr.exports.escaping import xml, xml_attribute
from quoteattr.exports.marks import with_marks
from quoteattr.exports.nesting import edges
from quoteattr.records import SpeakerIds
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.spans import Span, trimmed
from quoteattr.text.paragraphs import paragraphs

_CATEGORIES = (
    ("direct", "a whole clause between marks"),
    ("partial", "a fragment between marks, built into the sentence of the writer"),
    ("dialogue", "a turn after a dash, or an answer"),
    ("headline", "words of a headline"),
    ("statement", "reported without marks"),
    ("negated", "the report is denied"),
    ("hedged", "the report is not asserted"),
)
_MARKED = {"title": "title", "name": "name", "term": "term"}
"""The elements of other marked spans; all else is ``<soCalled>``."""
_XML_BLANKS = " \t\r\n"
_NO_TOKEN = regex.compile(r"[\p{C}\p{Z}]+")


def to_tei(document: Document, *, marks_inside: bool = False) -> str:
    """The document as a TEI P5 file.

    Quotations are ``<said direct="true">``, fragments ``<q type="partial">``, statements
    ``<said direct="false">``; ``who`` leads to the speaker, ``cert`` is the confidence, ``ana``
    the kind. The pieces of one of them are joined by ``next`` and ``prev``. Mentions are
    ``<rs>``, cues ``<seg>``, with what they belong to in ``corresp``; other marked spans are
    ``<title>``, ``<name>``, ``<term>`` or ``<soCalled>``. ``marks_inside`` takes the quotation
    marks into the elements, which otherwise hold the content alone.

    There are no offsets in TEI: the content of the ``<body>`` is the text, code point by code
    point; what XML cannot hold (most control characters, lone surrogates) becomes "�". Time
    grows linearly with the text.

    :raises RecordError: a quotation has a speaker who is not among the document's.

    >>> import quoteattr
    >>> tei = to_tei(quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi."))
    >>> '<said xml:id="q1" who="#S1" direct="true"' in tei, "<persName>Anna Rossi<" in tei
    (True, True)
    """
    ids = SpeakerIds(document.speakers, ())
    items = _quotations(document, ids, marks_inside=marks_inside)
    layers = [*items, *_statements(document, ids), *_marked(document), *_segments(document, ids)]
    body = "".join(_body(document.text, layers))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
        f'{_header(document, ids)}<text xml:lang="it">\n<body>{body}</body>\n</text>\n</TEI>\n'
    )


@frozen
class _Layer:
    """Spans that are one element, in pieces where they are apart; ``name`` is its id, or empty."""

    element: str
    spans: tuple[Span, ...]
    name: str
    attributes: tuple[tuple[str, str], ...]

    def opening(self, piece: int, pieces: int) -> str:
        """The tag that opens the piece of this number, from 1."""
        given = list(self.attributes)
        if self.name:
            around = [("next", piece + 1)] * (piece < pieces) + [("prev", piece - 1)] * (piece > 1)
            given += [(side, f"#{self._piece(number)}") for side, number in around]
            given.insert(0, ("xml:id", self._piece(piece)))
        return f"<{self.element}{_written(given)}>"

    def _piece(self, number: int) -> str:
        return self.name if number == 1 else f"{self.name}.{number}"


def _written(attributes: Sequence[tuple[str, str]]) -> str:
    return "".join(f' {name}="{xml_attribute(value)}"' for name, value in attributes)


def _quotations(document: Document, ids: SpeakerIds, *, marks_inside: bool) -> Iterator[_Layer]:
    for number, quotation in enumerate(document.quotations, start=1):
        spans = with_marks(document.text, quotation) if marks_inside else quotation.spans
        partial = quotation.kind == "partial"
        form = ("type", "partial") if partial else ("direct", "true")
        attributes = _attributes(quotation, ids, form, quotation.kind)
        yield _Layer("q" if partial else "said", spans, f"q{number}", attributes)


def _statements(document: Document, ids: SpeakerIds) -> Iterator[_Layer]:
    for number, statement in enumerate(document.statements, start=1):
        kinds = ["statement", *["negated"] * statement.negated, *["hedged"] * statement.hedged]
        attributes = _attributes(statement, ids, ("direct", "false"), *kinds)
        yield _Layer("said", statement.spans, f"r{number}", attributes)


def _attributes(
    item: Quotation | Statement, ids: SpeakerIds, form: tuple[str, str], *kinds: str
) -> tuple[tuple[str, str], ...]:
    speaker = ids.of(item.speaker)
    who = (("who", f"#{speaker}"),) if speaker else ()
    analysis = " ".join(f"#{kind}" for kind in kinds)
    return (*who, form, ("ana", analysis), ("cert", f"{item.confidence:.4g}"))


def _marked(document: Document) -> Iterator[_Layer]:
    for marked in document.other_marked:
        sure = f"{marked.span_confidence:.4g}"
        yield _Layer(_MARKED.get(marked.kind, "soCalled"), (marked.span,), "", (("cert", sure),))


def _segments(document: Document, ids: SpeakerIds) -> Iterator[_Layer]:
    """The mentions and cues; what several quotations share is one element."""
    mentions: dict[tuple[Span, str | None], list[str]] = defaultdict(list)
    cues: dict[Span, list[str]] = defaultdict(list)
    items: list[tuple[str, Quotation | Statement]] = [
        *((f"#q{number}", item) for number, item in enumerate(document.quotations, start=1)),
        *((f"#r{number}", item) for number, item in enumerate(document.statements, start=1)),
    ]
    for pointer, item in items:
        if item.mention is not None:
            mentions[item.mention, ids.of(item.speaker)].append(pointer)
        if item.cue is not None:
            cues[item.cue].append(pointer)
    for (span, speaker), names in mentions.items():
        refers = (("ref", f"#{speaker}"),) if speaker else ()
        about = (("type", "mention"), *refers, ("corresp", " ".join(names)))
        yield _Layer("rs", (span,), "", about)
    for span, names in cues.items():
        yield _Layer("seg", (span,), "", (("type", "cue"), ("corresp", " ".join(names))))


def _body(text: str, layers: Sequence[_Layer]) -> Iterator[str]:
    """The paragraphs with their elements; the white space between them stays as it is."""
    blocks = _blocks(text)
    if not blocks:
        yield f"<p/>{xml(text)}"
        return
    spans = [(block, _Layer("p", (block,), "", ())) for block in blocks]
    for layer in layers:
        spans += [(part, layer) for span in layer.spans for part in _within(span, blocks)]
    found = edges([span for span, _ in spans])
    pieces = Counter(id(spans[edge.key][1]) for edge in found if edge.opens)
    seen: Counter[int] = Counter()
    at = 0
    for edge in found:
        yield xml(text[at : edge.offset])
        at = edge.offset
        layer = spans[edge.key][1]
        if edge.opens:
            seen[id(layer)] += 1
            yield layer.opening(seen[id(layer)], pieces[id(layer)])
        else:
            yield f"</{layer.element}>"
    yield xml(text[at:])


def _blocks(text: str) -> list[Span]:
    """What stands in one ``<p>`` each: all but white space of XML between paragraphs."""
    starts = [0, *(paragraph.span.start for paragraph in paragraphs(text)[1:]), len(text)]
    found = (trimmed(text, start, end, _XML_BLANKS) for start, end in pairwise(starts))
    return [span for span in found if span is not None]


def _within(span: Span, blocks: Sequence[Span]) -> Iterator[Span]:
    """The parts of a span that stand in paragraphs."""
    at = bisect_right(blocks, span.start, key=lambda block: block.end)
    while at < len(blocks) and blocks[at].start < span.end:
        yield Span(max(span.start, blocks[at].start), min(span.end, blocks[at].end))
        at += 1


def _header(document: Document, ids: SpeakerIds) -> str:
    title = xml(document.id or "quoteattr")
    source = xml(document.source or "not known")
    licence = f" {xml(document.license)}" if document.license else ""
    categories = "".join(
        f'<category xml:id="{name}"><catDesc>{meaning}</catDesc></category>\n'
        for name, meaning in _CATEGORIES
    )
    return (
        f"<teiHeader>\n<fileDesc>\n<titleStmt><title>{title}</title></titleStmt>\n"
        f"<publicationStmt><p>Annotated by quoteattr.{licence}</p></publicationStmt>\n"
        f"<sourceDesc><p>{source}</p></sourceDesc>\n</fileDesc>\n<encodingDesc><classDecl>"
        f"<taxonomy>\n{categories}</taxonomy></classDecl></encodingDesc>\n"
        f"{_participants(document.speakers, ids)}</teiHeader>\n"
    )


def _participants(speakers: Sequence[Speaker], ids: SpeakerIds) -> str:
    people = [each for each in speakers if each.kind != "organization"]
    bodies = [each for each in speakers if each.kind == "organization"]
    lists = ""
    if people:
        lists += (
            f"<listPerson>\n{''.join(_participant(each, ids) for each in people)}</listPerson>\n"
        )
    if bodies:
        lists += f"<listOrg>\n{''.join(_participant(each, ids) for each in bodies)}</listOrg>\n"
    return f"<profileDesc><particDesc>\n{lists}</particDesc></profileDesc>\n" if lists else ""


def _participant(speaker: Speaker, ids: SpeakerIds) -> str:
    element, name = {"organization": ("org", "orgName"), "group": ("personGrp", "persName")}.get(
        speaker.kind, ("person", "persName")
    )
    gender = {"m": "M", "f": "F"}.get(speaker.gender or "")
    sex = f' sex="{gender}"' if gender and element == "person" else ""
    parts = [f"<{name}>{xml(speaker.name)}</{name}>"]
    parts += [f'<{name} type="alias">{xml(alias)}</{name}>' for alias in speaker.aliases]
    if element != "org":
        parts += [f"<occupation>{xml(role)}</occupation>" for role in speaker.roles]
    for scheme, value in speaker.ids:
        kind = xml_attribute(_NO_TOKEN.sub("-", xml(scheme)).strip("-") or "id")
        parts.append(f'<idno type="{kind}">{xml(value)}</idno>')
    return f'<{element} xml:id="{ids.of(speaker)}"{sex}>{"".join(parts)}</{element}>\n'
