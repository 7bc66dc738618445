"""Verb groups: auxiliaries, clitics, modals and their main verb, read from left to right.

``ha poi voluto precisare``, ``si è lasciato sfuggire``, ``gli fa eco`` are one group each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from quoteattr import lexicon
from quoteattr.lexicon import ReportingVerb, VerbForm
from quoteattr.text.model import Token

_AUXILIARIES = frozenset({"avere", "essere", "venire"})
_REFLEXIVE = {"1s": ("mi", "m'"), "2s": ("ti", "t'"), "1p": ("ci", "c'"), "2p": ("vi", "v'")}
_ADVERBS_INSIDE = 3
"""Adverbs that may stand between an auxiliary and its participle."""
_ENCLITICS = re.compile(
    r"(?:gliel[oaie]|gliene|[mtcvs]el[oaie]|[mtcvs]ene|gli|[mtcvs]i|l[oaie]|ne)$"
)


@frozen
class VerbGroup:
    """A verb group as token positions ``[start, end)``, its clitics included.

    ``cue_start`` is where the group begins without leading clitics (``lo ha detto``); the
    *si* of *si legge* belongs to it. ``head`` is the reading of the main verb, ``finite`` of
    the verb that carries the person (None for gerunds and infinitives). ``passive`` tells that
    another than the subject speaks (*è stato spiegato*, *si sente rispondere*).
    ``reporting`` is the cue that the group can be, an idiom before its verb.
    """

    start: int
    end: int
    cue_start: int
    head: VerbForm
    finite: VerbForm | None
    reflexive: bool
    passive: bool
    reporting: ReportingVerb | None

    @property
    def strength(self) -> float:
        """How surely the group reports words beside quotation marks; 0 for other verbs."""
        return 0.0 if self.reporting is None else self.reporting.strength


def verb_group(tokens: Sequence[Token], start: int) -> VerbGroup | None:
    """The verb group that begins at ``tokens[start]`` (a clitic, *non* or a verb), or None.

    >>> from quoteattr.text.tokens import tokens
    >>> words = tokens("ha poi spiegato il sindaco")
    >>> group = verb_group(words, 0)
    >>> group.end, group.head.lemma, group.finite.person
    (3, 'spiegare', '3')
    """
    at = start
    clitics: list[str] = []
    while at < len(tokens) and at - start < 4 and _leads(tokens, at):
        clitics.append(tokens[at].lower)
        at += 1
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    readings = _readings(tokens[at].lower)
    if not readings:
        return None
    keeps_si = bool(clitics) and clitics[-1] in ("si", "s'")
    cue_start = at - 1 if keeps_si else at
    best: VerbGroup | None = None
    for reading in readings:
        group = _grown(
            tokens,
            VerbGroup(
                start=start,
                end=at + 1,
                cue_start=cue_start,
                head=reading,
                finite=reading if reading.finite else None,
                reflexive=_is_reflexive(clitics, reading),
                passive=False,
                reporting=None,
            ),
        )
        if best is None or _rank(group) > _rank(best):
            best = group
    return best


def _is_reflexive(clitics: Sequence[str], reading: VerbForm) -> bool:
    """Whether a clitic refers back to the subject: *mi chiedo*, but not *mi chiese*."""
    own = _REFLEXIVE.get(f"{reading.person}{reading.number}" if reading.finite else "", ())
    return any(clitic in ("si", "s'", "se") or clitic in own for clitic in clitics)


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token can be a clitic or negation before a verb."""
    word = tokens[at].lower
    return lexicon.is_word(word, "clitic", "negation") and at + 1 < len(tokens)


def _readings(form: str) -> tuple[VerbForm, ...]:
    known = lexicon.verb_forms(form)
    if known:
        return tuple(reading for reading in known if not _is_adjectival(reading))
    stem = _ENCLITICS.sub("", form)
    if stem == form or len(stem) < 3:
        return ()
    return tuple(
        reading
        for spelling in (stem, stem + "e", stem + "re")
        for reading in lexicon.verb_forms(spelling)
        if reading.mood in ("inf", "ger")
    )


