"""Documents for the tests of formats: nested, cut, many spans, markup in every text."""

from __future__ import annotations

from hypothesis import strategies as st
from strategies import any_texts

from quoteattr.document import Document
from quoteattr.results import Candidate, MarkedSpan, Quotation, Reason, Speaker, Statement, joined
from quoteattr.spans import Span

TEXT = (
    "😀 Il sindaco Anna Rossi <b> dice che il piano è “un disastro”.\n\n"
    "«Ugo mi ha detto: “No & poi no”», racconta – dice lei – «la Rossi».\n"
    "Ha letto “La rana”."
)
ROSSI = Speaker("Anna Rossi", aliases=("la Rossi",), gender="f", roles=("sindaco",),
                ids=(("wikidata", "Q1"),))  # fmt: skip
UGO = Speaker("Ugo <script>", kind="unknown")


def span(words: str) -> Span:
    """Where these words stand first in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quotation(*parts: str, **more: object) -> Quotation:
    """A quotation of these parts of TEXT."""
    spans = tuple(map(span, parts))
    given = {"kind": "direct", "speaker": ROSSI, "confidence": 0.75} | more
    return Quotation(text=joined(TEXT, spans), spans=spans, **given)  # type: ignore[arg-type]


DISASTRO = quotation(
    "un disastro", kind="partial", confidence=0.97, span_confidence=0.5, cue=span("dice"),
    mention=span("Anna Rossi"), candidates=(Candidate(ROSSI, 0.97), Candidate(None, 0.03)),
    reasons=(Reason("cue verb before", 1.5, span("dice"), "dice"),),
)  # fmt: skip
RACCONTO = quotation("Ugo mi ha detto: “No & poi no”", "la Rossi", cue=span("racconta"))
NO = quotation("No & poi no", kind="dialogue", speaker=UGO, mention=span("Ugo"), confidence=0.4)
PIANO = Statement(
    text="il piano è “un disastro”", spans=(span("il piano è “un disastro”"),), speaker=ROSSI,
    mention=span("Anna Rossi"), cue=span("dice"), quotations=(0,), negated=True, confidence=0.9,
)  # fmt: skip
NOBODY = Statement(text="Il sindaco Anna", spans=(span("Il sindaco Anna"),), confidence=0.6)
DOCUMENT = Document(
    text=TEXT, quotations=(DISASTRO, RACCONTO, NO), statements=(NOBODY, PIANO),
    speakers=(ROSSI, UGO), other_marked=(MarkedSpan(span=span("La rana"), kind="title"),),
    id="<articolo & 1>", genre="news",
)  # fmt: skip


BREAK = "\"'><script>\n\tT9"
"""What tries to break out wherever it stands."""
HOSTILE = Document(
    text=f"«{BREAK}», dice {BREAK}.",
    quotations=(
        Quotation(text=BREAK, spans=(Span(1, 1 + len(BREAK)),), kind=BREAK,
                  speaker=Speaker(BREAK, (BREAK,), BREAK, BREAK, (BREAK,), (), ((BREAK, BREAK),)),
                  reasons=(Reason(BREAK, 1.0),)),
    ),
    speakers=(Speaker(BREAK, (BREAK,), BREAK, BREAK, (BREAK,), (), ((BREAK, BREAK),)),),
    other_marked=(MarkedSpan(span=Span(0, 2), kind=BREAK),),
    id=BREAK, genre=BREAK, source=BREAK, license=BREAK,
)  # fmt: skip
"""A document such as a forged record describes."""


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document over any text: overlapping, empty and repeated spans, any names."""
    text = draw(any_texts())
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(*sorted(pair)))
    many = st.lists(spans, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
    known = draw(
        st.lists(
            st.builds(
                Speaker, any_texts(), kind=st.sampled_from(["person", "group", "organization"]),
                aliases=st.lists(any_texts(), max_size=1).map(tuple),
                roles=st.lists(any_texts(), max_size=1).map(tuple),
                gender=st.sampled_from([None, "m", "f"]),
                ids=st.lists(st.tuples(any_texts(), any_texts()), max_size=1).map(tuple),
            ),
            max_size=3,
            unique=True,
        )
    )  # fmt: skip
    among = st.sampled_from([None, *known])
    shares = st.floats(0, 1)
    shared = {
        "speaker": among, "mention": st.none() | spans, "cue": st.none() | spans,
        "confidence": shares,
        "candidates": st.lists(st.builds(Candidate, among, shares), max_size=2).map(tuple),
        "reasons": st.lists(
            st.builds(Reason, st.sampled_from(["fits", "cue verb after", "<b>"]),
                      st.floats(-2, 2))
            | st.builds(lambda span: Reason("is name", 1, span, span.of(text)), spans),
            max_size=2).map(tuple),
    }  # fmt: skip
    quotations = many.flatmap(
        lambda found: st.builds(
            Quotation, text=st.just(joined(text, found)), spans=st.just(found),
            kind=st.sampled_from(["direct", "partial", "dialogue", "headline"]),
            span_confidence=shares, **shared,
        )
    )  # fmt: skip
    statements = many.flatmap(
        lambda found: st.builds(
            Statement, text=st.just(joined(text, found)), spans=st.just(found),
            negated=st.booleans(), hedged=st.booleans(), **shared,
        )
    )  # fmt: skip
    marked = st.builds(
        MarkedSpan, span=spans, kind=st.sampled_from(["title", "name", "term", "scare"])
    )
    return Document(
        text=text,
        quotations=tuple(draw(st.lists(quotations, max_size=3))),
        statements=tuple(draw(st.lists(statements, max_size=2))),
        speakers=tuple(known),
        other_marked=tuple(draw(st.lists(marked, max_size=2))),
        id=draw(st.none() | any_texts()),
        source=draw(st.none() | any_texts()),
    )
