"""A cue points at somebody by its grammar, or at nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from scenes import all_cues, first_cue, scene_of

from quoteattr.reporting.cues import cues
from quoteattr.reporting.pointing import pointed_at

PIANO = "«Il piano è pronto»"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PIANO}, ha detto Ugo Neri.", ("verb", "after", "after", "Ugo Neri")),
        (f"Ugo Neri ha detto: {PIANO}.", ("verb", "before", "before", "Ugo Neri")),
        (f"{PIANO}, ha detto lei.", ("verb", "after", "pronoun", "lei")),
        (f"{PIANO}, ha detto.", ("verb", "after", "left out", None)),
        (f"{PIANO}, è stato detto da Ugo Neri.", ("verb", "after", "agent", "Ugo Neri")),
    ],
)
def test_a_verb_points_at_its_subject_or_agent(
    text: str, expected: tuple[str, str, str, str | None]
) -> None:
    assert first_cue(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ugo Neri: {PIANO}.", ("colon", "before", "label", "Ugo Neri")),
        (f"Poi lui: {PIANO}.", ("colon", "before", "pronoun", "lui")),
        (f"Ugo Neri ha il volto scuro: {PIANO}.", ("colon", "before", "colon, before", "Ugo Neri")),
        (f"Con Ugo Neri: {PIANO}.", ("colon", "before", "left out", None)),
        (f"{PIANO} (Ugo Neri).", ("bracket", "after", "label", "Ugo Neri")),
        (f"{PIANO} (il sindaco).", ("bracket", "after", "label", "sindaco")),
        (f"{PIANO} – Ugo Neri", ("bracket", "after", "label", "Ugo Neri")),
        (f"{PIANO}. Così Ugo Neri.", ("close", "after", "label", "Ugo Neri")),
        (f"{PIANO}. Così, in una nota, Ugo Neri.", ("close", "after", "label", "Ugo Neri")),
        (f"{PIANO}. Così piove.", ("close", "after", "left out", None)),
        (f"{PIANO}. Lo ha detto Ugo Neri.", ("close", "after", "after", "Ugo Neri")),
        (f"{PIANO}. Con queste parole Ugo Neri apre.", ("close", "after", "before", "Ugo Neri")),
        ("«Il piano – così Ugo Neri – è pronto da giorni».",
         ("close", "inserted", "label", "Ugo Neri")),
        (f"Secondo Ugo Neri, {PIANO}.", ("preposition", "before", "source", "Ugo Neri")),
        ("Secondo lui è «un vero disastro».", ("preposition", "before", "pronoun", "lui")),
        ("Secondo me è «un vero disastro».", ("preposition", "before", "left out", None)),
        (f"La risposta di Neri è {PIANO}.", ("noun", "before", "of", "Neri")),
        (f"La sua risposta è {PIANO}.", ("noun", "before", "pronoun", "sua")),
        (f"La risposta è {PIANO}.", ("noun", "before", "left out", None)),
    ],
)  # fmt: skip
def test_the_first_cue_points_at_whoever_its_grammar_names(
    text: str, expected: tuple[str, str, str, str | None]
) -> None:
    assert first_cue(text) == expected


def test_secondo_cui_points_back_at_who_stands_before_it() -> None:
    found = all_cues("Ugo Neri, secondo cui è «un vero disastro», esce.")
    assert ("preposition", "before", "relative", "Ugo Neri") in found


def test_secondo_cui_does_not_point_at_the_subject_that_follows_it() -> None:
    found = all_cues("Ugo Neri, secondo cui la giunta è «un vero disastro», esce.")
    assert ("preposition", "before", "relative", "Ugo Neri") in found


def test_secondo_cui_points_at_the_whole_of_a_description() -> None:
    found = all_cues("Critico il capo dei vigili, secondo cui è «un vero disastro».")
    assert ("preposition", "before", "relative", "capo dei vigili") in found


def test_words_without_an_owner_belong_to_the_subject_of_the_verb() -> None:
    found = all_cues(f"Ugo Neri ha chiarito con queste parole: {PIANO}.")
    assert ("noun", "before", "noun's verb, before", "Ugo Neri") in found


def test_a_quotation_between_verb_and_colon_cuts_the_colon_off() -> None:
    text = f"Ugo Neri ha detto «non ci sto proprio», Bea Landi: {PIANO}."
    assert ("colon", "before", "label", "Bea Landi") in all_cues(text, 1)


def test_a_cue_far_from_any_name_points_at_nobody() -> None:
    text = f"{PIANO}. Così piove da ieri sera tardi sul tetto di casa mentre Ugo Neri dorme."
    assert ("close", "after", "left out", None) in all_cues(text)


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            [
                "«Sì, lo so», ",
                "dice Ada Neri. ",
                "Così il sindaco. ",
                "Secondo lei ",
                "le parole di Ugo Conti: ",
                "si legge ",
                "(la giunta) ",
                "– ",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_a_mention_pointed_at_stands_in_the_sentence_of_the_cue(text: str) -> None:
    made = scene_of(text)
    for number in range(len(made.quoted)):
        for cue in cues(made.analysis, number):
            mentions = made.mentions_in(cue.sentence)
            found = pointed_at(made.sentence(cue.sentence), cue, mentions)
            assert found.mention is None or found.mention in dict(mentions)
            assert (found.mention is None) == found.relation.endswith("left out")


def test_a_document_as_a_source_speaks_for_the_body_that_wrote_it() -> None:
    found = all_cues("Secondo un rapporto della Procura, è «un vero disastro».")
    assert ("preposition", "before", "source", "Procura") in found
    found = all_cues("Secondo un rapporto, è «un vero disastro».")
    assert ("preposition", "before", "source", "rapporto") in found


def test_words_without_an_owner_prefer_the_verb_of_their_own_clause() -> None:
    text = f"Il lutto è stato espresso dalla giunta, di cui Ugo Neri era capo, con parole: {PIANO}."
    assert ("noun", "before", "noun's verb, agent", "giunta") in all_cues(text)


def test_a_colon_speaks_for_the_subject_of_the_main_clause() -> None:
    text = f"Ugo Neri ha un'idea che Ada Conti loda: {PIANO}."
    assert ("colon", "before", "colon, before", "Ugo Neri") in all_cues(text)


def test_a_closing_sentence_without_a_cue_of_its_own_has_its_subject_before_the_verb() -> None:
    text = f"{PIANO}. Con queste parole la collega Ada Conti ha aperto il vertice del club."
    assert all_cues(text)[0] == ("close", "after", "before", "Ada Conti")


@pytest.mark.parametrize(
    "text", [f"{PIANO}, ricorda una nota dei sindacati.", f"Una nota dei sindacati dice: {PIANO}."]
)
def test_a_document_as_subject_speaks_for_the_body_that_wrote_it(text: str) -> None:
    assert first_cue(text)[3] == "sindacati"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{PIANO}: così la nota diffusa ieri dal consorzio.", "consorzio"),
        (f"Secondo il rapporto scritto dai periti, {PIANO}.", "periti"),
        (f"Secondo il rapporto diffuso per errore, {PIANO}.", "rapporto"),
        (f"Secondo il rapporto, diffuso poi dai periti, {PIANO}.", "rapporto"),
        ("L'articolo 12 del regolamento recita: «Il piano è pronto».",
         "articolo 12 del regolamento"),
        (f"Secondo Ada Neri e Ugo Conti, {PIANO}.", "Ada Neri e Ugo Conti"),
    ],
)  # fmt: skip
def test_a_document_speaks_for_who_made_it(text: str, who: str) -> None:
    assert first_cue(text)[3] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Ada Conti apre una lettera di Ugo Neri: {PIANO}.", "Ugo Neri"),
        (f"Ada Conti apre la porta di Ugo Neri: {PIANO}.", "Ada Conti"),
        (f"Ada Conti commenta una lettera di Ugo Neri: {PIANO}.", "Ada Conti"),
    ],
)
def test_a_colon_after_a_writing_points_at_who_wrote_it(text: str, who: str) -> None:
    colon = next(each for each in all_cues(text) if each[0] == "colon")
    assert colon[3] == who
