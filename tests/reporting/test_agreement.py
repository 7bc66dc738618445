"""A noun phrase can be the subject of a verb where person, number, gender and form allow it."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.people.model import Mention
from quoteattr.reporting.agreement import (
    agrees,
    can_be_subject,
    is_bare_participle,
    is_impersonal,
    takes_object,
)
from quoteattr.text.tokens import tokens
from quoteattr.text.verbs import VerbGroup, verb_group


def group_of(text: str) -> VerbGroup:
    """The verb group that a text begins with."""
    group = verb_group(tokens(text), 0)
    assert group is not None, text
    return group


def pair(text: str, core: str) -> tuple[VerbGroup, Mention]:
    """The first verb group of a text, and its first mention with that core."""
    made = scene_of(text)
    mention = next(each for each in made.mentions if each.span.of(text) == core)
    return made.analysis.sentences[0].verbs[0], mention


@pytest.mark.parametrize(
    ("text", "core", "expected"),
    [
        ("Ada Conti ha detto no.", "Ada Conti", True),
        ("Gli operai ha detto no.", "operai", False),
        ("Gli operai hanno detto no.", "operai", True),
        ("Ada Conti hanno detto no.", "Ada Conti", False),
        ("Le Arvati hanno detto no.", "Arvati", True),
        ("La regista hanno detto no.", "regista", False),
        ("La polizia hanno detto no.", "polizia", True),
        ("Lei hanno detto no.", "Lei", False),
        ("Il regista è intervenuta.", "regista", False),
        ("La regista è intervenuta.", "regista", True),
        ("Il regista ha intervenuta.", "regista", True),
    ],
)
def test_a_subject_agrees_in_number_and_after_essere_in_gender(
    text: str,
    core: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert agrees(*pair(text, core)) is expected


@pytest.mark.parametrize("form", ["dicendo", "dire", "detto"])
def test_anything_agrees_with_a_verb_without_a_person(form: str) -> None:
    _, mention = pair("Gli operai hanno detto no.", "operai")
    assert agrees(group_of(form), mention)


@pytest.mark.parametrize(
    ("text", "core", "expected"),
    [
        ("Ieri il regista ha detto no.", "regista", True),
        ("Ieri dal regista ha detto no.", "regista", False),
        ("Ieri la sua replica ha stupito.", "sua", False),
        ("Ieri regista ha detto no.", "regista", False),
        ("Regista ha detto no.", "Regista", True),
        ("Ieri fonti hanno detto no.", "fonti", True),
        ("Ieri sindacati hanno detto no.", "sindacati", True),
        ("Ieri gli operai ha detto no.", "operai", False),
    ],
)
def test_a_subject_is_free_and_a_singular_description_has_a_determiner(
    text: str,
    core: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert can_be_subject(*pair(text, core)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("si legge nella nota", True),
        ("si sostiene nella nota", True),
        ("si ironizza in rete", True),
        ("si chiede Ugo Neri", False),
        ("sostiene Ugo Neri", False),
        ("mi dico che piove", False),
        ("si definisce pronto", False),
        ("mangia", False),
        ("si lava", False),
    ],
)
def test_si_makes_a_reporting_verb_impersonal(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_impersonal(group_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("definito un disastro", True), ("ha definito", False), ("dicendo", False), ("dire", False)],
)
def test_a_bare_participle_has_no_auxiliary(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_bare_participle(group_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("definisce il piano", True), ("chiama Ugo", True), ("dice Ugo", False), ("mangia", False)],
)
def test_verbs_of_judging_and_naming_take_an_object(text: str, expected: bool) -> None:  # noqa: FBT001
    assert takes_object(group_of(text)) is expected


@pytest.mark.parametrize(
    ("verb", "agree"), [("dissi", False), ("ho detto", False), ("disse", True)]
)
def test_nobody_else_is_the_subject_of_io(verb: str, agree: bool) -> None:  # noqa: FBT001
    (neri,) = scene_of("Tace Ugo Neri.").mentions
    assert agrees(group_of(verb), neri) == agree
