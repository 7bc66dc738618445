"""Every phrase of a sentence that could name a speaker: names, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.people.appositions import (
    with_acronym,
    with_apposition,
    with_given_name,
    with_predicate,
)
from quoteattr.people.determiners import (
    begins_surname,
    fused_preposition,
    is_honorific,
    past_determiner,
    preposition_before,
    preposition_of,
)
from quoteattr.people.joint import partners, past_followers, respective_roles, with_joint
from quoteattr.people.marked import closing_width, marked_end
from quoteattr.people.model import Mention
from quoteattr.people.names import NameRun, name_run
from quoteattr.people.openings import may_open
from quoteattr.people.phrases import Phrase, phrase_at, role_of, role_of_title
from quoteattr.people.predicates import is_predicate
from quoteattr.people.pronouns import pronoun, stands_alone
from quoteattr.people.readings import (
    PART_OF_NAME,
    apposed_name,
    bears_words,
    body_run,
    called,
    has_territory,
    is_body_with_name,
    is_person_name,
    names_field,
    names_the_inner,
    past_family_name,
    site_run,
)
from quoteattr.people.standins import StandIn, stand_in
from quoteattr.people.unlisted import unlisted_noun
from quoteattr.spans import Span
from quoteattr.text.group_phrases import inside_adverbs
from quoteattr.text.matching import match_tokens
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_GENERIC = frozenset({"office", "law", "rank"})
"""Classes of nouns whose masculine is used of women too: *il ministro Anna Rossi*."""
_LONGEST_SOURCE = 5


def _is_generic_title(title: str) -> bool:
    """Whether a title is an office in the masculine that women bear too."""
    return lexicon.is_office(title) and not lexicon.honorifics().get(title)


def mentions(
    items: Sequence[Token], verbs: Sequence[VerbGroup], number: int, known: Collection[str]
) -> tuple[Mention, ...]:
    """The mentions of sentence ``number`` in order of their cores.

    ``known`` are the words that the document capitalises inside sentences.
    """
    scanned = _Scanner(items, verbs, number, known).all()
    found = sorted((m for m in scanned if not is_predicate(items, verbs, m)), key=lambda m: m.span)
    finite = {verb.start for verb in verbs if verb.finite is not None}
    return tuple(with_joint(items, [_compared(items, finite, each) for each in found]))


def _compared(items: Sequence[Token], finite: Container[int], mention: Mention) -> Mention:
    """The mention ruled by *come* where that compares: *fa il sarto come* **il padre**.

    Not where its verb follows: *come* **il sindaco** *ha detto*.
    """
    after = mention.first > 0 and items[mention.first - 1].lower == "come"
    compared = after and not mention.preposition and mention.last not in finite
    return evolve(mention, preposition="come") if compared else mention


class _Scanner:
    def __init__(
        self,
        items: Sequence[Token],
        verbs: Sequence[VerbGroup],
        number: int,
        known: Collection[str],
    ) -> None:
        self._items = items
        self._number = number
        self._known = known
        self._verbal = {at for verb in verbs for at in range(verb.cue_start, verb.end)}
        self._no_nouns = self._verbal | set(inside_adverbs(items))
        sure = [verb for verb in verbs if verb.strength >= 0.6]
        self._reports = {verb.end for verb in sure}
        self._said = {verb.start for verb in sure if verb.finite is not None}

    def all(self) -> Iterator[Mention]:
        at = 0
        while at < len(self._items):
            if not may_open(self._items[at]):
                at += 1
                continue
            found = list(self._at(at))
            yield from found
            at = max([at + 1, *(mention.last for mention in found if mention.kind != "pronoun")])

    def _at(self, at: int) -> Iterator[Mention]:
        item = self._items[at]
        if at in self._verbal and lexicon.is_word(item.lower, "indefinite"):
            return
        size, entries = self._listed(at)
        among = None if at in self._verbal else stand_in(self._items, at, self._verbal)
        if among is not None and among.last >= at + size:
            yield self._standing_in(among)
            return
        start = past_determiner(self._items, at, self._known)
        phrase = self._phrase(at, start)
        if phrase is not None and phrase.head in self._no_nouns:
            phrase = None
        determiner = phrase is not None and (phrase.head >= at + size or phrase.last > at + size)
        if entries and not determiner and self._is_source(at, size):
            yield self._source(at, size, entries[0])
            return
        body = body_run(self._items, at, self._known) or body_run(self._items, start, self._known)
        if body is None and phrase is not None:
            body = body_run(self._items, phrase.head, self._known)
        body = body or site_run(self._items, at, self._known)
        if body is not None:
            yield from self._named(body, at)
            return
        speaks = phrase is not None and phrase.determined and phrase.last in self._said
        if phrase is not None and not bears_words(self._items, phrase, speaks=bool(speaks)):
            yield from self._described(phrase)
            return
        verbal = start in self._verbal and not is_person_name(self._items, start, self._known)
        run = None if verbal else name_run(self._items, start, self._known)
        if run is not None:
            yield from self._named(run, at)
            return
        if at not in self._verbal:
            yield from pronoun(self._items, at, self._number, self._verbal)
            if at in self._reports:
                yield from unlisted_noun(self._items, at, self._number, self._verbal)

    def _listed(self, at: int) -> tuple[int, tuple[lexicon.ClauseWord, ...]]:
        """The listed source that begins at ``at``: not *un tale* before the name of one."""
        size, entries = match_tokens(lexicon.sources(), self._items, at, _LONGEST_SOURCE)
        if not entries:
            return 0, ()
        of = self._ends_in_of(at, size) and at and self._items[at - 1].lower == "da"
        named = past_determiner(self._items, at, self._known) >= at + size
        named = named or is_body_with_name(self._items, at + size - 1)
        return (0, ()) if of or named else (size, entries)

    def _is_source(self, at: int, size: int) -> bool:
        """Whether a listed source stands there for itself, as no article or determiner."""
        if at in self._verbal or (size == 1 and lexicon.is_word(self._items[at].lower, "article")):
            return False
        return size > 1 or stands_alone(self._items, at, self._verbal)

    def _phrase(self, at: int, start: int) -> Phrase | None:
        """The describing phrase at ``at``, unless it is rather the name at ``start``."""
        phrase = phrase_at(self._items, at)
        surname = phrase is not None and phrase.head == at + 1 and phrase.holder == "person"
        if (
            surname
            and begins_surname(self._items, at, self._known)
            and not marked_end(self._items, at)
        ):
            return None
        if phrase is None or not is_person_name(self._items, start, self._known):
            return phrase
        return phrase if phrase.head < start and phrase.noun.number == "p" else None

    def _described(self, phrase: Phrase) -> Iterator[Mention]:
        items = self._items
        noun = phrase.noun
        mention = Mention(
            span=self._span(phrase.core, phrase.last),
            sentence=self._number,
            first=phrase.first,
            last=phrase.last,
            kind="description",
            holder=phrase.holder,
            gender=noun.gender,
            number=noun.number,
            preposition=preposition_of(self._items, phrase.first),
            roles=(role_of(items, phrase),),
            definite=phrase.determined == "definite" or phrase.first == phrase.core,
            determined=bool(phrase.determined),
            generic=noun.gender == "m" and noun.number == "s" and noun.noun_class in _GENERIC,
        )
        family = past_family_name(self._items, phrase, self._known)
        if family:
            mention = evolve(mention, span=self._span(phrase.core, family), last=family)
            yield mention
            return
        run = apposed_name(self._items, phrase, self._known)
        if run is not None and names_the_inner(self._items, phrase):
            mention = evolve(mention, span=self._span(phrase.core, run.last), last=run.last)
            yield evolve(mention, roles=(*mention.roles,))
            yield from self._inside(evolve(phrase, last=run.last))
            return
        run = run or called(items, phrase, self._known)
        if run is not None:
            named = self._name_mention(run, mention)
            if run.first == phrase.last and phrase.noun.masculine in PART_OF_NAME:
                words = tuple(item.text for item in items[phrase.head : run.last])
                span = self._span(phrase.head, run.last)
                named = evolve(named, span=span, name=words, gender=phrase.noun.gender)
            yield with_predicate(items, with_apposition(items, self._verbal, named))
            for inner in self._inside(phrase):
                if inner.kind == "name" and inner.holder == "person":
                    yield inner
            return
        if phrase.holder == "organization":
            mention = with_acronym(items, mention)
        elif phrase.holder == "person":
            mention = with_given_name(items, mention)
        if mention.alias and phrase.holder != "person" and items[phrase.head].capitalised:
            words = tuple(item.text for item in items[phrase.core : phrase.last])
            mention = evolve(mention, kind="name", name=words)
        yield mention
        yield from self._inside(phrase)

    def _inside(self, phrase: Phrase) -> Iterator[Mention]:
        """Names and nouns within the complements of a description (*del* **Cremlino**)."""
        at = phrase.head + 1
        while at < phrase.last:
            found = self._inner(at, phrase)
            yield from found
            at = max([at + 1, *(mention.last for mention in found)])

    def _inner(self, at: int, phrase: Phrase) -> list[Mention]:
        if names_field(self._items, at) or names_field(self._items, at + 1):
            return []
        bare = self._items[at - 1].lower in ("di", "d'")
        if self._items[at].capitalised:
            run = name_run(self._items, at, self._known, named=bare)
            if run is not None and run.last <= phrase.last:
                if not run.holder and has_territory(phrase):
                    run = evolve(run, holder="place")
                return [evolve(self._name_mention(run, None), preposition="di")]
        if fused_preposition(self._items[at].lower) != "di" and not bare:
            return []
        other = phrase_at(self._items, at)
        if other is not None and names_field(self._items, at + 1, of=other):
            return []
        if other is None or other.last > phrase.last or bears_words(self._items, other):
            return []
        if bare and not other.determined:
            return []
        inner, last = list(self._described(other)), phrase.last
        if phrase.holder != "person" and other.last == last:
            # the name is the inner noun's: *lettera di* **sua moglie Dalila**
            last = max(mention.last for mention in inner)
        return [evolve(mention, preposition="di") for mention in inner if mention.last <= last]

    def _named(self, run: NameRun, first: int) -> Iterator[Mention]:
        mention = self._name_mention(run, None)
        titles = [item.lower for item in self._items[first : run.first] if is_honorific(item)]
        honorific = bool(titles)
        gender = lexicon.honorifics().get(titles[0], "") if titles else ""
        article = self._items[first].lower if first < run.first else ""
        several = not honorific and any(
            entry.word_class in ("article", "articulated") and entry.number == "p"
            for entry in lexicon.clause_word(article)
        )
        mention = evolve(
            mention,
            first=first,
            preposition=preposition_before(self._items, first)
            if first == run.first
            else preposition_of(self._items, first),
            honorific=honorific,
            roles=tuple(role for title in titles if (role := role_of_title(title))),
            holder="person" if honorific else mention.holder,
            gender=mention.gender or gender or ("f" if article == "la" else ""),
            number="p" if several else mention.number,
            generic=run.gender != "m" and any(map(_is_generic_title, titles)),
        )
        mention = with_apposition(self._items, self._verbal, mention)
        yield from self._joint(with_predicate(self._items, mention), run)

    def _name_mention(self, run: NameRun, role: Mention | None) -> Mention:
        holder = run.holder
        if role is not None and role.holder == "person":
            holder = "person"
        elif role is not None and not holder:
            holder = role.holder
        return Mention(
            span=self._span(run.first, run.last),
            sentence=self._number,
            first=run.first if role is None else role.first,
            last=run.last,
            kind="name",
            holder=holder,
            gender=run.gender or (role.gender if role else ""),
            number=run.number,
            preposition=preposition_before(self._items, run.first)
            if role is None
            else role.preposition,
            name=run.words,
            roles=() if role is None else role.roles,
            generic=role is not None and role.generic and run.gender != "m",
        )

    def _joint(self, mention: Mention, run: NameRun) -> Iterator[Mention]:
        """A name, besides ``Rossi e Bianchi`` as one joint speaker, or ``Rossi e i suoi``."""
        others = partners(self._items, run, self._known) if mention.last == run.last else ()
        last = others[-1].last if others else past_followers(self._items, run.last)
        if last == run.last:
            yield mention
            return
        given = respective_roles(self._items, last, 1 + len(others)) if others else ()
        yield evolve(mention, roles=(*mention.roles, *given[:1]))
        yield evolve(
            mention,
            span=self._span(run.first, last),
            last=last,
            holder="group",
            number="p",
            gender="",
            name=tuple(item.text for item in self._items[run.first : last]),
            roles=(),
            generic=False,
        )
        for place, other in enumerate(others, start=1):
            named = self._name_mention(other, None)
            own = given[place : place + 1]
            yield evolve(named, preposition=mention.preposition, roles=own)

    def _standing_in(self, among: StandIn) -> Mention:
        return Mention(
            span=self._span(among.core, among.last),
            sentence=self._number,
            first=among.first,
            last=among.last,
            kind="description",
            holder="group" if among.number == "p" else "person",
            gender=among.gender,
            number=among.number,
            preposition=preposition_of(self._items, among.first),
            definite=among.definite,
        )

    def _ends_in_of(self, at: int, size: int) -> bool:
        """Whether a source opens a partitive: *gran parte di*."""
        last = self._items[at + size - 1].lower
        opened = last in ("di", "d'") or fused_preposition(last) == "di"
        return opened and at + size < len(self._items)

    def _source(self, at: int, size: int, entry: lexicon.ClauseWord) -> Mention:
        core = at + (size > 1 and lexicon.is_word(self._items[at].lower, "article"))
        opened = fused_preposition(self._items[at + size - 1].lower) == "di"
        of = (
            phrase_at(self._items, at + size - opened)
            if opened or self._ends_in_of(at, size)
            else None
        )
        size = max(size, of.last - at) if of is not None else size
        return Mention(
            span=self._span(core, at + size),
            sentence=self._number,
            first=at,
            last=at + size,
            kind="description",
            holder=entry.word_class,
            gender=entry.gender,
            number=entry.number or "s",
            preposition=preposition_of(self._items, at),
            definite=False,
        )

    def _span(self, first: int, last: int) -> Span:
        closing = closing_width(self._items, first, last)
        return Span(self._items[first].start, self._items[last - 1].end + closing)
