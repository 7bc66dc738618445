"""Where the text names no speaker, who is around counts: as what, how far back, who spoke."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from scenes import scene_of
from strategies import italian_like_texts

from quoteattr.attribution.model import NARRATOR, NOBODY
from quoteattr.attribution.standing import Standing
from quoteattr.attribution.sure import sure_speakers


def standing(text: str, number: int = 0, outer: int | None = None) -> Standing:
    """The standing of everybody at an utterance."""
    made = scene_of(text)
    return Standing(made, number, sure_speakers(made, made.chain(number)), outer)


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
    told = far.replace("ridono", "dicono: «Vieni con noi»")
    remembered = standing(told, 1)
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
    found = standing(TURNS, 2, NOBODY)
    assert set(found.around) == {ADA, UGO}


def test_no_more_than_sixteen_are_weighed() -> None:
    names = ("Neri", "Conti", "Landi", "Sarti", "Volpi", "Zorzi", "Berti", "Galli", "Motta")
    women = ", ".join(f"Ada {name}" for name in names)
    men = ", ".join(f"Ugo {name}o" for name in names)
    found = standing(f"Arrivano {women}. Arrivano {men}. «Non ci sto più da anni».")
    assert len(found.scene.entities) > 16
    assert len(found.around) == 16


SURE = (
    "«Vieni con me», dice Ada Neri. «Non ci penso», dice Ugo Conti. «Allora addio». "
    "«Che cosa c’è», chiede Bea Landi. «Niente», dice Ugo Conti."
)


def test_sure_speakers_count_by_side_rank_and_distance() -> None:
    assert {"sure speaker 1 before", "sure speaker 1 before, 1 utterances"} <= features(
        standing(SURE, 2), "Ugo Conti"
    )
    assert {"sure speaker 2 before", "sure speaker 2 before, 2 utterances"} <= features(
        standing(SURE, 2), "Ada Neri"
    )
    assert "sure speaker 1 after, 1 utterances" in features(standing(SURE, 2), "Bea Landi")
    assert "sure speaker 2 after, 2 utterances" in features(standing(SURE, 2), "Ugo Conti")


def test_whoever_is_no_sure_speaker_around_is_told_so() -> None:
    text = f"Ivo Sarti tace. {SURE}"
    assert "no sure speaker around" in features(standing(text, 2), "Ivo Sarti")
    assert "no sure speaker around" not in features(standing(text, 2), "Bea Landi")


def test_how_often_somebody_surely_speaks_leaves_the_utterance_itself_out() -> None:
    assert "surely speaks 2 times" in features(standing(SURE, 2), "Ugo Conti")
    assert "surely speaks 1 times" in features(standing(SURE, 1), "Ugo Conti")
    assert "surely speaks 0 times" in features(standing(SURE, 0), "Ada Neri")


def test_whoever_surely_speaks_most_is_marked_so() -> None:
    assert "surely speaks most" in features(standing(SURE, 2), "Ugo Conti")
    assert "surely speaks most" not in features(standing(SURE, 2), "Ada Neri")


def test_whoever_surely_speaks_most_is_around_however_far() -> None:
    text = "«Vieni con me», dice Ada Neri. " * 2 + "Piove. " * 9 + "«Non ci sto più». " * 5
    assert "Ada Neri" in named(standing(text, 6), standing(text, 6).around)


def test_whom_neighbours_address_may_answer_or_have_asked() -> None:
    text = "Ada Neri vede Ugo Conti. «Vieni con me, Ugo», dice. «Non ci penso». «Dai, Ugo!»"
    found = features(standing(text, 1), "Ugo Conti")
    assert {
        "addressed by the last utterance",
        "addressed by the last utterance, neighbour sentence",
        "addressed by the next utterance",
        "addressed by the next utterance, neighbour sentence",
    } <= found
    assert not any(
        name.startswith("addressed by") for name in features(standing(text, 1), "Ada Neri")
    )


def test_whom_a_neighbour_addresses_is_around() -> None:
    far = "Ada Neri saluta tutti. " + "Piove. " * 9 + "«Vieni con me, Ada». «Non ci penso proprio»."
    assert named(standing(far, 1), standing(far, 1).around) == ["Ada Neri"]


def test_whom_the_words_themselves_address_does_not_say_them() -> None:
    found = standing("Ada Neri vede Ugo Conti. «Vieni con me, Ugo», dice.")
    assert "addressed inside" in features(found, "Ugo Conti")
    assert "another is addressed inside" in features(found, "Ada Neri")


@pytest.mark.parametrize(
    ("words", "right"),
    [("Sono stata via", ["Ada Neri"]), ("Sono già tornato", ["Ugo Conti"]), ("Sono qui", [])],
)
def test_the_gender_that_words_give_their_speaker_counts(words: str, right: list[str]) -> None:
    found = standing(f"Ada Neri vede Ugo Conti. «{words}», dice.")
    told = {
        name: [each for each in features(found, name) if each.endswith("gender of the words")]
        for name in ("Ada Neri", "Ugo Conti")
    }
    assert [name for name, each in told.items() if each == ["right gender of the words"]] == right
    assert sum(map(len, told.values())) == 2 * len(right)


def test_topics_far_back_and_near_differ_by_the_gap() -> None:
    text = "Ada Neri vede Ugo Conti. «Vieni con me», dice. «Non ci penso proprio»."
    assert "topic 1, 2 back, neighbour sentence" in features(standing(text, 1), "Ada Neri")


def test_the_cues_of_the_neighbouring_quotations_point_at_speakers() -> None:
    text = (
        "«Vieni con me», dice Ada Neri. «Non ci penso proprio più». «Allora addio», dice Ugo Conti."
    )
    found = standing(text, 1)
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
    assert "another is pointed at" in features(standing(text, 1), "Ugo Conti")
    assert "another is pointed at" not in features(standing(SCENE), "Bea Landi")


def test_the_label_of_a_layout_names_its_entities() -> None:
    found = standing("> Il mare non si affitta.\n>\n> — Ada Neri\n\nUgo Conti ride.")
    assert named(found, list(found.labelled)) == ["Ada Neri"]
    assert "in the label" in features(found, "Ada Neri")
    assert "in the label" not in features(found, "Ugo Conti")
    assert standing(SCENE).labelled == ()


def test_the_outer_speaker_is_around_the_inner_quotation() -> None:
    found = standing(NESTED, 1, 0)
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
    for number in made.order:
        sure = sure_speakers(made, made.chain(number))
        found = Standing(made, number, sure, data.draw(st.none() | everybody))
        assert len(set(found.around)) == len(found.around) <= 16
        assert set(found.around) <= set(range(len(made.entities)))
        for entity in range(len(made.entities)):
            names = list(found.features(entity))
            assert len(names) == len(set(names))


def test_whom_the_question_addresses_is_told() -> None:
    text = "D. Dottor Neri, si chiude?\nR. Non ancora.\n\nD. E poi?\nR. Vedremo."
    assert "addressed by the asking utterance" in features(standing(text), "Neri")
    assert "addressed by the asking utterance" not in features(standing(text, 1), "Neri")


def test_whom_the_quotation_before_names_may_be_quoted_in_the_next() -> None:
    text = "«Mio padre taceva», dice Bea Landi. «Una volta disse: “Piove forte”»."
    assert "named 0 back, told before" in features(standing(text, 2, 1), "padre")


def test_who_says_the_words_of_a_headline_again_is_told() -> None:
    text = "Rogo a Sarna: «Siamo isolati»\n\n«Siamo isolati», dice Ada Neri. Ugo Conti tace."
    found = standing(text)
    assert "says it again" in features(found, "Ada Neri")
    assert "another says it again" in features(found, "Ugo Conti")
    assert standing(text, 1).elsewhere(None) == "speaks here alone"


def test_who_says_a_name_of_their_own_is_told_from_the_others() -> None:
    found = standing("Ugo Conti saluta Ada Neri. «Sono l'ingegner Conti, il perito».")
    assert "names itself" in features(found, "Ugo Conti")
    assert "another names itself" in features(found, "Ada Neri")


def test_a_pronoun_that_acts_before_the_words_fits_one_of_two() -> None:
    found = standing("Ugo Conti saluta Ada Neri. Ella tace. «Non ci sto più da anni».")
    assert "right gender of who acts before" in features(found, "Ada Neri")
    assert "wrong gender of who acts before" in features(found, "Ugo Conti")
