"""What kind of body a name or a noun means: a company, a court, a club."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quoteattr import lexicon
from quoteattr.people.drafts import Draft
from quoteattr.people.model import Mention
from quoteattr.people.names import FIRMS

_CLASSES = {
    "ministry": "institution",
    "international": "institution",
    "university": "school",
    "metonymy": "",
}
"""Classes of names of bodies that nouns for bodies have under another name."""
_CLUBS = frozenset(
    {"atletico", "virtus", "pro", "real", "sporting", "polisportiva", "dinamo", "us", "ac", "as",
     "asd", "fc", "ssc", "calcio", "basket", "volley", "pallacanestro", "rugby", "futsal"}
)  # fmt: skip
"""What the names of clubs begin or end with."""
_COLOUR = re.compile(
    r"(?:(?:bianc|ross|ner|giall|azzurr|verd|grigi|arancion|celest|amarant|granat|viol|ros|bl)"
    r"[oaeuù]){1,3}"
)
"""The colours of a club in the singular: *biancoverde*, *rossoblù*."""
_SEVERAL = frozenset({"court", "institution", "police", "group", "document"})
"""Classes of bodies of which many are described: *il tribunale* is not *la Procura di Bari*."""
_LONGEST = 3
"""Words of the longest noun that takes up a body."""


@lru_cache(maxsize=4096)
def noun_classes(words: str) -> frozenset[str]:
    """The classes of bodies that a noun at the beginning of some words means.

    >>> sorted(noun_classes("cooperativa di pescatori"))
    ['company']
    """
    _, nouns = lexicon.match_phrase(lexicon.body_nouns(), lexicon.split_words(words) or ("",))
    return frozenset(noun.noun_class for noun in nouns)


@lru_cache(maxsize=4096)
def name_classes(name: str) -> frozenset[str]:
    """The classes of bodies that a name tells by its table row, its first noun or its end.

    >>> sorted(name_classes("Cooperativa Arvati")), sorted(name_classes("Nordglas S.p.A."))
    (['company'], ['company'])
    """
    lower = lexicon.split_words(lexicon.plain(name)) or ("",)
    size, bodies = lexicon.match_phrase(lexicon.body_names(), lower)
    known = {_CLASSES.get(body.body_class, body.body_class) for body in bodies}
    found = {*noun_classes(" ".join(lower)), *(known if size == len(lower) else ())}
    if _is_firm(name):
        found.add("company")
    if len(lower) > 1 and {lower[0], lower[-1]} & _CLUBS:
        found.add("sport")
    return frozenset(found - {""})


def _is_proper(description: str) -> bool:
    """Whether a description is a body's proper name: *Università degli Studi di Sansego*."""
    return description[:1].isupper() and " di " in re.sub(r"\bd(?:el|egli)\w*", "di", description)


def _is_firm(name: str) -> bool:
    words = lexicon.plain(name).replace(".", " ").split()
    return any("".join(words[-size:]) in FIRMS for size in (1, 3) if len(words) > size)


def taken_up(drafts: Sequence[Draft], mention: Mention, at: int) -> int | None:
    """The draft of the one body of its kind named before that mention ``at`` takes up, or None.

    A club may be told from others by its colours: *il club bianconero*.
    """
    classes, colours = _takes_up(mention)
    if not classes:
        return None
    before = [
        number
        for number, draft in enumerate(drafts)
        if draft.number != "p" and draft.last_before(at) >= 0
    ]
    fitting = [
        number
        for number in before
        if _classes(drafts[number]) & (classes if drafts[number].names else classes - _SEVERAL)
    ]
    if colours:
        known = [number for number in before if _colours(drafts[number]) & colours]
        fitting = known or [number for number in fitting if not _colours(drafts[number])]
    return fitting[0] if len(fitting) == 1 else None


def _takes_up(mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    """The classes of bodies that a description can take up, and the colours that it gives one.

    By its noun and perhaps an origin; only clubs have colours.
    """
    nothing: tuple[frozenset[str], frozenset[str]] = frozenset(), frozenset()
    plain = mention.definite and mention.determined and mention.number == "s"
    if not plain or mention.holder != "organization" or not mention.roles:
        return nothing
    words = mention.roles[0].split()
    for size in range(min(len(words), _LONGEST), 0, -1):
        found = lexicon.body_takeups().get(" ".join(words[:size]).replace("' ", "'"))
        if found is not None:
            rest = words[size:]
            if rest and "sport" in found and all(map(_is_colour, rest)):
                return frozenset({"sport"}), frozenset(map(_masculine, rest))
            return (found, frozenset()) if all(map(lexicon.origin_places().get, rest)) else nothing
    return nothing


def _is_colour(word: str) -> bool:
    listed = any(_masculine(word) in colours for colours in lexicon.club_colours().values())
    return listed or _COLOUR.fullmatch(word) is not None


def _masculine(word: str) -> str:
    return f"{word[:-1]}o" if word.endswith(("ea", "ra", "ca", "sa", "ta", "na")) else word


def _colours(draft: Draft) -> frozenset[str]:
    """The colours of a known club; none of others."""
    names = (lexicon.plain(" ".join(name)) for name in draft.names)
    worn = (lexicon.club_colours().get(name, frozenset[str]()) for name in names)
    return frozenset(map(_masculine, frozenset[str]().union(*worn)))


def _classes(draft: Draft) -> frozenset[str]:
    """The classes of bodies that the names and roles of a draft tell; none for others, places.

    Many a town has a club of its name, *Torino*, and is not meant by *la società*.
    """
    names = [" ".join(name) for name in draft.names] or list(filter(_is_proper, draft.descriptions))
    body = draft.holder in ("organization", "group") or any(map(_is_firm, names))
    if not names or not body or any(map(lexicon.is_place, names)):
        return frozenset()
    named = map(name_classes, names)
    told = (noun_classes(role) for role in draft.roles)
    return frozenset().union(*named, *told)
