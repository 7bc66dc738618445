"""The caller's own cues as entries like those of the tables, in force for one text at a time.

Look-ups of verbs and nouns ask a context variable for them, as ``decimal`` asks for its
context: each thread and task has its own, and nothing of it outlives the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from attrs import evolve, frozen

from quoteattr.cuewords import CueNoun, CueVerb
from quoteattr.errors import OptionError
from quoteattr.lexicon.tables import Phrases, grouped, phrases, plain, split_words
from quoteattr.lexicon.verbs import (
    ExtraVerbs,
    ReportingVerb,
    VerbForm,
    extra_verbs,
    forms_of,
    reporting_verb,
)
from quoteattr.lexicon.words import ReportingNoun, extra_nouns, known_nouns

_MODELS = {"ciare": "annunciare", "giare": "incoraggiare", "gliare": "consigliare",
           "iare": "studiare", "care": "indicare", "gare": "spiegare", "are": "commentare",
           "ere": "temere", "ire": "finire"}  # fmt: skip
"""Ends of infinitives, longer ones before those that end them, and the regular verb to follow."""


@frozen
class Vocabulary:
    """The verbs of the caller, and the nouns of the table and the caller's."""

    verbs: ExtraVerbs
    nouns: Phrases[ReportingNoun]


@lru_cache(maxsize=8)
def vocabulary(cues: tuple[CueVerb | CueNoun, ...]) -> Vocabulary:
    """The vocabulary of the caller's cues, made once for the same ones.

    :raises OptionError: a cue is like no verb or noun that reports, or cannot be conjugated.

    >>> made = vocabulary((CueVerb("predicozzare", like="dire"),)).verbs
    >>> made.forms["predicozzò"][0].tense, made.reporting["predicozzare"].verb_class
    ('past', 'say')
    """
    verbs = [cue for cue in cues if isinstance(cue, CueVerb)]
    nouns = [cue for cue in cues if isinstance(cue, CueNoun)]
    forms = grouped(pair for cue in verbs for pair in _conjugated(cue.infinitive))
    return Vocabulary(
        ExtraVerbs(forms, {cue.infinitive: _model(cue) for cue in verbs}),
        phrases([*known_nouns(), *(entry for cue in nouns for entry in _nouns(cue))]),
    )


@contextmanager
def extended(cues: tuple[CueVerb | CueNoun, ...]) -> Iterator[None]:
    """Have the caller's cues looked up too, in this thread or task, until the end."""
    if not cues:
        yield
        return
    made = vocabulary(cues)
    verbs, nouns = extra_verbs.set(made.verbs), extra_nouns.set(made.nouns)
    try:
        yield
    finally:
        extra_nouns.reset(nouns)
        extra_verbs.reset(verbs)


def _model(cue: CueVerb) -> ReportingVerb:
    """What the verb reports as: its model's own entry, to which the learned weights belong."""
    found = reporting_verb(cue.like)
    if found is None:
        raise OptionError(f"{cue.infinitive!r} is to be like {cue.like!r}: no reporting verb")
    return found


def _conjugated(infinitive: str) -> Iterator[tuple[str, VerbForm]]:
    """The forms of a verb by analogy with a regular one; none for a verb of the tables."""
    base = f"{infinitive.removesuffix('si')}e" if infinitive.endswith("si") else infinitive
    if any(forms_of(lemma) for lemma in (infinitive, base)):
        return
    end, model = next(
        ((end, model) for end, model in _MODELS.items() if base.endswith(end)), ("", "")
    )
    if not model:
        raise OptionError(f"{infinitive!r} is neither known nor regular in -are, -ere or -ire")
    stem, kept = base.removesuffix(end), len(model.removesuffix(end))
    for form, reading in forms_of(model):
        yield stem + form[kept:], evolve(reading, lemma=infinitive)


def _nouns(cue: CueNoun) -> Iterator[tuple[str, ReportingNoun]]:
    """The noun in both numbers, with each reading that its model has in the singular or alone."""
    words = split_words(plain(cue.like))
    readings = {
        (noun.noun_class, noun.strength)
        for form, noun in known_nouns()
        if form and split_words(form) == words
    }
    if not readings:
        raise OptionError(f"{cue.singular!r} is to be like {cue.like!r}: no reporting noun")
    for noun_class, strength in sorted(readings):
        for form, number in ((cue.singular, "s"), (cue.plural, "p")):
            yield plain(form), ReportingNoun(noun_class, cue.gender, number, strength)
