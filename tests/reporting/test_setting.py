"""The setting of an anchor tells its form, its place and what the sentence still owes."""

from __future__ import annotations

import pytest

from .reading_reports import setting_of


@pytest.mark.parametrize(
    ("text", "words", "named", "form"),
    [
        ("Ugo ha detto che piove.", "ha detto", "verb say", "ind pres part"),
        ("Ugo annuncerà che piove.", "annuncerà", "verb announce", "ind fut"),
        ("Ugo direbbe che piove.", "direbbe", "verb say", "cond pres"),
        ("È stato annunciato che piove.", "È stato annunciato", "verb announce",
         "ind pres part passive"),
        ("Si sostiene che piova.", "Si sostiene", "verb say", "ind pres impersonal"),
        ("Ugo ride dicendo che piove.", "dicendo", "verb say", "ger"),
        ("Secondo Ugo piove.", "Secondo", "preposition secondo", "preposition"),
        ("La nota di Ugo arriva tardi.", "nota", "noun document", "noun"),
    ],
)  # fmt: skip
def test_kind_class_and_form_name_the_features(
    text: str, words: str, named: str, form: str
) -> None:
    setting = setting_of(text, words)
    assert (setting.named, setting.form) == (named, form)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Ugo dice che piove.", "dice", "main"),
        ("Ada, che dice di ridere, tace.", "dice", "relative"),
        ("Ada tace mentre Ugo dice che piove.", "dice", "subordinate"),
        ("Ada giura che Ugo dice la verità.", "dice", "content"),
        ("Ugo ride dicendo che piove.", "dicendo", "ger"),
        ("Ugo vuole dire che piove.", "vuole dire", "main"),
    ],
)
def test_the_place_is_the_kind_of_clause_or_the_mood_without_a_person(
    text: str, words: str, place: str
) -> None:
    assert setting_of(text, words).place == place


@pytest.mark.parametrize(
    ("text", "words", "behind"),
    [
        ("«Non ci sto più», dice Ugo Neri.", "dice", "behind a quotation"),
        ("«Non ci sto più» dice Ugo Neri.", "dice", "behind a quotation"),
        ("Piove, dice Ugo Neri.", "dice", "free"),
        ("Ugo Neri dice che piove.", "dice", "free"),
        ("Dice Ugo Neri che piove.", "Dice", "free"),
    ],
)
def test_an_anchor_right_after_a_quotation_stands_behind_it(
    text: str, words: str, behind: str
) -> None:
    assert setting_of(text, words).behind == behind


@pytest.mark.parametrize(
    ("text", "words", "owes"),
    [
        ("Ugo dice che piove.", "dice", "main verb"),
        ("Ada tace mentre Ugo dice che piove.", "dice", "verb before"),
        ("L'accusa di Ugo arriva tardi.", "accusa", "owes a verb"),
        ("Secondo Ugo piove sempre.", "Secondo", "owes a verb"),
        ("Ada, che dice di ridere, tace.", "dice", "owes a verb"),
    ],
)
def test_the_main_clause_has_its_verb_before_in_or_after_the_anchor(
    text: str, words: str, owes: str
) -> None:
    assert setting_of(text, words).owes == owes


def test_only_a_quotation_with_its_signs_is_quoted() -> None:
    setting = setting_of("Ugo Neri dice: «Non ci sto più», e tace.", "dice")
    items = [item.text for item in setting.items]
    colon, comma = items.index(":"), items.index(",")
    assert setting.is_quoted(colon, comma + 1)
    assert setting.is_quoted(colon + 1, comma)
    assert not setting.is_quoted(colon, comma + 2)
    assert not setting.is_quoted(0, colon)


@pytest.mark.parametrize(
    ("lead", "quoted"), [("come", True), ("una", True), ("il", True), ("regali", False)]
)
def test_an_article_before_a_quotation_is_no_content(
    lead: str,
    quoted: bool,  # noqa: FBT001
) -> None:
    setting = setting_of(f"Ugo Neri promette {lead} «grandi sorprese».", "promette")
    assert setting.is_quoted(3, 5) is quoted


@pytest.mark.parametrize(
    ("text", "words", "mode"),
    [
        ("Ugo dice che piove.", "dice", ""),
        ("Ugo ha detto che piove.", "ha detto", ""),
        ("Ugo non dice che piove.", "dice", "not "),
        ("Il tempo potrà dire se piove.", "potrà dire", "potere"),
        ("Secondo Ugo piove.", "Secondo", "no verb"),
    ],
)
def test_a_verb_is_denied_or_depends_on_another(text: str, words: str, mode: str) -> None:
    assert setting_of(text, words).mode == mode


def test_what_stands_before_the_anchor_is_told() -> None:
    assert setting_of("Come dice Ugo, piove.", "dice").ahead == "come"
    assert setting_of("Dice Ugo che piove.", "Dice").ahead == "start"


@pytest.mark.parametrize(
    ("text", "linking"),
    [
        ("Tuttavia, dice Ugo, piove.", True),
        ("E allora, dice Ugo, piove.", True),
        ("Il mare, dice Ugo, sale.", False),
        ("In Italia, dice Ugo, piove.", False),
    ],
)
def test_words_that_only_link_sentences_are_no_content(
    text: str,
    linking: bool,  # noqa: FBT001
) -> None:
    setting = setting_of(text, "dice")
    comma = next(at for at, item in enumerate(setting.items) if item.text == ",")
    assert setting.is_linking(0, comma) is linking


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Ugo Neri dice che piove.", "dice", "person before"),
        ("Dice che piove.", "Dice", "left out"),
        ("Le crepe denunciano un cedimento.", "denunciano", "thing"),
        ("Le crepe non denunciano nulla.", "denunciano", "thing"),
        ("Il cielo promette di aprirsi.", "promette", "thing"),
        ("Secondo Ugo piove.", "Secondo", "no verb"),
    ],
)
def test_the_source_of_a_verb_is_somebody_nobody_or_left_out(
    text: str, words: str, source: str
) -> None:
    assert setting_of(text, words).source == source


@pytest.mark.parametrize(
    ("text", "words", "clitic"),
    [
        ("Lo dice Ugo.", "dice", "clitic"),
        ("A dirlo è Ugo.", "dirlo", "clitic"),
        ("Ugo dice che piove.", "dice", "free"),
        ("Secondo Ugo piove.", "Secondo", "no verb"),
    ],
)
def test_a_clitic_may_be_the_object_of_the_verb_already(text: str, words: str, clitic: str) -> None:
    assert setting_of(text, words).clitic == clitic


def test_only_a_finite_verb_in_the_third_person_without_a_subject_awaits_one() -> None:
    assert setting_of("Dice che piove.", "Dice").awaits
    for text, words in (
        ("Dico che piove.", "Dico"),
        ("Ugo Neri dice che piove.", "dice"),
        ("Ugo ride dicendo che piove.", "dicendo"),
        ("Secondo Ugo piove.", "Secondo"),
    ):
        assert not setting_of(text, words).awaits


def test_quotations_and_own_words_of_a_stretch_are_counted() -> None:
    setting = setting_of("Ugo Neri dice che il mare è «una vasca».", "dice")
    assert setting.held(4, 8) == (1, 2)
