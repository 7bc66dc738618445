"""Interviews and transcripts laid out as labelled turns, whose answers carry no marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from quoteattr.quotations.questions import is_marked, unlabelled_answers
from quoteattr.spans import Cover, Span, trimmed
from quoteattr.text.model import Paragraph

_MARKUP = r"(?:\*{1,3}|_{1,3}|</?(?:b|strong|i|em|p)>)?"
_LABEL = re.compile(
    r"(?P<opening>" + _MARKUP + r")(?P<label>[DR]|[QA]|Domanda|Risposta"
    r"|(?:[A-ZÀ-Ý][A-ZÀ-Ý'’-]+)(?:\s[A-ZÀ-Ý][A-ZÀ-Ý'’.-]*){0,3}"
    r"|[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’.-]*){0,3}(?=(?:\s\([^()\n]{1,60}\))?"
    + _MARKUP
    + r"\s?:))"
    r"(?P<note>\s\([^()\n]{1,60}\))?" + _MARKUP + r"\s?[.:]" + _MARKUP + r"(?:\s+[-–—])?\s+"
)
_CLOSING_MARKUP = re.compile(r"(?:\*{1,3}|_{1,3}|</(?:b|strong|i|em|p)>)$")
_ANSWER_LABELS = frozenset({"R", "A", "Risposta", "RISPOSTA"})
_QUESTION_LABELS = frozenset({"D", "Q", "Domanda", "DOMANDA"})
_INTERVIEWERS = frozenset(
    {"giornalista", "intervistatore", "intervistatrice", "conduttore", "conduttrice", "cronista"}
)
_STAGE = re.compile(r"^[\[(].*[\])][.]?$", re.DOTALL)
_FEWEST_TURNS = 3
_QUESTION_SHARE = 0.6


@frozen
class LabelledTurn:
    """An unmarked answer: its label (None for ``R.``) and its paragraphs."""

    label: Span | None
    contents: tuple[Span, ...]


@frozen
class _Labelled:
    label: str
    label_span: Span
    content: Span
    paragraph: int


def labelled_turns(
    text: str, paragraphs: Sequence[Paragraph], marked: Sequence[Span]
) -> tuple[LabelledTurn, ...]:
    r"""The unmarked answers of an interview or transcript in text order.

    A layout counts as one where at least three turns carry labels (``D.``/``R.``, or names)
    and at least two labels alternate or, in capitals, one comes back; or where one question
    bears a label that nobody but an interviewer has (``D.``, *Giornalista:*) and its answer
    another; else questions without labels are looked for. Questions are left out, as are
    contents that stand between marks (``marked``: contents of quotations).

    >>> from quoteattr.text.paragraphs import paragraphs
    >>> testo = "D. Come sta?\nR. Bene, grazie.\n\nD. E i figli?\nR. Lontani."
    >>> [t.contents[0].of(testo) for t in labelled_turns(testo, paragraphs(testo), ())]
    ['Bene, grazie.', 'Lontani.']
    """
    cover = Cover(marked)
    labelled = _labelled(text, paragraphs)
    if not labelled:
        answers = unlabelled_answers(text, paragraphs, cover)
        return tuple(LabelledTurn(None, answer.contents) for answer in answers)
    askers = _askers(text, labelled)
    return tuple(
        LabelledTurn(None if turn.label in _ANSWER_LABELS else turn.label_span, contents)
        for turn in labelled
        if turn.label not in askers
        and not is_marked(turn.content, cover)
        and (contents := _contents(text, paragraphs, turn))
    )


def _labelled(text: str, paragraphs: Sequence[Paragraph]) -> list[_Labelled]:
    """The turns with labels, all that alternate or are asked and answered; else none."""
    found = []
    for number, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.span.start, paragraph.span.end)
        if match is None:
            continue
        closing = match["opening"] and _CLOSING_MARKUP.search(text, match.end(), paragraph.span.end)
        end = closing.start() if closing else paragraph.span.end
        content = trimmed(text, match.end(), end)
        if content is not None and any(char.isalpha() for char in content.of(text)):
            found.append(_Labelled(match["label"], Span(*match.span("label")), content, number))
    counts = Counter(turn.label for turn in found)
    known = _ANSWER_LABELS | _QUESTION_LABELS
    asked = {
        after.label
        for turn, after in pairwise(found)
        if _asks(text, turn) and after.label not in _QUESTION_LABELS | {turn.label}
    }
    known |= _transcribed(found, counts)
    turns = [
        turn
        for turn in found
        if counts[turn.label] > 1 or turn.label in known or turn.label in asked or _asks(text, turn)
    ]
    several = len({turn.label for turn in turns}) > 1
    return turns if several and (len(turns) >= _FEWEST_TURNS or asked) else []


def _transcribed(found: Sequence[_Labelled], counts: Counter[str]) -> frozenset[str]:
    """The labels in capitals of a transcript, in which one of several speakers comes back.

    *PRESIDENTE: …*, *NERI (Misto): …*, *PRESIDENTE: …*, unlike the items of a notice.
    """
    shouted = {turn.label for turn in found if turn.label.isupper() and len(turn.label) > 1}
    many = sum(counts[label] for label in shouted) >= _FEWEST_TURNS
    return frozenset(shouted if many and any(counts[label] > 1 for label in shouted) else ())


def _asks(text: str, turn: _Labelled) -> bool:
    """Whether a turn is a question of somebody who is labelled as the one who asks."""
    is_asker = turn.label in _QUESTION_LABELS or turn.label.lower() in _INTERVIEWERS
    return is_asker and text[turn.content.end - 1] == "?"


def _askers(text: str, labelled: Sequence[_Labelled]) -> frozenset[str]:
    """The labels of whoever asks the questions."""
    turns = Counter(turn.label for turn in labelled)
    questions = Counter(
        turn.label for turn in labelled if text[turn.content.end - 1 : turn.content.end] == "?"
    )
    asking = {
        label for label in turns if questions[label] >= _QUESTION_SHARE * turns[label]
    } - _ANSWER_LABELS
    asking |= {label for label in turns if label in _QUESTION_LABELS}
    asking |= {label for label in turns if label.lower() in _INTERVIEWERS}
    if asking or not turns:
        return frozenset(asking)
    first = labelled[0].label
    return frozenset({first} if questions[first] else ())


def _contents(text: str, paragraphs: Sequence[Paragraph], turn: _Labelled) -> tuple[Span, ...]:
    """The answer's first paragraph and the lines that follow it without a blank line."""
    contents = [turn.content]
    for number in range(turn.paragraph + 1, len(paragraphs)):
        paragraph = paragraphs[number]
        label = _LABEL.match(text, paragraph.span.start, paragraph.span.end)
        if paragraph.after_blank_line or label is not None:
            break
        if not _STAGE.match(paragraph.span.of(text)):
            contents.append(paragraph.span)
    return tuple(contents)
