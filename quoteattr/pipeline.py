"""From text to Document: the Attributor, whose body is the order of the steps."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import UnionType
from typing import Any, Literal, TypeVar, overload

from attrs import field, frozen

from quoteattr import lexicon
from quoteattr.assembly import assemble, bare_quotations
from quoteattr.attribution.decision import decide
from quoteattr.attribution.scene import scene
from quoteattr.batches import piping
from quoteattr.batches.model import Bulk, Failure
from quoteattr.batches.piping import OnError
from quoteattr.document import Document
from quoteattr.errors import InputError, OptionError
from quoteattr.language.analyzer import Analyzer, BulkAnalyzer, EmbeddedAnalyzer, weights_of
from quoteattr.language.model import Analysis, Source
from quoteattr.models import Models, shipped
from quoteattr.options import Options
from quoteattr.quotations.detection import detect_quoted
from quoteattr.results import Quotation
from quoteattr.text.paragraphs import paragraphs

Context = TypeVar("Context")


def _kind(kind: type | UnionType) -> Callable[[object, Any, object], None]:
    def check(_attributor: object, attribute: Any, value: object) -> None:
        if not isinstance(value, kind):
            wanted = getattr(kind, "__name__", "Models or None")
            raise OptionError(f"{attribute.name} must be {wanted}, not {type(value).__name__}")

    return check


def _callable(_attributor: object, _attribute: Any, value: object) -> None:
    if not callable(value):
        raise OptionError(f"an analyzer must be a function, not {type(value).__name__}")


def _cues_are_like_known_ones(_attributor: Attributor, _attribute: Any, value: Options) -> None:
    """Read the words that the caller's cues are like, if any, before the first text comes."""
    if value.extra_cues:
        lexicon.vocabulary(value.extra_cues)


