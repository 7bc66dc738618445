"""Where the text names no speaker, who is around counts: as what, how far back, who spoke."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from scenes import scene_of
from strategies import italian_like_texts

from quoteattr.attribution.model import NARRATOR, NOBODY
from quoteattr.attribution.standing import Standing


def standing(
    text: str, quotation: int = 0, history: tuple[int, ...] = (), outer: int | None = None
) -> Standing:
    """The standing of everybody at a quotation."""
    return Standing(scene_of(text), quotation, history, outer)


def named(found: Standing, numbers: tuple[int, ...] | list[int] | frozenset[int]) -> list[str]:
    """The names of entities."""
    return [found.scene.entities[number].name for number in numbers]


def features(found: Standing, name: str) -> set[str]:
    """The features of the entity of that name."""
    entities = found.scene.entities
    return set(found.features(next(n for n, e in enumerate(entities) if e.name == name)))


SCENE = "Ada Neri apre la seduta con Bea Landi.\n\n«Non ci sto», ha detto Ugo Conti."
TURNS = "Ada Neri vede Ugo Conti. «Vieni con me», dice. «Non ci penso». «Allora addio»."
NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti."
ADA, UGO = 0, 1


@pytest.mark.parametrize(
    ("text", "quotation", "layout"),
    [
        (SCENE, 0, "in a sentence, direct"),
        ("Ugo Conti chiede «un piano più serio» alla giunta.", 0, "in a sentence, partial"),
        ("«Non ci sto più da anni».", 0, "opens the text"),
        ("Che ne pensa Ada Neri? «Non ci sto più da anni».", 0, "answer"),
        ("Ugo Conti ride.\n\n«Non ci sto più da anni».", 0, "alone"),
        ("Ugo Conti ride. «Non ci sto più da anni».", 0, "after a sentence"),
        (TURNS, 2, "after a quotation"),
        (NESTED, 1, "nested"),
        ("— Vieni qui — dice Ada Neri.\n— Non ci penso.\n— Allora addio.\n", 1, "dialogue"),
    ],
)
def test_the_layout_tells_where_the_quotation_stands(
    text: str, quotation: int, layout: str
) -> None:
    assert standing(text, quotation).layout == layout


def test_whoever_was_mentioned_last_comes_first() -> None:
    found = standing(SCENE)
    assert named(found, found.people) == ["Bea Landi", "Ada Neri"]
    assert "recent person 1" in features(found, "Bea Landi")
    assert "recent person 2" in features(found, "Ada Neri")
    assert "not named before" in features(found, "Ugo Conti")


def test_the_last_mention_counts_with_its_role_and_distance() -> None:
    found = standing(SCENE)
    assert "named 1 back, other paragraph, subject" in features(found, "Ada Neri")
    assert "recent subject 1" in features(found, "Ada Neri")
    assert "named 1 back, other paragraph, after con" in features(found, "Bea Landi")
    assert "named as free" in features(standing(TURNS, 2), "Ugo Conti")
    far = "Ada Neri ride. " + "Piove. " * 9 + "«Non ci sto più da anni»."
    assert "named 4 back, same paragraph" in features(standing(far), "Ada Neri")


def test_the_subjects_of_the_sentences_before_are_topics() -> None:
    found = standing("Ada Neri vede Ugo Conti. Poi parla Bea Landi. «Non ci sto più da anni».")
    assert {"topic 1", "topic 1, 1 back"} <= features(found, "Bea Landi")
    assert {"topic 2", "topic 2, 2 back"} <= features(found, "Ada Neri")
    assert not any(name.startswith("topic") for name in features(found, "Ugo Conti"))


def test_everybody_near_is_around_and_whoever_spoke_far_back() -> None:
    found = standing(SCENE)
    assert set(named(found, found.around)) == {"Ada Neri", "Bea Landi", "Ugo Conti"}
    far = "Le operaie ridono. " + "Piove. " * 9 + "«Non ci sto più da anni»."
    assert standing(far).around == ()
    remembered = standing(far, history=(0, NOBODY))
    assert named(remembered, remembered.around) == ["operaie"]


def test_bodies_are_around_where_no_preposition_governs_them() -> None:
    free = standing("La giunta tace con Ugo Conti. «Non ci sto più da anni».")
    assert set(named(free, free.around)) == {"giunta", "Ugo Conti"}
    governed = standing("Ugo Conti tace con la giunta. «Non ci sto più da anni».")
    assert set(named(governed, governed.around)) == {"Ugo Conti"}


def test_bodies_named_before_the_outer_quotation_are_around_the_inner_one() -> None:
    found = standing(f"La giunta tace. {NESTED} {'Piove. ' * 5}", 1)
    assert "giunta" in named(found, found.around)


def test_nobody_and_the_narrator_are_never_around() -> None:
    found = standing(TURNS, 2, (NARRATOR, NOBODY), NOBODY)
    assert set(found.around) == {ADA, UGO}


def test_no_more_than_sixteen_are_weighed() -> None:
    names = ("Neri", "Conti", "Landi", "Sarti", "Volpi", "Zorzi", "Berti", "Galli", "Motta")
    women = ", ".join(f"Ada {name}" for name in names)
    men = ", ".join(f"Ugo {name}o" for name in names)
    found = standing(f"Arrivano {women}. Arrivano {men}. «Non ci sto più da anni».")
    assert len(found.scene.entities) > 16
    assert len(found.around) == 16


def test_earlier_speakers_are_remembered_and_may_alternate() -> None:
    found = standing(TURNS, 2, (ADA, UGO))
    assert {"spoke 2 before", "alternates, neighbour sentence"} <= features(found, "Ada Neri")
    assert {"spoke 1 before", "spoke 1 before, neighbour sentence"} <= features(found, "Ugo Conti")
    assert not any(name.startswith("alternates") for name in features(found, "Ugo Conti"))
    assert [found.spoken(n) for n in (ADA, UGO)] == ["spoke before last", "spoke last"]


def test_whoever_goes_on_does_not_alternate() -> None:
    found = standing(TURNS, 2, (ADA, ADA))
    assert not any(name.startswith("alternates") for name in features(found, "Ada Neri"))
    assert "speaks most" in features(found, "Ada Neri")
    assert "did not speak" in features(found, "Ugo Conti")
    assert found.spoken(UGO) == "did not speak last"


def test_two_exchanges_alternate_again() -> None:
    once = features(standing(TURNS, 2, (UGO, UGO, ADA, UGO)), "Ada Neri")
    twice = features(standing(TURNS, 2, (ADA, UGO, ADA, UGO)), "Ada Neri")
    assert not any(name.startswith("alternates again") for name in once)
    assert "alternates again, neighbour sentence" in twice


def test_a_speaker_of_long_ago_spoke_earlier() -> None:
    found = standing(TURNS, 2, (ADA, UGO, UGO, UGO))
    assert "spoke earlier" in features(found, "Ada Neri")


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        ("same sentence", "Ugo Conti dice «vieni con me» e «non ci penso»."),
        ("neighbour sentence", "Ugo Conti dice: «Vieni con me». «Non ci penso proprio»."),
        ("same paragraph", "Ugo Conti dice: «Vieni con me». Piove. «Non ci penso proprio»."),
        ("neighbour paragraph", "Ugo Conti dice: «Vieni con me».\n\n«Non ci penso proprio»."),
        ("farther", "Ugo Conti dice: «Vieni con me».\n\nPiove.\n\nTira.\n\n«Non ci penso»."),
    ],
)
def test_the_gap_to_the_quotation_before_is_told_by_layout(gap: str, text: str) -> None:
    found = features(standing(text, 1, (0,)), "Ugo Conti")
    assert f"spoke 1 before, {gap}" in found
    assert f"pointed at by the last quotation, {gap}" in found


def test_others_named_since_the_last_quotation_weigh_on_whoever_spoke() -> None:
    text = "Ugo Conti dice: «Vieni con me». {}«Non ci penso proprio»."
    alone = features(standing(text.format(""), 1, (0,)), "Ugo Conti")
    assert "spoke last, neighbour sentence, 0 others named since" in alone
    itself = "«Vieni con me», dice Ugo Conti. «Non ci penso proprio»."
    assert {
        "spoke last, named since",
        "spoke last, neighbour sentence, 0 others named since",
    } <= features(standing(itself, 1, (0,)), "Ugo Conti")
    joined = features(standing(text.format("Ada Neri ride. "), 1, (0,)), "Ugo Conti")
    assert "spoke last, same paragraph, 1 others named since" in joined


def test_the_cues_of_the_neighbouring_quotations_point_at_speakers() -> None:
    text = (
        "«Vieni con me», dice Ada Neri. «Non ci penso proprio più». «Allora addio», dice Ugo Conti."
    )
    found = standing(text, 1, (0,))
    assert {found.scene.entities[n].name: how for n, how in found.pointed.items()} == {
        "Ada Neri": "last quotation, neighbour sentence",
        "Ugo Conti": "next quotation, neighbour sentence",
    }


def test_the_cue_of_the_second_next_quotation_points_at_its_speaker() -> None:
    text = "«Non ci penso proprio più». «Allora addio per sempre». «Ma sì», dice Ugo Conti."
    assert "pointed at by the second next quotation, same paragraph" in features(
        standing(text), "Ugo Conti"
    )


def test_where_another_is_pointed_at_the_rest_know() -> None:
    text = "Ugo Conti tace. «Vieni con me», dice Ada Neri. «Non ci penso proprio più»."
    assert "another is pointed at" in features(standing(text, 1, (1,)), "Ugo Conti")
    assert "another is pointed at" not in features(standing(SCENE), "Bea Landi")


def test_the_label_of_a_layout_names_its_entities() -> None:
    found = standing("> Il mare non si affitta.\n>\n> — Ada Neri\n\nUgo Conti ride.")
    assert named(found, list(found.labelled)) == ["Ada Neri"]
    assert "in the label" in features(found, "Ada Neri")
    assert "in the label" not in features(found, "Ugo Conti")
    assert standing(SCENE).labelled == ()


def test_the_outer_speaker_is_around_the_inner_quotation() -> None:
    found = standing(NESTED, 1, (), 0)
    assert found.frame == 0
    assert list(found.outside) == [None]
    assert 0 in found.around
    assert "speaks the outer quotation" in features(found, "Ugo Conti")
    assert "speaks the outer quotation" not in features(standing(NESTED, 0), "Ugo Conti")


def test_people_of_the_text_are_seen_from_inside_a_quotation() -> None:
    text = "Ada Neri tace. «Gli ho detto “vattene via” e poi basta», racconta Ugo Conti."
    assert "named 1 back, same paragraph, outside" in features(standing(text, 1), "Ada Neri")
    assert "named 1 back, same paragraph" in features(standing(text, 0), "Ada Neri")


def test_whoever_the_quoted_words_name_is_marked_so() -> None:
    found = standing("Ada Neri vede Ugo Conti. «Lo dice anche Ada Neri da anni».")
    assert named(found, found.named_inside) == ["Ada Neri"]
    assert "named inside the quotation" in features(found, "Ada Neri")
    assert "named inside the quotation" not in features(found, "Ugo Conti")


def test_what_is_known_of_an_entity_counts() -> None:
    found = standing(
        "La giunta tace. Ada Neri vede Ugo Conti. Neri ride. «Non ci sto più da anni»."
    )
    assert {"holder person", "named", "mentions 2", "mentioned most, 1"} <= features(
        found, "Ada Neri"
    )
    assert {"holder organization", "described", "mentions 1"} <= features(found, "giunta")
    assert not any(name.startswith("mentioned most") for name in features(found, "giunta"))


def test_whoever_signs_has_the_byline() -> None:
    found = standing("Il mare\n\ndi Ada Neri\n\n«Non ci sto», ho detto a Ugo Conti.")
    assert "byline" in features(found, "Ada Neri")
    assert "byline" not in features(found, "Ugo Conti")


@settings(max_examples=60)
@given(italian_like_texts(), st.data())
def test_whatever_the_text_no_feature_counts_twice(text: str, data: st.DataObject) -> None:
    made = scene_of(text)
    everybody = st.sampled_from([NOBODY, NARRATOR, *range(len(made.entities))])
    for number in range(len(made.quoted)):
        history = data.draw(st.lists(everybody, max_size=5))
        found = Standing(made, number, history, data.draw(st.none() | everybody))
        assert len(set(found.around)) == len(found.around) <= 16
        assert set(found.around) <= set(range(len(made.entities)))
        for entity in range(len(made.entities)):
            names = list(found.features(entity))
            assert len(names) == len(set(names))
