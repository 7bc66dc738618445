"""The features of a cue tell its kind and place, what lies between, and its verb's form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from scenes import scene_of

from quoteattr.attribution.cue_features import (
    between_items,
    bucket,
    cue_features,
    no_cue_features,
    signs_between,
)
from quoteattr.attribution.scene import Scene
from quoteattr.reporting.model import Cue
from quoteattr.spans import Span


def cue_of(text: str, words: str | None, quotation: int = 0) -> tuple[Scene, Cue]:
    """The scene of a text, and the likeliest cue with those words (None for a bare colon)."""
    made = scene_of(text)
    cues = made.cues(quotation)
    return made, next(cue for cue in cues if (cue.span and cue.span.of(text)) == words)


def features(text: str, words: str | None, quotation: int = 0, rank: int = 0) -> set[str]:
    """The features of the likeliest cue with those words."""
    made, cue = cue_of(text, words, quotation)
    return set(cue_features(made, quotation, cue, rank))


def uncued(text: str, quotation: int = 0) -> set[str]:
    """The features of a quotation taken as introduced by nothing."""
    made = scene_of(text)
    return set(no_cue_features(made, quotation, made.cues(quotation)))


AFTER = "«Non ci sto», ha detto Ugo Conti."
COLON = "Ugo Conti ha detto con voce roca: «Non ci sto»."
INSERTED = "«Non ci sto – ha detto Ugo Conti – e non ci starò mai»."
EARLIER = "Ugo Conti ha risposto.\n\n«Non ci sto più da anni»."
CLOSE = "«Non ci sto più da anni». Lo ha detto Ugo Conti."
LATER = "«Non ci sto più da anni». Queste le parole di Ugo Conti."
INSERTED_TWICE = "«Non ci sto – ha detto Ugo Conti – e non ci starò mai», ripete."
REPORT = "Ugo Conti ha detto che la giunta vuole «un piano più serio» per il mare."
TWO = "«Non ci sto» e poi «me ne vado», ha detto Ugo Conti."
PASSIVE = "La proposta è stata definita «un vero disastro» da Ugo Conti."
GERUND = "Ugo Conti, dicendo «non ci sto», esce."


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (AFTER, "ha detto", "verb after"),
        (COLON, "ha detto", "verb before"),
        (COLON, None, "colon before"),
        (INSERTED, "ha detto", "verb inserted"),
        (EARLIER, "ha risposto", "verb earlier"),
        (CLOSE, "ha detto", "close after"),
        (REPORT, "vuole", "act before"),
    ],
)
def test_kind_and_side_stand_alone_and_together_with_the_use_of_the_quotation(
    text: str, words: str | None, place: str
) -> None:
    found = features(text, words)
    use = scene_of(text).quoted[0].use
    assert {f"cue {place}", f"cue {place}, {use}"} <= found


@pytest.mark.parametrize(
    ("text", "words", "between"),
    [
        (AFTER, "ha detto", [","]),
        (COLON, "ha detto", ["con", "voce", "roca", ":"]),
        (COLON, None, []),
        (INSERTED, "ha detto", []),
        (EARLIER, "ha risposto", ["."]),
        (CLOSE, "ha detto", []),
        (REPORT, "ha detto", ["che", "la", "giunta", "vuole"]),
        (LATER, "parole", ["Queste", "le"]),
        (INSERTED_TWICE, "ripete", [","]),
    ],
)
def test_between_is_what_a_reader_reads_from_cue_to_quotation(
    text: str, words: str | None, between: list[str]
) -> None:
    made, cue = cue_of(text, words)
    assert [item.text for item in between_items(made, 0, cue)] == between


@pytest.mark.parametrize(
    ("text", "words", "feature"),
    [
        (AFTER, "ha detto", "cue verb after, 0 words off"),
        (COLON, "ha detto", "cue verb before, 5 words off"),
        (AFTER, "ha detto", "cue verb after, between: ,"),
        (COLON, "ha detto", "cue verb before, between: :"),
        (COLON, None, "cue colon before, between: none"),
        (REPORT, "ha detto", "cue before, che between, partial"),
        (TWO, "ha detto", "cue after, another quotation between"),
        (REPORT, "ha detto", "cue verb before, 1 verbs between"),
        (REPORT, "vuole", "cue act before, nearest verb"),
    ],
)
def test_distance_signs_che_quotations_and_verbs_between_count(
    text: str, words: str | None, feature: str
) -> None:
    assert feature in features(text, words)


def test_what_does_not_lie_between_is_not_said() -> None:
    assert not any("another quotation" in name for name in features(TWO, "ha detto", 1))
    assert not any("che between" in name for name in features(COLON, "ha detto"))
    assert "cue verb before, nearest verb" not in features(REPORT, "ha detto")


@pytest.mark.parametrize(
    ("text", "words", "feature"),
    [
        (AFTER, "ha detto", "cue verb after, form ind"),
        (GERUND, "dicendo", "cue verb before, form ger"),
        (AFTER, "ha detto", "cue lemma dire"),
        (AFTER, "ha detto", "cue verb after, class say"),
        (PASSIVE, "è stata definita", "cue verb before, passive"),
        ("«Non ci sto», dico.", "dico", "cue verb after, person 1"),
    ],
)
def test_the_verb_of_a_cue_gives_form_lemma_voice_and_person(
    text: str, words: str, feature: str
) -> None:
    assert feature in features(text, words)


def test_a_verb_that_reports_nothing_by_itself_has_neither_class_nor_lemma() -> None:
    found = features(REPORT, "vuole")
    assert "cue act before, form ind" in found
    assert not any("class" in name or "lemma" in name for name in found)


def test_a_cue_without_verb_has_no_features_of_verbs() -> None:
    assert not any("form" in name or "lemma" in name for name in features(COLON, None))


@pytest.mark.parametrize(("rank", "named"), [(0, 0), (2, 2), (3, 3), (9, 3)])
def test_ranks_from_the_fourth_on_are_one(rank: int, named: int) -> None:
    assert f"cue verb after, rank {named}" in features(AFTER, "ha detto", rank=rank)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AFTER, {"no cue, in a sentence, direct", "no cue, after start", "no cue, before ,"}),
        (COLON, {"no cue, in a sentence, direct", "no cue, after :", "no cue, before ."}),
        (EARLIER, {"no cue, alone, direct", "no cue, after start", "no cue, before ."}),
        (REPORT, {"no cue, in a sentence, partial", "no cue, after word", "no cue, before word"}),
        ("«Non ci sto più da anni»", {"no cue, strongest 0.0", "no cue, before end"}),
    ],
)
def test_without_a_cue_the_edges_of_the_quotation_count(text: str, expected: set[str]) -> None:
    found = uncued(text)
    use = scene_of(text).quoted[0].use
    assert expected | {"no cue", f"no cue, {use}"} <= found


def test_a_strong_cue_speaks_against_having_none() -> None:
    (weak,) = (name for name in uncued(EARLIER) if "strongest" in name)
    (strong,) = (name for name in uncued(AFTER) if "strongest" in name)
    assert float(weak.split()[-1]) < float(strong.split()[-1])


@pytest.mark.parametrize(
    ("distance", "name"),
    [(0, "0"), (1, "2"), (2, "2"), (3, "5"), (6, "10"), (10, "10"), (11, "far"), (999, "far")],
)
def test_a_distance_is_told_by_the_next_bound(distance: int, name: str) -> None:
    assert bucket(distance) == name


def test_the_last_three_signs_between_are_told() -> None:
    items = scene_of("Sì, no; forse: mai (ma).").sentence(0).items
    assert signs_between(items) == "( ) ."
    assert signs_between(items[:2]) == ","
    assert signs_between(items[:1]) == signs_between(()) == "none"


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            [
                "«Sì, lo so», ",
                "dice Ada Neri. ",
                "“No” ",
                "che ",
                "Ugo Conti ha chiesto: ",
                "\n\n",
                "Così lei. ",
                "«Lei “no, mai” disse». ",
                "– ",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_every_cue_has_different_features_and_what_lies_between_is_outside_both(text: str) -> None:
    made = scene_of(text)
    for number, quoted in enumerate(made.quoted):
        assert "no cue" in set(no_cue_features(made, number, made.cues(number)))
        for rank, cue in enumerate(made.cues(number)):
            named = list(cue_features(made, number, cue, rank))
            assert len(named) == len(set(named))
            for item in between_items(made, number, cue):
                assert cue.span is None or not cue.span.overlaps(Span(item.start, item.end))
                assert not any(span.start < item.start < span.end for span in quoted.contents)


def test_a_cue_tied_to_another_quotation_is_marked() -> None:
    text = "«Non ci sto», dice Neri; «me ne vado» per la sindaca."
    assert "cue tied to another quotation" in features(text, "dice", 1)
    assert "cue tied to another quotation" not in features(text, "dice", 0)
    text = "«Non ci sto» è netto. Neri dice: «Me ne vado»."
    assert "cue tied to another quotation" not in features(text, "dice", 1)
    text = "«Non ci sto» è netto e Neri dice: «Me ne vado»."
    assert "cue tied to another quotation" in features(text, "dice", 0)


def test_a_preposition_is_told_by_its_first_word() -> None:
    assert "cue preposition per, partial" in features("Per Neri è «un vero disastro».", "Per")


@pytest.mark.parametrize(
    ("text", "words", "relation"),
    [
        ("Ugo Neri dice che il piano è «un vero disastro».", "dice", "around"),
        ("Ugo Neri dice «non ci sto».", "dice", "same"),
        ("Ugo Neri, che spiega tutto, lo chiama «un vero disastro».", "spiega", "in a relative"),
    ],
)
def test_a_cue_tells_how_its_clause_lies_to_the_quotation(
    text: str, words: str, relation: str
) -> None:
    assert f"cue before, {relation} clause" in features(text, words)


def test_a_closing_sentence_is_told_by_its_first_word_and_whether_it_has_a_verb() -> None:
    assert "cue close, così, verbless" in features("«Non ci sto più da anni». Così Neri.", None)
    assert "cue close, lo, verb" in features(CLOSE, "ha detto")


def test_a_quotation_taken_as_uncued_tells_its_likeliest_cue() -> None:
    assert "no cue, likeliest verb after" in uncued(AFTER)
    assert not any("likeliest" in name for name in uncued("«Non ci sto più da anni»."))


def test_a_cue_that_is_not_the_likeliest_tells_which_one_is() -> None:
    text = "Ada Landi ride. «Non ci sto più da anni», dice Ugo Conti."
    assert "cue verb earlier, likeliest is verb after" in features(text, "ride", rank=1)
    assert not any("likeliest is" in name for name in features(text, "dice"))


def test_a_cue_tells_who_speaks_inside_what_it_reports() -> None:
    text = "Ada Neri racconta che Ugo Conti le ha detto: «Non ci sto»."
    assert features(text, "racconta") == {
        "cue before, reports a report of a person",
        "cue verb before, reports a report of a person, direct",
    }
    assert not any("reports a report" in name for name in features(text, "ha detto"))
    own = "Ada Neri racconta che ha detto: «Non ci sto»."
    assert not any("reports a report" in name for name in features(own, "racconta"))


def test_a_verb_does_not_reach_past_the_clause_that_borrows_it() -> None:
    text = "Ada Neri parla di «svolta vera», la sindaca di «resa totale»."
    assert features(text, "parla", 1) == {
        "cue before, reports a report of a gap",
        "cue verb before, reports a report of a gap, partial",
    }
