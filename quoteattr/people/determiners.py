"""What stands before a noun phrase: prepositions, articles, honorifics."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quoteattr import lexicon
from quoteattr.text.model import Token

_SIMPLE = {
    "d'": "di", "ad": "a", "ed": "e", "nel": "in", "nello": "in", "nella": "in", "nell'": "in",
    "de": "di", "nei": "in", "negli": "in", "nelle": "in", "col": "con", "coi": "con",
}  # fmt: skip
BEFORE_NAMES = frozenset({"stesso", "stessa", "tale", "tal", "certo", "certa"})
"""Words between an article and a name: *la* **stessa** *Neri*, *un* **tale** *Landi*."""
_ARTICULATED = ("del", "al", "dal", "sul")
_BASES = {"del": "di", "al": "a", "dal": "da", "sul": "su"}


def preposition_of(items: Sequence[Token], first: int) -> str:
    """The preposition, in its plain form, that rules the phrase beginning at ``first``.

    Empty where none does; an opening bracket counts as one, since what it holds is no subject.
    """
    return fused_preposition(items[first].lower) or preposition_before(items, first)


def preposition_before(items: Sequence[Token], first: int) -> str:
    """The preposition right before a phrase whose first word is none: *a* **Dal** *Corso*."""
    if first == 0:
        return ""
    before = items[first - 1].lower
    if before == "(":
        return before
    if lexicon.is_word(before, "preposition"):
        return _SIMPLE.get(before, before)
    if first > 1 and lexicon.is_word(before, "numeral"):
        return fused_preposition(items[first - 2].lower)
    return fused_preposition(before)


def past_determiner(items: Sequence[Token], at: int, known: Collection[str] = ()) -> int:
    """Past an article, *stesso*, *tale* and honorifics before a name: ``il dottor``, ``un tale``.

    ``at`` itself where no capital follows; ``known`` as in :func:`begins_surname`.
    """
    start = at
    if begins_surname(items, at, known):
        return at
    if lexicon.is_word(items[at].lower, "article", "articulated"):
        at += 1
    if at < len(items) and items[at].lower in BEFORE_NAMES:
        at += 1
    while at < len(items) and is_honorific(items[at]) and not _is_first_name(items, at):
        at += 1
        if at < len(items) and items[at].text == ".":
            at += 1
    return at if at < len(items) and items[at].capitalised else start


def begins_surname(items: Sequence[Token], at: int, known: Collection[str] = ()) -> bool:
    """Whether a capitalised article or preposition is part of a surname: *dice* **La** *Russa*.

    At the start of a sentence only *D’* surely is (**D’** *Amico*); others are where both words
    are ``known``, lower case, to be written with a capital inside sentences.
    """
    item = items[at]
    follows = at + 1 < len(items) and items[at + 1].capitalised
    if not (item.capitalised and follows and item.lower in lexicon.name_particles()):
        return False
    if sum(map(str.isalpha, item.text)) > 1 and item.text.isupper():
        return not lexicon.is_word(item.lower, "preposition", "articulated")
    if at > 0 and items[at - 1].kind == "word":
        return True
    return item.lower == "d'" or (item.lower in known and items[at + 1].lower in known)


def _is_first_name(items: Sequence[Token], at: int) -> bool:
    """Whether a title is somebody's first name here: *il presidente* **Nunzio** *Arcuri*."""
    if not items[at].capitalised or at + 1 >= len(items) or not items[at + 1].capitalised:
        return False
    after = lexicon.given_names().get(items[at + 1].lower, ("", ""))[1]
    titled = at > 0 and (
        is_honorific(items[at - 1]) or items[at - 1].lower in lexicon.person_nouns()
    )
    return items[at].lower in lexicon.given_names() and (titled or not after)


def is_honorific(item: Token) -> bool:
    """Whether a word is a title before names, with or without its stop."""
    return item.lower in lexicon.honorifics() or f"{item.lower}." in lexicon.honorifics()


def fused_preposition(word: str) -> str:
    """The preposition fused with an article (``del`` is ``di``); empty for other words."""
    if word in _SIMPLE and word not in ("ad", "ed"):
        return _SIMPLE[word]
    for stem in _ARTICULATED:
        root = stem[:-1]
        if word in (stem, root + "llo", root + "lla", root + "ll'", root + "i", root + "gli",
                    root + "lle"):  # fmt: skip
            return _BASES[stem]
    return ""
