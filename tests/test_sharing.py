"""Public objects travel between threads and processes and stay what they are."""

from __future__ import annotations

import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from conftest import ROOT

from quoteattr import Attributor, Options, QuoteattrError, attribute, errors
from quoteattr.batches.model import Failure

TEXT = "Il sindaco Anna Rossi ha detto: «Partiamo». Ha letto «La strada». Neri nega di aver visto."
DOCUMENT = attribute(TEXT)
QUOTATION = DOCUMENT.quotations[0]
LEAVES = [errors.DocumentError(3, "morto")] + [
    leaf("perché")
    for leaf in vars(errors).values()
    if isinstance(leaf, type) and leaf is not errors.DocumentError
]
OBJECTS = [
    Attributor(), Attributor(options=Options(min_confidence=0.5)), Options(genre="fiction"),
    DOCUMENT, QUOTATION, QUOTATION.speaker, QUOTATION.candidates[0], QUOTATION.reasons[0],
    QUOTATION.spans[0], DOCUMENT.statements[0], DOCUMENT.other_marked[0],
]  # fmt: skip


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("thing", OBJECTS, ids=lambda thing: type(thing).__name__)
def test_every_public_object_comes_back_from_pickling(thing: object, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(thing, protocol)) == thing  # noqa: S301 - our own bytes


@pytest.mark.parametrize("error", LEAVES, ids=lambda error: type(error).__name__)
def test_every_error_and_failure_comes_back_from_pickling(error: QuoteattrError) -> None:
    back = pickle.loads(pickle.dumps(Failure(3, error)))  # noqa: S301 - our own bytes
    assert (type(back.error), str(back.error), back.index) == (type(error), str(error), 3)


def test_a_speaker_from_a_process_with_other_hashes_is_the_same_in_a_set() -> None:
    script = (
        "import pickle, sys, quoteattr; "
        f"doc = quoteattr.attribute({TEXT!r}); set(doc.speakers); "
        "sys.stdout.buffer.write(pickle.dumps(doc))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True,
        env={"PYTHONHASHSEED": "12345"},
    )  # fmt: skip
    document = pickle.loads(done.stdout)  # noqa: S301 - our own bytes
    assert set(document.speakers) == set(DOCUMENT.speakers)


def test_threads_that_begin_together_agree() -> None:
    script = (
        "import sys; sys.setswitchinterval(1e-4)\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from quoteattr import Attributor\n"
        "attributor = Attributor()\n"
        "with ThreadPoolExecutor(4) as pool:\n"
        f"    documents = list(pool.map(attributor, [{TEXT!r}] * 4))\n"
        f"sys.exit(documents != [attributor({TEXT!r})] * 4)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0  # noqa: S603


def test_threads_may_each_pipe_one_attributor() -> None:
    attributor = Attributor()
    texts = [f"«Parto alle {hour}», ha detto Ada Neri." for hour in range(20)]
    alone = list(attributor.pipe(texts))
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: list(attributor.pipe(texts)), range(4))) == [alone] * 4


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_processes_of_any_kind_find_the_same(start: str) -> None:
    with multiprocessing.get_context(start).Pool(1) as pool:
        assert pool.map(Attributor(), [TEXT]) == [DOCUMENT]
