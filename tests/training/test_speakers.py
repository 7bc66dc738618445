"""The utterances found are turns of chains, whose right ways gold knows."""

from __future__ import annotations

import pytest
from attrs import evolve

from quoteattr.attribution.model import NARRATOR, NOBODY, Way
from quoteattr.document import Document
from quoteattr.models import shipped
from quoteattr.results import Speaker, Statement
from quoteattr.spans import Span
from quoteattr.training.lattices import Turn
from quoteattr.training.speakers import chains, is_right, matched, right_ways, scene_of

from .samples import GOLD, said


def learned(document: Document) -> tuple[Turn, ...]:
    """The turns of the quotations outside others of one document."""
    return chains([document], shipped())[0]


def right(turn: Turn) -> list[Way]:
    """The right ways of a turn."""
    return [way for way, good in zip(turn.ways, turn.right, strict=True) if good]


def anybody(turn: Turn) -> bool:
    """Whether a turn is one that nobody knows."""
    return all(turn.right) and turn.right == turn.full and len(turn.ways) > 1


def decided(turn: Turn) -> int | None:
    """The speaker of a turn that is decided already."""
    (way, *others) = turn.ways
    return None if others or way.steps else way.entity


def features(way: Way) -> set[str]:
    """The names of all features of a way."""
    return {name for step in way.steps for name in step.features}


def test_each_document_has_a_chain_of_quotations_and_one_with_statements() -> None:
    found = chains(GOLD[:2], shipped())
    assert [len(chain) for chain in found] == [3, 3, 3, 3]
    assert all(
        len(each.ways) == len(each.right) == len(each.full) for chain in found for each in chain
    )


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


def test_a_quotation_that_gold_does_not_know_may_be_anybodys() -> None:
    bare = evolve(GOLD[0], quotations=GOLD[0].quotations[1:2])
    assert [anybody(turn) for turn in learned(bare)] == [True, False, True]
    assert [anybody(turn) for turn in learned(GOLD[0])] == [False] * 3


def test_a_quotation_whose_speaker_no_way_leads_to_may_be_anybodys() -> None:
    (only,) = learned(said("Ugo Neri", Speaker("Bianca Rossi")))
    assert anybody(only)


def test_the_speakers_of_quotations_are_decided_where_statements_are_chained() -> None:
    quoted, outside = chains(GOLD[:1], shipped())
    assert [decided(turn) for turn in quoted] == [None] * 3
    first, second, last = (decided(turn) for turn in outside)
    assert first == second != last == NOBODY
    assert first == right(quoted[0])[0].entity


def test_quotations_that_nobody_knows_are_nobodys_among_statements() -> None:
    _, outside = chains([evolve(GOLD[0], quotations=())], shipped())
    assert [decided(turn) for turn in outside] == [NOBODY] * 3


def test_a_statement_is_a_turn_after_the_quotations_before_it() -> None:
    text = "«Siamo pronti», dice Ugo Neri. Poi Ugo Neri spiega che il mare è troppo freddo."
    speaker = Speaker("Ugo Neri")
    start = text.index("il mare")
    statement = Statement(text=text[start:-1], spans=(Span(start, len(text) - 1),), speaker=speaker)
    (span,) = scene_of(text, shipped()).quoted[0].contents
    quotation = evolve(GOLD[0].quotations[0], spans=(span,), speaker=speaker)
    document = evolve(GOLD[0], text=text, quotations=(quotation,), statements=(statement,),
                      other_marked=())  # fmt: skip
    quoted, outside = chains([document], shipped())
    assert len(quoted) == 1
    before, stated = outside
    assert decided(before) == right(quoted[0])[0].entity
    assert {way.entity for way in right(stated)} == {decided(before)}
    assert not anybody(stated)


def test_the_narrator_is_right_where_gold_says_io() -> None:
    text = "«Partiamo domani», ho detto a Ugo Neri."
    quotation = evolve(GOLD[0].quotations[0], text="Partiamo domani", speaker=Speaker("io"),
                       spans=scene_of(text, shipped()).quoted[0].contents)  # fmt: skip
    document = evolve(GOLD[0], text=text, quotations=(quotation,), other_marked=(), speakers=())
    (only,) = learned(document)
    assert {way.entity for way in right(only)} == {NARRATOR}


def test_the_speaker_of_the_outer_quotation_is_known_to_the_inner_turn() -> None:
    text = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Neri."
    quotations = tuple(
        evolve(GOLD[0].quotations[0], spans=quoted.contents)
        for quoted in scene_of(text, shipped()).quoted
    )
    document = evolve(GOLD[0], text=text, quotations=quotations, other_marked=())
    (outer,), (inner,), (again,) = chains([document], shipped())
    assert decided(again) == right(outer)[0].entity
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
    assert 0 < sum(only.right) < len(only.right)
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
