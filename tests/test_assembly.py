"""Verdicts become public results: speakers made once, candidates that sum to 1."""

from __future__ import annotations

import pytest
from scenes import scene_of

from quoteattr.assembly import assemble, bare_quotations
from quoteattr.attribution.decision import decide
from quoteattr.attribution.model import NARRATOR, NOBODY, Ground, Option, Verdict, Way
from quoteattr.loglinear import Ranker
from quoteattr.options import Options
from quoteattr.spans import Span

TEXT = (
    "La regista Ada Neri apre con Hamas.\n\n«Non ci sto», ha detto Neri. «Mai più», ripete. "
    "Ha letto il romanzo «Mare»."
)
SUBJECT = Ranker({"subject rule after, verb": 9.0, "again": 9.0})
ADA, HAMAS = 0, 1


def verdict(*options: tuple[int, float], mention: int | None = None) -> Verdict:
    """A verdict on the first quotation with these options."""
    made = tuple(Option(entity, chance) for entity, chance in options)
    return Verdict(
        0, made, Way(options[0][0], mention, None, ()), (Ground("cue", 2.5, Span(0, 2)),)
    )


def test_a_speaker_is_made_once_with_aliases_roles_and_mentions() -> None:
    made = scene_of(TEXT)
    document = assemble(made, decide(made, SUBJECT), Options())
    first, second = document.quotations
    assert first.speaker is second.speaker is document.speakers[0]
    assert len(document.speakers) == 1
    ada = document.speakers[0]
    assert (ada.name, ada.aliases, ada.kind, ada.gender) == ("Ada Neri", ("Neri",), "person", "f")
    assert ada.roles == ("regista",)
    assert [span.of(TEXT) for span in ada.mentions] == ["Ada Neri", "Neri"]


def test_text_spans_mention_cue_and_use_are_carried_over() -> None:
    made = scene_of(TEXT)
    document = assemble(made, decide(made, SUBJECT), Options())
    first = document.quotations[0]
    assert (document.text, document.genre) == (TEXT, made.genre)
    assert (first.text, first.kind) == ("Non ci sto", made.quoted[0].use)
    assert first.spans == made.quoted[0].contents
    assert first.span_confidence == made.quoted[0].span_confidence
    assert first.mention is not None
    assert first.mention.start == TEXT.index("Neri. «")
    assert first.cue is not None
    assert first.cue.of(TEXT) == "ha detto"


def test_what_is_nobodys_words_is_listed_apart() -> None:
    made = scene_of(TEXT)
    document = assemble(made, decide(made, SUBJECT), Options())
    assert [(m.span.of(TEXT), m.kind) for m in document.other_marked] == [("Mare", "title")]


def test_a_speaker_below_the_threshold_is_withheld_with_mention_and_cue() -> None:
    made = scene_of(TEXT)
    given = verdict((ADA, 0.6), (NOBODY, 0.3), (HAMAS, 0.1), mention=0)
    (kept,) = assemble(made, [given], Options(min_confidence=0.6)).quotations
    (withheld,) = assemble(made, [given], Options(min_confidence=0.61)).quotations
    assert kept.speaker is not None
    assert (kept.speaker.name, kept.confidence) == ("Ada Neri", 0.6)
    assert (withheld.speaker, withheld.mention, withheld.cue) == (None, None, None)
    assert withheld.confidence == 0.3
    assert withheld.candidates == kept.candidates
    assert assemble(made, [given], Options(min_confidence=0.61)).speakers == ()


def test_the_confidence_of_a_withheld_speaker_is_that_of_nobody() -> None:
    made = scene_of(TEXT)
    given = verdict((ADA, 0.6), (HAMAS, 0.4))
    (withheld,) = assemble(made, [given], Options(min_confidence=0.7)).quotations
    assert (withheld.speaker, withheld.confidence) == (None, 0.0)


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("«Non ci sto», ha detto Ada Neri.", "verb", "ha detto"),
        ("«Non ci sto più da anni», la risposta di Ada Neri.", "noun", "risposta"),
        ("Ada Neri: «Non ci sto».", "colon", None),
        ("Ada Neri esce: «Non ci sto».", "act", None),
    ],
)
def test_a_colon_and_a_verb_that_reports_nothing_are_no_cue(
    text: str, kind: str, cue: str | None
) -> None:
    made = scene_of(text)
    found = next(each for each in made.cues(0) if each.kind == kind)
    way = Way(ADA, 0, found, (), is_open=False)
    (quotation,) = assemble(made, [Verdict(0, (Option(ADA, 1.0),), way)], Options()).quotations
    assert (quotation.cue and quotation.cue.of(text)) == cue
    assert quotation.mention is not None
    assert quotation.mention.of(text) == "Ada Neri"


