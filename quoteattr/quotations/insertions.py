"""The writer's words inside one pair of marks or one turn: where they are cut out.

Between dashes or brackets (``– ha spiegato Rossi –``) any stretch that begins like a
reporting clause; between commas only a reporting verb straight after the comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from quoteattr import lexicon
from quoteattr.quotations.narration import is_narrators_verb, narration
from quoteattr.spans import Cover, Span, trimmed
from quoteattr.text.model import Token
from quoteattr.text.tokens import tokens, unplaced
from quoteattr.text.verbs import VerbGroup, verb_group

DASH = re.compile(
    r"(?:(?<=\s)|(?<=[^\w\s])|^)(?:—|–|―|‒|&[mn]dash;|&#82(?:11|12);|--|-)(?=[\s.,;:!?»”\"]|$)"
    r"|\s?(?:—|―|--|&mdash;)\s?"
    r"|(?<=[.,!?])[-–](?=\s)|(?<=\s)[-–](?=\w)|(?<=\w)[-–](?=[\s,.;:])"
)
"""A dash that can part speech from narration; hyphens inside words do not count."""
_DASH_SIGNS = "-–—―‒&"
"""The signs of which every dash has one."""
_AFTER = re.compile(r"\s*[.,;:]*\s*")
_BRACKETED = re.compile(r"\(([^()\n]{4,200})\)")
_COMMA = re.compile(r"[,?!…]\s+|\.\.\.\s+")
_CLAUSE_END = re.compile(r"[,;:.]\s+|$")

_BETWEEN_DASHES = 0.45
_TO_THE_END = 0.7
_BETWEEN_SENTENCES = 0.2
_STOP_AFTER_DASH = 0.3
"""Added where the closing dash is followed by a stop: ``–,`` and ``–.`` close insertions."""
_LONGEST = 400
_LONGEST_CLAUSE = 160
_COMMA_VERB = 0.6
_COMMA_VERB_PAST = 0.25
_CONTENT_FOLLOWS = frozenset({"che", "di", "se", "come", "quando", "perché", "del"})
"""Words after a reporting verb that begin what it reports, so that it is the speaker's own."""


def pieces(text: str, content: Span, inner: Cover) -> tuple[Span, ...]:
    """The speaker's parts of a quotation's content, the writer's insertions cut out.

    ``inner`` covers the quotations nested in it, which are not looked into.

    >>> testo = "Siamo pronti – ha spiegato Rossi – ma serve tempo"
    >>> [span.of(testo) for span in pieces(testo, Span(0, len(testo)), Cover(()))]
    ['Siamo pronti', 'ma serve tempo']
    """
    cuts = _dash_cuts(text, content, inner) or _bracket_cuts(text, content, inner)
    if not cuts:
        cuts = comma_cuts(text, content, inner, explicit_subject=True)
    return remaining(text, content, cuts)


def remaining(text: str, content: Span, cuts: Sequence[Span]) -> tuple[Span, ...]:
    """The trimmed parts of ``content`` outside the ``cuts`` (sorted, disjoint)."""
    made: list[Span] = []
    start = content.start
    for end, following in [*cuts, Span(content.end, content.end)]:
        part = trimmed(text, start, end)
        if part is not None and re.search(r"\w|[^\s.,;:!?–—-]", part.of(text)):
            made.append(part)
        start = following
    return tuple(made)


def _dash_cuts(text: str, content: Span, inner: Cover) -> tuple[Span, ...]:
    written = content.of(text)
    if not any(sign in written for sign in _DASH_SIGNS):
        return ()
    dashes = [
        match.span()
        for match in DASH.finditer(text, content.start, content.end)
        if match.start() > content.start and not inner.holds(match.start())
    ]
    cuts: list[Span] = []
    at, unpaired = 0, False
    while at < len(dashes):
        start, inside = dashes[at]
        last = at + 1 == len(dashes)
        end, after = (content.end, content.end) if last else dashes[at + 1]
        score = narration(text, Span(inside, end)) if end - inside <= _LONGEST else 0.0
        rest = _AFTER.match(text, after, content.end)
        following = after if rest is None else rest.end()
        if not last and text[after : after + 1] in (",", ".", ";"):
            score += _STOP_AFTER_DASH
        if not last and _between_sentences(text, start, inside, following):
            score += _BETWEEN_SENTENCES
        if last:
            colon = text.find(": ", inside, end)
            following = end if colon < 0 else colon + 2
        if score >= (_TO_THE_END if last else _BETWEEN_DASHES) and not (last and unpaired):
            cuts.append(Span(start, following))
            at += 1
        else:
            unpaired = True
        at += 1
    return tuple(cuts)


def _between_sentences(text: str, dash: int, inside: int, following: int) -> bool:
    """Whether the stretch is a sentence between sentences: ``È tardi. – Rossi ride – Andiamo.``"""
    ended = text[max(0, dash - 40) : dash].rstrip().endswith((".", "!", "?", "…"))
    begins = text[inside:following].lstrip()[:1]
    return ended and begins.isupper() and text[following : following + 1].isupper()


