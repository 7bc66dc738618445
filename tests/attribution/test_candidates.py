"""Candidates are the people around a quotation, each with named grounds and their evidence."""

from __future__ import annotations

from scenes import scene_of

from quoteattr.attribution.candidates import candidates
from quoteattr.attribution.model import NARRATOR, NOBODY, Option
from quoteattr.attribution.scene import Scene


def options_of(
    text: str, quotation: int = 0, history: tuple[int, ...] = (), outer: int | None = None
) -> tuple[Scene, dict[str, Option]]:
    """The scene of a text and the options for a quotation by name."""
    made = scene_of(text)
    found, _ = candidates(made, quotation, history, outer)
    special = {NOBODY: "nobody", NARRATOR: "narrator"}
    return made, {special.get(o.entity) or made.entities[o.entity].name: o for o in found}


def grounds(option: Option) -> set[str]:
    """The names of the grounds of an option."""
    return {ground.name for ground in option.grounds}


SCENE = "Ada Neri apre la seduta con Bea Landi.\n\n«Non ci sto», ha detto Ugo Conti."


def test_nobody_comes_first_and_everybody_near_is_a_candidate_once() -> None:
    made = scene_of(SCENE)
    found, cue = candidates(made, 0, ())
    assert found[0].entity == NOBODY
    numbers = [option.entity for option in found]
    assert sorted(numbers) == [NOBODY, 0, 1, 2]
    assert cue is not None
    assert cue.span is not None
    assert cue.span.of(SCENE) == "ha detto"


def test_the_subject_of_the_cue_has_it_as_ground_with_its_words_as_evidence() -> None:
    made, found = options_of(SCENE)
    ground = next(g for g in found["Ugo Conti"].grounds if g.name == "cue 1 verb after: after")
    assert ground.evidence is not None
    assert ground.evidence.of(SCENE) == "Ugo Conti"
    assert "cue 1 verb after: after" not in grounds(found["Ada Neri"])
    mention = found["Ugo Conti"].mention
    assert mention is not None
    assert made.mentions[mention].span.of(SCENE) == "Ugo Conti"
    assert found["Ada Neri"].mention is None


def test_every_ground_stands_also_together_with_what_the_cue_leaves_open() -> None:
    _, found = options_of(SCENE)
    plain = {name for name in grounds(found["Ugo Conti"]) if " & " not in name}
    assert grounds(found["Ugo Conti"]) - plain == {f"very sure subject & {n}" for n in plain}


def test_free_and_governed_people_before_are_told_apart() -> None:
    _, found = options_of(SCENE)
    assert "other paragraph, 1 back, first free" in grounds(found["Ada Neri"])
    assert "other paragraph, 1 back, governed" in grounds(found["Bea Landi"])
    assert "recent person 1" in grounds(found["Bea Landi"])
    assert "recent person 2" in grounds(found["Ada Neri"])


def test_people_in_the_same_sentence_have_their_side_and_preposition() -> None:
    _, found = options_of("Con Ada Neri in aula Ugo Conti ride: «Non ci sto» davanti a Bea Landi.")
    assert "same sentence before, free 1" in grounds(found["Ugo Conti"])
    assert "same sentence before, after con" in grounds(found["Ada Neri"])
    assert "same sentence after, after a" in grounds(found["Bea Landi"])


def test_whoever_opens_the_next_sentence_counts_where_the_quotation_ends_its_own() -> None:
    ended = "«Non ci sto e non ci starò mai». Ugo Conti ride."
    assert "next sentence, same, free 1" in grounds(options_of(ended)[1]["Ugo Conti"])
    going_on = "«Non ci sto» è il titolo di oggi. Ugo Conti ride."
    assert "Ugo Conti" not in options_of(going_on)[1]


def test_the_label_of_a_layout_points_at_its_name() -> None:
    _, found = options_of("> Il mare non si affitta.\n>\n> — Ada Neri\n\nUgo Conti ride.")
    assert "label" in grounds(found["Ada Neri"])
    assert found["Ada Neri"].mention is not None
    assert "label" not in grounds(found.get("Ugo Conti", Option(0, ())))


