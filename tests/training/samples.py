"""Six small gold documents that the tests of this room learn from."""

from __future__ import annotations

from pathlib import Path

from quoteattr.document import Document
from quoteattr.results import MarkedSpan, Quotation, Speaker
from quoteattr.spans import Span


def _span(text: str, content: str) -> Span:
    start = text.index(content)
    return Span(start, start + len(content))


def gold(name: str, title: str) -> Document:
    """A document in which somebody named says two things and somebody unnamed one more."""
    text = (
        f"Il regista {name} ha presentato il film «{title}».\n\n"
        f"«Siamo pronti a partire domani», ha detto {name}. "
        f"Poi il regista ha aggiunto: «Non torneremo mai indietro».\n\n"
        "Sul muro resta una scritta: «Qui si sogna ancora»."
    )
    speaker = Speaker(name, kind="person")
    said = (
        ("Siamo pronti a partire domani", speaker),
        ("Non torneremo mai indietro", speaker),
        ("Qui si sogna ancora", None),
    )
    return Document(
        text=text,
        id=name,
        quotations=tuple(
            Quotation(text=words, spans=(_span(text, words),), kind="direct", speaker=who)
            for words, who in said
        ),
        speakers=(speaker,),
        other_marked=(MarkedSpan(span=_span(text, title), kind="title"),),
    )


GOLD = (
    gold("Ugo Neri", "Il mare"),
    gold("Aldo Conti", "La strada"),
    gold("Ivo Sarti", "Notte lunga"),
    gold("Enzo Volpi", "Il pane"),
    gold("Paolo Berti", "Senza fine"),
    gold("Luca Zorzi", "Le case"),
)


def gold_file(folder: Path) -> Path:
    """The six documents as a gold file."""
    path = folder / "oro.jsonl"
    path.write_text("\n".join(document.to_json() for document in GOLD), encoding="utf-8")
    return path
