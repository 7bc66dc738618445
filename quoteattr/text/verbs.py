"""Verb groups: auxiliaries, clitics, modals and their main verb, read from left to right.

``ha poi voluto precisare``, ``si è lasciato sfuggire``, ``gli fa eco`` are one group each.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from quoteattr import lexicon
from quoteattr.lexicon import Idiom, ReportingVerb, VerbForm
from quoteattr.text.clitics import clitic_parts, enclitics, leads, may_lead, without_enclitics
from quoteattr.text.group_phrases import after_adverbs, reporting_phrase
from quoteattr.text.model import Token

_AUXILIARIES = frozenset({"avere", "essere", "venire"})
_TOLD = {
    **dict.fromkeys(("mi", "m'", "me", "ci", "c'", "ce"), "me"),
    **dict.fromkeys(("gli", "gliel'", "glielo", "gliela"), "him"),
    "le": "her",
}
_REFLEXIVE = {"1s": ("mi", "m'"), "2s": ("ti", "t'"), "1p": ("ci", "c'"), "2p": ("vi", "v'")}
_OBJECTS = frozenset({"la", "lo", "li", "le"})
_WEAK = 0.3


@frozen
class VerbGroup:
    """A verb group as token positions ``[start, end)``, its clitics included.

    ``cue_start`` is where the group begins without leading clitics (``lo ha detto``); the
    *si* of *si legge* belongs to it. ``head`` is the reading of the main verb, ``finite`` of
    the verb that carries the person (None for gerunds and infinitives). ``passive`` tells that
    another than the subject speaks (*è stato spiegato*, *si sente rispondere*).
    ``reporting`` is the cue that the group can be, an idiom before its verb; ``cut`` is how
    many tokens at the group's end are no part of the cue (*ha commentato* **così**). ``told`` is
    whom the subject speaks to, as far as a clitic says: ``"me"``, ``"him"``, ``"her"`` or
    empty.
    """

    start: int
    end: int
    cue_start: int
    head: VerbForm
    finite: VerbForm | None
    reflexive: bool
    passive: bool
    reporting: ReportingVerb | None
    cut: int = 0
    told: str = ""

    @property
    def cue_end(self) -> int:
        """Where the cue ends: before the adverbs and complements of an idiom."""
        return self.end - self.cut

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
    if start >= len(tokens) or not _may_begin(tokens[start].lower):
        return None
    at = start
    clitics: list[str] = []
    while at < len(tokens) and at - start < 4 and leads(tokens, at):
        clitics.append(tokens[at].lower)
        at += 1
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    readings = _readings(tokens[at].lower)
    if not readings:
        return None
    told = next((_TOLD[clitic] for clitic in clitics if clitic in _TOLD), "") if clitics else ""
    groups = [
        _grown(
            tokens,
            VerbGroup(
                start=start,
                end=at + 1,
                cue_start=at - _keeps_clitic(clitics, reading),
                head=reading,
                finite=reading if reading.finite else None,
                reflexive=bool(clitics) and _is_reflexive(clitics, reading),
                passive=False,
                reporting=None,
                told=told,
            ),
        )
        for reading in readings
    ]
    return groups[0] if len(groups) == 1 else max(groups, key=_rank)


def _may_begin(word: str) -> bool:
    """Whether a group may begin with a word: most words are neither verbs nor lead to one."""
    if lexicon.is_extended():
        return may_lead(word) or bool(_worked_out(word))
    return _begins(word)


@lru_cache(maxsize=1 << 16)
def _begins(word: str) -> bool:
    return may_lead(word) or bool(_known_readings(word))


def _keeps_clitic(clitics: Sequence[str], reading: VerbForm) -> bool:
    """Whether the last clitic belongs to the cue: *si legge*, *mi sono detto*."""
    if not clitics:
        return False
    own = _REFLEXIVE.get(f"{reading.person}{reading.number}" if reading.finite else "", ())
    return clitics[-1] in ("si", "s'") or clitics[-1] in own


def _is_reflexive(clitics: Sequence[str], reading: VerbForm) -> bool:
    """Whether a clitic refers back to the subject: *mi chiedo*, but not *mi chiese*."""
    own = _REFLEXIVE.get(f"{reading.person}{reading.number}" if reading.finite else "", ())
    return any(clitic in ("si", "s'", "se") or clitic in own for clitic in clitics)


def _readings(form: str) -> tuple[VerbForm, ...]:
    return _worked_out(form) if lexicon.is_extended() else _known_readings(form)


@lru_cache(maxsize=1 << 16)
def _known_readings(form: str) -> tuple[VerbForm, ...]:
    return _worked_out(form)


def _worked_out(form: str) -> tuple[VerbForm, ...]:
    known = lexicon.verb_forms(form)
    if known:
        return tuple(reading for reading in known if not _is_adjectival(reading))
    stem = without_enclitics(form)
    if stem == form or len(stem) < 3 or not stem.endswith(("r", "ndo")):
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


def _rank(group: VerbGroup) -> tuple[float, bool, bool, bool]:
    """Which of two readings is better: the longer and surer, then the one that agrees."""
    finite = group.finite
    agrees = finite is None or group.head.number in ("", finite.number)
    third = finite is not None and finite.person == "3"
    indicative = finite is not None and finite.mood == "ind"
    return (group.end + group.strength, agrees, third, indicative)


def _grown(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    """The group with participle, infinitive or gerund, and idiom, joined to its first verb."""
    if group.head.lemma in _AUXILIARIES:
        idiom = _idiom(tokens, group)
        if idiom is not None:
            return idiom
        group = _with_participle(tokens, group)
    grown = _with_nonfinite(tokens, group)
    if grown.end > group.end:
        whole, idiom = _with_cue(tokens, grown), _idiom(tokens, group)
        if idiom is None or idiom.end < grown.end or _WEAK < idiom.strength <= whole.strength:
            return whole
        return evolve(whole, reporting=idiom.reporting)
    return _with_cue(tokens, grown)


def _with_participle(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    at = after_adverbs(tokens, group.end)
    if at >= len(tokens) or tokens[at].kind != "word":
        return group
    for reading in lexicon.verb_forms(tokens[at].lower):
        if reading.mood == "part" and reading.tense != "pres":
            if _agrees_with_object(tokens, group):
                reading = evolve(reading, gender="", number="")
            grown = evolve(group, end=at + 1, head=reading, passive=_is_passive(group, reading))
            if reading.lemma != "essere":
                return grown
            longer = _with_participle(tokens, evolve(grown, passive=True))
            return longer if longer.end > grown.end else grown
    return group


def _agrees_with_object(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether the participle of a reflexive verb has another's gender: *se* **l'***è presa*."""
    reflexive = group.head.lemma == "essere" and group.reflexive
    return reflexive and not _OBJECTS.isdisjoint(_before(tokens, group))


