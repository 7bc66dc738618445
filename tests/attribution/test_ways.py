"""The ways to a speaker lead by each cue and mention, or by none, and each step has its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from scenes import scene_of
from strategies import texts

from quoteattr.attribution.model import AGAIN, BACK, NARRATOR, NOBODY, OTHER, Way
from quoteattr.attribution.scene import Scene
from quoteattr.attribution.sure import sure_speakers
from quoteattr.attribution.ways import ways

SPECIAL = {NOBODY: "nobody", NARRATOR: "narrator"}


class Found:
    """The ways from an utterance of a text, with what a reader would check."""

    def __init__(self, text: str, number: int = 0, outer: int | None = None) -> None:
        self.text = text
        self.scene: Scene = scene_of(text)
        sure = sure_speakers(self.scene, self.scene.chain(number))
        self.all = ways(self.scene, number, sure, outer)

    def name(self, way: Way) -> str:
        """The name of whom a way leads to."""
        return SPECIAL.get(way.entity) or self.scene.entities[way.entity].name

    def cue(self, way: Way) -> str | None:
        """The words of a way's cue."""
        return None if way.cue is None or way.cue.span is None else way.cue.span.of(self.text)

    def mention(self, way: Way) -> str | None:
        """The words of a way's mention."""
        return None if way.mention is None else self.scene.mentions[way.mention].span.of(self.text)

    def shown(self) -> list[tuple[str | None, str | None, str]]:
        """The cue, the mention and the speaker of each way."""
        return [(self.cue(way), self.mention(way), self.name(way)) for way in self.all]

    def way(self, cue: str | None, mention: str | None, name: str) -> Way:
        """The first way by that cue and mention to that speaker."""
        return self.all[self.shown().index((cue, mention, name))]

    def last(self, cue: str | None, mention: str | None, name: str) -> set[str]:
        """The features of that way's last step."""
        return set(self.way(cue, mention, name).steps[-1].features)

    def all_of(self, cue: str | None, mention: str | None, name: str) -> set[str]:
        """The features of all steps of that way."""
        return {name for step in self.way(cue, mention, name).steps for name in step.features}

    def turns(self, cue: str | None, mention: str | None, name: str) -> list[set[str]]:
        """The features of that way's speaker as AGAIN, as BACK and as OTHER."""
        return [set(step.features) for step in self.way(cue, mention, name).turns]


SCENE = "Ada Neri guarda il mare.\n\n«Non ci sto», ha detto Ugo Conti."
PRONOUN = "Ada Neri vede Ugo Conti. «Vieni con me», dice lei."
DESCRIPTION = "Ieri Ugo Neri ha parlato. «Il mare è mosso», dice il ragazzo."
NESTED = "«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti."
LABEL = "> Il mare non si affitta.\n>\n> — Ada Neri\n\nUgo Conti ride."


def test_the_ways_without_a_cue_come_first_to_nobody_and_everybody_around() -> None:
    found = Found(SCENE)
    assert found.shown()[0] == (None, None, "nobody")
    uncued = {name for cue, mention, name in found.shown() if cue is mention is None}
    assert uncued == {"nobody", "Ada Neri", "Ugo Conti"}
    without = [way.cue is None for way in found.all]
    assert without == sorted(without, reverse=True)


def test_a_cue_leads_by_its_mention_and_by_its_subject_left_out() -> None:
    shown = [each for each in Found(SCENE).shown() if each[0] == "ha detto"]
    assert shown[0] == ("ha detto", "Ugo Conti", "Ugo Conti")
    assert set(shown[1:]) == {
        ("ha detto", None, "nobody"),
        ("ha detto", None, "Ada Neri"),
        ("ha detto", None, "Ugo Conti"),
    }


def test_every_step_has_the_words_that_show_it() -> None:
    found = Found(SCENE)
    steps = found.way("ha detto", "Ugo Conti", "Ugo Conti").steps
    shown = [step.evidence and step.evidence.of(SCENE) for step in steps]
    assert shown == ["ha detto", "Ugo Conti", "Ugo Conti"]
    first, second, third = (set(step.features) for step in steps)
    assert "cue verb after" in first
    assert "subject rule after, verb" in second
    assert {"is name person", "is person, named", "is not addressed"} <= third


