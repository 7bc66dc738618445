"""What speaks for a speaker by those before: again, back or other, each with its features."""

from __future__ import annotations

from scenes import scene_of

from quoteattr.attribution.model import AGAIN, BACK, NOBODY, OTHER
from quoteattr.attribution.standing import Standing
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.turns import turn_names, turns

TEXT = "Ada Neri vede Ugo Conti. «Vieni con me?», dice Ada Neri. Bea Landi ride. «Non ci penso»."
ADA, UGO, BEA = range(3)


def standing(text: str, quotation: int) -> Standing:
    """The standing of everybody at a quotation outside others."""
    made = scene_of(text)
    return Standing(made, quotation, sure_speakers(made, made.chain(quotation)), None)


def names(text: str, quotation: int, number: int) -> list[set[str]]:
    """The features of an entity as AGAIN, as BACK and as OTHER."""
    return [set(step.features) for step in turns(turn_names(standing(text, quotation), number))]


def test_each_turn_is_named_with_the_gap_to_the_last_utterance() -> None:
    found = names(TEXT, 1, ADA)
    for turn, name in ((AGAIN, "again"), (BACK, "back"), (OTHER, "other")):
        assert {name, f"{name}, same paragraph", f"{name}, same paragraph, after words"} <= found[
            turn
        ]


def test_the_three_turns_share_no_feature() -> None:
    again, back, other = names(TEXT, 1, UGO)
    assert not again & back | again & other | back & other


def test_after_a_question_each_turn_says_so() -> None:
    asked = [f"{name}, after a question" for name in ("again", "back", "other")]
    assert all(name in found for name, found in zip(asked, names(TEXT, 1, ADA), strict=True))
    told = names(TEXT.replace("?", ""), 1, ADA)
    assert not any("question" in name for found in told for name in found)


def test_words_that_open_a_paragraph_lead() -> None:
    text = "Ada Neri tace. «Vieni con me».\n\n«Non ci penso», dice Ugo Conti."
    assert "other, neighbour paragraph, leads" in names(text, 1, UGO)[OTHER]


def test_who_was_named_since_counts_for_whoever_goes_on_or_comes_back() -> None:
    again, back, other = names(TEXT, 1, BEA)
    assert {"again, named since", "again, same paragraph, 1 others named since"} <= again
    assert {"back, named since", "back, same paragraph, 1 others named since"} <= back
    assert not any("since" in name for name in other)
    assert "again, not named since" in names(TEXT, 1, UGO)[AGAIN]
    assert "again, same paragraph, 2 others named since" in names(TEXT, 1, UGO)[AGAIN]


def test_nobody_has_turns_of_its_own() -> None:
    assert names(TEXT, 1, NOBODY) == [
        {f"nobody {name}", f"nobody {name}, same paragraph"} for name in ("again", "back", "other")
    ]


def test_before_the_first_utterance_of_a_chain_the_gap_is_nowhere() -> None:
    assert "other, nowhere" in names(TEXT, 0, ADA)[OTHER]


def test_each_feature_counts_under_each_prefix() -> None:
    _, _, other = turns(turn_names(standing(TEXT, 1), NOBODY), ("", "left out: "))
    assert other.features == (
        "nobody other",
        "nobody other, same paragraph",
        "left out: nobody other",
        "left out: nobody other, same paragraph",
    )
