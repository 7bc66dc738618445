"""Results as plain dictionaries (the corpus record) and back.

Schema 1 is the annotation record (``spans``, ``kind``, ``speaker`` as an id, ``mention``,
``cue``) with confidences, candidates and reasons beside them. Reading accepts records
without the latter, such as hand-made gold: they count as certain.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from quoteattr.errors import RecordError
from quoteattr.results import (
    Candidate,
    MarkedSpan,
    Quotation,
    Reason,
    Speaker,
    Statement,
    joined,
)
from quoteattr.spans import Span

SCHEMA = 1
"""Version of the record written by ``Document.to_dict``."""

Record = Mapping[str, Any]


def json_text(value: Any, *, indent: int | None = None) -> str:
    """``value`` as JSON, letters unescaped, on one line unless ``indent``.

    Lone surrogates, which UTF-8 cannot carry, are escaped.

    >>> json_text({"text": "Sì"})
    '{"text": "Sì"}'
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    if written.isascii() or not any("\ud800" <= char <= "\udfff" for char in written):
        return written
    return json.dumps(value, indent=indent)


class SpeakerIds:
    """Ids of a document's speakers: ``S1``, ``S2``, … and ``C1``, … of mere candidates.

    Speakers are told apart by identity, then by equality.
    """

    def __init__(self, speakers: Sequence[Speaker], items: Sequence[Quotation | Statement]) -> None:
        self._ids = {id(speaker): f"S{at}" for at, speaker in enumerate(speakers, start=1)}
        self._by_value = {speaker: self._ids[id(speaker)] for speaker in reversed(speakers)}
        self.others: dict[str, Speaker] = {}
        for item in items:
            for candidate in item.candidates:
                self._note(candidate.speaker)

    def _note(self, speaker: Speaker | None) -> None:
        if speaker is not None and id(speaker) not in self._ids and speaker not in self._by_value:
            identifier = f"C{len(self.others) + 1}"
            self.others[identifier] = speaker
            self._by_value[speaker] = identifier

    def of(self, speaker: Speaker | None) -> str | None:
        """The id of ``speaker``; None for None.

        :raises RecordError: the document does not know the speaker.
        """
        if speaker is None:
            return None
        identifier = self._ids.get(id(speaker)) or self._by_value.get(speaker)
        if identifier is None:
            raise RecordError(f"{speaker.name!r} is not among the document's speakers")
        return identifier


def speaker_record(speaker: Speaker, identifier: str) -> dict[str, Any]:
    """The record of a speaker."""
    return {
        "id": identifier,
        "name": speaker.name,
        "aliases": list(speaker.aliases),
        "kind": speaker.kind,
        "gender": speaker.gender,
        "roles": list(speaker.roles),
        "mentions": [list(span) for span in speaker.mentions],
        "ids": [list(pair) for pair in speaker.ids],
    }


def quotation_record(quotation: Quotation, ids: SpeakerIds) -> dict[str, Any]:
    """The record of a quotation."""
    return {
        "spans": [list(span) for span in quotation.spans],
        "kind": quotation.kind,
        **_attribution_record(quotation, ids),
        "span_confidence": quotation.span_confidence,
    }


def statement_record(statement: Statement, ids: SpeakerIds) -> dict[str, Any]:
    """The record of a statement."""
    return {
        "spans": [list(span) for span in statement.spans],
        **_attribution_record(statement, ids),
        "quotations": list(statement.quotations),
        "negated": statement.negated,
        "hedged": statement.hedged,
    }


def marked_record(marked: MarkedSpan) -> dict[str, Any]:
    """The record of a marked span that is nobody's words."""
    return {
        "span": list(marked.span),
        "kind": marked.kind,
        "span_confidence": marked.span_confidence,
    }