def _is_adjectival(reading: VerbForm) -> bool:
    """Present participles (*rappresentante*) are nouns and adjectives in today's Italian."""
    return reading.mood == "part" and reading.tense == "pres"


def _rank(group: VerbGroup) -> tuple[float, int, bool]:
    person = group.finite.person if group.finite else ""
    indicative = group.finite is not None and group.finite.mood == "ind"
    return (group.end + group.strength, person == "3", indicative)


def _grown(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    """The group with participle, infinitive or gerund, and idiom, joined to its first verb."""
    if group.head.lemma in _AUXILIARIES:
        group = _with_participle(tokens, group)
    group = _with_nonfinite(tokens, group)
    return _with_cue(tokens, group)


def _after_adverbs(tokens: Sequence[Token], at: int) -> int:
    limit = at + _ADVERBS_INSIDE
    while at < len(tokens) and at < limit and _is_adverb(tokens[at].lower):
        at += 1
    return at


def _is_adverb(word: str) -> bool:
    return lexicon.is_word(word, "adverb") or (word.endswith("mente") and len(word) > 6)


def _with_participle(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    at = _after_adverbs(tokens, group.end)
    if at >= len(tokens) or tokens[at].kind != "word":
        return group
    for reading in lexicon.verb_forms(tokens[at].lower):
        if reading.mood == "part" and reading.tense != "pres":
            auxiliary = group.head.lemma
            passive = auxiliary == "venire" or (auxiliary == "essere" and group.passive)
            grown = evolve(group, end=at + 1, head=reading, passive=passive)
            if reading.lemma == "essere":
                return _with_participle(tokens, evolve(grown, passive=True))
            return grown
    return group


def _with_nonfinite(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    """*vuole precisare*, *si limita a dire*, *ha tenuto a ricordare*, *va spiegando*."""
    at = _after_adverbs(tokens, group.end)
    linked = at < len(tokens) and tokens[at].lower in ("a", "ad", "di", "col", "con", "per", "d'")
    at += linked
    while at < len(tokens) and linked and tokens[at].lower in ("il", "l'", "lo"):
        at += 1
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].capitalised:
        return group
    own = _reporting(group)
    for reading in _readings(tokens[at].lower):
        if reading.mood not in ("inf", "ger"):
            continue
        if reading.mood == "ger" and group.head.lemma not in ("stare", "andare", "venire"):
            continue
        told = group.reflexive and group.head.lemma in ("sentire", "vedere")
        grown = evolve(group, end=at + 1, head=reading, passive=group.passive or told)
        cue = _reporting(grown) or _idiom(tokens, grown)[0]
        if cue is not None and (own is None or own.verb_class not in _FULL_REPORTS or not linked):
            return grown
    return group


_FULL_REPORTS = frozenset({"say", "announce", "answer", "ask", "write", "think"})
"""Classes whose infinitive complement is content, not part of the group: *promette di dire*."""


def _with_cue(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    idiom, end = _idiom(tokens, group)
    if idiom is not None:
        return evolve(group, end=end, reporting=idiom)
    return evolve(group, reporting=_reporting(group))


def _reporting(group: VerbGroup) -> ReportingVerb | None:
    lemma = group.head.lemma
    if lemma.endswith("si"):
        return lexicon.reporting_verb(lemma)
    if group.reflexive:
        reflexive = lexicon.reporting_verb(lemma[:-1] + "si")
        if reflexive is not None:
            return reflexive
    return lexicon.reporting_verb(lemma)


def _idiom(tokens: Sequence[Token], group: VerbGroup) -> tuple[ReportingVerb | None, int]:
    lemma = group.head.lemma.removesuffix("si")
    lemma = lemma if lemma.endswith("e") else lemma + "e"
    idioms = lexicon.idioms(group.head.lemma) or lexicon.idioms(lemma)
    longest = max((len(tail) for tail, _ in idioms), default=0)
    following = {
        at: tuple(token.lower for token in tokens[at : at + longest])
        for at in (group.end, _after_adverbs(tokens, group.end))
    }
    for tail, entry in idioms:
        for at, words in following.items():
            if words[: len(tail)] == tail:
                return entry, at + len(tail)
    return None, group.end
