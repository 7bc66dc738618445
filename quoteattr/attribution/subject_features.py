"""How well a mention fits as the one whose words a cue reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from quoteattr import lexicon
from quoteattr.attribution.cue_features import bucket, cue_kind, signs_between
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.determiners import fused_preposition
from quoteattr.people.model import Mention
from quoteattr.reporting.agreement import agrees, is_impersonal
from quoteattr.reporting.hearing import hears
from quoteattr.reporting.model import Cue, Subject
from quoteattr.reporting.parses import head_of, path, subject_item, subject_relation

_MOST = 8
"""Mentions of a cue's sentence that are weighed, the nearest first."""


@frozen
class Place:
    """A mention's place relative to a cue: side, items between, rank among the free ones."""

    at: int
    mention: Mention
    side: str
    gap: tuple[int, int]
    rank: int


def places(cue: Cue, mentions: Sequence[tuple[int, Mention]]) -> list[Place]:
    """The mentions around a cue, the nearest first; those that overlap its words are left out.

    Not one whose article the preposition has swallowed: *a detta* **del sindaco**.
    """
    before = [(at, m) for at, m in mentions if m.last <= cue.first]
    fused = cue.last - (cue.kind == "preposition")
    after = [(at, m) for at, m in mentions if m.first >= fused and m.last > cue.last]
    found = []
    for side, ordered in (("before", before[::-1]), ("after", after)):
        rank = 0
        for at, mention in ordered:
            low, high = cue.last, max(cue.last, mention.first)
            gap = (mention.last, cue.first) if side == "before" else (low, high)
            rank += _is_free(mention)
            found.append(Place(at, mention, side, gap, rank))
    found.sort(key=lambda place: place.gap[1] - place.gap[0])
    return found[:_MOST]


def _is_free(mention: Mention) -> bool:
    return not mention.preposition and mention.holder != "possessive"


def subject_features(sentence: Sentence, cue: Cue, place: Place, ruled: Subject) -> Iterator[str]:
    """What speaks for and against a mention as subject or source of ``cue``.

    ``ruled`` is what the rules of grammar make of the cue.
    """
    mention = place.mention
    between = sentence.items[place.gap[0] : place.gap[1]]
    kind = cue_kind(sentence, cue)
    where = f"{kind} {cue.side}, {place.side}"
    voice = _voice(cue)
    rule = _rule(sentence, cue, ruled) if ruled.mention == place.at else "not"
    off, obstacles = bucket(len(between)), _obstacles(sentence, place)
    what = kind_of(mention)
    other = "" if ruled.mention in (place.at, None) else ", another is"
    yield f"subject rule {rule}{other}, {kind}"
    yield f"subject rule {rule}{other}, {where}"
    ruled_or_not = "ruled" if ruled.mention == place.at else f"not ruled{other}"
    yield f"subject {ruled_or_not}, {what}"
    free = "free" if _is_free(mention) else mention.preposition or "possessive"
    yield f"subject {where}, {voice}, {free}"
    yield f"subject {where}, {free} {min(place.rank, 3)}"
    yield f"subject {where}, {off} off, {free}"
    yield f"subject {where}, {what}"
    yield f"subject {where}, {what}, {free}"
    yield f"subject {place.side}, {obstacles}, {free}"
    clause = sentence.clauses.relation(mention.first, min(cue.first, len(sentence.items) - 1))
    yield f"subject {place.side}, {clause} clause, {voice}, {free}"
    yield f"subject {where}, {clause} clause, {free} {min(place.rank, 3)}"
    shape = f"{free}, {off} off, {obstacles}, {clause} clause"
    yield f"subject {where}, {voice}, {shape}"
    yield f"subject {where}, {what}, {shape}"
    yield f"subject {where}, between: {signs_between(between)}"
    if cue.verb is not None:
        fits = agrees(cue.verb, mention)
        yield f"subject {'agrees' if fits else 'disagrees'}, {voice}, {free}"
    yield from _parse_features(sentence, cue, place, f"{kind} {cue.side}", rule)
    if mention.first > 0 and sentence.items[mention.first - 1].text == "(":
        yield f"subject in brackets, {cue.kind}"
    if lexicon.is_word(sentence.items[mention.first].lower, "negation"):
        yield "subject is nobody"
    if mention.first == 0:
        yield f"subject opens the sentence, {cue.kind} {cue.side}"
    if any(verb.end == mention.first for verb in sentence.verbs) and place.side == "before":
        yield f"subject {place.side}, straight after another verb"


def _rule(sentence: Sentence, cue: Cue, ruled: Subject) -> str:
    """How the rules found a subject; what follows *per* and *da* is less surely a source than
    what follows *secondo*.
    """
    if cue.kind != "preposition" or cue.last - cue.first > 1:
        return ruled.relation
    word = sentence.items[cue.first].lower
    return f"{ruled.relation} {fused_preposition(word) or word}"