def _attribution_record(item: Quotation | Statement, ids: SpeakerIds) -> dict[str, Any]:
    return {
        "speaker": ids.of(item.speaker),
        "mention": None if item.mention is None else list(item.mention),
        "cue": None if item.cue is None else list(item.cue),
        "confidence": item.confidence,
        "candidates": [
            {"speaker": ids.of(candidate.speaker), "probability": candidate.probability}
            for candidate in item.candidates
        ],
        "reasons": [
            {
                "name": reason.name,
                "value": reason.value,
                "evidence": None if reason.evidence is None else list(reason.evidence),
            }
            for reason in item.reasons
        ],
    }


class RecordReader:
    """Reads the parts of one record, resolving ids and checking offsets against its text."""

    def __init__(
        self, text: str, speakers: Sequence[Record], others: Sequence[Record] = ()
    ) -> None:
        self._text = text
        self._speakers: dict[str, Speaker] = {}
        self._count = len(speakers)
        for record in [*speakers, *others]:
            if record["id"] in self._speakers:
                raise RecordError(f"two speakers have the id {record['id']!r}")
            self._speakers[record["id"]] = self._speaker(record)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers in the order of the record."""
        return tuple(self._speakers.values())[: self._count]

    def quotation(self, record: Record) -> Quotation:
        """The quotation that ``record`` describes."""
        spans = self._spans(record["spans"])
        return Quotation(
            text=joined(self._text, spans),
            spans=spans,
            kind=record["kind"],
            span_confidence=record.get("span_confidence", 1.0),
            **self._attribution(record),
        )

    def statement(self, record: Record) -> Statement:
        """The statement that ``record`` describes."""
        spans = self._spans(record["spans"])
        return Statement(
            text=joined(self._text, spans),
            spans=spans,
            quotations=tuple(record.get("quotations", ())),
            negated=record.get("negated", False),
            hedged=record.get("hedged", False),
            **self._attribution(record),
        )

    def marked(self, record: Record) -> MarkedSpan:
        """The marked span that ``record`` describes."""
        return MarkedSpan(
            span=self._span(record["span"]),
            kind=record["kind"],
            span_confidence=record.get("span_confidence", 1.0),
        )

    def _speaker(self, record: Record) -> Speaker:
        return Speaker(
            name=record["name"],
            aliases=tuple(record.get("aliases", ())),
            kind=record.get("kind", "person"),
            gender=record.get("gender"),
            roles=tuple(record.get("roles", ())),
            mentions=tuple(self._span(pair) for pair in record.get("mentions", ())),
            ids=tuple((scheme, value) for scheme, value in record.get("ids", ())),
        )

    def _attribution(self, record: Record) -> dict[str, Any]:
        speaker = self._by_id(record.get("speaker"))
        confidence = record.get("confidence", 1.0)
        candidates = record.get("candidates")
        return {
            "speaker": speaker,
            "mention": self._optional_span(record.get("mention")),
            "cue": self._optional_span(record.get("cue")),
            "confidence": confidence,
            "candidates": (Candidate(speaker, confidence),)
            if candidates is None
            else tuple(
                Candidate(self._by_id(each["speaker"]), each["probability"]) for each in candidates
            ),
            "reasons": tuple(
                Reason(each["name"], each["value"], self._optional_span(each.get("evidence")))
                for each in record.get("reasons", ())
            ),
        }

    def _by_id(self, identifier: str | None) -> Speaker | None:
        if identifier is None:
            return None
        if identifier not in self._speakers:
            raise RecordError(f"no speaker has the id {identifier!r}")
        return self._speakers[identifier]

    def _spans(self, pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
        if not pairs:
            raise RecordError("a quotation or statement needs at least one span")
        return tuple(self._span(pair) for pair in pairs)

    def _span(self, pair: Sequence[int]) -> Span:
        start, end = pair
        if not 0 <= start <= end <= len(self._text):
            raise RecordError(f"the span {list(pair)} lies outside a text of {len(self._text)}")
        return Span(start, end)

    def _optional_span(self, pair: Sequence[int] | None) -> Span | None:
        return None if pair is None else self._span(pair)
