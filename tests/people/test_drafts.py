"""Drafts of entities take mentions in, and a register finds them by word, body and role."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.people.drafts import Draft, Register, body_keys, name_words
from quoteattr.people.model import Mention
from quoteattr.spans import Span


def named(
    *words: str,
    holder: str = "person",
    gender: str = "",
    number: str = "s",
    roles: tuple[str, ...] = (),
    alias: str = "",
    generic: bool = False,
) -> Mention:
    """A mention by name."""
    return Mention(
        span=Span(0, 1),
        sentence=0,
        first=0,
        last=1,
        kind="name",
        holder=holder,
        gender=gender,
        number=number,
        preposition="",
        name=words,
        roles=roles,
        alias=alias,
        generic=generic,
    )


def described(role: str, holder: str = "person") -> Mention:
    """A mention by a description."""
    return Mention(Span(0, 1), 0, 0, 1, "description", holder, "m", "s", "", roles=(role,))


@given(st.permutations(range(6)))
def test_the_mentions_of_a_draft_stay_sorted(order: list[int]) -> None:
    draft = Draft()
    for at in order:
        draft.take(at, named("Neri"), "Neri")
    assert draft.mentions == list(range(6))
    assert [draft.last_before(at) for at in range(7)] == [-1, 0, 1, 2, 3, 4, 5]


def test_a_draft_keeps_each_name_and_role_once_and_every_description() -> None:
    draft = Draft()
    for at in (0, 1):
        draft.take(at, named("Ada", "Neri", roles=("regista",)), "Ada Neri")
    for at in (2, 3):
        draft.take(at, described("regista"), "regista")
    assert draft.names == [("Ada", "Neri")]
    assert draft.roles == ["regista"]
    assert draft.descriptions == ["regista", "regista"]


def test_the_first_holder_counts_and_one_plural_makes_a_draft_plural() -> None:
    draft = Draft()
    draft.take(0, named("Neri", holder=""), "Neri")
    draft.take(1, named("Neri", holder="person", number="p"), "Neri")
    draft.take(2, named("Neri", holder="place"), "Neri")
    assert (draft.holder, draft.number) == ("person", "p")


@pytest.mark.parametrize(
    ("mentions", "gender"),
    [
        ([named("Neri", gender="m", generic=True), named("Ada", "Neri", gender="f")], "f"),
        ([named("Ada", "Neri", gender="f"), named("Neri", gender="m", generic=True)], "f"),
        ([named("Ada", "Neri", gender="f"), named("Neri", gender="m")], "f"),
        ([named("Neri", gender="m", generic=True)], "m"),
        ([named("Neri"), named("Neri", gender="m")], "m"),
    ],
)
def test_the_gender_of_an_office_yields_to_that_of_a_name(
    mentions: list[Mention], gender: str
) -> None:
    draft = Draft()
    for at, mention in enumerate(mentions):
        draft.take(at, mention, "")
    assert draft.gender == gender
    assert draft.generic == any(mention.generic for mention in mentions)


def test_a_register_finds_drafts_by_any_word_of_name_or_alias() -> None:
    register = Register()
    neri = register.take(0, named("Ada", "Neri", alias="il Falco"), "Ada Neri", None)
    conti = register.take(1, named("Ugo", "Conti"), "Ugo Conti", None)
    assert register.take(2, named("Neri"), "Neri", neri) == neri
    assert [number for number, _ in register.with_word("neri")] == [neri]
    assert [number for number, _ in register.with_word("falco")] == [neri]
    assert [number for number, _ in register.with_word("ugo")] == [conti]
    assert register.with_word("landi") == []


def test_a_register_finds_drafts_by_role_and_description() -> None:
    register = Register()
    first = register.take(0, described("sindaco di bari"), "sindaco di Bari", None)
    second = register.take(1, described("regista"), "Regista", None)
    assert [number for number, _ in register.with_role("sindaco")] == [first]
    assert [number for number, _ in register.with_role("regista")] == [second]
    assert register.by_description == {"sindaco di bari": first, "regista": second}


def test_a_register_looks_at_no_more_than_the_latest_drafts() -> None:
    register = Register()
    for at in range(100):
        register.take(at, named("Neri"), "Neri", None)
    found = [number for number, _ in register.with_word("neri")]
    assert len(found) < 100
    assert found == list(range(100 - len(found), 100))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (("Giuseppe", "De", "Luca"), ("giuseppe", "luca")),
        (("Ada", "e", "Ugo"), ("ada", "ugo")),
        (("A", ".", "Neri"), ("a", "neri")),
        ((), ()),
    ],
)
def test_particles_and_stops_are_no_words_of_a_name(
    name: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert name_words(name) == expected


def test_a_body_shares_a_key_with_its_acronym() -> None:
    full = named("Electronic", "Frontier", "Foundation", holder="organization")
    short = named("Eff", holder="organization")
    assert set(body_keys(full)) & set(body_keys(short)) == {"initials eff"}


def test_two_names_of_a_known_body_share_a_key() -> None:
    one, other = (named(*words.split(), holder="") for words in ("Nyt", "New York Times"))
    assert set(body_keys(one)) & set(body_keys(other))


@pytest.mark.parametrize(
    "mention",
    [
        named("Ada", "Neri"),
        named("Eff", holder="organization", number="p"),
        described("ministero", holder="organization"),
    ],
)
def test_people_plurals_and_descriptions_have_no_body_keys(mention: Mention) -> None:
    assert body_keys(mention) == ()
