"""What somebody is said to be, which names nobody: *è* **un perdente**, *se era* **un parente**."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.people.model import Mention
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup

_THERE = frozenset({"ci", "c'", "vi", "v'"})
_CLEFT = frozenset({"a", "ad", "che"})
"""What follows one who acts: *è* **un vicino** *a dirlo*, *è stato* **un vicino** *che …*."""
_STOPS = ".!?…;:"


def is_predicate(items: Sequence[Token], verbs: Sequence[VerbGroup], mention: Mention) -> bool:
    """Whether a phrase with *un*, *una* tells what the subject of a verb *essere* is."""
    if mention.kind != "description" or mention.preposition or mention.number != "s":
        return False
    article = items[mention.first].lower
    if article not in ("un", "uno", "una", "un'"):
        return False
    after = items[mention.last].lower if mention.last < len(items) else ""
    return after not in _CLEFT and any(
        verb.end == mention.first
        and _tells_what(items, verb)
        and not _tells_who(items, verbs, verb.start)
        for verb in verbs
    )


def _tells_what(items: Sequence[Token], verb: VerbGroup) -> bool:
    """Whether a verb is *essere* and does not say what there is: *era*, not *c'era*."""
    if verb.head.lemma != "essere":
        return False
    words = (items[at].lower for at in range(max(0, verb.cue_start - 1), verb.end))
    return not any(word in _THERE for word in words)


def _tells_who(items: Sequence[Token], verbs: Sequence[VerbGroup], at: int) -> bool:
    """Whether *essere* tells who does what stands before: *a dirlo è* **un vicino**."""
    before = [verb for verb in verbs if verb.end <= at and verb.head.lemma != "essere"]
    if not before or any(item.text in _STOPS for item in items[before[-1].end : at]):
        return False
    doing = before[-1]
    leading = items[doing.start - 1].lower if doing.start else ""
    return leading == "chi" or (doing.head.mood == "inf" and leading in ("a", "ad"))
