"""Where the content that follows an anchor may begin: *che*, *di*, *se*, a colon, an object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from quoteattr import lexicon
from quoteattr.language.model import QUOTE
from quoteattr.loglinear import Worth
from quoteattr.people.model import Mention
from quoteattr.reporting.boundaries import size
from quoteattr.reporting.parsed_contents import parse_of_start
from quoteattr.reporting.setting import OBJECTS, Setting
from quoteattr.text.group_phrases import after_adverbs

_FARTHEST = 28
"""Items after an anchor within which its content begins."""
_OF_EACH = 2
"""Starts of one kind that are weighed."""
_COMMAS = 3
"""Commas after *secondo Rossi, sindaco di Bari,* behind which the content may begin."""
_INFINITIVE = re.compile(
    r".{2,}([aei]r(e|si)|[aei]r(lo|la|li|le|gli|ne|ci|vi|mi|ti|sene)|(glie|se|me|te|ce)l[oaie])$"
)
"""An infinitive whose verb no table knows, with or without enclitics."""
_MOST_ACROSS = 4
"""Phrases told between an anchor and its content."""
_PHRASES = frozenset({"ruled", "object", "somebody"})
_STARTERS = frozenset({"che", "ch'", "di", "d'", "a", "ad", "se"})
_QUESTION = frozenset({"come", "perché", "quando", "dove", "chi", "cosa", "quanto", "quale",
                       "quali", "quanti", "quante"})  # fmt: skip
_RELATIVE = frozenset({"cui", "quale", "quali"})


@frozen
class Start:
    """A place where the content may begin: its ``kind`` and the item ``at``."""

    kind: str
    at: int


def starts(setting: Setting[Worth], mentions: list[Mention]) -> Iterator[Start]:
    """The starts after an anchor in text order, the object first; ``mentions`` of its sentence."""
    anchor = setting.anchor
    if anchor.kind == "preposition":
        yield from _after_source(setting, mentions)
        return
    end = min(setting.ground.end, anchor.last + _FARTHEST)
    if anchor.last < end and not _is_starter(setting, anchor.last):
        yield Start("bare", anchor.last)
    late = after_adverbs(setting.items, anchor.last)
    if anchor.last < late < end and not _is_starter(setting, late):
        yield Start("bare late", late)
    head = _head(setting)
    free = setting.clitic != "clitic"
    if head < anchor.last and free and not _is_ruled(setting, head):
        yield Start("idiom", head)
    found: dict[str, int] = {}
    for at in range(anchor.last, end):
        kind, begin = _starter(setting, at)
        if kind and begin < setting.ground.end and found.get(kind, 0) < _OF_EACH:
            found[kind] = found.get(kind, 0) + 1
            yield Start(kind if found[kind] == 1 else f"{kind} again", begin)
        if setting.items[at].text in (";", ":"):
            return


def _head(setting: Setting[Worth]) -> int:
    """Where the main verb of the anchor ends, the rest of an idiom left out."""
    verb = setting.anchor.verb
    if verb is None:
        return setting.anchor.last
    lemmas = (verb.head.lemma, f"{verb.head.lemma}si")
    for at in range(verb.end - 1, verb.start - 1, -1):
        if any(form.lemma in lemmas for form in lexicon.verb_forms(setting.items[at].lower)):
            return at + 1
    return setting.anchor.last


def _is_starter(setting: Setting[Worth], at: int) -> bool:
    item = setting.items[at]
    return item.kind == "sign" or item.lower in _STARTERS


def _is_ruled(setting: Setting[Worth], at: int) -> bool:
    """Whether a preposition rules the rest of an idiom: *mette* **in** *guardia*."""
    word = setting.items[at].lower
    return _is_starter(setting, at) or lexicon.is_word(word, "preposition", "articulated")


def _starter(setting: Setting[Worth], at: int) -> tuple[str, int]:
    """The kind of start at an item, and where the content begins; empty for none."""
    item = setting.items[at]
    word = item.lower
    if item.text == ":":
        return "colon", at + 1
    if word in ("se", "s'"):
        return "se", at + 1
    if item.kind != "word" or not _may_start(word) or at in setting.ground.starting:
        return "", at
    following = [each.lower for each in setting.items[at + 1 : at + 3]]
    if word in ("che", "ch'"):
        return ("question", at) if following[:1] in (["cosa"], ["ora"]) else ("che", at + 1)
    asks = following[:1] and (following[0] in _QUESTION or following == ["che", "cosa"])
    if lexicon.is_word(word, "preposition") and asks:
        return "question", at
    if word in ("di", "d'", "a", "ad", "da"):
        if _is_infinitive(setting, at + 1):
            return ("di" if word in ("di", "d'") else word[0]), at + 1
        return _of(setting, at)
    if lexicon.is_word(word, "interrogative"):
        return "question", at
    return _of(setting, at) if lexicon.is_word(word, "articulated") else ("", at)


@lru_cache(maxsize=1 << 16)
def _may_start(word: str) -> bool:
    """Whether a content may begin at a word, whatever stands around it: at most words none can."""
    listed = word in ("che", "ch'", "di", "d'", "a", "ad", "da")
    return listed or lexicon.is_word(word, "preposition", "interrogative", "articulated")


def _of(setting: Setting[Worth], at: int) -> tuple[str, int]:
    """A noun phrase behind a preposition: *accusa di plagio*, *invita all'unità*."""
    word = setting.items[at].lower
    if at == setting.anchor.last:
        return f"of {word[:2]}", at + 1
    governs = "di" in setting.anchor.complements and word[0] in "da" and word[:2] != "da"
    return (f"of {word[0]}, far" if governs else ""), at + 1


