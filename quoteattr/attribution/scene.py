"""Everything about one text that its attributions draw on, worked out once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from attrs import define, field

from quoteattr.attribution.genders import with_genders
from quoteattr.attribution.model import STATEMENT, Utterance
from quoteattr.language.genre import infer_genre
from quoteattr.language.model import Analysis, Sentence
from quoteattr.models import Models
from quoteattr.options import Genre, Options
from quoteattr.people.aliases import with_aliases
from quoteattr.people.capitals import capitalised_inside
from quoteattr.people.datelines import dateline, without_dateline
from quoteattr.people.directory import directory
from quoteattr.people.linking import link
from quoteattr.people.mentions import mentions as mentions_of
from quoteattr.people.model import Entity, Mention
from quoteattr.people.recognised import recognised
from quoteattr.quotations.model import Quoted
from quoteattr.reporting.cues import cues
from quoteattr.reporting.hearing import hearers
from quoteattr.reporting.model import Cue, Indexed, Statement, Subject
from quoteattr.reporting.pointing import pointed_at
from quoteattr.reporting.statements import statements
from quoteattr.reporting.subjects import subject
from quoteattr.spans import Span
from quoteattr.text.verbs import VerbGroup

_BYLINE = re.compile(r"(?:di|Di|DI|by|a cura di)\s+((?:[A-ZÀ-Ý][\w'’-]+\s?){2,4})$")
Key = TypeVar("Key")
Value = TypeVar("Value")
_FIRST_WORDS = 2000
"""Code points of a quotation's part that are searched for names."""
_FIRST_PARTS = 8
_FREQUENT = 3
"""People told apart by how often they are mentioned."""
_SHORT = 2
"""Letters of articles and labels, which are no titles."""
_MOST_KEPT = 4096
"""Cues, subjects and the like that are remembered of a text."""
_MOST_CUES = 6
"""Cues of a quotation that are weighed."""


class _Kept(dict[Key, Value]):
    """What was worked out, forgotten all at once where a long text would make it large."""

    def __setitem__(self, key: Key, value: Value) -> None:
        if len(self) >= _MOST_KEPT:
            self.clear()
        super().__setitem__(key, value)


