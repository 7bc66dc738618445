"""What the reporting room makes: cues, the subjects of their verbs, contents, statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from attrs import frozen

from quoteattr.loglinear import Step, Worth
from quoteattr.people.model import Mention
from quoteattr.spans import Span
from quoteattr.text.verbs import VerbGroup


@frozen
class Cue:
    """What introduces or closes a quotation.

    ``kind`` is ``"verb"``, ``"act"`` (a verb that reports nothing by itself), ``"noun"``,
    ``"preposition"``, ``"colon"``, ``"gap"`` (a verb to be supplied from the clause before),
    ``"close"`` (a sentence of its own after the quotation), ``"bracket"`` or ``"signature"`` (a
    bare name behind it); ``side`` where it stands: ``"before"``, ``"inserted"``, ``"after"``, or
    ``"earlier"`` and ``"later"`` in the sentence before and after. ``span`` is None for a bare
    colon, bracket, signature or gap. ``first`` and
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
    ``"shared"`` (that of another verb), ``"relative"``, ``"agent"``, ``"of"`` (*le parole di*),
    ``"source"`` (*secondo*), ``"document"``, ``"document of"``, ``"place of words"``,
    ``"label"``, ``"gap"``, ``"pronoun"`` or ``"left out"``; after ``colon,`` or
    ``noun's verb,`` that of the clause's verb.
    """

    mention: int | None
    relation: str


LEFT_OUT = Subject(None, "left out")
"""The subject of a verb that names none."""


@frozen
class Content(Generic[Worth]):
    """What an anchor may report: its parts as ranges of items, none where it reports nothing.

    ``side`` tells where the anchor stands to it, as in :class:`Cue`; ``back`` that the items
    are those of the sentence before; ``worth`` is what speaks for it.
    """

    parts: tuple[tuple[int, int], ...]
    side: str
    worth: Worth
    back: bool = False

    @property
    def steps(self: Content[tuple[Step, ...]]) -> tuple[Step, ...]:
        """What a content weighed by its steps is worth."""
        return self.worth


@frozen
class Statement:
    """Reported speech without marks.

    ``spans`` is what is said, ``cue`` what reports it. It stands in items ``first`` to ``last``
    of sentence ``sentence``. ``negated`` tells that the report itself is denied, ``hedged``
    that it is not asserted (*avrebbe detto*).
    """

    spans: tuple[Span, ...]
    sentence: int
    first: int
    last: int
    cue: Cue
    negated: bool = False
    hedged: bool = False


Indexed = Sequence[tuple[int, Mention]]
"""The mentions of one sentence with their positions in the list of all mentions."""
