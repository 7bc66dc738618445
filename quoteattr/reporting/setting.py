"""An anchor in its sentence: what the features of its contents say about it."""

from __future__ import annotations

from functools import cached_property
from typing import Generic

from attrs import define

from quoteattr import lexicon
from quoteattr.language.model import QUOTE
from quoteattr.loglinear import Weigh, Worth
from quoteattr.reporting.agreement import is_impersonal
from quoteattr.reporting.anchors import Anchor
from quoteattr.reporting.boundaries import Ground, mood_and_tense, tense
from quoteattr.reporting.parses import head_of
from quoteattr.text.model import Token

_BEHIND = 4
"""Items before an anchor among which a quotation right before its clause is looked for."""


@define(slots=False)
class Setting(Generic[Worth]):
    """An anchor with the ground that it stands on; ``weigh`` tells what features are worth."""

    ground: Ground
    anchor: Anchor
    weigh: Weigh[Worth]

    @cached_property
    def items(self) -> tuple[Token, ...]:
        """The items of the sentence."""
        return self.ground.sentence.items

    @cached_property
    def named(self) -> str:
        """Kind and class of the anchor, which stand in the names of most features."""
        return f"{self.anchor.kind} {self.anchor.word_class}"

    @cached_property
    def form(self) -> str:
        """The form of the anchor's verb: tense or mood, voice."""
        verb = self.anchor.verb
        if verb is None:
            return self.anchor.kind
        voice = " passive" if verb.passive else " impersonal" if is_impersonal(verb) else ""
        return f"{tense(verb).replace(' reports', '')}{voice}"

    @cached_property
    def tense(self) -> str:
        """Mood and tense of the anchor's verb alone, as in :func:`mood_and_tense`."""
        return "" if self.anchor.verb is None else mood_and_tense(tense(self.anchor.verb))

    @cached_property
    def place(self) -> str:
        """The kind of clause that the anchor stands in; of a verb that is not finite its mood."""
        verb = self.anchor.verb
        if verb is not None and verb.finite is None:
            return verb.head.mood
        return self.ground.sentence.clauses.at(min(self.anchor.first, len(self.items) - 1)).kind

    @cached_property
    def behind(self) -> str:
        """Whether a quotation stands right before the anchor's clause: *«…»,* **dice** *Rossi*."""
        for at in range(self.anchor.first - 1, max(-1, self.anchor.first - _BEHIND), -1):
            if self.items[at].kind == QUOTE:
                return "behind a quotation"
            if self.items[at].kind != "sign":
                break
        return "free"

    @cached_property
    def head(self) -> int:
        """The item of the anchor that the others hang on; its first one without a parse."""
        parse = self.ground.sentence.parse
        if parse is None:
            return self.anchor.first
        return head_of(parse, self.anchor.first, self.anchor.last)

    @cached_property
    def owes(self) -> str:
        """Whether the main clause has its verb before the anchor, in it, or still to come."""
        of = self.ground.sentence.clauses.of
        main = [start for start in self.ground.finite if not of[start]]
        if self.anchor.first in main:
            return "main verb"
        return "verb before" if any(start < self.anchor.first for start in main) else "owes a verb"

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether nothing but a quotation stands there: that needs no statement."""
        return all(item.kind in (QUOTE, "sign") for item in self.items[first:last])

    def is_linking(self, first: int, last: int) -> bool:
        """Whether only words that link sentences stand there: *Tuttavia*, *E allora*."""
        words = [item.lower for item in self.items[first:last] if item.kind != "sign"]
        phrase = lexicon.match_phrase(lexicon.adverbs(), words)[0] if words else 0
        return phrase == len(words) or all(
            lexicon.is_word(word, "adverb", "conjunction", "interjection") for word in words
        )