@frozen(kw_only=True)
class Attributor:
    """Finds quotations and statements and attributes them, always with the same settings.

    ``models`` None means those that the package ships for the analyzer. Stateless and safe to
    share between threads; data files are read at the first call, or when it is made with extra
    cues.

    :raises OptionError: ``options`` are no :class:`Options`, ``analyzer`` cannot be called or
        ``models`` are none; an extra cue is like no word that reports, or cannot be conjugated.

    >>> attributor = Attributor(options=Options(min_confidence=0.5))
    >>> doc = attributor("Secondo Anna Rossi, il piano è “un disastro”.")
    >>> doc.quotations[0].speaker.name
    'Anna Rossi'
    """

    options: Options = field(factory=Options, validator=[_kind(Options), _cues_are_like_known_ones])
    analyzer: Analyzer = field(factory=EmbeddedAnalyzer, validator=_callable)
    models: Models | None = field(default=None, validator=_kind(Models | None))

    def __call__(self, text: str) -> Document:
        """The document of one text: any ``str``, also an empty or damaged one.

        Time grows linearly with the text.

        :raises InputError: ``text`` is not a ``str``.
        """
        _check(text)
        with lexicon.extended(self.options.extra_cues):
            source = self._source(text)
            return self._document(source, self.analyzer(*source))

    def _documents(self, analyzer: BulkAnalyzer, texts: Sequence[str]) -> list[Document]:
        """The documents of several texts that are analyzed together."""
        for text in texts:
            _check(text)
        with lexicon.extended(self.options.extra_cues):
            sources = [self._source(text) for text in texts]
            pairs = zip(sources, analyzer.analyze_many(sources), strict=True)
            return [self._document(source, analysis) for source, analysis in pairs]

    def _source(self, text: str) -> Source:
        parts = paragraphs(text)
        return Source(text, parts, detect_quoted(text, parts, self._models))

    def _document(self, source: Source, analysis: Analysis) -> Document:
        models = self._models
        found = scene(source.text, source.quoted, analysis, self.options, models)
        return assemble(found, decide(found, models.speakers, models.calibration), self.options)

    @property
    def _models(self) -> Models:
        return self.models or shipped(weights_of(self.analyzer))

    @overload
    def pipe(
        self, texts: Iterable[str], *, n_process: int = ..., batch_size: int = ...,
        as_tuples: Literal[False] = ..., progress: bool = ..., on_error: Literal["raise"] = ...,
    ) -> Iterator[Document]: ...  # fmt: skip
    @overload
    def pipe(
        self, texts: Iterable[str], *, n_process: int = ..., batch_size: int = ...,
        as_tuples: Literal[False] = ..., progress: bool = ..., on_error: OnError,
    ) -> Iterator[Document | Failure]: ...  # fmt: skip
    @overload
    def pipe(
        self, texts: Iterable[tuple[str, Context]], *, n_process: int = ..., batch_size: int = ...,
        as_tuples: Literal[True], progress: bool = ..., on_error: Literal["raise"] = ...,
    ) -> Iterator[tuple[Document, Context]]: ...  # fmt: skip
    @overload
    def pipe(
        self, texts: Iterable[tuple[str, Context]], *, n_process: int = ..., batch_size: int = ...,
        as_tuples: Literal[True], progress: bool = ..., on_error: OnError,
    ) -> Iterator[tuple[Document | Failure, Context]]: ...  # fmt: skip
    def pipe(  # noqa: PLR0913 - all but the texts are settings
        self,
        texts: Iterable[Any],
        *,
        n_process: int = 1,
        batch_size: int = 16,
        as_tuples: bool = False,
        progress: bool = False,
        on_error: OnError = "raise",
    ) -> Iterator[Any]:
        """The documents of many texts, lazily and in order.

        ``n_process``
            1 works in this process and reads a text only when its document is asked for, or
            ``batch_size`` of them for an analyzer that takes several. More share the work; they
            are started as :mod:`multiprocessing` is set (by fork or spawn) and end with the
            iterator. Then texts are read ahead, and at most ``4 * n_process * batch_size`` texts
            and documents are held, however many are given.
        ``batch_size``
            How many texts go to a process at once, and to an analyzer that takes several, such
            as :class:`~quoteattr.language.stanza_backend.StanzaAnalyzer`. Fewer share few or
            long texts out better.
        ``as_tuples``
            ``texts`` are pairs of a text and any object, and so is what comes out. The object
            does not leave this process.
        ``progress``
            Shows a bar on standard error; needs the extra ``quoteattr[progress]``.
        ``on_error``
            What becomes of a text that fails, is no ``str``, or whose process dies: ``"raise"``
            raises its error after the documents before it; ``"keep"`` gives a
            :class:`~quoteattr.batches.model.Failure` in place of its document and goes on.

        :raises InputError: ``texts`` are not several, or one of them is not a ``str`` (for
            ``as_tuples``: not a pair). The message names its index.
        :raises DocumentError: a text failed or its process died; it has the ``index``.
        :raises WorkerError: processes cannot be started.
        :raises OptionError: a setting has a wrong value.
        :raises MissingExtraError: a bar is wanted and tqdm is absent.

        >>> articoli = [("«Piove», disse Carla Neri.", 1907), ("Nessuno parlò.", 1908)]
        >>> for doc, anno in Attributor().pipe(articoli, as_tuples=True):
        ...     print(anno, [quotation.speaker.name for quotation in doc.quotations])
        1907 ['Carla Neri']
        1908 []
        """
        work: Callable[[str], object] = self
        if isinstance(self.analyzer, BulkAnalyzer):
            work = Bulk(self, partial(self._documents, self.analyzer))
        return piping.pipe(
            work,
            texts,
            n_process=n_process,
            batch_size=batch_size,
            as_tuples=as_tuples,
            progress=progress,
            on_error=on_error,
        )


def attribute(text: str, *, options: Options | None = None) -> Document:
    """Find the quotations and statements in Italian ``text`` and who said them.

    :raises InputError: ``text`` is not a ``str``.
    :raises OptionError: ``options`` are neither None nor :class:`Options`.

    >>> doc = attribute("Il sindaco Anna Rossi ha detto: «Partiamo domani».")
    >>> quotation = doc.quotations[0]
    >>> quotation.text, quotation.speaker.name, quotation.cue.of(doc.text)
    ('Partiamo domani', 'Anna Rossi', 'ha detto')
    """
    return Attributor(options=Options() if options is None else options)(text)


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
    if isinstance(text, os.PathLike):
        raise InputError("the text is a path: read it first, e.g. path.read_text('utf-8')")
    if isinstance(text, list | tuple):
        raise InputError(f"the text is a {type(text).__name__}: give several to Attributor().pipe")
    if not isinstance(text, str):
        raise InputError(f"the text must be a str, not {type(text).__name__}")
