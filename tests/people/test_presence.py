"""Known people are found by name, alias and role where that is sure, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given as given_any
from strategies import texts

from quoteattr import Attributor, Document, Options, Speaker
from quoteattr.known import KnownSpeaker

PEOPLE = (
    KnownSpeaker(
        "Giulia Serra",
        gender="f",
        roles=("premier", "presidente del Consiglio"),
        ids=(("wikidata", "Q1"),),
    ),
    KnownSpeaker(
        "Papa Clemente XVI",
        aliases=("il Pontefice", "Santo Padre", "Mario Lanfranchi"),
        gender="m",
        roles=("il Papa",),
    ),
    KnownSpeaker(
        "Luca Rossi",
        aliases=("il Mago", "mago di Arcore"),
        gender="m",
        roles=("leader del Carroccio", "ministro della Difesa"),
    ),
    KnownSpeaker("Ugo Conte", aliases=("Senatùr", "Colle")),
    KnownSpeaker("Paolo Neri", gender="m", roles=("giudice",)),
    KnownSpeaker("Paola Neri", gender="f", roles=("attrice",)),
    KnownSpeaker("Ignazio La Russa"),
    KnownSpeaker("Maurizio Martina"),
    KnownSpeaker("Pier Luigi Bassi"),
    KnownSpeaker("Pedro Suárez Montes", roles=("giudice",)),
    KnownSpeaker("Simone Weiss", gender="f"),
    KnownSpeaker("banca Aurora", aliases=("Aurora",)),
)
ATTRIBUTOR = Attributor(options=Options(known_speakers=PEOPLE))


def speakers(text: str) -> list[str]:
    """The names of the speakers of the quotations of a text, with the people known."""
    return [speaker.name for speaker in given(ATTRIBUTOR(text))]


def given(document: Document) -> list[Speaker]:
    """The speakers of the quotations of a document, all of which have one."""
    found = [quotation.speaker for quotation in document.quotations]
    return [speaker for speaker in found if speaker is not None]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("«Partiamo», ha detto la premier.", "Giulia Serra", "premier"),
        ("«Partiamo», ha detto il premier.", "Giulia Serra", "premier"),
        ("Secondo la Premier, «si parte».", "Giulia Serra", "Premier"),
        ("Premier: «Partiamo domani».", "Giulia Serra", "Premier"),
        ("La presidente del consiglio ha detto: «Sì».", "Giulia Serra", "presidente del consiglio"),
        ("G. Serra ha scritto: «Sì».", "Giulia Serra", "G. Serra"),
        ("«Pace», ha detto il Pontefice.", "Papa Clemente XVI", "Pontefice"),
        ("«Pace», ha detto il santo padre.", "Papa Clemente XVI", "santo padre"),
        ("«Pace», ha detto il Papa.", "Papa Clemente XVI", "Papa"),
        ("«Pace», ha detto Papa Clemente XVI.", "Papa Clemente XVI", "Clemente XVI"),
        ("«Pace», ha detto Lanfranchi. Parla Mario Lanfranchi.", "Papa Clemente XVI", "Lanfranchi"),
        ("Il leader del Carroccio ha scritto: «Via».", "Luca Rossi", "leader del Carroccio"),
        ("«Sì», dice Rossi.", "Luca Rossi", "Rossi"),
        ("Secondo il Mago, «si parte».", "Luca Rossi", "Mago"),
        ("Il Senatùr ha detto: «Sì».", "Ugo Conte", "Senatùr"),
        ("Conte ha replicato: «No».", "Ugo Conte", "Conte"),
        ("«No», fa sapere il Colle.", "Ugo Conte", "Colle"),
        ("Il Colle ha detto: «No».", "Ugo Conte", "Colle"),
        ("Il mago di Arcore ha detto: «No».", "Luca Rossi", "mago di Arcore"),
        ("La Russa ha detto: «No».", "Ignazio La Russa", "La Russa"),
        ("«No», dice il ministro Martina.", "Maurizio Martina", "Martina"),
        ("«No», dice Pedro Suárez.", "Pedro Suárez Montes", "Pedro Suárez"),
        ("«No», dice il giudice Neri.", "Paolo Neri", "Neri"),
        ("«No», dice la Neri.", "Paola Neri", "Neri"),
    ],
)
def test_an_alias_a_role_or_a_surname_gives_the_known_name(
    text: str, name: str, alias: str
) -> None:
    (speaker,) = given(ATTRIBUTOR(text))
    assert speaker.name == name
    assert alias in speaker.aliases


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("«Sì», dice Anna Rossi.", ["Anna Rossi"]),
        ("«Sì», dice Anna Rossi. «No», aggiunge Rossi.", ["Anna Rossi", "Anna Rossi"]),
        ("«Sì», dice la Rossi.", ["Rossi"]),
        ("La ditta Rossi scrive: «Chiudiamo».", ["Rossi"]),
        ("«Sì», dice Neri.", ["Neri"]),
        ("«Sì», dice Martina.", ["Martina"]),
        ("«Sì», dice Pier Luigi.", ["Pier Luigi"]),
        ("«Sì», dice Russa.", ["Russa"]),
        ("«Sì», dice S. Serra.", ["S. Serra"]),
        ("«Sì», dice Clemente.", ["Clemente"]),
        ("Il sindaco di Colle Alto dice: «Sì».", ["sindaco di Colle Alto"]),
        ("Il colle è alto. «Sì», dice Ada Bini.", ["Ada Bini"]),
    ],
)
def test_a_name_that_may_be_another_is_left_alone(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_a_surname_of_two_in_the_text_is_not_the_known_one() -> None:
    text = "Parlano Marco Rossi e Ada Rossi. «No», dice Rossi."
    assert {*speakers(text)} <= {"Marco Rossi", "Ada Rossi", "Rossi"}


@pytest.mark.parametrize(
    "text",
    [
        "«Partiamo», ha detto l’ex premier.",
        "«Partiamo», ha detto il vice premier.",
        "«Partiamo», ha detto il premier spagnolo.",
        "«Partiamo», ha detto il nuovo premier.",
        "«Partiamo», ha detto un premier.",
        "«Partiamo», hanno detto i premier.",
        "«Partiamo», ha detto la presidente del Consiglio comunale.",
        "«Partiamo», ha detto la presidente.",
        "«Partiamo», ha detto la leader del Carroccio.",
        "«Partiamo», ha detto il giudice.",
        "«Partiamo», ha detto il premier. Il premier spagnolo applaude.",
        "Il premier Ada Bini arriva. «Partiamo», ha detto il premier.",
        "Ada Bini, presidente del Consiglio, arriva. «Partiamo», ha detto il premier.",
    ],
)
def test_another_role_or_a_role_of_several_means_nobody_known(text: str) -> None:
    plain = Attributor()(text)
    assert ATTRIBUTOR(text).to_dict() == plain.to_dict()


def test_names_roles_and_aliases_of_one_person_are_one_speaker() -> None:
    text = (
        "Il Santo Padre ha detto: «Pace». Mario Lanfranchi ha aggiunto: «Sì». "
        "Papa Clemente XVI ha poi scritto: «Presto»."
    )
    first, second, third = given(ATTRIBUTOR(text))
    assert first is second is third
    assert [span.of(text) for span in first.mentions] == [
        "Santo Padre",
        "Mario Lanfranchi",
        "Clemente XVI",
    ]
    assert first.roles == ("papa", "santo padre")


def test_gender_roles_and_ids_of_a_known_speaker_come_out_everywhere() -> None:
    document = ATTRIBUTOR("«Partiamo», ha detto Giulia Serra.")
    (speaker,) = given(document)
    assert speaker.gender == "f"
    assert speaker.roles == ("premier", "presidente del consiglio")
    assert speaker.ids == (("wikidata", "Q1"),)
    assert document.to_dict()["speakers"][0]["ids"] == [["wikidata", "Q1"]]
    assert Document.from_dict(document.to_dict()) == document


def test_a_given_gender_overrules_that_of_the_first_name() -> None:
    (speaker,) = given(ATTRIBUTOR("«Partiamo», ha detto Simone Weiss."))
    assert (speaker.name, speaker.gender) == ("Simone Weiss", "f")


def test_a_whole_name_means_a_body_too() -> None:
    (speaker,) = given(ATTRIBUTOR("La Banca Aurora scrive: «Chiudiamo»."))
    assert speaker.name == "banca Aurora"


def test_the_known_role_decides_who_is_meant_later_by_a_part_of_it() -> None:
    text = "Il ministro della Difesa tace. «Ora parlo», ha poi detto il ministro."
    assert speakers(text) == ["Luca Rossi"]


def test_a_known_role_keeps_somebody_from_another_ones() -> None:
    text = "È arrivata Giulia Serra. «Partiamo», ha detto la sindaca di Bari."
    (before,), (after,) = given(Attributor()(text)), given(ATTRIBUTOR(text))
    assert before.aliases == ("sindaca di Bari",)
    assert after.aliases == ()


def test_a_known_gender_tells_whom_a_pronoun_means() -> None:
    text = "Weiss ha incontrato Bruno Galli. «Partiamo», ha detto lei."
    before, after = (made(text).quotations[0].confidence for made in (Attributor(), ATTRIBUTOR))
    assert speakers(text) == ["Simone Weiss"]
    assert after > before


COMMON = Attributor(
    options=Options(
        known_speakers=(
            KnownSpeaker("Anna Rossi", roles=("sindaco", "portavoce"), ids=(("n", "1"),)),
            KnownSpeaker(
                "Mario D'Angelo", aliases=("il Cremlino", "la polizia"), ids=(("n", "2"),)
            ),
            KnownSpeaker("Verdi", aliases=("di", "."), roles=("ex",), ids=(("n", "3"),)),
        )
    )
)


@given_any(texts())
def test_whatever_the_text_a_known_person_is_one_speaker_with_their_name(text: str) -> None:
    document = COMMON(text)
    known = [speaker for speaker in document.speakers if speaker.ids]
    assert Document.from_dict(document.to_dict()) == document
    assert len({speaker.ids for speaker in known}) == len(known)
    assert {speaker.name for speaker in known} <= {"Anna Rossi", "Mario D'Angelo", "Verdi"}
    assert all(list(speaker.mentions) == sorted(set(speaker.mentions)) for speaker in known)
