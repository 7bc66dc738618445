"""What the data tables know of a word form: typed look-ups, each table read once.

Forms are looked up in lower case with straight apostrophes; an accent written with an
apostrophe (``perche'``, ``replico'``) finds the accented form.
"""

from quoteattr.lexicon.extra import extended as extended, vocabulary as vocabulary
from quoteattr.lexicon.people import (
    Body as Body,
    Noun as Noun,
    Seat as Seat,
    adjective_genders as adjective_genders,
    adjective_groups as adjective_groups,
    body_names as body_names,
    body_nouns as body_nouns,
    body_purposes as body_purposes,
    body_takeups as body_takeups,
    club_colours as club_colours,
    given_names as given_names,
    honorifics as honorifics,
    is_office as is_office,
    is_place as is_place,
    metonyms as metonyms,
    name_particles as name_particles,
    nickname_openers as nickname_openers,
    office_fields as office_fields,
    origin_places as origin_places,
    person_adjectives as person_adjectives,
    person_nouns as person_nouns,
    role_kinds as role_kinds,
    role_senses as role_senses,
    site_nouns as site_nouns,
    sources as sources,
    times as times,
)
from quoteattr.lexicon.tables import (
    Phrases as Phrases,
    match_phrase as match_phrase,
    phrases as phrases,
    plain as plain,
    spellings as spellings,
    split_words as split_words,
    strength as strength,
)
from quoteattr.lexicon.verbs import (
    Idiom as Idiom,
    ReportingVerb as ReportingVerb,
    VerbForm as VerbForm,
    control as control,
    has_idioms as has_idioms,
    idioms as idioms,
    is_extended as is_extended,
    noun_forms as noun_forms,
    object_verbs as object_verbs,
    reporting_verb as reporting_verb,
    takes_essere as takes_essere,
    verb_forms as verb_forms,
)
from quoteattr.lexicon.words import (
    ClauseWord as ClauseWord,
    ReportingNoun as ReportingNoun,
    Use as Use,
    adverbs as adverbs,
    clause_word as clause_word,
    content_nouns as content_nouns,
    hedges as hedges,
    is_word as is_word,
    mark_uses as mark_uses,
    openers as openers,
    own_phrases as own_phrases,
    reporting_nouns as reporting_nouns,
    source_phrases as source_phrases,
)
