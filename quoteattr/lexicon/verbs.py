"""Verbs: every inflected form, and which of them report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from itertools import chain

from attrs import frozen

from quoteattr import datafiles
from quoteattr.lexicon.tables import (
    plain,
    spellings,
    split_words,
    strength,
)

_PERSONS = tuple((person, number, "") for number in "sp" for person in "123")
_PARTICIPLES = tuple(("", number, gender) for number in "sp" for gender in "mf")
"""Person, number and gender of each slot of a paradigm."""


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
def _verbs() -> tuple[tuple[str, ...], ...]:
    """A verb's lemma and the forms of each paradigm, the paradigms' names first."""
    return datafiles.rows("verb_forms")


@cache
def _verbs_of() -> dict[str, tuple[int, ...]]:
    """Which verbs have a form, as positions in the table; the readings are worked out later."""
    found: dict[str, tuple[int, ...]] = {}
    for number, (_, *cells) in enumerate(_verbs()):
        here = (number,)
        for form in set(" ".join(cells).replace("/", " ").split()) - {"-"}:
            known = found.get(form)
            found[form] = here if known is None else known + here
    return found


def _readings(form: str, number: int) -> Iterator[VerbForm]:
    """The readings of a form in the paradigms of a verb."""
    lemma, *cells = _verbs()[number]
    for paradigm, cell in zip(_verbs()[0][1:], cells, strict=True):
        if form not in cell:
            continue
        slots = _PARTICIPLES if paradigm == "part.past" else _PERSONS
        plain_list = paradigm in ("inf.pres", "ger.pres", "part.pres")
        mood, tense = paradigm.split(".")
        for at, forms in enumerate(cell.split(" ")):
            person, number_, gender = ("", "", "") if plain_list else slots[at]
            for _ in range(forms.split("/").count(form)):
                yield VerbForm(lemma, mood, tense, person, number_, gender)


def forms_of(lemma: str) -> tuple[tuple[str, VerbForm], ...]:
    """Every form of a verb of the tables with each of its readings. Goes through all verbs."""
    return tuple(
        (form, reading)
        for number, (verb, *cells) in enumerate(_verbs())
        if verb == lemma
        for form in sorted(set(" ".join(cells).replace("/", " ").split()) - {"-"})
        for reading in _readings(form, number)
    )


@frozen
class ExtraVerbs:
    """Verbs that report besides those of the tables.

    ``forms`` are the readings of the forms of verbs that no table has, ``reporting`` what
    each verb reports like, by lemma.
    """

    forms: Mapping[str, tuple[VerbForm, ...]]
    reporting: Mapping[str, ReportingVerb]


extra_verbs: ContextVar[ExtraVerbs | None] = ContextVar("extra_verbs", default=None)
"""The caller's verbs while a text is worked on; None outside, and where there are none."""


def is_extended() -> bool:
    """Whether verbs of the caller are looked up too: what is kept must not know them."""
    return extra_verbs.get() is not None


def verb_forms(form: str) -> tuple[VerbForm, ...]:
    """The readings of a verb form; empty for a word that is no known verb form.

    >>> verb_forms("dichiarò")[0].lemma
    'dichiarare'
    """
    extra = extra_verbs.get()
    return known_forms(form) if extra is None else _all_forms(form, extra)


def _all_forms(form: str, extra: ExtraVerbs) -> tuple[VerbForm, ...]:
    """The readings of a form, the caller's after those of the tables."""
    found = (extra.forms.get(spelling, ()) for spelling in spellings(plain(form)))
    return (*known_forms(form), *chain.from_iterable(found))


@lru_cache(maxsize=1 << 16)
def known_forms(form: str) -> tuple[VerbForm, ...]:
    """The readings of a verb form that the tables know."""
    known, written = _verbs_of(), plain(form)
    if len(written) > 2 and written[-1] == "è" and written not in known:
        written = written[:-1] + "é"
    return tuple(
        reading
        for spelling in spellings(written)
        for number in known.get(spelling, ())
        for reading in _readings(spelling, number)
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
    extra = extra_verbs.get()
    if extra is not None and lemma in extra.reporting:
        return extra.reporting[lemma]
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
def _idiom_rows() -> dict[str, list[dict[str, str]]]:
    """The rows of idioms by the lemma of their verb."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in datafiles.table("reporting_idioms"):
        found.setdefault(row["verb"], []).append(row)
    return found


@cache
def _idioms(lemma: str) -> dict[str, tuple[Idiom, ...]]:
    """The idioms of a listed verb by the first word of their tail."""
    found: dict[str, tuple[Idiom, ...]] = {}
    for idiom in map(_idiom, _idiom_rows()[lemma]):
        first = idiom.tail[0] if idiom.tail else ""
        found[first] = (*found.get(first, ()), idiom)
    return found


def _idiom(row: dict[str, str]) -> Idiom:
    tail = split_words(row["tail"])
    kept = split_words(" ".join(row["tail"].split()[: int(row["kept"])]))
    name = " ".join(part for part in (row["before"], row["verb"], row["tail"]) if part)
    entry = ReportingVerb(name, row["class"], frozenset({"quote"}), strength(row))
    return Idiom(tail, tuple(row["before"].split()), len(kept), entry)


def has_idioms(lemma: str) -> bool:
    """Whether a verb begins any reporting idiom."""
    return lemma in _idiom_rows()


def idioms(lemma: str, words: Iterable[str]) -> tuple[Idiom, ...]:
    """The reporting idioms of a verb whose tail can begin with one of the words."""
    if lemma not in _idiom_rows():
        return ()
    by_word = _idioms(lemma)
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
    extra = extra_verbs.get()
    if extra is not None and lemma in extra.reporting:
        lemma = extra.reporting[lemma].lemma
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


@cache
def object_verbs() -> frozenset[str]:
    """Verbs behind which a noun phrase is their object: *abbraccia la moglie*.

    >>> "abbracciare" in object_verbs(), "entrare" in object_verbs()
    (True, False)
    """
    return frozenset(row["lemma"] for row in datafiles.table("object_verbs"))
