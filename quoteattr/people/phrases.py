"""Noun phrases that describe somebody: determiner, adjectives, head, complements.

``l’ex assessore regionale all’Economia`` is one phrase with the head *assessore*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteattr import lexicon
from quoteattr.lexicon import Noun
from quoteattr.text.model import Token

_ADJECTIVE = re.compile(
    r".{2,}(?:al[ei]|ar[ei]|an[oaie]|ic[oaie]|ich[ei]|es[ei]|iv[oaie]|ari[oae]?|ist[aei]|oriale"
    r"|ens[ei]|os[oaie]|il[ei]|in[oaie])$"
)
_OF = frozenset({"di", "d'", "del", "dello", "della", "dell'", "dei", "degli", "delle"})
_FOR = frozenset(
    {"al", "allo", "alla", "all'", "ai", "agli", "alle", "per", "con", "in", "presso", "sui"}
)
_MOST_COMPLEMENTS = 4
_LONGEST_BODY = 9
_MOST_ADJECTIVES = 3


@frozen
class Phrase:
    """A describing noun phrase at items ``[first, last)``.

    ``core`` is where the phrase begins without its determiner, ``head`` where its noun does.
    ``determined`` is ``"definite"``, ``"indefinite"`` or empty; ``holder`` what it denotes.
    """

    first: int
    core: int
    head: int
    last: int
    noun: Noun
    holder: str
    determined: str
    former: bool


def phrase_at(items: Sequence[Token], first: int) -> Phrase | None:
    """The describing noun phrase that begins at ``items[first]`` (determiner or noun)."""
    at, determined = _determiner(items, first)
    core = at
    former = False
    while at < len(items) and at - core < _MOST_ADJECTIVES and _before_head(items, at):
        former = former or items[at].lower.startswith("ex")
        at += 1
    if at >= len(items) or items[at].kind != "word":
        return None
    lower = [item.lower for item in items[at : at + 6]]
    size, noun, holder = _noun(lower, _agreement(items, first, core))
    if noun is None or (at > 0 and items[at].capitalised and not _takes_capital(items, at)):
        return None
    if noun.noun_class == "origin" and not determined:
        return None
    last = _past_full_name(items, at, _past_complements(items, at + size))
    return Phrase(first, core, at, last, noun, holder, determined, former)


def _takes_capital(items: Sequence[Token], at: int) -> bool:
    """Whether a noun written with a capital inside a sentence is one, not a surname.

    Offices are written so (*il Presidente*), and bodies; *Muti* is no plural of *muto*.
    """
    if items[at].text.isupper() and len(items[at].text) > 1:
        return True
    starts = items[at - 1].kind != "word" and items[at - 1].text not in ",("
    word = items[at].lower
    return starts or lexicon.is_office(word) or word in lexicon.body_nouns()


def role_of(items: Sequence[Token], phrase: Phrase) -> str:
    """The role that a phrase gives: its noun in the masculine singular, then its complements.

    One form for *la sindaca di Bari* and *il sindaco di Bari*.
    """
    size = len(lexicon.split_words(phrase.noun.masculine))
    words = (item.lower for item in items[phrase.head + size : phrase.last])
    return " ".join((phrase.noun.masculine, *words))


def role_of_title(title: str) -> str:
    """The role that a title before a name gives, empty where it gives none.

    Titles may be cut short before a name.

    >>> role_of_title("ministra"), role_of_title("professor"), role_of_title("avv")
    ('ministro', 'professore', '')
    """
    for form in (title, f"{title}e"):
        size, nouns = lexicon.match_phrase(lexicon.person_nouns(), [form])
        if size:
            return nouns[0].masculine
    return ""


def _determiner(items: Sequence[Token], at: int) -> tuple[int, str]:
    determined = ""
    start = at
    while at < len(items) and at - start < 3 and items[at].kind == "word":
        word = items[at].lower
        if lexicon.is_word(word, "article", "articulated"):
            indefinite = word in ("un", "uno", "una", "un'")
            determined = "indefinite" if indefinite else "definite"
        elif lexicon.is_word(word, "demonstrative", "possessive"):
            determined = determined or "definite"
        elif lexicon.is_word(word, "indefinite", "numeral"):
            if _noun([item.lower for item in items[at : at + 6]])[0] > 1:
                break
            if word in ("secondo", "seconda") and _is_article(items, at + 1):
                break
            determined = determined or "indefinite"
        else:
            break
        at += 1
    if at < len(items) and items[at].kind == "number" and at > start:
        at += 1
    return at, determined


def _is_article(items: Sequence[Token], at: int) -> bool:
    return at < len(items) and lexicon.is_word(items[at].lower, "article")


def _before_head(items: Sequence[Token], at: int) -> bool:
    word = items[at].lower
    if word in ("ex", "vice", "neo", "ex-"):
        return True
    return (
        word in lexicon.person_adjectives()
        and at + 1 < len(items)
        and _noun([item.lower for item in items[at : at + 6]])[1] is None
    )


Agreement = frozenset[tuple[str, str]]
"""The (gender, number) pairs that determiners allow, empty parts fitting all; empty for any."""


def _agreement(items: Sequence[Token], first: int, core: int) -> Agreement:
    """What the determiners at items ``[first, core)`` allow their noun to be."""
    return frozenset(
        (entry.gender, entry.number)
        for item in items[first:core]
        for entry in lexicon.clause_word(item.lower)
        if entry.word_class in ("article", "articulated", "demonstrative") and entry.number
    )


def _agreeing(nouns: Sequence[Noun], agreement: Agreement) -> Noun:
    """The first reading that agrees with the determiners; else the first singular one."""
    for noun in nouns:
        if any(
            gender in ("", noun.gender) and number == noun.number for gender, number in agreement
        ):
            return noun
    return min(nouns, key=lambda noun: noun.number != "s")


def _noun(lower: Sequence[str], agreement: Agreement = frozenset()) -> tuple[int, Noun | None, str]:
    """The longest noun for persons or bodies at the beginning of ``lower``."""
    person_size, persons = lexicon.match_phrase(lexicon.person_nouns(), lower)
    body_size, bodies = lexicon.match_phrase(lexicon.body_nouns(), lower)
    if max(person_size, body_size) == 1 and lexicon.clause_word(lower[0]):
        return 0, None, ""
    if persons and person_size >= body_size:
        noun = _agreeing(persons, agreement)
        return person_size, noun, "person" if noun.number == "s" else "group"
    if bodies:
        noun = _agreeing(bodies, agreement)
        if noun.noun_class == "source":
            return body_size, noun, "unknown"
        return body_size, noun, "group" if noun.number == "p" else "organization"
    return 0, None, ""


def _past_complements(items: Sequence[Token], at: int) -> int:
    """Past the adjectives and the complements (``del Cremlino``, ``all’Economia``)."""
    at = _past_adjectives(items, at)
    for number in range(_MOST_COMPLEMENTS):
        following = _past_complement(items, at, office=number == 0)
        if following == at:
            break
        at = following
    return at


def _past_full_name(items: Sequence[Token], head: int, last: int) -> int:
    """Past a body's name that its acronym follows: *Unione sindacale* **docenti** *(Usd)*."""
    if not items[head].capitalised:
        return last
    for at in range(last, min(head + _LONGEST_BODY, len(items) - 2)):
        if items[at].text == "(":
            acronym = items[at + 1]
            same = acronym.capitalised and acronym.text[0] == items[head].text[0]
            return at if same and items[at + 2].text == ")" else last
        if items[at].kind != "word":
            return last
    return last