def test_only_a_way_by_a_sure_name_is_not_open() -> None:
    found = Found(SCENE)
    closed = [found.name(way) for way in found.all if not way.is_open]
    assert closed.count("Ugo Conti") == 1
    assert not found.way("ha detto", "Ugo Conti", "Ugo Conti").is_open
    assert found.way("ha detto", None, "Ugo Conti").is_open
    assert found.way(None, None, "Ada Neri").is_open


def test_a_name_that_the_words_address_is_told_apart() -> None:
    found = Found("«Vieni con me, Ugo», dice Ada Neri con Ugo Conti.")
    assert "is addressed" in found.last("dice", "Ugo Conti", "Ugo Conti")
    assert "is not addressed" in found.last("dice", "Ada Neri", "Ada Neri")


def test_a_pronoun_may_be_anybody_and_gender_counts() -> None:
    found = Found(PRONOUN)
    assert {name for cue, mention, name in found.shown() if mention == "lei"} == {
        "nobody", "Ada Neri", "Ugo Conti",
    }  # fmt: skip
    assert {"right gender", "pronoun: right gender", "fits 1 of 1"} <= found.last(
        "dice", "lei", "Ada Neri"
    )
    assert {"wrong gender", "unranked"} <= found.last("dice", "lei", "Ugo Conti")
    assert found.way("dice", "lei", "Ada Neri").is_open


def test_chi_is_nobody_in_particular() -> None:
    found = Found("Ada Neri vede Ugo Conti. «Il mare sale», dice chi pesca.")
    assert [name for _, mention, name in found.shown() if mention == "chi"] == ["nobody"]


def test_a_possessive_before_a_noun_is_left_open_too() -> None:
    found = Found("Ada Neri tace. La sua risposta è «non ci sto proprio».")
    assert "possessive: fits" in found.last("risposta", "sua", "Ada Neri")


def test_number_counts_where_the_subject_is_left_out() -> None:
    found = Found("Ada Neri vede le operaie. «Vieni con me», dice.")
    assert "left out: wrong number" in found.last("dice", None, "operaie")
    assert "left out: fits" in found.last("dice", None, "Ada Neri")
    several = Found("Ada Neri vede le operaie. «Vieni con noi», dicono.")
    assert "left out: right number" in several.last("dicono", None, "operaie")
    assert "left out: wrong number" in several.last("dicono", None, "Ada Neri")


def test_the_gender_of_a_participle_counts_where_the_subject_is_left_out() -> None:
    found = Found("Ada Neri vede Ugo Conti. «Vieni con me», è sbottata.")
    assert "left out: right gender" in found.last("è sbottata", None, "Ada Neri")
    assert "left out: wrong gender" in found.last("è sbottata", None, "Ugo Conti")


def test_a_description_leads_to_those_whom_it_may_mean() -> None:
    found = Found(DESCRIPTION)
    assert [n for cue, mention, n in found.shown() if (cue, mention) == ("dice", "ragazzo")] == [
        "Ugo Neri", "ragazzo",
    ]  # fmt: skip
    names = found.all_of("dice", "ragazzo", "Ugo Neri")
    assert "described, only one fits" in names
    assert any(name.startswith("described: ") for name in names)
    assert found.way("dice", "ragazzo", "Ugo Neri").is_open


@pytest.mark.parametrize(
    ("text", "cue", "state"),
    [
        ("Ada Neri tace. «Vieni con me», dice.", "dice", "left out"),
        ("Ada Neri tace. «Vieni con me», diciamo.", "diciamo", "first person plural"),
        ("di Ugo Conti\n\nAda Neri tace. «Vieni con me», dico.", "dico", "first person"),
        ("Ada Neri tace. «Vieni con me», è stato detto.", "è stato detto", "agentless"),
        ("Ada Neri tace. «Vieni con me», si ironizza.", "si ironizza", "agentless"),
        ("Ada Neri tace. La risposta è «vieni con me».", "risposta", "nameless noun"),
        ("Ada Neri tace. Poi piove: «Vieni con me».", None, "left out"),
    ],
)
def test_what_a_cue_without_subject_leaves_open_names_the_features(
    text: str, cue: str | None, state: str
) -> None:
    found = Found(text)
    left_open = [way for way in found.all if way.cue is not None and way.mention is None]
    names = {
        name
        for way in left_open
        if found.cue(way) == cue and way.entity == NOBODY
        for name in way.steps[-1].features
    }
    assert f"{state}: nobody" in names


