"""Small documents, hand-made and generated, that the tests of this room share."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from quoteattr.document import Document
from quoteattr.results import MarkedSpan, Quotation, Speaker, Statement, joined
from quoteattr.spans import Span

ROSSI = Speaker("Mario Rossi", aliases=("Rossi", "il sindaco"))
BIANCHI = Speaker("Anna Bianchi")

TEXT = (
    "«Partiamo domani», ha detto Mario Rossi. «Io no», ribatte lei. "
    "Ha letto «Il nome della rosa». Il sindaco spiega che la strada riaprirà lunedì."
)


def at(content: str, text: str = TEXT) -> Span:
    """The span of the first occurrence of ``content``."""
    start = text.index(content)
    return Span(start, start + len(content))


def quotation(content: str, speaker: Speaker | None = None, **others: object) -> Quotation:
    """A direct quotation of TEXT."""
    fields = {"kind": "direct", "spans": (at(content),)} | others
    return Quotation(text=content, speaker=speaker, **fields)


def statement(content: str, speaker: Speaker | None = None) -> Statement:
    """A statement of TEXT."""
    return Statement(text=content, spans=(at(content),), speaker=speaker)


PARTIAMO = quotation(
    "Partiamo domani", ROSSI, mention=at("Mario Rossi"), cue=at("ha detto"), confidence=0.9
)
IO_NO = quotation("Io no", BIANCHI, mention=at("lei"), cue=at("ribatte"), confidence=0.6)
STRADA = statement("la strada riaprirà lunedì", ROSSI)


def document(**changes: object) -> Document:
    """TEXT fully annotated, with these fields changed."""
    fields = {
        "text": TEXT,
        "quotations": (PARTIAMO, IO_NO),
        "statements": (STRADA,),
        "speakers": (ROSSI, BIANCHI),
        "other_marked": (MarkedSpan(span=at("Il nome della rosa"), kind="title"),),
    }
    return Document(**(fields | changes))


GENERATED_TEXT = (
    "«Ma come? – disse Anna – se l'altro» ... «sì, no.», “un'idea” — … certo: 'va', ecco!"
)

span_lists = st.lists(st.integers(0, len(GENERATED_TEXT)), min_size=2, max_size=6, unique=True).map(
    lambda cuts: tuple(Span(*pair) for pair in list(pairwise(sorted(cuts)))[::2])
)

speakers = st.sampled_from([None, ROSSI, BIANCHI, Speaker("Rossi"), Speaker("L'ANSA")])
probabilities = st.floats(0, 1)


@st.composite
def quotations(draw: st.DrawFn) -> Quotation:
    """Any quotation of the generated text."""
    spans = draw(span_lists)
    return Quotation(
        text=joined(GENERATED_TEXT, spans),
        spans=spans,
        kind=draw(st.sampled_from(["direct", "partial"])),
        speaker=draw(speakers),
        mention=draw(st.sampled_from([None, Span(11, 16), Span(18, 22)])),
        confidence=draw(probabilities),
    )


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Any statement of the generated text."""
    spans = draw(span_lists)
    return Statement(text=joined(GENERATED_TEXT, spans), spans=spans, speaker=draw(speakers))


@st.composite
def marked(draw: st.DrawFn) -> MarkedSpan:
    """Any other marked span of the generated text."""
    return MarkedSpan(span=draw(span_lists)[0], kind=draw(st.sampled_from(["title", "scare"])))


documents = st.builds(
    Document,
    text=st.just(GENERATED_TEXT),
    quotations=st.lists(quotations(), max_size=5).map(tuple),
    statements=st.lists(statements(), max_size=4).map(tuple),
    other_marked=st.lists(marked(), max_size=3).map(tuple),
)
