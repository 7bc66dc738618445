"""Whom *il primo*, *l’altra* and *quest’ultimo* mean of those just named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quoteattr import lexicon
from quoteattr.people.model import Mention

_FIRST = frozenset({"primo", "prima"})
_SECOND = frozenset({"secondo", "seconda"})
_OTHER = frozenset({"altro", "altra"})
_LATTER = frozenset({"quest'ultimo", "quest'ultima", "questo ultimo", "questa ultima"})
_AMONG = frozenset({"tra", "fra"})
_BACK = 4
"""Sentences in which the two may be named before."""
_NEAR = 1
"""Sentences before *quest’ultimo* in which its person may be named."""
_REACH = 40
"""Mentions before that are looked at."""


def meant(text: str, mentions: Sequence[Mention], owner: Mapping[int, int], at: int) -> int | None:
    """The entity of one of those just named that mention ``at`` means; None for other words.

    ``owner`` gives the entity of each mention linked so far. Constant time.
    """
    mention = mentions[at]
    if mention.number != "s" or mention.kind == "name":
        return None
    word = lexicon.plain(mention.span.of(text))
    if word in _LATTER:
        return _latter(mentions, owner, at)
    if mention.preposition in _AMONG or word not in _FIRST | _SECOND | _OTHER:
        return None
    two = _two(mentions, owner, at)
    if two is None:
        return None
    one, other = two
    if word in _OTHER:
        last = next(owner[place] for place in _before(at) if owner.get(place) in two)
        return one if last == other else other
    return one if word in _FIRST else other


def _latter(mentions: Sequence[Mention], owner: Mapping[int, int], at: int) -> int | None:
    """Who is named last before *quest’ultimo*."""
    for place in _people(mentions, owner, at):
        near = mentions[at].sentence - mentions[place].sentence <= _NEAR
        return owner[place] if near else None
    return None


def _two(mentions: Sequence[Mention], owner: Mapping[int, int], at: int) -> tuple[int, int] | None:
    """The two people that the last sentence to name several names, in its order."""
    by_sentence: dict[int, dict[int, None]] = {}
    for place in _people(mentions, owner, at):
        sentence = mentions[place].sentence
        if mentions[at].sentence - sentence > _BACK:
            break
        by_sentence.setdefault(sentence, {}).setdefault(owner[place])
    for named in by_sentence.values():
        if len(named) > 1:
            other, *rest = named
            return (rest[0], other) if len(rest) == 1 else None
    return None


def _before(at: int) -> Iterator[int]:
    """The mentions before, the last first."""
    yield from range(at - 1, max(-1, at - _REACH - 1), -1)


def _people(mentions: Sequence[Mention], owner: Mapping[int, int], at: int) -> Iterator[int]:
    """Those named before, by whom the mention may mean, the last first."""
    gender = mentions[at].gender
    for place in _before(at):
        named = mentions[place]
        if named.kind == "name" and named.number == "s" and named.holder == "person":
            fits = not (gender and named.gender) or gender == named.gender
            if fits and place in owner:
                yield place
