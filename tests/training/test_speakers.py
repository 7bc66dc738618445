"""Each quotation found that gold knows is a choice among candidates."""

from __future__ import annotations

from attrs import evolve

from quoteattr.models import shipped
from quoteattr.results import Speaker
from quoteattr.training.speakers import choices, scene_of

from .samples import GOLD


def right_names(position: int = 0) -> list[list[bool]]:
    """Which candidates are right in each choice of a document."""
    return [list(choice.right) for choice in choices([GOLD[position]], shipped())]


def test_one_choice_for_each_gold_quotation() -> None:
    found = choices(GOLD[:2], shipped())
    assert len(found) == sum(len(document.quotations) for document in GOLD[:2])
    assert all(len(choice.candidates) == len(choice.right) for choice in found)


def test_exactly_the_gold_speaker_is_right_and_nobody_where_there_is_none() -> None:
    first, second, third = right_names()
    assert sum(first) == sum(second) == sum(third) == 1
    assert (first[0], second[0], third[0]) == (False, False, True)


def test_the_right_candidate_has_the_grounds_of_the_cue() -> None:
    first = choices([GOLD[0]], shipped())[0]
    right = first.candidates[first.right.index(True)]
    assert "cue 1 verb after: after" in right
    assert set(right.values()) == {1.0}


def test_the_gold_speakers_are_the_history_of_later_choices() -> None:
    second = choices([GOLD[0]], shipped())[1]
    assert "speaker 1 before" in second.candidates[second.right.index(True)]
    silent = evolve(GOLD[0], quotations=tuple(evolve(q, speaker=None) for q in GOLD[0].quotations))
    _, after_nobody, _ = choices([silent], shipped())
    assert after_nobody.right[0]
    assert not any("speaker 1 before" in each for each in after_nobody.candidates)


def test_a_quotation_that_gold_does_not_know_is_no_choice() -> None:
    bare = evolve(GOLD[0], quotations=GOLD[0].quotations[1:2])
    assert len(choices([bare], shipped())) == 1


def test_the_narrator_is_right_where_gold_says_io() -> None:
    text = "«Partiamo domani», ho detto a Ugo Neri."
    quotation = evolve(GOLD[0].quotations[0], text="Partiamo domani", speaker=Speaker("io"),
                       spans=scene_of(text, shipped()).quoted[0].contents)  # fmt: skip
    document = evolve(GOLD[0], text=text, quotations=(quotation,), other_marked=(), speakers=())
    (choice,) = choices([document], shipped())
    assert "narrator: first person" in choice.candidates[choice.right.index(True)]


def test_the_speaker_of_the_outer_quotation_is_known_to_the_inner_choice() -> None:
    text = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Neri."
    quotations = tuple(
        evolve(GOLD[0].quotations[0], spans=quoted.contents)
        for quoted in scene_of(text, shipped()).quoted
    )
    document = evolve(GOLD[0], text=text, quotations=quotations, other_marked=())
    _, inner = choices([document], shipped())
    right = inner.candidates[inner.right.index(True)]
    assert "speaker of the outer quotation, first person" in right


def test_the_scene_is_that_of_the_pipeline() -> None:
    made = scene_of(GOLD[0].text, shipped())
    assert made.entities[0].name == "Ugo Neri"
    assert sum(quoted.is_quotation for quoted in made.quoted) == 3
