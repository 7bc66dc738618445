"""Learning who speaks: chains of utterances from gold documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quoteattr.attribution.model import NARRATOR, NOBODY, Way
from quoteattr.attribution.narrator import narrator_name
from quoteattr.attribution.scene import Scene, scene
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.ways import ways
from quoteattr.document import Document
from quoteattr.evaluation.matching import QUOTATION_OVERLAP, STATEMENT_OVERLAP, Words, match
from quoteattr.evaluation.names import canonical_right, speaker_right
from quoteattr.language.analyzer import EMBEDDED, Analyzer
from quoteattr.models import Models
from quoteattr.options import Options
from quoteattr.quotations.detection import detect_quoted
from quoteattr.results import Quotation, Speaker, Statement
from quoteattr.text.paragraphs import paragraphs
from quoteattr.training.lattices import Turn


def chains(
    documents: Iterable[Document], models: Models, analyzer: Analyzer = EMBEDDED
) -> tuple[tuple[Turn, ...], ...]:
    """The chains of utterances of gold documents, as ``models`` find them.

    Utterances that match nothing annotated may be anybody's.
    """
    return tuple(chain for document in documents for chain in _chains(document, models, analyzer))


def scene_of(text: str, models: Models, analyzer: Analyzer = EMBEDDED) -> Scene:
    """The scene of a text as the pipeline makes it."""
    parts = paragraphs(text)
    quoted = detect_quoted(text, parts, models)
    analysis = analyzer(text, parts, quoted)
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


def _chains(document: Document, models: Models, analyzer: Analyzer) -> Iterator[tuple[Turn, ...]]:
    found = scene_of(document.text, models, analyzer)
    gold = matched(found, document)
    known: dict[int, int] = {}
    for frame, chain in found.chains.items():
        sure = sure_speakers(found, chain)
        outer = known.get(frame) if isinstance(frame, int) else None
        turns = []
        for number in chain:
            if number in known:
                turns.append(_decided(known[number]))
                continue
            possible = ways(found, number, sure, outer)
            turn = _turn(found, possible, gold.get(number))
            known[number] = NOBODY if all(turn.right) else possible[turn.full.index(True)].entity
            turns.append(turn)
        yield tuple(turns)


def _turn(found: Scene, possible: Sequence[Way], gold: Quotation | Statement | None) -> Turn:
    anybody = (True,) * len(possible)
    right = anybody if gold is None else right_ways(found, possible, gold.speaker)
    if gold is None or not any(right):
        return Turn(possible, anybody, anybody)
    return Turn(possible, right, _fullest(found, possible, right, gold.speaker))


def _decided(entity: int) -> Turn:
    return Turn((Way(entity, None, None, ()),), (True,), (True,))


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
        return speaker_right(gold, Speaker(narrator_name(found) or "io"))
    return speaker_right(gold, Speaker(found.entities[entity].name))
