"""Pronouns and possessives that can stand for a speaker: *lei*, *quest’ultimo*, *suo*, *chi*."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from quoteattr import lexicon
from quoteattr.people.determiners import preposition_of
from quoteattr.people.model import Mention
from quoteattr.people.standins import is_auxiliary
from quoteattr.spans import Span
from quoteattr.text.model import Token


def pronoun(
    items: Sequence[Token], at: int, sentence: int, verbal: Container[int]
) -> Iterator[Mention]:
    """The pronoun at an item of a sentence, if it is one; ``verbal`` are the items of verbs.

    *chi* means nobody in particular: its holder is ``"unknown"``.
    """
    item = items[at]
    if item.lower == "e'":
        return
    size = _elided_size(items, at)
    last = items[at + size - 1]
    for entry in lexicon.clause_word(item.lower if size == 1 else item.lower + last.lower):
        subject = entry.role in ("subject", "both")
        personal = entry.word_class == "personal" and subject
        pointing = entry.word_class == "demonstrative" and subject
        possessive = entry.word_class == "possessive" and entry.person == "3"
        anybody = entry.word_class == "relative" and item.lower == "chi"
        if pointing and not stands_alone(items, at + size - 1, verbal):
            continue
        if personal or pointing or possessive or anybody:
            yield Mention(
                span=Span(item.start, last.end),
                sentence=sentence,
                first=at,
                last=at + size,
                kind="pronoun",
                holder="possessive" if possessive else "unknown" if anybody else "",
                gender="" if possessive else entry.gender,
                number="" if possessive else entry.number,
                preposition="" if anybody else preposition_of(items, at),
                person=entry.person or "3",
            )
            return


def _elided_size(items: Sequence[Token], at: int) -> int:
    """2 for a pronoun of two words with an apostrophe between them, *quest’ultima*."""
    if not items[at].lower.endswith("'") or at + 1 >= len(items):
        return 1
    joined = items[at].lower + items[at + 1].lower
    return 2 if lexicon.is_word(joined, "demonstrative") else 1


def stands_alone(items: Sequence[Token], at: int, verbal: Container[int]) -> bool:
    """Whether no noun follows a demonstrative: *quello dice*, but not *quella sera*."""
    following = items[at + 1] if at + 1 < len(items) else None
    return (
        following is None
        or following.kind != "word"
        or at + 1 in verbal
        or is_auxiliary(following.lower)
        or (
            lexicon.clause_word(following.lower) != ()
            and not lexicon.is_word(following.lower, "time")
        )
    )
