"""Proper names in a sentence: runs of capitalised words with their particles and initials."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import evolve, frozen

from quoteattr import lexicon
from quoteattr.people.breaks import before_crown, before_man
from quoteattr.people.capitals import (
    common_key,
    is_turn_label,
    is_unit,
    opens_sentence,
    surname_key,
)
from quoteattr.people.determiners import begins_surname
from quoteattr.people.marked import glued, marked_end
from quoteattr.text.clitics import without_enclitics
from quoteattr.text.model import Token

_FUSED = ("d'", "dell'", "l'", "o'", "sant'", "dall'", "nell'")
_LONGEST = 7
_LINKS = frozenset({"of", "the", "and", "for"})
_OF_ITS_OWN = 2
"""Words from which on a known name is no common word at the start of a sentence."""
_OF = frozenset({"di", "d'", "del", "dello", "della", "dell'", "dei", "degli", "delle"})
BUILDINGS = frozenset({"palazzo", "villa", "ca'", "castello"})
"""Buildings whose names stand for the bodies in them."""
FIRMS = frozenset({"spa", "srl", "snc", "sas", "holding", "group", "inc", "ltd", "gmbh", "co"})
"""What the names of firms end with, without their stops."""
_PAPERS = frozenset(
    {"corriere", "gazzetta", "gazzettino", "messaggero", "eco", "voce", "giornale", "mattino",
     "secolo", "tribuna", "nazione", "notiziario", "osservatore", "araldo", "quotidiano"}
)  # fmt: skip
"""What the names of newspapers begin with: **Corriere** *delle Valli*."""


@frozen
class NameRun:
    """A proper name at items ``[first, last)``: its words, what it names, its gender.

    ``holder`` is ``"person"``, ``"organization"``, ``"group"``, ``"place"`` or empty where the
    form alone does not tell.
    """

    first: int
    last: int
    words: tuple[str, ...]
    holder: str
    gender: str
    number: str


def name_run(
    items: Sequence[Token], first: int, known: Collection[str], *, named: bool = False
) -> NameRun | None:
    """The name that begins at ``items[first]``, or None.

    ``known`` are words, lower case, that the document writes with a capital inside sentences;
    at the start of a sentence a capital alone proves nothing. ``named`` tells that what stands
    before already announces a name (*la cantante* **Madonna**).
    """
    particles = _leading_particles(items, first, known)
    marked = marked_end(items, first)
    announced = items[first].capitalised and (
        (named and _is_no_function_word(items[first].lower))
        or (marked > first + 1 and any(item.capitalised for item in items[first + 1 : marked]))
    )
    if not (particles or announced or _begins_name(items, first, known)):
        return None
    if marked > first + 1 and all(item.kind == "word" for item in items[first:marked]):
        return _classified(items, first, marked, tuple(i.text for i in items[first:marked]))
    last = first + (particles or 1)
    body = items[first].lower in lexicon.body_nouns() or items[first].lower in BUILDINGS | _PAPERS
    given = items[first].lower in lexicon.given_names()
    while last < len(items) and last - first < _LONGEST:
        if _is_marked_off(items, last, given=given):
            break
        step = _continues(items, last)
        if not step and body and (_joins_body(items, last) or is_building(items, last - 1)):
            step = 2
        if not step:
            break
        last += step
    last = before_man(items, first, _before_person(items, first, last))
    last = before_crown(items, first, last)
    run = _classified(items, first, last, glued(items, first, last))
    return evolve(run, holder="") if _is_surname(items, run, known) else run


def _is_surname(items: Sequence[Token], run: NameRun, known: Collection[str]) -> bool:
    """Whether the document uses the name of a place as a surname: *dice* **Riva**, not *a Riva*."""
    if run.holder != "place" or run.last > run.first + 1:
        return False
    ruled = run.first and lexicon.is_word(
        items[run.first - 1].lower, "preposition", "articulated", "article"
    )
    return not ruled and surname_key(items[run.first].lower) in known


def _is_marked_off(items: Sequence[Token], at: int, *, given: bool) -> bool:
    """Whether words between marks end a name: *Ada Neri* **“Lune di carta”** *e poi*.

    A nickname before the surname is part of it, and one of capitals alone a part of a name that
    begins with no ``given`` one: *Fondazione* **“Aurora”**.
    """
    end = marked_end(items, at)
    if not given:
        return not all(item.capitalised for item in items[at:end])
    return end > 0 and not (end < len(items) and items[end].capitalised)


def seat_run(items: Sequence[Token], first: int) -> NameRun | None:
    """The street or building for a body that begins with a small letter: *palazzo* **Chigi**."""
    if items[first].lower not in lexicon.site_nouns():
        return None
    for last in range(min(first + _LONGEST, len(items)), first + 1, -1):
        words = glued(items, first, last)
        if items[last - 1].capitalised and lexicon.plain(" ".join(words)) in lexicon.metonyms():
            return NameRun(first, last, words, "organization", "", "s")
    return None


def _leading_particles(items: Sequence[Token], at: int, known: Collection[str]) -> int:
    """Items up to the surname that begins with particles: *E* **von Rehwaldt**; 0 without.

    A preposition is a particle where the text names somebody so: *Ruy* **da Silva**.
    """
    if items[at].kind != "word" or items[at].capitalised or items[at].lower in _LINKS:
        return 0
    pair = " ".join(item.lower for item in items[at : at + 2])
    if items[at + 1 : at + 2] and items[at + 1].capitalised and surname_key(pair) in known:
        return 1
    if at + 1 < len(items) and lexicon.is_word(items[at + 1].lower, "article"):
        return 0
    size = _foreign_particles(items, at)
    return 0 if size and marked_end(items, at + size - 1) else size


def _is_no_function_word(word: str) -> bool:
    """Whether a word is none of the clause; *Madonna* is an interjection but a name too."""
    return all(entry.word_class == "interjection" for entry in lexicon.clause_word(word))


def _joins_body(items: Sequence[Token], at: int) -> bool:
    """Whether *di*, *del* … goes on with the name of a body: *Gazzetta* **del Lago**."""
    if at + 1 >= len(items) or not items[at + 1].capitalised or items[at].lower not in _OF:
        return False
    _, weight = lexicon.given_names().get(items[at + 1].lower, ("", ""))
    return not weight or (weight == "weak" and items[at].lower not in ("di", "d'"))


def is_building(items: Sequence[Token], at: int) -> bool:
    """Whether a building with *di* and a name begins here, a person's too: *Palazzo di Giano*."""
    named = at + 2 < len(items) and items[at + 2].capitalised
    return named and items[at].lower in BUILDINGS and items[at + 1].lower in _OF


