"""Several people named together: *Rossi e Bianchi*, *A, B e C*, *Fusaro e i suoi*."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.people.model import Mention
from quoteattr.people.names import NameRun, name_run
from quoteattr.people.phrases import phrase_at, role_of
from quoteattr.spans import Span
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


def with_joint(items: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, in order, with those of several people at once.

    *il sindaco* **Rossi e l’assessora Bianchi**; the plural noun beside several names becomes
    part of what names them: *i ministri* **Rossi e Bianchi**. What rules the first rules all.
    """
    joint = {mention.span.start for mention in mentions if _is_joint(mention)}
    made = [each for each in _coordinated(items, mentions) if each.span.start not in joint]
    rules = {at: each.preposition for each in made for at in range(each.first + 1, each.last)}
    ruled = [
        evolve(mention, preposition=mention.preposition or rules.get(mention.first, ""))
        for mention in mentions
    ]
    return _with_nouns(items, sorted([*ruled, *made], key=lambda mention: mention.span))


def _is_joint(mention: Mention) -> bool:
    return mention.kind == "name" and mention.holder == "group" and mention.number == "p"


def _coordinated(items: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions of one kind of speaker that *e* joins, one after the other."""
    starting: dict[int, Mention] = {}
    for mention in mentions:
        if mention.kind != "pronoun" and mention.number != "p":
            starting.setdefault(mention.first, mention)
    used: set[int] = set()
    for first in sorted(starting):
        members = [starting[first]]
        while len(members) <= _MOST:
            at, closed = _next_member(items, members[-1])
            follows = starting.get(at)
            if first in used or follows is None or not _match(members[0], follows):
                break
            members.append(follows)
            if closed:
                used.update(member.first for member in members)
                yield _joined(items, members)
                break


def _next_member(items: Sequence[Token], mention: Mention) -> tuple[int, bool]:
    """Where the one after a member of a list and its age begins; whether *e* makes it the last."""
    at = mention.last
    words = [item.lower for item in items[at : at + 3]]
    if len(words) > 1 and words[0] == "," and items[at + 1].kind == "number":
        at += 2 + (words[2:] == ["anni"])
    at += at < len(items) and items[at].text == ","
    last = at < len(items) and items[at].lower in _AND
    return (at + 1, True) if last else (at if at > mention.last else -1, False)


def _match(one: Mention, other: Mention) -> bool:
    """Whether two mentions can be joined: people or bodies, names or descriptions, alike ruled."""
    holders = {one.holder, other.holder}
    alike = holders <= {"person", ""} or holders <= {"organization", ""}
    ruled = other.preposition in ("", one.preposition)
    return alike and ruled and (one.kind == other.kind or holders == {"person"})


def _joined(items: Sequence[Token], members: Sequence[Mention]) -> Mention:
    """The mention of several; its alias is their names without what stands between them."""
    first, last = members[0], members[-1]
    named = all(member.kind == "name" for member in members)
    own = items[last.first]
    words = [word for member in members[:-1] for word in (*member.name, ",")][:-1]
    words += [items[last.first - 1].lower, *last.name]
    kin = lexicon.is_word(own.lower, "possessive")
    return evolve(
        first,
        span=Span(first.span.start, last.span.end),
        last=last.last,
        kind="name" if named else "description",
        holder="group",
        number="p",
        gender="",
        name=tuple(words) if named else (),
        roles=(),
        alias=" ".join(words).replace(" ,", ",").replace("' ", "'") if named and not kin else "",
        generic=False,
    )


def _with_nouns(items: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Plural nouns made part of the names beside them: *le gemelle* **Ida e Rosa Neri**."""
    nouns = [each for each in mentions if each.kind == "description" and each.number == "p"]
    before = {noun.last: noun for noun in nouns if noun.determined}
    behind = {noun.first: noun for noun in nouns if not noun.determined}
    found: list[Mention] = []
    taken: set[Mention] = set()
    for mention in mentions:
        if _is_joint(mention):
            apart = items[mention.first - 1].text == "," and _is_closed(items, mention.last)
            noun, apposed = before.get(mention.first - apart), behind.get(mention.last + 1)
            if noun is not None:
                taken.add(noun)
                mention = evolve(
                    mention, first=noun.first, preposition=noun.preposition, roles=noun.roles
                )
            if apposed is not None and items[mention.last].text == ",":
                taken.add(apposed)
                mention = evolve(mention, last=apposed.last, roles=mention.roles or apposed.roles)
        found.append(mention)
    return [each for each in found if each not in taken]


def _is_closed(items: Sequence[Token], at: int) -> bool:
    """Whether a sign, a quotation or the end of the sentence follows an apposition."""
    return at >= len(items) or items[at].kind != "word"
