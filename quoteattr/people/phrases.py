"""Noun phrases that describe somebody: determiner, adjectives, head, complements.

``l’ex assessore regionale all’Economia`` is one phrase with the head *assessore*.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from quoteattr import lexicon
from quoteattr.lexicon import Noun
from quoteattr.people.complements import past_complements, past_of
from quoteattr.people.determiners import fused_preposition
from quoteattr.people.marked import glued
from quoteattr.people.prefixes import prefixed
from quoteattr.people.purposes import past_purpose
from quoteattr.text.matching import match_tokens
from quoteattr.text.model import Token

BEFORE_NOUNS = frozenset({"ex", "vice", "neo", "ex-"})
"""Words that belong to the noun after them: *l’* **ex** *sindaco*."""
_OTHER = frozenset({"altro", "altra", "altri", "altre"})
_WHOLE = frozenset({"tutto", "tutta"})
"""What determines no noun by itself: *un cortile* **tutto** *bianco*."""
_AGED = {"enne": ("s", "person"), "enni": ("p", "group")}
"""What follows an age in figures, with its number and who it is: *il 34enne*."""
_LONGEST_BODY = 9
_LONGEST_NOUN = 6
_MOST_ADJECTIVES = 3
_DETERMINERS = ("article", "articulated", "demonstrative", "possessive", "indefinite", "numeral")


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
    """The describing noun phrase that begins at ``items[first]`` (determiner or noun).

    Numerals, ordinals and *altro* belong to the core: **due fratelli**, **altra madre**.
    """
    at, core, determined = _determiner(items, first)
    former = False
    start = at
    while at < len(items) and at - start < _MOST_ADJECTIVES and _before_head(items, at):
        former = former or items[at].lower.startswith("ex")
        at += 1
    if at >= len(items) or not (items[at].kind == "word" or _is_aged(items[at])):
        return None
    size, noun, holder = _noun_at(items, at, _agreement(items, first, start))
    former = former or items[at].lower.startswith("ex-")
    if noun is None and former and at > start and determined:
        at -= 1
        size, noun, holder = _noun(["ex"], _agreement(items, first, start))
    if noun is None or (at > 0 and items[at].capitalised and not _takes_capital(items, at)):
        return None
    if noun.noun_class == "origin" and not determined:
        return None
    if items[core].kind == "number" and noun.number != "p" and core < at:
        return None
    last = _past_members(items, at + size, holder)
    last = _past_full_name(items, at, past_complements(items, last, noun))
    if holder == "organization" and items[at].capitalised:
        members = _past_members(items, last, holder)
        last = past_purpose(items, at, past_of(items, members) if members > last else last)
    return Phrase(first, core, at, last, noun, holder, determined, former)


def _past_members(items: Sequence[Token], at: int, holder: str) -> int:
    """Past the bare plural of those whom a body unites: *Comitato* **sciatori**."""
    if holder != "organization" or at >= len(items) or items[at].capitalised:
        return at
    word = items[at].lower
    if lexicon.clause_word(word) or any(form.finite for form in lexicon.verb_forms(word)):
        return at
    size, nouns = match_tokens(lexicon.person_nouns(), items, at, 4)
    return at + size if nouns and all(noun.number == "p" for noun in nouns) else at


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

    One form for *la sindaca di Bari* and *il sindaco di Bari*; what somebody no longer is
    begins with *ex*.
    """
    size = len(lexicon.split_words(phrase.noun.masculine))
    words = (word.lower() for word in glued(items, phrase.head + size, phrase.last))
    former = ("ex",) if phrase.former and phrase.noun.masculine != "ex" else ()
    return " ".join((*former, phrase.noun.masculine, *words))


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


