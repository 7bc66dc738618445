"""Labelled turns make an interview; its unmarked answers are quotations."""

from __future__ import annotations

import pytest
from hypothesis import given

from quoteattr.quotations.interviews import labelled_turns
from quoteattr.spans import Span
from quoteattr.text.paragraphs import paragraphs

from .reading_texts import marked_texts


def answers(text: str, marked: tuple[Span, ...] = ()) -> list[tuple[str | None, list[str]]]:
    """The label and contents of each answer of a text."""
    return [
        (turn.label and turn.label.of(text), [content.of(text) for content in turn.contents])
        for turn in labelled_turns(text, paragraphs(text), marked)
    ]


@pytest.mark.parametrize("sign", [". ", ": ", ".\xa0", ". – "])
def test_d_and_r_label_questions_and_answers(sign: str) -> None:
    text = f"D{sign}Come sta?\nR{sign}Bene.\n\nD{sign}Canta?\nR{sign}Mai."
    assert answers(text) == [(None, ["Bene."]), (None, ["Mai."])]


def test_names_in_capitals_label_turns_and_whoever_asks_is_left_out() -> None:
    text = "NERI: Come sta?\nSALA: Bene.\nNERI: E i figli?\nSALA: Lontani."
    assert answers(text) == [("SALA", ["Bene."]), ("SALA", ["Lontani."])]


def test_a_transcript_in_which_nobody_asks_gives_all_turns() -> None:
    text = "SALA: Apro la seduta.\nNERI (Verdi): Chiedo la parola.\nSALA: No.\nNERI (Verdi): Esco."
    assert [label for label, _ in answers(text)] == ["SALA", "NERI", "SALA", "NERI"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("D. Come sta?\nR. Bene.", [(None, ["Bene."])]),
        ("**D.** Come sta?\n**R.** Bene.", [(None, ["Bene."])]),
        ("**D. Come sta?**\nR. Bene.", [(None, ["Bene."])]),
        ("Domanda: Come sta?\nRisposta: Bene.", [(None, ["Bene."])]),
        ("Q: Come sta?\nA: Bene.", [(None, ["Bene."])]),
        ("GIORNALISTA: Come sta?\nSALA: Bene.", [("SALA", ["Bene."])]),
        ("Cronista: Come sta?\nSala: Bene.\nNota: fine.", [("Sala", ["Bene."])]),
    ],
)
def test_one_question_of_an_interviewer_and_its_answer_are_enough(
    text: str, found: list[tuple[str | None, list[str]]]
) -> None:
    assert answers(text) == found


def test_an_answer_goes_on_until_a_blank_line_without_stage_directions() -> None:
    text = "D. Come sta?\nR. Bene.\nNon dormo.\n(ride)\nE rido.\n\nPoi esce.\n\nD. Mai?\nR. Mai."
    assert answers(text) == [(None, ["Bene.", "Non dormo.", "E rido."]), (None, ["Mai."])]


def test_an_answer_between_marks_is_left_to_the_marks() -> None:
    text = "D. Come sta?\nR. «Molto bene»\nD. Canta?\nR. Mai."
    assert answers(text, (Span(17, 27),)) == [(None, ["Mai."])]


@pytest.mark.parametrize(
    "text",
    [
        "D. Quante stanze ha?\nR. ....",
        "Nota: leggere.\nData: ieri.",
        "ROMA: piove.\nBARI: sole.\nPISA: nebbia.",
        "SALA: Apro.\nSALA: Leggo.\nSALA: Chiudo.",
        "",
    ],
)
def test_too_few_turns_one_label_or_plain_lists_make_no_interview(text: str) -> None:
    assert answers(text) == []


@given(marked_texts)
def test_the_contents_of_answers_are_in_order_and_disjoint(text: str) -> None:
    at = 0
    for turn in labelled_turns(text, paragraphs(text), ()):
        for content in turn.contents:
            assert at <= content.start < content.end
            at = content.end


def test_a_transcript_needs_one_speaker_who_comes_back() -> None:
    text = "PRESIDENTE: È aperta.\n\nNERI (Misto): Protesto.\n\nPRESIDENTE: Ne prendo atto."
    assert [contents for _, contents in answers(text)] == [
        ["È aperta."],
        ["Protesto."],
        ["Ne prendo atto."],
    ]
    notice = "ORARIO: dalle 9 alle 13.\n\nINGRESSO: via Celio 3.\n\nREFERENTI: Ugo Neri."
    assert answers(notice) == []
