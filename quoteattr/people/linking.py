"""Mentions joined to entities: only the sure links, by name, alias and role.

Unsure links (a description that fits two people, a pronoun) are left to attribution, which
weighs them as competing candidates.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr import lexicon
from quoteattr.people.alternatives import meant
from quoteattr.people.bodies import taken_up
from quoteattr.people.directory import Directory
from quoteattr.people.drafts import Draft, Register, body_keys, name_words
from quoteattr.people.introductions import introduced
from quoteattr.people.metonyms import lend
from quoteattr.people.model import Entity, Mention
from quoteattr.people.presence import Presence
from quoteattr.people.roles import fits, is_kind, parsed, synonymous

_INITIAL = 1
_JOINING = frozenset({"e", "ed", ","})
_MANY = (("due", 2), ("entramb", 2), ("ambedue", 2), ("tre", 3), ("tutti e tre", 3))
"""How phrases for all of those named together begin: *i due*, *entrambi*, *i tre amici*."""
_BODIES = frozenset({"organization", "group", "place"})


def link(
    text: str,
    mentions: Sequence[Mention],
    known: Directory | None = None,
    frames: Sequence[int | None] = (),
) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """The entities in order of first mention, and for each linked mention its entity.

    Names are linked first, so that a surname in the headline finds the full name below; of
    pronouns only *quest’ultimo* is. ``known`` are people whom the caller knows: the text's own
    names come first, then their names and roles, then the descriptions that the text alone
    explains. ``frames`` gives the quotation that each sentence stands in, None outside; empty
    where all stand outside.
    """
    register = Register()
    owner: dict[int, int] = {}
    named = [at for at, mention in enumerate(mentions) if mention.kind == "name"]
    for at in sorted(named, key=lambda at: (-_weight(mentions[at]), at)):
        mention = mentions[at]
        found = _by_name(register, mention, at)
        owner[at] = register.take(at, mention, mention.span.of(text), found)
    presence = None if known is None else Presence(known, register, mentions)
    for at, mention in enumerate(mentions):
        one = meant(text, mentions, owner, at)
        if one is not None:
            owner[at] = one
        elif mention.kind == "description":
            described = mention.span.of(text)
            found = None if presence is None else presence.described(mention, described)
            if found is None:
                found = _by_description(register, mention, described, at)
            if found is None:
                found = introduced(register.drafts, owner, mentions, at, frames)
            if found is None:
                found = taken_up(register.drafts, mention, at)
            owner[at] = register.take(at, mention, described, found)
    drafts = register.drafts
    lend(text, drafts, mentions, owner)
    same = {} if presence is None else presence.joined()
    order = [
        number for number in range(len(drafts)) if number not in same and drafts[number].mentions
    ]
    order.sort(key=lambda at: drafts[at].mentions[0])
    position = {old: new for new, old in enumerate(order)}
    entities = tuple(_entity(text, drafts[at], mentions) for at in order)
    return entities, {at: position[same.get(number, number)] for at, number in owner.items()}


def _weight(mention: Mention) -> int:
    """Words of a name that count: the fullest names are linked first."""
    return len(name_words(mention.name))


def _by_name(register: Register, mention: Mention, at: int) -> int | None:
    """The entity that a name surely means: the same name, or one fuller name that fits."""
    words = name_words(mention.name)
    if not words:
        return None
    sharing = register.with_word(words[-1])
    exact = [pair for pair in sharing if any(name_words(name) == words for name in pair[1].names)]
    if mention.number == "p" and mention.holder == "group":
        joint = exact or [pair for pair in sharing if _is_short_for(mention.name, pair[1])]
        return joint[0][0] if joint else None
    mention = _as_surname(mention, words, sharing)
    agreeing = [pair for pair in exact if _compatible(pair[1], mention)]
    fuller = [
        pair
        for pair in sharing
        if (
            _fits(pair[1], mention, words)
            and any(_part_of(words, name_words(name)) for name in pair[1].names)
        )
        or (_is_alias(words, pair[1]) and _fits(pair[1], _without_gender(pair[1], mention), words))
    ]
    if agreeing and not (_is_firm(agreeing[0][1]) and len(fuller) > len(agreeing)):
        return agreeing[0][0]
    if not mention.roles:
        fuller = [pair for pair in fuller if not _is_firm(pair[1])] or fuller
    fuller = _narrowed(fuller, mention, at)
    if len(fuller) == 1:
        return fuller[0][0]
    return _same_body(register, mention) if not fuller else None


def _without_gender(draft: Draft, mention: Mention) -> Mention:
    """The mention as another name of a body: *la Lcu* can be *il Consorzio (Lcu)*."""
    return mention if draft.holder == "person" else evolve(mention, gender="")


def _is_short_for(name: Sequence[str], draft: Draft) -> bool:
    """Whether *Rossi e Bianchi* are those of a draft, *Anna Rossi e Ugo Bianchi*."""
    parts = _members(name)
    return draft.holder == "group" and any(
        len(parts) == len(fuller) > 1 and all(map(_part_of, parts, fuller))
        for fuller in map(_members, draft.names)
    )


def _members(name: Sequence[str]) -> list[tuple[str, ...]]:
    """The names that a joint one is made of."""
    parts: list[tuple[str, ...]] = [()]
    for word in name:
        if word.lower() in _JOINING:
            parts.append(())
        else:
            parts[-1] += name_words((word,))
    return parts


def _is_firm(draft: Draft) -> bool:
    """Whether a noun told that the name is a firm's: *la ditta Ratti* is not Nello Ratti."""
    return draft.holder == "organization" and bool(draft.roles)


