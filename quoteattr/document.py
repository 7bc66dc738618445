"""The Document: one text with everything found in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from quoteattr import records
from quoteattr.errors import RecordError
from quoteattr.results import MarkedSpan, Quotation, Speaker, Statement

if TYPE_CHECKING:
    import pandas


@frozen(kw_only=True)
class Document:
    """One text and what was found in it, each tuple in text order.

    ``other_marked`` holds the spans between quotation marks that are nobody's words.
    ``id``, ``genre``, ``source`` and ``license`` describe the text where known.

    >>> import quoteattr
    >>> doc = quoteattr.attribute("«Partiamo domani», ha detto Anna Rossi.")
    >>> [(q.text, q.speaker.name) for q in doc.quotations]
    [('Partiamo domani', 'Anna Rossi')]
    >>> Document.from_dict(doc.to_dict()) == doc
    True
    """

    text: str
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    other_marked: tuple[MarkedSpan, ...] = ()
    id: str | None = None
    genre: str | None = None
    source: str | None = None
    license: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The document as JSON-able dictionaries and lists; see :mod:`quoteattr.records`."""
        ids = records.SpeakerIds(self.speakers, (*self.quotations, *self.statements))
        return {
            "schema": records.SCHEMA,
            "id": self.id,
            "genre": self.genre,
            "source": self.source,
            "license": self.license,
            "text": self.text,
            "speakers": [
                records.speaker_record(speaker, f"S{at}")
                for at, speaker in enumerate(self.speakers, start=1)
            ],
            "other_candidates": [
                records.speaker_record(speaker, identifier)
                for identifier, speaker in ids.others.items()
            ],
            "quotations": [records.quotation_record(q, ids) for q in self.quotations],
            "other_marked": [records.marked_record(m) for m in self.other_marked],
            "statements": [records.statement_record(s, ids) for s in self.statements],
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """``to_dict`` as JSON text, Italian letters unescaped, one line unless ``indent``.

        Lone surrogates, which UTF-8 cannot carry, are escaped.
        """
        return records.json_text(self.to_dict(), indent=indent)

    def to_frame(self, *, statements: bool = False) -> pandas.DataFrame:
        """A pandas data frame with one row a quotation; see :func:`quoteattr.exports.tables.frame`.

        ``statements`` appends theirs.

        :raises MissingExtraError: pandas is absent (``pip install quoteattr[pandas]``).
        """
        from quoteattr.exports.tables import frame

        return frame((self,), statements=statements)

    def _repr_html_(self) -> str:
        """The text with its quotations in colours, as notebooks show it."""
        from quoteattr.exports.html import fragment

        return fragment(self)

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Document:
        """The document that a record describes: the exact inverse of ``to_dict``.

        Gold records, which carry no confidences, are read as certain.

        :raises RecordError: a missing field, one of a wrong type, an unknown id, a span outside
            the text or a schema that this version does not know.
        """
        if not isinstance(record, Mapping):
            raise RecordError(f"a record is a dictionary, not {type(record).__name__}")
        if record.get("schema", records.SCHEMA) != records.SCHEMA:
            raise RecordError(f"schema {record['schema']!r} is not known; this is {records.SCHEMA}")
        if not isinstance(record.get("text"), str):
            raise RecordError("a record needs its text, a str")
        try:
            reader = records.RecordReader(
                record["text"], record.get("speakers", ()), record.get("other_candidates", ())
            )
            return cls(
                text=record["text"],
                quotations=tuple(reader.quotation(q) for q in record.get("quotations", ())),
                statements=tuple(reader.statement(s) for s in record.get("statements", ())),
                speakers=reader.speakers,
                other_marked=tuple(reader.marked(m) for m in record.get("other_marked", ())),
                id=records.optional_words(record.get("id")),
                genre=records.optional_words(record.get("genre")),
                source=records.optional_words(record.get("source")),
                license=records.optional_words(record.get("license")),
            )
        except RecordError:
            raise
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise RecordError(f"not a valid record: {error!r}") from error