def _determiner(items: Sequence[Token], at: int) -> tuple[int, int, str]:
    """Past the determiners at ``items[at]``; where the core begins; whether they are definite."""
    determined = ""
    start = at
    core = -1
    while at < len(items) and at - start < 4:
        word = items[at].lower
        if _is_aged(items[at]):
            break
        if items[at].kind == "number":
            core = core if core >= 0 else at
            determined = determined or "indefinite"
        elif not lexicon.is_word(word, *_DETERMINERS) or (
            at > start and fused_preposition(word) not in ("", "di")
        ):
            break
        elif lexicon.is_word(word, "article", "articulated"):
            indefinite = word in ("un", "uno", "una", "un'")
            determined = "indefinite" if indefinite else "definite"
        elif lexicon.is_word(word, "demonstrative", "possessive"):
            determined = determined or "definite"
        else:
            if _noun_at(items, at)[0] > 1:
                break
            if (
                word in _WHOLE
                or _is_article(items, at + 1)
                or (word in ("secondo", "seconda") and at == start)
            ):
                break
            if core < 0 and _counts(word):
                core = at
            determined = determined or "indefinite"
        at += 1
    return at, core if core >= 0 else at, determined


def _counts(word: str) -> bool:
    """Whether a determiner belongs to the core: *due*, *secondo*, *altra*, not *stesso*."""
    if word in _OTHER:
        return True
    number = lexicon.is_word(word, "numeral")
    return number and not lexicon.is_word(word, "article", "demonstrative")


def _is_article(items: Sequence[Token], at: int) -> bool:
    return at < len(items) and lexicon.is_word(items[at].lower, "article")


def _before_head(items: Sequence[Token], at: int) -> bool:
    word = items[at].lower
    if word in BEFORE_NOUNS:
        return True
    return (
        word in lexicon.person_adjectives()
        and at + 1 < len(items)
        and _noun_at(items, at)[1] is None
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
    """The first reading that agrees with the determiners; else the first singular one.

    Without gender where both genders agree: *l’economista*.
    """
    fitting = [
        noun
        for noun in nouns
        if any(
            gender in ("", noun.gender) and number == noun.number for gender, number in agreement
        )
    ]
    found = fitting[0] if fitting else min(nouns, key=lambda noun: noun.number != "s")
    same = [noun for noun in fitting or nouns if noun.number == found.number]
    both = any(noun.gender != found.gender and noun.masculine == found.masculine for noun in same)
    return evolve(found, gender="") if both and found.number == "s" else found


def _is_function_word(word: str, *, determined: bool) -> bool:
    """Whether a word is no noun here; after an article *vicino* is one, *altro* is not."""
    entries = lexicon.clause_word(word)
    if determined:
        return any(entry.word_class not in ("preposition", "adverb") for entry in entries)
    return bool(entries)


def _noun_at(
    items: Sequence[Token], at: int, agreement: Agreement = frozenset()
) -> tuple[int, Noun | None, str]:
    """The longest noun for persons or bodies that begins at ``items[at]``."""
    word = items[at].lower
    if _is_aged(items[at]):
        number, holder = _AGED[word[-4:]]
        nouns = [Noun("age", gender, number, word) for gender in "mf"]
        return 1, _agreeing(nouns, agreement), holder
    joined = prefixed(word)
    if joined:
        noun = _agreeing(joined, agreement)
        return 1, noun, "person" if noun.number == "s" else "group"
    if word not in lexicon.person_nouns() and word not in lexicon.body_nouns():
        return 0, None, ""
    return _noun([item.lower for item in items[at : at + _LONGEST_NOUN]], agreement)


def _is_aged(item: Token) -> bool:
    """Whether an age in figures names somebody: *il* **34enne**, *due* **17enni**."""
    return item.kind == "number" and item.lower[-4:] in _AGED


def _noun(lower: Sequence[str], agreement: Agreement = frozenset()) -> tuple[int, Noun | None, str]:
    """The longest noun for persons or bodies at the beginning of ``lower``."""
    person_size, persons = lexicon.match_phrase(lexicon.person_nouns(), lower)
    body_size, bodies = lexicon.match_phrase(lexicon.body_nouns(), lower)
    if max(person_size, body_size) == 1 and _is_function_word(lower[0], determined=bool(agreement)):
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
