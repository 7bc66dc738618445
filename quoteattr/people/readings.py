"""How nouns and capitals are read: a person's name, a body's name, a name beside a role."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.people.capitals import surname_key
from quoteattr.people.determiners import fused_preposition, is_honorific
from quoteattr.people.marked import glued, marked_end
from quoteattr.people.names import (
    BUILDINGS,
    NameRun,
    is_building,
    is_seat,
    name_run,
    seat_run,
)
from quoteattr.people.phrases import Phrase, phrase_at
from quoteattr.text.matching import match_tokens
from quoteattr.text.model import Token

_WORDS = frozenset({"thing", "crowd", "speech", "thought", "section", "interview"})
"""Classes of reporting nouns that are words or carry them."""
PART_OF_NAME = frozenset(
    {"famiglia", "governo", "amministrazione", "giunta", "ospedale", "clinica", "policlinico",
     "liceo", "istituto", "museo", "teatro", "parrocchia", "fondazione",
     "comitato", "centro", "rifugio", "tribunale", "circolo"}
)  # fmt: skip
"""Nouns that belong to the body's name after them: **ospedale** *San Vigilio*."""
_TERRITORIAL = frozenset({"institution", "court", "police", "church", "school"})
"""Classes of bodies that are called by their place."""
_CALLED_BY_PEOPLE = frozenset(
    {"governo", "giunta", "esecutivo", "amministrazione", "gabinetto", "corte", "comitato",
     "commissione", "ufficio", "squadra", "difesa"}
)  # fmt: skip
_TERRITORIAL_OFFICES = frozenset(
    {"sindaco", "vicesindaco", "prefetto", "questore", "vescovo", "arcivescovo", "podestà"}
)
_LONGEST_FIELD = 5
_THE = frozenset({"la", "le", "alla", "dalla", "della", "nella", "sulla"})
_BEFORE_NAME = frozenset({",", "("})
"""Signs between a role and a name."""


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


def _has_owner(items: Sequence[Token], phrase: Phrase) -> bool:
    """Whether it is told whose a definite noun is: *la voce* **di Neri**."""
    before = items[phrase.head - 1].lower if phrase.head else ""
    after = items[phrase.head + 1].lower if phrase.head + 1 < len(items) else ""
    of = after in ("di", "d'") or fused_preposition(after) == "di"
    return of and before in _THE


def bears_words(items: Sequence[Token], phrase: Phrase, *, speaks: bool = False) -> bool:
    """Whether the noun is rather somebody's words: a chorus, an appeal, a thought.

    Documents, things that bear words and supporters may speak themselves (*il cartello dice*,
    *la curva canta*), and what has a capital inside a sentence is a body: *il* **Consiglio**
    *nazionale dei giovani*. So are the parties of a trial, unless it is told of what: **la
    difesa** *ha chiesto*, unlike *l’accusa di frode*. Any document does that ``speaks``, a
    reporting verb right behind it: *il* **programma** *promette*.
    """
    if phrase.noun.masculine == "voce" and _has_owner(items, phrase):
        return True
    if phrase.holder == "person" or (phrase.head > 0 and items[phrase.head].capitalised):
        return False
    if phrase.noun.noun_class == "court" and phrase.determined == "definite":
        after = items[phrase.last].lower if phrase.last < len(items) else ""
        return phrase.last > phrase.head + 1 or lexicon.is_word(after, "preposition", "articulated")
    _, nouns = lexicon.reporting_nouns().alone(items[phrase.head].lower)
    classes = {noun.noun_class for noun in nouns}
    if (phrase.noun.noun_class == "document" or speaks) and classes & {"document", "thing"}:
        return False
    if phrase.noun.noun_class == "sport" and classes == {"crowd"}:
        return False
    return bool(classes & _WORDS)


def body_run(items: Sequence[Token], at: int, known: Collection[str]) -> NameRun | None:
    """A body's name of several words, which its own nouns must not break up.

    Either a known one, or a body noun and more, all capitalised: *Fonderia Arvati*. The noun of
    a seat may be small: *via Nazionale*.
    """
    if not items[at].capitalised:
        return seat_run(items, at)
    marked = marked_end(items, at)
    if sum(item.capitalised for item in items[at:marked]) > 1:
        return name_run(items, at, known)
    words = [each.lower for each in items[at : at + 6]]
    listed = lexicon.match_phrase(lexicon.body_names(), words)[0] >= 2 or is_seat(items, at)
    capitals = at + 1 < len(items) and (items[at + 1].capitalised or is_building(items, at))
    noun = words[0] in lexicon.body_nouns() and words[0] not in lexicon.person_nouns()
    person = len(words) > 1 and words[1] in lexicon.given_names() and words[0] not in BUILDINGS
    if not listed and not (capitals and noun and not person):
        return None
    run = name_run(items, at, known)
    return run if run is None or run.holder else evolve(run, holder="organization")


def has_territory(phrase: Phrase) -> bool:
    """Whether the name in a complement is of a place: *la procura di* **Ozzero**.

    What comes and goes with somebody may be called by a person: *il governo di* **Neri**.
    """
    noun = phrase.noun
    if noun.masculine in _CALLED_BY_PEOPLE:
        return False
    return noun.noun_class in _TERRITORIAL or noun.masculine in _TERRITORIAL_OFFICES