def _past_adjectives(items: Sequence[Token], at: int) -> int:
    start = at
    while at < len(items) and at - start < 2 and _is_adjective(items[at]):
        at += 1
    return at


def _is_adjective(item: Token) -> bool:
    if item.kind != "word" or item.capitalised:
        return False
    word = item.lower
    if word in lexicon.person_adjectives():
        return True
    if lexicon.clause_word(word) or word in lexicon.reporting_nouns():
        return False
    forms = lexicon.verb_forms(word)
    if any(form.finite for form in forms):
        return False
    return _ADJECTIVE.match(word) is not None


def _past_complement(items: Sequence[Token], at: int, *, office: bool) -> int:
    """Past one complement; one with *a* or *per* (``office``) only straight after the noun."""
    if at + 1 >= len(items):
        return at
    word = items[at].lower
    of = word in _OF
    if not of and not (office and word in _FOR):
        return at
    inside = at + 1
    if lexicon.is_word(items[inside].lower, "article") and word in ("per", "con", "in", "presso"):
        inside += 1
    elif not of and word in ("per", "con", "in", "presso"):
        return at
    end = inside
    while end < len(items) and items[end].capitalised and end - inside < 6:
        if end > inside and _begins_person(items, end):
            break
        end += 1
    if end == inside:
        if items[inside].kind != "word" or lexicon.clause_word(items[inside].lower):
            return at
        if not of and not _office_complement(items, at):
            return at
        end = inside + 1
    elif not of and items[inside].lower in lexicon.given_names():
        return at
    return _past_adjectives(items, end)


def _begins_person(items: Sequence[Token], at: int) -> bool:
    """Whether a first name with its surname begins here: *ministro dell’Economia* **Ugo Neri**."""
    known = items[at].lower in lexicon.given_names()
    return known and at + 1 < len(items) and items[at + 1].text[:1].isupper()


def _office_complement(items: Sequence[Token], at: int) -> bool:
    """Whether *a* or *per* may govern a lower-case field of office: ``assessore al bilancio``."""
    return (
        at > 0
        and items[at - 1].lower in lexicon.person_nouns()
        and (items[at].lower not in ("in", "con"))
    )
