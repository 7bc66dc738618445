"""Nouns and capitals are read as a person's name, a body's name or somebody's words."""

from __future__ import annotations

import pytest
from scenes import cores

from quoteattr.people.names import NameRun
from quoteattr.people.phrases import Phrase, phrase_at
from quoteattr.people.readings import (
    apposed_name,
    bears_words,
    body_run,
    called,
    has_territory,
    is_body_with_name,
    is_person_name,
    names_field,
    names_the_inner,
    site_run,
)
from quoteattr.text.tokens import tokens


def phrase(text: str) -> Phrase:
    """The description that a text begins with."""
    found = phrase_at(tokens(text), 0)
    assert found is not None, text
    return found


def words(run: NameRun | None) -> str | None:
    """The words of a name."""
    return None if run is None else " ".join(run.words)


@pytest.mark.parametrize(
    ("text", "at", "known"),
    [
        ("vede Nunzia Febo", 1, ()),
        ("dice Nunzio Arcuri", 1, ()),
        ("parla Gobbi ieri", 1, ("gobbi",)),
        ("dice Ada Neri", 1, ()),
    ],
)
def test_a_capitalised_noun_is_a_name_after_a_given_name_or_once_known(
    text: str, at: int, known: tuple[str, ...]
) -> None:
    assert is_person_name(tokens(text), at, known)


@pytest.mark.parametrize(
    ("text", "at", "known"),
    [
        ("parla Gobbi ieri", 1, ()),
        ("parla gobbi ieri", 1, ("gobbi",)),
        ("la Banca d’Italia ride", 1, ("banca",)),
        ("dice Presidente Neri", 1, ()),
        ("dice Procura", 1, ("procura",)),
        ("dice Nunzio oggi", 1, ()),
        ("dice A", 1, ("a",)),
        ("dice Dopo", 1, ("dopo",)),
    ],
)
def test_an_office_a_body_and_a_word_of_the_clause_are_no_names(
    text: str, at: int, known: tuple[str, ...]
) -> None:
    assert not is_person_name(tokens(text), at, known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("il coro ride", True),
        ("la folla ride", True),
        ("la curva ride", False),
        ("il cartello ride", False),
        ("lo striscione ride", False),
        ("la lettera ride", False),
        ("il sindaco ride", False),
        ("il giornale ride", False),
        ("la difesa ride", False),
        ("l'accusa di frode", True),
    ],
)
def test_a_chorus_is_rather_its_words_and_a_document_or_person_is_not(
    text: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert bears_words(tokens(text), phrase(text)) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Banca Centrale Europea ride", "Banca Centrale Europea"),
        ("Palazzo Chigi frena", "Palazzo Chigi"),
        ("Lega Navale ride", "Lega Navale"),
    ],
)
def test_a_body_of_several_capitals_is_one_name(text: str, name: str) -> None:
    run = body_run(tokens(text), 0, ())
    assert words(run) == name
    assert run is not None
    assert run.holder == "organization"


@pytest.mark.parametrize(
    "text",
    ["Procura ride", "procura Generale", "Sindaco Neri", "Comune Ugo Neri", "Ada Neri", "ride"],
)
def test_a_noun_alone_an_office_and_a_person_begin_no_body(text: str) -> None:
    assert body_run(tokens(text), 0, ()) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la relazione dell’assessore Dolci", True),
        ("il portavoce del sindaco Neri", True),
        ("il portavoce del sindaco, Neri", False),
        ("il presidente degli industriali Neri", False),
        ("il sindaco Neri", False),
        pytest.param(
            "la figlia del dottor Neri", True,
            marks=pytest.mark.xfail(reason="a title is no noun at the end of a description"),
        ),
    ],
)  # fmt: skip
def test_a_name_after_a_complement_is_that_of_the_person_in_it(
    text: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert names_the_inner(tokens(text), phrase(text)) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("il sindaco Neri ride", "Neri"),
        ("il sindaco, Ugo Neri, ride", "Ugo Neri"),
        ("il sindaco, avvocato Ugo Neri, ride", "Ugo Neri"),
        ("il sindaco dottor Neri ride", "Neri"),
        ("la ditta Ratti ride", "Ratti"),
        ("il comitato Amici del Lido ride", "Amici del Lido"),
        ("il sindaco (Ugo Neri) ride", "Ugo Neri"),
        ("il sindaco (Ugo Neri, 54 anni) ride", "Ugo Neri"),
        ("una fornaia, Ada Neri, ride", "Ada Neri"),
        ("un fornaio, Ugo Neri", "Ugo Neri"),
    ],
)
def test_a_name_follows_its_role_at_once_after_a_comma_or_in_brackets(text: str, name: str) -> None:
    assert words(apposed_name(tokens(text), phrase(text), ())) == name


