"""Whom an utterance addresses is told by phrases that commas or stops set off."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.attribution.address import addressed, asks_who, introduced, names_called

PEOPLE = "Alba Neri, Ugo Conti, Bea Landi e il maestro Ivo Sarti entrano. La giunta tace. "


def called(words: str) -> set[str]:
    """The names of those whom words address that somebody says after ``PEOPLE``."""
    made = scene_of(f"{PEOPLE}«{words}», dice qualcuno.")
    return {made.entities[number].name for number in addressed(made, made.words(0))}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Alba, vieni qui subito", "Alba Neri"),
        ("Vieni, Alba, e non dire niente", "Alba Neri"),
        ("Vieni subito qui, Alba", "Alba Neri"),
        ("Vieni subito qui, Alba!", "Alba Neri"),
        ("Vieni subito qui! Alba! Non sento", "Alba Neri"),
        ("Non sento. Alba? Dove siete tutti quanti", "Alba Neri"),
        ("Ehi, Bea: senti un po' qui", "Bea Landi"),
        ("Venga avanti, Neri, la prego", "Alba Neri"),
        ("ALBA, vieni qui subito", "Alba Neri"),
    ],
)
def test_a_name_at_the_start_in_the_middle_or_at_the_end_addresses(words: str, name: str) -> None:
    assert called(words) == {name}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Dica, maestro Sarti, che cosa ne pensa", "Ivo Sarti"),
        ("Signor Conti, venga avanti", "Ugo Conti"),
        ("Caro Ugo, ti scrivo da lontano", "Ugo Conti"),
        ("O Alba, che cosa hai fatto", "Alba Neri"),
    ],
)
def test_titles_and_what_else_comes_before_a_name_address_with_it(words: str, name: str) -> None:
    assert called(words) == {name}


@pytest.mark.parametrize(
    "words",
    [
        "Alba dorme ancora, credo",
        "Il maestro, si sa, dorme fino a tardi",
        "Con Alba, si sa, non si discute",
        "Di Alba, lo sai, non mi fido",
        "Non ho più visto neanche Alba, ieri",
        "Credo (Alba) che piova",
        "Ha detto: Alba: mai più",
        "Vado via subito, ciao",
    ],
)
def test_who_is_only_spoken_of_is_not_addressed(words: str) -> None:
    assert called(words) == set()


@pytest.mark.parametrize(
    "words",
    ["Ieri sera c’erano Alba e Ugo e Bea, credo", "Con Alba, con Ugo, con Bea si ride sempre"],
)
def test_who_is_only_listed_is_not_addressed(words: str) -> None:
    assert called(words) == set()


@pytest.mark.xfail(reason="a comma between names is taken for one that sets a call off")
@pytest.mark.parametrize("words", ["Alba, Ugo e Bea dormono", "Arrivano Alba, Ugo e Bea"])
def test_a_list_of_names_addresses_nobody(words: str) -> None:
    assert called(words) == set()


@pytest.mark.xfail(reason="what governs a name is looked for at the start of its phrase only")
@pytest.mark.parametrize("words", ["Ho visto Alba, ieri", "Parla con Alba, e poi taci"])
def test_the_object_of_a_short_phrase_is_not_addressed(words: str) -> None:
    assert called(words) == set()


@pytest.mark.xfail(reason="an elided article or preposition is read without its apostrophe")
def test_a_name_after_an_elided_preposition_is_not_addressed() -> None:
    assert called("Dell’Alba, lo sai, non mi fido") == set()


def test_a_noun_alone_addresses_whom_it_describes() -> None:
    made = scene_of("Il maestro entra. «Dica pure, maestro», dice Ada Neri.")
    assert {made.entities[number].name for number in addressed(made, made.words(0))} == {"maestro"}


def test_bodies_are_not_addressed() -> None:
    assert called("Giunta, vieni qui subito") == set()


def test_a_name_that_several_have_may_address_each_of_them() -> None:
    made = scene_of("Ada Neri vede Ugo Neri. «Vieni subito qui, Neri», dice qualcuno.")
    assert {made.entities[number].name for number in addressed(made, made.words(0))} == {
        "Ada Neri", "Ugo Neri",
    }  # fmt: skip


def test_several_may_be_addressed_one_after_another() -> None:
    assert called("Alba, vieni qui! E tu taci, Ugo") == {"Alba Neri", "Ugo Conti"}


def test_the_words_of_a_quotation_are_read_through_the_narrator_between() -> None:
    text = f"{PEOPLE}«Vieni subito qui», dice qualcuno, «Alba»."
    made = scene_of(text)
    numbers = set().union(*(addressed(made, made.words(number)) for number in made.order))
    assert {made.entities[number].name for number in numbers} == {"Alba Neri"}


def test_a_statement_without_a_name_addresses_nobody() -> None:
    made = scene_of("Ada Neri spiega che il mare è troppo freddo.")
    assert [made.utterances[number].is_statement for number in made.order] == [True]
    assert addressed(made, made.words(made.order[0])) == frozenset()


def test_a_title_addresses_whom_the_text_gives_it() -> None:
    made = scene_of("Ada Neri saluta la signora Landi. «Venga pure avanti, signora», dice Ada.")
    assert {made.entities[n].name for n in addressed(made, made.words(0))} == {"Landi"}


def test_signora_addresses_the_women_of_a_text_without_the_title() -> None:
    made = scene_of("Ugo Conti guarda Alba Neri. «Venga pure avanti, signora», dice.")
    assert {made.entities[n].name for n in addressed(made, made.words(0))} == {"Alba Neri"}


@pytest.mark.parametrize(
    ("words", "asked", "name"),
    [
        ("Sono l'avvocato Conti, ai suoi ordini", False, {"Ugo Conti"}),
        ("Mi chiamo Bea, e questo è mio padre", False, {"Bea Landi"}),
        ("Bea, signora. Abito qui", True, {"Bea Landi"}),
        ("Bea, vieni qui", False, set()),
    ],
)
def test_who_says_a_name_of_their_own_is_told(words: str, *, asked: bool, name: set[str]) -> None:
    made = scene_of(f"{PEOPLE}«{words}», dice qualcuno.")
    assert {made.entities[n].name for n in introduced(made, words, asked=asked)} == name


def test_some_questions_ask_for_a_name() -> None:
    assert asks_who("E tu come ti chiami?")
    assert not asks_who("E tu che cosa vuoi?")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Rubens, chiudi la porta", {"Rubens"}),
        ("Chiudi la porta, Rubens!", {"Rubens"}),
        ("Alba, chiudi la porta", set()),
        ("Rubens ha chiuso la porta", set()),
    ],
)
def test_a_given_name_of_nobody_told_of_is_called(words: str, names: set[str]) -> None:
    assert names_called(scene_of(f"{PEOPLE}«{words}», dice qualcuno."), 0) == names


@pytest.mark.parametrize(
    ("words", "name"), [("Dica, don Tullio", "parroco"), ("Dica, comare Assunta", "fornaia")]
)
def test_a_title_before_an_unknown_name_calls_whom_it_describes(words: str, name: str) -> None:
    made = scene_of(f"Il parroco saluta la fornaia. «{words}», dice qualcuno.")
    assert [made.entities[number].name for number in addressed(made, made.words(0))] == [name]
