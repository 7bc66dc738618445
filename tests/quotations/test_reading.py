"""All marks are read together: pairs nest, go on in new paragraphs, or stay unclosed."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given

from quoteattr.quotations.reading import read
from quoteattr.text.paragraphs import paragraphs

from .reading_texts import contents_of, marked_texts, pairs_of, whole


@pytest.mark.parametrize(
    "text",
    ["«Partiamo»", "“Partiamo”", '"Partiamo"', "„Partiamo“", "„Partiamo”", "‚Partiamo‘",
     "‘Partiamo’", "'Partiamo'", "<<Partiamo>>", "‹Partiamo›", "``Partiamo''", "''Partiamo''",
     "「Partiamo」", "&laquo;Partiamo&raquo;", "&quot;Partiamo&quot;", "« Partiamo »",
     "«\xa0Partiamo\xa0»", "«\u202fPartiamo\u202f»", "&laquo;&nbsp;Partiamo&nbsp;&raquo;"],
)  # fmt: skip
def test_each_convention_gives_its_content_without_marks_and_blanks(text: str) -> None:
    assert contents_of(f"{text}, dice l'amico.") == [["Partiamo"]]


@pytest.mark.parametrize(
    "text", ['“Partiamo"', '"Partiamo”', "”Partiamo”", '«Partiamo"', "»Partiamo«"]
)
def test_wrong_pairs_still_pair_at_a_cost(text: str) -> None:
    (wrong,), (plain,) = pairs_of(f"{text}, dice."), pairs_of("«Partiamo», dice.")
    assert wrong.contents == plain.contents
    assert wrong.cost > plain.cost == 0.0


@pytest.mark.parametrize(
    ("text", "inner"),
    [("«Mi disse “vattene” e basta»", "vattene"), ("“Mi disse ‘vattene’ e basta”", "vattene"),
     ("\"Mi disse 'vattene' e basta\"", "vattene"), ("«Mi disse «vattene» e basta»", "vattene"),
     ("\"Mi disse \"vattene\" e basta\"", "vattene")],
)  # fmt: skip
def test_pairs_nest_with_the_outer_one_first(text: str, inner: str) -> None:
    assert contents_of(text) == [[text[1:-1]], [inner]]
    assert [pair.depth for pair in pairs_of(text)] == [0, 1]


def test_nesting_goes_to_three_levels() -> None:
    text = "«Lui: “Ho letto ‘Pace’ ieri”. Fine»"
    assert [pair.depth for pair in pairs_of(text)] == [0, 1, 2]


def test_neighbouring_quotations_stay_apart() -> None:
    assert contents_of("«Uno», «due» e «tre»") == [["Uno"], ["due"], ["tre"]]
    assert contents_of('"Uno", "due" e "tre"') == [["Uno"], ["due"], ["tre"]]


def test_a_paragraph_that_is_reopened_goes_on_as_one_quotation_of_several_spans() -> None:
    assert contents_of("«Uno.\n\n«Due.\n\n«Tre». Così.") == [["Uno.", "Due.", "Tre"]]
    assert contents_of("«Uno.\n\n»Due».") == [["Uno.", "Due"]]
    assert contents_of('"Uno.\n\n"Due".') == [["Uno.", "Due"]]


def test_a_quotation_that_crosses_a_break_without_reopening_is_one_span() -> None:
    assert contents_of("«Uno.\n\nDue.\n\nTre».") == [["Uno.\n\nDue.\n\nTre"]]


def test_what_is_never_closed_ends_with_its_paragraph_and_costs_more() -> None:
    unclosed, later = pairs_of("«Uno e basta.\n\nPoi dice “due”.")
    assert unclosed.closing is None
    assert contents_of("«Uno e basta.\n\nPoi dice “due”.") == [["Uno e basta."], ["due"]]
    assert unclosed.cost > later.cost


def test_a_stray_closing_mark_opens_nothing_and_swallows_nothing() -> None:
    assert contents_of("E poi due». Basta «no». E “sì”.") == [["no"], ["sì"]]


def test_one_lost_mark_does_not_flip_the_following_ones() -> None:
    text = 'Dice "uno e va.\n\nDice "due" e va.\n\nDice "tre" e va.'
    assert contents_of(text)[1:] == [["due"], ["tre"]]


@pytest.mark.parametrize(
    "text",
    ["un 15\" di serie e un 17\" nuovo", "9'58\" netti", "l’amico, un po’, gli anni ’90",
     "a < b e c > d; x >> y", "E' vero, perche' c'e' liberta'", "«»", "“ ”", "", "90’ e 45’"],
)  # fmt: skip
def test_other_signs_and_empty_pairs_are_no_quotations(text: str) -> None:
    assert pairs_of(text) == ()


def test_an_apostrophe_before_the_closing_single_mark_does_not_end_the_quotation() -> None:
    assert contents_of("‘Un po’ d’acqua’, chiede.") == [["Un po’ d’acqua"]]
    assert contents_of("dice 'l'amico non c'e' piu'' e va") != []


def test_an_elided_article_may_touch_the_opening_mark() -> None:
    assert contents_of("dell'‘operazione’") == [["operazione"]]
    assert contents_of('un\'"altra" idea') == [["altra"]]


def test_a_doubtful_place_has_a_smaller_margin_than_a_plain_one() -> None:
    (plain,), (doubtful,) = pairs_of("«Sì», dice."), pairs_of("»Sì«, dice.")
    assert 0 <= doubtful.margin < plain.margin


def test_without_marks_nothing_is_read() -> None:
    assert read("Piove.", (), paragraphs("Piove.")) == ()


@given(marked_texts)
def test_pairs_are_nested_or_disjoint_and_in_text_order(text: str) -> None:
    pairs = pairs_of(text)
    assert [pair.opening for pair in pairs] == sorted(pair.opening for pair in pairs)
    for one, other in combinations(map(whole, pairs), 2):
        assert one.end <= other.start or one.covers(other)


@given(marked_texts)
def test_contents_are_trimmed_and_lie_in_order_between_the_marks(text: str) -> None:
    for pair in pairs_of(text):
        edges = [pair.opening.end]
        for content in pair.contents:
            assert content.of(text) == content.of(text).strip() != ""
            edges += content
        edges.append(len(text) if pair.closing is None else pair.closing.start)
        assert edges == sorted(edges)
        assert pair.cost >= 0 <= pair.margin


@given(marked_texts)
def test_the_depth_of_a_pair_counts_the_pairs_around_it(text: str) -> None:
    pairs = pairs_of(text)
    for pair in pairs:
        around = [p for p in pairs if p is not pair and whole(p).covers(whole(pair))]
        assert pair.depth == len(around)


@given(marked_texts)
def test_a_mark_serves_one_pair_only(text: str) -> None:
    pairs = pairs_of(text)
    used = [pair.opening for pair in pairs] + [p.closing for p in pairs if p.closing is not None]
    assert len(set(used)) == len(used)
