"""quoteattr as a spaCy component, added to a pipeline by ``nlp.add_pipe("quoteattr")``.

It reads the text alone, so that a blank pipeline will do and nothing else has to run before
it. It adds to each ``Doc``:

``doc._.quoteattr``
    The :class:`~quoteattr.Document`, or None where the component has not run. It is read from
    its record at each access: ask once and keep it.
``doc._.quoteattr_record``
    Its record, plain dictionaries and lists, so that spaCy can write it: it goes through
    ``to_bytes``, through ``DocBin(store_user_data=True)`` and between processes. A process that
    only reads such documents imports this module first, which makes spaCy know both.
``doc.spans["quotations"]``, ``doc.spans["statements"]``
    A spaCy ``Span`` for each span of each quotation and statement, in text order; of one that
    is interrupted, there are several. ``label_`` is the kind (``"statement"`` for statements),
    ``kb_id_`` the speaker's name or ``""``, ``id_`` the position in ``Document.quotations`` or
    ``Document.statements`` as digits.

Offsets of the Document are exact. A spaCy ``Span`` holds whole tokens: where a mark stands
inside a token, the whole token belongs to it, so that it may hold more than the content and
never less.
"""

# Annotations are not postponed: spaCy reads those of the factory, in some versions as they stand.

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from quoteattr.document import Document
from quoteattr.errors import MissingExtraError
from quoteattr.options import Genre, Options
from quoteattr.pipeline import Attributor
from quoteattr.results import Quotation, Statement

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, SpanGroup
except ImportError as error:
    raise MissingExtraError("this needs spaCy: pip install 'quoteattr[spacy]'") from error


@frozen
class SpacyComponent:
    """What ``nlp.add_pipe("quoteattr")`` adds; picklable, so that ``n_process`` works.

    >>> import spacy
    >>> nlp = spacy.blank("it")
    >>> _ = nlp.add_pipe("quoteattr", config={"min_confidence": 0.5})
    >>> doc = nlp("«Partiamo domani», ha detto Anna Rossi.")
    >>> [(span.text, span.label_, span.kb_id_) for span in doc.spans["quotations"]]
    [('Partiamo domani', 'direct', 'Anna Rossi')]
    >>> doc._.quoteattr.quotations[0].cue.of(doc.text)
    'ha detto'
    """

    attributor: Attributor

    def __call__(self, doc: Doc) -> Doc:
        """``doc`` with what was found in ``doc.text``; what an earlier run left is replaced."""
        found = self.attributor(doc.text)
        doc._.quoteattr_record = found.to_dict()
        doc.spans["quotations"] = SpanGroup(doc, spans=list(_spans(doc, found.quotations)))
        doc.spans["statements"] = SpanGroup(doc, spans=list(_spans(doc, found.statements)))
        return doc


def _spans(doc: Doc, items: Sequence[Quotation | Statement]) -> Iterator[Span]:
    for number, item in enumerate(items):
        for span in item.spans:
            yield doc.char_span(
                span.start,
                span.end,
                label=item.kind if isinstance(item, Quotation) else "statement",
                kb_id=item.speaker.name if item.speaker else "",
                span_id=str(number),
                alignment_mode="expand",
            )


def _component(  # noqa: PLR0913, PLR0917 - spaCy gives each setting by its name
    nlp: Language,  # noqa: ARG001 - a factory is given both
    name: str,  # noqa: ARG001
    min_confidence: float,
    genre: Genre | None,
    statements: bool,  # noqa: FBT001
    known_speakers: list[dict[str, Any]],
    extra_cues: list[dict[str, Any]],
) -> SpacyComponent:
    options = Options.from_dict(
        {
            "min_confidence": min_confidence,
            "genre": genre,
            "statements": statements,
            "known_speakers": known_speakers,
            "extra_cues": extra_cues,
        }
    )
    return SpacyComponent(Attributor(options=options))


def _document(doc: Doc) -> Document | None:
    record = doc._.quoteattr_record
    return None if record is None else Document.from_dict(record)


# Forced, since spaCy hands a spawned worker the extensions before it imports this module.
Doc.set_extension("quoteattr", getter=_document, force=True)
Doc.set_extension("quoteattr_record", default=None, force=True)
factory = Language.factory(
    "quoteattr",
    default_config={
        "min_confidence": 0.0,
        "genre": None,
        "statements": True,
        "known_speakers": [],
        "extra_cues": [],
    },
    assigns=["doc._.quoteattr", "doc._.quoteattr_record", "doc.spans"],
    func=_component,
)
"""The factory that spaCy finds by the entry point ``spacy_factories``; its settings are those of
:class:`~quoteattr.Options`, as :meth:`~quoteattr.Options.from_dict` reads them."""