def names_field(items: Sequence[Token], at: int, of: Phrase | None = None) -> bool:
    """Whether what an office is in charge of begins here: *ministero degli* **Esteri**.

    In small letters where the phrase ``of`` would have its noun behind: *ministro degli*
    **esteri** *georgiano*.
    """
    if at >= len(items) or not (items[at].capitalised or (of is not None and of.head > at)):
        return False
    return match_tokens(lexicon.office_fields(), items, at, _LONGEST_FIELD)[0] > 0


def is_body_with_name(items: Sequence[Token], at: int) -> bool:
    """Whether a noun and the capital after it name one body: *la* **famiglia** *Neri*."""
    follows = at + 1 < len(items) and items[at + 1].capitalised
    return follows and items[at].lower in lexicon.body_nouns()


def site_run(items: Sequence[Token], at: int, known: Collection[str]) -> NameRun | None:
    """The place that a noun in small letters and a name are: *alla* **malga Vaia**.

    But for streets an article is needed: *in sala Neri ha detto* names Neri.
    """
    site = lexicon.site_nouns().get(items[at].lower)
    if site is None or items[at].capitalised or at + 1 >= len(items):
        return None
    article = at and lexicon.is_word(items[at - 1].lower, "article", "articulated")
    if not items[at + 1].capitalised or not (article or site == "street"):
        return None
    run = name_run(items, at + 1, known, named=True)
    if run is None:
        return None
    return NameRun(at, run.last, glued(items, at, run.last), "place", "", "s")


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
    """The name that follows a role at once, after a comma or in brackets."""
    at = phrase.last
    if phrase.noun.number == "p" or phrase.holder not in ("person", "organization"):
        return None
    sign = items[at].text if at < len(items) and items[at].text in _BEFORE_NAME else ""
    if sign and phrase.holder != "person":
        return None
    if sign and phrase.first == phrase.head and phrase.last == phrase.head + 1:
        return None
    at += bool(sign)
    if sign:
        inner = phrase_at(items, at)
        if inner is not None and inner.holder == "person" and inner.noun.number == "s":
            at = inner.last
    while at < len(items) and is_honorific(items[at]) and not items[at].capitalised:
        at += 1
    if at >= len(items) or not items[at].capitalised:
        return None
    calling = phrase.holder == "person" and phrase.noun.noun_class != "office"
    announced = not sign and (calling or phrase.noun.masculine in PART_OF_NAME)
    run = name_run(items, at, known, named=announced)
    if run is None or (run.holder == "place" and not sign):
        return None
    bodies = ("organization", "group")
    if (phrase.holder == "person") != (run.holder not in bodies) and run.holder:
        return None
    if sign and not _explains(items, phrase, run, sign):
        return None
    return run


def _explains(items: Sequence[Token], phrase: Phrase, run: NameRun, sign: str) -> bool:
    """Whether a name after a comma or bracket is that of the one described.

    Behind *una commerciante,* and in brackets only the full name of a person of that gender is,
    and it must be closed off: *un passante, Ugo Neri ha detto* names somebody else.
    """
    after = items[run.last] if run.last < len(items) else None
    if sign == "," and after is not None and after.lower in ("e", "ed"):
        return False
    if sign == "," and phrase.determined != "indefinite":
        return True
    genders = {run.gender, phrase.noun.gender} - {""}
    full = run.holder == "person" and len(run.words) > 1 and len(genders) < 2
    return full and (after is None or after.kind != "word")


def called(items: Sequence[Token], phrase: Phrase, known: Collection[str]) -> NameRun | None:
    """The name by which somebody goes: *un utente che si firma* **Lupo**."""
    if phrase.noun.number == "p" or phrase.holder != "person" or phrase.noun.noun_class == "kin":
        return None
    at = phrase.last
    at += at < len(items) and items[at].text == ","
    lower = [item.lower for item in items[at : at + 5]]
    size = lexicon.match_phrase(lexicon.nickname_openers(), lower)[0] if lower else 0
    at += size
    kin = size > 0 and at + 1 < len(items) and _is_kin(items[at].lower)
    at += kin
    if not size or at >= len(items) or not items[at].capitalised:
        return None
    run = name_run(items, at, known, named=True)
    if run is None or run.holder in ("organization", "place"):
        return None
    return evolve(run, first=at - 1, words=(items[at - 1].text, *run.words)) if kin else run


def _is_kin(word: str) -> bool:
    return any(noun.noun_class == "kin" for noun in lexicon.person_nouns().alone(word)[1])


def past_family_name(items: Sequence[Token], phrase: Phrase, known: Collection[str]) -> int:
    """Past the surname that several share: *i fratelli* **Bonfanti**; 0 without one."""
    at = phrase.last
    shared = phrase.noun.number == "p" and phrase.holder == "group"
    if not shared or phrase.noun.noun_class != "kin" or at >= len(items):
        return 0
    run = name_run(items, at, known) if items[at].capitalised else None
    if run is None or run.last != at + len(run.words) or run.holder == "place":
        return 0
    joined = run.last < len(items) and items[run.last].lower in ("e", "ed", ",")
    given = items[at].lower in lexicon.given_names() and len(run.words) > 1
    return 0 if joined or given else run.last
