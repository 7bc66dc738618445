"""What the data tables know of a word form: typed look-ups, each table read once.

Forms are looked up in lower case with straight apostrophes; an accent written with an
apostrophe (``perche'``, ``replico'``) finds the accented form.
"""

from quoteattr.lexicon.people import (
    Body as Body,
    Noun as Noun,
    body_names as body_names,
    body_nouns as body_nouns,
    given_names as given_names,
    honorifics as honorifics,
    is_office as is_office,
    is_place as is_place,
    name_particles as name_particles,
    person_adjectives as person_adjectives,
    person_nouns as person_nouns,
    sources as sources,
)
from quoteattr.lexicon.tables import (
    Phrases as Phrases,
    match_phrase as match_phrase,
    phrases as phrases,
    plain as plain,
    split_words as split_words,
    strength as strength,
)
from quoteattr.lexicon.verbs import (
    ReportingVerb as ReportingVerb,
    VerbForm as VerbForm,
    idioms as idioms,
    reporting_verb as reporting_verb,
    verb_forms as verb_forms,
)
from quoteattr.lexicon.words import (
    ClauseWord as ClauseWord,
    ReportingNoun as ReportingNoun,
    Use as Use,
    clause_word as clause_word,
    is_word as is_word,
    mark_uses as mark_uses,
    openers as openers,
    reporting_nouns as reporting_nouns,
    source_phrases as source_phrases,
)
