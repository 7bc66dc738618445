"""What a parse says of a cue: who its subject is, what it governs, where that begins and ends.

Everything is None or empty where the sentence has no parse. The parse is one witness among
others: what it says becomes features, whose weights are learned.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.language.model import Parse, Sentence

_LONGEST = 3
"""Relations of a path on each side that are told."""
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:pass"})
_GOVERNED = frozenset({"ccomp", "xcomp", "csubj", "obj", "parataxis", "advcl", "obl"})
_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
"""Relations of a verb that may have its subject from the verb above."""
_FARTHEST = 4


def head_of(parse: Parse, first: int, last: int) -> int:
    """The item of ``[first, last)`` that hangs on none of them, the first of several."""
    outside = (at for at in range(first, last) if not first <= parse.heads[at] < last)
    return next(outside, first)


def path(parse: Parse, first: int, last: int, cue: int) -> str:
    """How items ``[first, last)`` hang together with the item ``cue``: relations up, then down.

    ``nsubj`` for its subject, ``nmod nsubj`` for what is part of that, ``nsubj ^ conj`` for the
    subject of the verb that it is joined to.
    """
    at = head_of(parse, first, last)
    above = [at, *_above(parse, at)]
    over = [cue, *_above(parse, cue)]
    meeting = next((item for item in above if item in over), None)
    if meeting is None:
        return "apart"
    up = [parse.relations[item] for item in above[: above.index(meeting)]]
    down = [parse.relations[item] for item in over[: over.index(meeting)]]
    if max(len(up), len(down)) > _LONGEST:
        return "far"
    return " ".join([*up, "^", *reversed(down)] if down else up) or "same"


def _above(parse: Parse, item: int) -> Iterator[int]:
    """The items over an item, the nearest first."""
    for _ in parse.heads:
        item = parse.heads[item]
        if item < 0:
            return
        yield item


def subject_item(parse: Parse, cue: int) -> int | None:
    """The item that the parse makes the subject of a verb, if need be of the verb above.

    The noun that a relative clause hangs on, or the agent, counts as its subject.
    """
    at = cue
    for _ in range(_FARTHEST):
        own = [item for item, head in enumerate(parse.heads) if head == at]
        named = [item for item in own if parse.relations[item] == "obl:agent"]
        named += [item for item in own if parse.relations[item] in _SUBJECTS]
        if parse.relations[at] == "acl:relcl":
            return parse.heads[at]
        if named:
            return named[0]
        if parse.relations[at] not in _SHARING or parse.heads[at] < 0:
            return None
        at = parse.heads[at]
    return None


def subject_relation(sentence: Sentence, first: int, last: int, low: int, high: int) -> str:
    """Whether items ``[low, high)`` hold the subject of the cue at ``[first, last)``."""
    parse = sentence.parse
    if parse is None:
        return ""
    found = subject_item(parse, head_of(parse, first, last))
    if found is None:
        return "none"
    if low <= found < high:
        return "this"
    reach = parse.reaches[found]
    return "holds this" if reach[0] <= low and high <= reach[1] else "another"


def governed(parse: Parse, cue: int) -> str:
    """What a verb or noun governs besides its subject: its relations downwards, sorted."""
    own = {parse.relations[item] for item, head in enumerate(parse.heads) if head == cue}
    return " ".join(sorted(own & _GOVERNED)) or "nothing"


def ties(parse: Parse, first: int, last: int, place: int) -> tuple[str, str]:
    """How items ``[first, last)`` and those from ``place`` on hang together.

    The relation of the first of the latter that hangs on one of the former, and of the first of
    the former that hangs on one of the latter; empty for none. Signs count nothing.
    """
    into = _tie(parse, range(place, len(parse.heads)), first, last)
    return into, _tie(parse, range(first, last), place, len(parse.heads))


def _tie(parse: Parse, items: range, low: int, high: int) -> str:
    for item in items:
        if low <= parse.heads[item] < high and parse.relations[item] != "punct":
            return parse.relations[item]
    return ""


def branch(parse: Parse, cue: int, item: int) -> tuple[str, tuple[int, int]]:
    """The part of what a cue governs that holds an item: its relation and its items.

    The relation is ``"over"`` where the item is above the cue, ``"beside"`` where it is neither;
    the items are then those of the whole tree or of the item.
    """
    chain = [item, *_above(parse, item)]
    if cue in chain[1:]:
        top = chain[chain.index(cue) - 1]
        return parse.relations[top], parse.reaches[top]
    over = item == cue or item in list(_above(parse, cue))
    return ("over" if over else "beside"), parse.reaches[item]
