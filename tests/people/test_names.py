"""Names are runs of capitalised words with their particles and initials."""

from __future__ import annotations

import pytest

from quoteattr.language.frames import analyse
from quoteattr.people.capitals import capitalised_inside, surname_key
from quoteattr.people.names import NameRun, name_run
from quoteattr.text.paragraphs import paragraphs
from quoteattr.text.tokens import tokens


def run(text: str, first: int = 0, known: tuple[str, ...] = ()) -> NameRun | None:
    """The name that begins at a token of a text."""
    return name_run(tokens(text), first, known)


def name(text: str, first: int = 0, known: tuple[str, ...] = ()) -> str | None:
    """The words of that name, as the text has them."""
    found = run(text, first, known)
    if found is None:
        return None
    words = tokens(text)
    return text[words[found.first].start : words[found.last - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vede Ada Neri oggi", "Ada Neri"),
        ("vede Giuseppe De Luca oggi", "Giuseppe De Luca"),
        ("vede Maria La Russa oggi", "Maria La Russa"),
        ("vede Marco di Giovanni oggi", "Marco di Giovanni"),
        ("vede Mark van den Berg oggi", "Mark van den Berg"),
        ("vede Bashar al-Assad oggi", "Bashar al-Assad"),
        ("vede al-Assad oggi", "al-Assad"),
        ("vede Mohammed bin Salman oggi", "Mohammed bin Salman"),
        ("vede A. Rossi oggi", "A. Rossi"),
        ("vede G. B. Vico oggi", "G. B. Vico"),
        ("vede Leone XIV oggi", "Leone XIV"),
        ("vede @adaneri oggi", "@adaneri"),
    ],
)
def test_particles_initials_and_articles_belong_to_a_name(text: str, expected: str) -> None:
    assert name(text, 1) == expected


@pytest.mark.parametrize(
    "text",
    [
        "vede il mare",
        "vede 3 navi",
        "vede La casa",
        "vede Procura",
        "vede Presidente",
        "vede , poi",
    ],
)
def test_common_words_articles_and_offices_begin_no_name(text: str) -> None:
    assert name(text, 1) is None


def test_a_name_ends_before_a_number_a_sign_or_a_shouted_article() -> None:
    assert name("vede Neri 3 volte", 1) == "Neri"
    assert name("vede Neri, Sala", 1) == "Neri"
    assert name("vede NERI IL NUOVO", 1) == "NERI"


def test_at_the_start_of_a_sentence_a_capital_alone_proves_nothing() -> None:
    assert name("Corre il mare") is None
    assert name("Oggi piove") is None
    assert name("Dice Neri") is None
    assert name("Ada corre") == "Ada"
    assert name("Zorzetti Bruni corre") == "Zorzetti Bruni"


def test_a_verb_form_begins_a_name_once_the_document_knows_it_as_one() -> None:
    assert name("Parla con calma") is None
    assert name("Parla con calma", known=("parla",)) == "Parla"


@pytest.mark.parametrize(
    ("text", "holder", "gender"),
    [
        ("vede Ada Neri", "person", "f"),
        ("vede Ugo Neri", "person", "m"),
        ("vede Neri", "", ""),
        ("vede Hamas", "organization", "m"),
    ],
)
def test_given_names_places_and_bodies_tell_what_a_name_is(
    text: str, holder: str, gender: str
) -> None:
    found = run(text, 1)
    assert found is not None
    assert (found.holder, found.gender) == (holder, gender)


@pytest.mark.parametrize(
    "full", ["Ursula von der Leyen", "Annelies van der Hoogt", "Carlo d’Avalos", "Jan de Vries"]
)
def test_particles_belong_to_the_name(full: str) -> None:
    assert name(f"dice {full} ieri", 1) == full


def test_a_known_body_begins_a_sentence_with_a_common_word() -> None:
    assert name("Palazzo Chigi frena") == "Palazzo Chigi"


def test_a_place_that_runs_into_a_person_ends_before_the_first_name() -> None:
    assert name("da Bari Ugo Neri", 1) == "Bari"
    assert name("da Neri Ugo Neri", 1) == "Neri Ugo Neri"


