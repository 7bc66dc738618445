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
from quoteattr.reporting.assertion import is_negated
from quoteattr.reporting.boundaries import Ground, mood_and_tense, tense
from quoteattr.reporting.model import Indexed
from quoteattr.reporting.parses import head_of
from quoteattr.reporting.subjects import subject
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_CLITICS = frozenset({"lo", "la", "li", "le", "l'"})
_ENCLITICS = ("rlo", "rla", "rli", "rle", "ndolo", "ndola", "ndoli", "ndole")
OBJECTS = frozenset({"bare", "bare late"})
"""The kinds of start that are a bare object."""
_BEHIND = 4
"""Items before an anchor among which a quotation right before its clause is looked for."""


@define(slots=False)
class Setting(Generic[Worth]):
    """An anchor with the ground that it stands on; ``weigh`` tells what features are worth."""

    ground: Ground
    anchor: Anchor
    weigh: Weigh[Worth]
    mentions: Indexed = ()

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
    def source(self) -> str:
        """Whom the grammar makes the source of the anchor's verb: what kind of somebody.

        *Le crepe* **denunciano** has a subject that is nobody: ``"thing"``.
        """
        verb = self.anchor.verb
        if verb is None:
            return "no verb"
        quoted = self.behind == "behind a quotation"
        found = subject(self.ground.sentence, verb, self.mentions, quote_before=quoted)
        if found.mention is not None:
            mention = dict(self.mentions)[found.mention]
            return f"{mention.holder or mention.kind} {found.relation}"
        return self._left_out(verb)

    def _left_out(self, verb: VerbGroup) -> str:
        """What stands before a verb without a source: a word that may be its subject or not."""
        at = verb.start - 1
        while at >= 0 and self._is_filler(self.items[at]):
            at -= 1
        item = self.items[at] if at >= 0 else None
        if item is None or item.kind != "word":
            return "left out"
        determined = at > 0 and lexicon.is_word(self.items[at - 1].lower, "article")
        return "left out" if lexicon.clause_word(item.lower) and not determined else "thing"

    @staticmethod
    def _is_filler(item: Token) -> bool:
        return item.kind == "word" and lexicon.is_word(item.lower, "adverb", "negation")

    @cached_property
    def awaits(self) -> bool:
        """Whether the subject of the anchor's verb may follow what is said."""
        finite = None if self.anchor.verb is None else self.anchor.verb.finite
        if finite is None or finite.person != "3":
            return False
        return self.source in ("left out", "thing") or self.source.endswith(" after")

    @cached_property
    def clitic(self) -> str:
        """Whether a clitic is the object of the verb already: **lo** *ha reso noto*."""
        verb = self.anchor.verb
        if verb is None:
            return "no verb"
        words = {item.lower for item in self.items[verb.start : self.anchor.last]}
        ends = self.items[self.anchor.last - 1].lower.endswith(_ENCLITICS)
        return "clitic" if words & _CLITICS or ends else "free"

    @cached_property
    def mode(self) -> str:
        """Whether the anchor's verb is denied or depends on another: *non* **può** *dire*."""
        verb = self.anchor.verb
        if verb is None:
            return "no verb"
        denied = "not " if is_negated(self.ground.sentence, self.anchor) else ""
        finite = verb.finite
        own = {verb.head.lemma, "avere", "essere", "venire"}
        ruled = "" if finite is None or finite.lemma in own else finite.lemma
        return f"{denied}{ruled}"

    @cached_property
    def ahead(self) -> str:
        """What stands right before the anchor, as in :meth:`Ground.describe`."""
        return self.ground.describe(self.anchor.first - 1) if self.anchor.first else "start"

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

    def lists(self, kind: str) -> bool:
        """Whether the tables say that the anchor takes a content of that kind."""
        complements = self.anchor.complements
        return kind.split()[0] in complements or (kind in OBJECTS and "obj" in complements)

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether nothing but a quotation stands there: that needs no statement.

        What leads to it is no word of its own: **come** *«…»*, **una** *«…»*.
        """
        while first < last - 1 and _leads(self.items[first]):
            first += 1
        return all(item.kind in (QUOTE, "sign") for item in self.items[first:last])

    def held(self, first: int, last: int) -> tuple[int, int]:
        """How many quotations and how many open-class words of the writer's own stand there."""
        quotes, words = self.ground.held
        return quotes[last] - quotes[first], words[last] - words[first]

    def is_linking(self, first: int, last: int) -> bool:
        """Whether only words that link sentences stand there: *Tuttavia*, *E allora*."""
        words = [item.lower for item in self.items[first:last] if item.kind != "sign"]
        phrase = lexicon.match_phrase(lexicon.adverbs(), words)[0] if words else 0
        return phrase == len(words) or all(
            lexicon.is_word(word, "adverb", "conjunction", "interjection") for word in words
        )


def _leads(item: Token) -> bool:
    """Whether a word only leads to what follows: an article, *come*."""
    return item.lower == "come" or lexicon.is_word(item.lower, "article")
