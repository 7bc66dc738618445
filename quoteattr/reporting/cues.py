"""The cues of a quotation: verbs, nouns, prepositions, colons, closes in the next sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.language.model import QUOTE, Analysis, Sentence
from quoteattr.reporting.gaps import gap_cues
from quoteattr.reporting.model import Cue
from quoteattr.reporting.signatures import signatures
from quoteattr.spans import Span
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_DASHES = frozenset("-–—")
_REACH = 30
"""Items before or after a quotation within which a verb may introduce or close it."""
_NOUN_REACH = 14
_INSERTED = 1.2
_IN_REPORT = 0.5
_REPORTS = 0.6
"""Strength from which a verb with *che* surely reports."""
_BARE_PARTICIPLE = 0.3
_ADJACENT = 0.8
_PER_ITEM = 0.02
_COLON_BEFORE = 0.5
_OTHER_QUOTE_BETWEEN = 0.4
_BARE_COLON = 0.7
_BRACKET = 0.9
_CLOSE = 0.5
_OPINION = 0.7
_BEFORE_OPINION = frozenset({"che", "e", "ed", "ma", "mentre", "invece"})
"""Words before *per* where it opens a clause."""
_VERB_BETWEEN = 0.6
_SAME_CLAUSE = 0.2
_ELSEWHERE = 0.3
"""How much weaker a cue is in the sentence before or after the quotation's."""
_PRESENTED = 5
"""Items of a sentence within which the noun that it presents words by stands."""
_ACT = 0.2
_ACT_REACH = 20
"""Items between a quotation and a verb that is no reporting verb."""
_MOST_ACTS = 2


def cues(analysis: Analysis, quotation: int) -> tuple[Cue, ...]:
    """The possible cues of a quotation, the likeliest first; empty where there are none."""
    home = analysis.home.get(quotation)
    if home is None:
        return ()
    number, _ = home
    ending, at_end = analysis.end[quotation]
    found = _sentence_cues(analysis.sentences[number], number, quotation)
    first = min(at for at, owner in analysis.sentences[number].quotes.items() if owner == quotation)
    if all(item.kind == "sign" for item in analysis.sentences[number].items[:first]):
        found.extend(_introductions(analysis, number, bare=not found))
    last = analysis.sentences[ending]
    if ending != number:
        there = _sentence_cues(last, ending, quotation)
        found.extend(cue for cue in there if cue.side in ("after", "inserted"))
    if all(item.kind == "sign" for item in last.items[at_end + 1 :]):
        closes = tuple(_closes(analysis, ending))
        found.extend(closes or _afterwards(analysis, ending))
    found.extend(signatures(analysis, ending, at_end))
    return tuple(sorted(found, key=lambda cue: -cue.strength))


def _sentence_cues(sentence: Sentence, number: int, quotation: int) -> list[Cue]:
    """The possible cues of a quotation in a sentence that holds a part of it."""
    positions = [at for at, owner in sentence.quotes.items() if owner == quotation]
    first, last = positions[0], positions[-1]
    return [
        *_verb_cues(sentence, number, first, last),
        *_act_cues(sentence, number, first, last),
        *_noun_cues(sentence, number, first, last),
        *_preposition_cues(sentence, number, first),
        *_colon_cues(sentence, number, first),
        *gap_cues(sentence, number, first),
        *_bracket_cues(sentence, number, last),
        *_so_cues(sentence, number, first, last),
    ]


def _verb_cues(sentence: Sentence, number: int, first: int, last: int) -> Iterator[Cue]:
    for verb in sentence.verbs:
        if verb.reporting is None:
            continue
        side = "before" if verb.end <= first else "after" if verb.start > last else "inserted"
        distance = {"before": first - verb.end, "after": verb.start - last - 1}.get(side, 0)
        if distance > _REACH:
            continue
        strength = verb.strength - _PER_ITEM * distance
        if verb.strength < 1 and _inside_report(sentence, verb):
            strength -= _IN_REPORT
        if verb.finite is None and verb.head.mood == "part":
            strength -= _BARE_PARTICIPLE
        if side == "inserted":
            strength += _INSERTED
        else:
            strength += _nearness(sentence, verb, first, last, side)
        span = Span(sentence.items[verb.cue_start].start, sentence.items[verb.cue_end - 1].end)
        yield Cue("verb", side, span, number, verb.start, verb.end, strength, verb)