def _is_named_building(items: Sequence[Token], at: int) -> bool:
    """Whether a building and its name begin here, at the start of a sentence too."""
    return items[at].lower in BUILDINGS and all(
        at + place < len(items) and items[at + place].capitalised for place in (0, 1)
    )


def _before_person(items: Sequence[Token], first: int, last: int) -> int:
    """Where the run ends if a place or body runs into a person: *da Amburgo | Ugo Neri*."""
    given = items[first].lower in lexicon.given_names()
    for at in range(first + 1, last - 1):
        before = " ".join(items[place].text for place in range(first, at))
        _, weight = lexicon.given_names().get(items[at].lower, ("", ""))
        if first and not weight and last - at == _OF_ITS_OWN and _is_ruled_place(items, first, at):
            return at
        if given:
            continue
        if weight and items[at + 1].text[:1].isupper():
            bodies = lexicon.match_phrase(lexicon.body_names(), _lower(items, first))[0]
            acronym = at == first + 1 and weight == "strong" and len(items[first].text) <= 5
            if lexicon.is_place(before) or bodies >= at - first or acronym:
                return at
    return last


def _is_ruled_place(items: Sequence[Token], first: int, last: int) -> bool:
    """Whether a known place after its preposition ends at ``last``: *da Washington | …*."""
    if not lexicon.is_word(items[first - 1].lower, "preposition"):
        return False
    name = " ".join(items[at].text for at in range(first, last))
    longer = f"{name} {items[last].text}"
    return lexicon.is_place(name) and not (
        lexicon.is_place(longer) or lexicon.is_place(items[last].text)
    )


