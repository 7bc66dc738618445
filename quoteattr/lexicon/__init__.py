"""What the data tables know of a word form: typed look-ups, each table read once.

Forms are looked up in lower case with straight apostrophes; an accent written with an
apostrophe (``perche'``, ``replico'``) finds the accented form.
"""

from quoteattr.lexicon.people import (
    Body,
    Noun,
    body_names,
    body_nouns,
    given_names,
    honorifics,
    is_office,
    is_place,
    name_particles,
    person_adjectives,
    person_nouns,
    sources,
)
from quoteattr.lexicon.tables import Phrases, match_phrase, phrases, plain, split_words, strength
from quoteattr.lexicon.verbs import ReportingVerb, VerbForm, idioms, reporting_verb, verb_forms
from quoteattr.lexicon.words import (
    ClauseWord,
    ReportingNoun,
    Use,
    clause_word,
    is_word,
    mark_uses,
    openers,
    reporting_nouns,
)

__all__ = [
    "Body",
    "ClauseWord",
    "Noun",
    "Phrases",
    "ReportingNoun",
    "ReportingVerb",
    "Use",
    "VerbForm",
    "body_names",
    "body_nouns",
    "clause_word",
    "given_names",
    "honorifics",
    "idioms",
    "is_office",
    "is_place",
    "is_word",
    "mark_uses",
    "match_phrase",
    "name_particles",
    "openers",
    "person_adjectives",
    "person_nouns",
    "phrases",
    "plain",
    "reporting_nouns",
    "reporting_verb",
    "sources",
    "split_words",
    "strength",
    "verb_forms",
]
