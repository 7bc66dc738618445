"""The verb groups of a sentence: which words are verbs, and which are rather nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.language.model import QUOTE
from quoteattr.lexicon import VerbForm
from quoteattr.text.matching import match_tokens
from quoteattr.text.model import Token
from quoteattr.text.verbs import VerbGroup, verb_group

_PREPOSITIONS = frozenset(
    {"di", "a", "ad", "da", "in", "con", "su", "per", "tra", "fra", "senza", "d'"}
)
_LONGEST_ADVERB = 6
_LONGEST_OBJECT = 10
"""Items of an object and its *come* at the most."""
_LONGEST_NOUN = 4
_BEFORE_FINITE = (
    "personal", "clitic", "negation", "conjunction", "subordinator", "relative",
    "interrogative", "adverb", "indefinite", "interjection", "demonstrative",
)  # fmt: skip
"""Classes of words that may stand right before a verb in the first or second person."""
_FARTHEST_AUXILIARY = 14
"""Items between a compound verb and the next participle that shares its auxiliary."""
_STOPS = ".!?…;:"
_REPORTS = 0.6
_ASIDE = (",", "–", "—", "-")
_ENDINGS = {"la": ("a", "e", "i", "à", "ù"), "le": ("e", "i", "grida", "urla"), "gli": ("i",)}
"""How the nouns end whose article the word can be."""


def verb_groups(items: Sequence[Token]) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence from left to right, none overlapping another.

    A form that can also be a noun counts as one after an article or preposition.
    """
    found: list[VerbGroup] = []
    adverbs = lexicon.adverbs()
    at = 0
    while at < len(items):
        if items[at].kind != "word":
            at += 1
            continue
        size, _ = match_tokens(adverbs, items, at, _LONGEST_ADVERB)
        if size > 1 and not lexicon.is_word(items[at].lower, "negation", "clitic"):
            at += size
            continue
        group = verb_group(items, at)
        auxiliary = None if group is None else _shared_auxiliary(items, group, found)
        if group is None or (auxiliary is None and _is_nominal(items, group)):
            at += 1
            continue
        found.append(group if auxiliary is None else evolve(group, finite=auxiliary))
        at = group.end
    return tuple(found)


def _shared_auxiliary(
    items: Sequence[Token], group: VerbGroup, before: Sequence[VerbGroup]
) -> VerbForm | None:
    """The auxiliary that a participle shares with the verb before: *ha ammesso il furto ma*
    **negato** *di aver colpito*.
    """
    bare = group.finite is None and group.head.mood == "part" and group.head.tense == "past"
    if not bare or group.head.gender == "f" or group.head.number == "p" or not before:
        return None
    at = group.start - 1
    while at > 0 and lexicon.is_word(items[at].lower, "adverb"):
        at -= 1
    joined = items[at].lower in ("e", "ed", "ma", "o", "né") or items[at].text == ","
    last = before[-1]
    between = items[last.end : at]
    if (
        not joined
        or len(between) > _FARTHEST_AUXILIARY
        or any(item.text in _STOPS for item in between)
    ):
        return None
    compound = last.finite is not None and last.finite.lemma == "avere" and last.head.mood == "part"
    sure = items[at].text != "," or group.strength > 0
    return last.finite if compound and sure else None


