"""Write ``data/verb_forms.tsv``: every inflected form of the verbs that quoteattr knows.

Run as ``python -m quoteattr.training.verb_forms``. The forms come from verbecc 2.0.3, a tool
needed only here and imported only where it is used; ``data/verb_overrides.tsv`` corrects them.
"""

from __future__ import annotations

import contextlib
import csv
import json
import re
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parent.parent / "data"
SOURCES = ("reporting_verbs", "lemma"), ("reporting_idioms", "verb"), ("common_verbs", "lemma")
HEADER = """\
# Inflected forms of the Italian verbs in the other verb tables
# columns: lemma: as in the verb tables (a reflexive only where its base verb stands in none);
#   then a column for each mood and tense: inf(initive), ger(und), ind, sub(junctive), cond,
#   imp(erative), part(iciple); pres, impf, past, fut
# columns: finite cells: forms of 1s 2s 3s 1p 2p 3p; part.past: m.s f.s m.p f.p; the others as
#   many as there are; forms are separated by blanks, alternatives by /, a missing one is -
# origin: compiled for quoteattr with verbecc 2.0.3, corrected by verb_overrides.tsv
# licence: MIT
"""
FINITE = {
    ("indicativo", "presente"): ("ind", "pres"),
    ("indicativo", "imperfetto"): ("ind", "impf"),
    ("indicativo", "passato-remoto"): ("ind", "past"),
    ("indicativo", "futuro"): ("ind", "fut"),
    ("congiuntivo", "presente"): ("sub", "pres"),
    ("congiuntivo", "imperfetto"): ("sub", "impf"),
    ("condizionale", "presente"): ("cond", "pres"),
    ("imperativo", "affermativo"): ("imp", "pres"),
}
REFLEXIVE = re.compile(r"(?<=r)si$")
Cells = list[tuple[str, str, dict[str, Any]]]


class VerbForm(NamedTuple):
    """One row of the table; the fields are its columns."""

    form: str
    lemma: str
    mood: str
    tense: str
    person: str = ""
    number: str = ""
    gender: str = ""


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a data file, by column name."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = (line for line in lines if not line.startswith("#"))
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def shared_ending(one: str, other: str) -> int:
    """How many letters two words have in common at their end."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def base_and_model(lemma: str, known: Collection[str]) -> tuple[str, str]:
    """The base verb of ``lemma`` and the known verb whose forms it follows.

    That is itself if known, else the one with the longest ending in common (verbecc would
    guess by a model trained anew, and differently, on each machine).

    >>> base_and_model("ritrarsi", ["amare", "trarre", "ritrarre"])
    ('ritrarre', 'ritrarre')
    >>> base_and_model("twittare", ["amare", "gettare", "sentire"])
    ('twittare', 'gettare')
    """
    bare = REFLEXIVE.sub("", lemma)
    candidates = (lemma,) if bare == lemma else (bare + "e", bare + "re")
    base = next((verb for verb in candidates if verb in known), candidates[0])
    return base, max(sorted(known), key=lambda verb: (verb == base, shared_ending(verb, base)))


def conjugator() -> tuple[frozenset[str], Callable[[str], Cells]]:
    """The verbs that verbecc has a fitting template for, and what conjugates them."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # for its log file
        from verbecc import CompleteConjugator

        italian = CompleteConjugator(lang="it")

    def conjugate(verb: str) -> Cells:
        data = italian.conjugate(verb, conjugate_pronouns=False).get_data()
        moods = json.loads(json.dumps(data["moods"]))
        return [(mood, tense, cell) for mood in moods for tense in moods[mood]
                for cell in moods[mood][tense]]  # fmt: skip

    verbs = ((verb.infinitive, verb.template.partition(":")[2]) for verb in italian.get_verbs())
    return frozenset(verb for verb, ending in verbs if verb.endswith(ending)), conjugate


def forms(lemma: str, base: str, model: str, cells: Cells) -> Iterator[VerbForm]:
    """The simple forms of ``base``, made from those of ``model``."""
    shared = shared_ending(model, base)
    head, cut = base[: len(base) - shared], len(model) - shared
    yield VerbForm(base, lemma, "inf", "pres")
    for mood, tense, cell in cells:
        person, number, gender = (cell.get(key) or "" for key in ("p", "n", "g"))
        for variant in re.findall(r"[^\W\d_]+'?", "/".join(cell["c"])):
            word = head + variant[cut:]
            if (mood, tense) in FINITE:
                yield VerbForm(word, lemma, *FINITE[mood, tense], person, number)
            elif tense == "gerundio" and word.endswith("ndo"):
                yield VerbForm(word, lemma, "ger", "pres")
            elif tense == "participio-passato":
                yield VerbForm(word, lemma, "part", "past", "", number, gender)
            elif tense == "participio-presente":
                yield VerbForm(word, lemma, "part", "pres", "", "s")
                yield VerbForm(word[:-1] + "i", lemma, "part", "pres", "", "p")


def build(data: Path = DATA) -> list[VerbForm]:
    """All forms of all listed verbs, corrected and sorted."""
    lemmas = {row[column] for name, column in SOURCES for row in read_table(data / f"{name}.tsv")}
    known, conjugate = conjugator()
    rows: set[VerbForm] = set()
    for lemma in lemmas:
        base, model = base_and_model(lemma, known)
        if lemma == base or base not in lemmas:
            rows.update(forms(lemma, base, model, conjugate(model)))
    for entry in read_table(data / "verb_overrides.tsv"):
        change = rows.add if entry.pop("action") == "add" else rows.discard
        change(VerbForm(**entry))
    return sorted(rows)


PARADIGMS = (
    "inf.pres", "ger.pres", "ind.pres", "ind.impf", "ind.past", "ind.fut", "sub.pres", "sub.impf",
    "cond.pres", "imp.pres", "part.past", "part.pres",
)  # fmt: skip
PERSONS = tuple((person, number) for number in "sp" for person in "123")
GENDERS = tuple((gender, number) for number in "sp" for gender in "mf")


def compact(rows: Iterable[VerbForm]) -> Iterator[tuple[str, ...]]:
    """One row for each lemma: a cell for each paradigm, its forms separated by blanks.

    Finite paradigms have six forms (singular, then plural, persons in order), past participles
    four (m.s, f.s, m.p, f.p), the others as many as there are; alternatives stand together with
    a slash, a missing form is a hyphen.
    """
    by_lemma: dict[str, dict[str, list[VerbForm]]] = {}
    for row in rows:
        by_lemma.setdefault(row.lemma, {}).setdefault(f"{row.mood}.{row.tense}", []).append(row)
    for lemma in sorted(by_lemma):
        yield lemma, *(_cell(name, by_lemma[lemma].get(name, [])) for name in PARADIGMS)


def _cell(paradigm: str, rows: list[VerbForm]) -> str:
    if paradigm == "part.past":
        slots = [[r.form for r in rows if (r.gender, r.number) == slot] for slot in GENDERS]
    elif paradigm in ("inf.pres", "ger.pres", "part.pres"):
        return " ".join(sorted({r.form for r in rows}))
    else:
        slots = [[r.form for r in rows if (r.person, r.number) == slot] for slot in PERSONS]
    return " ".join("/".join(forms) or "-" for forms in slots)


def main() -> None:
    """Write the table."""
    with (DATA / "verb_forms.tsv").open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER)
        rows = (("lemma", *PARADIGMS), *compact(build()))
        out.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main()
