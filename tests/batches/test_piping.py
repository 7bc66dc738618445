"""``Attributor.pipe`` as its users see it."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from quoteattr import Attributor, Document
from quoteattr.batches.model import Failure
from quoteattr.errors import DocumentError, InputError, MissingExtraError, OptionError
from quoteattr.language.analyzer import EMBEDDED
from quoteattr.language.model import Analysis, Source

ADA = "«Parto», dice Ada Neri."
UGO = "Ugo Conti ha detto che pioverà."


class Together:
    """An analyzer that takes several texts at once, notes how many, and breaks on some."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def __call__(self, *source: object) -> Analysis:
        """The analysis of one text."""
        return fragile(*source)  # type: ignore[arg-type]

    def analyze_many(self, sources: Sequence[Source]) -> list[Analysis]:
        """The analyses of several texts."""
        self.sizes.append(len(sources))
        return [fragile(*source) for source in sources]


PROCESSES = pytest.mark.parametrize("n_process", [1, 2])


def fragile(text: str, *given: Any) -> Analysis:
    """An analyzer that some texts break."""
    if text == "rotto":
        raise ZeroDivisionError("diviso")
    return EMBEDDED(text, *given)


@PROCESSES
def test_the_documents_are_those_of_the_texts_alone(n_process: int) -> None:
    attributor = Attributor()
    texts = [ADA, "", UGO, "\ud800"] * 3
    assert list(attributor.pipe(texts, n_process=n_process, batch_size=2)) == [
        attributor(text) for text in texts
    ]


@PROCESSES
def test_the_documents_are_the_same_where_texts_are_analyzed_together(n_process: int) -> None:
    attributor = Attributor(analyzer=Together())
    texts = [ADA, "", UGO, "rotto", ADA, "\ud800", UGO]
    results = list(attributor.pipe(texts, n_process=n_process, batch_size=2, on_error="keep"))
    assert [result for result in results if isinstance(result, Document)] == [
        attributor(text) for text in texts if text != "rotto"
    ]
    assert [type(result) for result in results].index(Failure) == 3


def test_as_many_texts_are_analyzed_together_as_batches_hold() -> None:
    analyzer = Together()
    documents = Attributor(analyzer=analyzer).pipe([ADA, UGO, ADA], batch_size=2)
    assert next(documents).text == ADA
    assert analyzer.sizes == [2]
    assert [document.text for document in documents] == [UGO, ADA]
    assert analyzer.sizes == [2]


@PROCESSES
def test_an_analyzer_that_loses_a_text_is_asked_text_by_text(
    n_process: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Together, "analyze_many", lambda *_given: [])
    attributor = Attributor(analyzer=Together())
    assert list(attributor.pipe([ADA, UGO], n_process=n_process)) == [
        attributor(text) for text in (ADA, UGO)
    ]


@PROCESSES
def test_contexts_are_carried_along_and_need_not_travel(n_process: int) -> None:
    contexts: list[Callable[[], int]] = [lambda: 1, lambda: 2]
    given = zip([ADA, UGO], contexts, strict=True)
    results = list(Attributor().pipe(given, as_tuples=True, n_process=n_process))
    assert [(document.text, context) for document, context in results] == [
        (ADA, contexts[0]),
        (UGO, contexts[1]),
    ]


@PROCESSES
def test_a_failure_is_raised_after_the_documents_before_it(n_process: int) -> None:
    documents = Attributor(analyzer=fragile).pipe([ADA, "rotto", UGO], n_process=n_process)
    assert next(documents).text == ADA
    with pytest.raises(DocumentError, match="document 1: ZeroDivisionError: diviso") as caught:
        next(documents)
    assert caught.value.index == 1
    assert list(documents) == []


@PROCESSES
def test_failures_are_kept_in_place_when_wanted(n_process: int) -> None:
    texts = [ADA, "rotto", None, UGO]
    results = list(
        Attributor(analyzer=fragile).pipe(texts, n_process=n_process, on_error="keep")  # type: ignore[arg-type, list-item]
    )
    assert [type(result) for result in results] == [Document, Failure, Failure, Document]
    assert [result.index for result in results if isinstance(result, Failure)] == [1, 2]


def test_a_failure_keeps_its_context() -> None:
    (result,) = Attributor().pipe([(None, "riga 7")], as_tuples=True, on_error="keep")  # type: ignore[list-item]
    assert isinstance(result[0], Failure)
    assert result[1] == "riga 7"


