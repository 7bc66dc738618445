"""Everything about one text that its attributions draw on, worked out once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from attrs import define

from quoteattr.language.model import Analysis, Sentence
from quoteattr.options import Genre
from quoteattr.people.linking import link
from quoteattr.people.mentions import mentions as mentions_of
from quoteattr.people.model import Entity, Mention
from quoteattr.people.names import capitalised_inside
from quoteattr.quotations.model import Quoted
from quoteattr.reporting.subjects import Indexed

_BYLINE = re.compile(r"(?:di|Di|DI|by|a cura di)\s+((?:[A-ZÀ-Ý][\w'’-]+\s?){2,4})$")
_BACK = 4
"""Sentences before a quotation whose people may be its speakers."""


@define(slots=False)
class Scene:
    """A text with its quotations, sentences, mentions and entities."""

    text: str
    quoted: Sequence[Quoted]
    analysis: Analysis
    genre: Genre
    mentions: Sequence[Mention]
    entities: Sequence[Entity]
    owner: dict[int, int]
    by_sentence: dict[int, list[tuple[int, Mention]]]

    def mentions_in(self, sentence: int) -> Indexed:
        """The mentions of a sentence with their positions among all."""
        return self.by_sentence.get(sentence, ())

    def sentence(self, number: int) -> Sentence:
        """The sentence of that number."""
        return self.analysis.sentences[number]

    def sentences_before(self, number: int) -> list[int]:
        """The nearest sentences of the same frame before ``number``, nearest first."""
        frame = self.sentence(number).frame
        found: list[int] = []
        at = number - 1
        while at >= 0 and len(found) < _BACK and self.sentence(at).frame == frame:
            found.append(at)
            at -= 1
        return found

    @cached_property
    def narrator(self) -> int | None:
        """The entity of the byline or closing signature, who is the *io* of the text."""
        lines = [line.strip() for line in self.text.strip().splitlines() if line.strip()]
        signed = [match[1].strip() for line in lines[:4] if (match := _BYLINE.match(line))]
        signed += lines[-1:]
        for number, entity in enumerate(self.entities):
            if entity.holder == "person" and entity.named and entity.name in signed:
                return number
        return None

    @cached_property
    def starts(self) -> list[int]:
        """Where each mention starts."""
        return [mention.span.start for mention in self.mentions]

    @cached_property
    def frequency(self) -> list[int]:
        """How many mentions each entity has."""
        return [len(entity.mentions) for entity in self.entities]

    @cached_property
    def highest_frequency(self) -> int:
        """The most mentions that an entity has; 0 without entities."""
        return max(self.frequency, default=0)


def scene(text: str, quoted: Sequence[Quoted], analysis: Analysis, genre: Genre) -> Scene:
    """The scene of a text: its mentions found and linked.

    Linear time, unless very many people share a word of their names.
    """
    known = capitalised_inside([sentence.items for sentence in analysis.sentences])
    found = [
        mention
        for number, sentence in enumerate(analysis.sentences)
        for mention in mentions_of(sentence.items, sentence.verbs, number, known)
    ]
    found.sort(key=lambda mention: mention.span)
    entities, owner = link(text, found)
    by_sentence: dict[int, list[tuple[int, Mention]]] = {}
    for at, mention in enumerate(found):
        by_sentence.setdefault(mention.sentence, []).append((at, mention))
    return Scene(text, quoted, analysis, genre, found, entities, owner, by_sentence)
