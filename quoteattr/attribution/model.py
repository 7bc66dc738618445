"""What the attribution room makes: ways to a speaker, and ranked speakers for each quotation."""

from __future__ import annotations

from attrs import frozen

from quoteattr.loglinear import Step
from quoteattr.reporting.model import Cue
from quoteattr.spans import Span

STATEMENT = "statement"
"""The use of words that are reported without marks."""
NOBODY = -1
"""The candidate "no speaker can be told"."""
NARRATOR = -2
"""The candidate "the first-person narrator", not named by any mention."""
_NOTHING = Step(())


AGAIN, BACK, OTHER = range(3)
"""How a speaker stands to those of the utterances before: the last one again, the one before
that (*back*), or any other.
"""


@frozen
class Utterance:
    """Words to attribute: a quotation, or a statement without marks.

    ``use`` is the kind of the quotation or ``"statement"``, ``label`` the name that a layout
    gives. ``home`` is the sentence that it stands in (-1 for none), its items ``first`` to
    ``last`` there; ``frame`` the quotation that it is nested in. ``start`` is where it begins,
    a statement's cue included; ``before`` how many quoted spans begin before that.
    """

    contents: tuple[Span, ...]
    use: str
    start: int
    before: int
    home: int
    first: int
    last: int
    frame: int | None
    label: Span | None = None

    @property
    def is_statement(self) -> bool:
        """Whether the words have no marks."""
        return self.use == STATEMENT


@frozen
class Way:
    """A way from an utterance to a speaker: by a cue (or none), by a mention (or none).

    ``entity`` is an entity's position, NOBODY or NARRATOR; ``mention`` a position in the list
    of mentions; ``steps`` what speaks for the cue, for the mention given the cue, and for the
    entity given both. ``is_open`` tells that the text leaves the entity open: a pronoun, a
    description, a subject left out, no cue. ``turns`` are further steps of which one counts, by
    how the entity stands to the speakers before: AGAIN, BACK or OTHER.
    """

    entity: int
    mention: int | None
    cue: Cue | None
    steps: tuple[Step, ...]
    is_open: bool = True
    turns: tuple[Step, Step, Step] = (_NOTHING, _NOTHING, _NOTHING)

    @property
    def bare(self) -> Way:
        """The way without its steps and turns."""
        return Way(self.entity, self.mention, self.cue, (), self.is_open)


@frozen
class End:
    """Where ways end: an entity, with the last steps to it and the turns as in :class:`Way`."""

    entity: int
    steps: tuple[Step, ...]
    is_open: bool = True
    turns: tuple[Step, Step, Step] = (_NOTHING, _NOTHING, _NOTHING)


@frozen
class Fan:
    """The ways by one cue and one mention, or by none: the steps that they share, and their ends.

    Fans of an utterance that leave the same open share the tuple of their ends.
    """

    mention: int | None
    cue: Cue | None
    steps: tuple[Step, ...]
    ends: tuple[End, ...]

    def way(self, end: End) -> Way:
        """The way to one of the ends."""
        steps = (*self.steps, *end.steps)
        return Way(end.entity, self.mention, self.cue, steps, end.is_open, end.turns)


@frozen
class Ground:
    """A feature that counted, its weight, and the words that show it."""

    name: str
    weight: float
    evidence: Span | None


@frozen
class Option:
    """A speaker with the probability of all ways to it."""

    entity: int
    probability: float


@frozen
class Verdict:
    """The ranked speakers of one utterance, likeliest first, and why the first one.

    ``way`` is the likeliest way to that one, without its steps: of these ``grounds`` tell.
    """

    utterance: int
    options: tuple[Option, ...]
    way: Way
    grounds: tuple[Ground, ...] = ()

    @property
    def chosen(self) -> Option:
        """The likeliest option."""
        return self.options[0]