def test_a_body_goes_on_over_a_preposition_and_a_person_does_not() -> None:
    assert name("lago: Gazzetta del Lago", 2, ("gazzetta",)) == "Gazzetta del Lago"
    assert name("legge Neri del Lago", 1) == "Neri"
    assert name("legge Corriere delle Valli", 1) == "Corriere delle Valli"


def test_words_with_a_capital_inside_sentences_are_known_unless_all_have_one() -> None:
    text = "Oggi in aula parla a lungo Gobbi.\n\nTUTTI CONTRO TUTTI"
    sentences = [sentence.items for sentence in analyse(text, paragraphs(text), ()).sentences]
    assert capitalised_inside(sentences) == {"gobbi"}


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Primo Scandurra ride", 0, "Primo Scandurra"),
        ("a Palazzo di Giano ridono", 1, "Palazzo di Giano"),
        ("tutti . E io no", 2, None),
        ("tutti ) È vero", 2, None),
        ("R. Gira voce che parta", 0, None),
        ("Palazzo Torlani riapre", 0, "Palazzo Torlani"),
        ("Palazzo antico", 0, None),
        ("sale al Colle in macchina", 2, "Colle"),
        ("parla Colle in macchina", 1, None),
        ("sale al Colle di Tenda", 2, None),
        ("ride Nella Frau", 1, "Nella Frau"),
        ("Nella Frau ride", 0, None),
        ("ride Ermanno Colla", 1, "Ermanno Colla"),
    ],
)
def test_ordinals_and_buildings_may_begin_names_but_no_words_of_one_letter(
    text: str, first: int, expected: str | None
) -> None:
    assert name(text, first) == expected


def test_a_preposition_in_capitals_begins_no_surname() -> None:
    assert name("ADA, DI MOTIVI", 2) is None
    assert name("ADA DE LUCA") == "ADA DE LUCA"


def test_an_article_after_a_particle_begins_a_title_and_no_surname() -> None:
    assert name("la voce de I giorni felici", 2) is None


def test_da_begins_a_surname_once_the_document_names_somebody_so() -> None:
    text = "Oggi in aula parlano a lungo Ruy da Silva e Ada da Bari."
    sentences = [each.items for each in analyse(text, paragraphs(text), ()).sentences]
    known = tuple(capitalised_inside(sentences))
    assert name("aggiunge da Silva", 1, known) == "da Silva"
    assert name("viene da Bari", 1, known) is None
    assert name("ride Miriam ben Yosef", 1) == "Miriam ben Yosef"


@pytest.mark.parametrize(
    ("text", "first", "known", "holder"),
    [
        ("dice Riva ieri", 1, ("riva",), ""),
        ("vive a Riva ieri", 2, ("riva",), "place"),
        ("dice Riva ieri", 1, (), "place"),
        ("dice Ferretti Impianti Spa ieri", 1, (), "organization"),
    ],
)
def test_surnames_of_the_document_are_no_places_and_firms_no_people(
    text: str, first: int, known: tuple[str, ...], holder: str
) -> None:
    found = run(text, first, tuple(map(surname_key, known)))
    assert found is not None
    assert found.holder == holder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poi Ada Neri fu Ugo Conti a dirlo", "Ada Neri"),
        ("Poi Ada Neri fu Ugo tace", "Ada Neri fu Ugo"),
    ],
)
def test_fu_before_a_full_name_is_a_verb(text: str, expected: str) -> None:
    assert name(text, 1) == expected


def test_words_in_capitals_among_capitals_are_no_names() -> None:
    assert name("IL LAVORO CHE CAMBIA", 1) is None
    assert name("IL LAVORO CHE CAMBIA", 2) is None
    assert name("PARLA ICARDI", 1) == "ICARDI"


def test_an_imperative_with_a_clitic_opens_no_name() -> None:
    assert name("Domandatele dov'è", 0) is None


def test_marked_words_in_small_letters_end_any_name() -> None:
    assert name("Nel gruppo Telegram «Bici e mutuo» piove", 2) == "Telegram"


def test_a_common_noun_with_its_complement_opens_no_name() -> None:
    assert name("Fulcro del sistema era lui", 0) is None
    assert name("Landi del resto tace", 0) == "Landi"


def test_a_unit_behind_a_number_is_no_name() -> None:
    assert name("ROSSI, BONUS DA 3 MLN", 5) is None
