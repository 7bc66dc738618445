"""What follows the noun of a description: adjectives, parties, complements.

``senatrice`` **Pd**, ``assessore`` **regionale all’Economia**, ``capo`` **della “Guardia”**.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoteattr import lexicon
from quoteattr.lexicon import Noun
from quoteattr.people.marked import marked_end
from quoteattr.text.model import Token

_ADJECTIVE = re.compile(
    r".{2,}(?:al[ei]|ar[ei]|an[oaie]|ic[oaie]|ich[ei]|es[ei]|iv[oaie]|ari[oae]?|ist[aei]|oriale"
    r"|ens[ei]|os[oaie]|il[ei]|in[oaie])$"
)
_ENCLITIC = re.compile(r".{2,}(?:[aei]r|ndo)(?:si|gli|ne|mi|ti|ci|vi|l[oaie])$")
_OF = frozenset({"di", "d'", "del", "dello", "della", "dell'", "dei", "degli", "delle"})
_AT = frozenset({"al", "allo", "alla", "all'", "ai", "agli", "alle"})
_OPENS_WORDS = frozenset({"che", "di", "d'", ":", "se"})
_SIDES = frozenset({"nord", "sud", "est", "ovest"})
_WITH = frozenset({"per", "con", "in", "presso"})
_PLACING = frozenset({"presente", "presenti", "assente", "assenti"})
_MOST = 4
_MOST_ADJECTIVES = 2
_MOST_CAPITALS = 6
_LOOKS = frozenset({"age", "description", "origin"})
"""Classes of nouns that what somebody wears or holds may go on describing."""
_CHARGED = frozenset({"office", "trade", "role"})
"""Classes of nouns that *a* and *per* may say a task of."""
_LIMITED = frozenset({"office", "law", "rank", "religion", "ideology"})
"""Classes of nouns that a party or union may follow without a preposition."""


def past_complements(items: Sequence[Token], at: int, noun: Noun) -> int:
    """Past the adjectives, the party and the complements of a noun that ends at ``at``."""
    at = past_adjectives(items, _past_place(items, _past_number(items, at, noun)))
    at = _past_bare_field(items, _past_party(items, at, noun), noun)
    if noun.noun_class in _LOOKS:
        at = _past_look(items, at)
    for number in range(_MOST):
        following = _past_complement(items, at, noun, first=number == 0)
        if following == at:
            break
        at = _past_party(items, following, noun) if number == 0 else following
    return at


def _past_number(items: Sequence[Token], at: int, noun: Noun) -> int:
    """Past the number of a document, the side of a stand: *articolo* **12**, *curva* **sud**."""
    if at >= len(items):
        return at
    numbered = noun.noun_class == "document" and items[at].kind == "number"
    return at + (numbered or (noun.noun_class == "sport" and items[at].lower in _SIDES))


def _past_place(items: Sequence[Token], at: int) -> int:
    """Past the place of a body in the noun itself: *presidente della Regione* **Veneto**."""
    if not 0 < at < len(items) or not (items[at].capitalised and items[at - 1].capitalised):
        return at
    of = at > 1 and (items[at - 2].lower in _OF)
    return at + 1 if of and lexicon.is_place(items[at].text) else at


def past_adjectives(items: Sequence[Token], at: int) -> int:
    """Past the adjectives that begin at ``items[at]``, fixed groups (*in pensione*) included."""
    for _ in range(_MOST_ADJECTIVES):
        if at >= len(items):
            break
        lower = [item.lower for item in items[at : at + 5]]
        size = lexicon.match_phrase(lexicon.adjective_groups(), lower)[0]
        plain = _is_adjective(items[at]) and not _reports(items, at)
        if not size and (not plain or _places_somebody(items, at)):
            break
        at += size or 1
    return at


def _reports(items: Sequence[Token], at: int) -> bool:
    """Whether an adjective is a verb here that reports: *il vicino* **confessa** *di dormire*."""
    follows = at + 1 < len(items) and items[at + 1].lower in _OPENS_WORDS
    return follows and any(
        form.finite and lexicon.reporting_verb(form.lemma) is not None
        for form in lexicon.verb_forms(items[at].lower)
    )


def _places_somebody(items: Sequence[Token], at: int) -> bool:
    """Whether an adjective tells where somebody is: *un diplomatico* **presente** *in sala*."""
    follows = at + 1 < len(items) and lexicon.is_word(
        items[at + 1].lower, "preposition", "articulated"
    )
    return items[at].lower in _PLACING and follows


def _is_adjective(item: Token) -> bool:
    if item.kind != "word" or item.capitalised:
        return False
    word = item.lower
    if word in lexicon.person_adjectives():
        return True
    if lexicon.clause_word(word) or word in lexicon.reporting_nouns() or _ENCLITIC.match(word):
        return False
    forms = lexicon.verb_forms(word)
    if any(form.finite for form in forms):
        return False
    return _ADJECTIVE.match(word) is not None


def _past_party(items: Sequence[Token], at: int, noun: Noun) -> int:
    """Past a party, union or club right after an office: *la senatrice* **Pd**."""
    if noun.noun_class not in _LIMITED or at >= len(items) or not items[at].capitalised:
        return at
    lower = [item.lower for item in items[at : at + _MOST_CAPITALS]]
    if len(lower) > 1 and items[at + 1].kind == "number" and items[at].end == items[at + 1].start:
        glued = lower[0] + lower[1]
        return at + 2 if lexicon.match_phrase(lexicon.body_names(), [glued])[0] else at
    size, bodies = lexicon.match_phrase(lexicon.body_names(), lower)
    party = any(body.body_class in ("party", "union", "international") for body in bodies)
    return at + size if size and (party or _is_acronym(items[at])) else at


def _is_acronym(item: Token) -> bool:
    return 2 <= len(item.text) <= 5 and item.text.isupper()


def _past_look(items: Sequence[Token], at: int) -> int:
    """Past what somebody carries: *la donna* **con la borsa della spesa**."""
    if at + 2 >= len(items) or items[at].lower not in ("con", "col", "coi"):
        return at
    inside = at + 1 + lexicon.is_word(items[at + 1].lower, "article")
    if inside == at + 1 and items[at].lower == "con":
        return at
    if inside >= len(items) or not _is_noun(items[inside]) or _is_person(items, inside):
        return at
    return past_adjectives(items, inside + 1)


def _past_complement(items: Sequence[Token], at: int, noun: Noun, *, first: bool) -> int:
    """Past one complement; any but one with *di* only straight after the noun."""
    if at + 1 >= len(items):
        return at
    word = items[at].lower
    if word == "con" and items[at + 1].lower == "delega":
        return _past_field(items, at + 3) or at + 2
    if word in _OF:
        return past_of(items, at)
    if first and word in _AT and noun.noun_class == "source" and _is_noun(items[at + 1]):
        return past_adjectives(items, max(_past_capitals(items, at + 1), at + 2))
    if first and word in _AT:
        return _past_at(items, at, noun)
    if first and word in _WITH and lexicon.is_word(items[at + 1].lower, "article"):
        return _past_field(items, at + 2, noun) or _past_body(items, at + 2) or at
    if word in _AT:
        return _past_field(items, at + 1) or _past_seat(items, at + 1) or at
    if word == "per" and lexicon.is_word(items[at + 1].lower, "article"):
        return _past_field(items, at + 2) or at
    return at


def past_of(items: Sequence[Token], at: int) -> int:
    """Past a complement with *di* and its adjectives that begins at ``at``, if one does."""
    if at + 1 >= len(items) or items[at].lower not in _OF:
        return at
    inside = _past_determiners(items, at + 1)
    if inside >= len(items) or items[inside].lower in lexicon.times():
        return at
    end = marked_end(items, inside) if items[inside].capitalised else 0
    end = end or _past_field(items, inside) or _past_capitals(items, inside)
    if end == inside:
        end = inside + 1
        titled = items[at].lower in ("di", "d'") and items[inside].lower in lexicon.honorifics()
        if titled or items[inside].lower in lexicon.site_nouns():
            end = _past_capitals(items, end)
        elif items[inside].lower in lexicon.body_nouns() and _is_field(items, end):
            end = _past_field(items, end) or end + 1
        counted = inside > at + 1
        if end == inside + 1 and not _is_noun(items[inside], counted=counted):
            return at
    return past_adjectives(items, end)


def _is_field(items: Sequence[Token], at: int) -> bool:
    """Whether what a body is for begins here: *presidente della commissione* **Trasporti**."""
    if at >= len(items) or not items[at].capitalised or items[at].lower in lexicon.given_names():
        return False
    return at + 1 >= len(items) or not items[at + 1].capitalised


def _past_determiners(items: Sequence[Token], at: int) -> int:
    """Past what may stand before the noun of a complement: *di* **uno dei** *ragazzi*."""
    start = at
    while at < len(items) and at - start < 3 and not items[at].capitalised:
        item = items[at]
        counts = lexicon.is_word(
            item.lower, "article", "demonstrative", "possessive", "numeral", "indefinite"
        )
        if not (counts or item.kind == "number" or (at > start and item.lower in _OF)):
            break
        at += 1
    return at


def _past_at(items: Sequence[Token], at: int, noun: Noun) -> int:
    """Past *all’Economia*; not past those whom somebody speaks to: *il presidente ai soci*."""
    inside = at + 1
    end = _past_field(items, inside, noun)
    if end:
        return past_adjectives(items, end)
    if _is_somebody(items, inside) or noun.noun_class not in _CHARGED:
        return at
    end = _past_capitals(items, inside)
    if end > inside:
        place = lexicon.is_place(" ".join(item.text for item in items[inside:end]))
        return at if place else past_adjectives(items, end)
    known = items[at - 1].lower in lexicon.person_nouns() and _is_noun(items[inside])
    return past_adjectives(items, inside + 1) if known else at


def _past_seat(items: Sequence[Token], at: int) -> int:
    """Past the house where an office sits: *capogruppo di FdI alla* **Camera** *Ugo Neri*."""
    named = at + 1 < len(items) and items[at].capitalised and _begins_person(items, at + 1)
    return at + 1 if named and items[at].lower in lexicon.body_nouns() else 0


def _past_body(items: Sequence[Token], at: int) -> int:
    """Past the body that somebody works with: *consulente presso* **la Fonderia Arvati**."""
    end = _past_capitals(items, at)
    return 0 if end == at or items[at].lower in lexicon.given_names() else end


def _past_field(items: Sequence[Token], at: int, noun: Noun | None = None) -> int:
    """Past what an office is in charge of, fields joined by *e* included; 0 if there is none.

    Fields in lower case count only after the noun of an office or job, where it is given.
    """
    if at >= len(items):
        return 0
    lower = [item.lower for item in items[at : at + 6]]
    size = lexicon.match_phrase(lexicon.office_fields(), lower)[0]
    charged = noun is not None and noun.noun_class in _CHARGED
    if not size or not (items[at].capitalised or charged):
        return 0
    end = past_adjectives(items, at + size) if items[at].capitalised else at + size
    if end + 1 < len(items) and items[end].lower in ("e", "ed"):
        follows = end + 1 + (items[end + 1].lower in _OF | _AT)
        return _past_field(items, follows, noun) or end
    return end


def _past_bare_field(items: Sequence[Token], at: int, noun: Noun) -> int:
    """Past a field without a preposition, where it can be no surname: *responsabile*
    **Giustizia** *del Pd*.
    """
    if noun.noun_class not in _CHARGED or at >= len(items) or not items[at].capitalised:
        return at
    end = _past_field(items, at, noun)
    follows = end < len(items) and (items[end].lower in _OF or _begins_person(items, end))
    return end if end and follows else at


def _past_capitals(items: Sequence[Token], inside: int) -> int:
    """Past the capitals of a complement, up to where a person's name begins."""
    end = inside
    while end < len(items) and end - inside < _MOST_CAPITALS:
        joined = end > inside and items[end].kind == "number"
        joined = joined and items[end].start == items[end - 1].end
        if not (items[end].capitalised or joined):
            break
        if end > inside and _begins_person(items, end):
            break
        end += 1
    return _before_surname(items, inside, end)


