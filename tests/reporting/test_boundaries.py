"""Boundaries are the places where what is said may begin or end, each with its features."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from scenes import scene_of

from quoteattr.language.model import QUOTE
from quoteattr.reporting.boundaries import Ground, size, tense

from .reading_reports import ground_of, reporting_texts


def before(text: str) -> list[str]:
    """What precedes each boundary of the first sentence, back to the one before."""
    ground = ground_of(text)
    items = ground.sentence.items
    begins = [0, *(boundary.begin for boundary in ground.boundaries)]
    return [
        " ".join(item.text for item in items[begin : boundary.at])
        for begin, boundary in zip(begins, ground.boundaries, strict=False)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Piove.", ["Piove"]),
        ("Piove, tira vento; nevica: gela.", ["Piove", "tira vento", "nevica", "gela"]),
        ("Il mare (calmo) dorme.", ["Il mare", "calmo", "dorme"]),
        ("Il mare – calmo — dorme.", ["Il mare", "calmo", "dorme"]),
        ("Il mare che dorme.", ["Il mare", "che", "dorme"]),
        ("Il mare calmo dorme.", ["Il mare calmo", "dorme"]),
        ("Ada e Ugo con Bea.", ["Ada", "e Ugo", "con Bea"]),
        ("Il colore del mare di Bari.", ["Il colore del mare di Bari"]),
        ("Ada ride sapendo tutto.", ["Ada", "ride", "sapendo tutto"]),
        ("Ada vuole una casa.", ["Ada", "vuole una casa"]),
    ],
)
def test_signs_joining_words_verbs_and_quotations_are_boundaries(
    text: str, parts: list[str]
) -> None:
    assert before(text) == parts


def test_a_quotation_is_preceded_by_a_boundary() -> None:
    ground = ground_of("Ugo Neri dice «non ci sto» da anni.")
    quote = next(at for at, item in enumerate(ground.sentence.items) if item.kind == QUOTE)
    assert quote in [boundary.at for boundary in ground.boundaries]


def test_a_boundary_knows_its_sign_and_what_follows() -> None:
    ground = ground_of("Piove, ma Ada ride e Ugo tace.")
    comma, ride, joined, silent, end = ground.boundaries
    assert (comma.at, comma.begin, comma.name) == (1, 2, ", ma")
    assert ride.at == ride.begin
    assert [each.sign for each in (ride, joined, silent)] == ["none"] * 3
    assert (joined.name, end.name) == ("none e", "end end")
    assert end.at == end.begin == ground.end


@pytest.mark.parametrize(
    ("text", "last"),
    [("Piove.", "Piove"), ("Piove…", "Piove"), ("Piove?!", "Piove"), ("Piove (forse).", ")"),
     ("Piove", "Piove"), ("...", ".")],
)  # fmt: skip
def test_the_last_stops_of_a_sentence_are_left_out(text: str, last: str) -> None:
    ground = ground_of(text)
    assert ground.sentence.items[ground.end - 1].text[-len(last) :] == last


def test_finite_verbs_are_counted_and_found_from_an_item_on() -> None:
    ground = ground_of("Ada ride, Ugo vuole partire e Bea dorme.")
    starts = ground.finite
    assert [ground.sentence.items[at].text for at in starts] == ["ride", "vuole", "dorme"]
    assert ground.verbs_between(0, ground.end) == 3
    assert ground.verbs_between(starts[0] + 1, starts[2]) == 1
    nearest = ground.verb_after(starts[0] + 1)
    assert nearest is not None
    assert nearest.start == starts[1]
    assert ground.verb_after(starts[2] + 1) is None


@pytest.mark.parametrize(
    ("text", "at", "described"),
    [
        ("Che piove.", 0, "che"),
        ("Il mare.", 0, "article"),
        ("Nel mare.", 0, "article"),
        ("Mare calmo.", 1, "word"),
        ("Mare Nero.", 1, "Name"),
        ("Mare 12.", 1, "number"),
        ("Mare, calmo.", 1, ","),
        ("Ada ride.", 1, "ind pres"),
        ("Ada ride.", 2, "end"),
        ("Ada ride.", 9, "end"),
        ("Ugo dice «non ci sto» da anni.", 2, "quote"),
    ],
)
def test_an_item_is_described_by_its_word_its_mood_or_its_kind(
    text: str, at: int, described: str
) -> None:
    assert ground_of(text).describe(at) == described


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada ride.", "ind pres"),
        ("Ada ha riso.", "ind pres part"),
        ("Ada dice no.", "ind pres reports"),
        ("Ada ha detto no.", "ind pres part reports"),
        ("Ada rideva.", "ind impf"),
        ("Ada riderebbe.", "cond pres"),
        ("Io rido.", "ind pres1"),
        ("Ada, ridendo, tace.", "ger"),
        ("Ada, dicendo no, tace.", "ger reports"),
    ],
)
def test_a_verb_is_told_by_mood_tense_person_and_whether_it_reports(
    text: str, expected: str
) -> None:
    assert tense(ground_of(text).sentence.verbs[0]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [(0, "2"), (2, "2"), (3, "5"), (9, "9"), (10, "15"), (25, "25"), (26, "more"), (999, "more")],
)
def test_a_number_of_items_is_told_by_the_next_bound(words: int, expected: str) -> None:
    assert size(words) == expected


@given(reporting_texts())
@example("Piove, , ; – (che) «no» ...")
@example("...")
def test_boundaries_ascend_and_end_at_the_sentences_end(text: str) -> None:
    for sentence in scene_of(text).analysis.sentences:
        ground = Ground(sentence)
        places = [boundary.at for boundary in ground.boundaries]
        assert all(one < other for one, other in pairwise(places))
        assert places[-1] == ground.end
        assert [boundary.sign for boundary in ground.boundaries].index("end") == len(places) - 1
        for boundary in ground.boundaries:
            assert boundary.begin - boundary.at == (boundary.sign not in ("none", "end"))
            assert 0 < boundary.at <= boundary.begin <= ground.end
            assert boundary.features
            assert boundary.sign in boundary.features


@given(reporting_texts())
def test_no_boundary_parts_a_noun_from_its_di(text: str) -> None:
    for sentence in scene_of(text).analysis.sentences:
        for boundary in Ground(sentence).boundaries[:-1]:
            assert boundary.sign != "none" or sentence.items[boundary.at].lower not in ("di", "d'")
