"""Phrases beside a verb that belong to another clause than that of the verb."""

from __future__ import annotations

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.people.model import Mention
from quoteattr.reporting.model import Indexed

BLOCKS = frozenset({":", ";", ".", "!", "?", "…"})
"""Signs over which no subject is looked for."""


def opens_clause(sentence: Sentence, end: int, at: int) -> bool:
    """Whether a phrase behind *e* has a verb of its own: *sbotta, e* **il medico** *ride*."""
    items = sentence.items
    joined = at > end and items[at - 1].lower in ("e", "ed", "ma", "mentre")
    if not joined or not (at - 1 == end or items[at - 2].text == ","):
        return False
    of = sentence.clauses.of
    for verb in sentence.verbs:
        if verb.start > at and verb.finite is not None and of[verb.start] == of[at]:
            between = items[at : verb.start]
            return not any(item.kind == QUOTE or item.text in BLOCKS for item in between)
    return False


def is_in_address(sentence: Sentence, mention: Mention, mentions: Indexed) -> bool:
    """Whether a thing stands in what one spoken to does: *a chi gli porge* **l'atto** *dice*."""
    if mention.holder in ("person", "group") or mention.kind == "name":
        return False
    clause = sentence.clauses.at(mention.first)
    at = clause.opener + 1
    governed = any(verb.end == mention.first and verb.finite is not None for verb in sentence.verbs)
    # the verb may be one that no table knows
    governed = governed or (
        at + 2 == mention.first and lexicon.is_word(sentence.items[at].lower, "clitic")
    )
    return (
        governed
        and clause.kind == "relative"
        and any(each.last == clause.opener and each.preposition == "a" for _, each in mentions)
    )