def _begins_name(items: Sequence[Token], at: int, known: Collection[str]) -> bool:
    item = items[at]
    if item.kind != "word":
        return False
    if item.text.startswith("@") or _is_initial(items, at) or _is_named_building(items, at):
        return True
    if not item.capitalised:
        return _has_arabic_article(item)
    if begins_surname(items, at, known):
        return True
    if lexicon.is_word(item.lower, "article", "preposition", "articulated"):
        return is_seat(items, at) or _is_first_name(items, at)
    if is_turn_label(items, at) or _is_one_letter_word(item) or _is_shouted_word(item):
        return False
    if is_unit(items, at):
        return False
    if surname_key(item.lower) in known:
        return True
    if _is_shouted_noun(items, at) and item.lower not in known:
        return False
    if not opens_sentence(items, at):
        return is_seat(items, at) or not _is_title_case_common(items, at)
    return _opens_as_name(items, at, known)


def _opens_as_name(items: Sequence[Token], at: int, known: Collection[str]) -> bool:
    """Whether a capital at the start of a sentence, which every word has there, begins a name."""
    lower = items[at].lower
    follows = at + 1 < len(items) and items[at + 1].capitalised
    if lower in known or lower in lexicon.given_names():
        return all(
            entry.word_class == "numeral" and follows for entry in lexicon.clause_word(lower)
        )
    body = lexicon.match_phrase(lexicon.body_names(), _lower(items, at))[0]
    if body < _OF_ITS_OWN and (lexicon.clause_word(lower) or lower in lexicon.openers()):
        return False
    if body:
        return True
    if _is_head_of_thing(items, at):
        return False
    verb = lexicon.verb_forms(lower) or lexicon.verb_forms(without_enclitics(lower))
    return follows or not (verb or _is_common_noun(lower) or common_key(lower) in known)


def _is_head_of_thing(items: Sequence[Token], at: int) -> bool:
    """Whether *del* and a noun in small letters tell a noun from a name: **Fulcro** *del piano*.

    Not where an adverb begins so: *Conte* **del resto** *tace*.
    """
    of = items[at + 1].lower if at + 2 < len(items) else ""
    if of in ("di", "d'") or of not in _OF or items[at + 2].kind != "word":
        return False
    noun = items[at + 2]
    return not (noun.capitalised or lexicon.clause_word(f"{of} {noun.lower}"))


def is_seat(items: Sequence[Token], at: int) -> bool:
    """Whether a capital behind an article is a listed place: *il* **Colle** but not *di Tenda*."""
    if not at or not lexicon.is_word(items[at - 1].lower, "article", "articulated"):
        return False
    goes_on = at + 2 < len(items) and items[at + 2].capitalised and items[at + 1].lower in _OF
    return items[at].capitalised and items[at].lower in lexicon.metonyms() and not goes_on


def _is_first_name(items: Sequence[Token], at: int) -> bool:
    """Whether a preposition with a capital is a woman's name: *l’ispettrice* **Nella** *Frau*."""
    follows = at + 1 < len(items) and items[at + 1].capitalised
    inside = follows and not opens_sentence(items, at)
    return inside and items[at].lower in lexicon.given_names()


def _is_shouted_word(item: Token) -> bool:
    """Whether a word of the clause is written in capitals: *IL LAVORO* **CHE** *CAMBIA*."""
    shouted = len(item.text) > 1 and item.text.isupper() and item.text.isalpha()
    return shouted and bool(lexicon.clause_word(item.lower))


def _is_shouted_noun(items: Sequence[Token], at: int) -> bool:
    """Whether a noun or verb stands in capitals as all around it: *IL* **LAVORO** *CHE CAMBIA*."""
    lower = items[at].lower
    common = lexicon.verb_forms(lower) or lower in lexicon.noun_forms()
    if not common or not items[at].text.isupper() or lower in lexicon.given_names():
        return False
    return all(item.text.isupper() for item in items if item.kind == "word")


def _is_one_letter_word(item: Token) -> bool:
    """Whether a single capital is a conjunction or a verb: **E** *io*, **È** *vero*."""
    return len(item.text) == 1 and (
        lexicon.is_word(item.lower, "conjunction")
        or any(form.finite for form in lexicon.verb_forms(item.lower))
    )


def _is_initial(items: Sequence[Token], at: int) -> bool:
    """Whether a single capital with its stop begins a name: **A.** *Rossi*."""
    if len(items[at].text) > 1 or not items[at].capitalised or at + 2 >= len(items):
        return False
    if is_turn_label(items, at):
        return False
    stop = items[at + 1]
    return stop.text == "." and stop.start == items[at].end and items[at + 2].capitalised


def _lower(items: Sequence[Token], at: int) -> list[str]:
    return [item.lower for item in items[at : at + _LONGEST]]


