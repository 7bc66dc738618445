"""The subject of a reporting verb is found by order, agreement and what lies between."""

from __future__ import annotations

import pytest
from scenes import all_cues, first_cue, scene_of

from quoteattr.reporting.subjects import agrees, is_impersonal

STO = "«Non ci sto»"


@pytest.mark.parametrize(
    ("text", "relation", "who"),
    [
        (f"{STO}, ha detto Ugo Neri.", "after", "Ugo Neri"),
        (f"{STO}, ha detto ieri a Bari il sindaco Ugo Neri.", "after", "Ugo Neri"),
        (f"{STO} ha detto, accanto ad Ada Conti, il sindaco Ugo Neri.", "after", "Ugo Neri"),
        (f"{STO}, ha detto Ada Conti, dove tutti tacevano.", "after", "Ada Conti"),
        (f"{STO}, scrive su X la regista Ada Conti.", "after", "Ada Conti"),
        (f"{STO}, dicono Ada Conti e Ugo Neri.", "after", "Ada Conti e Ugo Neri"),
        (f"{STO}, dicono i sindacati.", "after", "sindacati"),
        (f"{STO}, dice lo sgabellaio.", "after", "sgabellaio"),
        (f"{STO}, mi disse Ugo Neri.", "after", "Ugo Neri"),
        (f"{STO}, si disse Ugo Neri.", "after", "Ugo Neri"),
        (f"{STO}, fonti del ministero hanno riferito.", "before", "fonti del ministero"),
        (f"{STO}, Ugo Neri ha riferito.", "before", "Ugo Neri"),
        (f"{STO}, ha risposto lui.", "pronoun", "lui"),
        (f"{STO}, ha detto, mentre Ugo Neri rideva, Ada Conti.", "after", "Ada Conti"),
        (f"{STO}, ha detto quando Ugo Neri usciva.", "left out", None),
        (f"{STO}, ha detto. Ugo Neri usciva.", "left out", None),
    ],
)
def test_after_a_quotation_the_subject_follows_the_verb(
    text: str, relation: str, who: str | None
) -> None:
    assert first_cue(text)[2:] == (relation, who)


@pytest.mark.parametrize(
    ("text", "relation", "who"),
    [
        (f"Ugo Neri ha detto: {STO}.", "before", "Ugo Neri"),
        (f"Poi ha detto Ugo Neri: {STO}.", "after", "Ugo Neri"),
        (f"Ugo Neri, che guida la giunta, ha detto: {STO}.", "around", "Ugo Neri"),
        (f"Ada Conti, dopo la visita di Ugo Neri, dice: {STO}.", "around", "Ada Conti"),
        (f"Rispondendo a Bea Landi, Ugo Neri ha detto: {STO}.", "before", "Ugo Neri"),
        (f"A Bea Landi che chiedeva lumi Ugo Neri ha detto: {STO}.", "object before", "Ugo Neri"),
        (f"Ada Conti smentisce Ugo Neri, il quale ha detto: {STO}.", "relative", "Ugo Neri"),
        ("Ugo Neri, che ha dichiarato «non ci sto», è a Bari.", "relative", "Ugo Neri"),
        ("È Ugo Neri a chiedere: «Ci state tutti?».", "after", "Ugo Neri"),
        ("Ada Conti ha definito Ugo Neri «un vero disastro».", "before", "Ada Conti"),
        ("Poi ha definito Ugo Neri «un vero disastro».", "left out", None),
    ],
)
def test_before_a_quotation_the_subject_precedes_the_verb(
    text: str, relation: str, who: str | None
) -> None:
    assert first_cue(text)[2:] == (relation, who)


@pytest.mark.parametrize(
    ("text", "relation", "who"),
    [
        (f"{STO}, è stato detto da Ugo Neri.", "agent", "Ugo Neri"),
        ("Le parole «non ci sto» sono state pronunciate da Ugo Neri.", "agent", "Ugo Neri"),
        ("Da Ugo Neri è stato detto «non ci sto».", "agent", "Ugo Neri"),
        (f"{STO}, è stato detto a Ugo Neri.", "left out", None),
        ("Definito «un disastro» dal sindaco Ugo Neri, il piano muore.", "agent", "Ugo Neri"),
    ],
)
def test_a_passive_verb_is_spoken_by_its_agent(text: str, relation: str, who: str | None) -> None:
    assert first_cue(text)[2:] == (relation, who)


@pytest.mark.parametrize(
    ("text", "relation", "who"),
    [
        (f"{STO}, si legge nella nota del ministero.", "document", "nota del ministero"),
        (f"Nella nota del ministero si legge: {STO}.", "document", "nota del ministero"),
        ("Nel rapporto si sostiene che è «un vero disastro».", "document", "rapporto"),
        (f"{STO}, si legge nel comunicato diffuso da Ugo Neri.", "document of", "Ugo Neri"),
        (f"{STO}, si legge sul profilo di Ugo Neri.", "document of", "Ugo Neri"),
        (f"{STO}, si apprende da fonti vicine.", "place of words", "fonti vicine"),
        (f"{STO}, si legge.", "left out", None),
    ],
)
def test_what_one_reads_belongs_to_the_document_or_its_owner(
    text: str, relation: str, who: str | None
) -> None:
    assert first_cue(text)[2:] == (relation, who)


def test_a_gerund_shares_the_subject_of_its_main_verb() -> None:
    text = f"{STO}, dice Ugo Neri, rispondendo ad Ada Conti."
    found = {cue[2:] for cue in all_cues(text) if cue[0] == "verb"}
    assert found == {("after", "Ugo Neri")}


def test_the_first_person_has_no_subject_even_beside_a_name() -> None:
    assert first_cue(f"Ugo Neri ride e dico: {STO}.")[2:] == ("left out", None)


def verb_of(text: str, form: str) -> tuple[object, str]:
    """The verb group of a text that contains a form, and its words."""
    for sentence in scene_of(text).analysis.sentences:
        for verb in sentence.verbs:
            words = " ".join(item.text for item in sentence.items[verb.start : verb.end])
            if form in words:
                return verb, words
    raise LookupError(form)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{STO}, si legge nella nota.", True),
        (f"{STO}, si sostiene nella nota.", True),
        (f"{STO}, si chiede Ugo Neri.", False),
        (f"{STO}, sostiene Ugo Neri.", False),
    ],
)
def test_si_makes_a_reporting_verb_impersonal(text: str, expected: bool) -> None:  # noqa: FBT001
    verb, _ = verb_of(text, "legge" if "legge" in text else "chiede" if "chiede" in text else
                      "sostiene")  # fmt: skip
    assert is_impersonal(verb) is expected


@pytest.mark.parametrize(
    ("text", "core", "expected"),
    [
        ("Ada Conti ha detto no.", "Ada Conti", True),
        ("Gli operai ha detto no.", "operai", False),
        ("Ada Conti hanno detto no.", "Ada Conti", True),
        ("La regista hanno detto no.", "regista", False),
        ("Il regista è intervenuta.", "regista", False),
        ("La regista è intervenuta.", "regista", True),
    ],
)
def test_a_subject_agrees_in_number_and_after_essere_in_gender(
    text: str,
    core: str,
    expected: bool,  # noqa: FBT001
) -> None:
    made = scene_of(text)
    mention = next(each for each in made.mentions if each.span.of(text) == core)
    assert agrees(made.analysis.sentences[0].verbs[0], mention) is expected
