"""What follows a name and tells who that is: ``Rossi, sindaco di Bari``; ``Lega Navale (Ln)``."""

from __future__ import annotations

from collections.abc import Container, Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.lexicon import VerbForm
from quoteattr.people.determiners import fused_preposition
from quoteattr.people.marked import glued, marked_end
from quoteattr.people.model import Mention
from quoteattr.people.phrases import Phrase, phrase_at, role_of
from quoteattr.text.model import Token

_LONGEST_ACRONYM = 8
_LONGEST_EXPANSION = 10
_MOST_LETTERS = 3
"""Letters that an acronym takes of one word."""
_LONGEST_NICKNAME = 3
_LONGEST_OPENER = 5
_FROM = frozenset({"di", "da", "d'"})
_NO_PEOPLE = frozenset({"place", "organization", "group"})
"""What is no single person, so that no person's office explains it."""


def with_acronym(items: Sequence[Token], mention: Mention) -> Mention:
    """The mention with the one word in brackets that follows it, a body's acronym as its alias.

    Or with what an acronym stands for: *l’Osir* **(Osservatorio sui sismi regionali)**.
    """
    after = _past_bracket(items, mention.last)
    if after == mention.last:
        return _expanded(items, mention)
    word = items[mention.last + 1]
    if word.capitalised and len(word.text) <= _LONGEST_ACRONYM and mention.holder != "person":
        mention = evolve(mention, alias=word.text)
    return evolve(mention, last=after)


