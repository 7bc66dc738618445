"""Headlines that quote without marks: ``Dazi, Rossi: pronti a trattare``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteattr import lexicon
from quoteattr.spans import Cover, Span, trimmed
from quoteattr.text.model import Paragraph, Token
from quoteattr.text.tokens import tokens
from quoteattr.text.verbs import VerbGroup, verb_group

_LONGEST_HEADLINE = 160
_COLON = re.compile(r":\s+(?=\S)")
_LABEL_START = re.compile(
    r"(?:^(?:Ma |E )?|[.,;!?…»”\"]\s+(?:Ma |E )?|\s[-–—]\s)(?=(?:(?!\s[-–—]\s)[^.,;!?…])*$)"
)
_SENTENCE_END = re.compile(r"[.!?…]\s+(?=[A-ZÀ-Ý])|$")
_MARKS = frozenset('«»“”„"<>&‘')
_DASHES = "-–—―"
_CLOSING = "»”\"’'"
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_LONGEST_LABEL = 7
_PARTISAN = frozenset({"union", "party", "association"})
"""Bodies that headlines quote rather than report on."""
_HEADLINES = 2
"""Headline and kicker stand in the first paragraphs."""


@frozen
class Headline:
    """An unmarked headline quotation: who the headline names, and the words."""

    label: Span
    content: Span


def is_headline(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a paragraph is laid out as a headline or kicker: at the top, short, no full stop."""
    if number >= min(_HEADLINES, max(1, len(paragraphs) - 1)):
        return False
    span = paragraphs[number].span
    last = span.of(text).rstrip(_CLOSING)[-1:]
    return len(span) <= _LONGEST_HEADLINE and last not in (".", ",", ";", ":")


def unmarked_headlines(
    text: str, paragraphs: Sequence[Paragraph], marked: Sequence[Span]
) -> tuple[Headline, ...]:
    r"""Headline quotations without marks, from the headline and kicker only.

    The label before the colon must name somebody who can speak: a role or body with its
    article, a name that comes back in the text and is no place, a union or party.

    >>> from quoteattr.text.paragraphs import paragraphs
    >>> testo = "Derby, il questore: sette Daspo, ne arriveranno altri\n\nHa parlato ieri."
    >>> [h.content.of(testo) for h in unmarked_headlines(testo, paragraphs(testo), ())]
    ['sette Daspo, ne arriveranno altri']
    """
    found: list[Headline] = []
    cover = Cover(marked)
    for number in range(min(_HEADLINES, len(paragraphs))):
        if not is_headline(text, paragraphs, number):
            continue
        span = paragraphs[number].span
        found.extend(
            headline
            for colon in _COLON.finditer(text, span.start, span.end)
            if not cover.holds(colon.start())
            and (headline := _headline(text, span, colon, text[span.end :])) is not None
            and not cover.within(headline.content.start, span.end)
        )
    return tuple(found[:1])


def _headline(text: str, span: Span, colon: re.Match[str], body: str) -> Headline | None:
    before = text[span.start : colon.start()]
    start = _LABEL_START.search(before)
    label = trimmed(text, span.start + (start.end() if start else 0), colon.start())
    end = _SENTENCE_END.search(text, colon.end(), span.end)
    content = trimmed(text, colon.end(), end.start() if end else span.end)
    if label is None or content is None or _MARKS & set(content.of(text)):
        return None
    if text[content.start] in _DASHES:
        return None
    if not _can_speak(label.of(text), content.of(text), body):
        return None
    return Headline(label, content)


def _can_speak(label: str, content: str, body: str) -> bool:
    """Whether the label names somebody whose words the content can be."""
    words = tokens(_NOTE.sub("", label))
    if not words or len(words) > _LONGEST_LABEL:
        return False
    if _is_person(words, body):
        return not _sounds_reported(content)
    if content[0].isupper() and not content.isupper():
        return False
    lower = [word.lower for word in words]
    ending = [group for group in _verbs(words, 1) if group.end == len(words)]
    if any(group.finite is not None and group.strength == 1.0 for group in ending):
        return True
    if len(lower) > 1 and lexicon.is_word(lower[0], "article"):
        nouns = (lexicon.person_nouns(), lexicon.body_nouns())
        known = any(lexicon.match_phrase(table, lower, 1)[0] for table in nouns)
        return known and not any(group.finite for group in _verbs(words, 2))
    size, bodies = lexicon.match_phrase(lexicon.body_names(), lower)
    if size != len(words):
        return False
    partisan = any(entry.body_class in _PARTISAN for entry in bodies)
    return _sounds_spoken(content) or (partisan and not _sounds_reported(content))


def _is_person(words: Sequence[Token], body: str) -> bool:
    """A name that the text goes on to use, alone or after a role: *assessore Bianchi*."""
    lower = [word.lower for word in words]
    start = int(lexicon.is_word(lower[0], "article"))
    role = 0
    if words[start:] and (not words[start].capitalised or lexicon.is_office(lower[start])):
        role = lexicon.match_phrase(lexicon.person_nouns(), lower, start)[0]
    name = words[start + role :]
    if not name or not all(_is_name_part(word) for word in name):
        return False
    if any(word.lower in lexicon.openers() for word in name):
        return False
    plain = " ".join(word.text for word in name)
    if (
        lexicon.is_place(plain)
        or lexicon.match_phrase(lexicon.body_names(), lower, start + role)[0]
    ):
        return False
    given = name[0].lower in lexicon.given_names() and len(name) > 1
    last = re.escape(name[-1].text)
    recurs = re.search(rf"(?<!\w){last}(?!\w)", body, re.IGNORECASE) is not None
    return recurs or given or (not body and bool(role))


def _is_name_part(word: Token) -> bool:
    if word.kind != "word" or len(word.text) == 1:
        return False
    return any(char.isupper() for char in word.text) or word.lower in lexicon.name_particles()


def _verbs(words: Sequence[Token], start: int) -> list[VerbGroup]:
    groups = (verb_group(words, at) for at in range(start, len(words)))
    return [group for group in groups if group is not None]


def _sounds_spoken(content: str) -> bool:
    """Whether unmarked words read as somebody's own: *pronti a trattare*, *non cediamo*."""
    words = tokens(content)
    if lexicon.is_word(words[0].lower, "negation", "interjection"):
        return True
    if words[0].lower.startswith("pront"):
        return True
    group = verb_group(words, 0)
    return group is not None and group.finite is not None and group.finite.person in ("1", "2")


def _sounds_reported(content: str) -> bool:
    """Whether they read as news about the body: *eletto il segretario*, *si spacca sul voto*."""
    group = verb_group(tokens(content), 0)
    return group is not None and (group.reflexive or group.head.mood == "part")
