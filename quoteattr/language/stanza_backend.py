"""The analyzer that asks Stanza for a full parse (extra ``quoteattr[stanza]``)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from os import PathLike, fspath
from typing import Any

from attrs import asdict, field, frozen

from quoteattr.errors import BackendError, MissingExtraError
from quoteattr.language.parsing import Parsing
from quoteattr.language.stanza_documents import Parsed, read_document

_AT_ONCE = 100_000
"""Code points that are handed to Stanza in one call, so that long texts need no more memory."""
_PROCESSORS = "tokenize,mwt,pos,lemma,depparse,ner"


def _built(analyzer: StanzaAnalyzer) -> Any:
    """The pipeline that the options of an analyzer describe."""
    try:
        import stanza
    except ImportError as error:
        raise MissingExtraError("this needs Stanza: pip install 'quoteattr[stanza]'") from error
    method = stanza.DownloadMethod
    place = {} if analyzer.directory is None else {"dir": fspath(analyzer.directory)}
    try:
        return stanza.Pipeline(
            "it",
            package=analyzer.package,
            processors=analyzer.processors,
            device=analyzer.device,
            download_method=method.REUSE_RESOURCES if analyzer.download else method.NONE,
            logging_level="INFO" if analyzer.download else "ERROR",
            tokenize_no_ssplit=True,
            **place,
        )
    except Exception as error:
        where = "Stanza's own folder" if analyzer.directory is None else str(analyzer.directory)
        raise BackendError(
            f"no usable Italian models in {where}: {error} -- get them with "
            "StanzaAnalyzer(download=True) or python -c \"import stanza; stanza.download('it')\", "
            "or name the folder that holds them, StanzaAnalyzer(directory=...)"
        ) from error


def _portions(texts: Sequence[str]) -> Iterator[list[str]]:
    """The texts in order, as many together as are handed over at once."""
    portion: list[str] = []
    size = 0
    for text in texts:
        portion.append(text)
        size += len(text)
        if size >= _AT_ONCE:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _without_threads() -> None:
    """Let torch work in this thread alone: in a forked process it would wait for threads for ever,
    since they stay behind in the process that was forked.
    """
    import torch

    torch.set_num_threads(1)


@frozen(kw_only=True)
class StanzaAnalyzer(Parsing):
    """Sentences as the embedded analyzer makes them, each with a parse by Stanza.

    ``directory``
        The folder of the models; None for Stanza's own (``~/stanza_resources``).
    ``package``, ``processors``
        Which models: Stanza's words. Without ``depparse`` there is no parse, without ``ner``
        there are no names of people.
    ``device``
        ``"cpu"``, ``"cuda"``, …; None for the fastest there is.
    ``download``
        True fetches missing models, with a progress bar. Nothing is fetched otherwise.
    ``pipeline``
        A ready ``stanza.Pipeline`` for Italian; the options above are then not used. One built
        with ``tokenize_no_ssplit=True`` keeps each sentence whole.

    Offsets, sentences and quotations are those of the embedded analyzer. Models are loaded
    when the analyzer is made, in some seconds; it then parses some eight hundred words a
    second on one core, more of several texts together (:meth:`quoteattr.Attributor.pipe`).
    A pickle holds the options, or the ready pipeline, and loads the models again; a forked
    process shares them, and uses one thread.

    :raises MissingExtraError: Stanza is not installed.
    :raises BackendError: the models are missing or do not load; the message says how to get them.
    """

    directory: str | PathLike[str] | None = None
    package: str = "default"
    processors: str = _PROCESSORS
    device: str | None = None
    download: bool = False
    pipeline: Any = field(default=None, eq=False, repr=False)
    _running: Any = field(init=False, eq=False, repr=False)
    _maker: int = field(init=False, eq=False, repr=False, factory=os.getpid)

    @_running.default
    def _run(self) -> Any:
        return _built(self) if self.pipeline is None else self.pipeline

    def __reduce__(self) -> tuple[Any, ...]:
        given = asdict(self, recurse=False, filter=lambda field, _value: field.init)
        return partial(StanzaAnalyzer, **given), ()

    def parse(self, texts: Sequence[str]) -> list[Parsed]:
        """What Stanza makes of texts of one sentence each, in order."""
        from stanza import Document

        if os.getpid() != self._maker:
            _without_threads()
        parsed: list[Parsed] = []
        for portion in _portions(texts):
            documents = self._running.bulk_process([Document([], text=each) for each in portion])
            parsed.extend(read_document(each.to_dict()) for each in documents)
        return parsed