def _act_cues(sentence: Sentence, number: int, first: int, last: int) -> Iterator[Cue]:
    """The finite verbs next to the quotation that report nothing by themselves.

    A gesture before a colon (*Rossi allarga le braccia: «…»*), an idiom that no table knows,
    the verb of the clause that a partial quotation is built into.
    """
    items = sentence.items
    acts = [verb for verb in sentence.verbs if verb.reporting is None and verb.finite is not None]
    before = [verb for verb in acts if verb.end <= first and first - verb.end <= _ACT_REACH]
    after = [verb for verb in acts if last < verb.start <= last + _ACT_REACH]
    introduced = first > 0 and items[first - 1].text == ":"
    for verb in (*before[-_MOST_ACTS:], *after[:_MOST_ACTS]):
        side = "before" if verb.end <= first else "after"
        distance = first - verb.end if side == "before" else verb.start - last - 1
        strength = _ACT - _PER_ITEM * distance
        if introduced and side == "before":
            strength += _COLON_BEFORE / 2
        span = Span(items[verb.cue_start].start, items[verb.cue_end - 1].end)
        yield Cue("act", side, span, number, verb.start, verb.end, strength, verb)


def _inside_report(sentence: Sentence, verb: VerbGroup) -> bool:
    """Whether the verb is part of what another reports: *ha detto che Roma* **offre** *«…»*."""
    items = sentence.items
    for outer in sentence.verbs:
        if outer.end >= verb.start or outer.strength < _REPORTS or outer.end >= len(items):
            continue
        between = items[outer.end + 1 : verb.start]
        if items[outer.end].lower in ("che", "ch'") and not any(
            item.kind == QUOTE or item.text == ";" for item in between
        ):
            return True
    return False


def _nearness(sentence: Sentence, verb: VerbGroup, first: int, last: int, side: str) -> float:
    items = sentence.items
    between = items[verb.end : first] if side == "before" else items[last + 1 : verb.start]
    bonus = 0.0
    if any(item.kind == QUOTE for item in between):
        bonus -= _OTHER_QUOTE_BETWEEN
    if any(item.text in ";" for item in between):
        bonus -= _OTHER_QUOTE_BETWEEN
    if side == "before":
        if between and between[-1].text == ":":
            bonus += _COLON_BEFORE
        if len(between) <= 2:
            bonus += _ADJACENT / 2
        return bonus
    start = [item for item in between if item.text not in ",–—-"]
    if not start:
        bonus += _ADJACENT
    elif all(lexicon.is_word(item.lower, "adverb") for item in start):
        bonus += _ADJACENT / 2
    return bonus


def _noun_cues(sentence: Sentence, number: int, first: int, last: int) -> Iterator[Cue]:
    items = sentence.items
    lower = [item.lower for item in items]
    verbal = {at for verb in sentence.verbs for at in range(verb.start, verb.end)}
    low, high = max(0, first - _NOUN_REACH), min(len(items), last + _NOUN_REACH)
    for at in range(low, high):
        if at in verbal or items[at].kind != "word":
            continue
        size, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)
        if not nouns or _is_no_noun(lower, at, size):
            continue
        surest = max(noun.strength for noun in nouns)
        end = at + size
        side = "before" if end <= first else "after" if at > last else "inserted"
        distance = {"before": first - end, "after": at - last - 1}.get(side, 0)
        strength = 0.8 * surest - 2 * _PER_ITEM * distance + (0.6 if side == "inserted" else 0.0)
        if side == "before" and items[first - 1].text == ":":
            strength += _COLON_BEFORE / 2
        if side == "after" and _is_predicate(items[last + 1 : at]):
            strength += _ADJACENT
        if side == "before" and _verb_between(sentence, end, first):
            strength -= _VERB_BETWEEN
        elif side == "before" and not any(item.text in ",;:" for item in items[end:first]):
            strength += _SAME_CLAUSE
        span = Span(items[at].start, items[end - 1].end)
        yield Cue("noun", side, span, number, at, end, strength)


def _is_no_noun(lower: Sequence[str], at: int, size: int) -> bool:
    """Whether a word that can be a noun is rather a preposition, having nothing before it that
    nouns have (**verso** *lei*), or says how somebody is called: *Neri,* **detto** *‘Manina’*.
    """
    before = lower[at - 1] if at else ""
    if before == "," and lexicon.match_phrase(lexicon.nickname_openers(), lower, at)[0]:
        return True
    noun = lexicon.is_word(before, "article", "articulated", "possessive", "demonstrative")
    return size == 1 and not noun and lexicon.is_word(lower[at], "preposition")


