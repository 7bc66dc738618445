"""What the data tables know of a word form: typed look-ups, each table read once.

Forms are looked up in lower case with straight apostrophes; an accent written with an
apostrophe (``perche'``, ``replico'``) finds the accented form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from attrs import frozen

from quoteattr import datafiles

_STRENGTHS = {"strong": 1.0, "medium": 0.6, "weak": 0.25}
_ACCENTS = {"a": "à", "e": "èé", "i": "ì", "o": "ò", "u": "ù"}


@frozen
class VerbForm:
    """One reading of an inflected form; person and number are empty where they do not apply."""

    lemma: str
    mood: str
    tense: str
    person: str
    number: str
    gender: str

    @property
    def finite(self) -> bool:
        """Whether the form carries a person."""
        return self.mood in ("ind", "sub", "cond", "imp")


@frozen
class ReportingVerb:
    """A verb that can report words: its class, what it governs, how surely it reports (0-1)."""

    lemma: str
    verb_class: str
    complements: frozenset[str]
    strength: float


@frozen
class ReportingNoun:
    """A noun that announces words; ``number`` is ``"s"`` or ``"p"``."""

    noun_class: str
    gender: str
    number: str
    strength: float


@frozen
class ClauseWord:
    """One reading of a closed-class word."""

    word_class: str
    gender: str
    number: str
    person: str
    role: str


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


@frozen
class Use:
    """What a word beside marks says that they are for."""

    use: str
    side: str
    strength: float


Entry = TypeVar("Entry")
Phrases = dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
"""Entries of one or more words by first word, the longest first."""


def plain(form: str) -> str:
    """The form as tables hold it: lower case, straight apostrophes."""
    return form.lower().replace("’", "'").replace("´", "'").replace("`", "'")


def strength(row: dict[str, str]) -> float:
    """The weight of a table row's ``strength`` word."""
    return _STRENGTHS[row["strength"]]


def _spellings(form: str) -> tuple[str, ...]:
    """The form and, for a final apostrophe, the accents that it may stand for."""
    if len(form) > 1 and form[-1] == "'" and form[-2] in _ACCENTS:
        return (form, *(form[:-2] + accent for accent in _ACCENTS[form[-2]]))
    return (form,)


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {}
    for form, entry in pairs:
        if form:
            groups.setdefault(form, []).append(entry)
    return {form: tuple(entries) for form, entries in groups.items()}


def phrases(pairs: Iterable[tuple[str, Entry]]) -> Phrases[Entry]:
    groups: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, entry in pairs:
        words = split_words(phrase)
        if words:
            groups.setdefault(words[0], []).append((words, entry))
    return {
        first: tuple(sorted(entries, key=lambda item: -len(item[0])))
        for first, entries in groups.items()
    }


def split_words(phrase: str) -> tuple[str, ...]:
    """A phrase as the words that the tokenizer makes of it: elisions split.

    >>> split_words("a detta dell'amico")
    ('a', 'detta', "dell'", 'amico')
    """
    return tuple(phrase.replace("'", "' ").split())


def match_phrase(
    phrases: Phrases[Entry], words: Sequence[str], start: int = 0
) -> tuple[int, tuple[Entry, ...]]:
    """The longest entries that begin at ``words[start]``: their length in words and themselves.

    ``(0, ())`` where none does.
    """
    length, found = 0, []
    for entry_words, entry in phrases.get(words[start], ()):
        size = len(entry_words)
        if size < length:
            break
        if tuple(words[start : start + size]) == entry_words:
            length = size
            found.append(entry)
    return length, tuple(found)


_PERSONS = ("1.s", "2.s", "3.s", "1.p", "2.p", "3.p")
_PARTICIPLES = (".s.m", ".s.f", ".p.m", ".p.f")


@cache
def _verb_forms() -> dict[str, str]:
    """The coded readings by form; decoded when asked for.

    A code is ``lemma:mood.tense.person.number.gender``, several joined by blanks.
    """
    header, *verbs = datafiles.rows("verb_forms")
    groups: dict[str, str] = {}
    for lemma, *cells in verbs:
        for paradigm, cell in zip(header[1:], cells, strict=True):
            slots = _PARTICIPLES if paradigm == "part.past" else _PERSONS
            plain_list = paradigm in ("inf.pres", "ger.pres", "part.pres")
            for at, forms in enumerate(cell.split(" ")):
                code = f"{lemma}:{paradigm}.{'' if plain_list else slots[at]}"
                for form in forms.split("/"):
                    known = groups.get(form)
                    groups[form] = code if known is None else f"{known} {code}"
    groups.pop("-", None)
    groups.pop("", None)
    return groups


