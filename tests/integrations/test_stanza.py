"""quoteattr runs as a processor of a Stanza pipeline, on the annotations that are there."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from recorded import WHOLE, recorded

from quoteattr import Attributor, Options
from quoteattr.errors import OptionError
from quoteattr.known import KnownSpeaker
from quoteattr.language.parsing import GivenParse

PROCESSORS = "tokenize,mwt,pos,lemma,depparse,ner,quoteattr"


@pytest.fixture(scope="module")
def nlp(stanza_models: Path) -> Any:
    """A pipeline with the processor at its end."""
    return pipeline(stanza_models)


def pipeline(models: Path, processors: str = PROCESSORS, **options: Any) -> Any:
    """A pipeline with some processors."""
    stanza: ModuleType = import_module("stanza")
    import_module("quoteattr.integrations.stanza")
    return stanza.Pipeline(
        "it", dir=str(models), processors=processors, download_method=None, device="cpu",
        logging_level="ERROR", **options
    )  # fmt: skip


def test_a_document_has_its_quotations_statements_and_speakers(nlp: Any) -> None:
    document = nlp(WHOLE)
    found = Attributor(analyzer=GivenParse(recorded([WHOLE])[0]))(WHOLE)
    assert document.quotations == found.quotations
    assert document.statements == found.statements
    assert document.speakers == found.speakers
    assert "Anna Rossi" in [speaker.name for speaker in document.speakers]


def test_documents_in_bulk_and_empty_ones_have_theirs_too(nlp: Any) -> None:
    first, second, empty = nlp.bulk_process([WHOLE, "«Vado via», dice Ugo Conti.", ""])
    assert first.quotations == nlp(WHOLE).quotations
    assert [quotation.text for quotation in second.quotations] == ["Vado via"]
    assert empty.quotations == empty.statements == empty.speakers == ()


def test_nothing_is_run_twice(nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    for name, processor in nlp.processors.items():
        if name != "quoteattr":
            run = processor.process
            monkeypatch.setattr(
                processor, "process", lambda doc, run=run, name=name: calls.append(name) or run(doc)
            )
    nlp(WHOLE)
    assert calls == PROCESSORS.split(",")[:-1]


def test_settings_are_given_with_the_name_of_the_processor_before_them(stanza_models: Path) -> None:
    options = Options(genre="fiction", statements=False, min_confidence=1.0)
    quiet = pipeline(
        stanza_models,
        quoteattr_genre=options.genre,
        quoteattr_statements=options.statements,
        quoteattr_min_confidence=options.min_confidence,
    )
    document = quiet(WHOLE)
    assert document.statements == ()
    assert document.speakers == ()
    assert document.quotations


def test_known_speakers_and_extra_cues_are_settings_too(stanza_models: Path) -> None:
    told = pipeline(
        stanza_models,
        quoteattr_known_speakers=[KnownSpeaker("Giulia Serra", roles=["premier"])],
        quoteattr_extra_cues=[{"infinitive": "predicozzare", "like": "dire"}],
    )
    (quotation,) = told("«Piove», ha predicozzato la premier.").quotations
    assert quotation.speaker.name == "Giulia Serra"


def test_a_wrong_setting_is_refused_when_the_pipeline_is_built(stanza_models: Path) -> None:
    with pytest.raises(OptionError, match="genre"):
        pipeline(stanza_models, quoteattr_genre="poesia")


def test_a_pipeline_without_a_parser_is_refused(stanza_models: Path) -> None:
    with pytest.raises(Exception, match=r"missing: .*depparse"):
        pipeline(stanza_models, "tokenize,mwt,pos,lemma,quoteattr")


def test_without_stanza_the_error_names_the_extra(root: Path) -> None:
    program = "import sys; sys.modules['stanza'] = None; import quoteattr.integrations.stanza"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert "MissingExtraError" in done.stderr
    assert "quoteattr[stanza]" in done.stderr
