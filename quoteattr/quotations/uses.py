"""What a marked span is for: somebody's words, or a title, name, term or scare quotes.

A log-linear model over the span and its surroundings; its weights are learned from the
corpora (``data/use_weights.json``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quoteattr import lexicon
from quoteattr.quotations.model import Pair
from quoteattr.spans import Span, hull
from quoteattr.text.model import Token
from quoteattr.text.tokens import unplaced
from quoteattr.text.verbs import VerbGroup, verb_group

_BEFORE = 120
"""Characters before a span that are looked at."""
_AFTER = 80
_INSIDE = 160
_AFTER_CLASSES = frozenset(
    {"preposition", "articulated", "conjunction", "relative", "subordinator", "adverb"}
)
_NEAR = 6
"""Words between a head noun and the marks that it still explains."""


_VOICES = ("finite inside", "source before")
"""Signs of a voice that mean more where the words begin with a capital."""


def use_features(text: str, pair: Pair) -> dict[str, float]:
    """The named features of a pair of marks and its surroundings, present ones only."""
    content = hull(pair.contents)
    end = content.end if pair.closing is None else pair.closing.end
    inside = unplaced(text, content.start, min(content.end, content.start + _INSIDE))
    before = _sentence_tail(
        unplaced(text, _line_start(text, pair.opening.start), pair.opening.start)
    )
    after = unplaced(text, end, min(len(text), end + _AFTER))
    names = {"bias"}
    names |= _content_features(text, pair, content, inside)
    names |= _before_features(before)
    names |= _after_features(text, end, after)
    shape = next((name for name in names if name.startswith("size=")), "size=0")
    case = "upper" if content.of(text)[:1].isupper() else "lower"
    names |= {f"{shape}&{case}", f"{case}&{_last(before)}"}
    names |= {f"{name}&{case}" for name in names if name.startswith(_VOICES)}
    return dict.fromkeys(sorted(names), 1.0)


def _line_start(text: str, offset: int) -> int:
    start = max(0, offset - _BEFORE)
    return max(start, text.rfind("\n\n", start, offset) + 1)


def _sentence_tail(words: Sequence[Token]) -> Sequence[Token]:
    """The words since the last sentence end."""
    for at in range(len(words) - 2, -1, -1):
        if words[at].text in (".", "!", "?", "…", "...") and words[at + 1].text[0].isupper():
            return words[at + 1 :]
    return words


def _content_features(text: str, pair: Pair, content: Span, inside: Sequence[Token]) -> set[str]:
    words = [token for token in inside if token.kind != "sign"]
    written = content.of(text)
    names = {f"size={_size(len(words))}"}
    names.add("starts upper" if written[:1].isupper() else "starts lower")
    if written[-1:] in ".!?…":
        names.add("ends sentence")
    if any(sign in written[:-1] for sign in (". ", "! ", "? ", "… ", ": ", "; ")):
        names.add("several clauses")
    if "," in written:
        names.add("comma inside")
    content_words = [word for word in words if word.kind == "word" and len(word.text) > 3]
    if content_words and all(word.capitalised for word in content_words):
        names.add("all capitalised")
        if written.isupper():
            names.add("all upper")
    elif any(word.capitalised for word in words[1:]):
        names.add("capital inside")
    if any(word.kind == "number" for word in words):
        names.add("number inside")
    if pair.depth:
        names.add("nested")
    if len(pair.contents) > 1:
        names.add("several paragraphs")
    return names | _verb_features(words)


def _verb_features(words: Sequence[Token]) -> set[str]:
    names: set[str] = set()
    for at, word in enumerate(words):
        forms = lexicon.verb_forms(word.lower)
        if not forms:
            continue
        if at == 0 and any(form.mood == "inf" for form in forms):
            names.add("infinitive first")
        nominal = at > 0 and lexicon.is_word(
            words[at - 1].lower, "article", "preposition", "articulated", "possessive",
            "demonstrative",
        )  # fmt: skip
        if nominal or lexicon.is_word(word.lower, "preposition", "article", "articulated"):
            continue
        finite = [form for form in forms if form.finite and form.mood != "imp"]
        if finite:
            names.add("finite inside")
            if all(form.person in ("1", "2") for form in finite):
                names.add("first or second person inside")
    return names | _opening(words[0].lower if words else "")


@lru_cache(maxsize=1 << 14)
def _opening(first: str) -> frozenset[str]:
    """The classes that the first word can be of, as features."""
    classes = ("article", "preposition", "articulated", "personal", "negation", "conjunction",
               "interjection", "adverb")  # fmt: skip
    return frozenset(f"starts {each}" for each in classes if lexicon.is_word(first, each))


def _size(words: int) -> str:
    for limit in (1, 2, 3, 4, 6, 9, 14):
        if words <= limit:
            return str(limit)
    return "many"


def _last(before: Sequence[Token]) -> str:
    if not before:
        return "sentence start"
    last = before[-1]
    if last.kind != "word":
        return last.text if last.text in ':,;(–—-"“«' else "sign"
    return _class_of(last.lower) or ("name" if last.capitalised else "word")


@lru_cache(maxsize=1 << 14)
def _class_of(word: str) -> str:
    """The first of the classes told apart that a word can be of; empty for none."""
    classes = ("articulated", "article", "possessive", "demonstrative", "preposition",
               "conjunction", "subordinator", "relative", "clitic", "adverb")  # fmt: skip
    return next((each for each in classes if lexicon.is_word(word, each)), "")


def _before_features(before: Sequence[Token]) -> set[str]:
    names = {f"before={_last(before)}"}
    if before and before[-1].lower in ("come", "che", "di", "un", "una", "il", "la", "per", "a"):
        names.add(f"word before={before[-1].lower}")
    lower = [token.lower for token in before]
    uses = lexicon.mark_uses()
    for back in range(1, min(_NEAR, len(lower)) + 1):
        at = len(lower) - back
        if lower[at] not in uses:
            continue
        size, entries = lexicon.match_phrase(uses, lower, at)
        between = lower[at + size :]
        for entry in entries:
            if entry.side != "before":
                continue
            adjacent = not between or (
                len(between) == 1
                and (between[0] in (",", ":") or lexicon.is_word(between[0], "article"))
            )
            place = "adjacent" if adjacent else "near"
            names.add(f"{place} {entry.use} {entry.strength}")
    names |= _cue_features(before)
    names |= _source_features(before, lower)
    if any(token.capitalised for token in before[1:]):
        names.add("name in the sentence")
    if before and not lexicon.clause_word(before[-1].lower):
        moods = {form.mood for form in lexicon.verb_forms(before[-1].lower)}
        names |= {f"verb form before={mood}" for mood in moods}
    return names


def _source_features(before: Sequence[Token], lower: Sequence[str]) -> set[str]:
    """A source named in the sentence: *secondo Rossi*, *per il condominio*."""
    names: set[str] = set()
    phrases = lexicon.source_phrases()
    for at, word in enumerate(lower):
        if word not in phrases:
            continue
        size, strengths = lexicon.match_phrase(phrases, lower, at)
        following = before[at + size : at + size + 2]
        if strengths and any(
            token.capitalised or token.lower in lexicon.person_nouns() for token in following
        ):
            names.add(f"source before {max(strengths)}")
    return names


def _after_features(text: str, end: int, after: Sequence[Token]) -> set[str]:
    following = text[end : end + 1]
    names = {f"after={following if following in ',.:;)!?' else 'other'}" if following else "end"}
    words = [token for token in after if token.kind != "sign"][:4]
    if after and after[0].kind == "word":
        classes = {entry.word_class for entry in lexicon.clause_word(after[0].lower)}
        names |= {f"word after={name}" for name in classes & _AFTER_CLASSES} or {"word after=open"}
    lower = [token.lower for token in words]
    if lower:
        _, entries = lexicon.match_phrase(lexicon.mark_uses(), lower, 0)
        names |= {f"after {entry.use}" for entry in entries if entry.side == "after"}
    first_stop = next((i for i, t in enumerate(after) if t.text in ".;"), len(after))
    start = 1 if after and after[0].text in (",", "-", "–", "—") else 0
    group = verb_group(after, start) if first_stop > start < len(after) else None
    if group is not None and group.finite is not None and group.finite.person == "3":
        names.add(f"verb after {_strength(group)}")
        if start:
            names.add(f"comma and verb after {_strength(group)}")
    return names


def _cue_features(words: Sequence[Token]) -> set[str]:
    """The last two reporting verbs before the marks and how near they stand, and close nouns."""
    names: set[str] = set()
    lower = [token.lower for token in words]
    at = len(words) - 1
    found = 0
    while at >= 0 and found < 2:
        group = verb_group(words, at)
        if group is not None and group.strength > 0:
            distance = len(words) - group.end
            place = "at once" if distance <= 1 else "near" if distance <= 5 else "far"
            names.add(f"cue before {place} {_strength(group)}")
            if group.reporting is not None:
                names.add(f"cue before {group.reporting.verb_class}")
            found += 1
        near = len(words) - at <= _NEAR
        nouns = lexicon.match_phrase(lexicon.reporting_nouns(), lower, at)[1] if near else ()
        if nouns:
            names.add(f"noun before {max(noun.strength for noun in nouns)}")
            names |= {f"noun before: {noun.noun_class}" for noun in nouns}
            owned = at + 2 < len(words) and lower[at + 1] in ("di", "del", "della", "dell'", "dei")
            if owned and (words[at + 2].capitalised or lower[at + 2] in lexicon.person_nouns()):
                names.add("noun of a person before")
        at -= 1
    return names


def _strength(group: VerbGroup) -> str:
    return {1.0: "strong", 0.6: "medium", 0.25: "weak"}.get(group.strength, "none")
