"""How an entity stands at a quotation that does not name its speaker.

Who spoke before, who was named last and as what, who speaks next, who fits in gender and number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import define

from quoteattr import lexicon
from quoteattr.attribution.model import STATEMENT, Utterance
from quoteattr.attribution.scene import Scene, mentions_within
from quoteattr.language.model import QUOTE
from quoteattr.people.model import Mention

_I_AM = re.compile(r"\b[Ss]ono (?:già |mai |sempre |anche |solo )?(\w{4,}[oa])\b")
_RECENT = 5
"""People named last before a quotation who are told apart by their rank."""
_FARTHEST = 120
"""Mentions before a quotation among which recent people are looked for."""
_SPOKE = 3
_TOPICS = 8
"""Sentences before a quotation whose subjects may be what the text is about."""
_DEEPEST = 4
"""Quotations around a quotation that are looked out of."""
_ROUND = 16
"""Most entities that are weighed where the text names nobody."""


@define(slots=False)
class Standing:
    """The entities around one utterance, ``number`` among those of the scene.

    ``history`` holds the speakers of those before it in the same frame, the latest last;
    ``outer`` is the speaker of the quotation that it is nested in, None outside.
    """

    scene: Scene
    number: int
    history: Sequence[int]
    outer: int | None

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
        if words == ["R"]:
            return "answer"
        if words:
            return f"in a sentence, {use}"
        before = self.scene.sentence(self.home - 1) if self.home else None
        if before is None:
            return "opens the text"
        if before.items[-1].text == "?" and before.items[-1].kind != QUOTE:
            return "answer"
        if before.paragraph != here.paragraph:
            return "alone"
        return "after a quotation" if before.quotes else "after a sentence"

    @cached_property
    def last_mentions(self) -> dict[int, int]:
        """The entities mentioned before the quotation in its frame or one around it, the latest
        first, each with its last mention.
        """
        found: dict[int, int] = {}
        here = bisect_left(self.scene.starts, self.utterance.start)
        for at in range(here - 1, max(-1, here - _FARTHEST), -1):
            number = self.scene.owner.get(at)
            frame = self.scene.sentence(self.scene.mentions[at].sentence).frame
            if number is None or number in found:
                continue
            if frame == self.frame or frame in self.outside:
                found[number] = at
        return found

    @cached_property
    def people(self) -> list[int]:
        """The people, as far as one can tell, among those mentioned last, the latest first."""
        return [n for n in self.last_mentions if self.scene.entities[n].holder in ("person", "")]

    @cached_property
    def around(self) -> tuple[int, ...]:
        """The entities worth weighing where nobody is named, in no special order."""
        found = dict.fromkeys(reversed([each for each in self.history[-_SPOKE:] if each >= 0]))
        if self.outer is not None and self.outer >= 0:
            found[self.outer] = None
        for number in (*self.labelled, *self.pointed, *self.people[:_RECENT]):
            found[number] = None
        for sentence in self._near:
            for at, mention in self.scene.mentions_in(sentence):
                if not mention.preposition and at in self.scene.owner:
                    found[self.scene.owner[at]] = None
        speakers = [each for each in self.history if each >= 0]
        if speakers:
            found[max(set(speakers), key=speakers.count)] = None
        if self.scene.narrator is not None:
            found[self.scene.narrator] = None
        return tuple(found)[:_ROUND]

    @cached_property
    def _near(self) -> list[int]:
        """The sentences around the quotation, and before those that it is nested in."""
        near = [self.home, self.home - 1, self.home - 2, self.home + 1]
        for home in self.outside.values():
            near += [home, home - 1]
        sentences = self.scene.analysis.sentences
        frames = {self.frame, *self.outside}
        return [
            each for each in near if 0 <= each < len(sentences) and sentences[each].frame in frames
        ]

    @cached_property
    def topics(self) -> dict[int, str]:
        """The last main subjects of the sentences before, each with how far back it is."""
        found: dict[int, str] = {}
        start = self.home if self.frame is None else self.outside.get(None, -1)
        rank = 0
        for number in range(start, max(-1, start - _TOPICS), -1):
            if self.scene.sentence(number).frame is not None:
                break
            entity = self.scene.main_subject(number)
            if entity is not None and entity not in found:
                rank += 1
                found[entity] = f"{rank}, {min(start - number, 3)} back"
            if rank == _SPOKE:
                break
        return found

    @cached_property
    def labelled(self) -> tuple[int, ...]:
        """The entities that the label of the quotation names."""
        label = self.utterance.label
        if label is None:
            return ()
        owners = (self.scene.owner.get(at) for at, _ in mentions_within(self.scene, label))
        return tuple(number for number in owners if number is not None)

    @cached_property
    def pointed(self) -> dict[int, str]:
        """The entities that the cues of the neighbouring quotations surely point at, and where."""
        found: dict[int, str] = {}
        following = self.utterance.before + (not self.utterance.is_statement)
        around = (following, following + 1, self.utterance.before - 1)
        for other, word in zip(around, ("next", "second next", "last"), strict=True):
            number = self.scene.pointed(other)
            if number is None or self.home < 0:
                continue
            there = self.scene.analysis.home[other][0]
            if self.scene.sentence(there).frame == self.frame:
                found.setdefault(number, f"{word} quotation, {self._way_to(there)}")
        return found

    def _way_to(self, sentence: int) -> str:
        """How far, in layout, another sentence is from the quotation's."""
        if sentence == self.home:
            return "same sentence"
        here = self.scene.sentence(self.home).paragraph
        there = self.scene.sentence(sentence).paragraph
        if here == there:
            return "neighbour sentence" if abs(sentence - self.home) == 1 else "same paragraph"
        return "neighbour paragraph" if abs(here - there) == 1 else "farther"

    @cached_property
    def _before(self) -> range:
        """The quoted spans before the utterance, the nearest first."""
        at = self.utterance.before
        return range(at - 1, max(-1, at - _FARTHEST), -1)

    @cached_property
    def _gap(self) -> str:
        """How far back the utterance before this one in the same frame stands.

        Before a quotation quotations alone count, before a statement both.
        """
        if self.utterance.is_statement:
            last = self.scene.before(self.number)
            return "nowhere" if last is None else self._way_to(self.scene.utterances[last].home)
        for other in self._before:
            said = self.scene.utterances[other]
            same = said.frame == self.frame and said.home >= 0
            if same and self.scene.quoted[other].is_quotation:
                return self._way_to(said.home)
        return "nowhere"

    @cached_property
    def _named_since(self) -> frozenset[int]:
        """The entities named as subjects since the utterance before this one."""
        quoted, said = self.scene.quoted, self.scene.utterances
        end = next((said[q].contents[-1].end for q in self._before if quoted[q].is_quotation), 0)
        if self.utterance.is_statement and (last := self.scene.before(self.number)) is not None:
            end = said[last].contents[-1].end
        return frozenset(
            number
            for number, at in self.last_mentions.items()
            if self.scene.mentions[at].span.start >= end and self._free(self.scene.mentions[at])
        )

    @staticmethod
    def _free(mention: Mention) -> bool:
        return not mention.preposition and mention.kind != "pronoun"

    @cached_property
    def named_inside(self) -> frozenset[int]:
        """The people around whom the words of the quotation name: spoken to, or of."""
        words = frozenset(re.findall(r"\w+", self.scene.words(self.number)))
        entities = self.scene.entities
        return frozenset(
            number
            for number in {*self.around, *self.people[:_RECENT]}
            if entities[number].named and entities[number].name.split()[-1] in words
        )

    def spoken(self, number: int) -> str:
        """Whether an entity spoke last, before last or not."""
        if self.history and self.history[-1] == number:
            return "spoke last"
        return "spoke before last" if number in self.history[-2:] else "did not speak last"

    def features(self, number: int) -> Iterator[str]:
        """What speaks for and against an entity, whatever the cue."""
        yield from self._spoke(number)
        yield from self._mentioned(number)
        yield from self._known(number)
        if number in self.pointed:
            yield f"pointed at by the {self.pointed[number]}"
        elif self.pointed:
            yield "another is pointed at"
        if number in self.labelled:
            yield "in the label"
        if number == self.outer:
            yield "speaks the outer quotation"
        if number in self.named_inside:
            yield "named inside the quotation"
        gender = self.scene.entities[number].gender
        if gender and self._own_gender:
            yield f"{'right' if gender == self._own_gender else 'wrong'} gender of the words"

    @cached_property
    def _own_gender(self) -> str:
        """The gender that the words give their speaker: *sono stat***a**; empty for none, both."""
        genders = {
            form.gender
            for match in _I_AM.finditer(self.scene.words(self.number))
            for form in lexicon.verb_forms(match[1])
            if form.mood == "part" and form.number == "s"
        } - {""}
        return genders.pop() if len(genders) == 1 else ""

    @cached_property
    def _asked(self) -> bool:
        """Whether the quotation before asks something."""
        at = self.utterance.before
        before = self.scene.quoted[at - 1] if at else None
        return before is not None and self.scene.text[before.contents[-1].end - 1] == "?"

    def _spoke(self, number: int) -> Iterator[str]:
        history = self.history
        since = len(self._named_since - {number})
        named = "named since" if number in self._named_since else "not named since"
        for back, speaker in enumerate(reversed(history[-_SPOKE:]), start=1):
            if speaker == number:
                yield f"spoke {back} before"
                yield f"spoke {back} before, {self._gap}"
                if self._asked:
                    yield f"spoke {back} before, after a question"
                    yield f"spoke {back} before, after a question, {self._gap}"
                if back == 1:
                    yield f"spoke last, {self._gap}, {min(since, 2)} others named since"
                    yield f"spoke last, {named}"
                break
        else:
            yield "spoke earlier" if number in history else "did not speak"
        if len(history) >= 2 and history[-2] == number != history[-1]:
            yield f"alternates, {self._gap}"
            if len(history) >= 4 and history[-4] == number and history[-3] == history[-1]:
                yield f"alternates again, {self._gap}"
        speakers = [each for each in history if each >= 0]
        if speakers and number == max(set(speakers), key=speakers.count):
            yield "speaks most"

    def _mentioned(self, number: int) -> Iterator[str]:
        if number in self.topics:
            yield f"topic {self.topics[number]}"
            yield f"topic {self.topics[number][0]}"
            yield f"topic {self.topics[number]}, {self._gap}"
        at = self.last_mentions.get(number)
        if at is None:
            yield "not named before"
            return
        mention = self.scene.mentions[at]
        where = self._back(mention)
        role = self._role(at, mention)
        yield f"named {where}"
        yield f"named {where}, {role}"
        yield f"named as {role}"
        if number in self.people[:_RECENT]:
            yield f"recent person {self.people.index(number) + 1}"
        if number in self._subjects_before:
            yield f"recent subject {self._subjects_before.index(number) + 1}"
            yield f"recent subject {self._subjects_before.index(number) + 1}, {self._gap}"

    def _back(self, mention: Mention) -> str:
        """How many sentences back a mention stands, and whether in the same paragraph."""
        sentence = self.scene.sentence(mention.sentence)
        inside = sentence.frame == self.frame
        home = self.home if inside else self.outside[sentence.frame]
        same = sentence.paragraph == self.scene.sentence(home).paragraph
        return (
            f"{min(home - mention.sentence, 4)} back, {'same' if same else 'other'} paragraph"
            f"{'' if inside else ', outside'}"
        )

    @cached_property
    def _subjects_before(self) -> list[int]:
        """The entities last named as subjects, the latest first, three at most."""
        found: list[int] = []
        for number, at in self.last_mentions.items():
            if self._role(at, self.scene.mentions[at]) == "subject":
                found.append(number)
            if len(found) == _SPOKE:
                break
        return found

    def _role(self, at: int, mention: Mention) -> str:
        if at in self.scene.subjects_in(mention.sentence):
            return "subject"
        if mention.preposition:
            return f"after {mention.preposition}"
        return "free"

    def _known(self, number: int) -> Iterator[str]:
        entity = self.scene.entities[number]
        yield f"holder {entity.holder}"
        yield "named" if entity.named else "described"
        frequency = self.scene.frequency[number]
        yield f"mentions {min(frequency, 4)}"
        if number in self.scene.frequent:
            yield f"mentioned most, {self.scene.frequent[number]}"
        if number == self.scene.narrator:
            yield "byline"