def _is_infinitive(setting: Setting[Worth], at: int) -> bool:
    """Whether an infinitive follows, adverbs and *non* apart."""
    for place in range(at, min(at + 4, setting.ground.end)):
        verb = setting.ground.starting.get(place)
        if verb is not None:
            forms = (
                form
                for inside in range(place, verb.end)
                for form in lexicon.verb_forms(setting.items[inside].lower)
            )
            return verb.finite is None and (
                verb.head.mood == "inf" or any(form.mood == "inf" for form in forms)
            )
        item = setting.items[place]
        if item.kind == "word" and _INFINITIVE.search(item.lower):
            return not lexicon.clause_word(item.lower)
        if item.kind != "word" or not lexicon.is_word(item.lower, "adverb", "negation"):
            return False
    return False


def _after_source(setting: Setting[Worth], mentions: list[Mention]) -> Iterator[Start]:
    """Where the content after *secondo Rossi* may begin."""
    anchor, items, end = setting.anchor, setting.items, setting.ground.end
    for mention in mentions:
        if anchor.last - 1 <= mention.first <= anchor.last + 1 and mention.last > anchor.last:
            if mention.last < end and items[mention.last].text != ",":
                yield Start("source", mention.last)
            break
    for at in range(anchor.last, min(end - 1, anchor.last + 3)):
        if items[at].lower in _RELATIVE:
            yield Start("source, cui", at + 1)
            return
    commas = 0
    for at in range(anchor.last, min(end - 1, anchor.last + _FARTHEST)):
        if items[at].text == ",":
            commas += 1
            yield Start(f"source, comma {commas}", at + 1)
        if commas == _COMMAS or items[at].text in ";:":
            return
    first = setting.ground.verb_after(anchor.last)
    if first is not None and first.start < anchor.last + _FARTHEST:
        yield Start("source, verb", first.start)


