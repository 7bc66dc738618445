"""A scene holds what attributions draw on: mentions by sentence, narrator, frequencies."""

from __future__ import annotations

import pytest
from scenes import scene_of

TEXT = "Ada Neri apre. Ugo Conti ride.\n\nPoi Neri esce: «Vado via subito»."


def test_mentions_are_in_order_and_found_by_their_sentence() -> None:
    made = scene_of(TEXT)
    spans = [mention.span for mention in made.mentions]
    assert spans == sorted(spans) == sorted(set(spans))
    by_sentence = [[m.span.of(TEXT) for _, m in made.mentions_in(at)] for at in range(3)]
    assert by_sentence == [["Ada Neri"], ["Ugo Conti"], ["Neri"]]
    assert list(made.mentions_in(99)) == []
    assert all(made.mentions[at] is m for n in range(3) for at, m in made.mentions_in(n))


def test_starts_and_frequencies_follow_mentions_and_entities() -> None:
    made = scene_of(TEXT)
    assert made.starts == [TEXT.index("Ada"), TEXT.index("Ugo"), TEXT.index("Neri esce")]
    assert made.frequency == [2, 1]
    assert made.highest_frequency == 2
    assert scene_of("Piove.").highest_frequency == 0


def test_sentences_before_are_the_nearest_of_the_same_frame() -> None:
    made = scene_of("Uno. Due. Tre. Quattro. Cinque. Sei.")
    assert made.sentences_before(5) == [4, 3, 2, 1]
    assert made.sentences_before(0) == []


def test_sentences_inside_a_quotation_have_none_outside_before_them() -> None:
    made = scene_of("Piove. «Mi disse “vattene subito” e io risi. Poi tacqui», dice Ugo Neri.")
    inside = [at for at, each in enumerate(made.analysis.sentences) if each.frame == 0]
    assert made.sentences_before(inside[0]) == []
    assert made.sentences_before(inside[1]) == [inside[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Il mare\n\ndi Ada Neri\n\nHo chiesto a Ugo Conti che ora fosse.",
        "Il mare\n\nHo chiesto a Ugo Conti che ora fosse.\n\nAda Neri",
        "Il mare\n\na cura di Ada Neri\n\nHo chiesto a Ugo Conti che ora fosse.",
    ],
)
def test_the_byline_or_signature_names_the_narrator(text: str) -> None:
    made = scene_of(text)
    assert made.narrator is not None
    assert made.entities[made.narrator].name == "Ada Neri"


def test_without_byline_or_signature_nobody_is_the_narrator() -> None:
    assert scene_of("Ada Neri chiede l'ora a Ugo Conti.").narrator is None


def test_the_genre_and_the_quotations_are_kept() -> None:
    made = scene_of(TEXT)
    assert made.genre == "news"
    assert [quoted.contents[0].of(TEXT) for quoted in made.quoted] == ["Vado via subito"]
    assert made.sentence(0).start == 0
