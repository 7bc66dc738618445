"""The ways from a quotation to its speaker: each cue or none, each mention or none, each entity.

A way's features are those of its steps; the weights that the corpora give to features are in
``data/speaker_weights.json``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from attrs import frozen

from quoteattr.attribution.cue_features import cue_features, no_cue_features
from quoteattr.attribution.descriptions import described
from quoteattr.attribution.labels import is_setting, label_features
from quoteattr.attribution.model import NARRATOR, NOBODY, End, Fan, Way
from quoteattr.attribution.namesakes import namesakes
from quoteattr.attribution.narrator import may_narrate, narrator_features
from quoteattr.attribution.scene import Scene, mentions_within
from quoteattr.attribution.standing import Standing
from quoteattr.attribution.subject_features import (
    kind_of,
    left_out_features,
    places,
    subject_features,
)
from quoteattr.attribution.sure import Sure
from quoteattr.attribution.turns import TurnNames, Turns, turn_names, turns
from quoteattr.loglinear import Step
from quoteattr.people.model import Entity, Mention
from quoteattr.reporting.agreement import is_impersonal
from quoteattr.reporting.hearing import hears
from quoteattr.reporting.model import Cue
from quoteattr.reporting.sharing import form_of_subject
from quoteattr.text.verbs import VerbGroup

_PRONOUNS = {"possessive": "possessive", "unknown": "anybody"}
"""What a pronoun leaves open by its holder: *le sue parole*, *a* **chi** *gli chiede*."""


def ways(scene: Scene, number: int, sure: Sure, outer: int | None = None) -> tuple[Way, ...]:
    """All ways from an utterance to a speaker, those without a cue first; never empty.

    A statement has its one cue. ``sure`` are the sure speakers of its chain; ``outer`` is the
    speaker of the quotation that it is nested in, None where it is in none.
    """
    return tuple(fan.way(end) for fan in fans(scene, number, sure, outer) for end in fan.ends)


def fans(scene: Scene, number: int, sure: Sure, outer: int | None = None) -> tuple[Fan, ...]:
    """The same ways, those that differ in their ends alone together."""
    standing = Standing(scene, number, sure, outer)
    return tuple(_Finder(scene, number, standing).fans())


@frozen
class _Blank:
    """What the text leaves open, by which mention, and what it says of who fills it: gender and
    number, whom they speak to, the class and lemma of the verb that reports, and the entities
    that the sentence has hear it.
    """

    state: str
    mention: int | None
    gender: str = ""
    number: str = ""
    told: str = ""
    reporting: tuple[str, ...] = ()
    hearers: frozenset[int] = frozenset()


def _blank(state: str, at: int | None, scene: Scene, cue: Cue | None) -> _Blank:
    gender = number = told = ""
    reporting: tuple[str, ...] = ()
    verb = None if cue is None else cue.verb
    if cue is not None and verb is not None:
        told = verb.told
        if verb.reporting is not None:
            reporting = verb.reporting.verb_class, verb.reporting.lemma
        if state not in ("agentless", "heard"):
            gender, number = form_of_subject(scene.sentence(cue.sentence), verb)
    if at is not None:
        gender, number = scene.mentions[at].gender, scene.mentions[at].number
    hearers = frozenset[int]() if cue is None else scene.hearers(cue)
    return _Blank(state, at, gender, number, told, reporting, hearers)


class _Finder:
    def __init__(self, scene: Scene, number: int, standing: Standing) -> None:
        self._scene = scene
        self._number = number
        self._standing = standing
        self._layout = standing.layout
        self._hearers = scene.hearers(scene.cues(number)[0]) if scene.cues(number) else frozenset()
        self._ends: dict[_Blank, tuple[End, ...]] = {}
        self._open: dict[str, dict[int, Step]] = {}
        self._names: dict[int, tuple[str, ...]] = {}
        self._turning: dict[int, TurnNames] = {}
        self._turned: dict[tuple[int, tuple[str, ...]], Turns] = {}

    def fans(self) -> Iterator[Fan]:
        scene = self._scene
        cues = scene.cues(self._number)
        if not scene.utterances[self._number].is_statement:
            first = Step(tuple(no_cue_features(scene, self._number, cues)))
            yield from self._to_label(first)
            yield self._to_anybody("no cue", None, None, (first,))
        for rank, cue in enumerate(cues):
            step = Step(tuple(cue_features(scene, self._number, cue, rank)), cue.span)
            yield from self._by_cue(cue, step)

    def _to_label(self, first: Step) -> Iterator[Fan]:
        """The ways by the name that a layout or headline gives before a colon."""
        label = self._scene.utterances[self._number].label
        if label is None:
            return
        inside = mentions_within(self._scene, label)
        for rank, (at, mention) in enumerate(reversed(inside), start=1):
            free = mention.preposition or "free"
            features = (
                f"label, {min(rank, 3)} of {min(len(inside), 3)}",
                f"label, {kind_of(mention)}, {free}",
                f"label, {min(rank, 3)}, {free}",
                f"label, {'all of it' if mention.span == label else 'part'}",
            )
            yield from self._by_mention(None, at, mention, (first, Step(features, mention.span)))

    def _by_cue(self, cue: Cue, first: Step) -> Iterator[Fan]:
        scene = self._scene
        sentence = scene.sentence(cue.sentence)
        around = places(cue, scene.mentions_in(cue.sentence))
        ruled = scene.ruled(cue)
        use = scene.utterances[self._number].use
        for place in around:
            elsewhere = self._standing.elsewhere(scene.owner.get(place.at))
            if is_setting(sentence, cue, place.mention, elsewhere):
                continue
            if _is_io(cue.verb) and place.mention.kind != "pronoun":
                continue
            if _is_told(cue.verb, place.mention):
                continue
            features = (
                *subject_features(sentence, cue, place, ruled),
                *label_features(sentence, cue, place.mention, use, elsewhere),
            )
            second = Step(features, place.mention.span)
            yield from self._by_mention(cue, place.at, place.mention, (first, second))
        second = Step(tuple(left_out_features(sentence, cue, around, ruled)), cue.span)
        yield self._to_anybody(_left_open(cue), cue, None, (first, second))

    def _by_mention(
        self, cue: Cue | None, at: int, mention: Mention, steps: tuple[Step, ...]
    ) -> Iterator[Fan]:
        if mention.kind == "pronoun" and at not in self._scene.owner:
            state = _PRONOUNS.get(mention.holder, "pronoun")
            if mention.span.of(self._scene.text).lower() == "io":
                state = "first person"
            yield self._to_anybody(state, cue, at, steps)
            return
        number = self._scene.owner.get(at)
        if number is not None:
            gender = ""
            if cue is not None and cue.verb is not None:
                gender, _ = form_of_subject(self._scene.sentence(cue.sentence), cue.verb)
            yield Fan(at, cue, steps, tuple(self._meant(number, at, mention, gender)))

    def _meant(self, number: int, at: int, mention: Mention, gender: str) -> Iterator[End]:
        """Whom a mention of an entity may mean, whose verb has a subject of that gender."""
        meant = described(self._scene, at) or namesakes(self._scene, at, gender)
        if mention.holder == "unknown" or mention.preposition:
            nobody = Step((f"nobody is {kind_of(mention)}",))
            yield End(NOBODY, (nobody,), turns=self._turns(NOBODY, _under("named", self._layout)))
        if not meant:
            turning = self._turns(number, _under("named", self._layout))
            yield End(number, (self._named(number, mention),), is_open=False, turns=turning)
        for other, names in meant:
            base = self._open_step("described", other)
            base = Step(base.names, mention.span, base.under)
            turning = self._turns(other, _under("described", self._layout))
            yield End(other, (Step(names, mention.span), base), turns=turning)

    def _named(self, number: int, mention: Mention) -> Step:
        """The step from a mention to the entity that it surely is."""
        if number in self._hearers:
            return Step(("is the hearer", f"is the hearer, {kind_of(mention)}"), mention.span)
        entity = self._scene.entities[number]
        inside = "named inside, " if number in self._standing.named_inside else ""
        features = (
            f"is {kind_of(mention)}",
            f"is {'addressed' if number in self._standing.addressed else 'not addressed'}",
            f"is {inside}{entity.holder}, {'named' if entity.named else 'described'}",
            f"is {entity.holder}, {min(len(entity.mentions), 3)} mentions",
        )
        return Step(features, mention.span)

    def _to_anybody(
        self,
        state: str,
        cue: Cue | None,
        at: int | None,
        steps: tuple[Step, ...],
    ) -> Fan:
        """The ways to everybody around, and to nobody, where the text leaves the speaker open."""
        blank = _blank(state, at, self._scene, cue)
        if blank not in self._ends:
            self._ends[blank] = tuple(self._anybody(blank))
        return Fan(at, cue, steps, self._ends[blank])

    def _anybody(self, blank: _Blank) -> Iterator[End]:
        scene, state = self._scene, blank.state
        alone = _under(state, self._layout)
        fits = {number: _fit(scene.entities[number], blank) for number in self._around(state)}
        if state == "anybody":
            yield End(NOBODY, (self._nobody(blank, {}),), turns=self._turns(NOBODY, alone))
            return
        if state == "first person" and self._standing.frame is None and scene.narrator is None:
            yield End(NARRATOR, (Step(("narrator",)),), turns=self._turns(NARRATOR, alone))
            return
        yield End(NOBODY, (self._nobody(blank, fits),), turns=self._turns(NOBODY, alone))
        if state == "no cue" and may_narrate(self._standing):
            features = Step(tuple(narrator_features(self._standing)), None, alone)
            yield End(NARRATOR, (features,), turns=self._turns(NARRATOR, alone))
        evidence = None if blank.mention is None else scene.mentions[blank.mention].span
        under = _under(state, self._layout, blank.told, *blank.reporting)
        ranks = self._ranks([number for number, fit in fits.items() if not fit.startswith("wrong")])
        for number, fit in fits.items():
            step = _fitting(state, fit, ranks.get(number, "unranked"))
            if blank.told:
                outer = "outer" if number == self._standing.outer else "not outer"
                step = Step((*step.names, f"tells {blank.told}: {outer}"), evidence)
            elif evidence is not None:
                step = Step(step.names, evidence)
            if number in blank.hearers:
                step = Step(("hears it", f"{state}: hears it"), evidence)
            steps = self._open_step(state, number), step
            yield End(number, steps, turns=self._turns(number, under))

    def _around(self, state: str) -> Sequence[int]:
        """The entities that may speak; in the first person only the one who says *io* there."""
        if state == "first person":
            inside = self._standing.frame is not None
            speaker = self._standing.outer if inside else self._scene.narrator
            if speaker is not None and speaker >= 0:
                return (speaker,)
        return self._standing.around

    def _ranks(self, fitting: Sequence[int]) -> dict[int, str]:
        """The people among those who fit, ranked by their last mention, and how many there are."""
        entities = self._scene.entities
        people = [each for each in fitting if entities[each].holder in ("person", "")]
        last = self._standing.last_mentions
        people.sort(key=lambda number: -last.get(number, -1))
        many = min(len(people), 3)
        return {number: f"fits {min(rank, 4)} of {many}" for rank, number in enumerate(people, 1)}

    def _open_step(self, state: str, number: int) -> Step:
        """The standing of an entity, once as it is and once together with what is left open."""
        known = self._open.setdefault(state, {})
        if number not in known:
            names = self._names.get(number)
            if names is None:
                names = self._names[number] = tuple(self._standing.features(number))
            last = self._standing.last_mentions.get(number)
            evidence = None if last is None else self._scene.mentions[last].span
            known[number] = Step(names, evidence, _under(state, self._layout))
        return known[number]

    def _turns(self, number: int, under: tuple[str, ...]) -> Turns:
        """The steps by those who spoke before."""
        names = self._turning.get(number)
        if names is None:
            names = self._turning[number] = turn_names(self._standing, number)
        key = id(names), under
        if key not in self._turned:
            self._turned[key] = turns(names, under)
        return self._turned[key]

    def _nobody(self, blank: _Blank, fits: Mapping[int, str]) -> Step:
        standing = self._standing
        use = self._scene.utterances[self._number].use
        nested = "nested" if standing.frame is not None else "not nested"
        # *mi hanno detto* and *si diceva* are often nobody's
        verb = f"{blank.number or 'no'} number, tells {blank.told or 'no one'}"
        shapes: tuple[str, ...] = (
            use,
            nested,
            self._layout,
            _several(blank, fits),
            verb,
            f"{nested}, {verb}",
        )
        if blank.state == "no cue":
            shapes += standing.crowd
        return _nobody(blank.state, min(len(standing.around), 3), *shapes)


def _several(blank: _Blank, fits: Mapping[int, str]) -> str:
    """Whether several who speak together fit a plural: *gli hanno risposto* may be anybody."""
    if blank.number != "p":
        return "one"
    return "several fit" if "right number" in fits.values() else "no several fit"


def _is_told(verb: VerbGroup | None, mention: Mention) -> bool:
    """Whether a pronoun stands for whom a passive tells: **chi** *chiama si sente rispondere*."""
    if verb is None or not verb.passive or mention.kind != "pronoun":
        return False
    return mention.holder != "possessive" and mention.preposition != "da"


def _is_io(verb: VerbGroup | None) -> bool:
    """Whether *io* reports by the verb, and hears nothing: *ho scritto*, but not *ho saputo*."""
    if verb is None or verb.finite is None or verb.reporting is None or verb.passive:
        return False
    first = (verb.finite.mood, verb.finite.person, verb.finite.number) == ("ind", "1", "s")
    return first and verb.finite.lemma != "essere" and verb.reporting.verb_class != "receive"


def _left_open(cue: Cue) -> str:
    """What a cue without a subject leaves open, in a word that names features."""
    verb = cue.verb
    if verb is None:
        return "nameless noun" if cue.kind == "noun" else "left out"
    if verb.passive:
        return "agentless"
    if hears(verb):
        return "heard"
    if verb.told == "me" and verb.reflexive:
        return "first person"
    if verb.finite is not None and verb.finite.person == "1":
        return "first person" if verb.finite.number == "s" else "first person plural"
    return "agentless" if is_impersonal(verb) else "left out"


@lru_cache(maxsize=1 << 14)
def _under(state: str, layout: str, told: str = "", *reporting: str) -> tuple[str, ...]:
    """The prefixes that combine features with what is left open, where, and the verb."""
    under = ["", f"{state}: ", f"{state}, {layout}: "]
    if told:
        under.append(f"tells {told}: ")
    return (*under, *(f"{word}: " for word in reporting))


@cache
def _nobody(state: str, around: int, *shapes: str) -> Step:
    """The features of nobody where something is left open, each once."""
    features = ["nobody", f"{state}: nobody", f"nobody, {around} around"]
    features += [f"{state}: nobody, {shape}" for shape in shapes]
    return Step(tuple(dict.fromkeys(features)))


@cache
def _fitting(state: str, fit: str, rank: str) -> Step:
    """The features of how well an entity fits what is left open, and of its rank."""
    return Step((fit, f"{state}: {fit}", rank, f"{state}: {rank}", f"{fit}, {rank}"))


def _fit(entity: Entity, blank: _Blank) -> str:
    """How an entity's gender and number go with the pronoun, or the verb, that stands for it."""
    gender, number = blank.gender, blank.number
    several = entity.number == "p" or entity.holder == "group"
    if number and (number == "p") != several and entity.holder != "organization":
        return "wrong number"
    if gender and entity.gender and gender != entity.gender:
        return "wrong gender"
    if number == "p" and several:
        return "right number"
    return "right gender" if gender and entity.gender else "fits"
