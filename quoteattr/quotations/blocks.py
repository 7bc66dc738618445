"""Markdown block quotations (``> …``), with the name that signs them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from quoteattr.spans import Cover, Span, trimmed
from quoteattr.text.model import Paragraph

_PREFIX = re.compile(r">[ \t]*(?!>)")
_SIGNATURE = re.compile(
    r"(?:[—–―]|--?)?\s*(?P<name>[A-ZÀ-Ý][\w'’.-]*(?:\s+(?:d[aei]l?l?a?\s+)?[A-ZÀ-Ý][\w'’.-]*){0,4})"
    r"(?:\s*[,(][^.!?\n]{1,80})?$"
)
_MARKED_SHARE = 0.7


@frozen
class Block:
    """A block quotation: its paragraphs and, where it is signed, the name."""

    contents: tuple[Span, ...]
    label: Span | None


def block_quotations(
    text: str, paragraphs: Sequence[Paragraph], marked: Cover
) -> tuple[Block, ...]:
    r"""The Markdown blocks of a text that are not already between marks. Linear time.

    A last line that is only a name, with or without a dash, signs the block.

    >>> from quoteattr.text.paragraphs import paragraphs
    >>> testo = "> Il mare non si affitta.\n>\n> — Costanza Vitale"
    >>> (block,) = block_quotations(testo, paragraphs(testo), Cover(()))
    >>> [span.of(testo) for span in block.contents], block.label.of(testo)
    (['Il mare non si affitta.'], 'Costanza Vitale')
    """
    made: list[Block] = []
    run: list[Span] = []
    for paragraph in [*paragraphs, None]:
        prefix = None if paragraph is None else _PREFIX.match(text, *paragraph.span)
        if prefix is not None and paragraph is not None:
            content = trimmed(text, prefix.end(), paragraph.span.end)
            if content is not None:
                run.append(content)
            continue
        if run:
            made.extend(_block(text, run, marked))
        run = []
    return tuple(made)


def _block(text: str, lines: list[Span], marked: Cover) -> list[Block]:
    label = _signature(text, lines[-1]) if len(lines) > 1 else None
    contents = tuple(lines[:-1] if label else lines)
    size = sum(len(content) for content in contents)
    inside = sum(
        len(span) for content in contents for span in marked.within(content.start, content.end)
    )
    return [] if inside > _MARKED_SHARE * size else [Block(contents, label)]


def _signature(text: str, line: Span) -> Span | None:
    match = _SIGNATURE.match(text, line.start, line.end)
    return None if match is None else Span(*match.span("name"))
