"""What one reads belongs to the owner of the document, the document, or where it stands."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.reporting.documents import document, place_of_words
from quoteattr.reporting.model import LEFT_OUT, Subject

Shown = tuple[str, str | None] | None


def shown(text: str, found: Subject | None) -> Shown:
    """Relation and mention of a subject with its words."""
    if found is None:
        return None
    name = None if found.mention is None else scene_of(text).mentions[found.mention].span.of(text)
    return found.relation, name


def read(text: str) -> Shown:
    """Whose words the first verb of a text says that one reads."""
    made = scene_of(text)
    sentence = made.analysis.sentences[0]
    return shown(text, document(sentence, sentence.verbs[0], tuple(enumerate(made.mentions))))


def spoken_for(text: str) -> Shown:
    """The body that the first verb of a text speaks for."""
    made = scene_of(text)
    sentence = made.analysis.sentences[0]
    return shown(text, place_of_words(sentence, sentence.verbs[0], tuple(enumerate(made.mentions))))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Si legge nella nota del ministero.", "ministero"),
        ("Nella nota del ministero si legge così.", "ministero"),
        ("Si legge nella circolare della Procura.", "Procura"),
        ("Si legge nel comunicato dei sindacati.", "sindacati"),
        ("Si legge nel comunicato diffuso da Ugo Neri.", "Ugo Neri"),
        ("Si legge in una lettera firmata da Ugo Neri.", "Ugo Neri"),
        ("Si legge sul profilo di Ugo Neri.", "Ugo Neri"),
        ("Nella lettera inviata ad Ada Conti dal Comune si legge così.", "Comune"),
    ],
)
def test_a_document_speaks_for_its_author(text: str, owner: str) -> None:
    assert read(text) == ("document of", owner)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Si legge nella nota.", "nota"),
        ("Nel rapporto si legge così.", "rapporto"),
        ("Nella lettera ad Ada Conti si legge così.", "lettera"),
        ("Si legge nella nota che oggi pomeriggio a Bari è giunta da Ugo Neri.", "nota"),
    ],
)
def test_a_document_without_an_author_near_it_speaks_for_itself(text: str, core: str) -> None:
    assert read(text) == ("document", core)


@pytest.mark.xfail(reason="a document that another one belongs to is taken for an author")
def test_a_document_is_not_the_author_of_its_own_part() -> None:
    assert read("Si legge nella motivazione della sentenza.") != ("document of", "sentenza")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Si legge su Facebook.", "Facebook"),
        ("Si apprende da fonti vicine.", "fonti vicine"),
        ("Si apprende dalla Procura.", "Procura"),
    ],
)
def test_without_a_document_words_come_from_where_they_stand(text: str, where: str) -> None:
    assert read(text) == ("place of words", where)


@pytest.mark.parametrize("text", ["Si legge.", "Si legge a Bari.", "Si legge con Ada Conti."])
def test_a_town_and_a_companion_are_no_source_of_what_one_reads(text: str) -> None:
    assert read(text) == (LEFT_OUT.relation, None)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Dalla Procura fanno sapere tutto.", "Procura"),
        ("Fanno sapere dalla Procura di no.", "Procura"),
        ("Al ministero rispondono di no.", "ministero"),
        ("In Procura spiegano tutto.", "Procura"),
        ("A Bari rispondono di no.", "Bari"),
        ("Dai sindacati replicano così.", "sindacati"),
    ],
)
def test_a_plural_speaks_for_a_body_in_its_clause(text: str, body: str) -> None:
    assert spoken_for(text) == ("place of words", body)


@pytest.mark.parametrize(
    "text",
    [
        "Dalla Procura fa sapere tutto.",
        "Da Ugo Neri fanno sapere tutto.",
        "Con la Procura parlano così.",
        "Della Procura dicono tutto.",
        "Rispondono di no perché dalla Procura esce Ugo Neri.",
        "Dicendo di no dalla Procura.",
        "Rispondono di no.",
    ],
)
def test_a_singular_a_person_and_another_clause_speak_for_no_body(text: str) -> None:
    assert spoken_for(text) is None
