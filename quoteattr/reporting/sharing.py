"""Verbs that have one subject: whose it is, and what their forms tell of one left out."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.language.model import Sentence
from quoteattr.reporting.control import matrix
from quoteattr.text.verbs import VerbGroup

_MOST_SHARED = 3


def sharing(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The verb whose subject a verb without its own shares.

    The one before it in its clause since a semicolon; in *che …*, *mentre …* the verb of the
    clause around.
    """
    of = sentence.clauses.of
    here = of[group.start]
    finite = [verb for verb in sentence.verbs if verb.finite is not None]
    parts = [at for at in range(group.start) if sentence.items[at].text == ";"]
    low = parts[-1] if parts else 0
    before = [verb for verb in finite if low <= verb.start and verb.end <= group.start]
    same = [verb for verb in before if of[verb.start] == here]
    if same:
        return same[-1]
    clause = sentence.clauses.clauses[here]
    if clause.kind not in ("content", "subordinate"):
        return None
    around = [verb for verb in finite if of[verb.start] == clause.parent]
    earlier = [verb for verb in around if verb.end <= group.start]
    return earlier[-1] if earlier else next(iter(around), None)


def form_of_subject(sentence: Sentence, group: VerbGroup) -> tuple[str, str]:
    """Gender and number of a subject left out, by the verbs that share it; empty where unknown.

    ``f``, ``s`` for both verbs of *È rimasta in piedi e ha insistito*.
    """
    gender = number = ""
    for verb in _verbs(sentence, group):
        finite = verb.finite
        if finite is None:
            continue
        number = number or finite.number
        if finite.lemma == "essere" and verb.head is not finite:
            gender = gender or verb.head.gender
    return gender, number


def _verbs(sentence: Sentence, group: VerbGroup) -> Iterator[VerbGroup]:
    """A verb and those whose subject it shares."""
    verb: VerbGroup | None = group
    for _ in range(_MOST_SHARED):
        if verb is None:
            return
        yield verb
        verb = sharing(sentence, verb) if verb.finite is not None else matrix(sentence, verb)
