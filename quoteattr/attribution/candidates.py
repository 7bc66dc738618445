"""The candidates for a quotation and the named features that speak for each.

A feature is a string such as ``cue 1 verb after: subject after``; the weights that the
corpora give to features are in ``data/speaker_weights.json``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, field

from quoteattr.attribution.descriptions import described
from quoteattr.attribution.model import NARRATOR, NOBODY, Ground, Option
from quoteattr.attribution.pointing import opening, pointed_at, sureness
from quoteattr.attribution.scene import Scene
from quoteattr.people.model import Entity, Mention
from quoteattr.reporting.cues import cues
from quoteattr.reporting.model import Cue, Subject
from quoteattr.reporting.subjects import agrees
from quoteattr.spans import Span

_MOST_CUES = 3
_MEMORY = 40
"""Quotations before this one whose speakers are remembered."""
_RECENT = 5
_IN_A_LABEL = 10
"""Mentions that may stand in one label."""
_FARTHEST = 200
"""Mentions before a quotation among which recent people are looked for."""
_NEAR = 3
"""Items between a near cue and its quotation at the most."""


@define
class _Case:
    """The features of one entity while they are collected."""

    grounds: dict[str, Span | None] = field(factory=dict)
    mention: int | None = None

    def add(self, name: str, evidence: Span | None = None) -> None:
        self.grounds.setdefault(name, evidence)


def candidates(
    scene: Scene, quotation: int, history: Sequence[int], outer: int | None = None
) -> tuple[tuple[Option, ...], Cue | None]:
    """The options for a quotation, "nobody" first, and the cue that it most likely has.

    ``history`` holds the speakers of the quotations before it in the same frame, as positions
    among the entities (NOBODY, NARRATOR included), the latest last; ``outer`` is the speaker
    of the quotation that it is nested in.
    """
    return _Collector(scene, quotation, history, outer).options()


class _Collector:
    def __init__(
        self, scene: Scene, quotation: int, history: Sequence[int], outer: int | None
    ) -> None:
        self._outer = outer
        self._scene = scene
        self._quotation = quotation
        self._history = history[-_MEMORY:]
        self._quoted = scene.quoted[quotation]
        self._cues = cues(scene.analysis, quotation)[:_MOST_CUES]
        self._home, self._at = scene.analysis.home.get(quotation, (-1, -1))
        self._frame = None if self._home < 0 else scene.sentence(self._home).frame
        self._cases: dict[int, _Case] = {}

    def options(self) -> tuple[tuple[Option, ...], Cue | None]:
        subjects = [pointed_at(self._scene, cue) for cue in self._cues]
        for rank, (cue, found) in enumerate(zip(self._cues, subjects, strict=True)):
            self._from_cue(rank, cue, found)
        if subjects and subjects[0].mention is not None:
            self._from_description(subjects[0].mention)
        if self._home >= 0:
            self._from_sentence()
            self._from_sentences_before()
            self._from_sentence_after()
        self._from_recent()
        self._from_label()
        self._from_history()
        state = opening(self._cues[0], subjects[0]) if self._cues else "no cue"
        self._from_first_person(state)
        self._agreement(subjects)
        made = [self._nobody(state)]
        if state == "first person" and self._frame is None and self._scene.narrator is None:
            made.append(Option(NARRATOR, (Ground(f"narrator: {state}"),)))
        for number, case in self._cases.items():
            for name in self._standing(number):
                case.add(name)
            made.append(self._option(number, case, state))
        return tuple(made), self._cues[0] if self._cues else None

    def _case(self, number: int) -> _Case:
        return self._cases.setdefault(number, _Case())

    def _entity_of(self, mention: int | None) -> int | None:
        return None if mention is None else self._scene.owner.get(mention)

    # What the cues say.

    def _from_cue(self, rank: int, cue: Cue, found: Subject) -> None:
        number = self._entity_of(found.mention)
        if found.mention is None or number is None:
            return
        evidence = self._scene.mentions[found.mention].span
        case = self._case(number)
        case.add(f"cue {rank + 1} {cue.kind} {cue.side}: {found.relation}", evidence)
        case.add(f"{sureness(cue.strength)} cue {rank + 1}: {found.relation}", evidence)
        near = "near" if self._distance(cue) <= _NEAR else "far"
        case.add(f"cue {rank + 1} {near} {cue.kind} {cue.side}: {found.relation}", evidence)
        if rank == 0:
            sure = sureness(cue.strength)
            case.add(f"{sure} {cue.kind}: {found.relation}", evidence)
            case.mention = found.mention
        elif case.mention is None:
            case.mention = found.mention

    def _from_description(self, at: int) -> None:
        evidence = self._scene.mentions[at].span
        for number, names in described(self._scene, at):
            case = self._case(number)
            case.mention = at
            for name in names:
                case.add(name, evidence)

    def _distance(self, cue: Cue) -> int:
        """Items between the cue and the quotation; 0 for insertions and other sentences."""
        if cue.sentence != self._home or cue.side == "inserted":
            return 0
        return self._at - cue.last if cue.side == "before" else cue.first - self._at - 1

    # What stands around.

    def _from_sentence(self) -> None:
        mentions = self._scene.mentions_in(self._home)
        free = [pair for pair in mentions if self._is_free(pair[1])]
        before = [pair for pair in free if pair[1].last <= self._at]
        after = [pair for pair in free if pair[1].first > self._at]
        for side, ordered in (("before", before[::-1]), ("after", after)):
            for rank, (at, mention) in enumerate(ordered[:3]):
                self._place(at, mention, f"same sentence {side}, free {rank + 1}")
        for at, mention in mentions:
            if mention.preposition and mention.kind != "pronoun":
                side = "before" if mention.last <= self._at else "after"
                self._place(at, mention, f"same sentence {side}, after {mention.preposition}")
                self._place(at, mention, f"same sentence, after {mention.preposition}")

    def _from_sentences_before(self) -> None:
        here = self._scene.sentence(self._home).paragraph
        seen_free = 0
        for back, number in enumerate(self._scene.sentences_before(self._home)):
            same = self._scene.sentence(number).paragraph == here
            where = f"{'same' if same else 'other'} paragraph, {back + 1} back"
            free = [p for p in self._scene.mentions_in(number) if self._is_free(p[1])]
            for rank, (at, mention) in enumerate(free[:4]):
                place = "first" if rank == 0 else "later"
                self._place(at, mention, f"{where}, {place} free")
                seen_free += 1
            if free and seen_free == len(free):
                self._place(*free[-1], "nearest free before")
            for at, mention in self._scene.mentions_in(number):
                if mention.preposition and mention.kind != "pronoun":
                    self._place(at, mention, f"{where}, governed")

    def _from_sentence_after(self) -> None:
        """Whoever opens the next sentence, where nothing follows the quotation in its own."""
        sentences = self._scene.analysis.sentences
        rest = sentences[self._home].items[self._at + 1 :]
        number = self._home + 1
        if any(item.kind != "sign" for item in rest) or number >= len(sentences):
            return
        if sentences[number].frame != self._frame:
            return
        free = [pair for pair in self._scene.mentions_in(number) if self._is_free(pair[1])]
        same = sentences[number].paragraph == sentences[self._home].paragraph
        for rank, (at, mention) in enumerate(free[:2]):
            self._place(
                at, mention, f"next sentence, {'same' if same else 'other'}, free {rank + 1}"
            )

    def _from_recent(self) -> None:
        """The people named last before the quotation."""
        here = bisect_left(self._scene.starts, self._quoted.contents[0].start)
        seen: list[int] = []
        for at in range(here - 1, max(-1, here - _FARTHEST), -1):
            number = self._scene.owner.get(at)
            if number is None or number in seen:
                continue
            entity = self._scene.entities[number]
            if entity.named and entity.holder in ("person", ""):
                seen.append(number)
                self._case(number).add(f"recent person {len(seen)}")
            if len(seen) == _RECENT:
                break

    def _is_free(self, mention: Mention) -> bool:
        return not mention.preposition and mention.kind != "pronoun"

    def _place(self, at: int, mention: Mention, name: str) -> None:
        number = self._entity_of(at)
        if number is not None:
            self._case(number).add(name, mention.span)

    def _from_label(self) -> None:
        label = self._quoted.label
        if label is None:
            return
        end = bisect_left(self._scene.starts, label.end)
        for at in range(max(0, end - _IN_A_LABEL), end):
            number = self._entity_of(at)
            if number is not None and self._scene.mentions[at].span.overlaps(label):
                self._case(number).add("label", label)
                self._case(number).mention = at

    # What was said before.

    def _from_history(self) -> None:
        for back, number in enumerate(reversed(self._history[-3:])):
            if number >= 0:
                self._case(number).add(f"speaker {back + 1} before")
                if back == 0:
                    self._case(number).add(f"speaker before, {self._gap()}")
        if len(self._history) > 1 and self._history[-1] != self._history[-2] >= 0:
            self._case(self._history[-2]).add("alternates")

        for number in dict.fromkeys(self._history):
            if number >= 0:
                self._case(number)

    def _gap(self) -> str:
        """How far back, in layout, the quotation before this one in the same frame stands."""
        homes = self._scene.analysis.home
        nearest = range(self._quotation - 1, max(-1, self._quotation - _MEMORY), -1)
        before = [homes[number][0] for number in nearest if number in homes]
        same = [at for at in before if self._scene.sentence(at).frame == self._frame]
        if not same or self._home < 0:
            return "nowhere"
        last = same[0]
        if last == self._home:
            return "same sentence"
        there, here = (
            self._scene.sentence(last).paragraph,
            self._scene.sentence(self._home).paragraph,
        )
        if there == here:
            return "next sentence" if last == self._home - 1 else "same paragraph"
        return "paragraph before" if here - there == 1 else "farther"

    def _from_first_person(self, state: str) -> None:
        """*Gli ho detto «…»* inside a quotation is its own speaker's, elsewhere the writer's."""
        if self._outer is not None and self._outer >= 0:
            self._case(self._outer).add(f"speaker of the outer quotation, {state}")
        if state == "first person" and self._frame is None and self._scene.narrator is not None:
            self._case(self._scene.narrator).add("byline, first person")

    # How it fits.

    def _agreement(self, subjects: Sequence[Subject]) -> None:
        if not self._cues:
            return
        verb, found = self._cues[0].verb, subjects[0]
        pronoun = None
        if found.relation.endswith("pronoun") and found.mention is not None:
            pronoun = self._scene.mentions[found.mention]
        for number, case in self._cases.items():
            entity = self._scene.entities[number]
            if pronoun is not None:
                fits = _genders_fit(pronoun.gender, entity) and _numbers_fit(pronoun.number, entity)
                case.add("fits the pronoun" if fits else "does not fit the pronoun", pronoun.span)
                if fits and case.mention is None:
                    case.mention = found.mention
            elif verb is not None:
                stand_in = self._scene.mentions[entity.mentions[0]]
                if not agrees(verb, stand_in):
                    case.add("does not agree")

    def _standing(self, number: int) -> Iterator[str]:
        entity = self._scene.entities[number]
        yield f"holder {entity.holder}"
        yield "named" if entity.named else "described"
        frequency = self._scene.frequency[number]
        yield f"mentions {min(frequency, 4)}"
        if frequency == self._scene.highest_frequency:
            yield "most mentioned"
        speakers = [each for each in self._history if each >= 0]
        if number in speakers:
            yield "spoke before"
        if speakers and number == max(set(speakers), key=speakers.count):
            yield "speaks most"
        if self._frame is not None:
            yield "nested"

    def _option(self, number: int, case: _Case, state: str) -> Option:
        grounds = []
        for name, evidence in sorted(case.grounds.items()):
            grounds.append(Ground(name, evidence))
            grounds.append(Ground(f"{state} & {name}", evidence))
        mention = case.mention if state != "verb without subject" else None
        return Option(number, tuple(grounds), mention)

    def _nobody(self, state: str) -> Option:
        names = ["nobody", f"nobody: {state}", f"nobody: {self._quoted.use}"]
        if self._frame is not None:
            names.append(f"nobody: nested, {state}")
        if self._history and self._history[-1] == NOBODY:
            names.append("nobody again")
        if not self._cases:
            names.append("nobody else")
        return Option(NOBODY, tuple(Ground(name) for name in names))


def _genders_fit(gender: str, entity: Entity) -> bool:
    return not gender or not entity.gender or gender == entity.gender


def _numbers_fit(number: str, entity: Entity) -> bool:
    return not number or number == entity.number or entity.holder in ("organization", "group")
