"""What the people room makes: mentions of possible speakers, and who they are."""

from __future__ import annotations

from attrs import frozen

from quoteattr.spans import Span


@frozen
class Mention:
    """A phrase that names, describes or stands for somebody who could speak.

    ``span`` is the core: the name if there is one, else the noun phrase without its article,
    else the pronoun. ``first`` and ``last`` delimit the whole phrase, ``[first, last)``, among
    the items of sentence ``sentence``. ``kind`` is ``"name"``, ``"description"`` or
    ``"pronoun"``; ``holder`` what is behind it: ``"person"``, ``"organization"``, ``"group"``,
    ``"place"``, ``"unknown"`` or empty where the form does not tell. ``preposition`` rules the
    phrase, empty where none does. ``roles`` are offices and trades that the phrase gives,
    each as its head in the masculine singular followed by its complement; ``definite`` tells
    whether a definite article or demonstrative introduces it, ``determined`` whether anything
    does. ``generic`` tells that an office in the masculine is used, which may mean a woman.
    """

    span: Span
    sentence: int
    first: int
    last: int
    kind: str
    holder: str
    gender: str
    number: str
    preposition: str
    person: str = "3"
    name: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    alias: str = ""
    definite: bool = True
    determined: bool = True
    honorific: bool = False
    generic: bool = False


@frozen
class Entity:
    """Somebody in the document: every mention that surely is theirs.

    ``name`` is the fullest name, or description where none is given, of a known speaker the
    known name; ``mentions`` are positions in the list of mentions; ``ids`` are a known
    speaker's.
    """

    name: str
    aliases: tuple[str, ...]
    holder: str
    gender: str
    number: str
    roles: tuple[str, ...]
    mentions: tuple[int, ...]
    named: bool
    ids: tuple[tuple[str, str], ...] = ()
