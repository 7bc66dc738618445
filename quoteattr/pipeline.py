"""From text to Document: the Attributor, whose body is the order of the steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from quoteattr import lexicon
from quoteattr.assembly import assemble, bare_quotations
from quoteattr.attribution.decision import decide
from quoteattr.attribution.scene import scene
from quoteattr.document import Document
from quoteattr.errors import InputError
from quoteattr.language.analyzer import Analyzer, EmbeddedAnalyzer
from quoteattr.models import Models, shipped
from quoteattr.options import Options
from quoteattr.quotations.detection import detect_quoted
from quoteattr.results import Quotation
from quoteattr.text.paragraphs import paragraphs


def _cues_are_like_known_ones(_attributor: Attributor, _attribute: Any, value: Options) -> None:
    """Read the words that the caller's cues are like, if any, before the first text comes."""
    if value.extra_cues:
        lexicon.vocabulary(value.extra_cues)


@frozen(kw_only=True)
class Attributor:
    """Finds quotations and statements and attributes them, always with the same settings.

    ``models`` None means those shipped with the package. Stateless and safe to share between
    threads; data files are read at the first call, or when it is made with extra cues.

    :raises OptionError: an extra cue is like no word that reports, or cannot be conjugated.

    >>> attributor = Attributor(options=Options(min_confidence=0.5))
    >>> doc = attributor("Secondo Anna Rossi, il piano è “un disastro”.")
    >>> doc.quotations[0].speaker.name
    'Anna Rossi'
    """

    options: Options = field(factory=Options, validator=_cues_are_like_known_ones)
    analyzer: Analyzer = field(factory=EmbeddedAnalyzer)
    models: Models | None = None

    def __call__(self, text: str) -> Document:
        """The document of one text: any ``str``, also an empty or damaged one.

        Time grows linearly with the text.

        :raises InputError: ``text`` is not a ``str``.
        """
        _check(text)
        with lexicon.extended(self.options.extra_cues):
            return self._document(text)

    def _document(self, text: str) -> Document:
        parts = paragraphs(text)
        models = self.models or shipped()
        quoted = detect_quoted(text, parts, models)
        analysis = self.analyzer(text, parts, quoted)
        found = scene(text, quoted, analysis, self.options, models)
        return assemble(found, decide(found, models.speakers, models.calibration), self.options)

    def pipe(self, texts: Iterable[str]) -> Iterator[Document]:
        """The documents of many texts, lazily and in order.

        :raises InputError: one of them is not a ``str``; those before it have been given.
        """
        return map(self, texts)


def attribute(text: str, *, options: Options | None = None) -> Document:
    """Find the quotations and statements in Italian ``text`` and who said them.

    :raises InputError: ``text`` is not a ``str``.

    >>> doc = attribute("Il sindaco Anna Rossi ha detto: «Partiamo domani».")
    >>> quotation = doc.quotations[0]
    >>> quotation.text, quotation.speaker.name, quotation.cue.of(doc.text)
    ('Partiamo domani', 'Anna Rossi', 'ha detto')
    """
    return Attributor(options=options or Options())(text)


def detect(text: str) -> tuple[Quotation, ...]:
    """Only the quotations of ``text``, in order; nobody is asked who spoke.

    Their ``speaker`` is None and their ``confidence`` 0.0.

    :raises InputError: ``text`` is not a ``str``.

    >>> [q.text for q in detect("«Sì», disse Anna. Ha letto il romanzo «La strada lunga».")]
    ['Sì']
    """
    _check(text)
    return bare_quotations(text, detect_quoted(text, paragraphs(text)))


def _check(text: object) -> None:
    if isinstance(text, bytes | bytearray):
        raise InputError("the text is bytes: decode it first, e.g. data.decode('utf-8')")
    if not isinstance(text, str):
        raise InputError(f"the text must be a str, not {type(text).__name__}")
