"""Who can be named: given names, nouns for persons and bodies, places, titles."""

from __future__ import annotations

from functools import cache
from itertools import chain

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
    forms = [column for column, _, _ in _FORMS]
    trades = datafiles.columns("person_nouns", "class", *forms)
    origins = (("origin", *row) for row in datafiles.columns("origins", *forms))
    return Phrases(
        (
            (form, (noun_class, gender, number, row))
            for noun_class, *row in chain(trades, origins)
            for form, (_, gender, number) in zip(row, _FORMS, strict=True)
        ),
        _person_noun,
    )


def _person_noun(given: tuple[str, str, str, list[str]]) -> Noun:
    """A noun of a row of forms, which the first of them stands for."""
    noun_class, gender, number, row = given
    return Noun(noun_class, gender, number, next(filter(None, row)))


def is_office(word: str) -> bool:
    """Whether a single word, lower case, is an office, which Italian often capitalises.

    >>> is_office("presidente"), is_office("muti")
    (True, False)
    """
    return any(
        noun.noun_class in _OFFICES and noun.number == "s" for noun in person_nouns().alone(word)[1]
    )


@cache
def body_nouns() -> Phrases[Noun]:
    """Common nouns for bodies and collective sources, by first word."""
    return Phrases(
        (
            (form, (noun_class, gender, number, singular or plural))
            for singular, plural, gender, noun_class in datafiles.columns(
                "body_nouns", "singular", "plural", "gender", "class"
            )
            for form, number in ((singular, "s"), (plural, "p"))
        ),
        lambda given: Noun(*given),
    )


@cache
def body_names() -> Phrases[Body]:
    """Proper names of bodies and metonymies, lower case, by first word."""
    return Phrases(
        (
            (plain(name), row)
            for row in datafiles.columns(
                "body_names", "name", "aliases", "kind", "class", "gender", "number"
            )
            for name in (row[0], *row[1].split("|"))
        ),
        _body,
    )


def _body(row: tuple[str, ...]) -> Body:
    name, aliases, kind, body_class, gender, number = row
    return Body(name, _parts(aliases), kind, body_class, gender, number)


@cache
def body_takeups() -> dict[str, frozenset[str]]:
    """Nouns that take up a body already named (``società``), with the classes of such bodies."""
    return {
        row["noun"]: frozenset(row["classes"].split("|")) for row in datafiles.table("body_takeups")
    }


@cache
def club_colours() -> dict[str, frozenset[str]]:
    """Sports clubs, lower case, each with the adjectives by which texts take it up."""
    listed = datafiles.columns("club_colours", "club", "adjectives")
    return {plain(club): frozenset(_parts(adjectives)) for club, adjectives in listed}


@frozen
class Seat:
    """What the name of a place stands for: the governments of ``places``, besides ``bodies``."""

    places: tuple[str, ...]
    bodies: tuple[str, ...]


@cache
def metonyms() -> dict[str, Seat]:
    """The names of places, lower case, that stand for the bodies seated there."""
    listed = datafiles.columns("metonyms", "name", "place", "bodies")
    return {plain(name): Seat(_parts(places), _parts(bodies)) for name, places, bodies in listed}


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


@cache
def given_names() -> dict[str, tuple[str, str]]:
    """Given names, lower case, with gender (m, f, u) and weight (strong, weak)."""
    listed = datafiles.columns("given_names", "name", "gender", "weight")
    return {plain(name): (gender, weight) for name, gender, weight in listed}


@cache
def office_fields() -> Phrases[str]:
    """What offices are in charge of (``bilancio``, ``lavori pubblici``), by first word."""
    return phrases((row["field"], row["field"]) for row in datafiles.table("office_fields"))


@cache
def site_nouns() -> dict[str, str]:
    """Nouns before the names of streets, buildings and districts, with their class."""
    return {row["form"]: row["class"] for row in datafiles.table("site_nouns")}


@cache
def body_purposes() -> Phrases[frozenset[str]]:
    """The prepositions of a purpose in the names of bodies, by the body's noun."""
    rows = datafiles.columns("body_purposes", "noun", "prepositions")
    return phrases((noun, frozenset(listed.split())) for noun, listed in rows)


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
    listed = datafiles.columns("sentence_openers", "form", "class")
    return frozenset(form for form, word_class in listed if word_class == "time")


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
    listed = datafiles.columns("place_names", "name", "class")
    return {plain(name): place_class for name, place_class in listed}


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
def adjective_genders() -> dict[str, str]:
    """The adjectives of descriptions whose singular tells a gender (``stanca``), with it."""
    rows = datafiles.columns("person_adjectives", "masculine", "feminine")
    return {
        form: gender
        for masculine, feminine in rows
        if masculine != feminine
        for form, gender in ((masculine, "m"), (feminine, "f"))
        if form
    }


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
