"""Learning who speaks: choices from gold documents, with the gold speakers as history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quoteattr.attribution.decision import Past
from quoteattr.attribution.model import NARRATOR, NOBODY, Way
from quoteattr.attribution.scene import Scene, scene
from quoteattr.attribution.ways import ways
from quoteattr.document import Document
from quoteattr.evaluation.matching import QUOTATION_OVERLAP, STATEMENT_OVERLAP, Words, match
from quoteattr.evaluation.names import canonical_right, speaker_right
from quoteattr.language.frames import analyse
from quoteattr.models import Models
from quoteattr.options import Options
from quoteattr.quotations.detection import detect_quoted
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.text.paragraphs import paragraphs
from quoteattr.training.ranking import Choice


def choices(documents: Iterable[Document], models: Models) -> tuple[Choice, ...]:
    """One choice for each quotation or statement, as ``models`` find them, that matches a gold
    one.
    """
    return tuple(choice for document in documents for choice in _choices(document, models))


def scene_of(text: str, models: Models) -> Scene:
    """The scene of a text as the pipeline makes it."""
    parts = paragraphs(text)
    quoted = detect_quoted(text, parts, models)
    analysis = analyse(text, parts, quoted)
    return scene(text, quoted, analysis, Options(), models)


def matched(found: Scene, document: Document) -> dict[int, Quotation | Statement]:
    """The gold quotation or statement that matches each utterance, as far as one does."""
    words = Words(document.text)
    said = found.utterances
    quoted = [number for number in found.order if not said[number].is_statement]
    reported = [number for number in found.order if said[number].is_statement]
    pairs: dict[int, Quotation | Statement] = {}
    for one, other in match(
        words,
        [quotation.spans for quotation in document.quotations],
        [said[number].contents for number in quoted],
        QUOTATION_OVERLAP,
    ):
        pairs[quoted[other]] = document.quotations[one]
    for one, other in match(
        words,
        [statement.spans for statement in document.statements],
        [said[number].contents for number in reported],
        STATEMENT_OVERLAP,
    ):
        pairs[reported[other]] = document.statements[one]
    return pairs


def _choices(document: Document, models: Models) -> Iterable[Choice]:
    found = scene_of(document.text, models)
    gold = matched(found, document)
    past = Past()
    for number in found.order:
        if number not in gold:
            past.add(found, number, NOBODY)
            continue
        possible = ways(found, number, *past.of(found, number))
        right = right_ways(found, possible, gold[number].speaker)
        past.add(found, number, possible[right.index(True)].entity if any(right) else NOBODY)
        yield Choice(possible, right, _fullest(found, possible, right, gold[number].speaker))


def right_ways(found: Scene, possible: Sequence[Way], gold: Speaker | None) -> tuple[bool, ...]:
    """Which ways lead to the gold speaker, by whatever mention and cue."""
    entities = {way.entity for way in possible}
    right = {entity for entity in entities if is_right(found, entity, gold)}
    return tuple(way.entity in right for way in possible)


def _fullest(
    found: Scene, possible: Sequence[Way], right: tuple[bool, ...], gold: Speaker | None
) -> tuple[bool, ...]:
    """Which right ways lead to the gold speaker's fullest name; all where none does."""
    full = {
        way.entity
        for way, good in zip(possible, right, strict=True)
        if good
        and way.entity >= 0
        and canonical_right(gold, Speaker(found.entities[way.entity].name))
    }
    return tuple(way.entity in full for way in possible) if full else right


def is_right(found: Scene, entity: int, gold: Speaker | None) -> bool:
    """Whether an entity of a scene, or NOBODY or NARRATOR, is the gold speaker."""
    if entity == NOBODY:
        return gold is None
    if gold is None:
        return False
    if entity == NARRATOR:
        return speaker_right(gold, Speaker("io"))
    return speaker_right(gold, Speaker(found.entities[entity].name))
