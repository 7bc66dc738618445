"""What is said may stand before its anchor, on both sides of it, or in the sentence before."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from quoteattr.reporting.model import Content

from .reading_reports import contents_of, names_of, report_of, reporting_texts, reports_of, shown


def sided(text: str, words: str) -> set[tuple[str, str]]:
    """The side of the anchor for each content, and the content."""
    made, report = report_of(text, words)
    return {(content.side, shown(made, report, content)) for content in report.contents[1:]}


@pytest.mark.parametrize(
    ("text", "words", "side", "said"),
    [
        ("Il mare sale, spiega Ugo Neri.", "spiega", "after", "Il mare sale"),
        ("Il mare sale – spiega Ugo Neri.", "spiega", "after", "Il mare sale"),
        ("Il mare, spiega Ugo Neri, sale.", "spiega", "inserted", "Il mare | sale"),
        ("Il mare – spiega Ugo Neri – sale.", "spiega", "inserted", "Il mare | sale"),
        ("Il mare, secondo Ugo Neri, sale.", "secondo", "inserted", "Il mare | sale"),
        ("Il mare sale secondo Ugo Neri.", "secondo", "after", "Il mare sale"),
        ("Come spiega Ugo Neri, il mare sale.", "spiega", "before", "il mare sale"),
        ("E, come spiega Ugo Neri, il mare sale.", "spiega", "before", "il mare sale"),
        ("Ma il mare sale, spiega Ugo Neri.", "spiega", "after", "il mare sale"),
        ("Ada ride: il mare sale, spiega Ugo Neri.", "spiega", "after", "il mare sale"),
        ("La festa è stata annunciata da Ugo.", "è stata annunciata", "after", "La festa"),
        ("Che il mare salga Ugo Neri lo ripete.", "ripete", "after", "il mare salga"),
        ("Piove. Lo ha detto Ugo Neri.", "ha detto", "after", "Piove"),
        ("Il mare sale. È quanto afferma Ugo Neri.", "afferma", "after", "Il mare sale"),
        ("BARI - Il mare sale. Lo ha detto Ugo.", "ha detto", "after", "Il mare sale"),
        ("Il mare sale. A dirlo è Ugo Neri.", "dirlo", "after", "Il mare sale"),
        ("Il mare sale. Questa la replica di Ugo.", "replica", "after", "Il mare sale"),
        ("La rete, ironizza Ugo, ha «un po' sonno».", "ironizza", "inserted",
         "La rete | ha «un po' sonno"),
    ],
)  # fmt: skip
def test_a_content_stands_before_its_anchor_around_it_or_in_the_sentence_before(
    text: str, words: str, side: str, said: str
) -> None:
    assert (side, said) in sided(text, words)


def test_an_anchor_whose_clause_has_a_verb_before_it_has_nothing_before() -> None:
    assert all(
        side == "before" for side, _ in sided("Il mare, se sale e spiega, è alto.", "spiega")
    )


def test_a_source_farther_than_eight_items_from_its_comma_interrupts_nothing() -> None:
    near, far = (f"Il mare, {'sempre ' * count}spiega Ugo Neri, sale." for count in (7, 8))
    assert ("inserted", "Il mare | sale") in sided(near, "spiega")
    assert not any(side == "inserted" for side, _ in sided(far, "spiega"))


@pytest.mark.parametrize("sign", [";", ":"])
def test_behind_a_colon_or_semicolon_the_content_does_not_go_on(sign: str) -> None:
    found = sided(f"Il mare, spiega Ugo{sign} Ada tace, sale.", "spiega")
    assert not any(side == "inserted" for side, _ in found)


def test_only_the_seven_nearest_places_and_the_sentences_start_may_begin_it() -> None:
    text = f"{'Piove, ' * 12}spiega Ugo Neri."
    found = [said for side, said in sided(text, "spiega") if side == "after"]
    assert len(found) == 8
    assert ", ".join(["Piove"] * 12) in found
    assert ", ".join(["Piove"] * 8) not in found


def test_a_quotation_before_the_anchor_is_no_statement() -> None:
    assert all(
        "Non ci sto" not in said for _, said in sided("«Non ci sto più», dice Ugo Neri.", "dice")
    )


def back(text: str, words: str) -> list[Content]:
    """The contents in the sentence before."""
    return [content for content in report_of(text, words)[1].contents if content.back]


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("Piove. Lo ha detto Ugo Neri.", "ha detto", 1),
        ("Piove. Ieri sera a Bari lo ha detto Ugo Neri.", "ha detto", 1),
        ("Piove. Ieri sera nel porto calmo di Bari lo ha detto Ugo.", "ha detto", 0),
        ("Piove. Ada tace e lo ha detto Ugo Neri.", "ha detto", 0),
        ("Piove. Secondo Ugo Neri nevica.", "Secondo", 0),
        ("«Non ci sto più». Lo ha detto Ugo Neri.", "ha detto", 0),
        ("(AGI) - Bari, 3 mar. - «Non ci sto più». Lo ha detto Ugo Neri.", "ha detto", 0),
        ("«Non ci sto più», ride Ada. Lo ha detto Ugo Neri.", "ha detto", 1),
        ("Lo ha detto Ugo Neri.", "ha detto", 0),
    ],
)
def test_the_sentence_before_is_reported_by_an_early_anchor_without_a_verb_before(
    text: str, words: str, count: int
) -> None:
    assert len(back(text, words)) == count


@pytest.mark.parametrize(
    ("text", "words", "feature"),
    [
        ("Piove. Lo ha detto Ugo Neri.", "ha detto", "back verb, lo"),
        ("Piove. L'ha detto Ugo Neri.", "ha detto", "back verb, lo"),
        ("Piove. A dirlo è Ugo Neri.", "dirlo", "back verb, lo"),
        ("Piove. Ha detto Ugo Neri.", "Ha detto", "back verb, not lo"),
        ("Piove. Questa replica di Ugo sorprende.", "replica", "back noun, lo"),
        ("Piove. La replica di Ugo sorprende.", "replica", "back noun, not lo"),
        ("Piove. Lo ha detto Ugo Neri.", "ha detto", "back verb, lo, same paragraph"),
        ("Piove.\n\nLo ha detto Ugo Neri.", "ha detto", "back verb, lo, other paragraph"),
        ("Piove! Lo ha detto Ugo Neri.", "ha detto", "back verb, lo, after !"),
    ],
)
def test_a_word_that_points_back_and_the_layout_are_told(
    text: str, words: str, feature: str
) -> None:
    assert feature in names_of(text, words, "Piove")


@pytest.mark.parametrize(
    ("text", "words", "said", "feature"),
    [
        ("Il mare sale, spiega Ugo Neri.", "spiega", "Il mare sale", "around verb, , "),
        ("Il mare sale, spiega Ugo Neri.", "spiega", "Il mare sale", "around spiegare"),
        ("Il mare sale, come spiega Ugo Neri.", "spiega", "Il mare sale", "around verb, , come"),
        ("Il mare dorme, spiega Ugo Neri.", "spiega", "Il mare dorme",
         "around verb, 1 verbs before"),
        ("Il mare sale, spiega Ugo Neri.", "spiega", "Il mare sale", "begins the sentence"),
        ("Ma il mare sale, spiega Ugo.", "spiega", "il mare sale", "begins after ma"),
        ("Il mare sale, si sostiene a Bari.", "si sostiene", "Il mare sale", "around impersonal"),
        ("Il mare, spiega Ugo Neri, sale.", "spiega", "Il mare | sale",
         "double, 0 verbs, then 1"),
        ("Il mare, spiega Ugo Neri, sale.", "spiega", "sale", "only the rest, verb, then "
         "ind pres"),
    ],
)  # fmt: skip
def test_sign_verb_and_shape_of_the_whole_are_told(
    text: str, words: str, said: str, feature: str
) -> None:
    assert feature in names_of(text, words, said)


@given(reporting_texts())
@example("Il mare, spiega Ugo Neri, sale. Lo ha detto Ada – dice – e ride.")
def test_the_side_tells_where_the_anchor_stands(text: str) -> None:
    _, found = reports_of(text)
    for report in found:
        for content in report.contents[1:]:
            anchor, parts = report.anchor, content.parts
            if content.back:
                assert content.side == "after"
                assert len(parts) == 1
                assert report.sentence > 0
            elif content.side == "after":
                assert len(parts) == 1
                assert parts[0][1] <= anchor.first
            elif content.side == "inserted":
                (_, end), (begin, _) = parts
                assert end <= anchor.first < anchor.last <= begin
            else:
                assert len(parts) == 1
                assert parts[0][0] > anchor.first


def test_what_is_said_around_an_anchor_is_also_offered_in_single_parts() -> None:
    found = contents_of("Il mare, spiega Ugo Neri, sale.", "spiega")
    assert {"Il mare", "Il mare | sale", "sale"} <= set(found)


def test_a_content_goes_on_behind_an_apposition_of_its_source() -> None:
    found = sided("I presidi, spiega il capo, Aldo Ferri, attendono istruzioni.", "spiega")
    assert ("inserted", "I presidi | attendono istruzioni") in found
