"""The spaCy component on blank pipelines: nothing but the tokenizer runs beside it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given
from strategies import texts

import quoteattr
from quoteattr.options import Options

spacy = pytest.importorskip("spacy", reason="no spaCy: pip install 'quoteattr[spacy]'")

from spacy.tokens import Doc, DocBin  # noqa: E402 - only where it is there
from spacy.util import load_model_from_config  # noqa: E402
from thinc.api import Config  # noqa: E402

TEXT = (
    "«Partiamo domani», ha detto il sindaco Anna Rossi. “Non so – ha aggiunto – che cosa fare”. "
    "L’assessore Luca Bianchi ha spiegato che la strada riaprirà lunedì.\n"
)


def _pipeline(**config: Any) -> Any:
    nlp = spacy.blank("it")
    nlp.add_pipe("quoteattr", config=config)
    return nlp


NLP = _pipeline()


def _to_bytes_and_back(doc: Doc) -> Doc:
    return Doc(spacy.blank("it").vocab).from_bytes(doc.to_bytes())


def _to_a_bin_and_back(doc: Doc) -> Doc:
    written = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (read,) = DocBin().from_bytes(written).get_docs(spacy.blank("it").vocab)
    return read


def _encodable(text: str) -> str:
    """``text`` without lone surrogates, which spaCy refuses."""
    return text.encode("utf-8", "ignore").decode("utf-8")


def _shown(doc: Doc, group: str) -> list[tuple[str, str, str, str]]:
    return [(span.text, span.label_, span.kb_id_, span.id_) for span in doc.spans[group]]


def test_the_document_is_that_of_the_text() -> None:
    assert NLP(TEXT)._.quoteattr == quoteattr.attribute(TEXT)


def test_spans_carry_kind_speaker_and_position() -> None:
    doc = NLP(TEXT)
    assert _shown(doc, "quotations") == [
        ("Partiamo domani", "direct", "Anna Rossi", "0"),
        ("Non so", "direct", "Anna Rossi", "1"),
        ("che cosa fare", "direct", "Anna Rossi", "1"),
    ]
    assert _shown(doc, "statements") == [
        ("la strada riaprirà lunedì", "statement", "Luca Bianchi", "0")
    ]


def test_no_speaker_is_an_empty_name() -> None:
    doc = _pipeline(min_confidence=1.0)("«Sì», si sentì nel buio.")
    assert _shown(doc, "quotations") == [("Sì", "direct", "", "0")]


def test_a_token_that_straddles_a_mark_belongs_to_the_span() -> None:
    doc = NLP(Doc(NLP.vocab, words=["Anna", "Rossi", "ha", "detto:", "«Partiamo", "domani»."]))
    assert [span.text for span in doc.spans["quotations"]] == ["«Partiamo domani»."]
    assert [quotation.text for quotation in doc._.quoteattr.quotations] == ["Partiamo domani"]


@given(texts().map(_encodable))
def test_spans_hold_the_whole_content(text: str) -> None:
    doc = NLP(text)
    found = doc._.quoteattr
    assert doc.text == found.text == text
    for group, items in (("quotations", found.quotations), ("statements", found.statements)):
        content = [span for item in items for span in item.spans]
        held = [(span.start_char, span.end_char) for span in doc.spans[group]]
        assert len(held) == len(content)
        assert all(
            start <= span.start < span.end <= end
            for (start, end), span in zip(held, content, strict=True)
        )


@pytest.mark.parametrize("and_back", [_to_bytes_and_back, _to_a_bin_and_back])
def test_what_was_found_survives_writing(and_back: Callable[[Doc], Doc]) -> None:
    doc = NLP(TEXT)
    read = and_back(doc)
    assert read._.quoteattr == doc._.quoteattr
    assert _shown(read, "quotations") == _shown(doc, "quotations")
    assert _shown(read, "statements") == _shown(doc, "statements")


def test_two_processes_give_the_same_in_order() -> None:
    texts = [f"«Parto alle {hour}», ha detto Anna Rossi." for hour in range(6)]
    found = [doc._.quoteattr for doc in NLP.pipe(texts, n_process=2, batch_size=2)]
    assert found == list(map(quoteattr.attribute, texts))


def test_a_pipeline_keeps_its_settings_on_disk(tmp_path: Path) -> None:
    nlp = _pipeline(min_confidence=0.75, genre="news", statements=False)
    nlp.to_disk(tmp_path)
    read = spacy.load(tmp_path)
    assert read.get_pipe("quoteattr") == nlp.get_pipe("quoteattr")
    assert read.get_pipe("quoteattr").attributor.options == Options(
        min_confidence=0.75, genre="news", statements=False
    )


KNOWN = {
    "known_speakers": [
        {"name": "Papa Clemente XVI", "aliases": ["Santo Padre"], "ids": {"detto": "così «è»"}}
    ],
    "extra_cues": [
        {"infinitive": "predicozzare", "like": "dire"},
        {"singular": "lenzuolata", "plural": "lenzuolate", "gender": "f", "like": "lettera"},
    ],
}


def test_known_speakers_and_extra_cues_are_settings_too(tmp_path: Path) -> None:
    nlp = _pipeline(**KNOWN)
    nlp.to_disk(tmp_path)
    config = Config().from_str(nlp.config.to_str())
    for read in (nlp, spacy.load(tmp_path), load_model_from_config(config)):
        assert read.get_pipe("quoteattr").attributor.options == Options.from_dict(KNOWN)
        doc = read("«Piove», ha predicozzato il Santo Padre.")
        assert _shown(doc, "quotations") == [("Piove", "direct", "Papa Clemente XVI", "0")]


def test_without_statements_their_group_is_empty() -> None:
    doc = _pipeline(statements=False)(TEXT)
    assert len(doc.spans["quotations"]) == 3
    assert len(doc.spans["statements"]) == 0


@pytest.mark.parametrize(
    "config",
    [
        {"min_confidence": 2.0},
        {"genre": "poesia"},
        {"statements": "forse"},
        {"soglia": 1},
        {"known_speakers": [{"nome": "Ada Neri"}]},
        {"extra_cues": ["predicozzare"]},
    ],
)
def test_a_wrong_setting_is_refused(config: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(config))):
        _pipeline(**config)


def test_a_document_that_the_component_has_not_seen_has_none() -> None:
    assert spacy.blank("it")(TEXT)._.quoteattr is None


def test_spacy_finds_the_component_by_itself() -> None:
    code = 'import spacy; print(spacy.blank("it").add_pipe("quoteattr").attributor.options)'
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(Options())
