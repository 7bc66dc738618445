"""Dash dialogue: turns opened by a dash, and the narrator's words between further dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteattr.quotations.insertions import DASH, comma_cuts, remaining
from quoteattr.quotations.narration import narration
from quoteattr.quotations.questions import asking_dashes
from quoteattr.spans import Cover, Span, trimmed
from quoteattr.text.model import Paragraph

_OPENS = re.compile(r"(?:—|–|―|‒|--|-|&[mn]dash;|&#82(?:11|12);)\s?(?=[^\s\d—–-])")
_ENDS_SENTENCE = re.compile(r"[.!?…:»”\"’)]\s*$")
_SIGNATURE = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’.-]*+(?:\s+(?:d[aei]l?l?a?|e|van|von)\b)?\s*){1,5}(?:,.*)?$"
)
_LABEL = re.compile(r"[A-ZÀ-Ý][^:.!?\n]{1,60}:\s*(?:[\"“«„‘]|<<|&[a-z]+;)")
_MID_TURN = re.compile(r"(?<=[.:!?…»])\s+(?:—|–|--?)\s+(?=[A-ZÀ-Ý«\"“¿¡])")
_TALK_SHARE = 0.5
"""Share of a run of dashed paragraphs that must look like talk for the run to be dialogue."""
_NARRATES = 0.3
_LOWER_CASE_AFTER_SPEECH = 0.15


@frozen
class Turn:
    """A dash turn: the dash that opens it and its spoken parts."""

    opening: Span
    contents: tuple[Span, ...]


def dash_turns(text: str, paragraphs: Sequence[Paragraph], quoted: Cover) -> tuple[Turn, ...]:
    """The turns of dash dialogue in text order; lists with dashes are left alone, and so are
    the questions of an interview whose answers have no dash.

    ``quoted`` covers the spans between marks, inside which no dash opens a turn. Linear time.

    >>> from quoteattr.text.paragraphs import paragraphs
    >>> testo = "— Non senti il vento? – disse Alba. – Andiamo."
    >>> (turno,) = dash_turns(testo, paragraphs(testo), Cover(()))
    >>> [span.of(testo) for span in turno.contents]
    ['Non senti il vento?', 'Andiamo.']
    """
    asking = asking_dashes(text, paragraphs)
    openings = [
        None if paragraph.span.start in asking else _OPENS.match(text, paragraph.span.start)
        for paragraph in paragraphs
    ]
    talk = _talking(text, paragraphs, openings)
    made: list[Turn] = []
    dialogue = any(talk)
    dashed = any(dash in text for dash in ("—", "–", "--"))
    signs = {
        match[0].rstrip() for talks, match in zip(talk, openings, strict=True) if talks and match
    }
    hyphens = "-" in signs
    for paragraph, opening, talks in zip(paragraphs, openings, talk, strict=True):
        if talks and opening is not None:
            made.extend(_turns(text, Span(*opening.span()), paragraph.span, quoted))
        elif opening is None and (dashed or hyphens):
            made.extend(_turns_inside(text, paragraph.span, quoted, sure=dialogue, hyphens=hyphens))
    return tuple(made)


def _talking(
    text: str, paragraphs: Sequence[Paragraph], openings: Sequence[re.Match[str] | None]
) -> list[bool]:
    """For each paragraph whether its opening dash belongs to a run of dialogue, not a list."""
    verdicts = [False] * len(paragraphs)
    run: list[int] = []
    for at in range(len(paragraphs) + 1):
        if at < len(paragraphs) and openings[at] is not None:
            run.append(at)
            continue
        if at < len(paragraphs) and run and at - run[-1] <= 3 and paragraphs[at].after_blank_line:
            continue
        if run:
            looks = [_looks_like_talk(text, paragraphs[i].span, openings[i]) for i in run]
            if sum(looks) >= _TALK_SHARE * len(run):
                for i, talks in zip(run, looks, strict=True):
                    verdicts[i] = talks or not _is_signature(text, paragraphs[i].span, openings[i])
        run = []
    return verdicts


def _is_signature(text: str, paragraph: Span, opening: re.Match[str] | None) -> bool:
    return opening is not None and bool(_SIGNATURE.match(text[opening.end() : paragraph.end]))


def _looks_like_talk(text: str, paragraph: Span, opening: re.Match[str] | None) -> bool:
    if opening is None:
        return False
    content = text[opening.end() : paragraph.end]
    if not content or content[0] in "\"“«<‘'&" or _LABEL.match(content):
        return False
    if content[0].islower():
        whole = Span(opening.end(), paragraph.end)
        return bool(comma_cuts(text, whole, Cover(()), explicit_subject=False))
    inner = DASH.search(content, 1)
    if inner is not None and narration(content, Span(inner.end(), len(content))) >= _NARRATES:
        return True
    if _is_signature(text, paragraph, opening) and content[-1] not in "!?.…":
        return False
    return bool(_ENDS_SENTENCE.search(content[-3:])) and content[-1] not in ";:"


def _turns(text: str, dash: Span, paragraph: Span, quoted: Cover) -> list[Turn]:
    """The turns of one paragraph that opens with a dash; usually one."""
    inner = [
        match.span()
        for match in DASH.finditer(text, dash.end, paragraph.end)
        if match.start() > dash.end and not quoted.holds(match.start())
    ]
    bounds = [dash.end, *(start for start, _ in inner)]
    starts = [dash.end, *(end for _, end in inner)]
    ends = [*bounds[1:], paragraph.end]
    turns: list[tuple[Span, list[Span]]] = [(dash, [])]
    speaking, narrated = True, False
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        stretch = _skipping_stops(text, start, end)
        if number == 0:
            turns[-1][1].append(Span(start, end))
            continue
        was_speaking, speaking = speaking, True
        if was_speaking:
            verdict = _after_speech(text, turns[-1][1][-1], stretch)
            if verdict == "narration":
                speaking, narrated = False, True
                continue
            if verdict == "inside":
                turns[-1][1][-1] = Span(turns[-1][1][-1].start, end)
                continue
            turns.append((Span(*inner[number - 1]), [stretch]))
        else:
            turns[-1][1].append(stretch)
    return [
        Turn(trimmed(text, *opening) or opening, contents)
        for opening, stretches in turns
        if (contents := _spoken(text, stretches, quoted, by_commas=not narrated))
    ]


def _after_speech(text: str, speech: Span, stretch: Span) -> str:
    """What follows a dash after speech: ``"narration"``, ``"inside"`` (the speaker's own
    dash) or ``"turn"`` (the next speaker's).
    """
    if stretch.start >= stretch.end:
        return "narration"
    score = narration(text, stretch)
    first = text[stretch.start]
    if score >= (_LOWER_CASE_AFTER_SPEECH if first.islower() else _NARRATES):
        return "narration"
    if text[max(speech.start, speech.end - 40) : speech.end].rstrip().endswith(tuple(".!?…")):
        return "turn" if first.isupper() else "narration"
    return "inside"


def _skipping_stops(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ".,;:"):
        if text.startswith(("...", ".."), start):
            break
        start += 1
    return Span(start, max(start, end))


def _spoken(
    text: str, stretches: Sequence[Span], quoted: Cover, *, by_commas: bool
) -> tuple[Span, ...]:
    parts: list[Span] = []
    for stretch in stretches:
        whole = trimmed(text, stretch.start, stretch.end)
        if whole is None:
            continue
        cuts: tuple[Span, ...] = ()
        if by_commas:
            cuts = comma_cuts(text, whole, quoted, explicit_subject=False)
        parts.extend(remaining(text, whole, cuts))
    return tuple(parts)


def _turns_inside(
    text: str, paragraph: Span, quoted: Cover, *, sure: bool, hyphens: bool
) -> list[Turn]:
    """Turns that begin after narration in the same paragraph: ``Si voltò. — Chi è?``.

    Where nothing else in the text is dash dialogue (not ``sure``) only turns with a narrator's
    insertion count; a single hyphen opens one where it opens others (``hyphens``).
    """
    opening = next(
        (
            match
            for match in _MID_TURN.finditer(text, paragraph.start, paragraph.end)
            if not quoted.holds(match.start()) and (hyphens or match[0].strip() != "-")
        ),
        None,
    )
    if opening is None:
        return []
    inner = DASH.search(text, opening.end(), paragraph.end)
    if not sure and (
        inner is None or narration(text, Span(inner.end(), paragraph.end)) < _NARRATES
    ):
        return []
    dash = trimmed(text, opening.start(), opening.end())
    return [] if dash is None else _turns(text, dash, paragraph, quoted)
