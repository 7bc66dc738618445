"""Most words can begin no mention, and are passed over."""

from __future__ import annotations

from hypothesis import example, given
from scenes import scene_of
from strategies import italian_like_texts

from quoteattr.people.mentions import _Scanner
from quoteattr.people.openings import may_open


@given(italian_like_texts())
@example("Quest'ultima dice che l'iPhone dell'ex vice sindaco tale Neri corre da al-Masri.")
def test_nothing_is_found_where_no_mention_may_begin(text: str) -> None:
    for number, sentence in enumerate(scene_of(text).analysis.sentences):
        scanner = _Scanner(sentence.items, sentence.verbs, number, frozenset({"corre", "tace"}))
        for at, item in enumerate(sentence.items):
            assert may_open(item) or not list(scanner._at(at))


def test_names_nouns_numbers_and_pronouns_may_begin_a_mention() -> None:
    items = scene_of("Anna e due sindaci con lei correranno forte.").sentence(0).items
    opening = [item.text for item in items if may_open(item)]
    assert opening == ["Anna", "e", "due", "sindaci", "con", "lei", "forte"]
