"""The writer's insertions are cut out of a quotation, the speaker's own asides are not."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from quoteattr.quotations.insertions import DASH, comma_cuts, pieces, remaining
from quoteattr.spans import Cover, Span

from .reading_texts import marked_texts

NOTHING = Cover(())


def spoken(text: str, inner: Cover = NOTHING) -> list[str]:
    """The speaker's parts of a content."""
    return [span.of(text) for span in pieces(text, Span(0, len(text)), inner)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siamo pronti – ha spiegato Rossi – ma serve tempo", ["Siamo pronti", "ma serve tempo"]),
        ("Siamo pronti — ha spiegato Rossi — ma no", ["Siamo pronti", "ma no"]),
        ("Siamo pronti -- ha spiegato Rossi -- ma no", ["Siamo pronti", "ma no"]),
        ("Siamo pronti - ha spiegato la Neri -, ma no", ["Siamo pronti", "ma no"]),
        ("Siamo pronti – così il sindaco – ma no", ["Siamo pronti", "ma no"]),
        ("È tardi. – Rossi ride. – Andiamo.", ["È tardi.", "Andiamo."]),
        ("Non mollo – assicura Rossi", ["Non mollo"]),
        ("A – dice Ada – b – aggiunge Ada – c", ["A", "b", "c"]),
    ],
)
def test_a_reporting_clause_between_dashes_is_cut_out(text: str, expected: list[str]) -> None:
    assert spoken(text) == expected


def test_a_reporting_clause_in_brackets_is_cut_out_where_it_names_somebody() -> None:
    assert spoken("Non ci sto (ha poi aggiunto Rossi) e vado") == ["Non ci sto", "e vado"]
    assert len(spoken("Non ci sto (ha poi aggiunto) e vado")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Serve coraggio, ha aggiunto Rossi, e subito", ["Serve coraggio", "e subito"]),
        ("Non torno, disse Alba", ["Non torno"]),
        ("Davvero? chiese Alba, non ci credo", ["Davvero?", "non ci credo"]),
        ("Dottore, fece Alba, riponendo la borsa; venga.", ["Dottore", "venga."]),
    ],
)
def test_a_reporting_clause_between_commas_is_cut_out(text: str, expected: list[str]) -> None:
    assert spoken(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Abbiamo perso tutto – le case, i ponti – e nessuno aiuta",
        "Il treno Roma-Napoli è in ritardo",
        "Loro [i sindacati, ndr] sapevano (…) tutto",
        "Abbiamo firmato (lo ha detto anche mia moglie, ndr) e basta",
        "Mi ha chiamato, dice mia nonna, e non ho risposto",
        "Il vino, disse che era buono, lo porto io",
        "Ieri, mi disse Bruno, pioveva",
        "È caro, rispondo io, ma buono",
        "",
    ],
)
def test_the_speakers_own_asides_stay(text: str) -> None:
    assert spoken(text) == ([text] if text else [])


def test_what_stands_inside_a_nested_quotation_is_not_looked_into() -> None:
    text = "Ho letto “basta – disse Bea – così” e rido"
    assert spoken(text, Cover([Span(9, 35)])) == [text]
    assert len(spoken(text)) > 1


def test_only_the_content_given_is_looked_at() -> None:
    text = "«Sì», disse Bea, «e poi no»"
    assert pieces(text, Span(18, 26), NOTHING) == (Span(18, 26),)


def test_without_an_explicit_subject_a_present_tense_clause_counts_too() -> None:
    text = "Vengo, dice lei, domani"
    whole = Span(0, len(text))
    assert [c.of(text) for c in comma_cuts(text, whole, NOTHING, explicit_subject=False)] == [
        ", dice lei, "
    ]
    assert comma_cuts(text, whole, NOTHING, explicit_subject=True) == ()


def test_what_remains_is_trimmed_and_never_mere_punctuation() -> None:
    text = "Uno (due) , (tre) quattro"
    assert remaining(text, Span(0, 25), [Span(4, 9), Span(12, 17)]) == (Span(0, 3), Span(18, 25))
    assert remaining(text, Span(0, 25), []) == (Span(0, 25),)
    assert remaining("…", Span(0, 1), []) == (Span(0, 1),)


@pytest.mark.parametrize(
    ("text", "dashes"),
    [("a – b", 1), ("a—b", 1), ("a -- b", 1), ("a &ndash; b", 1), ("a -, b", 1), ("Sì.- disse", 1),
     ("Roma-Napoli", 0), ("ex-ministro", 0), ("1990-1995", 0), ("a b", 0)],
)  # fmt: skip
def test_dashes_are_told_from_hyphens(text: str, dashes: int) -> None:
    assert len(DASH.findall(text)) == dashes


@given(marked_texts, st.data())
def test_pieces_are_sorted_disjoint_trimmed_and_inside_the_content(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inner = data.draw(st.lists(st.integers(start, end), max_size=4).map(sorted))
    cover = Cover(Span(*pair) for pair in zip(inner[::2], inner[1::2], strict=False))
    at = start
    for part in pieces(text, Span(start, end), cover):
        assert at <= part.start < part.end <= end
        assert part.of(text) == part.of(text).strip()
        at = part.end
