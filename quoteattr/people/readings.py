"""How nouns and capitals are read: a person's name, a body's name, a name beside a role."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.people.determiners import fused_preposition, is_honorific
from quoteattr.people.marked import marked_end
from quoteattr.people.names import NameRun, is_building, name_run, surname_key
from quoteattr.people.phrases import Phrase, phrase_at
from quoteattr.text.model import Token

_WORDS = frozenset({"thing", "crowd", "speech", "thought", "section", "interview"})
"""Classes of reporting nouns that are words or carry them."""


def is_person_name(items: Sequence[Token], at: int, known: Collection[str]) -> bool:
    """Whether a capitalised noun is a name here: *Nunzia Febo*, and *Gobbi* once known."""
    item = items[at]
    if not item.capitalised or len(item.text) == 1:
        return False
    if surname_key(item.lower) in known and not _names_body(items, at):
        return True
    following = items[at + 1] if at + 1 < len(items) else None
    follows = following is not None and following.capitalised
    given = item.lower in lexicon.given_names()
    if lexicon.is_office(item.lower):
        before = items[at - 1].lower if at else ""
        return given and follows and not lexicon.is_word(before, "article", "articulated")
    if given and follows:
        return True
    told = item.lower in known and not lexicon.clause_word(item.lower)
    return told and not (item.lower in lexicon.body_nouns() or item.lower in lexicon.body_names())


def _names_body(items: Sequence[Token], at: int) -> bool:
    """Whether a noun begins a body's name or has a complement: *la* **Banca d’Italia**."""
    follows = items[at + 1] if at + 1 < len(items) else None
    return follows is not None and (
        follows.capitalised
        or fused_preposition(follows.lower) == "di"
        or follows.lower in ("di", "d'")
    )


def bears_words(items: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the noun is rather somebody's words: a chorus, an appeal, a thought.

    Documents, things that bear words and supporters may speak themselves: *il cartello dice*,
    *la curva canta*.
    """
    if phrase.holder == "person":
        return False
    _, nouns = lexicon.reporting_nouns().alone(items[phrase.head].lower)
    classes = {noun.noun_class for noun in nouns}
    if phrase.noun.noun_class == "document" and classes & {"document", "thing"}:
        return False
    if phrase.noun.noun_class == "sport" and classes == {"crowd"}:
        return False
    return bool(classes & _WORDS)


def body_run(items: Sequence[Token], at: int, known: Collection[str]) -> NameRun | None:
    """A body's name of several words, which its own nouns must not break up.

    Either a known one, or a body noun and more, all capitalised: *Fonderia Arvati*.
    """
    if not items[at].capitalised:
        return None
    marked = marked_end(items, at)
    if sum(item.capitalised for item in items[at:marked]) > 1:
        return name_run(items, at, known)
    words = [each.lower for each in items[at : at + 6]]
    listed = lexicon.match_phrase(lexicon.body_names(), words)[0] >= 2
    capitals = at + 1 < len(items) and (items[at + 1].capitalised or is_building(items, at))
    noun = words[0] in lexicon.body_nouns() and words[0] not in lexicon.person_nouns()
    person = len(words) > 1 and words[1] in lexicon.given_names()
    if not listed and not (capitals and noun and not person):
        return None
    run = name_run(items, at, known)
    return run if run is None or run.holder else evolve(run, holder="organization")


def names_the_inner(items: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a name after the phrase is that of the person at its end.

    In *la relazione dell’assessore* **Dolci** it is, in *il presidente degli industriali*
    **Neri** it is not.
    """
    if phrase.last < len(items) and items[phrase.last].text == ",":
        return False
    for at in range(phrase.head + 1, phrase.last):
        if fused_preposition(items[at].lower) != "di" and items[at - 1].lower not in ("di", "d'"):
            continue
        inner = phrase_at(items, at)
        if inner is not None and inner.last == phrase.last and inner.head > phrase.head:
            return inner.holder == "person" and inner.noun.noun_class not in ("kin", "origin")
    return False


def apposed_name(items: Sequence[Token], phrase: Phrase, known: Collection[str]) -> NameRun | None:
    """The name that follows a role at once or after a comma."""
    at = phrase.last
    if phrase.noun.number == "p" or phrase.holder not in ("person", "organization"):
        return None
    comma = at < len(items) and items[at].text == ","
    if comma and (phrase.holder != "person" or phrase.determined == "indefinite"):
        return None
    if comma and phrase.first == phrase.head and phrase.last == phrase.head + 1:
        return None
    at += comma
    if comma:
        inner = phrase_at(items, at)
        if inner is not None and inner.holder == "person" and inner.noun.number == "s":
            at = inner.last
    while at < len(items) and is_honorific(items[at]) and not items[at].capitalised:
        at += 1
    if at >= len(items) or not items[at].capitalised:
        return None
    announced = not comma and phrase.holder == "person" and phrase.noun.noun_class != "office"
    run = name_run(items, at, known, named=announced)
    if run is None or (run.holder == "place" and not comma):
        return None
    bodies = ("organization", "group")
    if (phrase.holder == "person") != (run.holder not in bodies) and run.holder:
        return None
    if comma and run.last < len(items) and items[run.last].lower in ("e", "ed"):
        return None
    return run


def called(items: Sequence[Token], phrase: Phrase, known: Collection[str]) -> NameRun | None:
    """The name by which somebody goes: *un utente che si firma* **Lupo**."""
    if phrase.noun.number == "p" or phrase.holder != "person" or phrase.noun.noun_class == "kin":
        return None
    at = phrase.last
    at += at < len(items) and items[at].text == ","
    lower = [item.lower for item in items[at : at + 5]]
    size = lexicon.match_phrase(lexicon.nickname_openers(), lower)[0] if lower else 0
    at += size
    if not size or at >= len(items) or not items[at].capitalised:
        return None
    run = name_run(items, at, known, named=True)
    return None if run is None or run.holder in ("organization", "place") else run