@define(slots=False)
class Scene:
    """A text with its quotations, statements, sentences, mentions and entities."""

    text: str
    quoted: Sequence[Quoted]
    analysis: Analysis
    genre: Genre
    mentions: Sequence[Mention]
    entities: Sequence[Entity]
    owner: dict[int, int]
    by_sentence: dict[int, list[tuple[int, Mention]]]
    statements: Sequence[Statement] = ()
    _cues: dict[int, tuple[Cue, ...]] = field(factory=_Kept, init=False)
    _ruled: dict[int, tuple[Cue, Subject]] = field(factory=_Kept, init=False)
    _heard: dict[int, tuple[Cue, frozenset[int]]] = field(factory=_Kept, init=False)
    _subjects: dict[int, tuple[tuple[VerbGroup, int], ...]] = field(factory=_Kept, init=False)
    _subjects_in: dict[int, frozenset[int]] = field(factory=_Kept, init=False)
    callings: dict[int, frozenset[int]] = field(factory=_Kept, init=False)
    """Whom utterances address, as far as it was worked out."""

    def mentions_in(self, sentence: int) -> Indexed:
        """The mentions of a sentence with their positions among all."""
        return self.by_sentence.get(sentence, ())

    def sentence(self, number: int) -> Sentence:
        """The sentence of that number."""
        return self.analysis.sentences[number]

    @cached_property
    def narrator(self) -> int | None:
        """The entity of the byline or closing signature, who is the *io* of the text."""
        lines = [line.strip() for line in self.text.strip().splitlines() if line.strip()]
        signed = [match[1].strip() for line in lines[:4] if (match := _BYLINE.match(line))]
        signed += lines[-1:]
        for number, entity in enumerate(self.entities):
            if entity.holder == "person" and entity.named and entity.name in signed:
                return number
        return None

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """What may be attributed: the quoted spans as numbered, then the statements."""
        quoted = (self._quotation(number) for number in range(len(self.quoted)))
        return (*quoted, *map(self._statement, self.statements))

    def _quotation(self, number: int) -> Utterance:
        quoted = self.quoted[number]
        home, first = self.analysis.home.get(number, (-1, -1))
        frame = None if home < 0 else self.sentence(home).frame
        quotes = self.sentence(home).quotes if home >= 0 else {}
        last = max((at for at, owner in quotes.items() if owner == number), default=-1)
        return Utterance(
            contents=quoted.contents,
            use=quoted.use,
            start=quoted.contents[0].start,
            before=number,
            home=home,
            first=first,
            last=last,
            frame=frame,
            label=quoted.label,
        )

    def _statement(self, statement: Statement) -> Utterance:
        cue = statement.cue.span
        start = (
            statement.spans[0].start if cue is None else min(statement.spans[0].start, cue.start)
        )
        return Utterance(
            contents=statement.spans,
            use=STATEMENT,
            start=start,
            before=bisect_left(self._quoted_starts, start),
            home=statement.sentence,
            first=statement.first,
            last=statement.last,
            frame=None,
        )

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The numbers of the quotations and statements in text order, outer ones first."""
        said = self.utterances
        listed = [number for number, quoted in enumerate(self.quoted) if quoted.is_quotation]
        listed.extend(range(len(self.quoted), len(said)))
        listed.sort(key=lambda number: (said[number].start, -said[number].contents[-1].end))
        return tuple(listed)

    @cached_property
    def chains(self) -> dict[int | str | None, tuple[int, ...]]:
        """The utterances whose speakers depend on each other, in text order.

        The quotations of each frame, those outside quotations under None and before all others;
        under ``"statement"`` all utterances outside, in which the quotations are decided already.
        """
        quoted: dict[int | None, list[int]] = {None: []}
        outside = []
        for number in self.order:
            said = self.utterances[number]
            if not said.is_statement:
                quoted.setdefault(said.frame, []).append(number)
            if said.frame is None:
                outside.append(number)
        frames = sorted(quoted, key=lambda frame: -1 if frame is None else frame)
        return {**{frame: tuple(quoted[frame]) for frame in frames}, STATEMENT: tuple(outside)}

    def chain(self, number: int) -> tuple[int, ...]:
        """The chain in which an utterance is decided."""
        said = self.utterances[number]
        return self.chains[STATEMENT if said.is_statement else said.frame]

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each utterance in its chain."""
        return {
            number: place
            for name, chain in self.chains.items()
            for place, number in enumerate(chain)
            if self.utterances[number].is_statement == (name == STATEMENT)
        }

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [each.contents[0].start for each in self.quoted]

    @cached_property
    def last_inside(self) -> dict[int, int]:
        """The last sentence inside each quotation that has sentences of its own."""
        sentences = enumerate(self.analysis.sentences)
        return {each.frame: number for number, each in sentences if each.frame is not None}

    def cues(self, number: int) -> tuple[Cue, ...]:
        """The likeliest cues of an utterance, worked out once; a statement has one."""
        if number not in self._cues:
            if number >= len(self.quoted):
                return (self.statements[number - len(self.quoted)].cue,)
            self._cues[number] = cues(self.analysis, number)[:_MOST_CUES]
        return self._cues[number]

    def pointed(self, number: int) -> int | None:
        """The entity that the likeliest cue of an utterance points at by its grammar.

        None where there is no such utterance, cue or entity.
        """
        if not 0 <= number < len(self.utterances) or self.utterances[number].home < 0:
            return None
        found = self.cues(number)
        if not found or found[0].side in ("earlier", "later"):
            return None
        mention = self.ruled(found[0]).mention
        return None if mention is None else self.owner.get(mention)

    def ruled(self, cue: Cue) -> Subject:
        """Whom the rules of grammar make the source of a cue, worked out once."""
        if id(cue) not in self._ruled:
            mentions = self.mentions_in(cue.sentence)
            self._ruled[id(cue)] = cue, pointed_at(self.sentence(cue.sentence), cue, mentions)
        return self._ruled[id(cue)][1]

    def hearers(self, cue: Cue) -> frozenset[int]:
        """The entities that hear what the verb of a cue reports by its grammar, worked out once."""
        if cue.verb is None:
            return frozenset()
        if id(cue) not in self._heard:
            found = hearers(self.sentence(cue.sentence), cue.verb, self.mentions_in(cue.sentence))
            speaker = self.ruled(cue).mention
            own = None if speaker is None else self.owner.get(speaker)
            heard = frozenset(self.owner[at] for at in found if at in self.owner) - {own}
            self._heard[id(cue)] = cue, heard
        return self._heard[id(cue)][1]

    def subjects_of(self, number: int) -> tuple[tuple[VerbGroup, int], ...]:
        """The finite verbs of a sentence that have a subject in it, worked out once."""
        if number not in self._subjects:
            sentence, mentions = self.sentence(number), self.mentions_in(number)
            self._subjects[number] = tuple(
                (verb, at)
                for verb in sentence.verbs
                if verb.finite is not None
                for at in [subject(sentence, verb, mentions, quote_before=False).mention]
                if at is not None
            )
        return self._subjects[number]

    def subjects_in(self, number: int) -> frozenset[int]:
        """The mentions that are subjects of finite verbs of a sentence, worked out once."""
        if number not in self._subjects_in:
            self._subjects_in[number] = frozenset(at for _, at in self.subjects_of(number))
        return self._subjects_in[number]

    def main_act(self, number: int) -> tuple[VerbGroup, int] | None:
        """The first verb of a sentence's main clause with a subject, and that, a pronoun too."""
        return next(self._main_acts(number), None)

    def main_subject(self, number: int) -> int | None:
        """The entity that a sentence's main clause names as its subject."""
        owners = (self.owner.get(at) for _, at in self._main_acts(number))
        return next((owner for owner in owners if owner is not None), None)

    def _main_acts(self, number: int) -> Iterator[tuple[VerbGroup, int]]:
        of = self.sentence(number).clauses.of
        return ((verb, at) for verb, at in self.subjects_of(number) if not of[verb.start])

    def forget(self) -> None:
        """Let go of what only the decision asks for again and again."""
        for known in (
            self._cues,
            self._ruled,
            self._heard,
            self._subjects,
            self._subjects_in,
            self.callings,
        ):
            known.clear()

    @cached_property
    def starts(self) -> list[int]:
        """Where each mention starts."""
        return [mention.span.start for mention in self.mentions]

    @cached_property
    def frequency(self) -> list[int]:
        """How many mentions each entity has outside quotations."""
        outside = [self.sentence(mention.sentence).frame is None for mention in self.mentions]
        return [sum(outside[at] for at in entity.mentions) for entity in self.entities]

    @cached_property
    def frequent(self) -> dict[int, int]:
        """The people mentioned most, each with its rank from 1."""
        people = [n for n, each in enumerate(self.entities) if each.holder in ("person", "")]
        people.sort(key=lambda number: -self.frequency[number])
        return {number: rank for rank, number in enumerate(people[:_FREQUENT], start=1)}

    @cached_property
    def called(self) -> dict[str, frozenset[int]]:
        """The people whom a word of a name or description, in small letters, may call."""
        found: dict[str, set[int]] = {}
        for number, entity in enumerate(self.entities):
            several = entity.holder == "group" and not entity.named
            if several or entity.holder in ("person", ""):
                for name in (entity.name, *entity.aliases):
                    for word in re.findall(r"[^\W\d_]{3,}", name.lower()):
                        found.setdefault(word, set()).add(number)
        return {word: frozenset(numbers) for word, numbers in found.items()}

    @cached_property
    def titled(self) -> dict[str, frozenset[int]]:
        """The people by the titles before their names: *il* **dottor** *Neri*, *signora*."""
        found: dict[str, set[int]] = {}
        for at, mention in enumerate(self.mentions):
            number = self.owner.get(at)
            if number is None or mention.kind != "name":
                continue
            items = self.sentence(mention.sentence).items[mention.first : mention.last]
            words = [item.lower for item in items if item.end <= mention.span.start]
            words = [word for word in words if len(word) > _SHORT]
            for word in (*words, *(role for role in mention.roles if " " not in role)):
                found.setdefault(word, set()).add(number)
        return {word: frozenset(numbers) for word, numbers in found.items()}

    @cached_property
    def people_by_gender(self) -> dict[str, frozenset[int]]:
        """The single people whose gender is told."""
        found: dict[str, set[int]] = {}
        for number, entity in enumerate(self.entities):
            if entity.holder == "person" and entity.number == "s" and entity.gender:
                found.setdefault(entity.gender, set()).add(number)
        return {gender: frozenset(numbers) for gender, numbers in found.items()}

    def words(self, number: int) -> str:
        """The first words of an utterance as one string, its parts joined by blanks."""
        parts = (
            self.text[part.start : min(part.end, part.start + _FIRST_WORDS)]
            for part in self.utterances[number].contents[:_FIRST_PARTS]
        )
        return " ".join(parts)