def _bracket_cuts(text: str, content: Span, inner: Cover) -> tuple[Span, ...]:
    cuts = []
    for match in _BRACKETED.finditer(text, content.start, content.end):
        if inner.holds(match.start()):
            continue
        inside = unplaced(text, match.start(1), match.end(1))
        group = verb_group(inside, 0)
        if (
            group is not None
            and is_narrators_verb(group)
            and group.strength >= _COMMA_VERB
            and any(token.capitalised for token in inside)
            and not match[1].rstrip(". ").endswith(("ndr", "n.d.r", "sic"))
        ):
            cuts.append(Span(match.start(), match.end()))
    return tuple(cuts)


def comma_cuts(
    text: str, content: Span, inner: Cover, *, explicit_subject: bool
) -> tuple[Span, ...]:
    """Reporting clauses set off by commas alone, as in ``Quattrocento, buttò lì Cosimo.``

    With ``explicit_subject`` a clause in another tense than the simple past must name its
    subject and close with a comma, since speakers report others too (``dice mia nonna``).
    """
    cuts: list[Span] = []
    at = content.start
    while (match := _COMMA.search(text, at, content.end)) is not None:
        at = match.end()
        if inner.holds(match.start()):
            continue
        end = _reporting_clause_end(text, at, content.end, explicit_subject=explicit_subject)
        if end is not None:
            start = match.start() + (0 if text[match.start()] == "," else 1)
            start = match.end() - 1 if text[match.start()] == "." else start
            cuts.append(Span(start, end))
            at = end
    return tuple(cuts)


def _reporting_clause_end(text: str, start: int, end: int, *, explicit_subject: bool) -> int | None:
    """Where the reporting clause that begins at ``start`` ends; None where none begins."""
    if not text[start : start + 1].islower():
        return None
    words = unplaced(text, start, min(end, start + _LONGEST_CLAUSE))
    group = verb_group(words, 0)
    if group is None or group.finite is None or not is_narrators_verb(group):
        return None
    simple_past = group.finite.tense == "past" and group.head is group.finite
    if group.strength < (_COMMA_VERB_PAST if simple_past else _COMMA_VERB):
        return None
    if _is_speakers_own(words[group.end : group.end + 3]):
        return None
    if explicit_subject and not _narrates_outright(words, group):
        return None
    placed = tokens(text, start, min(end, start + _LONGEST_CLAUSE))
    return _clause_end(text, placed[group.end - 1].end, end)


def _is_speakers_own(after: Sequence[Token]) -> bool:
    """Whether the words after a reporting verb show that the speaker reports: *dice che*."""
    if after and after[0].lower in _CONTENT_FOLLOWS:
        return True
    return any(lexicon.is_word(word.lower, "possessive") for word in after[:2])


def _narrates_outright(words: Sequence[Token], group: VerbGroup) -> bool:
    """Whether the clause is the writer's even where the speaker may report others.

    Speakers report what was said to themselves (``mi disse``) or of others in the perfect.
    """
    if any(word.lower in ("mi", "ci", "m'", "c'") for word in words[: group.cue_start]):
        return False
    simple_past = group.finite is not None and group.finite.tense == "past"
    clause = takewhile(lambda word: word.text not in ",;:.", words[group.end :])
    named = any(word.capitalised for word in clause)
    return named or (simple_past and group.head is group.finite)


def _clause_end(text: str, start: int, end: int) -> int:
    """Past the comma or stop that ends the narrator's clause, its own tails included."""
    at = start
    while (match := _CLAUSE_END.search(text, at, end)) is not None:
        if match[0][:1] != "," or match.end() >= end:
            return match.end()
        if not _narrator_goes_on(text, match.end(), end):
            return match.end()
        at = match.end()
    return end


def _narrator_goes_on(text: str, start: int, end: int) -> bool:
    """Whether the words after a comma still belong to the narrator's clause."""
    words = unplaced(text, start, min(end, start + 60))
    if not words:
        return False
    first = words[0].lower
    if first in ("senza", "con", "col"):
        return True
    if _is_gerund(first):
        return True
    groups = [group for at in range(1, len(words)) if (group := verb_group(words, at))]
    finite = next((group.finite for group in groups if group.finite), None)
    if first in ("e", "che", "il", "la"):
        return finite is not None and finite.person == "3" and finite.tense in ("past", "impf")
    return finite is None and text[end - 1 : end] in ".!" and lexicon.is_word(first, "adverb")


def _is_gerund(word: str) -> bool:
    """Whether a word is a gerund, known or by its ending (``riponendo``)."""
    forms = lexicon.verb_forms(word)
    if forms or lexicon.clause_word(word):
        return any(form.mood == "ger" for form in forms)
    return len(word) > 6 and word.endswith(("ando", "endo"))
