"""A cue points at somebody by its grammar, or leaves open who speaks."""

from __future__ import annotations

import pytest
from scenes import all_cues, first_cue, scene_of

from quoteattr.attribution.pointing import opening, pointed_at, sureness
from quoteattr.reporting.cues import cues

PIANO = "«Il piano è pronto»"


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
    found = all_cues("Ugo Neri, secondo cui il piano è «un vero disastro», esce.")
    assert ("preposition", "before", "relative", "Ugo Neri") in found


def test_words_without_an_owner_belong_to_the_subject_of_the_verb() -> None:
    found = all_cues(f"Ugo Neri ha chiarito con queste parole: {PIANO}.")
    assert ("noun", "before", "noun's verb, before", "Ugo Neri") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PIANO}, ha detto Ugo Neri.", "very sure subject"),
        (f"{PIANO}, ha detto.", "verb without subject"),
        (f"{PIANO}, ha detto lei.", "pronoun"),
        (f"La sua replica: {PIANO}.", "pronoun"),
        (f"{PIANO}, ammetto.", "first person"),
        (f"{PIANO}, ammettiamo.", "first person plural"),
        (f"{PIANO}, è stato detto.", "passive without agent"),
        (f"{PIANO}, è stato detto da Ugo Neri.", "very sure subject"),
        (f"{PIANO}, si ironizza.", "impersonal"),
        (f"Con Ugo Neri: {PIANO}.", "colon without subject"),
        (f"La risposta è {PIANO}.", "noun without subject"),
        (f"{PIANO} – Ugo Neri", "unsure subject"),
    ],
)
def test_what_a_cue_leaves_open_is_told_in_a_few_words(text: str, expected: str) -> None:
    made = scene_of(text)
    cue = cues(made.analysis, 0)[0]
    assert opening(cue, pointed_at(made, cue)) == expected


def test_sureness_falls_with_strength() -> None:
    assert [sureness(strength) for strength in (1.5, 1.0, 0.6, 0.1)] == [
        "very sure", "sure", "fairly sure", "unsure",
    ]  # fmt: skip
