"""Learning who speaks: choices from gold documents, with the gold speakers as history."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.attribution.candidates import candidates
from quoteattr.attribution.decision import quotations
from quoteattr.attribution.model import NARRATOR, NOBODY, Option
from quoteattr.attribution.scene import Scene, scene
from quoteattr.document import Document
from quoteattr.evaluation.matching import QUOTATION_OVERLAP, Words, match
from quoteattr.evaluation.names import speaker_right
from quoteattr.language.frames import analyse
from quoteattr.language.genre import infer_genre
from quoteattr.models import Models
from quoteattr.quotations.detection import detect_quoted
from quoteattr.results import Speaker
from quoteattr.text.paragraphs import paragraphs
from quoteattr.training.ranking import Choice


def choices(documents: Iterable[Document], models: Models) -> tuple[Choice, ...]:
    """One choice for each quotation, as ``models`` find them, that matches a gold one."""
    return tuple(choice for document in documents for choice in _choices(document, models))


def scene_of(text: str, models: Models) -> Scene:
    """The scene of a text as the pipeline makes it."""
    parts = paragraphs(text)
    quoted = detect_quoted(text, parts, models)
    analysis = analyse(text, parts, quoted)
    return scene(text, quoted, analysis, infer_genre(analysis, quoted))


def _choices(document: Document, models: Models) -> Iterable[Choice]:
    found = scene_of(document.text, models)
    numbered = list(quotations(found))
    pairs = match(
        Words(document.text),
        [quotation.spans for quotation in document.quotations],
        [found.quoted[number].contents for number, _ in numbered],
        QUOTATION_OVERLAP,
    )
    gold = {numbered[other][0]: document.quotations[one].speaker for one, other in pairs}
    history: dict[int | None, list[int]] = {}
    spoke: dict[int | None, int] = {}
    for number, frame in numbered:
        options, _ = candidates(found, number, history.setdefault(frame, []), spoke.get(frame))
        if number not in gold:
            history[frame].append(NOBODY)
            continue
        right = tuple(_is_right(found, option, gold[number]) for option in options)
        chosen = next(
            (o.entity for o, is_right in zip(options, right, strict=True) if is_right), NOBODY
        )
        history[frame].append(chosen)
        spoke[number] = chosen
        features = tuple({ground.name: 1.0 for ground in option.grounds} for option in options)
        yield Choice(features, right)


def _is_right(found: Scene, option: Option, gold: Speaker | None) -> bool:
    if option.entity == NOBODY:
        return gold is None
    if gold is None:
        return False
    if option.entity == NARRATOR:
        return speaker_right(gold, Speaker("io"))
    return speaker_right(gold, Speaker(found.entities[option.entity].name))
