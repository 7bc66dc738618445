"""Results as plain dictionaries (the corpus record) and back.

Schema 1 is the annotation record (``spans``, ``kind``, ``speaker`` as an id, ``mention``,
``cue``) with confidences, candidates and reasons beside them. Reading accepts records
without the latter, such as hand-made gold: they count as certain.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import inf
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


def optional_words(value: object) -> str | None:
    """A ``str`` or None from a record; :raises RecordError: it is something else."""
    return None if value is None else _words(value)


def _words(value: object) -> str:
    words: str = _checked(value, str)
    return words


def _words_listed(value: object) -> tuple[str, ...]:
    return tuple(map(_words, _checked(value, list, tuple)))


def _number(value: object) -> float:
    number: float = _checked(value, int, float)
    if not -inf < number < inf:
        raise RecordError(f"a record has {number!r} where there must be a finite number")
    return number


def _checked(value: Any, *kinds: type) -> Any:
    if isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool)):
        return value
    wanted = " or ".join(kind.__name__ for kind in kinds)
    raise RecordError(f"a record has {value!r} where there must be {wanted}")


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
            kind=_words(record["kind"]),
            span_confidence=_number(record.get("span_confidence", 1.0)),
            **self._attribution(record),
        )

    def statement(self, record: Record) -> Statement:
        """The statement that ``record`` describes."""
        spans = self._spans(record["spans"])
        return Statement(
            text=joined(self._text, spans),
            spans=spans,
            quotations=tuple(_checked(at, int) for at in record.get("quotations", ())),
            negated=_checked(record.get("negated", False), bool),
            hedged=_checked(record.get("hedged", False), bool),
            **self._attribution(record),
        )

    def marked(self, record: Record) -> MarkedSpan:
        """The marked span that ``record`` describes."""
        return MarkedSpan(
            span=self._span(record["span"]),
            kind=_words(record["kind"]),
            span_confidence=_number(record.get("span_confidence", 1.0)),
        )

    def _speaker(self, record: Record) -> Speaker:
        return Speaker(
            name=_words(record["name"]),
            aliases=_words_listed(record.get("aliases", ())),
            kind=_words(record.get("kind", "person")),
            gender=optional_words(record.get("gender")),
            roles=_words_listed(record.get("roles", ())),
            mentions=tuple(self._span(pair) for pair in record.get("mentions", ())),
            ids=tuple((_words(scheme), _words(value)) for scheme, value in record.get("ids", ())),
        )

    def _attribution(self, record: Record) -> dict[str, Any]:
        speaker = self._by_id(record.get("speaker"))
        confidence = _number(record.get("confidence", 1.0))
        candidates = record.get("candidates")
        return {
            "speaker": speaker,
            "mention": self._optional_span(record.get("mention")),
            "cue": self._optional_span(record.get("cue")),
            "confidence": confidence,
            "candidates": (Candidate(speaker, confidence),)
            if candidates is None
            else tuple(
                Candidate(self._by_id(each["speaker"]), _number(each["probability"]))
                for each in candidates
            ),
            "reasons": tuple(map(self._reason, record.get("reasons", ()))),
        }

    def _reason(self, record: Record) -> Reason:
        evidence = self._optional_span(record.get("evidence"))
        words = "" if evidence is None else evidence.of(self._text)
        return Reason(_words(record["name"]), _number(record["value"]), evidence, words)

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
