"""Where an utterance stands: its layout, the sentences it is seen from, its neighbours."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import define

from quoteattr.attribution.address import called_by
from quoteattr.attribution.crowds import crowd
from quoteattr.attribution.model import STATEMENT, Utterance
from quoteattr.attribution.scene import Scene
from quoteattr.language.model import QUOTE

_APART = {1: "neighbour paragraph", 2: "one paragraph between"}
_ANSWERS = frozenset({"R", "A", "Risposta", "RISPOSTA"})
"""Labels of answers."""
_ASKING = re.compile(r"\?(?:[*_]{1,3}|</\w+>)?$")
_LONGEST_TAG = 12
_LONGEST_QUESTION = 300
_DEEPEST = 4
"""Quotations around a quotation that are looked out of."""
_FARTHER = (-4, -3, -2, 2, 3)
"""Utterances beyond the next ones whose words may address a speaker, in turns from this one."""


@define(slots=False)
class Surroundings:
    """The place of one utterance, ``number`` among those of the scene, in its text."""

    scene: Scene
    number: int

    @cached_property
    def utterance(self) -> Utterance:
        """The words to attribute."""
        return self.scene.utterances[self.number]

    @cached_property
    def home(self) -> int:
        """The sentence of the utterance; -1 where it has none."""
        return self.utterance.home

    @cached_property
    def frame(self) -> int | None:
        """The quotation that this one is nested in."""
        return self.utterance.frame

    @cached_property
    def outside(self) -> dict[int | None, int]:
        """The frames around the quotation's own, each with the sentence that it is seen from."""
        found: dict[int | None, int] = {}
        frame = self.frame
        while frame is not None and len(found) < _DEEPEST:
            home = self.scene.utterances[frame].home
            frame = self.scene.utterances[frame].frame
            found[frame] = home
        return found

    @cached_property
    def told_before(self) -> dict[int | None, int]:
        """The quotation before the one that this is nested in, in the same paragraph, where the
        same speaker may have named somebody; with the last sentence in it.
        """
        if self.frame is None:
            return {}
        chain, place = self.scene.chain(self.frame), self.scene.places[self.frame]
        before = chain[place - 1] if place else None
        if before is None or self._paragraph(before) != self._paragraph(self.frame):
            return {}
        last = self.scene.last_inside.get(before)
        return {} if last is None else {before: last}

    def _paragraph(self, number: int) -> int:
        home = self.scene.utterances[number].home
        return self.scene.sentence(home).paragraph if home >= 0 else -1

    @cached_property
    def layout(self) -> str:
        """Where the quotation stands: a turn of dialogue, the answer to a question, alone in its
        paragraph, after a quotation or another sentence, or inside a sentence.
        """
        use = self.utterance.use
        if use == "dialogue" and self.scene.genre == "interview":
            return "answer"
        if use in ("dialogue", "headline", STATEMENT) or self.frame is not None or self.home < 0:
            return "nested" if self.frame is not None else use
        here = self.scene.sentence(self.home)
        words = [item.text for item in here.items if item.kind not in ("sign", QUOTE)]
        if len(words) == 1 and words[0] in _ANSWERS:
            return "answer"
        before = self.scene.sentence(self.home - 1) if self.home else None
        last = None if before is None else before.items[-1]
        asked = last is not None and last.kind != QUOTE and self._asks(last.end)
        if words:
            return "answer" if asked and self.leads else f"in a sentence, {use}"
        if before is None:
            return "opens the text"
        if asked:
            return "answer"
        if before.paragraph != here.paragraph:
            return "alone"
        return "after a quotation" if before.quotes else "after a sentence"

    def _asks(self, end: int) -> bool:
        """Whether the words up to ``end`` are a question, set off by type or not."""
        return _ASKING.search(self.scene.text, max(0, end - _LONGEST_TAG), end) is not None

    @cached_property
    def question(self) -> str:
        """The words before an answer, back to the utterance before it."""
        if self.layout != "answer":
            return ""
        start = self.utterance.contents[0].start
        last = 0 if self.last is None else self.scene.utterances[self.last].contents[-1].end
        return self.scene.text[max(last, start - _LONGEST_QUESTION) : start]

    def way_to(self, sentence: int) -> str:
        """How far, in layout, another sentence is from the quotation's."""
        if sentence == self.home:
            return "same sentence"
        here = self.scene.sentence(self.home).paragraph
        there = self.scene.sentence(sentence).paragraph
        if here == there:
            return "neighbour sentence" if abs(sentence - self.home) == 1 else "same paragraph"
        apart = abs(here - there)
        return _APART.get(apart, "farther")

    def _neighbour(self, step: int) -> int | None:
        """The number of the utterance before this one, or after it, in its chain."""
        chain, place = self.scene.chain(self.number), self.scene.places[self.number] + step
        return chain[place] if 0 <= place < len(chain) else None

    @cached_property
    def last(self) -> int | None:
        """The utterance before this one in its chain."""
        return self._neighbour(-1)

    @cached_property
    def next(self) -> int | None:
        """The utterance after this one in its chain."""
        return self._neighbour(1)

    @cached_property
    def addressed(self) -> frozenset[int]:
        """Whom the words address."""
        return called_by(self.scene, self.number)

    @cached_property
    def farther_calls(self) -> dict[int, frozenset[int]]:
        """Whom the utterances farther off address, by how far off they are."""
        near = {step: self._neighbour(step) for step in _FARTHER}
        return {
            step: called_by(self.scene, said) for step, said in near.items() if said is not None
        }

    @cached_property
    def crowd(self) -> tuple[str, ...]:
        """What tells that many talk around a turn that names nobody; nothing in other places."""
        return crowd(self.scene, self.number) if self.frame is None else ()

    @cached_property
    def among(self) -> str:
        """A word for a turn among several who speak or act together, or among three or more
        speakers; empty for others.
        """
        several = any(sign.startswith("several") for sign in self.crowd)
        return "crowd" if several else "many" if self.crowd else ""

    @cached_property
    def gap(self) -> str:
        """How far back the last utterance stands."""
        if self.last is None:
            return "nowhere"
        return self.way_to(self.scene.utterances[self.last].home)

    @cached_property
    def uses(self) -> str:
        """The uses of these words and the last, where one alone is a turn behind a dash."""
        if self.last is None:
            return ""
        last, own = self.scene.utterances[self.last].use, self.utterance.use
        return f"{own} after {last}" if "dialogue" in (last, own) and own != last else ""

    @cached_property
    def leads(self) -> bool:
        """Whether the words open their paragraph."""
        if self.home < 0:
            return True
        here = self.scene.sentence(self.home)
        if any(item.kind == "word" for item in here.items[: self.utterance.first]):
            return False
        return not self.home or self.scene.sentence(self.home - 1).paragraph != here.paragraph

    @cached_property
    def asked(self) -> bool:
        """Whether the last utterance asks something."""
        if self.last is None:
            return False
        return self.scene.text[self.scene.utterances[self.last].contents[-1].end - 1] == "?"
