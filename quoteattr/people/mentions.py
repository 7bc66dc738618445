"""Every phrase of a sentence that could name a speaker: names, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.people.appositions import with_acronym, with_apposition
from quoteattr.people.determiners import (
    is_honorific,
    past_determiner,
    preposition_of,
)
from quoteattr.people.model import Mention
from quoteattr.people.names import NameRun, name_run
from quoteattr.people.phrases import Phrase, phrase_at, role_of, role_of_title
from quoteattr.spans import Span
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup


def mentions(
    items: Sequence[Token], verbs: Sequence[VerbGroup], number: int, known: Collection[str]
) -> tuple[Mention, ...]:
    """The mentions of sentence ``number`` in order of their cores.

    ``known`` are the words that the document capitalises inside sentences.
    """
    return tuple(sorted(_Scanner(items, verbs, number, known).all(), key=lambda m: m.span))


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
        self._reports = {verb.end for verb in verbs if verb.strength >= 0.6}

    def all(self) -> Iterator[Mention]:
        at = 0
        while at < len(self._items):
            found = list(self._at(at))
            yield from found
            at = max([at + 1, *(mention.last for mention in found if mention.kind != "pronoun")])

    def _at(self, at: int) -> Iterator[Mention]:
        item = self._items[at]
        if item.kind not in ("word", "number"):
            return
        size, entries = lexicon.match_phrase(
            lexicon.sources(), [each.lower for each in self._items[at : at + 5]]
        )
        article = size == 1 and lexicon.is_word(item.lower, "article")
        alone = size > 1 or self._stands_alone(at)
        if entries and at not in self._verbal and alone and not article:
            yield self._source(at, size, entries[0])
            return
        start = past_determiner(self._items, at)
        body = self._body_run(start)
        if body is not None:
            yield from self._named(body, at)
            return
        phrase = None if self._is_person_name(start) else phrase_at(self._items, at)
        if phrase is not None and phrase.head not in self._verbal and not self._bears_words(phrase):
            yield from self._described(phrase)
            return
        run = None if start in self._verbal else name_run(self._items, start, self._known)
        if run is not None:
            yield from self._named(run, at)
            return
        if at not in self._verbal:
            yield from self._pronoun(at)
            if at in self._reports:
                yield from self._unknown_noun(at)

    def _is_person_name(self, at: int) -> bool:
        """Whether a capitalised noun is a name here: *Nunzia Febo*, and *Gobbi* once known."""
        item = self._items[at]
        if not item.capitalised or lexicon.is_office(item.lower):
            return False
        follows = at + 1 < len(self._items) and self._items[at + 1].capitalised
        given = item.lower in lexicon.given_names() and follows
        return given or (item.lower in self._known and not lexicon.body_nouns().get(item.lower))

    def _bears_words(self, phrase: Phrase) -> bool:
        """Whether the noun is rather what carries the words: a chorus, banner or appeal."""
        nouns = lexicon.reporting_nouns().get(self._items[phrase.head].lower, ())
        return phrase.holder != "person" and any(
            noun.noun_class in ("thing", "crowd", "speech", "thought", "section", "interview")
            for words, noun in nouns
            if len(words) == 1
        )

    def _body_run(self, at: int) -> NameRun | None:
        """A body's name of several words, which its own nouns must not break up.

        Either a known one, or a body noun and more, all capitalised: *Fonderia Arvati*.
        """
        items = self._items
        if not items[at].capitalised:
            return None
        words = [each.lower for each in items[at : at + 6]]
        known = lexicon.match_phrase(lexicon.body_names(), words)[0] >= 2
        capitals = at + 1 < len(items) and items[at + 1].capitalised
        noun = words[0] in lexicon.body_nouns() and words[0] not in lexicon.person_nouns()
        person = len(words) > 1 and words[1] in lexicon.given_names()
        if not known and not (capitals and noun and not person):
            return None
        run = name_run(items, at, self._known)
        return run if run is None or run.holder else evolve(run, holder="organization")

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
        )
        run = self._apposed_name(phrase)
        if run is not None:
            named = self._name_mention(run, mention)
            yield with_apposition(items, self._verbal, named)
            return
        if phrase.holder == "organization":
            mention = with_acronym(items, mention)
        if mention.alias and items[phrase.head].capitalised:
            words = tuple(item.text for item in items[phrase.core : phrase.last])
            mention = evolve(mention, kind="name", name=words)
        yield mention
        yield from self._inside(phrase.head + 1, phrase.last)

    def _apposed_name(self, phrase: Phrase) -> NameRun | None:
        """The name that follows a role at once or after a comma."""
        at = phrase.last
        if phrase.noun.number == "p" or phrase.holder not in ("person", "organization"):
            return None
        comma = at < len(self._items) and self._items[at].text == ","
        if comma and (phrase.holder != "person" or phrase.determined == "indefinite"):
            return None
        at += comma
        if comma:
            inner = phrase_at(self._items, at)
            if inner is not None and inner.holder == "person" and inner.noun.number == "s":
                at = inner.last
        while (
            at < len(self._items)
            and is_honorific(self._items[at])
            and not self._items[at].capitalised
        ):
            at += 1
        if at >= len(self._items) or not self._items[at].capitalised:
            return None
        run = name_run(self._items, at, self._known)
        if run is None or (run.holder == "place" and not comma):
            return None
        bodies = ("organization", "group")
        if (phrase.holder == "person") != (run.holder not in bodies) and run.holder:
            return None
        if comma and run.last < len(self._items) and self._items[run.last].lower in ("e", "ed"):
            return None
        return run

    def _inside(self, first: int, last: int) -> Iterator[Mention]:
        """Names within the complements of a description (*del* **Cremlino**)."""
        at = first
        while at < last:
            capital = self._items[at].capitalised
            run = name_run(self._items, at, self._known) if capital else None
            if run is None or run.last > last:
                at += 1
                continue
            yield evolve(self._name_mention(run, None), preposition="di")
            at = run.last

    def _named(self, run: NameRun, first: int) -> Iterator[Mention]:
        mention = self._name_mention(run, None)
        titles = [item.lower for item in self._items[first : run.first] if is_honorific(item)]
        honorific = bool(titles)
        gender = lexicon.honorifics().get(titles[0], "") if titles else ""
        article = self._items[first].lower if first < run.first else ""
        mention = evolve(
            mention,
            first=first,
            preposition=preposition_of(self._items, first),
            honorific=honorific,
            roles=tuple(role for title in titles if (role := role_of_title(title))),
            holder="person" if honorific else mention.holder,
            gender=mention.gender or gender or ("f" if article == "la" else ""),
        )
        mention = with_apposition(self._items, self._verbal, mention)
        yield mention
        yield from self._joint(mention, run)

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
            preposition=preposition_of(self._items, run.first)
            if role is None
            else role.preposition,
            name=run.words,
            roles=() if role is None else role.roles,
        )

    def _joint(self, mention: Mention, run: NameRun) -> Iterator[Mention]:
        """``Rossi e Bianchi`` as one joint speaker besides the two."""
        items = self._items
        if run.last + 1 >= len(items) or items[run.last].lower not in ("e", "ed"):
            return
        other = name_run(items, run.last + 1, self._known)
        if other is None or {run.holder, other.holder} - {"person", ""}:
            return
        words = tuple(item.text for item in items[run.first : other.last])
        yield evolve(
            mention,
            span=self._span(run.first, other.last),
            last=other.last,
            holder="group",
            number="p",
            gender="",
            name=words,
            roles=(),
        )
        yield evolve(self._name_mention(other, None), preposition=mention.preposition)

    def _pronoun(self, at: int) -> Iterator[Mention]:
        item = self._items[at]
        if item.lower == "e'":
            return
        for entry in lexicon.clause_word(item.lower):
            personal = entry.word_class == "personal" and entry.role in ("subject", "both")
            pointing = (
                entry.word_class == "demonstrative"
                and entry.role in ("subject", "both")
                and self._stands_alone(at)
            )
            possessive = entry.word_class == "possessive" and entry.person == "3"
            if personal or pointing or possessive:
                yield Mention(
                    span=Span(item.start, item.end),
                    sentence=self._number,
                    first=at,
                    last=at + 1,
                    kind="pronoun",
                    holder="possessive" if possessive else "",
                    gender="" if possessive else entry.gender,
                    number="" if possessive else entry.number,
                    preposition=preposition_of(self._items, at),
                    person=entry.person or "3",
                )
                return

    def _stands_alone(self, at: int) -> bool:
        following = self._items[at + 1] if at + 1 < len(self._items) else None
        return (
            following is None
            or following.kind != "word"
            or at + 1 in self._verbal
            or (lexicon.clause_word(following.lower) != ())
        )

    def _unknown_noun(self, at: int) -> Iterator[Mention]:
        """An article and a noun that no table knows, right after a reporting verb."""
        items = self._items
        if not lexicon.is_word(items[at].lower, "article") or at + 1 >= len(items):
            return
        noun = items[at + 1]
        if noun.kind != "word" or lexicon.clause_word(noun.lower) or at + 1 in self._verbal:
            return
        article = lexicon.clause_word(items[at].lower)[0]
        yield Mention(
            span=Span(noun.start, noun.end),
            sentence=self._number,
            first=at,
            last=at + 2,
            kind="description",
            holder="",
            gender=article.gender,
            number=article.number,
            preposition=preposition_of(self._items, at),
            roles=(noun.lower,),
        )

    def _source(self, at: int, size: int, entry: lexicon.ClauseWord) -> Mention:
        core = at + (size > 1 and lexicon.is_word(self._items[at].lower, "article"))
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
        return Span(self._items[first].start, self._items[last - 1].end)
