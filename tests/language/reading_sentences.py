"""What the tests of this room share: the analysis of a text and a short way to write it."""

from __future__ import annotations

from quoteattr.language.frames import analyse
from quoteattr.language.model import QUOTE, Analysis, Sentence
from quoteattr.quotations.detection import detect_quoted
from quoteattr.text.paragraphs import paragraphs


def analysis_of(text: str) -> Analysis:
    """The sentences of a text."""
    parts = paragraphs(text)
    return analyse(text, parts, detect_quoted(text, parts))


def shown(sentence: Sentence) -> str:
    """The items of a sentence, each quotation as Q and its number."""
    return " ".join(
        f"Q{sentence.quotes[at]}" if item.kind == QUOTE else item.text
        for at, item in enumerate(sentence.items)
    )


def sentences(text: str) -> list[str]:
    """All sentences of a text, those inside quotations last."""
    return [shown(sentence) for sentence in analysis_of(text).sentences]