def test_a_cue_stays_with_nobody_where_nobody_was_chosen_by_it() -> None:
    text = "«Non ci sto», è stato detto."
    made = scene_of(text)
    way = Way(NOBODY, None, made.cues(0)[0], ())
    (quotation,) = assemble(made, [Verdict(0, (Option(NOBODY, 1.0),), way)], Options()).quotations
    assert (quotation.speaker, quotation.mention) == (None, None)
    assert quotation.cue is not None
    assert quotation.cue.of(text) == "è stato detto"


def test_nobody_is_never_withheld() -> None:
    made = scene_of(TEXT)
    given = verdict((NOBODY, 0.6), (ADA, 0.4))
    (quotation,) = assemble(made, [given], Options(min_confidence=0.9)).quotations
    assert (quotation.speaker, quotation.confidence) == (None, 0.6)


def test_candidates_are_ranked_with_no_speaker_among_them() -> None:
    made = scene_of(TEXT)
    given = verdict((ADA, 0.5), (HAMAS, 0.2), (NOBODY, 0.3))
    (quotation,) = assemble(made, [given], Options()).quotations
    listed = [(c.speaker and c.speaker.name, c.probability) for c in quotation.candidates]
    assert listed == [("Ada Neri", 0.5), (None, pytest.approx(0.3)), ("Hamas", 0.2)]


def test_the_chance_of_candidates_left_out_falls_to_no_speaker() -> None:
    names = ("Ada Neri", "Ugo Conti", "Bea Sarti", "Aldo Volpi", "Ivo Zorzi", "Ida Berti")
    text = "".join(f"Poi arriva {name}. " for name in names) + "«Non ci sto e non ci starò»."
    made = scene_of(text)
    given = verdict(*((number, 0.15) for number in range(6)), (NOBODY, 0.1))
    (quotation,) = assemble(made, [given], Options()).quotations
    assert len(quotation.candidates) == 6
    assert sum(each.probability for each in quotation.candidates) == pytest.approx(1.0)
    assert quotation.candidates[0].speaker is None
    assert quotation.candidates[0].probability == pytest.approx(0.25)


def test_the_narrator_is_a_speaker_called_io() -> None:
    made = scene_of(TEXT)
    (quotation,) = assemble(made, [verdict((NARRATOR, 0.9), (NOBODY, 0.1))], Options()).quotations
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.kind) == ("io", "person")


def test_a_body_is_an_organization() -> None:
    made = scene_of(TEXT)
    (quotation,) = assemble(made, [verdict((HAMAS, 0.9), (NOBODY, 0.1))], Options()).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.kind == "organization"


def test_reasons_have_name_weight_and_evidence() -> None:
    made = scene_of(TEXT)
    (quotation,) = assemble(made, [verdict((ADA, 0.9), (NOBODY, 0.1))], Options()).quotations
    (reason,) = quotation.reasons
    assert (reason.name, reason.value, reason.evidence) == ("cue", 2.5, Span(0, 2))


def test_bare_quotations_have_no_speaker_and_leave_titles_out() -> None:
    made = scene_of(TEXT)
    bare = bare_quotations(TEXT, made.quoted)
    assert [quotation.text for quotation in bare] == ["Non ci sto", "Mai più"]
    assert all((q.speaker, q.confidence, q.candidates) == (None, 0.0, ()) for q in bare)


STATED = (
    "La regista Ada Neri apre. Ugo Conti spiega che il mare è «molto bello» e calmo. "
    "Ada Neri non ha detto che pioverà."
)
SUBJECTS = Ranker({"subject rule before, verb": 9.0})


def test_a_statement_has_spans_cue_denial_and_the_quotations_that_it_holds() -> None:
    made = scene_of(STATED)
    document = assemble(made, decide(made, SUBJECTS), Options())
    first, second = document.statements
    assert (first.text, second.text) == ("il mare è «molto bello» e calmo", "pioverà")
    assert [span.of(STATED) for span in first.spans] == [first.text]
    assert [each.cue and each.cue.of(STATED) for each in (first, second)] == [
        "spiega", "ha detto"
    ]  # fmt: skip
    assert (first.quotations, second.quotations) == ((0,), ())
    assert document.quotations[0].text == "molto bello"
    assert [(each.negated, each.hedged) for each in (first, second)] == [
        (False, False), (True, False)
    ]  # fmt: skip


def test_statements_share_the_speakers_of_quotations() -> None:
    made = scene_of(STATED)
    document = assemble(made, decide(made, SUBJECTS), Options())
    first, second = document.statements
    assert [each.speaker and each.speaker.name for each in (first, second)] == [
        "Ugo Conti", "Ada Neri"
    ]  # fmt: skip
    assert first.speaker is document.quotations[0].speaker
    assert {first.speaker, second.speaker} == set(document.speakers)


def test_the_cue_of_a_statement_stays_where_its_speaker_is_withheld() -> None:
    made = scene_of(STATED)
    strict = assemble(made, decide(made, Ranker({})), Options(min_confidence=1.0))
    for statement in strict.statements:
        assert (statement.speaker, statement.mention) == (None, None)
        assert statement.cue is not None
        assert any(candidate.speaker is not None for candidate in statement.candidates)
