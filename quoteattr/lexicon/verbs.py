"""Verbs: every inflected form, and which of them report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from quoteattr import datafiles
from quoteattr.lexicon.tables import Phrases, phrases, plain, spellings, strength

_PERSONS = ("1.s", "2.s", "3.s", "1.p", "2.p", "3.p")
_PARTICIPLES = (".s.m", ".s.f", ".p.m", ".p.f")


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
        for spelling in spellings(plain(form))
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