def _is_title_case_common(items: Sequence[Token], at: int) -> bool:
    """Capitalised office words (``Presidente della Repubblica``, ``Procura``) are no names."""
    lower = items[at].lower
    if lower in lexicon.given_names() and at + 1 < len(items) and items[at + 1].capitalised:
        return False
    single = at + 1 >= len(items) or not (items[at + 1].capitalised or is_building(items, at))
    return single and (lexicon.is_office(lower) or lower in lexicon.body_nouns())


def _is_common_noun(lower: str) -> bool:
    return lower in lexicon.person_nouns() or lower in lexicon.body_nouns()


def _continues(items: Sequence[Token], at: int) -> int:
    """How many items at ``at`` still belong to the name that runs up to them."""
    item = items[at]
    before = items[at - 1]
    if item.text == "." and len(before.text) == 1 and before.end == item.start:
        return 1
    if item.kind == "number" and item.start == before.end:
        return 1
    if item.text == "&" and at + 1 < len(items) and items[at + 1].capitalised:
        return 2
    if item.kind != "word":
        return 0
    follows = at + 1 < len(items) and items[at + 1].capitalised
    if _has_arabic_article(item):
        return 1
    if item.capitalised:
        if _is_shouted_word(item):
            return 0
        joins = lexicon.is_word(item.lower, "article", "articulated", "preposition")
        given = before.lower in lexicon.given_names()
        return 1 if follows or not joins or given or item.lower in _FUSED else 0
    size = _foreign_particles(items, at)
    if size:
        return 0 if item.lower == "fu" and _is_full_name(items, at + 1) else size
    if follows and item.lower == "da" and not lexicon.is_place(items[at + 1].text):
        return 2
    if follows and item.lower == "ben" and before.lower in lexicon.given_names():
        return 2
    if follows and item.lower in ("di", "d'") and before.lower in lexicon.given_names():
        return 2
    return 0


def _is_full_name(items: Sequence[Token], at: int) -> bool:
    """Whether a first name and a surname stand there: *secondo Anna Neri fu* **Ugo Landi** *a …*.

    A father, in *Mario Neri fu Ugo*, has the first name alone.
    """
    return at + 1 < len(items) and items[at + 1].capitalised


def _foreign_particles(items: Sequence[Token], at: int) -> int:
    """How many items particles such as *van der* and the surname after them take."""
    pair = " ".join(item.text for item in items[at : at + 2])
    end = at + 2 if pair in lexicon.name_particles() else at
    while end < len(items) and end - at < 3 and _is_foreign_particle(items[end]):
        end += 1
    return end + 1 - at if end > at and end < len(items) and items[end].capitalised else 0


def _is_foreign_particle(item: Token) -> bool:
    return (
        not item.capitalised
        and item.lower in lexicon.name_particles()
        and not lexicon.clause_word(item.lower)
    )


def _has_arabic_article(item: Token) -> bool:
    return item.lower.startswith(("al-", "el-")) and any(char.isupper() for char in item.text)


def _classified(items: Sequence[Token], first: int, last: int, words: tuple[str, ...]) -> NameRun:
    lower = [word.lower().replace("’", "'") for word in words]
    gender, weight = lexicon.given_names().get(lower[0], ("", ""))
    size, bodies = lexicon.match_phrase(lexicon.body_names(), _lower(items, first))
    if len(words) < last - first and not bodies:
        known, bodies = lexicon.match_phrase(lexicon.body_names(), lower)
        size = last - first if known == len(lower) else 0
    if bodies and size >= last - first and not (weight == "strong" and len(words) > 1):
        body = max(bodies, key=lambda entry: len(entry.name))
        holder = "group" if body.kind == "group" else "organization"
        last = first + size
        return NameRun(first, last, glued(items, first, last), holder, body.gender, body.number)
    if gender and (weight == "strong" or len(words) > 1):
        return NameRun(first, last, words, "person", gender if gender != "u" else "", "s")
    if lexicon.is_place(" ".join(words)):
        return NameRun(first, last, words, "place", "", "s")
    if bodies:
        return NameRun(first, last, words, "organization", bodies[0].gender, bodies[0].number)
    if len(words) > 1 and lower[-1].replace(".", "") in FIRMS:
        return NameRun(first, last, words, "organization", "", "s")
    return NameRun(first, last, words, "", "", "s")
