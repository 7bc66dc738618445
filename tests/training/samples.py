"""What the tests of this room learn from: small gold documents, cases, an article, models."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quoteattr.attribution.model import End, Fan, Way
from quoteattr.document import Document
from quoteattr.loglinear import Ranker, Step
from quoteattr.models import Models, shipped
from quoteattr.results import MarkedSpan, Quotation, Speaker
from quoteattr.spans import Span
from quoteattr.training.lattices import Turn


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
DEVELOPMENT = tuple(document for at, document in enumerate(GOLD) if at % 4 != 3)
"""Those of the six documents that may be learned from."""


def said(name: str, speaker: Speaker | None = None) -> Document:
    """A document with one quotation of somebody named; gold may know another speaker."""
    text = f"Ieri pioveva forte su Trieste.\n\n«Siamo pronti a partire domani», ha detto {name}."
    span = _span(text, "Siamo pronti a partire domani")
    who = speaker or Speaker(name)
    quotation = Quotation(text=span.of(text), spans=(span,), kind="direct", speaker=who)
    return Document(text=text, id=name, quotations=(quotation,), speakers=(who,))


def gold_file(folder: Path, documents: Sequence[Document] = GOLD, name: str = "oro") -> Path:
    """Documents, the six if no others are given, as a gold file."""
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(document.to_json() for document in documents), encoding="utf-8")
    return path


def text_files(folder: Path, **contents: str) -> Path:
    """A folder of text files, each with its content by its name."""
    folder.mkdir(exist_ok=True)
    for name, content in contents.items():
        (folder / f"{name}.txt").write_text(content, encoding="utf-8")
    return folder


def case(name: str) -> str:
    """One case in which Ugo Neri says no."""
    return f"=== {name}\n«⟦No⟧», dice Ugo Neri.\n--- Ugo Neri\n"


def article(name: str) -> str:
    """One article in which Ada Bruni says two things, the second one without her name."""
    return (
        f"=== {name}\nAda Bruni apre la porta. «⟦Entrate pure⟧», dice. «⟦Fa freddo⟧», aggiunge.\n"
        "---\nAda Bruni; -; dice\nAda Bruni; -; aggiunge\n"
    )


def way(*features: str, entity: int = 0) -> Way:
    """A way of one step to an entity, with a feature for each turn that it may be."""
    again, back, other = Step(("again",)), Step(("back",)), Step(("other",))
    return Way(entity, None, None, (Step(features),), turns=(again, back, other))


def as_fans(ways: Sequence[Way]) -> list[Fan]:
    """The ways, each a fan of its own."""
    return [
        Fan(each.mention, each.cue, (), (End(each.entity, each.steps, each.is_open, each.turns),))
        for each in ways
    ]


def turn(*ways: Way, speaker: int | None = None) -> Turn:
    """A turn of a chain in which that entity speaks, or anybody."""
    right = tuple(speaker in (None, each.entity) for each in ways)
    return Turn(ways, right, right)


def models(**weights: float) -> Models:
    """Models that know quotations, and speakers as subjects of the verb after, by hand."""
    ranker = Ranker({"subject rule after, verb": 2.0, **weights})
    return Models(uses=shipped().uses, spans=shipped().spans, speakers=ranker)


class Recorder:
    """A trainer that gives the same models each time and keeps what it was given."""

    def __init__(self, given: Models) -> None:
        self._models = given
        self.learned: list[set[str]] = []
        self.spoken: list[set[str]] = []
        self.snippets: list[Path | None] = []

    def __call__(
        self,
        documents: Sequence[Document],
        snippets: Path | None = None,
        spoken: Sequence[Document] = (),
    ) -> Models:
        """The models, whatever is given."""
        self.learned.append({str(document.id) for document in documents})
        self.spoken.append({str(document.id) for document in spoken})
        self.snippets.append(snippets)
        return self._models
