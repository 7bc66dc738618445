"""Verbs: every inflected form, and which of them report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from attrs import frozen

from quoteattr import datafiles
from quoteattr.lexicon.tables import (
    plain,
    spellings,
    split_words,
    strength,
)

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


@lru_cache(maxsize=1 << 16)
def verb_forms(form: str) -> tuple[VerbForm, ...]:
    """The readings of a verb form; empty for a word that is no known verb form.

    >>> verb_forms("dichiarò")[0].lemma
    'dichiarare'
    """
    known, written = _verb_forms(), plain(form)
    if len(written) > 2 and written[-1] == "è" and written not in known:
        written = written[:-1] + "é"
    return tuple(
        reading
        for spelling in spellings(written)
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


@frozen
class Idiom:
    """A reporting idiom: the words after its verb and those that it needs before.

    ``tail`` are the words after the verb; the last may be ``*`` (a reporting noun phrase) or
    ``~`` (a reporting infinitive). ``before`` are the negation and clitics that it needs
    (*non* raccoglie, *se la* cava); ``kept`` is how many words of the tail belong to the cue.
    """

    tail: tuple[str, ...]
    before: tuple[str, ...]
    kept: int
    entry: ReportingVerb


@cache
def _idioms() -> dict[str, dict[str, tuple[Idiom, ...]]]:
    """The idioms by the lemma of their verb and the first word of their tail."""
    found: dict[str, dict[str, list[Idiom]]] = {}
    for row in datafiles.table("reporting_idioms"):
        idiom = _idiom(row)
        first = idiom.tail[0] if idiom.tail else ""
        found.setdefault(row["verb"], {}).setdefault(first, []).append(idiom)
    return {
        lemma: {first: tuple(idioms) for first, idioms in by_word.items()}
        for lemma, by_word in found.items()
    }


def _idiom(row: dict[str, str]) -> Idiom:
    tail = split_words(row["tail"])
    kept = split_words(" ".join(row["tail"].split()[: int(row["kept"])]))
    name = " ".join(part for part in (row["before"], row["verb"], row["tail"]) if part)
    entry = ReportingVerb(name, row["class"], frozenset({"quote"}), strength(row))
    return Idiom(tail, tuple(row["before"].split()), len(kept), entry)


def idioms(lemma: str, words: Iterable[str]) -> tuple[Idiom, ...]:
    """The reporting idioms of a verb whose tail can begin with one of the words."""
    by_word = _idioms().get(lemma)
    if by_word is None:
        return ()
    return tuple(idiom for word in {*words, "", "*", "~"} for idiom in by_word.get(word, ()))


@cache
def _with_essere() -> frozenset[str]:
    return frozenset(
        row["lemma"]
        for name in ("reporting_verbs", "common_verbs")
        for row in datafiles.table(name)
        if row["auxiliary"] == "essere"
    )


def takes_essere(lemma: str) -> bool:
    """Whether the compound tenses of a verb are made with *essere* (*è sbottato*)."""
    return lemma.endswith("si") or lemma in _with_essere()


@cache
def _controls() -> dict[str, str]:
    return {
        row["lemma"]: {"falls": "falls to", "drives": "drives"}[row["class"]]
        for row in datafiles.table("common_verbs")
        if row["class"] in ("falls", "drives")
    }


def control(lemma: str) -> str | None:
    """Who does the infinitive after a verb, where it is not the verb's subject.

    ``"falls to"`` for whom *a* rules (*tocca al sindaco dire*), ``"drives"`` for the object
    (*spinge il sindaco a dire*).

    >>> control("toccare"), control("volere")
    ('falls to', None)
    """
    return _controls().get(lemma)


@cache
def noun_forms() -> dict[str, bool]:
    """Verb forms that are also nouns, lower case; True where they nearly always are.

    >>> noun_forms()["visita"], noun_forms()["cura"]
    (True, False)
    """
    return {row["form"]: row["share"] == "noun" for row in datafiles.table("noun_forms")}