def start_features(setting: Setting[Worth], start: Start) -> Iterator[str]:
    """What speaks for and against a content that begins there."""
    anchor, ground, kind = setting.anchor, setting.ground, start.kind
    between = setting.items[anchor.last : start.at]
    verbs = ground.verbs_between(anchor.last, start.at)
    distance = size(max(0, len(between) - 1)) if len(between) > 1 else "0"
    signs = " ".join(item.text for item in between if item.kind == "sign")[:5] or "none"
    following = ground.describe(start.at)
    here = f"{anchor.kind}, {kind}"
    yield f"starts {here}"
    yield f"starts {here}, {anchor.word_class}"
    yield f"starts {here}, {anchor.word}"
    yield f"starts {here}, {anchor.strength}"
    yield f"starts {here}, {setting.form}"
    yield f"starts {here}, {setting.place}"
    yield f"starts {here}, {distance} off, {min(verbs, 2)} verbs"
    yield f"starts {here}, between {signs}"
    yield f"starts {here}, {setting.behind}"
    yield f"starts {here}, after {setting.ahead}"
    yield f"starts {here}, after {setting.ahead}, {setting.form}"
    if kind.split()[0] in ("bare", "idiom", "of"):
        ending = _noun(setting, start.at)[-4:]
        yield f"starts {here}, head in -{ending}"
        yield f"starts {here}, {anchor.word_class}, head in -{ending}"
    if between:
        before = ground.describe(start.at - 2) if len(between) > 1 else "cue"
        yield f"starts {here}, behind {before}"
        yield f"starts {here}, behind {before}, {setting.behind}"
    yield f"starts {here}, with {following}"
    yield f"starts {here}, {anchor.word_class}, with {following}"
    listed = setting.lists(kind)
    if listed or anchor.kind == "verb":
        yield f"starts {here}, {'listed' if listed else 'not listed'}"
    if listed:
        yield f"starts {here}, listed, {distance} off"
        yield f"starts {here}, listed, {anchor.strength}"
    if kind in OBJECTS and "pred" in anchor.complements:
        yield f"starts {here}, predicate"
    if any(item.kind == QUOTE for item in between):
        yield f"starts {here}, a quotation between"
    if anchor.verb is not None:
        yield f"starts {here}, {setting.source}"
        yield f"starts {here}, {anchor.word_class}, {setting.source}"
        yield f"starts {here}, {setting.clitic}"
    yield f"starts {here}, at {_somebody(setting, start.at)}"
    yield f"starts {here}, {anchor.word_class}, at {_somebody(setting, start.at)}"
    if len(between) > 1:
        across = _across(setting, anchor.last, start.at - 1)
        yield f"starts {here}, across {across}"
        yield f"starts {here}, {anchor.word_class}, across {across}"
    yield from parse_of_start(setting, start.at, here)


def _somebody(setting: Setting[Worth], at: int) -> str:
    """What kind of somebody a content begins with: *annunciò* **la contessa**."""
    for _, mention in setting.mentions:
        if mention.first <= at < mention.last:
            ruled = ", ruled" if mention.preposition else ""
            return f"{mention.holder} {mention.kind}{ruled}"
    return "nobody"


def _across(setting: Setting[Worth], first: int, last: int) -> str:
    """What lies between an anchor and its content: *ha detto* **al giornalista** *che*.

    ``"ruled"`` by a preposition, ``"somebody"``, an ``"object"``, signs and conjunctions.
    """
    found: list[str] = []
    inside = False
    for at in range(first, last):
        chunk = _chunk(setting, at, inside=inside)
        if chunk:
            found.append(chunk)
            inside = chunk in _PHRASES
    return " ".join(found[:_MOST_ACROSS])


def _chunk(setting: Setting[Worth], at: int, *, inside: bool) -> str:
    """What begins at an item; empty for adverbs and the rest of a phrase."""
    item = setting.items[at]
    if item.kind == QUOTE:
        return "quote"
    if item.kind == "sign":
        return item.text
    if lexicon.is_word(item.lower, "preposition", "articulated"):
        return "" if inside and item.lower in ("di", "d'") else "ruled"
    if lexicon.is_word(item.lower, "relative", "conjunction", "subordinator"):
        return item.lower
    if inside or lexicon.is_word(item.lower, "adverb", "negation"):
        return ""
    return "object" if _somebody(setting, at) == "nobody" else "somebody"


def _noun(setting: Setting[Worth], at: int) -> str:
    """The first open-class word of a noun phrase."""
    for item in setting.items[at : at + 4]:
        if item.kind != "word":
            break
        if not lexicon.clause_word(item.lower):
            return item.lower
    return ""