def left_out_features(
    sentence: Sentence, cue: Cue, around: Sequence[Place], ruled: Subject
) -> Iterator[str]:
    """What speaks for and against a cue whose subject is left out."""
    kind = cue_kind(sentence, cue)
    where = f"{kind} {cue.side}"
    voice = _voice(cue)
    yield f"left out, {where}"
    yield f"left out, {where}, {voice}"
    rule = "nobody" if ruled.mention is None else ruled.relation
    yield f"left out, rule {rule}, {kind}"
    fitting = [
        place
        for place in around
        if _is_free(place.mention) and (cue.verb is None or agrees(cue.verb, place.mention))
    ]
    before = sum(place.side == "before" for place in fitting)
    after = sum(place.side == "after" for place in fitting)
    yield f"left out, {where}, {min(before, 2)} fit before, {min(after, 2)} after"
    yield f"left out, {'first' if _opens(sentence, cue) else 'inside'}, {where}"
    if sentence.parse is not None and cue.first < cue.last <= len(sentence.items):
        found = subject_item(sentence.parse, head_of(sentence.parse, cue.first, cue.last))
        named = "none" if found is None else sentence.parse.tags[found]
        yield f"left out, parse {named}, {where}"
        yield f"left out, parse {named}, rule {rule}, {kind}"


def _parse_features(
    sentence: Sentence, cue: Cue, place: Place, where: str, rule: str
) -> Iterator[str]:
    """What the parse, where there is one, says of a mention beside a cue."""
    parse, mention = sentence.parse, place.mention
    if parse is None or not cue.first < cue.last <= len(sentence.items):
        return
    head = head_of(parse, cue.first, cue.last)
    way = path(parse, mention.first, mention.last, head)
    found = subject_relation(sentence, cue.first, cue.last, mention.first, mention.last)
    yield f"parse {way}, {cue.kind}"
    yield f"parse {way}, {where}, {place.side}"
    yield f"parse {way}, rule {rule}"
    yield f"parse {way}, {_voice(cue)}, {place.side}"
    yield f"parse subject {found}, {where}, {place.side}"
    yield f"parse subject {found}, rule {rule}"
    yield f"parse subject {found}, {kind_of(mention)}"
    yield f"parse subject {found}, {way}"


def _opens(sentence: Sentence, cue: Cue) -> bool:
    """Whether no noun stands before the cue since the last quotation, stop or semicolon."""
    for at in range(cue.first - 1, -1, -1):
        item = sentence.items[at]
        if item.kind == QUOTE or item.text in ".;:!?–—":
            return True
        if item.capitalised and at > 0:
            return False
    return cue.first < 4


def _voice(cue: Cue) -> str:
    verb = cue.verb
    if verb is None:
        return cue.kind
    if is_impersonal(verb):
        return "impersonal"
    if verb.passive:
        return "passive"
    if hears(verb):
        return "hears"
    if verb.finite is None:
        return verb.head.mood
    return f"{verb.finite.person}{verb.finite.number}" if verb.finite.person != "3" else "active"


def kind_of(mention: Mention) -> str:
    """What a mention is, in a word or two: ``name person``, ``description group, bare``."""
    if mention.kind != "description":
        return f"{mention.kind} {mention.holder}".strip()
    shape = "definite" if mention.definite else "indefinite"
    holder = "document" if is_document(mention.holder, mention.roles) else mention.holder
    return f"description {holder}, {shape if mention.determined else 'bare'}"


def is_document(holder: str, roles: tuple[str, ...]) -> bool:
    """Whether what is described is a text and no body: *la* **delibera**, *il* **ricorso**."""
    return holder != "person" and bool(roles) and all(map(_names_document, roles))


@lru_cache(maxsize=1 << 12)
def _names_document(role: str) -> bool:
    _, nouns = lexicon.match_phrase(lexicon.body_nouns(), role.split())
    return bool(nouns) and nouns[0].noun_class == "document"


def _obstacles(sentence: Sentence, place: Place) -> str:
    low, high = place.gap
    items = sentence.items[low:high]
    verbs = sum(low <= verb.start < high and verb.finite is not None for verb in sentence.verbs)
    commas = sum(item.text == "," for item in items)
    quotes = any(item.kind == QUOTE for item in items)
    relative = any(item.lower in ("che", "cui", "quale", "dove", "chi") for item in items)
    return (
        f"{min(verbs, 2)} verbs, {min(commas, 3)} commas"
        f"{', a quotation' if quotes else ''}{', a relative' if relative else ''}"
    )
