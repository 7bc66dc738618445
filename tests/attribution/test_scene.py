"""A scene holds what attributions draw on: mentions by sentence, narrator, frequencies."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import given, settings
from scenes import scene_of
from strategies import texts

from quoteattr import attribute
from quoteattr.attribution.scene import Scene, mentions_within, scene
from quoteattr.models import Models, shipped
from quoteattr.options import Options
from quoteattr.spans import Span

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
    assert scene_of("Piove.").frequency == []


def test_the_three_mentioned_most_are_ranked_and_bodies_are_not() -> None:
    made = scene_of(
        "La giunta tace. La giunta esce. La giunta ride. "
        "Ugo Conti ride. Ada Neri esce. Poi Neri torna. Ivo Zorzi tace. Aldo Sala dorme."
    )
    ranked = {made.entities[number].name: rank for number, rank in made.frequent.items()}
    assert ranked == {"Ada Neri": 1, "Ugo Conti": 2, "Ivo Zorzi": 3}


def names(made: Scene, numbers: Iterable[int]) -> set[str]:
    """The cores of mentions."""
    return {made.mentions[at].span.of(made.text) for at in numbers}


def test_the_subjects_of_all_finite_verbs_of_a_sentence_are_known() -> None:
    made = scene_of("Ada Neri, che Ugo Conti saluta, ride con Bea Landi. Piove.")
    assert names(made, made.subjects_in(0)) == {"Ada Neri", "Ugo Conti"}
    assert made.subjects_in(1) == frozenset()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ada Neri ride con Ugo Conti.", "Ada Neri"),
        ("Ada Neri, che Ugo Conti saluta, ride.", "Ada Neri"),
        ("Quando arriva Ugo Conti, Ada Neri ride.", "Ada Neri"),
        ("Piove con Ugo Conti.", None),
    ],
)
def test_the_main_clause_names_the_main_subject(text: str, subject: str | None) -> None:
    made = scene_of(text)
    found = made.main_subject(0)
    assert (None if found is None else made.entities[found].name) == subject


def test_a_quotation_is_pointed_at_by_its_first_cue() -> None:
    made = scene_of("Ada Neri tace. «Vado via subito», dice Ugo Conti. «Vado via anch'io», dice.")
    assert [made.pointed(number) for number in (-1, 0, 1, 2)] == [None, 1, None, None]


def test_a_cue_in_the_sentence_before_points_not_surely() -> None:
    made = scene_of("Ugo Conti ha risposto.\n\n«Vado via subito da qui».")
    assert made.cues(0)[0].side == "earlier"
    assert made.ruled(made.cues(0)[0]).mention == 0
    assert made.pointed(0) is None


def test_the_six_likeliest_cues_are_kept_in_order() -> None:
    clauses = ", ".join(["Ugo Conti dice, aggiunge, spiega e ripete"] * 3)
    made = scene_of(f"{clauses}: «Vado via subito».")
    strengths = [cue.strength for cue in made.cues(0)]
    assert len(strengths) == 6
    assert strengths == sorted(strengths, reverse=True)


def test_cues_and_what_rules_make_of_them_are_worked_out_once() -> None:
    made = scene_of("«Vado via subito», dice Ugo Conti.")
    assert made.cues(0) is made.cues(0)
    assert made.ruled(made.cues(0)[0]) is made.ruled(made.cues(0)[0])


def test_a_quotation_inside_another_has_it_as_frame() -> None:
    made = scene_of("«Gli ho detto “vattene via” e poi basta», racconta Ugo Conti.")
    assert [said.frame for said in made.utterances] == [None, 0]


def test_the_mentions_within_a_span_are_found() -> None:
    made = scene_of(TEXT)
    first = mentions_within(made, Span(0, TEXT.index("ride")))
    assert [mention.span.of(TEXT) for _, mention in first] == ["Ada Neri", "Ugo Conti"]
    assert [at for at, _ in mentions_within(made, Span(5, len(TEXT)))] == [1, 2]
    assert mentions_within(made, Span(0, 0)) == []


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


REPORT = "Ada Neri tace. «Vado via», dice Bea. Ugo Conti spiega che il mare è «molto bello»."


def test_utterances_are_the_quoted_spans_and_then_the_statements() -> None:
    made = scene_of(REPORT)
    *quoted, statement = made.utterances
    assert [said.contents for said in quoted] == [each.contents for each in made.quoted]
    assert [said.use for said in quoted] == [each.use for each in made.quoted]
    assert (statement.use, statement.is_statement) == ("statement", True)
    assert statement.contents == made.statements[0].spans
    assert not any(said.is_statement for said in quoted)


def test_a_statement_begins_with_its_cue_behind_the_quotations_before_that() -> None:
    made = scene_of(REPORT)
    statement = made.utterances[-1]
    assert statement.start == REPORT.index("spiega")
    assert (statement.before, statement.frame, statement.label) == (1, None, None)
    items = made.sentence(statement.home).items
    assert items[statement.first].text == "il"
    assert statement.last == len(items) - 2


def test_a_statement_has_one_cue_and_its_words() -> None:
    made = scene_of(REPORT)
    number = len(made.quoted)
    (cue,) = made.cues(number)
    assert cue is made.statements[0].cue
    assert made.words(number) == "il mare è «molto bello»"
    source = made.pointed(number)
    assert source is not None
    assert made.entities[source].name == "Ugo Conti"


def test_utterances_are_ordered_by_their_start() -> None:
    assert scene_of(REPORT).order == (0, 2, 1)


NESTED = (
    "«Gli ho detto “vattene via” e poi “non tornare”», racconta Ugo Conti. "
    "Poi Ada Neri spiega che il mare è troppo freddo. «Mai più», dice lei."
)


def test_quotations_are_chained_by_frame_and_statements_with_all_outside() -> None:
    made = scene_of(NESTED)
    assert [made.utterances[number].frame for number in range(5)] == [None, 0, 0, None, None]
    assert list(made.chains.items()) == [(None, (0, 3)), (0, (1, 2)), ("statement", (0, 4, 3))]


def test_each_utterance_has_its_chain_and_its_place_in_it() -> None:
    made = scene_of(NESTED)
    assert [made.chain(number) for number in (0, 2, 3, 4)] == [(0, 3), (1, 2), (0, 3), (0, 4, 3)]
    assert made.places == {0: 0, 3: 1, 1: 0, 2: 1, 4: 1}


def test_without_quotations_and_statements_the_chains_are_empty() -> None:
    made = scene_of("Piove.")
    assert made.chains == {None: (), "statement": ()}
    assert made.places == {}


@settings(max_examples=60)
@given(texts())
def test_whatever_the_text_every_utterance_stands_at_its_place(text: str) -> None:
    made = scene_of(text)
    assert set(made.places) == set(made.order)
    for number in made.order:
        assert made.chain(number)[made.places[number]] == number
    for chain in made.chains.values():
        starts = [made.utterances[number].start for number in chain]
        assert starts == sorted(starts)


def test_people_are_called_by_each_longer_word_of_their_names() -> None:
    made = scene_of("Ada De Neri vede Ugo Neri. Le operaie tacciono. La giunta dorme.")
    called = {
        word: {made.entities[number].name for number in numbers}
        for word, numbers in made.called.items()
    }
    assert called == {
        "ada": {"Ada De Neri"},
        "neri": {"Ada De Neri", "Ugo Neri"},
        "ugo": {"Ugo Neri"},
        "operaie": {"operaie"},
    }


@pytest.mark.parametrize(
    ("options", "models"),
    [(Options(), evolve(shipped(), statements=None)), (Options(statements=False), shipped())],
    ids=["without weights for them", "by option"],
)
def test_a_scene_may_have_no_statements(options: Options, models: Models) -> None:
    made = scene_of(REPORT)
    bare = scene(REPORT, made.quoted, made.analysis, options, models)
    assert bare.statements == ()
    assert bare.utterances == made.utterances[:-1]


def test_cues_that_were_forgotten_are_found_again() -> None:
    made = scene_of("«Non ci sto», ha detto Ugo Conti.")
    before = made.cues(0)
    assert made.cues(0) is before
    made.forget()
    assert made.cues(0) is not before
    assert made.cues(0) == before


@given(texts())
@settings(max_examples=20)
def test_what_is_said_does_not_depend_on_how_much_is_remembered(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quoteattr.attribution.scene._MOST_KEPT", 1)
        forgetful = attribute(text)
    assert forgetful == attribute(text)