def test_the_first_person_is_the_narrator_or_whoever_signs() -> None:
    assert "narrator" in Found("«Non ci sto», ho detto a Ugo Conti.").last(
        "ho detto", None, "narrator"
    )
    others = Found("«Non ci sto», ha detto a Ugo Conti.")
    assert NARRATOR not in {way.entity for way in others.all}
    signed = Found("Il mare\n\ndi Ada Neri\n\n«Non ci sto», ho detto a Ugo Conti.")
    assert NARRATOR not in {way.entity for way in signed.all}
    assert "first person: byline" in signed.all_of("ho detto", None, "Ada Neri")


def test_the_first_person_inside_a_quotation_is_not_the_narrator() -> None:
    found = Found(NESTED, 1, 0)
    assert NARRATOR not in {way.entity for way in found.all}
    assert "first person: speaks the outer quotation" in found.all_of("ho detto", None, "Ugo Conti")
    assert "first person: nobody, nested" in found.last("ho detto", None, "nobody")


TOLD = "Ada Neri vede Ugo Conti. «Vieni», dice Ada Neri. «Non ci penso», le risponde."


def test_whom_a_clitic_tells_it_to_counts_with_who_speaks_outside() -> None:
    told = "«Le ho detto: “Vieni via con me”, e lei mi risponde: “No, resto”», racconta Ugo Conti."
    assert "tells me: outer" in Found(told, 2, 0).last("risponde", "lei", "Ugo Conti")
    assert "tells her: not outer" in Found(TOLD, 1).last("risponde", None, "Ada Neri")


def test_every_way_has_a_step_for_each_turn() -> None:
    for cue, mention, state in (
        (None, None, "no cue"),
        ("ha detto", None, "left out"),
        ("ha detto", "Ugo Conti", "named"),
    ):
        found = Found(SCENE).turns(cue, mention, "Ugo Conti")
        for turn, name in ((AGAIN, "again"), (BACK, "back"), (OTHER, "other")):
            assert {name, f"{state}: {name}", f"{state}, in a sentence, direct: {name}"} <= found[
                turn
            ]


def test_a_described_speaker_and_nobody_have_turns_as_well() -> None:
    described = Found(DESCRIPTION).turns("dice", "ragazzo", "Ugo Neri")
    assert "described: back" in described[BACK]
    nobody = Found(SCENE).turns("ha detto", None, "nobody")
    assert "left out: nobody again" in nobody[AGAIN]


def test_the_verb_and_whom_it_tells_count_with_the_turns_of_whoever_is_left_open() -> None:
    again, back, other = Found(TOLD, 1).turns("risponde", None, "Ada Neri")
    assert {"tells her: again", "rispondere: again"} <= again
    assert {"tells her: back", "rispondere: back"} <= back
    assert {"tells her: other", "rispondere: other"} <= other
    named = Found("«Vieni con me», le risponde Ugo Conti.").turns(
        "risponde", "Ugo Conti", "Ugo Conti"
    )
    assert not any(name.startswith(("tells", "rispondere")) for each in named for name in each)


def test_a_label_leads_to_the_names_in_it() -> None:
    found = Found(LABEL)
    way = found.way(None, "Ada Neri", "Ada Neri")
    assert not way.is_open
    assert {"label, 1 of 1", "label, all of it"} <= found.all_of(None, "Ada Neri", "Ada Neri")
    assert (None, "Ugo Conti", "Ugo Conti") not in found.shown()


def test_the_names_in_a_label_are_counted_from_its_end() -> None:
    found = Found(
        "Il portavoce di Ugo Neri: il mare non si affitta mai\n\nUgo Neri ha parlato con Ada Conti."
    )
    core = "portavoce di Ugo Neri"
    assert {"label, 2 of 2", "label, 2, free"} <= found.all_of(None, core, core)
    part = found.all_of(None, "Ugo Neri", "Ugo Neri")
    assert {"label, 1 of 2", "label, 1, di", "label, part"} <= part


def test_whoever_fits_is_ranked_by_the_last_mention() -> None:
    found = Found("Ada Neri vede Ugo Conti. «Vieni con me», dice.")
    assert "left out: fits 1 of 2" in found.last("dice", None, "Ugo Conti")
    assert "left out: fits 2 of 2" in found.last("dice", None, "Ada Neri")


def test_unknown_things_and_governed_names_may_be_nobody() -> None:
    found = Found("Ugo Conti dice a Bea Landi: «Non ci sto».")
    assert ("dice", "Bea Landi", "nobody") in found.shown()
    assert ("dice", "Ugo Conti", "nobody") not in found.shown()


