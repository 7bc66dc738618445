"""What tests of several rooms share: the scene of a text, its cues and whom they point at."""

from __future__ import annotations

from quoteattr.attribution.scene import Scene
from quoteattr.models import shipped
from quoteattr.people.model import Entity, Mention
from quoteattr.reporting.cues import cues
from quoteattr.reporting.model import Cue
from quoteattr.training import speakers


def scene_of(text: str) -> Scene:
    """The scene of a text as the pipeline makes it."""
    return speakers.scene_of(text, shipped())


def cores(text: str) -> list[str]:
    """The core of each mention of a text."""
    return [mention.span.of(text) for mention in scene_of(text).mentions]


def mention_of(text: str, core: str) -> Mention:
    """The first mention of a text with that core."""
    return next(each for each in scene_of(text).mentions if each.span.of(text) == core)


def entity_of(text: str, core: str, nth: int = 0) -> Entity:
    """The entity that the nth mention with that core is linked to."""
    made = scene_of(text)
    found = [at for at, each in enumerate(made.mentions) if each.span.of(text) == core]
    return made.entities[made.owner[found[nth]]]


def shown_cue(made: Scene, cue: Cue) -> tuple[str, str, str | None, str | None]:
    """Kind, side, relation and mention of a cue with their words: what a reader would check."""
    found = made.ruled(cue)
    name = None if found.mention is None else made.mentions[found.mention].span.of(made.text)
    return cue.kind, cue.side, found.relation, name


def first_cue(text: str, quotation: int = 0) -> tuple[str, str, str | None, str | None]:
    """The likeliest cue of a quotation: kind, side, relation and who it points at."""
    made = scene_of(text)
    return shown_cue(made, cues(made.analysis, quotation)[0])


def all_cues(text: str, quotation: int = 0) -> list[tuple[str, str, str | None, str | None]]:
    """All cues of a quotation, the likeliest first."""
    made = scene_of(text)
    return [shown_cue(made, cue) for cue in cues(made.analysis, quotation)]


def cue_words(text: str, quotation: int = 0) -> list[str | None]:
    """The words of each cue of a quotation, the likeliest first; None for a bare colon."""
    made = scene_of(text)
    return [cue.span and cue.span.of(text) for cue in cues(made.analysis, quotation)]