def _is_nominal(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether the words are rather a noun, adjective or name than a verb."""
    verb = _main(items, group)
    first = items[verb]
    accented = first.lower.endswith("'")
    if first.lower == "fa":
        return verb > 0 and lexicon.is_word(items[verb - 1].lower, "time")
    if not accented and lexicon.is_word(first.lower, "preposition", "article", "articulated",
                                        "conjunction", "subordinator", "adverb", "personal",
                                        "possessive"):  # fmt: skip
        return True
    if verb > group.start:
        leading = items[verb - 1].lower
        if leading == "loro" and _is_noun(items, verb):
            return True
        return leading in ("il", "i") or (
            _reads_as_article(leading, first.lower)
            and (
                group.finite is None
                or _is_unsupported(items, group)
                or _follows_preposition(items, group)
                or (
                    _is_noun(items, verb)
                    and not _has_subject_before(items, group)
                    and not _closes_quotation(items, group)
                )
            )
        )
    if first.capitalised and (group.start > 0 or _opens_as_noun(items, group)):
        return True
    return group.start > 0 and (_is_noun_after(items, group) or _is_lone_noun(items, group))


def _opens_as_noun(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether the first word of a sentence is a name or noun that could be a verb too."""
    return _is_name(items) or _is_event(items, group) or _is_subject(items, group)


def _is_name(items: Sequence[Token]) -> bool:
    """Whether the sentence opens with a given name and a surname, a verb, or a colon and words.

    **Bea Landi** *tace*, **Guido** *stava zitto*, **Gloria***: «…»*.
    """
    if items[0].lower not in lexicon.given_names() or len(items) == 1:
        return False
    if items[1].text == ":":
        return len(items) > 2 and items[2].kind == QUOTE
    following = verb_group(items, 1)
    if items[1].capitalised or following is None or following.finite is None:
        return items[1].capitalised
    return following.finite.person == "3" and not _is_nominal(items, following)


def _is_event(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a noun opens a headline that *io* could open too: **Incendio** *a Porto Vecchio*."""
    finite = group.finite
    if group.end > group.start + 1 or finite is None or finite.person != "1":
        return False
    if not lexicon.noun_forms().get(items[0].lower, False) or len(items) < 3:
        return False
    following, next_word = items[1], items[2]
    placed = lexicon.is_word(following.lower, "preposition", "articulated")
    infinitive = any(form.mood == "inf" for form in lexicon.verb_forms(next_word.lower))
    return following.kind == "sign" or (placed and not infinitive)


def _is_subject(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a verb follows at once, whose subject the word then is: **Costa** *replica*."""
    if group.end > group.start + 1 or group.end >= len(items) or items[group.end].kind != "word":
        return False
    following = verb_group(items, group.end)
    if following is None or following.finite is None or group.finite is None:
        return False
    third = following.finite.person == "3" and following.finite.mood == "ind"
    reports = following.strength >= _REPORTS or following.end > group.end + 1
    return third and reports and not _is_nominal(items, following)


def _has_subject_before(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a name stands right before: *Rossi* **l'accusa** *di «…»*."""
    before = items[group.start - 1] if group.start else None
    sure = lexicon.noun_forms().get(items[_main(items, group)].lower, False)
    return before is not None and before.kind == "word" and before.capitalised and not sure


def _is_lone_noun(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a single word that is nearly always a noun follows no name or pronoun."""
    before = items[group.start - 1]
    lone = group.end == group.start + 1 and group.head.tense == "pres"
    return (
        lone
        and not _closes_quotation(items, group)
        and not _is_called_something(items, group)
        and lexicon.noun_forms().get(items[group.start].lower, False)
        and not before.capitalised
        and not _noun_size(items, group.start - 1)
        and not lexicon.is_word(before.lower, "personal", "relative", "negation")
    )


def _closes_quotation(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether it stands between a quotation and somebody: *«…»,* **posta** *Michela*.

    Behind a verb that can report an article or pronoun is enough (*«…»,* **domanda** *la
    difesa*), in the past nothing need follow: *«…», le* **chiese**.
    """
    before = group.start - 1 - (items[group.start - 1].text in _ASIDE)
    if before < 0 or items[before].kind != QUOTE:
        return False
    after = (item for item in items[group.end :] if not lexicon.is_word(item.lower, "adverb"))
    following = next(after, None)
    if group.reporting is None:
        return following is not None and following.capitalised
    past = group.finite is not None and group.finite.tense == "past"
    if following is None or following.kind != "word":
        return past
    return following.capitalised or lexicon.is_word(
        following.lower, "article", "personal", "demonstrative"
    )


def _is_called_something(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether an object and *come* with a quotation follow: **bolla** *il piano come «…»*."""
    judges = group.reporting is not None and group.reporting.verb_class in ("judge", "name")
    if not judges or group.end >= len(items):
        return False
    following = items[group.end : group.end + _LONGEST_OBJECT]
    quotes = [at for at, item in enumerate(following) if item.kind == QUOTE]
    article = lexicon.is_word(following[0].lower, "article")
    return article and bool(quotes) and following[quotes[0] - 1].lower == "come"


def _follows_preposition(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a preposition stands before what could be a clitic: *secondo* **l'accusa**."""
    before = items[group.start - 1].lower if group.start else ""
    return lexicon.is_word(before, "preposition") and not lexicon.is_word(before, "adverb")


def _is_unsupported(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a first or second person after *l'*, *gli* has no pronoun: *l'* **anticipo**."""
    finite = group.finite
    if finite is None or finite.person == "3" or group.head is not finite:
        return False
    before = items[group.start - 1].lower if group.start else ""
    return not lexicon.is_word(before, "personal", "negation", "relative", "subordinator")


def _is_noun_after(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether what stands before a group without clitics makes its first word a noun."""
    before, noun = items[group.start - 1].lower, _is_noun(items, group.start)
    if _is_somebody(before, items[group.start].lower):
        return False
    if _needs_subject(items, group, noun) or (noun and _is_qualified(items, group)):
        return True
    if group.head.mood == "inf":
        return _determines(before) and noun
    if group.finite is None and group.head.mood == "part":
        return _determines(before) or not _governs(items, group)
    if lexicon.is_word(before, "article", "possessive", "demonstrative") and noun:
        return True
    if before in _PREPOSITIONS:
        return True
    if lexicon.is_word(before, "numeral", "indefinite") or before == "uno":
        return noun and group.end == group.start + 1
    if group.head.finite and group.head.tense in ("past", "impf", "fut"):
        return False
    return _determines(before)


def _is_somebody(word: str, following: str) -> bool:
    """Whether an indefinite is a pronoun before this word: **nessuno** *chiese*, not *scudo*.

    The full forms in *-uno* go with nouns only where *lo* would; others never do.
    """
    if word in ("uno", "nessuno", "alcuno", "ciascuno"):
        return not _reads_as_article("lo", following)
    return word in ("qualcuno", "ognuno", "chiunque")


def _needs_subject(items: Sequence[Token], group: VerbGroup, noun: bool) -> bool:  # noqa: FBT001
    """Whether the form is no third person indicative and nothing near it supports it.

    *un solo* **messaggio** *non letto*, *progetti* **esterni**, but *io* **consiglio**.
    """
    finite = group.finite
    if finite is None or group.end > group.start + 1 or finite.tense != "pres":
        return False
    before = items[group.start - 1]
    if finite.person == "3" and (finite.mood != "sub" or _noun_size(items, group.start - 1) > 0):
        return False
    if noun or before.kind != "word":
        return noun and not lexicon.is_word(before.lower, "personal")
    return not before.capitalised and not lexicon.is_word(before.lower, *_BEFORE_FINITE)


def _is_qualified(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether an adjective stands before: *una forte* **risposta**, *la pubblica* **accusa**."""
    if group.start < 2 or group.end > group.start + 1:
        return False
    determiner, adjective = items[group.start - 2], items[group.start - 1]
    if adjective.kind != "word" or adjective.capitalised or not _determines(determiner.lower):
        return False
    if lexicon.clause_word(adjective.lower) and not lexicon.is_word(adjective.lower, "adverb"):
        return False
    return _noun_size(items, group.start - 1) != 1


def _governs(items: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a participle without auxiliary is a clause (*definito «…»*, *descritta da*)
    rather than an adjective (*la procuratrice aggiunta*).
    """
    if group.end >= len(items):
        return False
    following = items[group.end]
    if following.kind == QUOTE or following.text == ":":
        return True
    word = following.lower
    return word in _PREPOSITIONS | {"come"} or lexicon.is_word(word, "articulated")


def _main(items: Sequence[Token], group: VerbGroup) -> int:
    """The position of the first verb of a group, past its clitics."""
    at = group.start
    while at < group.end - 1 and lexicon.is_word(items[at].lower, "clitic", "negation"):
        at += 1
    return at


def _reads_as_article(word: str, following: str) -> bool:
    """Whether *la*, *lo*, *le*, *gli*, *l’* can be the article of the word that follows.

    Before a vowel *la* and *lo* would be elided; *lo* and *gli* stand only before *z*, *gn*,
    *ps*, *x*, *y* or *s* with a consonant. Feminines and plurals have endings of their own: *le*
    **rispondo** and *gli* **urla** are none.
    """
    if not following.endswith(_ENDINGS.get(word, "")) and following != "radio":
        return False
    vowel = following[:1] in "aeiouàèéìòùh"
    if word in ("la", "le"):
        return word == "le" or not vowel
    if word in ("lo", "gli"):
        impure = re.match(r"z|gn|ps|x|y|s[^aeiou]", following) is not None
        return impure or (word == "gli" and vowel)
    return word == "l'"


def _determines(word: str) -> bool:
    return lexicon.is_word(word, "article", "articulated", "possessive", "numeral")


def _is_noun(items: Sequence[Token], at: int) -> bool:
    return _noun_size(items, at) > 0 or items[at].lower in lexicon.noun_forms()


def _noun_size(items: Sequence[Token], at: int) -> int:
    """How many words the listed noun at a position has (*pubblica accusa*: 2); 0 for none."""
    return max(
        match_tokens(lexicon.reporting_nouns(), items, at, _LONGEST_NOUN)[0],
        match_tokens(lexicon.person_nouns(), items, at, _LONGEST_NOUN)[0],
        match_tokens(lexicon.body_nouns(), items, at, _LONGEST_NOUN)[0],
    )
