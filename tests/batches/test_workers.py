"""One process: it answers in order, and its end is noticed."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections.abc import Iterator
from threading import Thread

import pytest

from batches.works import is_running, process, shout
from quoteattr.batches import workers
from quoteattr.batches.model import Failure
from quoteattr.batches.workers import Item, Worker, serve
from quoteattr.errors import WorkerError


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A process that shouts."""
    made = Worker(shout)
    yield made
    made.end()


def items(*texts: str) -> list[Item]:
    """Items with contexts that could not be pickled."""
    return [Item(index, text, Thread()) for index, text in enumerate(texts)]


def outcome(item: Item) -> object:
    """What came of the item."""
    assert item.outcome is not None
    return pickle.loads(item.outcome)  # noqa: S301 - our own bytes


def answers(worker: Worker) -> bool:
    """Take all that the process has to say; whether it lived to say it."""
    while worker.pending:
        if not worker.take():
            return False
    return True


def test_answers_are_given_to_the_items_in_order(worker: Worker) -> None:
    given = items("uno", "due", "fail")
    assert worker.give(given)
    assert answers(worker)
    assert [outcome(item) for item in given[:2]] == ["UNO", "DUE"]
    assert isinstance(outcome(given[2]), Failure)
    assert [item.text for item in given] == ["", "", ""]


@pytest.mark.parametrize(("fatal", "how"), [("die", "exit code 3"), ("killed", "SIGKILL")])
def test_a_death_is_blamed_on_the_text_that_it_happened_at(
    worker: Worker, fatal: str, how: str
) -> None:
    given = items("uno", fatal, "tre")
    assert worker.give(given)
    assert not answers(worker)
    assert worker.left() == [given[2:]]
    failure = outcome(given[1])
    assert isinstance(failure, Failure)
    assert str(failure.error) == f"document 1: its worker process died ({how})"


def test_a_process_that_died_idle_takes_no_more_items(worker: Worker) -> None:
    worker.give(items("uno"))
    assert answers(worker)
    worker._process.kill()
    worker._process.join()
    assert not worker.give(items("due"))
    assert not worker.pending


def test_the_end_of_a_busy_process_is_not_waited_for() -> None:
    worker = Worker(process)
    given = items("uno")
    worker.give(given)
    assert answers(worker)
    busy = Worker(shout)
    busy.give(items("busy"))
    busy.end()
    worker.end()
    pid = outcome(given[0])
    assert isinstance(pid, int)
    assert not is_running(pid)


def test_work_that_cannot_travel_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    spawning = multiprocessing.get_context("spawn")
    monkeypatch.setattr(workers.multiprocessing, "get_context", lambda: spawning)
    with pytest.raises(WorkerError, match=r"no worker process can be started: .*pickle"):
        Worker(lambda text: text)


def test_a_process_that_dies_before_it_is_ready_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "serve", lambda *_given: None)
    worker = Worker(shout)
    worker._process.join()
    with pytest.raises(WorkerError, match=r"died while it started \(exit code 0\)"):
        worker.give(items("uno"))
    with pytest.raises(WorkerError, match="__main__"):
        worker.take()
    worker.end()


def test_serving_ignores_ctrl_c_closes_what_it_inherited_and_stops_when_told() -> None:
    before = signal.getsignal(signal.SIGINT)
    here, there = multiprocessing.Pipe()
    inherited, other = multiprocessing.Pipe()
    here.send([(0, "sì")])
    here.send(None)
    try:
        serve(shout, there, inherited)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    assert inherited.closed
    assert (here.recv_bytes(), here.recv()) == (b"", "SÌ")
    for connection in (here, there, other):
        connection.close()


def test_ctrl_c_is_only_put_off_where_signals_can_be_masked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask")
    worker = Worker(shout)
    given = items("uno")
    worker.give(given)
    assert answers(worker)
    worker.end()
