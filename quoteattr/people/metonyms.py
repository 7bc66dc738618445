"""Places that stand for a body of the text: *Bruxelles* for the *Commissione europea*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from quoteattr import lexicon
from quoteattr.people.drafts import Draft
from quoteattr.people.model import Mention
from quoteattr.people.roles import parsed
from quoteattr.people.seats import seats

_LOCAL = frozenset({"a", "in", "verso", "su", "tra", "fra", "presso", "sotto", "dentro"})
"""Prepositions after which a place is only a place."""
_SPEAKING = frozenset({"", "da"})
"""Prepositions under which a place speaks that is a seat in this text only."""
_RULERS = (
    "governo", "esecutivo", "presidenza", "amministrazione", "regime", "autorità",
    "ministero di esteri", "ministero di difesa",
)  # fmt: skip
"""Bodies for which the capital of a country may stand, the likeliest first."""
_TERRITORIES = frozenset({"regione", "comune", "provincia"})
"""First words of the names of bodies that have a *giunta*."""
_LONGEST = 8
"""Words of a name or description by which a body is found."""

Words = tuple[str, ...]
Forms = Mapping[Words, list[int]]


def lend(
    text: str, drafts: Sequence[Draft], mentions: Sequence[Mention], owner: dict[int, int]
) -> None:
    """Give the mentions of places that stand for a body to the draft of that body.

    A listed place stands for the likeliest of its bodies that the text names or describes,
    another for the body that the text seats there. ``owner`` gives the draft of each linked
    mention. Linear time.
    """
    given: dict[int, list[int]] = {}
    for number, body in _stood_for(text, drafts, mentions, owner).items():
        draft = drafts[number]
        listed = _seat(draft) is not None
        speaking = {at for at in draft.mentions if _speaks(mentions[at], listed=listed)}
        draft.mentions = [at for at in draft.mentions if at not in speaking]
        given.setdefault(body, []).extend(speaking)
    for body, lent in given.items():
        drafts[body].mentions = sorted((*drafts[body].mentions, *lent))
        drafts[body].lent = frozenset(lent)
        owner.update(dict.fromkeys(lent, body))


def _stood_for(
    text: str, drafts: Sequence[Draft], mentions: Sequence[Mention], owner: Mapping[int, int]
) -> dict[int, int]:
    """The drafts that are places, each with that of the body for which it stands."""
    seated = seats(text, mentions, owner)
    places = [number for number in range(len(drafts)) if number in seated or _seat(drafts[number])]
    if not places:
        return {}
    forms = _forms(drafts)
    bodies: dict[int, int] = {}
    for number in places:
        body = _listed(drafts, forms, number)
        if body is None:
            body = _ruled(drafts, forms, seated.get(number))
        if body is not None and _last(bodies, body) != number:
            bodies[number] = body
    return {number: _last(bodies, number) for number in bodies}


def _speaks(mention: Mention, *, listed: bool) -> bool:
    """Whether a mention of a place can mean the body there."""
    return mention.preposition not in _LOCAL if listed else mention.preposition in _SPEAKING


def _last(bodies: Mapping[int, int], number: int) -> int:
    """The body in the end: that of *Mosca* is the *Cremlino*, which may stand for another."""
    while number in bodies:
        number = bodies[number]
    return number


def _seat(draft: Draft) -> lexicon.Seat | None:
    """What the table knows of a draft as a place; None for people and the unlisted."""
    somebody = draft.holder == "group" or (draft.holder == "person" and draft.names)
    if draft.known is not None or somebody:
        return None
    return next(filter(None, map(lexicon.metonyms().get, _places(draft))), None)


def _places(draft: Draft) -> Iterator[str]:
    """The places that a draft may be: its names, or that of *il colosso di* **Cupertino**."""
    for name in draft.names:
        yield lexicon.plain(" ".join(name)).replace("' ", "'")
    for description in draft.descriptions:
        noun, _, place = lexicon.plain(description).partition(" di ")
        if noun in lexicon.body_takeups():
            yield place


def _listed(drafts: Sequence[Draft], forms: Forms, number: int) -> int | None:
    """The likeliest body of a listed place among the drafts."""
    seat = _seat(drafts[number])
    if seat is None:
        return None
    for body in _bodies(next(_places(drafts[number])), seat):
        found = [other for other in forms.get(body, ()) if other != number]
        if found:
            return found[0]
    return None


@lru_cache(maxsize=1024)
def _bodies(name: str, seat: lexicon.Seat) -> tuple[Words, ...]:
    """The bodies that a place can stand for, the likeliest first, as :func:`_form` gives them."""
    countries = (*seat.places, *((name,) if seat.places else ()))
    ruled = (
        f"{ruler}{of}{country}"
        for country in countries
        for ruler in _RULERS
        for of in (" di ", " ")
    )
    return tuple(map(_form, (*seat.bodies, *ruled)))


def _form(phrase: str) -> Words:
    """A name or description as it is compared: *governo tedesco* is *governo di germania*."""
    return parsed(" ".join(lexicon.split_words(lexicon.plain(phrase)))).words


def _forms(drafts: Sequence[Draft]) -> Forms:
    """The bodies among the drafts by their names and descriptions, and by how these begin."""
    found: dict[Words, list[int]] = {}
    for number, draft in enumerate(drafts):
        if draft.holder == "person" or draft.known is not None:
            continue
        names = (" ".join(name) for name in draft.names)
        for phrase in dict.fromkeys((*names, *draft.descriptions, *draft.aliases)):
            words = _form(phrase)[:_LONGEST]
            for size in {len(words), *range(2, len(words))}:
                known = found.setdefault(words[:size], [])
                if number not in known[-1:]:
                    known.append(number)
    return found


def _ruled(drafts: Sequence[Draft], forms: Forms, body: int | None) -> int | None:
    """The body itself, or for a bare *giunta* the one territory of the text that has it."""
    if body is None or drafts[body].names or forms.get(("giunta",)) != [body]:
        return body
    found = {
        number
        for number, draft in enumerate(drafts)
        for name in (*draft.names, *map(str.split, draft.descriptions))
        if lexicon.plain(name[0]) in _TERRITORIES
    }
    return next(iter(found)) if len(found) == 1 else body
