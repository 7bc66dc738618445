"""Clauses of a sentence without a parse: which words stand in the main clause, which in others.

Relative pronouns, subordinators and brackets open a clause; a comma, a closing bracket or the
verb of the clause around it close it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field, frozen

from quoteattr import lexicon
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_RELATIVE = frozenset({"che", "ch'", "cui", "quale", "quali"})
_JOINING = frozenset({"e", "ed", "o", "od", "ma", "né", "ne'", "oppure", "ovvero", "anzi", "bensì"})
_STOPS = frozenset({";", ":", ".", "!", "?", "…"})
_REPORTS = 0.6
_ADVERBS_TOO = frozenset({"appena", "pure", "pur", "comunque", "quasi", "malgrado"})
"""Subordinators that stand right before their verb, and elsewhere are something else."""
_DASHES = frozenset("–—-")
_LONGEST_ASIDE = 20
_FARTHEST_VERB = 12
_AFTER_REPORT = 7
"""Items between a reporting verb and the *che* of what it reports."""


@frozen
class Clause:
    """A clause: ``kind`` is ``"main"``, ``"relative"``, ``"content"`` (*dice che …*),
    ``"subordinate"`` or ``"bracket"``; ``opener`` the item that opens it (-1 for the main
    clause), ``parent`` the clause around it.
    """

    kind: str
    opener: int
    parent: int


@frozen
class Clauses:
    """The clauses of a sentence and the one that each item stands in."""

    clauses: tuple[Clause, ...]
    of: tuple[int, ...]

    def at(self, item: int) -> Clause:
        """The clause of an item."""
        return self.clauses[self.of[item]]

    def relation(self, item: int, other: int) -> str:
        """How the clause of an item lies to another item's: ``"same"``, ``"around"`` it,
        ``"in a relative"`` (or another kind of clause) inside it, or ``"apart"``.
        """
        here, there = self.of[item], self.of[other]
        if here == there:
            return "same"
        if self.inside(other, here):
            return "around"
        return f"in a {self.clauses[here].kind}" if self.inside(item, there) else "apart"

    def inside(self, item: int, clause: int) -> bool:
        """Whether an item stands in a clause or in one inside it."""
        number = self.of[item]
        while number > clause:
            number = self.clauses[number].parent
        return number == clause


@define
class _Open:
    number: int
    kind: str
    after_comma: bool
    has_verb: bool = False
    verb_at: int = -1


@define
class _Reader:
    items: Sequence[Token]
    verbs: Mapping[int, VerbGroup]
    made: list[Clause] = field(factory=lambda: [Clause("main", -1, -1)])
    stack: list[_Open] = field(factory=lambda: [_Open(0, "main", after_comma=False)])
    of: list[int] = field(factory=list)
    reported: int = -_AFTER_REPORT

    def read(self) -> Clauses:
        for at, item in enumerate(self.items):
            kind = self._opens(at)
            if item.text in _STOPS:
                del self.stack[1:]
                self.stack[0].has_verb = False
            elif item.text == ")" or (item.text in _DASHES and self._in_dashes()):
                self._close_bracket()
            elif item.text == "," and self._ends_at_comma():
                self.stack.pop()
            elif kind:
                self._open(kind, at)
            elif at in self.verbs:
                self._verb(at)
            self.of.append(self.stack[-1].number)
        return Clauses(tuple(self.made), tuple(self.of))

    def _open(self, kind: str, at: int) -> None:
        after_comma = at > 0 and self.items[at - 1].text in ",–—-"
        self.made.append(Clause(kind, at, self.stack[-1].number))
        self.stack.append(_Open(len(self.made) - 1, kind, after_comma))

    def _opens(self, at: int) -> str:
        """The kind of clause that opens at an item; empty where none does."""
        item = self.items[at]
        if item.text == "(" or (item.text in _DASHES and self._has_second_dash(at)):
            return "bracket"
        if item.kind != "word" or at in self.verbs:
            return ""
        if item.lower in _RELATIVE:
            return self._relative(at)
        if lexicon.is_word(item.lower, "subordinator") and item.lower not in ("chi", "secondo"):
            return "subordinate" if self._is_subordinator(at) else ""
        return ""

    def _relative(self, at: int) -> str:
        before = self.items[at - 1] if at else None
        if before is None:
            return ""
        if self.items[at].lower not in ("che", "ch'"):
            return "relative"
        if lexicon.is_word(f"{before.lower} {self.items[at].lower}", "subordinator"):
            return "subordinate"
        if at - self.reported <= _AFTER_REPORT and (before.text != "," or at - self.reported < 2):
            self.reported = -_AFTER_REPORT
            return "content"
        if before.lower in _JOINING and self.stack[-1].kind == "content":
            self.stack.pop()
            return "content"
        self.reported = -_AFTER_REPORT
        return "relative"

    def _is_subordinator(self, at: int) -> bool:
        """Whether a verb follows before the next comma or stop: *come Rossi* opens nothing."""
        reach = 1 if self.items[at].lower in _ADVERBS_TOO else _FARTHEST_VERB
        for place in range(at + 1, min(at + 1 + reach, len(self.items))):
            if place in self.verbs:
                return True
            if self.items[place].kind != "word":
                return False
        return False

    def _in_dashes(self) -> bool:
        """Whether a dash has opened the innermost bracket."""
        open_ = next((each for each in reversed(self.stack) if each.kind == "bracket"), None)
        return open_ is not None and self.items[self.made[open_.number].opener].text in _DASHES

    def _has_second_dash(self, at: int) -> bool:
        """Whether a noun stands before the dash, and another dash follows in the sentence."""
        if at == 0 or self.items[at - 1].kind != "word":
            return False
        return any(item.text in _DASHES for item in self.items[at + 1 : at + 1 + _LONGEST_ASIDE])

    def _close_bracket(self) -> None:
        for place in range(len(self.stack) - 1, 0, -1):
            if self.stack[place].kind == "bracket":
                del self.stack[place:]
                return

    def _ends_at_comma(self) -> bool:
        top = self.stack[-1]
        return top.kind in ("relative", "subordinate") and top.has_verb

    def _verb(self, at: int) -> None:
        verb = self.verbs[at]
        joined = self._is_joined(at)
        while len(self.stack) > 1 and self.stack[-1].has_verb and not joined:
            if self.stack[-1].kind == "bracket":
                break
            self._hand_on(self.stack.pop(), at)
        self.stack[-1].has_verb = True
        self.stack[-1].verb_at = at
        if verb.strength >= _REPORTS:
            self.reported = verb.end

    def _hand_on(self, content: _Open, at: int) -> None:
        """Give what follows a comma in a content clause to the verb around it.

        *giura che nulla esiste,* **il presidente** *allarga le braccia*.
        """
        if content.kind != "content":
            return
        commas = [
            place for place in range(content.verb_at + 1, at) if self.items[place].text == ","
        ]
        for place in range(commas[0], at) if commas else ():
            if self.of[place] == content.number:
                self.of[place] = self.stack[-1].number

    def _is_joined(self, at: int) -> bool:
        """Whether a conjunction joins the verb to the one before: *era zoppo e di sé* **diceva**.

        Not one that joins nouns: *che tiene la sala e il bar* **dice**.
        """
        for place in range(at - 1, max(-1, at - _FARTHEST_VERB), -1):
            item = self.items[place]
            if item.kind != "word" or place in self.verbs:
                return False
            if item.lower in _JOINING:
                following = self.items[place + 1]
                return place + 1 == at or lexicon.is_word(
                    following.lower, "preposition", "articulated", "adverb", "negation"
                )
        return False


def clauses(items: Sequence[Token], verbs: Sequence[VerbGroup]) -> Clauses:
    """The clauses of a sentence, given its items and verb groups. Linear time."""
    finite = {verb.start: verb for verb in verbs if verb.finite is not None}
    return _Reader(items, finite).read()
