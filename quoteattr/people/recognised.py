"""Names of unknown holders, told to be people, bodies or places by a model of names."""

from __future__ import annotations

from attrs import evolve

from quoteattr.language.model import Parse
from quoteattr.people.model import Mention

_HOLDERS = {"PER": "person", "ORG": "organization", "LOC": "place"}


def recognised(mention: Mention, parse: Parse | None) -> Mention:
    """A mention with the holder that the parse gives its name, where the tables know none.

    The first named entity that overlaps the name counts; without a parse nothing changes.
    """
    if parse is None or mention.kind != "name" or mention.holder:
        return mention
    for name in parse.names:
        if name.first < mention.last and mention.first < name.last:
            return evolve(mention, holder=_HOLDERS.get(name.kind, ""))
    return mention
