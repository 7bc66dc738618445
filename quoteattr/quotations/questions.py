"""Interviews whose questions are set off by type, a dash or nothing, and bear no label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from quoteattr import lexicon
from quoteattr.quotations.narration import is_narrators_verb
from quoteattr.spans import Cover, Span
from quoteattr.text.model import Paragraph
from quoteattr.text.tokens import tokens
from quoteattr.text.verbs import verb_group

_SET_OFF = re.compile(
    r"(?P<open>\*{1,3}|_{1,3}|<(?P<tag>b|strong|i|em|h[2-5])>)(?P<words>[^\n*<]{2,320}?)"
    r"(?(tag)</(?P=tag)>|(?P=open))[.:]?$"
)
_DASHED = re.compile(r"(?:[—–―-]|--)\s?\S")
_SPEAKS_OF_ONE = re.compile(
    r"intervist|a colloquio|conversazione con|incontr(?:o con|iamo|ato)|qualche domanda"
    r"|abbiamo chiesto|\bparla\b|\brispond[eo]\b|raccont|botta e risposta|faccia a faccia",
    re.IGNORECASE,
)
"""Words before the first question by which a text says that it is an interview."""
_I = re.compile(r"\b(?:io|mi|m['’]|me|mi[oae]|miei|ho|abbiamo|noi|nostr[oaei])\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:[Ll]ei|tu|te|ti)\b")
_LONGEST_ADDRESS = 6
_FEWEST = 3
_FEWEST_SET_OFF = 2
_QUESTION_SHARE = 0.6
_MARKED_SHARE = 0.4
_LONGEST_QUESTION = 300
_FIRST_WORDS = 2000


@frozen
class Answer:
    """An unmarked answer: the paragraph that asks, and those that answer."""

    question: Span
    contents: tuple[Span, ...]


def unlabelled_answers(
    text: str, paragraphs: Sequence[Paragraph], marked: Cover
) -> tuple[Answer, ...]:
    r"""The answers where questions and answers alternate by paragraph without any label.

    Three questions in a row are enough where they are plain or dashed, two where they are set
    off by type; but set-off ones head the parts of an article as well, and dashes open fiction,
    so that something else must show the interview: the words before it, or somebody who says
    *io* in the answers. An answer to a set-off question goes on until the next one. ``marked``
    covers the contents of quotations between marks. Linear time.

    >>> from quoteattr.text.paragraphs import paragraphs
    >>> testo = "Parla Ada Neri.\n\n**Canta ancora?**\n\nMai.\n\n**E ora?**\n\nDormo."
    >>> [a.contents[0].of(testo) for a in unlabelled_answers(testo, paragraphs(testo), Cover(()))]
    ['Mai.', 'Dormo.']
    """
    found = (
        _set_off(text, paragraphs) or _dashed(text, paragraphs) or _plain(text, paragraphs, marked)
    )
    return tuple(
        Answer(answer.question, contents)
        for answer in found
        if (contents := tuple(span for span in answer.contents if not is_marked(span, marked)))
    )


def asking_dashes(text: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The starts of the paragraphs whose dash opens an interviewer's question, not a turn."""
    return frozenset(answer.question.start for answer in _dashed(text, paragraphs))


def _set_off(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Answer, ...]:
    matches = [_SET_OFF.match(text, *paragraph.span) for paragraph in paragraphs]
    heads = [number for number, match in enumerate(matches) if match is not None]
    asking = [n for n in heads if (match := matches[n]) and match["words"].rstrip()[-1:] == "?"]
    if len(asking) < max(_FEWEST_SET_OFF, _QUESTION_SHARE * len(heads)):
        return ()
    first, last = asking[0], asking[-1]
    ends = {n: m for n, m in zip(heads, [*heads[1:], last + 2], strict=True) if first <= n <= last}
    answers = tuple(
        Answer(paragraphs[number].span, contents)
        for number, end in ends.items()
        if (contents := tuple(each.span for each in paragraphs[number + 1 : end]))
    )
    shown = _says_interview(text, paragraphs[first].span.start) or _says_i(text, answers)
    return answers if shown else ()


def _dashed(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Answer, ...]:
    """Where all dashes at the start of paragraphs open questions and none opens an answer."""
    dashed = [_DASHED.match(text, *paragraph.span) is not None for paragraph in paragraphs]
    asking = [number for number, is_dashed in enumerate(dashed) if is_dashed]
    spans = [paragraphs[number].span for number in asking]
    if len(asking) < _FEWEST_SET_OFF or any(text[span.end - 1] != "?" for span in spans):
        return ()
    steps = {after - before for before, after in pairwise(asking)}
    if steps != {2} or asking[-1] + 1 == len(paragraphs):
        return ()
    answers = tuple(
        Answer(paragraphs[number].span, (paragraphs[number + 1].span,)) for number in asking
    )
    shown = _says_interview(text, spans[0].start) or len(asking) >= _FEWEST
    return answers if shown and not _narrates(text, answers) else ()


def _plain(text: str, paragraphs: Sequence[Paragraph], marked: Cover) -> tuple[Answer, ...]:
    asks = [_asks(text, paragraph.span, marked) for paragraph in paragraphs]
    runs: list[list[int]] = [[]]
    for number in range(len(paragraphs) - 1):
        if asks[number] and not asks[number + 1]:
            continued = runs[-1] and number - runs[-1][-1] == 2
            if not continued:
                runs.append([])
            runs[-1].append(number)
    return tuple(
        Answer(paragraphs[number].span, (paragraphs[number + 1].span,))
        for run in runs
        if run and len(run) >= _enough(text, paragraphs[run[0]].span.start)
        for number in run
    )


def _enough(text: str, start: int) -> int:
    """How many plain questions make an interview."""
    return _FEWEST_SET_OFF if _says_interview(text, start) else _FEWEST


def _asks(text: str, span: Span, marked: Cover) -> bool:
    ends = text[span.end - 1] == "?" and text[span.start] not in "-–—>"
    return ends and len(span) <= _LONGEST_QUESTION and not is_marked(span, marked)


def is_marked(content: Span, marked: Cover) -> bool:
    """Whether a paragraph stands between marks, for the greater part."""
    between = sum(len(span) for span in marked.within(content.start, content.end))
    return between > _MARKED_SHARE * len(content)


def _says_interview(text: str, start: int) -> bool:
    """Whether the words before the first question tell of an interview."""
    return _SPEAKS_OF_ONE.search(text, max(0, start - _FIRST_WORDS), start) is not None


def _says_i(text: str, answers: Sequence[Answer]) -> bool:
    """Whether somebody says *io* or *noi* in an answer, or a question says *lei* or a title."""
    return any(
        _I.search(text, *answer.contents[0]) or _addresses(text, answer.question)
        for answer in answers
    )


def _addresses(text: str, question: Span) -> bool:
    """Whether a question begins with a title and a comma, *Dottor Neri,* or says *lei*."""
    if _YOU.search(text, *question):
        return True
    words = [word for word in tokens(text, *question) if word.text not in "*_<>"]
    titled = bool(words) and (
        words[0].lower in lexicon.honorifics() or lexicon.is_office(words[0].lower)
    )
    return titled and any(word.text == "," for word in words[:_LONGEST_ADDRESS])


def _narrates(text: str, answers: Sequence[Answer]) -> bool:
    """Whether what follows the questions is told in the simple past, as fiction is."""
    return any(
        group.finite is not None and group.finite.tense == "past" and is_narrators_verb(group)
        for answer in answers
        for words in [tokens(text, *answer.contents[0])]
        for at in range(len(words))
        if (group := verb_group(words, at)) is not None
    )
