"""The analyzer that asks Stanza: what it builds or takes, and what it says where it cannot."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, ClassVar

import pytest
from recorded import STRADA, TEXTS, WHOLE, source_of

from quoteattr import Attributor
from quoteattr.errors import BackendError, MissingExtraError
from quoteattr.language.stanza_backend import StanzaAnalyzer


class Pipeline:
    """A stand-in that notes how it was built and what it was given, and finds no words."""

    built: ClassVar[list[dict[str, Any]]] = []

    def __init__(self, language: str, **options: Any) -> None:
        self.calls: list[list[str]] = []
        Pipeline.built.append({"language": language, **options})

    def bulk_process(self, documents: Sequence[Any]) -> list[Any]:
        """The documents as they came."""
        self.calls.append([each.text for each in documents])
        return list(documents)


@pytest.fixture
def stanza(monkeypatch: pytest.MonkeyPatch) -> type[Pipeline]:
    """A stand-in for the package; the class of its pipelines."""
    module: Any = ModuleType("stanza")
    module.Pipeline = Pipeline
    module.DownloadMethod = SimpleNamespace(NONE="none", REUSE_RESOURCES="reuse")
    module.Document = lambda _sentences, text: SimpleNamespace(text=text, to_dict=list)
    monkeypatch.setitem(sys.modules, "stanza", module)
    monkeypatch.setattr(Pipeline, "built", [])
    return Pipeline


def test_nothing_is_downloaded_unasked(stanza: type[Pipeline]) -> None:
    StanzaAnalyzer(directory="modelli", package="isdt", device="cpu")
    (options,) = stanza.built
    assert options["download_method"] == "none"
    assert (options["language"], options["dir"], options["package"], options["device"]) == (
        "it", "modelli", "isdt", "cpu"
    )  # fmt: skip
    assert options["tokenize_no_ssplit"]


def test_models_are_downloaded_with_a_progress_bar_when_asked(stanza: type[Pipeline]) -> None:
    StanzaAnalyzer(download=True)
    (options,) = stanza.built
    assert (options["download_method"], options["logging_level"]) == ("reuse", "INFO")
    assert "dir" not in options


def test_a_ready_pipeline_is_used_as_it_is(stanza: type[Pipeline]) -> None:
    ready = Pipeline("it")
    stanza.built.clear()
    source = source_of(STRADA)
    StanzaAnalyzer(pipeline=ready)(*source)
    assert ready.calls == [[STRADA]]
    assert stanza.built == []


def test_a_long_text_goes_to_stanza_in_several_calls(stanza: type[Pipeline]) -> None:
    ready = stanza("it")
    StanzaAnalyzer(pipeline=ready).parse(["Piove. " * 500] * 70)
    assert [len(units) for units in ready.calls] == [29, 29, 12]
    assert StanzaAnalyzer(pipeline=ready).parse([]) == []


def test_several_texts_go_to_stanza_in_one_call(stanza: type[Pipeline]) -> None:
    ready = stanza("it")
    StanzaAnalyzer(pipeline=ready).analyze_many([source_of(STRADA), source_of("Piove.")])
    assert ready.calls == [[STRADA, "Piove."]]


def test_a_forked_process_does_without_the_threads_that_stayed_behind(
    stanza: type[Pipeline], monkeypatch: pytest.MonkeyPatch
) -> None:
    torch: Any = ModuleType("torch")
    asked: list[int] = []
    torch.set_num_threads = asked.append
    monkeypatch.setitem(sys.modules, "torch", torch)
    analyzer = StanzaAnalyzer(pipeline=stanza("it"))
    analyzer(*source_of(STRADA))
    assert asked == []
    monkeypatch.setattr(os, "getpid", lambda: -1)
    analyzer(*source_of(STRADA))
    assert asked == [1]


def test_a_pickle_holds_the_options_and_loads_the_models_again(stanza: type[Pipeline]) -> None:
    analyzer = StanzaAnalyzer(directory="modelli", package="isdt")
    again = pickle.loads(pickle.dumps(analyzer))  # noqa: S301 - our own
    assert again == analyzer
    assert [options["dir"] for options in stanza.built] == ["modelli", "modelli"]


def test_without_stanza_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[stanza\]"):
        StanzaAnalyzer()


def test_models_that_do_not_load_are_told_with_their_folder_and_how_to_get_them(
    stanza: type[Pipeline], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: Any, **_options: Any) -> None:
        raise FileNotFoundError("resources.json")

    monkeypatch.setattr(stanza, "__init__", broken)
    with pytest.raises(BackendError, match=r"in modelli: resources\.json .*download=True"):
        StanzaAnalyzer(directory="modelli")
    with pytest.raises(BackendError, match="in Stanza's own folder"):
        StanzaAnalyzer()


@pytest.mark.usefixtures("stanza_models")
def test_the_real_stanza_finds_no_models_in_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match=r"stanza\.download\('it'\)"):
        StanzaAnalyzer(directory=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_real_stanza_tells_subjects_lemmas_and_names(stanza_analyzer: StanzaAnalyzer) -> None:
    source = source_of(WHOLE)
    analysis = stanza_analyzer(*source)
    first, second, *_ = analysis.sentences
    assert first.parse is not None
    assert second.parse is not None
    detto = next(at for at, item in enumerate(first.items) if item.text == "detto")
    assert first.parse.heads[1] == detto
    assert first.parse.relations[1] == "nsubj"
    assert first.parse.lemmas[detto] == "dire"
    assert [name.kind for name in second.parse.names] == ["PER"]


def test_the_words_of_a_multi_word_token_stand_where_it_stands(
    stanza_analyzer: StanzaAnalyzer,
) -> None:
    (parsed,) = stanza_analyzer.parse(["Parla della strada."])
    places = [(word.start, word.end) for word in parsed.words]
    assert places == [(0, 5), (6, 11), (6, 11), (12, 18), (18, 19)]


def test_texts_in_batches_give_the_documents_of_each_alone(stanza_analyzer: StanzaAnalyzer) -> None:
    attributor = Attributor(analyzer=stanza_analyzer)
    texts = [*TEXTS, "", "\ud800 \0", *TEXTS[::-1]]
    assert list(attributor.pipe(texts, batch_size=5)) == [attributor(text) for text in texts]


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_processes_share_the_models_or_load_their_own(
    stanza_analyzer: StanzaAnalyzer, start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = multiprocessing.get_context(start)
    monkeypatch.setattr("quoteattr.batches.workers.multiprocessing.get_context", lambda: context)
    attributor = Attributor(analyzer=stanza_analyzer)
    texts = [STRADA, WHOLE, ""]
    assert list(attributor.pipe(texts, n_process=2)) == list(map(attributor, texts))
