"""Whom a description introduces: *la sindaca di Erto. «…», osserva* **Anna Dal Farra**.

News often gives the office in one sentence and the bare full name in the next one, or the
office in the headline and the name below. A person whom nothing else in the text introduces,
near a description of that gender that means nobody else, is the one described.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quoteattr import lexicon
from quoteattr.people.drafts import Draft
from quoteattr.people.model import Mention
from quoteattr.people.roles import noun_class, parsed

_CALLINGS = frozenset(
    {"office", "law", "rank", "trade", "media", "school", "sport", "nobility", "religion"}
)
"""Classes of nouns that introduce somebody."""
_PASSING = frozenset({"cronista", "collega", "capo", "arbitro", "autista", "ufficiale"})
"""Heads of roles that stand for somebody beside the matter."""
_SUBJECT_TO_LAW = frozenset({"imputato", "indagato", "accusato", "arrestato", "complice"})
"""Heads of roles of those whom a trial is about, several as a rule."""
_TITLES = frozenset({"signore", "dottore", "professore", "don", "donna"})
_TRAITS = frozenset({"age", "origin", "description", "kin"})
"""Classes of nouns for somebody's traits, which introduce nobody, as titles do not."""
_SOURCES = frozenset({"", "secondo", "per"})
"""Prepositions of a description that makes somebody a subject or source."""
_NEAR = 2
"""Sentences between a description and the name at the most."""
_BELOW = 6
"""Sentences below the beginning of the text in which the name may follow."""
_OPENING = (0, 1)
"""The sentences that open a text."""
_OF = "di"
_REACH = 40
"""Mentions before and after a description among which the name is looked for."""


def introduced(
    drafts: Sequence[Draft],
    owner: Mapping[int, int],
    mentions: Sequence[Mention],
    at: int,
    frames: Sequence[int | None] = (),
) -> int | None:
    """The draft of the person whom description ``at`` introduces or takes up; None if unclear.

    ``owner`` gives the draft of each linked mention, ``frames`` the quotation that each sentence
    stands in: in *«La preside mi ha chiamata», dice Ada Neri* Neri speaks of somebody else.
    """
    mention = mentions[at]
    if not _introduces(mention):
        return None
    found = dict.fromkeys(
        number
        for number in _around(drafts, owner, mentions, at, frames)
        if number is not None and _is_bare(drafts[number]) and _agrees(mention, drafts[number])
    )
    if len(found) != 1:
        return None
    (number,) = found
    here = any(mentions[each].sentence == mention.sentence for each in drafts[number].mentions)
    return None if here else number


def _introduces(mention: Mention) -> bool:
    return (
        mention.definite
        and mention.determined
        and mention.number == "s"
        and mention.holder == "person"
        and mention.preposition in _SOURCES
        and any(_calls(role, opens=mention.sentence in _OPENING) for role in mention.roles)
    )


def _calls(role: str, *, opens: bool) -> bool:
    """Whether a role calls for its name: with a complement of its own only in the opening."""
    words = parsed(role).words
    if not words or noun_class(role) not in _CALLINGS or words[0] in _PASSING | _SUBJECT_TO_LAW:
        return False
    return opens or _OF not in words


def _around(
    drafts: Sequence[Draft],
    owner: Mapping[int, int],
    mentions: Sequence[Mention],
    at: int,
    frames: Sequence[int | None],
) -> Iterator[int | None]:
    """The drafts named shortly before a description, and first named shortly after it."""
    here = mentions[at].sentence
    reach = _BELOW if here in _OPENING else _NEAR
    for place in range(max(0, at - _REACH), min(at + _REACH, len(mentions))):
        if mentions[place].kind != "name" or place not in owner:
            continue
        if frames and frames[here] != frames[mentions[place].sentence]:
            continue
        back = here - mentions[place].sentence
        first = drafts[owner[place]].mentions[0] == place
        if 0 <= back <= _NEAR or (0 < -back <= reach and first):
            yield owner[place]


def _is_bare(draft: Draft) -> bool:
    """Whether somebody has a first name and surname, and no role in the text."""
    full = any(
        len(name) > 1 and lexicon.plain(name[0]) in lexicon.given_names() for name in draft.names
    )
    person = draft.holder == "person" and draft.number == "s"
    return (
        full
        and person
        and all(role in _TITLES or noun_class(role) in _TRAITS for role in draft.roles)
    )


def _agrees(mention: Mention, draft: Draft) -> bool:
    return not (mention.gender and draft.gender) or mention.gender == draft.gender
