"""The parts of a Document: speakers, quotations, statements, marked spans.

All are frozen and hashable; spans are code points, half-open, and stand in text order.
"""

from __future__ import annotations

from attrs import field, frozen

from quoteattr.spans import Span


@frozen(cache_hash=True)
class Speaker:
    """Somebody to whom words belong, one object a document and person.

    ``name`` is the fullest proper name in the document without titles, or for one never
    named the fullest description without its article (``portavoce della polizia``); for one
    of ``Options.known_speakers`` it is the known name.
    ``aliases`` are the other names and descriptions used for the same speaker.
    ``kind`` is ``"person"``, ``"organization"``, ``"group"`` or ``"unknown"``; ``gender`` is
    ``"m"``, ``"f"`` or None; ``ids`` are identifiers given by the caller, as (scheme, value).
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "person"
    gender: str | None = None
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()


@frozen
class Candidate:
    """A possible speaker and its probability; ``speaker`` None is "no speaker can be told"."""

    speaker: Speaker | None
    probability: float


@frozen
class Reason:
    """One named ground of a decision, with its weight and the words that show it.

    ``evidence`` says where they stand, ``words`` which they are, both empty for none.
    """

    name: str
    value: float
    evidence: Span | None = None
    words: str = ""


@frozen(kw_only=True)
class Quotation:
    """Words presented as somebody's own.

    ``spans`` holds the content without its marks, several where the narrator interrupts or
    paragraphs divide it; ``text`` joins them with one blank. ``kind`` is ``"direct"``,
    ``"partial"``, ``"dialogue"`` or ``"headline"``. ``confidence`` is the probability that
    ``speaker`` is right (of "no speaker" where it is None), ``span_confidence`` that these
    spans are right and somebody's words.
    """

    text: str
    spans: tuple[Span, ...]
    kind: str
    speaker: Speaker | None = None
    mention: Span | None = None
    cue: Span | None = None
    confidence: float = 1.0
    span_confidence: float = 1.0
    candidates: tuple[Candidate, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def start(self) -> int:
        """First code point of the content."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the content."""
        return self.spans[-1].end

    def explain(self) -> str:
        """Who said it and why, in plain English; see :func:`quoteattr.exports.explanation.explain`.

        >>> import quoteattr
        >>> doc = quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi.")
        >>> print(doc.quotations[0].explain())  # doctest: +ELLIPSIS
        Attributed to Anna Rossi (...%) because “ha detto” ...
        """
        from quoteattr.exports.explanation import explain

        return explain(self)


@frozen(kw_only=True)
class Statement:
    """Reported speech without marks; fields as in :class:`Quotation`.

    ``quotations`` are the positions, in ``Document.quotations``, of the partial quotations
    that the statement contains.
    """

    text: str
    spans: tuple[Span, ...]
    speaker: Speaker | None = None
    mention: Span | None = None
    cue: Span | None = None
    confidence: float = 1.0
    quotations: tuple[int, ...] = ()
    negated: bool = False
    hedged: bool = False
    candidates: tuple[Candidate, ...] = ()
    reasons: tuple[Reason, ...] = ()

    def explain(self) -> str:
        """Who said it and why, as :meth:`Quotation.explain` tells."""
        from quoteattr.exports.explanation import explain

        return explain(self)


@frozen(kw_only=True)
class MarkedSpan:
    """A span between marks that is nobody's words: title, name, term or scare quotes."""

    span: Span
    kind: str = field()
    span_confidence: float = 1.0


def joined(text: str, spans: tuple[Span, ...]) -> str:
    """The contents of ``spans`` joined with one blank.

    >>> joined("“Sì – disse – no”", (Span(1, 3), Span(14, 16)))
    'Sì no'
    """
    return " ".join(span.of(text) for span in spans)