def _before_surname(items: Sequence[Token], inside: int, end: int) -> int:
    """Where a body's acronym ends and a surname follows: *presidente del Mps* **Neri**."""
    if end - inside != 2 or not 2 <= len(items[inside].text) <= 4:
        return end
    lower = [item.lower for item in items[inside:end]]
    size = lexicon.match_phrase(lexicon.body_names(), lower)[0]
    other = items[inside + 1]
    common = lexicon.is_place(other.text) or other.lower in lexicon.body_nouns()
    return inside + 1 if size == 1 and not common else end


def _is_noun(item: Token, *, counted: bool = False) -> bool:
    """Whether a word can be the noun of a complement: no infinitive, no word of the clause.

    But for an adverb behind a numeral: *del terzo* **piano**.
    """
    words = lexicon.clause_word(item.lower)
    if counted:
        words = tuple(word for word in words if word.word_class != "adverb")
    if item.kind != "word" or words or _ENCLITIC.match(item.lower):
        return False
    return all(form.mood != "inf" for form in lexicon.verb_forms(item.lower))


def _is_person(items: Sequence[Token], at: int) -> bool:
    lower = [item.lower for item in items[at : at + 4]]
    known = lexicon.match_phrase(lexicon.person_nouns(), lower)[0]
    return bool(known) or lower[0] in lexicon.given_names()


def _is_somebody(items: Sequence[Token], at: int) -> bool:
    """Whether people or bodies begin at ``at``, or a given name."""
    lower = [item.lower for item in items[at : at + 4]]
    return bool(
        lower
        and (
            lexicon.match_phrase(lexicon.person_nouns(), lower)[0]
            or lexicon.match_phrase(lexicon.body_nouns(), lower)[0]
            or lexicon.match_phrase(lexicon.body_names(), lower)[0]
            or lower[0] in lexicon.given_names()
        )
    )


def _begins_person(items: Sequence[Token], at: int) -> bool:
    """Whether a first name with its surname begins here: *ministro dell’Economia* **Ugo Neri**."""
    known = items[at].lower in lexicon.given_names()
    return known and at + 1 < len(items) and items[at + 1].text[:1].isupper()
