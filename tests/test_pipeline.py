"""The pipeline takes any string and gives a Document; everything else it refuses kindly."""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quoteattr import Attributor, Options, attribute, detect
from quoteattr.errors import InputError
from quoteattr.loglinear import Ranker
from quoteattr.models import Models, shipped

TEXT = "La regista Ada Neri apre la seduta.\n\n«Non ci sto», ha detto Neri. Poi «Mai più»."
TEXTS = (TEXT, "", "«Partiamo», dice Ugo Conti.", "— Vieni? — chiese Ada.\n— No.", "Piove.")


@pytest.mark.parametrize("call", [attribute, detect, Attributor()])
@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (b"ciao", "decode it first"),
        (bytearray(b"ciao"), "decode it first"),
        (None, "not NoneType"),
        (Path("articolo.txt"), "is a path: read it first"),
        (["ciao"], r"is a list: give several to Attributor\(\).pipe"),
        ({"testo": "ciao"}, "must be a str, not dict"),
    ],
)
def test_what_is_no_string_is_refused_with_advice(
    call: Callable[[object], object], wrong: object, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        call(wrong)


ODD = ("", " \n", "Piove.", "»«", "«", "\ud800", "\0", "😀 «Sì»", "lo: la sindaca")
REOPENED = "«c\n»i &lt;&lt;«ì;&amp;#x201c;[\n»«ì;&amp;apos;[\n»s"


@pytest.mark.parametrize("text", [*ODD, REOPENED])
def test_any_string_gives_a_document_with_that_text(text: str) -> None:
    assert attribute(text).text == text


def test_attribute_finds_words_speaker_mention_and_cue() -> None:
    quotation = attribute(TEXT).quotations[0]
    assert quotation.text == "Non ci sto"
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Ada Neri"
    assert quotation.mention is not None
    assert quotation.mention.of(TEXT) == "Neri"
    assert quotation.cue is not None
    assert quotation.cue.of(TEXT) == "ha detto"


def test_min_confidence_withholds_speakers_and_keeps_candidates() -> None:
    plain, strict = attribute(TEXT), attribute(TEXT, options=Options(min_confidence=1.0))
    assert plain.speakers
    assert strict.speakers == ()
    for one, other in zip(plain.quotations, strict.quotations, strict=True):
        assert (one.spans, one.candidates) == (other.spans, other.candidates)
        assert (other.speaker, other.mention, other.cue) == (None, None, None)
        assert any(each.speaker is not None for each in other.candidates)


def test_candidates_sum_to_1_with_no_speaker_among_them() -> None:
    for quotation in attribute(TEXT).quotations:
        assert sum(each.probability for each in quotation.candidates) == pytest.approx(1.0)
        assert [each.speaker for each in quotation.candidates].count(None) == 1


def test_detect_finds_the_same_quotations_without_speakers() -> None:
    for text in TEXTS:
        bare = detect(text)
        assert [q.spans for q in bare] == [q.spans for q in attribute(text).quotations]
        assert all((q.speaker, q.candidates, q.confidence) == (None, (), 0.0) for q in bare)


@pytest.mark.parametrize("genre", ["news", "interview", "fiction"])
def test_a_genre_given_is_not_inferred(genre: str) -> None:
    assert attribute(TEXT, options=Options(genre=genre)).genre == genre


def test_without_a_genre_it_is_inferred() -> None:
    assert attribute(TEXT).genre == "news"
    assert attribute("D. Come sta?\nR. Bene.\nD. Canta?\nR. Mai.").genre == "interview"


def test_pipe_keeps_the_order() -> None:
    assert [document.text for document in Attributor().pipe(TEXTS)] == list(TEXTS)


def test_pipe_reads_one_text_at_a_time() -> None:
    endless = (f"«Parto», dice Ugo {number}." for number in itertools.count())
    documents = Attributor().pipe(endless)
    assert next(documents).text == "«Parto», dice Ugo 0."
    assert next(endless) == "«Parto», dice Ugo 1."


def test_pipe_gives_what_stands_before_a_wrong_text() -> None:
    documents = Attributor().pipe(["Piove.", None])
    assert next(documents).text == "Piove."
    with pytest.raises(InputError):
        next(documents)


def test_threads_may_share_an_attributor() -> None:
    attributor = Attributor()
    alone = [attributor(text) for text in TEXTS * 4]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(attributor, TEXTS * 4)) == alone


def test_the_same_text_gives_the_same_document_that_can_be_pickled() -> None:
    document = attribute(TEXT)
    assert document == attribute(TEXT) == pickle.loads(pickle.dumps(document))  # noqa: S301


def test_models_given_are_used_instead_of_the_shipped_ones() -> None:
    silent = Models(shipped().uses, shipped().spans, Ranker({"nobody": 50.0}))
    document = Attributor(models=silent)(TEXT)
    assert document.quotations
    assert document.speakers == ()


def test_an_analyzer_given_is_called_with_text_paragraphs_and_quotations() -> None:
    calls = []

    def analyzer(text: str, parts: object, quoted: object) -> object:
        calls.append((text, len(parts), len(quoted)))
        return Attributor().analyzer(text, parts, quoted)

    assert Attributor(analyzer=analyzer)(TEXT) == attribute(TEXT)
    assert calls == [(TEXT, 2, 2)]
