"""Telling the narrator's words (``– ha spiegato Rossi –``) from the speaker's.

One judgement serves the insertions inside a pair of marks and the turns of dash dialogue:
how much a stretch of text, from its first words, looks like a reporting clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.spans import Span
from quoteattr.text.model import Token
from quoteattr.text.tokens import unplaced
from quoteattr.text.verbs import VerbGroup, verb_group

_SUBJECT_WORDS = 7
"""Words within which a clause that begins with its subject must reach its verb."""
_OPENING_ADVERBS = 3
_LONGEST = 400
"""Characters of a stretch that are looked at."""
_CERTAIN = 0.9
_PLAIN_VERB = 0.35


def narration(text: str, stretch: Span) -> float:
    """How much the stretch looks like the narrator's reporting clause: 0 (not) to 1.

    >>> narration(" ha spiegato ieri il sindaco Rossi ", Span(0, 35)) > 0.5
    True
    >>> narration(" e non soltanto quelle di città ", Span(0, 32))
    0.0
    """
    words = unplaced(text, stretch.start, min(stretch.end, stretch.start + _LONGEST))
    words = tuple(word for word in words if word.kind != "sign" or word.text in ",;:.")
    if not words or words[0].kind == "sign":
        return 0.0
    return max(_verb_first(words), _noun_cue(words), _subject_first(words))


def is_narrators_verb(group: VerbGroup) -> bool:
    """Whether a finite verb group is in a person and tense in which narrators report.

    The third person, or the first in the simple past (``dissi``) and perfect (``ho risposto``);
    in the present too where it answers or tells another (``gli dico``).
    """
    finite = group.finite
    if finite is None or finite.mood not in ("ind", "cond"):
        return False
    if finite.person == "3":
        return True
    perfect = finite.lemma == "avere" and group.head is not finite
    return finite.person == "1" and (finite.tense == "past" or perfect or _tells_another(group))


def _tells_another(group: VerbGroup) -> bool:
    if group.reporting is None:
        return False
    return group.told in ("him", "her") or group.reporting.verb_class == "answer"


def _verb_first(words: Sequence[Token]) -> float:
    at = 0
    while at < min(_OPENING_ADVERBS, len(words) - 1) and _may_lead(words[at].lower):
        group = verb_group(words, at)
        if group is not None and group.strength > 0:
            break
        at += 1
    group = verb_group(words, at)
    if group is None or not is_narrators_verb(group):
        return 0.0
    if words[at].capitalised and at == 0 and words[0].lower not in ("lo", "la", "gli", "le", "si"):
        third = group.finite is not None and group.finite.person == "3"
        return 0.5 * group.strength if third else 0.0
    if group.reporting is None or group.reporting.verb_class == "receive":
        return _PLAIN_VERB if group.finite and group.finite.tense in ("past", "impf") else 0.0
    return max(_PLAIN_VERB, min(1.0, group.strength + 0.3))


def _may_lead(word: str) -> bool:
    """Whether a word may stand before the verb: *poi ha detto*, but not *quando disse*."""
    return lexicon.is_word(word, "adverb", "conjunction") and not lexicon.is_word(
        word, "interrogative", "relative"
    )


def _noun_cue(words: Sequence[Token]) -> float:
    """*così Rossi*, *la sua analisi*, *è il commento di Rossi*, *parole del sindaco*."""
    lower = [word.lower for word in words]
    at = 0
    if lower[0] in ("così", "cosi'") and len(words) > 1:
        named = words[1].capitalised or lexicon.is_word(lower[1], "article")
        return _CERTAIN if named else 0.0
    if lower[0] in ("è", "e'", "era", "fu") and len(lower) > 1:
        at = 1
    leading = at
    while (
        at < len(words) - 1
        and at < leading + 3
        and lexicon.is_word(lower[at], "article", "possessive", "demonstrative")
    ):
        at += 1
    _, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)
    if not nouns or (at == 0 and lower[0] not in ("parole", "parola")):
        return 0.0
    surest = max(noun.strength for noun in nouns)
    possessive = any(lexicon.is_word(word, "possessive") for word in lower[leading:at])
    owned = at + 1 < len(words) and lower[at + 1] in ("di", "del", "della", "dell'", "dello", "dei")
    return surest * (_CERTAIN if possessive or owned or leading else 0.4)


def _subject_first(words: Sequence[Token]) -> float:
    """*ella disse*, *il sindaco allora rispose*, *Rossi sorride*."""
    first = words[0]
    if lexicon.is_word(first.lower, "subordinator", "conjunction", "relative", "preposition"):
        return 0.0
    pronoun = lexicon.is_word(first.lower, "personal")
    if not (pronoun or first.capitalised or lexicon.is_word(first.lower, "article")):
        return 0.0
    for at in range(1, min(_SUBJECT_WORDS, len(words))):
        if words[at].kind == "sign":
            return 0.0
        group = verb_group(words, at)
        if group is not None and is_narrators_verb(group):
            plain = _PLAIN_VERB if first.capitalised and not pronoun else 0.0
            return max(plain, group.strength * (_CERTAIN if pronoun else 0.6))
    return 0.0