def _is_predicate(between: Sequence[Token]) -> bool:
    """Whether only *è la*, *fu il* or an article lies between: *«…», è la* **replica** *di*."""
    words = [item.lower for item in between if item.kind == "word"]
    return bool(words) and all(
        lexicon.is_word(word, "article", "adverb")
        or any(form.lemma == "essere" for form in lexicon.verb_forms(word))
        for word in words
    )


def _preposition_cues(sentence: Sentence, number: int, first: int) -> Iterator[Cue]:
    items = sentence.items
    lower = [item.lower for item in items]
    for at in range(len(items)):
        if items[at].kind != "word":
            continue
        size, strengths = lexicon.match_phrase(lexicon.source_phrases(), lower, at)
        if not strengths or _is_ordinal(items, at):
            continue
        strength = max(strengths)
        if items[at].lower == "per" and _opinion_of(items, at):
            strength = _OPINION
        if any(item.kind == QUOTE for item in items[at:first]):
            strength -= _OTHER_QUOTE_BETWEEN / 2
        noun = size > 1 and items[at].lower in lexicon.reporting_nouns()
        if noun and _verb_between(sentence, at + size, first):
            continue
        span = Span(items[at].start, items[at + size - 1].end)
        side = "before" if at < first else "after"
        yield Cue("preposition", side, span, number, at, at + size,
                  strength - _PER_ITEM * abs(first - at))  # fmt: skip


def _verb_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb other than *essere* ends the clause of a noun before ``end``.

    The verb of a relative clause leaves the noun's own open: *il parere di chi ci vive*.
    """
    return any(
        start <= verb.start < end
        and verb.finite is not None
        and verb.head.lemma != "essere"
        and sentence.clauses.relation(verb.start, start) != "in a relative"
        for verb in sentence.verbs
    )


def _opinion_of(items: Sequence[Token], at: int) -> bool:
    """Whether *per* opens its clause and somebody follows: **Per** *Rossi il piano è «…»*."""
    if at > 0 and items[at - 1].kind == "word" and items[at - 1].lower not in _BEFORE_OPINION:
        return False
    following = items[at + 1 : at + 4]
    if items[at].text.isupper():
        return False
    if following and lexicon.is_word(following[0].lower, "article", "personal"):
        following = following[1:] or following
    return bool(following) and (
        following[0].capitalised or following[0].lower in lexicon.person_nouns()
    )


def _is_ordinal(items: Sequence[Token], at: int) -> bool:
    """Whether *secondo* is the ordinal: after an article, or before a noun without one."""
    if items[at].lower != "secondo" or at == 0 or items[at - 1].kind == QUOTE:
        return False
    return lexicon.is_word(items[at - 1].lower, "article", "articulated", "preposition")


def _colon_cues(sentence: Sentence, number: int, first: int) -> Iterator[Cue]:
    if first > 0 and sentence.items[first - 1].text == ":":
        yield Cue("colon", "before", None, number, first - 1, first, _BARE_COLON)


def _bracket_cues(sentence: Sentence, number: int, last: int) -> Iterator[Cue]:
    following = sentence.items[last + 1 : last + 3]
    if len(following) == 2 and following[0].text == "(" and _names_somebody(following[1]):
        yield Cue("bracket", "after", None, number, last + 1, last + 2, _BRACKET)
    if len(following) == 2 and following[0].text in _DASHES and following[1].capitalised:
        yield Cue("bracket", "after", None, number, last + 1, last + 2, _BRACKET / 2)


def _names_somebody(item: Token) -> bool:
    return (
        item.capitalised
        or item.lower in lexicon.person_nouns()
        or (lexicon.is_word(item.lower, "article"))
    )


def _so_cues(sentence: Sentence, number: int, first: int, last: int) -> Iterator[Cue]:
    """*«…» – così il legale –*: *così* straight after a part of the quotation."""
    for at in (*range(first + 1, last + 1), last + 1, last + 2):
        if at < len(sentence.items) and sentence.items[at].lower in ("così", "cosi'"):
            side = "inserted" if at < last else "after"
            item = sentence.items[at]
            yield Cue("close", side, Span(item.start, item.end), number, at, at + 1, _BRACKET)


def _introductions(analysis: Analysis, number: int, *, bare: bool) -> Iterator[Cue]:
    """Cues of the sentence before: *Poi aggiunse:* and a new paragraph, *Rossi ha risposto.*

    With a colon at its end they introduce a quotation that has no cue of its own (``bare``);
    without one they may, where that sentence quotes nothing.
    """
    before = analysis.sentences[number - 1] if number else None
    if before is None or before.frame != analysis.sentences[number].frame:
        return
    end = len(before.items) - 1
    if before.items[-1].text == ":":
        if bare:
            yield from _verb_cues(before, number - 1, end, end)
            yield from _act_cues(before, number - 1, end, end)
            yield from _noun_cues(before, number - 1, end, end)
            yield Cue("colon", "before", None, number - 1, end, end + 1, _BARE_COLON)
    elif not before.quotes:
        yield from _elsewhere(_verb_cues(before, number - 1, end, end), "earlier")
        yield from _elsewhere(_noun_cues(before, number - 1, end, end), "earlier")


def _afterwards(analysis: Analysis, number: int) -> Iterator[Cue]:
    """Cues of the sentence after, where that quotes nothing: *Queste le parole di Rossi.*"""
    after = analysis.sentences[number + 1] if number + 1 < len(analysis.sentences) else None
    if after is None or after.frame != analysis.sentences[number].frame or after.quotes:
        return
    yield from _elsewhere(_verb_cues(after, number + 1, -1, -1), "later")
    yield from _elsewhere(_noun_cues(after, number + 1, -1, -1), "later")


def _elsewhere(found: Iterable[Cue], side: str) -> Iterator[Cue]:
    """Cues of another sentence than the quotation's, which are that much less sure."""
    return (evolve(cue, side=side, strength=_ELSEWHERE * cue.strength) for cue in found)


