"""quoteattr as a Stanza processor: import this module, and pipelines know ``quoteattr``.

``stanza.Pipeline("it", processors="tokenize,mwt,pos,lemma,depparse,ner,quoteattr")`` gives
every document ``quotations``, ``statements`` and ``speakers``, the same classes as
:class:`quoteattr.Document` has. They are made from the annotations of the pipeline; nothing is
parsed again. The settings of :class:`quoteattr.Options` are given with ``quoteattr_`` before
their names: ``quoteattr_min_confidence``, ``quoteattr_genre``, ``quoteattr_statements``,
``quoteattr_known_speakers`` and ``quoteattr_extra_cues``, the last two as lists of objects or of
dictionaries (see :meth:`quoteattr.Options.from_dict`).
"""

from __future__ import annotations

from typing import Any

from attrs import fields

from quoteattr.errors import MissingExtraError
from quoteattr.language.parsing import GivenParse
from quoteattr.language.stanza_documents import read_document
from quoteattr.options import Options
from quoteattr.pipeline import Attributor

try:
    from stanza.pipeline.processor import Processor, register_processor
except ImportError as error:
    raise MissingExtraError("this needs Stanza: pip install 'quoteattr[stanza]'") from error

_OPTIONS = frozenset(each.name for each in fields(Options))
"""The settings that are ours: a pipeline gives each processor some of its own besides."""


@register_processor("quoteattr")
class QuoteattrProcessor(Processor):  # type: ignore[misc]
    """What runs as ``quoteattr`` in a Stanza pipeline, after the parser."""

    PROVIDES_DEFAULT = frozenset({"quoteattr"})
    REQUIRES_DEFAULT = frozenset({"tokenize", "pos", "lemma", "depparse"})

    def __init__(self, config: dict[str, Any], pipeline: Any, device: Any) -> None:
        """Made by the pipeline.

        :raises OptionError: a setting has a value outside its range.
        """
        super().__init__(config, pipeline, device)
        given = {name: value for name, value in config.items() if name in _OPTIONS}
        self._options = Options.from_dict(given)

    def mark_inactive(self) -> None:
        """Called where a processor before it is missing: there is no model to drop."""

    def process(self, doc: Any) -> Any:
        """Give ``doc`` its ``quotations``, ``statements`` and ``speakers``; returns it.

        :raises InputError: the document has no text.
        """
        analyzer = GivenParse(read_document(doc.to_dict()))
        found = Attributor(options=self._options, analyzer=analyzer)(doc.text)
        doc.quotations = found.quotations
        doc.statements = found.statements
        doc.speakers = found.speakers
        return doc
