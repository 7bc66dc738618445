"""The caller's cues report like known ones, in the attributor that has them and nowhere else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from quoteattr import Attributor, Document, Options, attribute, lexicon
from quoteattr.cuewords import CueNoun, CueVerb
from quoteattr.errors import InputError, OptionError
from quoteattr.lexicon.verbs import forms_of

CUES = (
    CueVerb("predicozzare", like="dire"),
    CueVerb("stracchiarsi", like="chiedersi"),
    CueVerb("schizzare", like="sbottare"),
    CueVerb("abbandonarsi", like="lamentarsi"),
    CueNoun("lenzuolata", "lenzuolate", "f", like="dichiarazione"),
    CueNoun("letterina di protesta", "letterine di protesta", "f", like="nota"),
)
ATTRIBUTOR = Attributor(options=Options(extra_cues=CUES))


def found(document: Document) -> list[tuple[str, str | None, str | None]]:
    """The words, speaker and cue of each quotation, then of each statement."""
    return [
        (item.text, item.speaker and item.speaker.name, item.cue and item.cue.of(document.text))
        for item in (*document.quotations, *document.statements)
    ]


@pytest.mark.parametrize(
    ("text", "words", "name", "cue"),
    [
        (
            "«Il piano è un disastro», ha predicozzato ieri il sindaco Ada Neri.",
            "Il piano è un disastro",
            "Ada Neri",
            "ha predicozzato",
        ),
        (
            "«Il piano – predicozzò Ada Neri – è un disastro».",
            "Il piano è un disastro",
            "Ada Neri",
            "predicozzò",
        ),
        (
            "– Andiamo, – predicozzo' Ugo. – È tardi.",
            "Andiamo, È tardi.",
            "Ugo",
            "predicozzo'",
        ),
        (
            "Il sindaco Ada Neri ha predicozzato che la strada riaprirà lunedì.",
            "la strada riaprirà lunedì",
            "Ada Neri",
            "ha predicozzato",
        ),
        (
            "Ada Neri si stracchia se la strada riaprirà.",
            "la strada riaprirà",
            "Ada Neri",
            "si stracchia",
        ),
        ("«Basta», è schizzato Ugo Conti, mentre Ada usciva.", "Basta", "Ugo Conti", "è schizzato"),
        ("«Basta», si abbandona Ugo Conti.", "Basta", "Ugo Conti", "si abbandona"),
        (
            "La lenzuolata di Ada Neri è secca: «Il piano è un disastro».",
            "Il piano è un disastro",
            "Ada Neri",
            "lenzuolata",
        ),
        (
            "Le letterine di protesta di Ada Neri: «Il piano è un disastro».",
            "Il piano è un disastro",
            "Ada Neri",
            "letterine di protesta",
        ),
    ],
)
def test_a_cue_of_the_caller_reports_like_its_model(
    text: str, words: str, name: str, cue: str
) -> None:
    assert (words, name, cue) in found(ATTRIBUTOR(text))
    assert (words, name, cue) not in found(attribute(text))


@pytest.mark.parametrize(
    "text",
    [
        "La predica di Ada Neri è finita. «Andiamo», disse Ugo.",
        "Ada Neri ha abbandonato l’aula con un «no» sulle labbra.",
        "Il lenzuolo bianco di Ada Neri è «molto bello», scrive Ugo Conti.",
    ],
)
def test_other_words_are_read_as_before(text: str) -> None:
    assert ATTRIBUTOR(text) == attribute(text)


@pytest.mark.parametrize(
    "infinitive",
    ["replicare", "spiegare", "denunciare", "sfoggiare", "sbagliare", "elogiare", "negare",
     "dichiarare", "riferire", "temere"],
)  # fmt: skip
def test_a_regular_verb_is_conjugated_as_the_table_has_it(infinitive: str) -> None:
    stranger = f"zu{infinitive}"
    made = lexicon.vocabulary((CueVerb(stranger, like="dire"),)).verbs.forms
    readings = {(form, each.mood, each.tense, each.person, each.number, each.gender)
                for form, all_of_it in made.items() for each in all_of_it}  # fmt: skip
    expected = {(f"zu{form}", each.mood, each.tense, each.person, each.number, each.gender)
                for form, each in forms_of(infinitive)}  # fmt: skip
    assert readings == expected
    assert {each.lemma for readings in made.values() for each in readings} == {stranger}


def test_a_verb_of_the_tables_keeps_its_forms() -> None:
    made = lexicon.vocabulary((CueVerb("schizzare", like="dire"),)).verbs
    assert made.forms == {}


@pytest.mark.parametrize(
    ("cue", "complaint"),
    [
        (
            CueVerb("tuittare", like="correre"),
            "'tuittare' is to be like 'correre': no reporting verb",
        ),
        (CueVerb("zupporre", like="dire"), "'zupporre' is neither known nor regular"),
        (CueNoun("a", "b", "f", like="sedia"), "'a' is to be like 'sedia': no reporting noun"),
        (CueNoun("a", "b", "f", like="di"), "'a' is to be like 'di': no reporting noun"),
    ],
)
def test_a_model_that_reports_nothing_is_refused_when_the_attributor_is_made(
    cue: CueVerb | CueNoun, complaint: str
) -> None:
    with pytest.raises(OptionError, match=complaint):
        Attributor(options=Options(extra_cues=(cue,)))


def test_attributors_side_by_side_keep_their_cues_to_themselves() -> None:
    text = "«Basta», predicozzò Ugo Conti. Ha tuittato che Ada Neri parte."
    other = Attributor(options=Options(extra_cues=(CueVerb("tuittare", like="scrivere"),)))
    made = [Attributor(), ATTRIBUTOR, other]
    alone = [attributor(text) for attributor in made]
    assert len(set(map(str, alone))) == 3
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda each: each(text), made * 8))
    assert together == alone * 8
    pipes = [attributor.pipe([text] * 3) for attributor in made]
    assert [list(turn) for turn in zip(*pipes, strict=True)] == [alone] * 3


def test_nothing_of_the_cues_is_left_where_a_text_fails() -> None:
    before = lexicon.reporting_nouns(), lexicon.verb_forms("predicozzò")
    with lexicon.extended(CUES):
        assert lexicon.reporting_nouns() != before[0]
        assert lexicon.verb_forms("predicozzò")[0].lemma == "predicozzare"
    with suppress(InputError), lexicon.extended(CUES):
        ATTRIBUTOR(None)  # type: ignore[arg-type]
    assert (lexicon.reporting_nouns(), lexicon.verb_forms("predicozzò")) == before