def _decoded(coded: str) -> Iterator[VerbForm]:
    for entry in coded.split():
        lemma, _, reading = entry.partition(":")
        mood, tense, person, number, gender = (reading.split(".") + [""] * 5)[:5]
        yield VerbForm(lemma, mood, tense, person, number, gender)


@cache
def verb_forms(form: str) -> tuple[VerbForm, ...]:
    """The readings of a verb form; empty for a word that is no known verb form.

    >>> verb_forms("dichiarò")[0].lemma
    'dichiarare'
    """
    known = _verb_forms()
    return tuple(
        reading
        for spelling in _spellings(plain(form))
        if spelling in known
        for reading in _decoded(known[spelling])
    )


@cache
def _reporting_verbs() -> dict[str, ReportingVerb]:
    return {
        row["lemma"]: ReportingVerb(
            row["lemma"], row["class"], frozenset(row["complements"].split(",")), strength(row)
        )
        for row in datafiles.table("reporting_verbs")
    }


def reporting_verb(lemma: str) -> ReportingVerb | None:
    """The reporting verb of that lemma; a reflexive lemma ends in ``-si``."""
    return _reporting_verbs().get(lemma)


@cache
def _idioms() -> Phrases[ReportingVerb]:
    return phrases(
        (
            f"{row['verb']} {row['tail']}",
            ReportingVerb(
                f"{row['verb']} {row['tail']}", row["class"], frozenset({"quote"}), strength(row)
            ),
        )
        for row in datafiles.table("reporting_idioms")
    )


def idioms(lemma: str) -> tuple[tuple[tuple[str, ...], ReportingVerb], ...]:
    """The reporting idioms headed by a verb: the words after it, the longest first."""
    return tuple((words[1:], entry) for words, entry in _idioms().get(lemma, ()))


@cache
def reporting_nouns() -> Phrases[ReportingNoun]:
    """Nouns and noun groups that announce words, by first word."""
    return phrases(
        (row[column], ReportingNoun(row["class"], row["gender"], number, strength(row)))
        for row in datafiles.table("reporting_nouns")
        for column, number in (("singular", "s"), ("plural", "p"))
    )


@cache
def _clause_words() -> dict[str, tuple[ClauseWord, ...]]:
    return _grouped(
        (
            row["form"],
            ClauseWord(row["class"], row["gender"], row["number"], row["person"], row["role"]),
        )
        for row in datafiles.table("clause_words")
    )


@cache
def clause_word(form: str) -> tuple[ClauseWord, ...]:
    """The readings of a closed-class word; empty for an open-class one."""
    known = _clause_words()
    return tuple(entry for spelling in _spellings(plain(form)) for entry in known.get(spelling, ()))


def is_word(form: str, *classes: str) -> bool:
    """Whether a form can be a closed-class word of one of the classes."""
    return any(entry.word_class in classes for entry in clause_word(form))


_FORMS = (("masculine", "m", "s"), ("feminine", "f", "s"),
          ("masculine_plural", "m", "p"), ("feminine_plural", "f", "p"))  # fmt: skip


@cache
def person_nouns() -> Phrases[Noun]:
    """Nouns for human beings (offices, trades, kin, descriptions, origins), by first word."""
    return phrases(
        (row[column], Noun(row.get("class") or "origin", gender, number, row["masculine"]))
        for name in ("person_nouns", "origins")
        for row in datafiles.table(name)
        for column, gender, number in _FORMS
    )


_OFFICES = frozenset({"office", "rank", "religion", "nobility", "law"})


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
def given_names() -> dict[str, tuple[str, str]]:
    """Given names, lower case, with gender (m, f, u) and weight (strong, weak)."""
    return {
        plain(row["name"]): (row["gender"], row["weight"])
        for row in datafiles.table("given_names")
    }


@cache
def honorifics() -> dict[str, str]:
    """Titles before names, as written in lower case, with their gender or an empty string."""
    return {row["form"]: row["gender"] for row in datafiles.table("honorifics")}


@cache
def openers() -> frozenset[str]:
    """Words that stand capitalised at the start of a sentence without being names."""
    return frozenset(row["form"] for row in datafiles.table("sentence_openers"))


@cache
def mark_uses() -> Phrases[Use]:
    """Words beside quotation marks that tell what the marks are for, by first word."""
    return phrases(
        (row["form"], Use(row["use"], row["side"], strength(row)))
        for row in datafiles.table("mark_uses")
    )


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
def sources() -> Phrases[ClauseWord]:
    """Indefinite and plural sources without a name (``qualcuno``, ``chi c'era``)."""
    return phrases(
        (row["form"], ClauseWord(row["kind"], row["gender"], row["number"], "3", "subject"))
        for row in datafiles.table("family_and_crowd")
    )
