"""How an entity stands at a quotation that does not name its speaker.

Who spoke before, who was named last and as what, who speaks next, who fits in gender and number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from attrs import define

from quoteattr.attribution.acts import Act, act_features, acts, called_features
from quoteattr.attribution.address import addressed, asks_who, called_by, introduced
from quoteattr.attribution.asked import Asked, question_before
from quoteattr.attribution.echoes import ECHOED, echoed
from quoteattr.attribution.scene import mentions_within
from quoteattr.attribution.spoken_genders import hearers_gender, speakers_gender
from quoteattr.attribution.subject_features import is_document
from quoteattr.attribution.sure import Sure
from quoteattr.attribution.surroundings import Surroundings
from quoteattr.people.model import Mention

_RECENT = 5
"""People named last before a quotation who are told apart by their rank."""
_FARTHEST = 120
"""Mentions before a quotation among which recent people are looked for."""
_SPOKE = 3
_TOPICS = 8
"""Sentences before a quotation whose subjects may be what the text is about."""
_ROUND = 16
"""Most entities that are weighed where the text names nobody."""


@define(slots=False)
class Standing(Surroundings):
    """The entities around one utterance.

    ``sure`` are the sure speakers of its chain, ``outer`` is the speaker of the quotation that it
    is nested in, None outside.
    """

    sure: Sure
    outer: int | None

    @cached_property
    def last_mentions(self) -> dict[int, int]:
        """The entities mentioned before the quotation in its frame or one around it, the latest
        first, each with its last mention.
        """
        found: dict[int, int] = {}
        here = bisect_left(self.scene.starts, self.utterance.start)
        owner, mentions, sentences = (
            self.scene.owner,
            self.scene.mentions,
            self.scene.analysis.sentences,
        )
        frames = {self.frame, *self.outside, *self.told_before}
        for at in range(here - 1, max(-1, here - _FARTHEST), -1):
            number = owner.get(at)
            if number is None or number in found:
                continue
            if sentences[mentions[at].sentence].frame in frames:
                found[number] = at
        return found

    @cached_property
    def people(self) -> list[int]:
        """The people, as far as one can tell, among those mentioned last, the latest first."""
        return [n for n in self.last_mentions if self.scene.entities[n].holder in ("person", "")]

    @cached_property
    def around(self) -> tuple[int, ...]:
        """The entities worth weighing where nobody is named, in no special order."""
        found: dict[int, None] = dict.fromkeys((*self._sure_before, *self._sure_after))
        if self.outer is not None and self.outer >= 0:
            found[self.outer] = None
        for number in (*self.labelled, *self.pointed, *sorted(self.echoed), *self.people[:_RECENT]):
            found[number] = None
        for _, called in self._calls.values():
            found.update(dict.fromkeys(sorted(called)[:3]))
        for sentence in self._near:
            for at, mention in self.scene.mentions_in(sentence):
                if (not mention.preposition or mention.number == "p") and at in self.scene.owner:
                    found[self.scene.owner[at]] = None
        if self.sure.most is not None:
            found[self.sure.most] = None
        if self.scene.narrator is not None:
            found[self.scene.narrator] = None
        found.update(dict.fromkeys((*self.topics, *self.scene.frequent)))
        if self.question_told is not None and self.question_told.hearer is not None:
            found[self.question_told.hearer] = None
        return tuple(found)[:_ROUND]

    @cached_property
    def _calls(self) -> dict[str, tuple[int, frozenset[int]]]:
        """The sentences of the utterances before and after this one in its chain, each with whom
        it addresses; and of the question that it answers.
        """
        neighbours = (("last", self.last), ("next", self.next))
        found = {
            side: (self.scene.utterances[said].home, called_by(self.scene, said))
            for side, said in neighbours
            if said is not None
        }
        if self.question:
            found["asking"] = self.home, addressed(self.scene, self.question)
        return found

    @cached_property
    def _near(self) -> list[int]:
        """The sentences around the quotation, and before those that it is nested in."""
        near = [self.home, self.home - 1, self.home - 2, self.home + 1]
        for home in (*self.outside.values(), *self.told_before.values()):
            near += [home, home - 1]
        sentences = self.scene.analysis.sentences
        frames = {self.frame, *self.outside, *self.told_before}
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
    def question_told(self) -> Asked | None:
        """Who asks whom in the text's own words since the last utterance."""
        if self.frame is not None:
            return None
        since = 0 if self.last is None else self.scene.utterances[self.last].contents[-1].end
        return question_before(self.scene, self.home, since, self.people)

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
            quoted = other < len(self.scene.quoted)
            number = self.scene.pointed(other) if quoted else None
            if number is None or self.home < 0:
                continue
            there = self.scene.utterances[other].home
            if self.scene.sentence(there).frame == self.frame:
                found.setdefault(number, f"{word} quotation, {self.way_to(there)}")
        return found

    @cached_property
    def echoed(self) -> frozenset[int]:
        """Who says the words of a headline again below it."""
        return echoed(self.scene, self.number)

    def elsewhere(self, number: int | None) -> str:
        """What an entity says in other utterances: the same words, others, or nothing."""
        if number in self.echoed:
            return "says it again"
        if self.echoed:
            return ECHOED
        others = 0 if number is None else self.sure.counts[number] - (number in self._own)
        return "speaks elsewhere" if others > 0 else "speaks here alone"

    @cached_property
    def named_since(self) -> frozenset[int]:
        """The entities named as subjects since the last utterance."""
        end = 0 if self.last is None else self.scene.utterances[self.last].contents[-1].end
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

    def features(self, number: int) -> Iterator[str]:
        """What speaks for and against an entity, whatever the cue."""
        yield from self._spoke(number)
        yield from self._mentioned(number)
        yield from self._known(number)
        if number in self.pointed:
            yield f"pointed at by the {self.pointed[number]}"
        elif self.pointed:
            yield "another is pointed at"
        if self.echoed:
            yield self.elsewhere(number)
        if number in self.labelled:
            yield "in the label"
        if number == self.outer:
            yield "speaks the outer quotation"
        if number in self.named_inside:
            yield "named inside the quotation"
        yield from self._called(number)
        if number in self._self_named:
            yield "names itself"
        elif self._self_named:
            yield "another names itself"
        gender = self.scene.entities[number].gender
        yield from act_features(self._acts, number, gender)
        if number in self._calls.get("last", (0, ()))[1]:
            yield from called_features(self._acts, number, gender)
        for whose, told in self._spoken_genders.items():
            if gender and told:
                yield f"{'right' if gender == told else 'wrong'} gender {whose}"

    @cached_property
    def _self_named(self) -> frozenset[int]:
        """Whose name the words give as their speaker's: *sono l'avvocato* **Neri**."""
        asked = self.last is not None and asks_who(self.scene.words(self.last))
        return introduced(self.scene, self.scene.words(self.number), asked=asked)

    @cached_property
    def _acts(self) -> list[Act | None]:
        """Who acts right before the utterance and right after it."""
        return acts(self.scene, self.number, self.last, self.next)

    def _called(self, number: int) -> Iterator[str]:
        """Whom the words, those around them and the question before them address."""
        if number in self.addressed:
            yield "addressed inside"
        elif self.addressed:
            yield "another is addressed inside"
        for side, (home, called) in self._calls.items():
            if number in called:
                yield f"addressed by the {side} utterance"
                yield f"addressed by the {side} utterance, {self.way_to(home)}"
        for step, called in self.farther_calls.items():
            if number in called:
                yield f"addressed by the utterance at {step}"

    @cached_property
    def _spoken_genders(self) -> dict[str, str]:
        """The genders that the words give their speaker, and the last words their hearer."""
        heard = "" if self.last is None else hearers_gender(self.scene.words(self.last))
        return {"of the words": speakers_gender(self.scene.words(self.number)), "spoken to": heard}

    def _spoke(self, number: int) -> Iterator[str]:
        """Whether an entity surely speaks before or after this utterance."""
        speaking = False
        for side, around in (("before", self._sure_before), ("after", self._sure_after)):
            for rank, (speaker, distance) in enumerate(around.items(), start=1):
                if speaker == number:
                    speaking = True
                    yield f"sure speaker {rank} {side}"
                    yield f"sure speaker {rank} {side}, {min(distance, 4)} utterances"
        count = self.sure.counts[number] - (number in self._own)
        yield f"surely speaks {min(count, 3)} times"
        if not speaking:
            yield "no sure speaker around"
        if number == self.sure.most:
            yield "surely speaks most"

    @cached_property
    def _sure_before(self) -> dict[int, int]:
        return self.sure.before(self.scene.places[self.number])

    @cached_property
    def _sure_after(self) -> dict[int, int]:
        return self.sure.after(self.scene.places[self.number])

    @cached_property
    def _own(self) -> tuple[int | None]:
        """Whom the utterance's own cue points at."""
        return (self.scene.pointed(self.number),)

    def _mentioned(self, number: int) -> Iterator[str]:
        if number in self.topics:
            yield f"topic {self.topics[number]}"
            yield f"topic {self.topics[number][0]}"
            yield f"topic {self.topics[number]}, {self.gap}"
        if self.question_told is not None:
            yield from _asked(number, self.question_told)
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
            yield f"recent subject {self._subjects_before.index(number) + 1}, {self.gap}"

    def _back(self, mention: Mention) -> str:
        """How many sentences back a mention stands, and whether in the same paragraph."""
        sentence = self.scene.sentence(mention.sentence)
        inside = sentence.frame == self.frame
        if sentence.frame in self.told_before:
            back = self.told_before[sentence.frame] - mention.sentence
            return f"{min(back, 4)} back, told before"
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
        yield f"holder {'document' if is_document(entity.holder, entity.roles) else entity.holder}"
        yield "named" if entity.named else "described"
        frequency = self.scene.frequency[number]
        yield f"mentions {min(frequency, 4)}"
        if number in self.scene.frequent:
            yield f"mentioned most, {self.scene.frequent[number]}"
        if number == self.scene.narrator:
            yield "byline"


def _asked(number: int, question: Asked) -> Iterator[str]:
    """Whether an entity asks, is asked, or another is."""
    if number == question.hearer:
        yield "was asked"
    elif question.hearer is not None:
        yield "another was asked"
    if number == question.asker:
        yield "has asked"
