"""Who hears or reads words that another says, and whose words somebody hands on."""

from __future__ import annotations

import pytest
from scenes import all_cues, scene_of

STO = "«Non ci sto»"


@pytest.mark.parametrize(
    ("text", "relation", "who"),
    [
        (f"Ada Conti ha ricevuto da Ugo Neri un biglietto: {STO}.", "agent", "Ugo Neri"),
        (f"Ada Conti ha letto la lettera di Ugo Neri: {STO}.", "of", "Ugo Neri"),
        (f"Ada Conti ripete lo slogan di Ugo Neri: {STO}.", "of", "Ugo Neri"),
        (f"Ada Conti riporta così le parole del suo cliente, Ugo Neri: {STO}.", "of", "Ugo Neri"),
        (f"Ada Conti cita il nonno: {STO}.", "after", "nonno"),
        ("Ada Conti ha saputo da Ugo Neri che è «un disastro».", "agent", "Ugo Neri"),
        ("Ada Conti sa che è «un disastro».", "before", "Ada Conti"),
        (f"Ada Conti ha sentito: {STO}.", "left out", None),
        (f"Ada Conti ha letto un cartello: {STO}. Lo vende Ugo Neri.", "left out", None),
    ],
)
def test_who_hears_reads_or_hands_on_words_does_not_say_them(
    text: str, relation: str, who: str | None
) -> None:
    shown = next(each for each in all_cues(text) if each[0] == "verb")
    assert shown[2:] == (relation, who)


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Conti commenta le parole di Ugo Neri: {STO}.",
        f"Ada Conti ricorda la piena di Gela: {STO}.",
        f"Ada Conti ha detto a Ugo Neri: {STO}.",
        f"Ada Conti cita in giudizio il Comune: {STO}.",
    ],
)
def test_other_verbs_are_those_of_their_subjects(text: str) -> None:
    assert all_cues(text)[0][3] == "Ada Conti"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ada Conti si è sentita rispondere: {STO}.", {"Ada Conti"}),
        (f"Ad Ada Conti hanno risposto: {STO}.", {"Ada Conti"}),
        (f"Ada Conti è stata definita {STO} da Ugo Neri.", {"Ada Conti"}),
        (f"Ada Conti ha sentito: {STO}.", {"Ada Conti"}),
        (f"Ada Conti ha detto: {STO}.", set()),
        (f"{STO} (Ada Conti).", set()),
    ],
)
def test_hearers_are_those_spoken_to_or_of(text: str, expected: set[str]) -> None:
    made = scene_of(text)
    heard = made.hearers(made.cues(0)[0])
    assert {made.entities[number].name for number in heard} == expected