def _as_surname(
    mention: Mention, words: tuple[str, ...], sharing: Sequence[tuple[int, Draft]]
) -> Mention:
    """The mention without the gender that it has as a first name where it is a surname.

    *Melis* may be a woman's name; after *Efisio Melis* it tells nothing.
    """
    if len(words) > 1 or mention.honorific or mention.roles:
        return mention
    surname = any(
        len(name) > 1 and name_words(name)[-1:] == words
        for _, draft in sharing
        for name in draft.names
    )
    gender = lexicon.given_names().get(words[0], ("", ""))[0]
    return evolve(mention, gender="") if surname and gender == mention.gender else mention


def _narrowed(
    fitting: list[tuple[int, Draft]], mention: Mention, at: int
) -> list[tuple[int, Draft]]:
    """Of several people with the name, those of its gender, its role, or known before it."""
    if len(fitting) > 1 and mention.gender:
        same = [pair for pair in fitting if pair[1].gender == mention.gender]
        fitting = same or fitting
    if len(fitting) > 1 and mention.roles:
        holding = [pair for pair in fitting if _holds(pair[1], mention.roles[0])]
        fitting = holding or fitting
    if len(fitting) > 1:
        before = [pair for pair in fitting if pair[1].last_before(at) >= 0]
        first = min(fitting, key=lambda pair: pair[1].mentions[0])
        fitting = before or [first]
    return fitting


def _same_body(register: Register, mention: Mention) -> int | None:
    """The one body with the same table row or initials."""
    numbers = {
        number
        for key in body_keys(mention)
        for number, draft in register.with_word(key)
        if _compatible(draft, evolve(mention, gender=""))
    }
    return next(iter(numbers)) if len(numbers) == 1 else None


def _holds(draft: Draft, role: str) -> bool:
    return fits(role, draft.roles) or any(synonymous(role, known) for known in draft.roles)


def _is_alias(words: tuple[str, ...], draft: Draft) -> bool:
    """Whether a name is an acronym or nickname given after the full one."""
    return any(words == name_words(alias.split()) for alias in draft.aliases)


def _fits(draft: Draft, mention: Mention, words: tuple[str, ...]) -> bool:
    """Whether a fuller name can be meant; *Ferrero Mainardi* is nobody's firm once a person's."""
    if _compatible(draft, mention):
        return mention.holder != "place" or draft.holder in _BODIES
    bare = not mention.roles and len(words) > 1 and draft.holder == "person"
    return bare and any(
        name_words(name)[-len(words) :] == words and lexicon.plain(name[0]) in lexicon.given_names()
        for name in draft.names
    )


def _compatible(draft: Draft, mention: Mention) -> bool:
    if draft.number == "p" and draft.holder == "group":
        return False
    if _clash(draft, mention):
        return False
    return not (draft.holder and mention.holder) or (
        (draft.holder in _BODIES) == (mention.holder in _BODIES)
    )


def _clash(draft: Draft, mention: Mention) -> bool:
    """Whether the genders differ; an office in the masculine may mean a woman called so."""
    if not draft.gender or not mention.gender or draft.gender == mention.gender:
        return False
    if mention.gender == "m":
        named = mention.kind == "name" or draft.generic
        return not (mention.generic and named)
    return draft.firm


