"""What the reporting room makes: cues and the subjects of their verbs."""

from __future__ import annotations

from attrs import frozen

from quoteattr.spans import Span
from quoteattr.text.verbs import VerbGroup


@frozen
class Cue:
    """What introduces or closes a quotation.

    ``kind`` is ``"verb"``, ``"noun"``, ``"preposition"``, ``"colon"``, ``"close"`` (a sentence
    of its own after the quotation) or ``"bracket"``; ``side`` where it stands: ``"before"``,
    ``"inserted"`` or ``"after"``. ``span`` is None for a bare colon or bracket. ``first`` and
    ``last`` delimit it, ``[first, last)``, among the items of sentence ``sentence``;
    ``strength`` (0-1) is how surely it reports here.
    """

    kind: str
    side: str
    span: Span | None
    sentence: int
    first: int
    last: int
    strength: float
    verb: VerbGroup | None = None


@frozen
class Subject:
    """The subject of a cue's verb: a mention, a pronoun, or left out.

    ``mention`` is a position in the list of mentions; ``relation`` how it was found:
    ``"after"``, ``"before"``, ``"object before"`` (what another verb seems to govern),
    ``"around"`` (a parenthesis), ``"relative"``, ``"agent"``, ``"of"`` (*le parole di*),
    ``"source"`` (*secondo*), ``"document"``, ``"document of"``, ``"place of words"``,
    ``"label"``, ``"pronoun"`` or ``"left out"``; after ``colon,`` or ``noun's verb,`` that of
    the clause's verb.
    """

    mention: int | None
    relation: str
