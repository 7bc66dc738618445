"""How a mention stands before a colon: *Comune, Rossi: «…»*, *Torrebella, chiuso il ponte: «…»*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr import lexicon
from quoteattr.attribution.echoes import ECHOED
from quoteattr.attribution.subject_features import kind_of
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.model import Mention
from quoteattr.reporting.model import Cue
from quoteattr.reporting.pointing import is_participle, tells_event
from quoteattr.text.model import Token


def label_features(
    sentence: Sentence, cue: Cue, mention: Mention, use: str, elsewhere: str
) -> Iterator[str]:
    """What speaks for and against a mention as the one who speaks behind a colon.

    The name alone between a sign and the colon does; a place with what happened there does not.
    ``elsewhere`` tells what the mention says in the rest of the text, ``use`` what is quoted.
    """
    if cue.kind != "colon" or mention.last > cue.first:
        return
    place = _place(sentence, cue, mention)
    free = mention.preposition or "free"
    yield f"colon, {place}, {free}"
    yield f"colon, {place}, {free}, {use}"
    yield f"colon, {place}, {kind_of(mention)}"
    yield f"colon, {place}, {kind_of(mention)}, {use}"
    yield f"colon, {elsewhere}, {use}"
    yield f"colon, {place}, {elsewhere}, {use}"


def is_setting(sentence: Sentence, cue: Cue, mention: Mention, elsewhere: str) -> bool:
    """Whether a mention before a colon is where something happens, and surely does not speak.

    What happens there follows (*Torrebella, chiuso il ponte: «…»*), or another says the words
    again below and the mention is no person's.
    """
    if cue.kind != "colon" or mention.last > cue.first:
        return False
    if tells_event(sentence, mention.last, cue.first):
        return True
    nobody = mention.kind == "name" and mention.holder in ("", "place", "organization")
    return nobody and elsewhere == ECHOED


def _place(sentence: Sentence, cue: Cue, mention: Mention) -> str:
    """Whether the mention is all of its clause before the colon, opens or closes it, or what
    follows it: another clause, of which the first word tells the kind.
    """
    before = sentence.items[: mention.first]
    opens = not before or before[-1].kind == QUOTE or before[-1].text in ",.;:!?–—-|/"
    side = "opens" if opens else "inside"
    between = _without_bracket(sentence.items[mention.last : cue.first])
    if not between:
        return "whole clause" if opens else "closes"
    commas = [at for at, item in enumerate(between) if item.text in ",–—-"]
    if not commas:
        return f"{side}, {_sort(sentence, between[0])} follows"
    following = between[commas[-1] + 1 :]
    return f"{side}, then {_sort(sentence, following[0]) if following else 'comma'}"


def _without_bracket(items: Sequence[Token]) -> Sequence[Token]:
    """What stands between a mention and a colon but for a party or age in brackets."""
    return () if items and items[0].text == "(" and items[-1].text == ")" else items


def _sort(sentence: Sentence, item: Token) -> str:
    """The sort of a word, as far as it tells whether a name or an event stands there."""
    for verb in sentence.verbs:
        if sentence.items[verb.start] is item:
            return "verb" if verb.finite is not None else verb.head.mood
    if item.kind != "word":
        return item.kind
    sorts = ("preposition", "articulated", "article", "adverb", "conjunction")
    found = next((sort for sort in sorts if lexicon.is_word(item.lower, sort)), "")
    if found or item.capitalised:
        return found or "capital"
    if item.lower in lexicon.person_nouns():
        return "person"
    return "part" if is_participle(item) else "word"
