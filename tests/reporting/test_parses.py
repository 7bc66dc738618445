"""A parse tells whose a cue is, what it governs and how items hang together."""

from __future__ import annotations

import pytest
from recorded import ACCORDO, DISASTRO, LETTO, PRONTI, STRADA, recorded, source_of
from scenes import scene_of

from quoteattr.language.model import Parse, Sentence
from quoteattr.reporting.parses import (
    branch,
    governed,
    head_of,
    path,
    subject_item,
    subject_relation,
    ties,
)
from quoteattr.training.parsing import Remembering


def sentence_of(text: str) -> Sentence:
    """The first sentence of a recorded text, with its parse."""
    made = Remembering(recorded)(*source_of(text))
    return made.sentences[0]


class Read:
    """A recorded sentence, its items found by their words."""

    def __init__(self, text: str) -> None:
        self.sentence = sentence_of(text)
        assert self.sentence.parse is not None
        self.parse: Parse = self.sentence.parse

    def at(self, word: str) -> int:
        """The position of the first item with that form."""
        return next(at for at, item in enumerate(self.sentence.items) if item.text == word)

    def text(self, item: int | None) -> str | None:
        """The form of an item."""
        return None if item is None else self.sentence.items[item].text


@pytest.mark.parametrize(
    ("text", "mention", "cue", "shown"),
    [
        (STRADA, "sindaco", "detto", "nsubj"),
        (STRADA, "città", "detto", "nmod nsubj"),
        (STRADA, "sindaco", "lasciato", "nsubj ^ conj"),
        (STRADA, "detto", "riaprirà", "^ ccomp"),
        (STRADA, "detto", "detto", "same"),
        (ACCORDO, "Ugo", "nega", "nsubj"),
        (PRONTI, "sindaca", "dichiarato", "nsubj"),
        (LETTO, "Ada", "aggiunto", "det:poss nsubj ^ conj"),
    ],
)
def test_a_path_goes_up_to_what_two_items_have_in_common_and_down_again(
    text: str, mention: str, cue: str, shown: str
) -> None:
    read = Read(text)
    first = read.at(mention)
    assert path(read.parse, first, first + 1, read.at(cue)) == shown


def test_items_without_anything_above_both_are_apart() -> None:
    parse = Parse((-1, -1), ("root", "root"), ("", ""), ("", ""), ("", ""), ((0, 1), (1, 2)))
    assert path(parse, 0, 1, 1) == "apart"


def test_items_with_many_relations_between_them_are_far() -> None:
    heads = (1, 2, 3, 4, -1)
    parse = Parse(heads, ("nmod",) * 5, ("",) * 5, ("",) * 5, ("",) * 5, ((0, 1),) * 5)
    assert path(parse, 0, 1, 4) == "far"
    assert path(parse, 1, 2, 4) == "nmod nmod nmod"


@pytest.mark.parametrize(
    ("text", "cue", "subject"),
    [
        (STRADA, "detto", "sindaco"),
        (STRADA, "lasciato", "sindaco"),
        (ACCORDO, "guida", "Ugo"),
        (ACCORDO, "firmato", "Ugo"),
        (PRONTI, "dichiarato", "sindaca"),
        (STRADA, "città", None),
    ],
)
def test_the_subject_is_the_verbs_own_or_that_of_the_verb_above(
    text: str, cue: str, subject: str | None
) -> None:
    read = Read(text)
    assert read.text(subject_item(read.parse, read.at(cue))) == subject


def test_a_mention_is_the_subject_or_part_of_it_or_another_is() -> None:
    read = Read(STRADA)
    first = read.at("ha")
    sindaco, city, road = (read.at(word) for word in ("sindaco", "città", "strada"))

    def relation(low: int, high: int) -> str:
        return subject_relation(read.sentence, first, first + 2, low, high)

    assert relation(sindaco - 1, sindaco + 1) == "this"
    assert relation(city, city + 1) == "holds this"
    assert relation(road, road + 1) == "another"
    assert subject_relation(read.sentence, city, city + 1, road, road + 1) == "none"


def test_without_a_parse_nothing_is_told_of_the_subject() -> None:
    plain = scene_of("Ugo Neri dice di no.").sentence(0)
    assert subject_relation(plain, 2, 3, 0, 2) == ""


def test_what_a_verb_governs_is_told_by_its_relations() -> None:
    strada, accordo = Read(STRADA), Read(ACCORDO)
    assert governed(strada.parse, strada.at("detto")) == "ccomp"
    assert governed(accordo.parse, accordo.at("nega")) == "xcomp"
    assert governed(strada.parse, strada.at("città")) == "nothing"


def test_ties_are_the_first_relations_across_a_place() -> None:
    read = Read(STRADA)
    first, comma = read.at("strada"), read.at(",")
    assert ties(read.parse, first, comma, comma) == ("", "")
    assert ties(read.parse, first, comma - 1, comma - 1) == ("obl", "")
    assert ties(read.parse, first, first + 1, first + 1) == ("", "nsubj")


def test_a_branch_is_the_part_below_a_cue_that_holds_an_item() -> None:
    read = Read(STRADA)
    detto = read.at("detto")
    relation, (first, last) = branch(read.parse, detto, read.at("strada"))
    assert (relation, read.text(first), read.text(last - 1)) == ("ccomp", "che", "lunedì")
    assert branch(read.parse, read.at("riaprirà"), detto)[0] == "over"
    assert branch(read.parse, read.at("riaprirà"), read.at("sindaco"))[0] == "beside"


def test_the_head_of_items_is_the_one_that_hangs_on_none_of_them() -> None:
    read = Read(DISASTRO)
    piano = read.at("piano")
    assert head_of(read.parse, piano - 1, piano + 1) == piano
