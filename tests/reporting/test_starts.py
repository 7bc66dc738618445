"""What follows an anchor begins at *che*, *di*, *se*, a colon, a question, an object, a source."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given

from quoteattr.loglinear import as_steps
from quoteattr.reporting.anchors import anchors
from quoteattr.reporting.boundaries import Ground
from quoteattr.reporting.setting import Setting
from quoteattr.reporting.starts import Start, start_features, starts

from .reading_reports import mentions_of, reporting_texts, scene_of, setting_of


def listed(text: str, words: str) -> dict[str, str]:
    """The kinds of the starts after an anchor, each with the words from there on."""
    setting = setting_of(text, words)
    items = setting.items[: setting.ground.end]
    return {
        start.kind: " ".join(item.text for item in items[start.at :])
        for start in starts(setting, mentions_of(text))
    }


@pytest.mark.parametrize(
    ("text", "words", "kind", "rest"),
    [
        ("Ugo dice che piove.", "dice", "che", "piove"),
        ("Ugo dice spesso ad Ada che piove.", "dice", "che", "piove"),
        ("Ugo promette di tacere.", "promette", "di", "tacere"),
        ("Ugo promette di non tacere.", "promette", "di", "non tacere"),
        ("Ugo invita a tacere.", "invita", "a", "tacere"),
        ("Ugo chiede se piove.", "chiede", "se", "piove"),
        ("Ugo dice: piove.", "dice", "colon", "piove"),
        ("Ugo chiede quando parte Ada.", "chiede", "question", "quando parte Ada"),
        ("Ugo chiede di chi è la casa.", "chiede", "question", "di chi è la casa"),
        ("Ugo chiede che cosa succede.", "chiede", "question", "che cosa succede"),
        ("Ugo annuncia una festa.", "annuncia", "bare", "una festa"),
        ("Ugo annuncia ieri una festa.", "annuncia", "bare", "ieri una festa"),
        ("Ugo accusa Ada di plagio.", "accusa", "of d, far", "plagio"),
        ("L'accusa di plagio arriva tardi.", "accusa", "of di", "plagio arriva tardi"),
        ("L'accusa di tacere arriva tardi.", "accusa", "di", "tacere arriva tardi"),
        ("Ugo lancia un appello a tacere.", "lancia un appello", "a", "tacere"),
        ("Ugo lancia un appello a tacere.", "lancia un appello", "idiom", "un appello a tacere"),
    ],
)
def test_the_content_begins_after_what_opens_it(
    text: str, words: str, kind: str, rest: str
) -> None:
    assert listed(text, words)[kind] == rest


def test_what_opens_a_content_is_no_object() -> None:
    for text in ("Ugo dice che piove.", "Ugo dice: piove.", "Ugo dice, forse."):
        assert "bare" not in listed(text, "dice")


def test_what_a_preposition_rules_in_an_idiom_is_no_content() -> None:
    assert "idiom" not in listed("Ugo mette in guardia Ada.", "mette in guardia")


def test_an_unknown_infinitive_is_one_by_its_form() -> None:
    assert listed("Ugo promette di smanettarlo.", "promette")["di"] == "smanettarlo"
    assert "di" not in listed("Ugo dice di Ada cose belle.", "dice")


def test_two_starts_of_a_kind_are_told_apart_and_a_third_one_is_left_out() -> None:
    found = listed("Ugo dice che Ada, che tace, crede che il mare che ama sia calmo.", "dice")
    assert found["che"].startswith("Ada")
    assert found["che again"].startswith("tace")
    assert len([kind for kind in found if kind.startswith("che")]) == 2


@pytest.mark.parametrize("sign", [";", ":"])
def test_nothing_begins_behind_a_colon_or_semicolon(sign: str) -> None:
    found = listed(f"Ugo dice la verità{sign} Ada che tace.", "dice")
    assert "che" not in found
    assert ("colon" in found) is (sign == ":")


def test_a_content_begins_within_twenty_eight_items() -> None:
    near, far = "nel mare calmo " * 8, "nel mare calmo " * 10
    assert "che" in listed(f"Ugo dice {near}che piove.", "dice")
    assert "che" not in listed(f"Ugo dice {far}che piove.", "dice")


@pytest.mark.parametrize(
    ("text", "words", "kind", "rest"),
    [
        ("Secondo Ugo Neri piove.", "Secondo", "source", "piove"),
        ("Secondo Ugo Neri, piove.", "Secondo", "source, comma 1", "piove"),
        ("Secondo Ugo Neri, medico a Bari, piove.", "Secondo", "source, comma 2", "piove"),
        ("La tesi secondo la quale Ugo tace è falsa.", "secondo", "source, cui",
         "Ugo tace è falsa"),
        ("Secondo il collega di una vita Ada tace.", "Secondo", "source, verb", "tace"),
    ],
)  # fmt: skip
def test_after_a_source_the_content_begins_behind_its_name(
    text: str, words: str, kind: str, rest: str
) -> None:
    assert listed(text, words)[kind] == rest


def test_behind_a_source_no_more_than_three_commas_are_weighed() -> None:
    text = "Secondo Ugo, medico, padre, nonno, pittore, piove."
    commas = [kind for kind in listed(text, "Secondo") if "comma" in kind]
    assert commas == ["source, comma 1", "source, comma 2", "source, comma 3"]


def features(text: str, words: str, kind: str) -> set[str]:
    """The features of the start of that kind."""
    setting = setting_of(text, words)
    found = next(start for start in starts(setting, mentions_of(text)) if start.kind == kind)
    return set(start_features(setting, found))


@pytest.mark.parametrize(
    ("text", "words", "kind", "feature"),
    [
        ("Ugo dice che piove.", "dice", "che", "starts verb, che, dire"),
        ("Ugo dice che piove.", "dice", "che", "starts verb, che, listed"),
        ("Ugo dice che piove.", "dice", "che", "starts verb, che, 0 off, 0 verbs"),
        ("Ugo dice spesso che piove.", "dice", "che", "starts verb, che, 2 off, 0 verbs"),
        ("Ugo dice, e ride, che piove.", "dice", "che", "starts verb, che, 5 off, 1 verbs"),
        ("Ugo dice, e ride, che piove.", "dice", "che", "starts verb, che, between , ,"),
        ("Ugo corre e firma che piove.", "firma", "che", "starts verb, che, not listed"),
        ("Ugo annuncia una rivoluzione.", "annuncia", "bare", "starts verb, bare, head in -ione"),
        ("Ugo giudica Ada brava.", "giudica", "bare", "starts verb, bare, predicate"),
        ("Ugo dice «non ci sto» e poi che piove.", "dice", "che",
         "starts verb, che, a quotation between"),
        ("L'annuncio di Ugo che piove sorprende.", "annuncio", "che", "starts noun, che"),
    ],
)  # fmt: skip
def test_a_start_is_described_by_its_anchor_and_what_lies_between(
    text: str, words: str, kind: str, feature: str
) -> None:
    assert feature in features(text, words, kind)


def test_only_verbs_have_complements_that_are_not_listed() -> None:
    found = features("L'annuncio di Ugo che piove sorprende.", "annuncio", "che")
    assert "starts noun, che, listed" in found
    assert not any("not listed" in name for name in found)


@pytest.mark.parametrize(
    ("text", "across"),
    [
        ("Ugo dice ad Ada che piove.", "ruled"),
        ("Ugo dice spesso cose che piacciono.", "object"),
        ("Dice il sindaco di Bari, forse, che piove.", "somebody , ,"),
        ("Ugo dice «no» e che piove.", "quote e"),
    ],
)
def test_what_lies_between_an_anchor_and_its_content_is_told(text: str, across: str) -> None:
    found = features(text, "Dice" if text.startswith("Dice") else "dice", "che")
    assert f"starts verb, che, across {across}" in found


def test_a_content_that_begins_with_somebody_is_told_from_others() -> None:
    found = features("Il maggiordomo annuncia la contessa.", "annuncia", "bare")
    assert "starts verb, bare, at person description" in found
    found = features("Il maggiordomo annuncia neve.", "annuncia", "bare")
    assert "starts verb, bare, at nobody" in found


@given(reporting_texts())
@example("L'accusa di che, che: che se «no» di restituire")
@example("secondo il quale, , , , che")
def test_starts_lie_behind_their_anchor_within_the_sentence(text: str) -> None:
    made = scene_of(text)
    for number, sentence in enumerate(made.analysis.sentences):
        ground = Ground(sentence)
        mentions = [mention for _, mention in made.mentions_in(number)]
        for anchor in anchors(sentence):
            setting = Setting(ground, anchor, as_steps)
            found = list(starts(setting, mentions))
            low = anchor.first if anchor.kind == "verb" else anchor.last
            for start in found:
                assert low < start.at + (anchor.kind != "verb"), start
                assert start.at < max(ground.end, anchor.last)
            assert set(Counter(start.kind for start in found).values()) <= {1}


@given(reporting_texts())
def test_the_features_of_a_start_name_its_kind(text: str) -> None:
    made = scene_of(text)
    for sentence in made.analysis.sentences:
        ground = Ground(sentence)
        for anchor in anchors(sentence):
            setting = Setting(ground, anchor, as_steps)
            for start in starts(setting, []):
                found = list(start_features(setting, start))
                prefix = f"starts {anchor.kind}, {start.kind}"
                assert found[0] == prefix
                assert all(name.startswith(prefix) for name in found)


def test_a_start_is_a_kind_and_a_place() -> None:
    setting = setting_of("Ugo dice che piove.", "dice")
    assert list(starts(setting, [])) == [Start("che", 3)]
