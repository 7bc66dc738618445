"""Clauses whose verb is that of the clause before: *Neri parla di «…»,* **Landi** *di «…»*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Sentence
from quoteattr.reporting.agreement import takes_object
from quoteattr.reporting.model import Cue
from quoteattr.text.model import Token

_GAP = 0.7
_LONGEST = 16
"""Items of a clause without verb before its quotation."""
_LINKS = frozenset({"di", "d'", "come", "a", "con", "un", "una", "uno", "il", "la", ","})
"""Words right before a quotation that a verb left out governs."""


def gap_cues(sentence: Sentence, number: int, first: int) -> Iterator[Cue]:
    """The place of the verb that is missing before a quotation at item ``first``, if one is.

    A verb and a quotation stand before it in the sentence, or nothing but this clause. Not a verb
    that calls its object something: *definisce Landi «…» e* **Conti** *«…»*.
    """
    items = sentence.items
    low = _begin(items, first)
    verbs = [verb for verb in sentence.verbs if verb.finite is not None]
    finite = [verb.start for verb in verbs]
    governing = [verb for verb in verbs if verb.start < low][-1:]
    if first - low > _LONGEST or any(low <= at < first for at in finite):
        return
    if any(map(takes_object, governing)):
        return
    fragment = not finite and low == 0 and items[first - 1].lower in _LINKS - {","}
    if fragment or any(at < low and items[low - 1].kind == QUOTE for at in finite):
        noun = any(map(_may_speak, items[low:first]))
        linked = items[first - 1].lower in _LINKS or items[first - 1].capitalised
        if noun and linked:
            yield Cue("gap", "before", None, number, low, low + (not fragment), _GAP)


def _begin(items: Sequence[Token], first: int) -> int:
    """Where the clause before a quotation begins, past the last quotation or colon."""
    for at in range(first - 1, -1, -1):
        if items[at].kind == QUOTE or items[at].text == ":":
            return at + 1
    return 0


def _may_speak(item: Token) -> bool:
    return (
        item.capitalised
        or item.lower in lexicon.person_nouns()
        or item.lower in lexicon.body_nouns()
    )
