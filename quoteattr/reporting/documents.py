"""Whose words one reads: the owner of a document, the document, the place where it is said."""

from __future__ import annotations

from quoteattr import lexicon
from quoteattr.language.model import Sentence
from quoteattr.reporting.model import LEFT_OUT, Indexed, Subject
from quoteattr.text.verbs import VerbGroup

_BODIES = frozenset({"organization", "group", "place"})


def document(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject:
    """Whose the document is in which something *si legge*, or the document itself.

    *nella nota* **del ministero** *si legge*; *si è appreso da* **fonti**.
    """
    lower = [item.lower for item in sentence.items]
    near = sorted(mentions, key=lambda pair: abs(pair[1].first - group.start))
    for at in sorted(range(len(lower)), key=lambda at: abs(at - group.start)):
        size, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)
        if not any(noun.noun_class in ("document", "social", "speech") for noun in nouns):
            continue
        for number, mention in near:
            if mention.preposition in ("di", "da") and 0 <= mention.first - at - size <= 4:
                return Subject(number, "document of")
        for number, mention in near:
            if mention.first <= at < mention.last and mention.kind == "description":
                return Subject(number, "document")
    for number, mention in near:
        if mention.preposition in ("da", "su", "in") and mention.holder != "place":
            return Subject(number, "place of words")
    return LEFT_OUT


def names_document(sentence: Sentence, at: int) -> bool:
    """Whether a noun for a text begins at an item: *rapporto*, *documento di lavoro*."""
    lower = [item.lower for item in sentence.items[at : at + 5]]
    nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower)[1]
    return any(noun.noun_class == "document" for noun in nouns)


def place_of_words(sentence: Sentence, group: VerbGroup, mentions: Indexed) -> Subject | None:
    """The body that a plural without subject speaks for: **dalla Procura** *fanno sapere*."""
    if group.finite is None or group.finite.number != "p":
        return None
    near = sorted(mentions, key=lambda pair: abs(pair[1].first - group.start))
    for number, mention in near:
        here = sentence.clauses.of[mention.first] == sentence.clauses.of[group.start]
        if here and mention.preposition in ("da", "a", "in") and mention.holder in _BODIES:
            return Subject(number, "place of words")
    return None
