"""The marks that touch a quotation are found beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import texts

import quoteattr
from quoteattr.exports.marks import with_marks
from quoteattr.results import Quotation
from quoteattr.spans import Span


def marked(text: str, *contents: str, kind: str = "direct") -> list[str]:
    """The words that the quotation of these contents has with its marks."""
    starts = [text.index(content) for content in contents]
    spans = tuple(Span(at, at + len(each)) for at, each in zip(starts, contents, strict=True))
    quotation = Quotation(text=" ".join(contents), spans=spans, kind=kind)
    return [span.of(text) for span in with_marks(text, quotation)]


@pytest.mark.parametrize("shown", ["«Sì»", "« Sì »", "„Sì”", '"Sì"', "&laquo;Sì&raquo;", "<<Sì>>"])
def test_marks_of_every_form_are_taken_in(shown: str) -> None:
    assert marked(f"Disse {shown}, poi.", "Sì") == [shown]


def test_of_two_marks_the_nearer_belongs_to_the_inner_quotation() -> None:
    text = "«Disse: “No”»"
    assert marked(text, "No") == ["“No”"]
    assert marked(text, "Disse: “No”") == ["«Disse: “No”»"]


def test_only_the_outer_edges_of_an_interrupted_quotation_have_marks() -> None:
    assert marked("«Sì – disse – no»", "Sì", "no") == ["«Sì", "no»"]


def test_the_dash_of_a_dialogue_is_a_mark_and_other_dashes_are_none() -> None:
    assert marked("– Sì – disse.", "Sì", kind="dialogue") == ["– Sì"]
    assert marked("– Sì – disse.", "Sì") == ["Sì"]


def test_words_without_marks_stay_as_they_are() -> None:
    assert marked("Rossi: sì, domani", "sì, domani", kind="headline") == ["sì, domani"]


@given(texts())
def test_the_content_stays_inside(text: str) -> None:
    for quotation in quoteattr.detect(text):
        found = with_marks(text, quotation)
        for bare, whole in zip(quotation.spans, found, strict=True):
            assert whole.covers(bare)
            assert whole.end <= len(text)