def _is_passive(group: VerbGroup, participle: VerbForm) -> bool:
    """Whether auxiliary and participle are a passive: *fu definito*, not *fu andato*."""
    auxiliary = group.head.lemma
    if auxiliary == "venire" or (auxiliary == "essere" and group.passive):
        return True
    return (
        auxiliary == "essere"
        and not group.reflexive
        and participle.lemma not in _AUXILIARIES
        and not lexicon.takes_essere(participle.lemma)
    )


def _with_nonfinite(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    """*vuole precisare*, *si limita a dire*, *ha tenuto a ricordare*, *va spiegando*."""
    at = after_adverbs(tokens, group.end)
    linked = at < len(tokens) and tokens[at].lower in ("a", "ad", "di", "col", "con", "per", "d'")
    at += linked
    while at < len(tokens) and linked and tokens[at].lower in ("il", "l'", "lo"):
        at += 1
    start = group.cue_start
    if at < len(tokens) and tokens[at].lower == "che":
        at += 1
        start = _before(tokens, group).get("non", len(tokens))
    if (
        start == len(tokens)
        or at >= len(tokens)
        or tokens[at].kind != "word"
        or tokens[at].capitalised
    ):
        return group
    own = _reporting(group)
    if linked and own is not None and own.verb_class in _FULL_REPORTS:
        return group
    moods = ("inf", "ger") if group.head.lemma in ("stare", "andare", "venire") else ("inf",)
    told = group.reflexive and group.head.lemma in ("sentire", "vedere")
    grown = _with_infinitive(tokens, group, at, moods)
    if grown is None:
        return group
    return evolve(grown, cue_start=start, passive=group.passive or told)


def _with_infinitive(
    tokens: Sequence[Token], group: VerbGroup, at: int, moods: Sequence[str] = ("inf",)
) -> VerbGroup | None:
    """The group up to the infinitive (or gerund) at ``tokens[at]``, if that can report."""
    form = tokens[at].lower
    for reading in _readings(form):
        if reading.mood in moods:
            grown = evolve(
                group, end=at + 1, head=reading, reflexive=_is_reflexive(enclitics(form), reading)
            )
            if _reporting(grown) is not None or _idiom(tokens, grown) is not None:
                return grown
    return None


_FULL_REPORTS = frozenset({"say", "announce", "answer", "ask", "write", "think"})
"""Classes whose infinitive complement is content, not part of the group: *promette di dire*."""


def _with_cue(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup:
    idiom = _idiom(tokens, group)
    if idiom is not None:
        return idiom
    reporting = _reporting(group)
    return group if reporting is group.reporting else _as_cue(group, reporting)


def _as_cue(group: VerbGroup, reporting: ReportingVerb | None) -> VerbGroup:
    """The group as a cue: field by field, since nearly every verb group is made so."""
    return VerbGroup(group.start, group.end, group.cue_start, group.head, group.finite,
                     group.reflexive, group.passive, reporting, group.cut, group.told)  # fmt: skip


def _reporting(group: VerbGroup) -> ReportingVerb | None:
    lemma = group.head.lemma
    if lemma.endswith("si"):
        return lexicon.reporting_verb(lemma)
    plain = lexicon.reporting_verb(lemma)
    if group.reflexive and not (plain is not None and _is_told_by_anybody(group)):
        reflexive = lexicon.reporting_verb(lemma[:-1] + "si")
        if reflexive is not None:
            return reflexive
    return plain


def _is_told_by_anybody(group: VerbGroup) -> bool:
    """Whether *si* stands beside somebody spoken to: *gli* **si** *chiede se*, not *si chiede*."""
    return group.told != "" and group.finite is not None and group.finite.person == "3"


def _before(tokens: Sequence[Token], group: VerbGroup) -> dict[str, int]:
    """The negation and clitics of a group, each with its position (a form for all persons)."""
    found: dict[str, int] = {}
    for at in range(max(group.start - 1, 0), group.end):
        word = tokens[at].lower
        if at < group.start or not leads(tokens, at):
            negated = at < group.start and lexicon.is_word(word, "negation")
            if negated:
                found["non"] = group.start
            continue
        for part in clitic_parts(word):
            found.setdefault(part, at)
    for part in enclitics(tokens[group.end - 1].lower):
        found.setdefault(part, group.cue_start)
    return found


def _idiom(tokens: Sequence[Token], group: VerbGroup) -> VerbGroup | None:
    """The group with the longest idiom that its head begins, or None."""
    lemmas = _idiomatic(group.head.lemma, group.reflexive)
    if not lemmas:
        return None
    end = after_adverbs(tokens, group.end)
    places = (end,) if end == group.end else (group.end, end)
    words = [
        spelling
        for at in places
        for token in tokens[at : at + 1]
        for spelling in lexicon.spellings(token.lower)
    ]
    idioms = [idiom for lemma in lemmas for idiom in lexicon.idioms(lemma, words)]
    if not idioms:
        return None
    idioms.sort(key=lambda idiom: (-len(idiom.tail), -len(idiom.before), idiom.entry.lemma))
    before = _before(tokens, group)
    for idiom in idioms:
        if all(word in before for word in idiom.before):
            for at in places:
                found = _with_tail(tokens, group, idiom, at)
                if found is not None:
                    return evolve(found, cue_start=_idiom_start(before, idiom, found.cue_start))
    return None


@lru_cache(maxsize=1 << 14)
def _idiomatic(lemma: str, reflexive: bool) -> tuple[str, ...]:  # noqa: FBT001 - a key
    """The lemmas with idioms that a verb may have: of a reflexive one its own and its base's."""
    base = lemma if not lemma.endswith("si") else lemma.removesuffix("si") + "e"
    own = (base[:-1] + "si",) if reflexive or lemma.endswith("si") else ()
    return tuple(filter(lexicon.has_idioms, (*own, base)))


def _idiom_start(before: dict[str, int], idiom: Idiom, start: int) -> int:
    """Where the cue begins with what the idiom needs before its verb: *se la cava*.

    An object alone stays out (*la butta lì*), a negation is part of it (*non raccoglie*).
    """
    if idiom.before in ((), ("la",), ("ne",)):
        return start
    return min(before[word] for word in idiom.before)


def _with_tail(
    tokens: Sequence[Token], group: VerbGroup, idiom: Idiom, at: int
) -> VerbGroup | None:
    """The group with the idiom's tail, if that stands at ``tokens[at]``."""
    if not idiom.tail:
        return evolve(group, reporting=idiom.entry)
    fixed = idiom.tail[:-1] if idiom.tail[-1] in ("*", "~") else idiom.tail
    end = at + len(fixed)
    if end > len(tokens) or not all(map(_same, fixed, tokens[at:end])):
        return None
    if idiom.tail[-1] == "~":
        grown = None if end >= len(tokens) else _with_infinitive(tokens, group, end)
        return None if grown is None else _with_cue(tokens, grown)
    if idiom.tail[-1] == "*":
        noun = reporting_phrase(tokens, after_adverbs(tokens, end))
        if noun is None:
            return None
        cut = 0 if idiom.kept else noun - group.end
        return evolve(group, end=noun, reporting=idiom.entry, cut=cut)
    own = _reporting(group)
    entry = idiom.entry
    if not idiom.kept and own is not None and own.strength >= entry.strength:
        entry = own
    cut = end - (at + idiom.kept if idiom.kept else group.end)
    return evolve(group, end=end, reporting=entry, cut=cut)


def _same(expected: str, token: Token) -> bool:
    return token.lower == expected or expected in lexicon.spellings(token.lower)
