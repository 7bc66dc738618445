"""The genre shows in the layout and in the tense of the reporting verbs."""

from __future__ import annotations

import pytest

from quoteattr.language.frames import analyse
from quoteattr.language.genre import infer_genre
from quoteattr.quotations.detection import detect_quoted
from quoteattr.text.paragraphs import paragraphs

NEWS = "«Arrivo», dice Ugo.\n\n«Parto», ha detto Ugo Neri.\n\n«Torno», spiega Ada."


def genre_of(text: str) -> str:
    """The genre inferred for a text."""
    parts = paragraphs(text)
    quoted = detect_quoted(text, parts)
    return infer_genre(analyse(text, parts, quoted), quoted)


@pytest.mark.parametrize("text", ["", "Piove.", NEWS, "Il romanzo «La strada» uscì ieri."])
def test_news_is_what_nothing_speaks_against(text: str) -> None:
    assert genre_of(text) == "news"


def test_labelled_answers_make_an_interview() -> None:
    assert genre_of("D. Come sta?\nR. Bene.\nD. Canta?\nR. Mai.") == "interview"


def test_dash_dialogue_makes_fiction() -> None:
    assert genre_of("— Vieni? — chiese Ada.\n— Arrivo.\n— Ora.") == "fiction"


def test_one_dash_turn_among_many_marked_quotations_does_not() -> None:
    assert genre_of(f"{NEWS}\n\n— Vieni? — chiede Ada.") == "news"


def test_reporting_verbs_in_the_simple_past_make_fiction() -> None:
    assert genre_of("«Vieni», disse Ada.\n\n«No», rispose Ugo.\n\n«Ora», gridò lei.") == "fiction"


def test_two_simple_pasts_or_a_minority_of_them_do_not() -> None:
    assert genre_of("«Vieni», disse Ada.\n\n«No», rispose Ugo.") == "news"
    past = "«Vieni», disse Ada.\n\n«No», rispose Ugo.\n\n«Ora», gridò lei."
    assert genre_of(f"{past}\n\n{NEWS}") == "news"
