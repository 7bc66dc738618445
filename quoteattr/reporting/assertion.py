"""Whether a report is denied (*non ha detto che*) or not asserted (*avrebbe detto che*)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from quoteattr import lexicon
from quoteattr.language.model import Sentence
from quoteattr.reporting.anchors import Anchor
from quoteattr.text.model import Token

_NEAR = 3
"""Items before or after a verb among which a hedging adverb counts."""


def is_negated(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the report itself is denied; a denial is a report like others (*nega di*)."""
    if anchor.verb is None:
        return False
    words = sentence.items[max(0, anchor.verb.start - 1) : anchor.last]
    return any(lexicon.is_word(item.lower, "negation") for item in words)


def is_hedged(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the report is given as hearsay, likely, expected or supposed.

    The conditional says so, *forse* and its like, *pare che* before a subjunctive, *se*.
    """
    verb = anchor.verb
    if verb is None or verb.finite is None:
        return False
    if verb.finite.mood == "cond":
        return True
    items, first, last = sentence.items, anchor.first, anchor.last
    near = [item.lower for item in items[first:last]]
    near += [*_words(items[max(0, first - _NEAR) : first][::-1]), *_words(items[last:])]
    if any(word in lexicon.hedges("adverb") for word in near):
        return True
    return verb.finite.mood == "sub" and (
        _is_supposed(sentence, anchor) or _seems(sentence, anchor)
    )


def _words(items: Sequence[Token]) -> Iterator[str]:
    """The words next to a verb up to the first sign, *che* or *di*."""
    for item in islice(items, _NEAR):
        if item.kind == "sign" or item.lower in ("che", "ch'", "di"):
            return
        yield item.lower


def _is_supposed(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether *se* opens the clause of the report: **se** *il custode dichiarasse che*."""
    clause = sentence.clauses.at(anchor.first)
    opener = sentence.items[clause.opener].lower if clause.opener >= 0 else ""
    return opener in ("se", "qualora", "quand'")


def _seems(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the last verb before is one of seeming: **pare** *che abbia giurato di*."""
    before = [verb for verb in sentence.verbs if verb.end <= anchor.first]
    return bool(before) and before[-1].head.lemma in lexicon.hedges("verb")
