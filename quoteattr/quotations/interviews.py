"""Interviews and transcripts laid out as labelled turns, whose answers carry no marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from quoteattr.spans import Cover, Span, trimmed
from quoteattr.text.model import Paragraph

_LABEL = re.compile(
    r"(?P<label>[DR]|[QA]|(?:[A-ZÀ-Ý][A-ZÀ-Ý'’-]+)(?:\s[A-ZÀ-Ý][A-ZÀ-Ý'’.-]*){0,3}"
    r"|[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’.-]*){0,3}(?=(?:\s\([^()\n]{1,60}\))?\s?:))"
    r"(?P<note>\s\([^()\n]{1,60}\))?\s?[.:](?:\s+[-–—])?\s+"
)
_ANSWER_LABELS = frozenset({"R", "A", "Risposta", "RISPOSTA"})
_QUESTION_LABELS = frozenset({"D", "Q", "Domanda", "DOMANDA"})
_STAGE = re.compile(r"^[\[(].*[\])][.]?$", re.DOTALL)
_FEWEST_TURNS = 3
_QUESTION_SHARE = 0.6
_MARKED_SHARE = 0.4
_LONGEST_QUESTION = 300


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
    and at least two labels alternate, or where at least three unlabelled questions are
    answered in the next paragraph. Questions are left out, as are contents that stand between
    marks (``marked``: contents of quotations).

    >>> from quoteattr.text.paragraphs import paragraphs
    >>> testo = "D. Come sta?\nR. Bene, grazie.\n\nD. E i figli?\nR. Lontani."
    >>> [t.contents[0].of(testo) for t in labelled_turns(testo, paragraphs(testo), ())]
    ['Bene, grazie.', 'Lontani.']
    """
    cover = Cover(marked)
    labelled = _labelled(text, paragraphs)
    if len(labelled) < _FEWEST_TURNS or len({turn.label for turn in labelled}) < 2:
        return _unlabelled(text, paragraphs, cover)
    askers = _askers(text, labelled)
    return tuple(
        LabelledTurn(None if turn.label in _ANSWER_LABELS else turn.label_span, contents)
        for turn in labelled
        if turn.label not in askers
        and not _is_marked(turn.content, cover)
        and (contents := _contents(text, paragraphs, turn))
    )


def _labelled(text: str, paragraphs: Sequence[Paragraph]) -> list[_Labelled]:
    found = []
    for number, paragraph in enumerate(paragraphs):
        match = _LABEL.match(text, paragraph.span.start, paragraph.span.end)
        content = match and trimmed(text, match.end(), paragraph.span.end)
        if match is not None and content is not None:
            found.append(_Labelled(match["label"], Span(*match.span("label")), content, number))
    counts = Counter(turn.label for turn in found)
    return [
        turn
        for turn in found
        if counts[turn.label] > 1 or turn.label in _ANSWER_LABELS | _QUESTION_LABELS
    ]


def _askers(text: str, labelled: Sequence[_Labelled]) -> frozenset[str]:
    """The labels of whoever asks the questions."""
    turns = Counter(turn.label for turn in labelled)
    questions = Counter(
        turn.label for turn in labelled if text[turn.content.end - 1 : turn.content.end] == "?"
    )
    asking = {
        label for label in turns if questions[label] >= _QUESTION_SHARE * turns[label]
    } - _ANSWER_LABELS
    asking |= _QUESTION_LABELS & turns.keys()
    if asking or not turns:
        return frozenset(asking)
    first = labelled[0].label
    return frozenset({first} if questions[first] else ())


def _is_marked(content: Span, marked: Cover) -> bool:
    """Whether the turn stands between marks, for the greater part."""
    between = sum(len(span) for span in marked.within(content.start, content.end))
    return between > _MARKED_SHARE * len(content)


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


def _unlabelled(
    text: str, paragraphs: Sequence[Paragraph], marked: Cover
) -> tuple[LabelledTurn, ...]:
    """The answers where questions and answers alternate by paragraph without any label."""
    asks = [_asks(text, paragraph.span, marked) for paragraph in paragraphs]
    runs: list[list[int]] = [[]]
    for number in range(len(paragraphs) - 1):
        if asks[number] and not asks[number + 1]:
            continued = runs[-1] and number - runs[-1][-1] == 2
            if not continued:
                runs.append([])
            runs[-1].append(number)
    answers = [number + 1 for run in runs if len(run) >= _FEWEST_TURNS for number in run]
    return tuple(
        LabelledTurn(None, (paragraphs[number].span,))
        for number in answers
        if not _is_marked(paragraphs[number].span, marked)
    )


def _asks(text: str, span: Span, marked: Cover) -> bool:
    ends = text[span.end - 1] == "?" and text[span.start] not in "-–—>"
    return ends and len(span) <= _LONGEST_QUESTION and not _is_marked(span, marked)
