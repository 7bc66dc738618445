"""The joint reading of all marks: which opens, which closes, which is plain.

A beam search over the marks in order. A state is the stack of quotations open at that
point; at each mark it may open one, close one, or be plain, and at each paragraph end the
open quotations either end there, unclosed, or go on in the next paragraph. The cheapest
sequence wins, so that one lost or extra mark costs something where it stands and does not
flip the rest of the document. Costs are negative log odds set by hand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from attrs import frozen

from quoteattr import datafiles
from quoteattr.quotations.marks import Mark
from quoteattr.quotations.model import Pair
from quoteattr.spans import Span, trimmed
from quoteattr.text.model import Paragraph

_WIDTH = 12
"""States kept at each mark."""
_BAND = 10.0
"""States dearer than the best by more than this are dropped."""
_DEEPEST = 5
"""Quotations nested deeper than this are not read as such."""

_UNCLOSED = 3.0
_UNCLOSED_INSIDE = 4.0
_SINGLE = 2.0
"""Added where a single mark, more likely an apostrophe, does something unusual."""
_GOES_ON = 1.0
_GOES_ON_UNMARKED = 2.5
_NESTED_IN_SAME = 1.2
_NESTED = 0.2
_EMPTY = 1.0
_WIDEST_BLANK = 40
"""Blanks wider than this between two marks are not looked at as such."""
_ENTITY_BLANKS = re.compile(r"(?:\s|&(?:nbsp|thinsp|#160|#8239|#xa0);)+", re.IGNORECASE)
_ENTITY_BLANKS_AT_END = re.compile(_ENTITY_BLANKS.pattern + "$", re.IGNORECASE)
_ITEM_SIGNS = "-–—•*·>[( \t\xa0\u202f"

Stack = tuple[int, ...]
"""Positions of the opening marks of the quotations that are open, outermost first."""


@frozen(eq=False)
class _Step:
    """One decision in the history that led to a state, walked backwards at the end.

    ``place`` is the mark that closes or reopens, or the paragraph that ends unclosed.
    """

    before: _Step | None
    action: str
    opener: int
    place: int
    cost: float


_State = tuple[float, "_Step | None"]
"""The cost of a state, and its history. States are plain tuples, since most are soon dropped."""
_Reached = tuple[float, "_Step | None", str, int, float]
"""The same before its last step is made: action, opener and cost of that step come last."""

Beam = dict[Stack, _State]
_Reading = TypeVar("_Reading", _State, _Reached)


@cache
def _pair_costs() -> dict[tuple[str, str], float]:
    return {
        (row["open"], row["close"]): float(row["cost"]) for row in datafiles.table("mark_pairs")
    }


def read(text: str, marks: Sequence[Mark], paragraphs: Sequence[Paragraph]) -> tuple[Pair, ...]:
    """The pairs of the cheapest reading, by opening mark; empty ones are left out.

    Linear in the number of marks.
    """
    return _Reader(text, marks, paragraphs).pairs()


class _Reader:
    def __init__(self, text: str, marks: Sequence[Mark], paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._marks = marks
        self._paragraphs = paragraphs
        self._starts = [paragraph.span.start for paragraph in paragraphs]
        self._pair_costs = _pair_costs()
        self._gaps: list[float] = []

    def pairs(self) -> tuple[Pair, ...]:
        beam: Beam = {(): (0.0, None)}
        here = 0
        for index, mark in enumerate(self._marks):
            place = self._paragraph_at(mark.span.start)
            reopens = place != here and self._starts_paragraph(index, place)
            if place != here and any(beam):
                beam = dict(_pruned(self._across_break(beam, here, place, index, reopens=reopens)))
            here = place
            beam = self._across_mark(beam, index, reopens=reopens)
            self._gaps.append(_gap(beam))
        best = min(
            (self._ended(stack, state, here) for stack, state in beam.items()), key=itemgetter(0)
        )
        return self._collected(best)

    def _paragraph_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _starts_paragraph(self, index: int, place: int) -> bool:
        start = self._paragraphs[place].span.start
        return not self._text[start : self._marks[index].span.start].strip(_ITEM_SIGNS)

    def _across_mark(self, beam: Beam, index: int, *, reopens: bool) -> Beam:
        """The states behind a mark; their last steps are made for those that are kept."""
        following: dict[Stack, _Reached] = {}
        for stack, (cost, history) in beam.items():
            for new_stack, step_cost, action, opener in self._choices(
                stack, index, reopens=reopens
            ):
                total = cost + step_cost
                known = following.get(new_stack)
                if known is None or total < known[0]:
                    following[new_stack] = total, history, action, opener, step_cost
        return {
            stack: (cost, _Step(history, action, opener, index, step_cost) if action else history)
            for stack, (cost, history, action, opener, step_cost) in _pruned(following)
        }

    def _choices(
        self, stack: Stack, index: int, *, reopens: bool
    ) -> list[tuple[Stack, float, str, int]]:
        mark = self._marks[index]
        found: list[tuple[Stack, float, str, int]] = [(stack, mark.plain, "", -1)]
        if not stack:
            found.append(((index,), mark.opening, "open", index))
            return found
        continues = reopens and self._continues(stack[0], index)
        if continues:
            found.append((stack, 0.0, "reopen", stack[0]))
        if len(stack) < _DEEPEST:
            cost = mark.opening + self._nesting(stack, mark)
            cost += _GOES_ON_UNMARKED if continues else 0.0
            found.append(((*stack, index), cost, "open", index))
        lost = 0.0
        for depth in range(len(stack) - 1, -1, -1):
            opener = self._marks[stack[depth]]
            pair = self._pair_costs.get((opener.mark, mark.mark))
            if pair is not None:
                cost = mark.closing + pair + lost
                cost += _EMPTY if self._only_blanks(opener.span.end, mark.span.start) else 0.0
                found.append((stack[:depth], cost, "close", stack[depth]))
            lost += _UNCLOSED_INSIDE + (_SINGLE if opener.single else 0.0)
        return found

    def _continues(self, opener: int, index: int) -> bool:
        """Whether the mark is one that reopens, in a new paragraph, what ``opener`` began."""
        opening, mark = self._marks[opener].mark, self._marks[index].mark
        return mark == opening or (opening, mark) == ("«", "»")

    def _only_blanks(self, start: int, end: int) -> bool:
        return end - start < _WIDEST_BLANK and not self._text[start:end].strip()

    def _nesting(self, stack: Stack, mark: Mark) -> float:
        for opener in stack:
            if self._marks[opener].mark == mark.mark:
                return _NESTED_IN_SAME
        return _NESTED

    def _across_break(
        self, beam: Beam, here: int, place: int, index: int, *, reopens: bool
    ) -> Beam:
        """The states at the start of paragraph ``place``, whose first mark is ``index``."""
        following: Beam = {}
        for stack, state in beam.items():
            current, rest = state, stack
            while True:
                cost, history = current
                if rest:
                    cost += _GOES_ON * len(rest) * (place - here)
                    cost += _SINGLE if self._marks[rest[0]].single else 0.0
                    if not (reopens and self._continues(rest[0], index)):
                        cost += _GOES_ON_UNMARKED
                known = following.get(rest)
                if known is None or cost < known[0]:
                    following[rest] = cost, history
                if not rest:
                    break
                current = self._unclosed(rest[-1], current, here)
                rest = rest[:-1]
        return following

    def _ended(self, stack: Stack, state: _State, here: int) -> _State:
        for opener in reversed(stack):
            state = self._unclosed(opener, state, here)
        return state

    def _unclosed(self, opener: int, state: _State, here: int) -> _State:
        lost = _UNCLOSED + (_SINGLE if self._marks[opener].single else 0.0)
        cost, history = state
        return cost + lost, _Step(history, "unclosed", opener, here, lost)

    def _collected(self, state: _State) -> tuple[Pair, ...]:
        steps: list[_Step] = []
        _, step = state
        while step is not None:
            steps.append(step)
            step = step.before
        pairs: list[Pair] = []
        open_now: dict[int, list[_Step]] = {}
        for step in reversed(steps):
            if step.action == "open":
                open_now[step.opener] = [step]
                continue
            open_now[step.opener].append(step)
            if step.action == "reopen":
                continue
            inner_lost = [opener for opener in open_now if opener > step.opener]
            for opener in reversed(inner_lost):
                end = self._marks[step.place].span.start
                pairs.append(self._pair(open_now.pop(opener), end, None, len(open_now)))
            history = open_now.pop(step.opener)
            if step.action == "close":
                closing = self._marks[step.place].span
                pairs.append(self._pair(history, closing.start, closing, len(open_now)))
            else:
                end = self._paragraphs[step.place].span.end
                pairs.append(self._pair(history, end, None, len(open_now)))
        return tuple(sorted((p for p in pairs if p.contents), key=lambda p: p.opening))

    def _pair(self, history: list[_Step], end: int, closing: Span | None, depth: int) -> Pair:
        opener, last = history[0].opener, history[-1]
        opening = self._marks[opener].span
        reopened = {
            self._paragraph_at(span.start): span
            for step in history
            if step.action == "reopen"
            for span in (self._marks[step.place].span,)
        }
        through = last.place + 1 if last.action == "close" else opener + 1
        return Pair(
            opening=opening,
            closing=closing,
            contents=self._contents(opening.end, end, reopened),
            cost=sum(step.cost for step in history),
            margin=min(self._gaps[opener : through + 1], default=_BAND),
            depth=depth,
        )

    def _contents(self, start: int, end: int, reopened: dict[int, Span]) -> tuple[Span, ...]:
        made: list[Span] = []
        place = self._paragraph_at(start)
        while place < len(self._paragraphs) and self._paragraphs[place].span.start < end:
            paragraph = self._paragraphs[place].span
            mark = reopened.get(place)
            first = max(start, paragraph.start) if mark is None else mark.end
            last = min(end, paragraph.end)
            content = trimmed(self._text, *_inside_blanks(self._text, first, last))
            if content is not None and mark is None and made:
                made[-1] = Span(made[-1].start, content.end)
            elif content is not None:
                made.append(content)
            place += 1
        return tuple(made)


def _inside_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the blanks that HTML writes as entities (``&nbsp;``) at its edges."""
    leading = _ENTITY_BLANKS.match(text, start, end)
    start = leading.end() if leading else start
    trailing = _ENTITY_BLANKS_AT_END.search(text, max(start, end - 40), end)
    return start, trailing.start() if trailing else end


def _pruned(beam: Mapping[Stack, _Reading]) -> list[tuple[Stack, _Reading]]:
    """The cheapest states with their stacks; of equals the one found first comes first."""
    if len(beam) == 1:
        return list(beam.items())
    ranked = sorted(beam.items(), key=lambda item: item[1][0])[:_WIDTH]
    limit = ranked[0][1][0] + _BAND
    return [item for item in ranked if item[1][0] <= limit]


def _gap(beam: Beam) -> float:
    """How much dearer the second of the states is; they come in the order of their costs."""
    costs = [cost for cost, _ in islice(beam.values(), 2)]
    return costs[1] - costs[0] if len(costs) > 1 else _BAND
