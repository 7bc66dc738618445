"""Places that the text itself makes a body's seat: *Palazzo Torlani, sede della Provincia*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from quoteattr import lexicon
from quoteattr.people.model import Mention

_WORDS = r"(?:[^\W\d_]+\s+)"
_SEAT_OF = re.compile(
    rf"\s*[,(]\s*{_WORDS}{{0,2}}(?:sede|quartier generale)\s+{_WORDS}?"
    r"d(?:i|el|ello|ella|ell['’]|ei|egli|elle)\s*"
)
"""Between a place and its body: *Palazzo Torlani*, **sede storica della** *Provincia*."""
_SEATED = re.compile(
    rf",?\s+(?:con|ha|che ha)\s+(?:la\s+)?sede\s+{_WORDS}?(?:a|ad|in|nel|nella|nell['’])\s*"
)
"""Between a body and its place: *la Nordglas*, **con sede a** *Mirafello*."""
_OF = re.compile(r"\s+(?:di\s+|d['’])")
"""Between a body and its place: *la Nordglas* **di** *Mirafello*."""
_NEAR = 2
"""Mentions from a body to its place at the most."""
_LONGEST = 60
"""Code points between a body and its place at the most."""
_PLACES = frozenset({"", "place", "organization"})


def seats(
    text: str, mentions: Sequence[Mention], owner: Mapping[int, int]
) -> dict[int, int | None]:
    """The entities that are places, each with that of the body seated there; None for several.

    ``owner`` gives the entity of each linked mention. Linear time.
    """
    found: dict[int, int | None] = {}
    for place, body in _tied(text, mentions):
        if place in owner and body in owner and owner[place] != owner[body]:
            known = found.setdefault(owner[place], owner[body])
            found[owner[place]] = owner[body] if known == owner[body] else None
    return found


def _tied(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The places and bodies that stand side by side, as positions of mentions."""
    for at, one in enumerate(mentions):
        for other in range(at + 1, min(at + _NEAR + 1, len(mentions))):
            there = mentions[other]
            gap = text[one.span.end : there.span.start]
            if there.sentence != one.sentence or len(gap) > _LONGEST:
                break
            if _is_place(one) and there.holder == "organization" and _SEAT_OF.fullmatch(gap):
                yield at, other
            if _is_place(there) and _is_seated(one, there, gap):
                yield other, at


def _is_seated(body: Mention, place: Mention, gap: str) -> bool:
    """Whether what stands between a body and a place makes the place its seat.

    A well-known town is that of too much else, *l’Acciaieria Orvani di Terni*.
    """
    if body.holder != "organization":
        return False
    own = body.kind == "name" and not lexicon.is_place(" ".join(place.name))
    return bool(_SEATED.fullmatch(gap) or (own and _OF.fullmatch(gap)))


def _is_place(mention: Mention) -> bool:
    return mention.kind == "name" and mention.holder in _PLACES and not mention.roles