def _expanded(items: Sequence[Token], mention: Mention) -> Mention:
    """The mention of an acronym with the words in brackets that it stands for as its alias."""
    first = mention.last + 1
    short = mention.kind == "name" and len(mention.name) == 1 and mention.holder != "person"
    if not short or len(mention.name[0]) > _LONGEST_ACRONYM or first >= len(items):
        return mention
    if items[mention.last].text != "(" or not items[first].capitalised:
        return mention
    for last in range(first + 2, min(first + _LONGEST_EXPANSION, len(items))):
        if items[last].text == ")":
            words = glued(items, first, last)
            if not abbreviates(mention.name[0].lower(), [word.lower() for word in words]):
                break
            alias = " ".join(words).replace("' ", "'").replace("’ ", "’")
            return evolve(mention, alias=alias, holder="organization", last=last + 1)
        if items[last].kind != "word":
            break
    return mention


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether an acronym is made of how several words begin, in their order, all small.

    >>> abbreviates("osir", ["osservatorio", "sui", "sismi", "regionali"])
    True
    >>> abbreviates("ravelli", ["reggio", "emilia"])
    False
    """
    reached = {0}
    for word in words:
        reached = {
            at + size
            for at in reached
            for size in range(min(_MOST_LETTERS, len(short) - at) + 1)
            if word.startswith(short[at : at + size])
        }
    return len(short) in reached


def with_nickname(items: Sequence[Token], mention: Mention) -> Mention:
    """The mention with the nickname that follows it as its alias: *Neri, detto il Lungo*."""
    first, last = _nickname(items, mention)
    if first == last:
        return mention
    words = " ".join(item.text for item in items[first:last])
    return evolve(mention, alias=words, last=last, holder=mention.holder or "person")


def with_given_name(items: Sequence[Token], mention: Mention) -> Mention:
    """A description with the name that the text gives it: *la donna, che chiameremo Ida*.

    The name stays a mention of its own, which linking joins by the alias.
    """
    first, last = _nickname(items, mention)
    return evolve(mention, alias=" ".join(item.text for item in items[first:last]))


def _nickname(items: Sequence[Token], mention: Mention) -> tuple[int, int]:
    """Where the nickname or name begins and ends that a mention is given; twice 0 without."""
    at = mention.last
    marked = marked_end(items, at) if at < len(items) and mention.holder == "person" else 0
    if marked == at + 1 and items[at].capitalised:
        return at, marked
    at += at < len(items) and items[at].text == ","
    size = 0
    if at < len(items) and mention.holder not in _NO_PEOPLE:
        lower = [item.lower for item in items[at : at + _LONGEST_OPENER]]
        size = lexicon.match_phrase(lexicon.nickname_openers(), lower)[0]
    if not size:
        return 0, 0
    at += size
    if at < len(items) and lexicon.is_word(items[at].lower, "article"):
        at += 1
    last = _past_capitals(items, at)
    return (at, last) if at < last <= at + _LONGEST_NICKNAME else (0, 0)


def with_apposition(items: Sequence[Token], verbal: Container[int], mention: Mention) -> Mention:
    """The mention of a name with the acronym and the role that follow it.

    ``verbal`` are the positions of items that belong to verb groups.
    """
    mention = with_nickname(items, with_acronym(items, mention))
    after = mention.last
    if mention.holder in _NO_PEOPLE:
        return mention
    after = _past_details(items, after)
    if after + 1 >= len(items) or items[after].text != ",":
        return mention
    phrase = phrase_at(items, after + 1)
    if phrase is None or not _is_apposition(items, verbal, phrase):
        return mention
    if phrase.head > phrase.first and _is_another(items, mention, phrase):
        return mention
    return evolve(
        mention,
        holder="person",
        last=_past_bracket(items, _past_capitals(items, phrase.last)),
        gender=mention.gender or phrase.noun.gender,
        roles=(*mention.roles, role_of(items, phrase)),
    )


def with_predicate(items: Sequence[Token], mention: Mention) -> Mention:
    """The mention of a person with the role that its sentence states: *Neri* **è sindaco**."""
    at = mention.last
    if at + 1 >= len(items) or mention.preposition or mention.holder != "person":
        return mention
    if mention.number != "s" or not any(_is_copula(form) for form in _forms(items[at])):
        return mention
    phrase = phrase_at(items, at + 1)
    if phrase is None or phrase.holder != "person" or phrase.noun.number != "s":
        return mention
    genders = {mention.gender, phrase.noun.gender} - {""}
    named = phrase.last < len(items) and items[phrase.last].capitalised
    if len(genders) > 1 or named or fused_preposition(items[phrase.first].lower):
        return mention
    return evolve(mention, roles=(*mention.roles, role_of(items, phrase)))


def _forms(item: Token) -> Sequence[VerbForm]:
    return lexicon.verb_forms(item.lower)


def _is_copula(form: VerbForm) -> bool:
    return form.lemma == "essere" and form.finite and (form.person, form.number) == ("3", "s")


def _past_details(items: Sequence[Token], at: int) -> int:
    """Past age and origin between a name and a role: *Neri*, **23 anni, di Bari**, *studente*."""
    at = _past_age(items, at)
    words = [item.lower for item in items[at : at + 2]]
    if len(words) < 2 or words[0] != "," or words[1] not in _FROM:
        return at
    last = _past_capitals(items, at + 2)
    closed = at + 2 < last < len(items) and items[last].text == ","
    return last if closed else at


def _past_age(items: Sequence[Token], at: int) -> int:
    words = [item.lower for item in items[at : at + 4]]
    aged = len(words) == 4 and words[0] == words[3] == "," and words[2] == "anni"
    return at + 3 if aged and items[at + 1].kind == "number" else at


def _is_another(items: Sequence[Token], mention: Mention, phrase: Phrase) -> bool:
    """Whether a phrase with an article opens the next of a list: *Neri,* **la preside**, *Rossi*.

    By a feminine beside a man's name, or by the full name that follows it.
    """
    if phrase.noun.gender == "f" and mention.gender == "m":
        return True
    names = items[phrase.last : phrase.last + 3]
    return (
        len(names) == 3
        and names[0].text == ","
        and names[1].lower in lexicon.given_names()
        and all(name.capitalised for name in names[1:])
    )


def _is_apposition(items: Sequence[Token], verbal: Container[int], phrase: Phrase) -> bool:
    """Whether the phrase after a name and comma tells who that is.

    One with an article must close with a comma or stop: in *a Rossi, il sindaco ha detto*
    the mayor is somebody else, and so in the headline *Caso Rossi, il sindaco: «…»*.
    """
    if phrase.noun.number != "s" or phrase.holder != "person" or phrase.head in verbal:
        return False
    if fused_preposition(items[phrase.first].lower):
        return False
    if phrase.head > phrase.first:
        closed = phrase.last >= len(items) or items[phrase.last].kind in ("sign", "quote")
        return closed and not (phrase.last < len(items) and items[phrase.last].text == ":")
    at = _past_capitals(items, phrase.last)
    return (
        at >= len(items)
        or items[at].kind in ("sign", "quote")
        or at in verbal
        or not items[at].capitalised
    )


def _past_capitals(items: Sequence[Token], at: int) -> int:
    """Past the club or firm of an apposition: *allenatore* **Vigor Cupra**."""
    while at < len(items) and items[at].capitalised:
        at += 1
    return at


def _past_bracket(items: Sequence[Token], at: int) -> int:
    """Past one word in brackets, an acronym or party."""
    if at + 2 < len(items) and items[at].text == "(" and items[at + 2].text == ")":
        return at + 3
    return at