def _part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name can be the fuller one: surname, first name, initials.

    >>> _part_of(("rossi",), ("anna", "rossi")), _part_of(("a.", "rossi"), ("anna", "rossi"))
    (True, True)
    """
    if len(short) > len(full) or not short:
        return False
    first = short[0].rstrip(".")
    if len(first) == _INITIAL and len(short) > 1:
        return short[1:] == full[-len(short) + 1 :] and full[0].startswith(first)
    return any(
        full[start : start + len(short)] == short for start in range(len(full) - len(short) + 1)
    )


def _by_description(register: Register, mention: Mention, described: str, at: int) -> int | None:
    """The entity that a description surely means: one role that fits, or the same words.

    Of several with a bare role (*il presidente*) the one mentioned last is meant.
    """
    same = register.by_description.get(lexicon.plain(described))
    if mention.alias and mention.holder == "person":
        return _by_given_name(register, mention)
    many = _many(mention, described)
    if many:
        return same if same is not None else _together(register, at, many)
    if not mention.definite or not mention.roles or mention.number == "p":
        return same
    role = mention.roles[0]
    able = [
        pair
        for pair in register.with_role(role)
        if pair[1].number == mention.number and not _clash(pair[1], mention)
    ]
    named = [pair for pair in able if pair[1].names]
    fitting = [pair for pair in named if fits(role, pair[1].roles)]
    if len(fitting) > 1 and len(parsed(role).words) == 1:
        before = [pair for pair in fitting if pair[1].last_before(at) >= 0]
        return max(before, key=lambda pair: pair[1].last_before(at))[0] if before else same
    if same is not None:
        return same
    fitting = fitting or [pair for pair in named if any(synonymous(role, r) for r in pair[1].roles)]
    fitting = fitting or [pair for pair in named if any(is_kind(role, r) for r in pair[1].roles)]
    fitting = fitting or _short_names(register, mention, described)
    unnamed = [pair for pair in able if not pair[1].names]
    fitting = fitting or [pair for pair in unnamed if fits(role, pair[1].roles)]
    fitting = fitting or [pair for pair in unnamed if _is_one_office(role, pair[1].roles)]
    return fitting[0][0] if len(fitting) == 1 else None


def _by_given_name(register: Register, mention: Mention) -> int | None:
    """The one entity with the name that a description is given: *la donna, che chiameremo Ida*."""
    words = name_words(mention.alias.split())
    found = [
        number
        for number, draft in register.with_word(words[-1] if words else "")
        if any(name_words(name) == words for name in draft.names) and not _clash(draft, mention)
    ]
    return found[0] if len(found) == 1 else None


def _many(mention: Mention, described: str) -> int:
    """How many of those named before a plural phrase means, 0 where it may mean others."""
    lower = described.lower()
    article = mention.last - mention.first > len(lower.split())
    if mention.number != "p" or not (article or lower.startswith(("entramb", "ambedue", "tutti"))):
        return 0
    return next((many for word, many in _MANY if f"{lower} ".startswith(word)), 0)


def _together(register: Register, at: int, many: int) -> int | None:
    """Those named together last before mention ``at``, if they are so ``many``."""
    before = [
        (draft.last_before(at), number)
        for number, draft in enumerate(register.drafts)
        if draft.holder == "group"
        and any(len(_members(name)) == many and name[-1] != "suoi" for name in draft.names)
    ]
    last, number = max(before, default=(-1, 0))
    return number if last >= 0 else None


def _is_one_office(role: str, known: Sequence[str]) -> bool:
    """Whether a bare role and a known one are names of one office: *sindaco*, *primo cittadino*.

    Two of the trades of one sense may be two people.
    """
    senses = parsed(role).senses
    return any(
        synonymous(role, other) and {*parsed(other).senses, *senses} & {role, other}
        for other in known
    )


def _short_names(register: Register, mention: Mention, described: str) -> list[tuple[int, Draft]]:
    """The bodies whose name begins with a noun: *la Regione* after *Regione Veneto*."""
    word = lexicon.plain(described)
    if mention.holder != "organization" or " " in word:
        return []
    return [
        pair
        for pair in register.with_word(word)
        if any(name_words(name)[:1] == (word,) for name in pair[1].names)
    ]


def _untitled(mention: Mention) -> str:
    """The names of several without their titles, empty for all other mentions."""
    return mention.alias if mention.holder == "group" and mention.number == "p" else ""


def _expansions(draft: Draft) -> list[str]:
    """What a body's acronym stands for: longer names that begin with the same letter."""
    initials = {name[0][:1] for name in draft.names if len(name) == 1}
    bodies = draft.aliases if draft.holder == "organization" else ()
    return [alias for alias in bodies if " " in alias and alias[:1] in initials]


def _entity(text: str, draft: Draft, mentions: Sequence[Mention]) -> Entity:
    own = [at for at in draft.mentions if at not in draft.lent]
    surfaces = list(dict.fromkeys(mentions[at].span.of(text) for at in (*own, *sorted(draft.lent))))
    if draft.known is not None:
        name = draft.known.known.name
    elif draft.names:
        named = [
            _untitled(mentions[at]) or mentions[at].span.of(text)
            for at in own
            if mentions[at].kind == "name"
        ]
        name = max(
            [*named, *_expansions(draft)],
            key=lambda each: (len(name_words(each.split())), not each.isupper(), len(each)),
        )
    else:
        name = max((mentions[at].span.of(text) for at in own), key=len)
    aliases = [each for each in [*surfaces, *draft.aliases] if each != name]
    return Entity(
        name=name,
        aliases=tuple(dict.fromkeys(aliases)),
        holder=draft.holder or ("person" if draft.names else "unknown"),
        gender=draft.gender,
        number=draft.number,
        roles=tuple(draft.roles),
        mentions=tuple(draft.mentions),
        named=bool(draft.names),
        ids=() if draft.known is None else draft.known.known.ids,
    )