TURNS = "Ada Neri vede Ugo Conti. «Vieni con me», dice. «Non ci penso». «Allora addio»."


def test_earlier_speakers_are_remembered_and_may_alternate() -> None:
    made = scene_of(TURNS)
    ada, ugo = (next(n for n, e in enumerate(made.entities) if e.name == name)
                for name in ("Ada Neri", "Ugo Conti"))  # fmt: skip
    _, found = options_of(TURNS, 2, (ada, ugo))
    assert {"speaker 2 before", "alternates", "spoke before"} <= grounds(found["Ada Neri"])
    assert {"speaker 1 before", "speaker before, next sentence"} <= grounds(found["Ugo Conti"])
    assert "alternates" not in grounds(found["Ugo Conti"])

    _, found = options_of(TURNS, 2, (ada, ada))
    assert "alternates" not in grounds(found["Ada Neri"])


def test_the_gap_to_the_quotation_before_is_told_by_layout() -> None:
    texts = {
        "same sentence": "Ugo Conti dice «vieni con me» e «non ci penso».",
        "next sentence": "Ugo Conti dice: «Vieni con me». «Non ci penso proprio».",
        "same paragraph": "Ugo Conti dice: «Vieni con me». Piove. «Non ci penso proprio».",
        "paragraph before": "Ugo Conti dice: «Vieni con me».\n\n«Non ci penso proprio».",
        "farther": "Ugo Conti dice: «Vieni con me».\n\nPiove.\n\nTira vento.\n\n«Non ci penso».",
    }
    for gap, text in texts.items():
        _, found = options_of(text, 1, (0,))
        assert f"speaker before, {gap}" in grounds(found["Ugo Conti"]), gap


def test_a_speaker_far_back_stays_a_candidate() -> None:
    text = "Ada Neri ride. " + "Piove. " * 9 + "«Non ci sto»."
    assert "Ada Neri" in options_of(text, 0, (0, NOBODY))[1]
    assert "nobody again" in grounds(options_of(text, 0, (0, NOBODY))[1]["nobody"])


def test_agreement_with_a_pronoun_and_with_the_verb_is_noted() -> None:
    _, found = options_of("Ada Neri vede Ugo Conti. «Vieni con me», dice lei.")
    assert "fits the pronoun" in grounds(found["Ada Neri"])
    assert "does not fit the pronoun" in grounds(found["Ugo Conti"])
    _, found = options_of("Ada Neri vede gli operai. «Vieni con me», dice.")
    assert "does not agree" in grounds(found["operai"])
    assert "does not agree" not in grounds(found["Ada Neri"])


def test_the_mention_of_a_pronoun_is_the_pronoun() -> None:
    text = "Ada Neri vede Ugo Conti. «Vieni con me», dice lei."
    made, found = options_of(text)
    mention = found["Ada Neri"].mention
    assert mention is not None
    assert made.mentions[mention].span.of(text) == "lei"


def test_the_first_person_is_the_narrator_or_whoever_signs() -> None:
    assert "narrator" in options_of("«Non ci sto», ho detto a Ugo Conti.")[1]
    assert "narrator" not in options_of("«Non ci sto», ha detto a Ugo Conti.")[1]
    signed = "Il mare\n\ndi Ada Neri\n\n«Non ci sto», ho detto a Ugo Conti."
    found = options_of(signed)[1]
    assert "narrator" not in found
    assert "byline, first person" in grounds(found["Ada Neri"])


def test_the_outer_speaker_is_a_candidate_for_the_inner_quotation() -> None:
    text = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti."
    made = scene_of(text)
    ugo = next(n for n, e in enumerate(made.entities) if e.name == "Ugo Conti")
    _, found = options_of(text, 1, (), ugo)
    assert "speaker of the outer quotation, first person" in grounds(found["Ugo Conti"])
    assert "nested" in grounds(found["Ugo Conti"])
    assert "nobody: nested, first person" in grounds(found["nobody"])


def test_with_nobody_around_nobody_is_the_only_option() -> None:
    _, found = options_of("«Non ci sto e non ci starò mai».")
    assert list(found) == ["nobody"]
    assert {"nobody", "nobody: no cue", "nobody else"} <= grounds(found["nobody"])
