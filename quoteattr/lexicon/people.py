"""Who can be named: given names, nouns for persons and bodies, places, titles."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from quoteattr import datafiles
from quoteattr.lexicon.tables import Phrases, phrases, plain
from quoteattr.lexicon.words import ClauseWord

_FORMS = (("masculine", "m", "s"), ("feminine", "f", "s"),
          ("masculine_plural", "m", "p"), ("feminine_plural", "f", "p"))  # fmt: skip
_OFFICES = frozenset({"office", "rank", "religion", "nobility", "law"})


@frozen
class Noun:
    """One reading of a noun for persons or bodies; ``noun_class`` as in its table."""

    noun_class: str
    gender: str
    number: str
    masculine: str


@frozen
class Body:
    """A proper name of a body or a metonymy for one."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    body_class: str
    gender: str
    number: str


@cache
def person_nouns() -> Phrases[Noun]:
    """Nouns for human beings (offices, trades, kin, descriptions, origins), by first word."""
    return phrases(
        (row[column], Noun(row.get("class") or "origin", gender, number, _lemma(row)))
        for name in ("person_nouns", "origins")
        for row in datafiles.table(name)
        for column, gender, number in _FORMS
    )


def _lemma(row: dict[str, str]) -> str:
    """The form that stands for a whole row: the masculine singular where there is one."""
    return row["masculine"] or row["feminine"] or row["masculine_plural"] or row["feminine_plural"]


def is_office(word: str) -> bool:
    """Whether a single word, lower case, is an office, which Italian often capitalises.

    >>> is_office("presidente"), is_office("muti")
    (True, False)
    """
    return any(
        len(words) == 1 and noun.noun_class in _OFFICES and noun.number == "s"
        for words, noun in person_nouns().get(word, ())
    )


@cache
def body_nouns() -> Phrases[Noun]:
    """Common nouns for bodies and collective sources, by first word."""
    return phrases(
        (row[column], Noun(row["class"], row["gender"], number, row["singular"] or row["plural"]))
        for row in datafiles.table("body_nouns")
        for column, number in (("singular", "s"), ("plural", "p"))
    )


@cache
def body_names() -> Phrases[Body]:
    """Proper names of bodies and metonymies, lower case, by first word."""
    return phrases(
        (
            plain(name),
            Body(
                row["name"],
                tuple(filter(None, row["aliases"].split("|"))),
                row["kind"],
                row["class"],
                row["gender"],
                row["number"],
            ),
        )
        for row in datafiles.table("body_names")
        for name in (row["name"], *filter(None, row["aliases"].split("|")))
    )


@cache
def body_takeups() -> dict[str, frozenset[str]]:
    """Nouns that take up a body already named (``società``), with the classes of such bodies."""
    return {
        row["noun"]: frozenset(row["classes"].split("|")) for row in datafiles.table("body_takeups")
    }


@cache
def given_names() -> dict[str, tuple[str, str]]:
    """Given names, lower case, with gender (m, f, u) and weight (strong, weak)."""
    return {
        plain(row["name"]): (row["gender"], row["weight"]) for row in datafiles.table("given_names")
    }


@cache
def office_fields() -> Phrases[str]:
    """What offices are in charge of (``bilancio``, ``lavori pubblici``), by first word."""
    return phrases((row["field"], row["field"]) for row in datafiles.table("office_fields"))


@cache
def site_nouns() -> dict[str, str]:
    """Nouns before the names of streets, buildings and districts, with their class."""
    return {row["form"]: row["class"] for row in datafiles.table("site_nouns")}


@cache
def nickname_openers() -> Phrases[str]:
    """What stands between a name and a nickname (``detto``, ``noto come``), by first word."""
    return phrases((row["form"], row["form"]) for row in datafiles.table("nickname_openers"))


@cache
def role_senses() -> Phrases[str]:
    """What each name of a role can mean (``primo cittadino``: ``sindaco``), by first word."""
    return phrases((row["role"], row["sense"]) for row in datafiles.table("role_synonyms"))


@cache
def role_kinds() -> Phrases[str]:
    """What kinds of somebody a role makes (``gip``: ``magistrato``), by first word."""
    return phrases((row["role"], row["kind"]) for row in datafiles.table("role_kinds"))


@cache
def times() -> frozenset[str]:
    """Nouns and adverbs of time, lower case: months, days, parts of the day."""
    rows = datafiles.table("sentence_openers")
    return frozenset(row["form"] for row in rows if row["class"] == "time")


@cache
def honorifics() -> dict[str, str]:
    """Titles before names, as written in lower case, with their gender or an empty string."""
    return {row["form"]: row["gender"] for row in datafiles.table("honorifics")}


@cache
def name_particles() -> frozenset[str]:
    """Particles inside personal names, lower case (``de``, ``von``, ``al-``)."""
    return frozenset(plain(row["form"]) for row in datafiles.table("name_particles"))


@cache
def _places() -> dict[str, str]:
    return {plain(row["name"]): row["class"] for row in datafiles.table("place_names")}


def is_place(name: str) -> bool:
    """Whether a name is that of a known place."""
    return plain(name) in _places()


@cache
def person_adjectives() -> frozenset[str]:
    """Adjectives of descriptions (``vecchio``, ``uscente``) and of origin, in all forms."""
    return frozenset(
        row[column]
        for name in ("person_adjectives", "origins")
        for row in datafiles.table(name)
        for column, _, _ in _FORMS
        if row[column]
    )


@cache
def origin_places() -> dict[str, str]:
    """The place, lower case, that a singular adjective of origin comes from."""
    return {
        row[column]: plain(row["place"])
        for row in reversed(datafiles.table("origins"))
        for column in ("masculine", "feminine")
        if row[column]
    }


@cache
def adjective_groups() -> Phrases[str]:
    """Adjectives of several words (``in pensione``, ``a vita``), by first word."""
    return phrases((form, form) for form in person_adjectives() if " " in form)


@cache
def sources() -> Phrases[ClauseWord]:
    """Indefinite and plural sources without a name (``qualcuno``, ``chi c'era``)."""
    return phrases(
        (row["form"], ClauseWord(row["kind"], row["gender"], row["number"], "3", "subject"))
        for row in datafiles.table("family_and_crowd")
    )
