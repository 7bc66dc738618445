"""Several people named together: *Rossi e Bianchi*, *A, B e C*, *Fusaro e i suoi*."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quoteattr import lexicon
from quoteattr.people.names import NameRun, name_run
from quoteattr.people.phrases import phrase_at, role_of
from quoteattr.text.model import Token

_AND = frozenset({"e", "ed"})
_OWN = (("i", "suoi"), ("le", "sue"))
_RESPECTIVELY = "rispettivamente"
_MOST = 6
"""People in one list at the most."""


def partners(items: Sequence[Token], run: NameRun, known: Collection[str]) -> tuple[NameRun, ...]:
    """The people who follow ``run`` in a list that *e* closes; nothing for bodies and places."""
    found: list[NameRun] = []
    at = run.last
    while at + 1 < len(items) and len(found) < _MOST:
        last = items[at].lower in _AND
        if not last and items[at].text != ",":
            return ()
        other = name_run(items, at + 1, known)
        if other is None or {run.holder, other.holder} - {"person", ""}:
            return ()
        found.append(other)
        if last:
            return tuple(found)
        at = other.last
    return ()


def respective_roles(items: Sequence[Token], at: int, many: int) -> tuple[str, ...]:
    """The roles given to ``many`` people one by one: *, rispettivamente sindaca e vicesindaco*.

    ``at`` is past the last of their names; nothing unless each of them gets one.
    """
    words = [item.lower for item in items[at : at + 2]]
    if words != [",", _RESPECTIVELY]:
        return ()
    found: list[str] = []
    at += 2
    while at < len(items) and len(found) < many:
        phrase = phrase_at(items, at)
        if phrase is None or phrase.holder != "person":
            return ()
        found.append(role_of(items, phrase))
        at = phrase.last
        at += at < len(items) and items[at].text == ","
        at += at < len(items) and items[at].lower in _AND
    return tuple(found) if len(found) == many else ()


def past_followers(items: Sequence[Token], at: int) -> int:
    """Past *e i suoi* after a name, unless a noun follows; ``at`` itself without."""
    words = tuple(item.lower for item in items[at + 1 : at + 3])
    if at >= len(items) or items[at].lower not in _AND or words not in _OWN:
        return at
    follows = items[at + 3] if at + 3 < len(items) else None
    alone = (
        follows is None
        or follows.kind != "word"
        or lexicon.clause_word(follows.lower)
        or any(form.finite for form in lexicon.verb_forms(follows.lower))
    )
    return at + 3 if alone else at