def test_with_nobody_around_nobody_is_the_only_end() -> None:
    found = Found("«Non ci sto e non ci starò mai».")
    assert {way.entity for way in found.all} == {NOBODY}
    assert {"nobody", "no cue: nobody", "nobody, 0 around"} <= found.last(None, None, "nobody")


def test_sure_speakers_are_weighed_however_far_they_are_named() -> None:
    far = "«Vieni con noi», dicono le operaie. " + "Piove. " * 9 + "«Non ci sto più da anni»."
    found = Found(far, 1)
    assert {found.name(way) for way in found.all} == {"operaie", "nobody"}


@settings(max_examples=60)
@given(texts(), st.data())
def test_whatever_the_text_every_way_leads_to_somebody_who_exists(
    text: str, data: st.DataObject
) -> None:
    made = scene_of(text)
    everybody = st.sampled_from([NOBODY, NARRATOR, *range(len(made.entities))])
    for number in made.order:
        sure = sure_speakers(made, made.chain(number))
        found = ways(made, number, sure, data.draw(st.none() | everybody))
        assert NOBODY in {way.entity for way in found}
        assert (found[0].cue is None) is not made.utterances[number].is_statement
        for way in found:
            assert way.entity in (NOBODY, NARRATOR) or 0 <= way.entity < len(made.entities)
            assert way.mention is None or 0 <= way.mention < len(made.mentions)
            assert way.is_open or way.mention is not None
            assert 1 < len(way.steps) <= 4
            for step in (*way.steps, *way.turns):
                assert step.features
                if "nobody" not in step.features:
                    assert len(step.features) == len(set(step.features))


@pytest.mark.parametrize(
    "text", ["— Vieni qui — dice Ada Neri.\n— Non ci penso.\n", "«Non ci sto più da anni»"]
)
def test_the_features_of_nobody_differ_in_dialogue_and_headlines(text: str) -> None:
    found = Found(text)
    features = found.way(None, None, "nobody").steps[-1].features
    assert len(features) == len(set(features))


def test_every_way_of_a_statement_goes_by_its_cue() -> None:
    text = "Ada Neri tace. Ugo Conti spiega che il mare è calmo."
    found = Found(text)
    made = found.scene
    assert made.utterances[0].is_statement
    assert {way.cue for way in found.all} == {made.statements[0].cue}
    assert {way.entity for way in found.all} >= {NOBODY, 0, 1}
    names = {name for way in found.all for step in way.steps for name in step.features}
    assert "cue verb before, statement" in names
    assert not any(name.startswith("no cue") for name in names)


def test_who_hears_the_words_is_told() -> None:
    told = Found("Ada Neri ha chiesto e si è sentita rispondere: «Non ci sto».")
    assert "hears it" in told.all_of("si è sentita rispondere", None, "Ada Neri")
    assert told.last("ha chiesto", "Ada Neri", "Ada Neri") == {
        "is the hearer",
        "is the hearer, name person",
    }
    said = Found("Ada Neri ha chiesto e poi ha risposto: «Non ci sto».")
    assert "hears it" not in said.all_of("ha risposto", None, "Ada Neri")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ad Ada Neri hanno risposto: «Non ci sto».", "left out: nobody, no several fit"),
        ("I soci ridono. Poi hanno risposto: «Non ci sto».", "left out: nobody, several fit"),
    ],
)
def test_a_plural_may_be_nobody_in_particular(text: str, expected: str) -> None:
    assert expected in Found(text).last("hanno risposto", None, "nobody")


def test_the_gender_of_a_verb_before_is_that_of_the_subject_left_out() -> None:
    found = Found("Ugo Neri tace. Ada Conti ride. È arrossita e ha detto: «Non ci sto».")
    assert "wrong gender" in found.last("ha detto", None, "Ugo Neri")
    assert "right gender" in found.last("ha detto", None, "Ada Conti")


def test_a_pronoun_whom_a_passive_tells_does_not_speak() -> None:
    made = scene_of("Chi ha chiamato ieri si è sentito rispondere: «Riprovi domani».")
    found = ways(made, 0, sure_speakers(made, made.chain(0)))
    assert not [
        way
        for way in found
        if way.cue is not None
        and way.cue.verb is not None
        and way.cue.verb.passive
        and way.mention is not None
    ]