def scene(
    text: str,
    quoted: Sequence[Quoted],
    analysis: Analysis,
    options: Options,
    models: Models,
) -> Scene:
    """The scene of a text: its mentions found and linked, its statements found, its genre.

    ``models`` weigh what is a statement; the options may look for none. Linear time, unless
    very many people share a word of their names.
    """
    people = directory(options.known_speakers) if options.known_speakers else None
    known = capitalised_inside([sentence.items for sentence in analysis.sentences])
    if people is not None:
        known |= people.capitals
    found: list[Mention] = []
    datelined = _datelined(analysis)
    for number, sentence in enumerate(analysis.sentences):
        items, verbs = sentence.items, sentence.verbs
        within = mentions_of(items, verbs, number, known)
        if datelined == [number]:
            within = without_dateline(within, items)
        if people is not None:
            within = with_aliases(within, items, verbs, number, people.aliases)
        found.extend(recognised(mention, sentence.parse) for mention in within)
    found.sort(key=lambda mention: mention.span)
    frames = [sentence.frame for sentence in analysis.sentences]
    entities, owner = link(text, found, people, frames)
    by_sentence: dict[int, list[tuple[int, Mention]]] = {}
    for at, mention in enumerate(found):
        by_sentence.setdefault(mention.sentence, []).append((at, mention))
    reports = models.statements if options.statements else None
    reported = () if reports is None else statements(analysis, by_sentence, quoted, reports)
    genre = options.genre or infer_genre(analysis, quoted)
    entities = with_genders(entities, found, analysis, by_sentence, given=genre == "fiction")
    return Scene(text, quoted, analysis, genre, found, entities, owner, by_sentence, reported)


def _datelined(analysis: Analysis) -> list[int]:
    """The sentences that open a paragraph with a dateline; several are turns of speakers."""
    found, paragraph = [], -1
    for number, sentence in enumerate(analysis.sentences):
        if sentence.paragraph != paragraph and sentence.frame is None and dateline(sentence.items):
            found.append(number)
        paragraph = sentence.paragraph
    return found


def mentions_within(scene: Scene, span: Span) -> list[tuple[int, Mention]]:
    """The mentions inside a span with their positions, in text order."""
    first = bisect_left(scene.starts, span.start)
    last = bisect_left(scene.starts, span.end)
    return [(at, scene.mentions[at]) for at in range(first, last)]
