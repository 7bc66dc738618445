"""Aliases of known people where their form alone shows no speaker: *il Colle*, *il Mago*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr import lexicon
from quoteattr.people.determiners import preposition_before, preposition_of
from quoteattr.people.model import Mention
from quoteattr.spans import Cover, Span
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

Aliases = lexicon.Phrases[tuple[bool, ...]]
"""The words of aliases by first word, with which of them need a capital."""
_LONGEST = 8


def with_aliases(
    mentions: Sequence[Mention],
    items: Sequence[Token],
    verbs: Sequence[VerbGroup],
    number: int,
    aliases: Aliases,
) -> tuple[Mention, ...]:
    """The mentions of sentence ``number`` with those of aliases, which oust what they overlap.

    An alias within a mention found already is left to it: *il sindaco di Bari* stays whole.
    """
    verbal = {at for verb in verbs for at in range(verb.cue_start, verb.end)}
    whole = Cover(mention.span for mention in mentions)
    made = [
        mention
        for mention in _found(items, number, aliases)
        if mention.last - 1 not in verbal and not whole.covers(mention.span)
    ]
    ousted = Cover(mention.span for mention in made)
    made += (
        mention
        for mention in mentions
        if not (ousted.holds(mention.span.start) or ousted.holds(mention.span.end - 1))
    )
    return tuple(sorted(made, key=lambda mention: mention.span))


def _found(items: Sequence[Token], number: int, aliases: Aliases) -> Iterator[Mention]:
    at = 0
    while at < len(items):
        words = [item.lower for item in items[at : at + _LONGEST]]
        size, needs = lexicon.match_phrase(aliases, words)
        last = at + size
        if not any(_is_written(items[at:last], need) for need in needs):
            at += 1
            continue
        before = items[at - 1].lower if at else ""
        article = lexicon.is_word(before, "article", "articulated")
        first = at - article
        yield Mention(
            span=Span(items[at].start, items[last - 1].end),
            sentence=number,
            first=first,
            last=last,
            kind="name",
            holder="",
            gender="",
            number="s",
            preposition=preposition_of(items, first) if article else preposition_before(items, at),
            name=tuple(item.text for item in items[at:last]),
        )
        at = last


def _is_written(items: Sequence[Token], need: Sequence[bool]) -> bool:
    """Whether the words have the capitals that an alias needs."""
    return all(item.capitalised or not capital for item, capital in zip(items, need, strict=True))