@PROCESSES
def test_what_is_no_text_is_an_input_error_with_its_index(n_process: int) -> None:
    documents = Attributor().pipe([ADA, 3], n_process=n_process)  # type: ignore[list-item]
    next(documents)
    with pytest.raises(InputError, match="document 1: the text must be a str, not int"):
        next(documents)


@PROCESSES
def test_what_is_no_pair_is_an_input_error_even_where_failures_are_kept(n_process: int) -> None:
    given = [(ADA, 1), "ab"]
    results = Attributor().pipe(given, as_tuples=True, on_error="keep", n_process=n_process)  # type: ignore[list-item, var-annotated]
    assert next(results)[1] == 1
    with pytest.raises(InputError, match=r"document 1: .* a pair \(text, context\), not str"):
        next(results)


@pytest.mark.parametrize("given", [ADA, b"ciao", None, 3])
@pytest.mark.parametrize("as_tuples", [True, False])
def test_one_text_instead_of_many_is_refused_at_once(given: object, as_tuples: bool) -> None:  # noqa: FBT001
    with pytest.raises(InputError, match="give several texts"):
        Attributor().pipe(given, as_tuples=as_tuples)  # type: ignore[call-overload]


@pytest.mark.parametrize("wrong", [0, -1, 1.5, "2", None, True])
@pytest.mark.parametrize("name", ["n_process", "batch_size"])
def test_a_wrong_number_is_refused_at_once(name: str, wrong: object) -> None:
    with pytest.raises(OptionError, match=f"{name} must be a whole number from 1"):
        Attributor().pipe([ADA], **{name: wrong})  # type: ignore[call-overload]


def test_a_wrong_way_with_errors_is_refused_at_once() -> None:
    with pytest.raises(OptionError, match="on_error must be 'raise' or 'keep', not 'skip'"):
        Attributor().pipe([ADA], on_error="skip")  # type: ignore[call-overload]


@pytest.mark.parametrize("name", ["as_tuples", "progress"])
def test_what_is_no_flag_is_refused_at_once(name: str) -> None:
    with pytest.raises(OptionError, match=f"{name} must be True or False, not 'no'"):
        Attributor().pipe([ADA], **{name: "no"})  # type: ignore[call-overload]


def test_a_bar_without_tqdm_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(MissingExtraError):
        Attributor().pipe([ADA], progress=True)


def test_the_bar_knows_how_many_texts_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    assert len(list(Attributor().pipe([ADA, UGO], progress=True))) == 2
    assert "2/2" in capsys.readouterr().err


ENDLESS = f"""
import itertools, signal
from quoteattr import Attributor
if __name__ == "__main__":
    import multiprocessing
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored behind a shell's &
    multiprocessing.set_start_method("{{}}")
    texts = itertools.repeat("{ADA}")
    for document in Attributor().pipe(texts, n_process=2):
        print(document.quotations[0].speaker.name, flush=True)
"""


def endless(start: str, folder: Path) -> subprocess.Popen[str]:
    """A process, with two of its own, that is in the middle of endless texts."""
    script = folder / "endless.py"
    script.write_text(ENDLESS.format(start), encoding="utf-8")
    running = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert running.stdout is not None
    assert list(itertools.islice(running.stdout, 5)) == ["Ada Neri\n"] * 5
    return running


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are a Unix matter")
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_ctrl_c_ends_all_processes_without_a_word_of_theirs(start: str, tmp_path: Path) -> None:
    running = endless(start, tmp_path)
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert errors.count("Traceback") == 1
    assert errors.rstrip().endswith("KeyboardInterrupt")
    with pytest.raises(ProcessLookupError):
        _wait_for_the_end_of_group(running.pid)


def _wait_for_the_end_of_group(group: int) -> None:
    """Ask for the processes of a group until there are none, which is an error."""
    for _ in range(100):
        os.killpg(group, 0)
        time.sleep(0.1)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are a Unix matter")
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_processes_do_not_outlive_the_one_that_started_them(start: str, tmp_path: Path) -> None:
    running = endless(start, tmp_path)
    running.kill()
    running.communicate(timeout=30)
    with pytest.raises(ProcessLookupError):
        _wait_for_the_end_of_group(running.pid)


def test_several_processes_are_imported_only_when_asked_for() -> None:
    asked = "import quoteattr, sys; sys.exit('multiprocessing' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0  # noqa: S603