@pytest.mark.parametrize(
    "text",
    [
        "il sindaco ride",
        "i sindaci Neri ridono",
        "un sindaco, Neri, ride",
        "una sindaca, Ugo Neri, ride",
        "un sindaco, Ugo Neri ride",
        "il sindaco (Verdi) ride",
        "sindaco, Ugo Neri, ride",
        "la ditta, Ratti, ride",
        "il sindaco, Ugo Neri e Ada",
        "la regista Bari ride",
    ],
)
def test_a_plural_a_list_a_place_and_an_indefinite_role_take_no_name(text: str) -> None:
    assert apposed_name(tokens(text), phrase(text), ()) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un utente che si firma Lupo scrive", "Lupo"),
        ("un ragazzo, chiamato Lupo, ride", "Lupo"),
        ("il poeta, in arte Lupo, ride", "Lupo"),
        ("un utente che scrive", None),
        ("un utente di Bari", None),
        ("i ragazzi che si chiamano Lupo", None),
    ],
)
def test_somebody_may_go_by_a_name(text: str, expected: str | None) -> None:
    assert words(called(tokens(text), phrase(text), ())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la procura di Ozzero", True),
        ("il sindaco di Ozzero", True),
        ("il governo di Neri", False),
        ("il legale di Neri", False),
    ],
)
def test_bodies_and_offices_of_a_place_are_called_by_it(text: str, *, expected: bool) -> None:
    assert has_territory(phrase(text)) is expected


def test_a_field_of_an_office_and_a_noun_that_belongs_to_a_name_are_known() -> None:
    assert names_field(tokens("ministero degli Esteri"), 2)
    assert not names_field(tokens("ministero degli esteri"), 2)
    assert not names_field(tokens("ministero"), 1)
    assert is_body_with_name(tokens("la famiglia Neri"), 1)
    assert not is_body_with_name(tokens("la famiglia ride"), 1)


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("alla malga Vaia", 1, "malga Vaia"),
        ("in via Maria Costa", 1, "via Maria Costa"),
        ("sul traghetto Aurora", 1, "traghetto Aurora"),
    ],
)
def test_a_site_and_its_name_are_a_place(text: str, at: int, name: str) -> None:
    run = site_run(tokens(text), at, ())
    assert words(run) == name
    assert run is not None
    assert run.holder == "place"


@pytest.mark.parametrize(
    ("text", "at"), [("in sala Neri", 1), ("alla Malga Vaia", 1), ("alla malga", 1), ("il mare", 1)]
)
def test_what_is_no_site_is_left(text: str, at: int) -> None:
    assert site_run(tokens(text), at, ()) is None


def test_the_voice_of_somebody_is_nobody_else() -> None:
    assert cores("Arrivò la voce di Bruno, che tremava.") == ["Bruno"]
    assert "voce di donna" in cores("Si alzò una voce di donna.")


def test_a_nickname_may_begin_with_a_word_for_kin() -> None:
    text = "il custode, per tutti nonno Berto"
    assert words(called(tokens(text), phrase(text), ())) == "nonno Berto"