def _closes(analysis: Analysis, number: int) -> Iterator[Cue]:
    """Cues in a sentence of their own: *Lo ha detto Rossi. Così Rossi. Parola di Rossi.*"""
    if number + 1 >= len(analysis.sentences):
        return
    following = analysis.sentences[number + 1]
    here = analysis.sentences[number]
    if following.frame != here.frame or not following.items:
        return
    first = following.items[0].lower
    group = next((verb for verb in following.verbs[:3] if verb.strength > 0), None)
    if first in ("questo", "questa", "questi", "queste", "è", "e'"):
        yield from _presented(following, number + 1)
    finite = [verb for verb in following.verbs if verb.finite is not None]
    if first in ("così", "cosi'", "parola", "parole", "firmato"):
        strength = _CLOSE if finite else _BRACKET
        yield Cue("close", "after", None, number + 1, 0, 1, strength, None)
    if first == "con" and finite and _points_back(following):
        verb = finite[0]
        yield Cue("close", "after", None, number + 1, verb.start, verb.end, _BRACKET, verb)
    if group is None or group.start > 4:
        return
    infinitive = group.finite is None and group.head.mood == "inf"
    pointing = first in ("lo", "l'", "è", "e'") or (first in ("a", "ad") and infinitive)
    span = Span(following.items[group.cue_start].start, following.items[group.cue_end - 1].end)
    if pointing and not any(item.kind == QUOTE for item in following.items[: group.end]):
        yield Cue("close", "after", span, number + 1, group.start, group.end,
                  0.4 + group.strength, group)  # fmt: skip


def _presented(sentence: Sentence, number: int) -> Iterator[Cue]:
    """The noun of a sentence that presents words: *Queste sono le* **parole** *di Rossi.*"""
    lower = [item.lower for item in sentence.items]
    for at in range(1, min(_PRESENTED, len(lower))):
        if sentence.items[at].kind == QUOTE:
            break
        size, nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)
        if nouns:
            span = Span(sentence.items[at].start, sentence.items[at + size - 1].end)
            yield Cue("noun", "after", span, number, at, at + size, _BRACKET)
            return
    yield Cue("close", "after", None, number, 0, 1, _CLOSE, None)


def _points_back(sentence: Sentence) -> bool:
    """*Con queste parole*, *con questa frase*: the sentence closes the quotation before it."""
    lower = [item.lower for item in sentence.items[1:4]]
    nouns = lexicon.reporting_nouns()
    return (
        bool(lower)
        and lexicon.is_word(lower[0], "demonstrative")
        and any(word in nouns for word in lower[1:])
    )
