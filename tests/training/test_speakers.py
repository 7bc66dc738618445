"""Each quotation found that gold knows is a choice among ways."""

from __future__ import annotations

import pytest
from attrs import evolve

from quoteattr.attribution.model import NARRATOR, NOBODY, Way
from quoteattr.document import Document
from quoteattr.models import shipped
from quoteattr.results import Speaker
from quoteattr.training.ranking import Choice
from quoteattr.training.speakers import choices, is_right, matched, right_ways, scene_of

from .samples import GOLD, said


def learned(document: Document) -> tuple[Choice, ...]:
    """The choices of one document."""
    return choices([document], shipped())


def right(choice: Choice) -> list[Way]:
    """The right ways of a choice."""
    return [way for way, good in zip(choice.ways, choice.right, strict=True) if good]


def features(way: Way) -> set[str]:
    """The names of all features of a way."""
    return {name for step in way.steps for name in step.features}


def test_one_choice_for_each_gold_quotation() -> None:
    found = choices(GOLD[:2], shipped())
    assert len(found) == sum(len(document.quotations) for document in GOLD[:2])
    assert all(len(each.ways) == len(each.right) == len(each.full) for each in found)


def test_exactly_the_ways_to_the_gold_speaker_are_right_and_to_nobody_where_there_is_none() -> None:
    first, second, third = learned(GOLD[0])
    speaker = next(
        number
        for number, entity in enumerate(scene_of(GOLD[0].text, shipped()).entities)
        if entity.name == "Ugo Neri"
    )
    for each, entity in ((first, speaker), (second, speaker), (third, NOBODY)):
        assert each.right == tuple(way.entity == entity for way in each.ways)
        assert any(each.right)


def test_ways_by_whatever_cue_and_mention_are_right() -> None:
    found = right(learned(GOLD[0])[0])
    assert {way.mention is None for way in found} == {True, False}
    assert {way.cue is None for way in found} == {True, False}


def test_a_right_way_by_the_cue_has_its_words_as_evidence() -> None:
    shown = {
        step.evidence.of(GOLD[0].text)
        for way in right(learned(GOLD[0])[0])
        for step in way.steps
        if step.evidence is not None
    }
    assert {"ha detto", "Ugo Neri"} <= shown


def test_the_gold_speakers_are_the_history_of_later_choices() -> None:
    second = learned(GOLD[0])[1]
    assert all("spoke 1 before" in features(way) for way in right(second) if way.mention is None)
    silent = evolve(GOLD[0], quotations=tuple(evolve(q, speaker=None) for q in GOLD[0].quotations))
    _, after_nobody, _ = learned(silent)
    assert {way.entity for way in right(after_nobody)} == {NOBODY}
    assert not any(
        "spoke 1 before" in features(way) for way in after_nobody.ways if way.entity >= 0
    )


def test_a_quotation_that_gold_does_not_know_is_no_choice() -> None:
    bare = evolve(GOLD[0], quotations=GOLD[0].quotations[1:2])
    (only,) = learned(bare)
    assert only.ways != learned(GOLD[0])[0].ways


def test_a_speaker_that_no_way_leads_to_has_no_right_way() -> None:
    (only,) = learned(said("Ugo Neri", Speaker("Bianca Rossi")))
    assert not any(only.right)
    assert not any(only.full)


def test_the_narrator_is_right_where_gold_says_io() -> None:
    text = "«Partiamo domani», ho detto a Ugo Neri."
    quotation = evolve(GOLD[0].quotations[0], text="Partiamo domani", speaker=Speaker("io"),
                       spans=scene_of(text, shipped()).quoted[0].contents)  # fmt: skip
    document = evolve(GOLD[0], text=text, quotations=(quotation,), other_marked=(), speakers=())
    (only,) = learned(document)
    assert {way.entity for way in right(only)} == {NARRATOR}


def test_the_speaker_of_the_outer_quotation_is_known_to_the_inner_choice() -> None:
    text = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Neri."
    quotations = tuple(
        evolve(GOLD[0].quotations[0], spans=quoted.contents)
        for quoted in scene_of(text, shipped()).quoted
    )
    document = evolve(GOLD[0], text=text, quotations=quotations, other_marked=())
    outer, inner = learned(document)
    assert not any("speaks the outer quotation" in features(way) for way in outer.ways)
    assert any("speaks the outer quotation" in features(way) for way in right(inner))


def test_where_two_entities_are_right_the_one_with_the_fullest_name_is_full() -> None:
    text = "Il ragazzo esce. «Siamo pronti a partire domani», ha detto Ugo Neri."
    speaker = Speaker("Ugo Neri", aliases=("ragazzo",))
    (span,) = scene_of(text, shipped()).quoted[0].contents
    quotation = evolve(GOLD[0].quotations[0], spans=(span,), speaker=speaker)
    document = evolve(GOLD[0], text=text, quotations=(quotation,), other_marked=())
    names = [entity.name for entity in scene_of(text, shipped()).entities]
    (only,) = learned(document)
    assert {names[way.entity] for way in right(only)} == {"ragazzo", "Ugo Neri"}
    full = {way.entity for way, good in zip(only.ways, only.full, strict=True) if good}
    assert {names[entity] for entity in full} == {"Ugo Neri"}


def test_where_no_right_way_has_the_fullest_name_all_right_ones_are_full() -> None:
    document = said("Neri", Speaker("Ugo Neri", aliases=("Neri",)))
    (only,) = learned(document)
    assert any(only.right)
    assert only.full == only.right


def test_a_scene_is_matched_with_gold_by_overlap() -> None:
    made = scene_of(GOLD[0].text, shipped())
    first, *others = GOLD[0].quotations
    cut = evolve(first, spans=(evolve(first.spans[0], end=first.spans[0].end - 3),))
    found = matched(made, evolve(GOLD[0], quotations=(cut, *others)))
    assert list(found.values()) == [cut, *others]
    assert all(made.quoted[number].is_quotation for number in found)
    assert matched(made, evolve(GOLD[0], quotations=())) == {}


@pytest.mark.parametrize(
    ("entity", "speaker", "expected"),
    [
        (NOBODY, None, True),
        (NOBODY, Speaker("Ugo Neri"), False),
        (NARRATOR, Speaker("io"), True),
        (NARRATOR, Speaker("Ugo Neri"), False),
        (NARRATOR, None, False),
        (0, Speaker("Ugo Neri"), True),
        (0, Speaker("il presidente", aliases=("Ugo Neri",)), True),
        (0, Speaker("Ada Bruni"), False),
        (0, None, False),
    ],
)
def test_an_entity_is_right_where_it_is_the_gold_speaker_by_any_name(
    entity: int, speaker: Speaker | None, *, expected: bool
) -> None:
    made = scene_of("«Partiamo domani», dice Ugo Neri.", shipped())
    assert is_right(made, entity, speaker) is expected
    ways = (Way(entity, None, None, ()), Way(NOBODY, None, None, ()))
    assert right_ways(made, ways, speaker) == (expected, speaker is None)


def test_the_scene_is_that_of_the_pipeline() -> None:
    made = scene_of(GOLD[0].text, shipped())
    assert made.entities[0].name == "Ugo Neri"
    assert sum(quoted.is_quotation for quoted in made.quoted) == 3
