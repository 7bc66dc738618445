"""The gender that the text's own words give people whose names tell none: *Kettel, seduto*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.language.model import Analysis, Sentence
from quoteattr.people.model import Entity, Mention
from quoteattr.reporting.model import Indexed
from quoteattr.reporting.subjects import subject
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_MOST = 8
"""Mentions of somebody whose sentences are looked at."""
_NEAR = 30
"""Items around a mention among which its verbs are looked for."""
_FARTHEST = 14
"""Items behind a verb among which its subject is still described: *si alzò*, **rossa**."""
_LINKING = frozenset(
    {"essere", "rimanere", "restare", "stare", "diventare", "parere", "sembrare", "apparire"}
    | {"sentire", "trovare", "fermare", "tornare", "entrare", "uscire", "venire"}
)
"""Verbs behind which a word describes their subject."""


def with_genders(
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    analysis: Analysis,
    by_sentence: Mapping[int, Indexed],
    *,
    given: bool,
) -> tuple[Entity, ...]:
    """The entities, the people among them with the gender that all words about them agree on.

    ``given`` tells that a single name that may be a given name is one, as in fiction.
    """
    found = []
    for entity in entities:
        gender = entity.gender
        if not gender and entity.holder == "person" and entity.number == "s" and entity.named:
            genders = set(_told(entity, mentions, analysis, by_sentence))
            gender = genders.pop() if len(genders) == 1 else ""
            gender = gender or (_of_given_name(entity.name) if given else "")
        found.append(evolve(entity, gender=gender) if gender else entity)
    return tuple(found)


def _of_given_name(name: str) -> str:
    gender, _ = lexicon.given_names().get(lexicon.plain(name), ("", ""))
    return gender if gender in ("m", "f") else ""


def _told(
    entity: Entity,
    mentions: Sequence[Mention],
    analysis: Analysis,
    by_sentence: Mapping[int, Indexed],
) -> Iterator[str]:
    """The genders that words give somebody, beside the name or behind a verb of theirs."""
    for at in entity.mentions[:_MOST]:
        mention = mentions[at]
        if mention.preposition:
            continue
        sentence = analysis.sentences[mention.sentence]
        yield from _described(sentence.items, mention.last)
        verbs = sentence.verbs
        for place in range(
            bisect_left(verbs, mention.first - _NEAR, key=_start),
            bisect_left(verbs, mention.last + _NEAR, key=_start),
        ):
            verb = verbs[place]
            genders = list(_around(sentence, place))
            if genders and _is_subject(sentence, verb, by_sentence[mention.sentence], at):
                yield from genders


def _is_subject(sentence: Sentence, verb: VerbGroup, mentions: Indexed, at: int) -> bool:
    return subject(sentence, verb, mentions, quote_before=False).mention == at


def _start(verb: VerbGroup) -> int:
    return verb.start


def _around(sentence: Sentence, place: int) -> Iterator[str]:
    """The genders that the finite verb at a place and what follows it give its subject."""
    verb = sentence.verbs[place]
    if verb.finite is None:
        return
    head, items = verb.head, sentence.items
    if head is not verb.finite and verb.finite.lemma == "essere" and head.number == "s":
        yield from filter(None, [head.gender])
    if head.lemma in _LINKING:
        yield from _alone(items, verb.end)
    following = sentence.verbs[place + 1 : place + 1 + _FARTHEST]
    starts = (each.start for each in following if each.finite is not None)
    end = min(next(starts, len(items)), verb.end + _FARTHEST, len(items))
    for at in range(verb.end, end):
        yield from _described(items, at)


def _described(items: Sequence[Token], at: int) -> Iterator[str]:
    """The gender of a word between a comma at ``at`` and a sign or preposition."""
    if at < len(items) and items[at].text == ",":
        yield from _alone(items, at + 1)


def _alone(items: Sequence[Token], at: int) -> Iterator[str]:
    """The gender of a participle or adjective in the singular before a sign or preposition."""
    if at < len(items) and (at + 1 == len(items) or _ends(items[at + 1])):
        yield from filter(None, [_gender(items[at].lower)])


def _ends(item: Token) -> bool:
    """Whether no noun begins with an item."""
    if item.kind == "sign" or item.lower in ("e", "ed"):
        return True
    return lexicon.is_word(item.lower, "preposition", "articulated")


def _gender(word: str) -> str:
    """The gender of a participle or adjective in the singular; empty for all else."""
    forms = {
        form.gender
        for form in lexicon.verb_forms(word)
        if form.mood == "part" and form.number == "s"
    }
    forms |= {lexicon.adjective_genders().get(word, "")} - {""}
    return forms.pop() if len(forms) == 1 else ""
