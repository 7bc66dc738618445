"""What kind of body a name or a noun means: a company, a court, a club."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quoteattr import lexicon
from quoteattr.people.drafts import Draft
from quoteattr.people.model import Mention

_CLASSES = {
    "ministry": "institution",
    "international": "institution",
    "university": "school",
    "metonymy": "",
}
"""Classes of names of bodies that nouns for bodies have under another name."""
_FIRMS = frozenset({"spa", "srl", "snc", "sas", "holding", "group", "inc", "ltd", "gmbh", "co"})
"""What the names of firms end with, without their stops."""
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
    return frozenset(found - {""})


def _is_firm(name: str) -> bool:
    words = lexicon.plain(name).replace(".", " ").split()
    return any("".join(words[-size:]) in _FIRMS for size in (1, 3) if len(words) > size)


def taken_up(drafts: Sequence[Draft], mention: Mention, at: int) -> int | None:
    """The draft of the one body of its kind named before that mention ``at`` takes up, or None."""
    classes = _takes_up(mention)
    if not classes:
        return None
    before = [
        number
        for number, draft in enumerate(drafts)
        if draft.names and draft.number != "p" and draft.last_before(at) >= 0
    ]
    fitting = [number for number in before if _classes(drafts[number]) & classes]
    return fitting[0] if len(fitting) == 1 else None


def _takes_up(mention: Mention) -> frozenset[str]:
    """The classes of bodies that a description can take up by its noun and perhaps an origin."""
    plain = mention.definite and mention.determined and mention.number == "s"
    if not plain or mention.holder != "organization" or not mention.roles:
        return frozenset()
    words = mention.roles[0].split()
    for size in range(min(len(words), _LONGEST), 0, -1):
        found = lexicon.body_takeups().get(" ".join(words[:size]).replace("' ", "'"))
        if found is not None:
            rest = words[size:]
            return found if all(map(lexicon.origin_places().get, rest)) else frozenset()
    return frozenset()


def _classes(draft: Draft) -> frozenset[str]:
    """The classes of bodies that the names and roles of a draft tell; none for others, places.

    Many a town has a club of its name, *Torino*, and is not meant by *la società*.
    """
    names = [" ".join(name) for name in draft.names]
    body = draft.holder in ("organization", "group") or any(map(_is_firm, names))
    if not body or any(map(lexicon.is_place, names)):
        return frozenset()
    named = map(name_classes, names)
    told = (noun_classes(role) for role in draft.roles)
    return frozenset().union(*named, *told)
