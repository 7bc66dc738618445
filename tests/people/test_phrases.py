"""Descriptions are noun phrases: determiner, adjectives, head and complements."""

from __future__ import annotations

import pytest

from quoteattr.people.phrases import Phrase, phrase_at, role_of
from quoteattr.text.tokens import tokens


def phrase(text: str, first: int = 0) -> Phrase | None:
    """The description that begins at a token of a text."""
    return phrase_at(tokens(text), first)


def words(text: str, first: int = 0) -> str | None:
    """The words of that description, determiner included."""
    found = phrase(text, first)
    if found is None:
        return None
    items = tokens(text)
    return text[items[found.first].start : items[found.last - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("il sindaco ride", "il sindaco"),
        ("il sindaco di Bari ride", "il sindaco di Bari"),
        ("il 34enne ride", "il 34enne"),
        ("la 34enne di Bari ride", "la 34enne di Bari"),
        ("due 17enni ridono", "due 17enni"),
        ("l'inquilina del terzo piano ride", "l'inquilina del terzo piano"),
        ("la donna in vestaglia ride", "la donna in vestaglia"),
        ("il consigliere comunale ride", "il consigliere comunale"),
        ("l'assessore regionale all'Economia ride", "l'assessore regionale all'Economia"),
        ("l'assessore al bilancio ride", "l'assessore al bilancio"),
        ("la responsabile per la sicurezza ride", "la responsabile per la sicurezza"),
        ("il portavoce del ministero degli Esteri ride", "il portavoce del ministero degli Esteri"),
        ("l'Agenzia per le acque di Ozzero ride", "l'Agenzia per le acque di Ozzero"),
        ("l'Agenzia per Ugo Neri ride", "l'Agenzia"),
        ("l'agenzia per le acque ride", "l'agenzia"),
        ("un giovane medico ride", "un giovane medico"),
        ("quella dal medico va", None),
        ("quel medico ride", "quel medico"),
        ("il presidente del Lago Ada Neri", "il presidente del Lago"),
        ("tre testimoni ridono", "tre testimoni"),
        (
            "il ministro per i Rapporti con il Parlamento ride",
            "il ministro per i Rapporti con il Parlamento",
        ),
        (
            "il ministro delle Infrastrutture e dei Trasporti ride",
            "il ministro delle Infrastrutture e dei Trasporti",
        ),
        ("l'assessora al Bilancio Dolci ride", "l'assessora al Bilancio"),
        ("i magistrati di piazza Cavour ridono", "i magistrati di piazza Cavour"),
        ("l'ente di via Celio ride", "l'ente di via Celio"),
        ("la madre di uno dei ragazzi ride", "la madre di uno dei ragazzi"),
        ("la donna con la borsa della spesa ride", "la donna con la borsa della spesa"),
        ("un uomo in tuta ride", "un uomo in tuta"),
        ("un secondo commensale ride", "un secondo commensale"),
        ("un'altra madre ride", "un'altra madre"),
        ("l'ex di turno ride", "l'ex di turno"),
        ("il vicino di sopra ride", "il vicino di sopra"),
        ("una fonte vicina al dossier ride", "una fonte vicina al dossier"),
        ("il Comitato sciatori pendolari ride", "il Comitato sciatori pendolari"),
        (
            "l'Associazione nazionale vittime della strada ride",
            "l'Associazione nazionale vittime della strada",
        ),
        ("il Comitato per il parco ride", "il Comitato per il parco"),
        ("il comitato per il parco ride", "il comitato"),
        ("la senatrice Pd ride", "la senatrice Pd"),
        ("il presidente ai soci", "il presidente"),
        ("le figlie di compare Alfio ridono", "le figlie di compare Alfio"),
        ("il presidente della Regione Veneto ride", "il presidente della Regione Veneto"),
        ("il capogruppo di FdI alla Camera Ugo Neri", "il capogruppo di FdI alla Camera"),
        ("l'inviata del Tg1 ride", "l'inviata del Tg1"),
        ("la sentenza dell'aprile scorso", "la sentenza"),
        ("il presidente del Mps Neri ride", "il presidente del Mps"),
    ],
)
def test_adjectives_and_complements_belong_to_a_description(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", ["il mare ride", "ride", "il", "il 3", "la Muti ride", ""])
def test_things_names_and_bare_determiners_are_none(text: str) -> None:
    assert not text or words(text) is None


@pytest.mark.parametrize(
    ("text", "determined"),
    [
        ("il sindaco", "definite"),
        ("del sindaco", "definite"),
        ("questo sindaco", "definite"),
        ("un sindaco", "indefinite"),
        ("alcuni sindaci", "indefinite"),
        ("sindaco", ""),
    ],
)
def test_the_determiner_tells_whether_somebody_known_is_meant(text: str, determined: str) -> None:
    found = phrase(text)
    assert found is not None
    assert found.determined == determined


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("il sindaco", "person"),
        ("i sindaci", "group"),
        ("il ministero", "organization"),
        ("i ministeri", "group"),
        ("le fonti", "unknown"),
    ],
)
def test_the_noun_and_its_number_tell_what_a_description_is(text: str, holder: str) -> None:
    found = phrase(text)
    assert found is not None
    assert found.holder == holder


def test_the_article_chooses_among_the_readings_of_a_noun() -> None:
    woman, man = phrase("la portavoce ride"), phrase("il portavoce ride")
    assert woman is not None
    assert man is not None
    assert (woman.noun.gender, man.noun.gender) == ("f", "m")


def test_ex_makes_a_former_office_and_is_not_the_head() -> None:
    found = phrase("l'ex ministro ride")
    assert found is not None
    assert (found.former, found.core, found.head) == (True, 1, 2)
    now = phrase("il ministro ride")
    assert now is not None
    assert not now.former


def test_an_office_is_written_with_a_capital_and_stays_a_description() -> None:
    assert words("ieri il Presidente ride", 1) == "il Presidente"
    assert words("ieri il SINDACO ride", 1) == "il SINDACO"


def test_a_role_is_one_form_for_men_and_women() -> None:
    roles = []
    for text in ("la sindaca di Bari", "il sindaco di Bari"):
        found = phrase(text)
        assert found is not None
        roles.append(role_of(tokens(text), found))
    assert roles == ["sindaco di bari", "sindaco di bari"]


def test_what_somebody_no_longer_is_begins_with_ex() -> None:
    items = tokens("l'ex sindaco di Bari ride")
    phrase = phrase_at(items, 0)
    assert phrase is not None
    assert role_of(items, phrase) == "ex sindaco di bari"


def test_tutto_alone_determines_no_noun() -> None:
    assert phrase_at(tokens("tutto bianco"), 0) is None
    assert phrase_at(tokens("un bianco"), 0) is not None
