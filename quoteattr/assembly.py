"""Making the public result from the verdicts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from quoteattr.attribution.model import NARRATOR, NOBODY, Option, Verdict, Way
from quoteattr.attribution.narrator import narrator_name
from quoteattr.attribution.scene import Scene
from quoteattr.document import Document
from quoteattr.options import Options
from quoteattr.quotations.model import Quoted
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

_NARRATOR = "io"
_KINDS = {"person": "person", "organization": "organization", "group": "group",
          "place": "organization"}  # fmt: skip
_MOST_CANDIDATES = 5


def assemble(scene: Scene, verdicts: Sequence[Verdict], options: Options) -> Document:
    """The document of a scene and its verdicts; speakers below the threshold are withheld."""
    speakers = _Speakers(scene)
    said = scene.utterances
    quoted = [verdict for verdict in verdicts if not said[verdict.utterance].is_statement]
    reported = [verdict for verdict in verdicts if said[verdict.utterance].is_statement]
    quotations = tuple(_quotation(scene, verdict, speakers, options) for verdict in quoted)
    statements = tuple(
        _statement(scene, verdict, speakers, options, quotations) for verdict in reported
    )
    given = [*(q.speaker for q in quotations), *(s.speaker for s in statements)]
    spoke = dict.fromkeys(speaker for speaker in given if speaker is not None)
    return Document(
        text=scene.text,
        quotations=quotations,
        statements=tuple(sorted(statements, key=lambda statement: statement.spans)),
        speakers=tuple(spoke),
        other_marked=_other_marked(scene.quoted),
        genre=scene.genre,
    )


def bare_quotations(text: str, quoted: Sequence[Quoted]) -> tuple[Quotation, ...]:
    """The quotations among the quoted spans in text order, without any attribution."""
    found = [item for item in quoted if item.is_quotation]
    found.sort(key=lambda item: (item.contents[0].start, -item.contents[-1].end))
    return tuple(
        Quotation(
            text=joined(text, item.contents),
            spans=item.contents,
            kind=item.use,
            confidence=0.0,
            span_confidence=item.span_confidence,
        )
        for item in found
    )


class _Speakers:
    """The public speaker of each entity, made once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._made: dict[int, Speaker | None] = {NOBODY: None}

    def of(self, option: Option) -> Speaker | None:
        if option.entity not in self._made:
            self._made[option.entity] = self._speaker(option.entity)
        return self._made[option.entity]

    def _speaker(self, number: int) -> Speaker:
        if number == NARRATOR:
            name = narrator_name(self._scene)
            aliases = (_NARRATOR,) if name else ()
            return Speaker(name or _NARRATOR, aliases=aliases, kind="person")
        entity = self._scene.entities[number]
        return Speaker(
            name=entity.name,
            aliases=entity.aliases,
            kind=_KINDS.get(entity.holder, "unknown"),
            gender=entity.gender or None,
            roles=entity.roles,
            mentions=tuple(self._scene.mentions[at].span for at in entity.mentions),
            ids=entity.ids,
        )


def _quotation(scene: Scene, verdict: Verdict, speakers: _Speakers, options: Options) -> Quotation:
    item = scene.quoted[verdict.utterance]
    return Quotation(
        text=joined(scene.text, item.contents),
        spans=item.contents,
        kind=item.use,
        span_confidence=item.span_confidence,
        **_attribution(scene, verdict, speakers, options),
    )


def _statement(
    scene: Scene,
    verdict: Verdict,
    speakers: _Speakers,
    options: Options,
    quotations: Sequence[Quotation],
) -> Statement:
    item = scene.statements[verdict.utterance - len(scene.quoted)]
    made = _attribution(scene, verdict, speakers, options)
    made["cue"] = item.cue.span
    first, last = (
        bisect_left(quotations, edge, key=lambda quotation: quotation.spans[0].start)
        for edge in (item.spans[0].start, item.spans[-1].end)
    )
    held = (
        number
        for number in range(first, last)
        if all(any(span.covers(part) for span in item.spans) for part in quotations[number].spans)
    )
    return Statement(
        text=joined(scene.text, item.spans),
        spans=item.spans,
        quotations=tuple(held),
        negated=item.negated,
        hedged=item.hedged,
        **made,
    )


def _attribution(
    scene: Scene, verdict: Verdict, speakers: _Speakers, options: Options
) -> dict[str, Any]:
    """What a quotation and a statement have in common: speaker, mention, cue and why."""
    chosen = verdict.chosen
    confidence = chosen.probability
    withheld = chosen.entity != NOBODY and confidence < options.min_confidence
    if withheld:
        confidence = next(
            (option.probability for option in verdict.options if option.entity == NOBODY), 0.0
        )
    way = None if withheld else verdict.way
    named = None if way is None or way.mention is None else scene.mentions[way.mention].span
    return {
        "speaker": None if withheld else speakers.of(chosen),
        "mention": named,
        "cue": None if way is None else _cue_span(way),
        "confidence": confidence,
        "candidates": _candidates(verdict, speakers),
        "reasons": tuple(
            Reason(
                ground.name,
                ground.weight,
                ground.evidence,
                "" if ground.evidence is None else ground.evidence.of(scene.text),
            )
            for ground in verdict.grounds
        ),
    }


def _cue_span(way: Way) -> Span | None:
    """The words that report; a gesture reports nothing by itself."""
    return None if way.cue is None or way.cue.kind == "act" else way.cue.span


def _candidates(verdict: Verdict, speakers: _Speakers) -> tuple[Candidate, ...]:
    """The likeliest candidates, "no speaker" always among them; they sum to 1.

    The chances of those left out fall to "no speaker", or, where that is the likeliest, to the
    others in proportion, so that the one chosen keeps its own.
    """
    likeliest = verdict.options[:_MOST_CANDIDATES]
    kept = [option for option in likeliest if option.entity != NOBODY]
    named = sum(option.probability for option in kept)
    nobody, share = 1.0 - named, 1.0
    if verdict.chosen.entity == NOBODY and kept:
        nobody = verdict.chosen.probability
        share = (1.0 - nobody) / named
    made = [Candidate(speakers.of(option), option.probability * share) for option in kept]
    made.append(Candidate(None, max(0.0, nobody)))
    return tuple(sorted(made, key=lambda each: -each.probability))


def _other_marked(quoted: Sequence[Quoted]) -> tuple[MarkedSpan, ...]:
    return tuple(
        MarkedSpan(span=span, kind=item.use, span_confidence=item.span_confidence)
        for item in quoted
        if not item.is_quotation
        for span in item.contents
    )
