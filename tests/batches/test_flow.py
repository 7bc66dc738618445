"""Several processes: order, back-pressure, failures, deaths, and the end."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator
from threading import Lock

import pytest
from hypothesis import given, settings, strategies as st

from batches.works import CHORUS, is_running, process, shout
from quoteattr.batches import flow
from quoteattr.batches.flow import BATCHES_ON_THE_WAY, in_processes
from quoteattr.batches.model import Failure
from quoteattr.batches.piping import in_turn


@pytest.fixture(params=["fork", "spawn"])
def start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How processes are started."""
    context = multiprocessing.get_context(request.param)
    monkeypatch.setattr("quoteattr.batches.workers.multiprocessing.get_context", lambda: context)
    return str(request.param)


def with_contexts(texts: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Texts with their places as contexts."""
    return zip(texts, itertools.count(), strict=False)


def told(results: Iterator[tuple[object, object]]) -> list[tuple[str, object]]:
    """Results as words, with their contexts."""
    return [
        (str(result.error) if isinstance(result, Failure) else str(result), context)
        for result, context in results
    ]


@pytest.mark.usefixtures("start")
def test_results_come_in_order_with_their_contexts() -> None:
    texts = ["slow", *(f"testo {number}" for number in range(20))]
    results = told(in_processes(shout, with_contexts(texts), 2, 3))
    assert results == [(text.upper(), number) for number, text in enumerate(texts)]


@pytest.mark.usefixtures("start")
def test_failures_and_deaths_cost_one_text_each() -> None:
    texts = ["a", "fail", "b", "die", "c", "killed", "d", "die", "die", "e"]
    results = told(in_processes(shout, with_contexts(texts), 2, 4))
    assert [context for _, context in results] == list(range(len(texts)))
    assert [text for text, _ in results] == [
        "A",
        "document 1: KeyError: 'colpa mia'",
        "B",
        "document 3: its worker process died (exit code 3)",
        "C",
        "document 5: its worker process died (SIGKILL)",
        "D",
        "document 7: its worker process died (exit code 3)",
        "document 8: its worker process died (exit code 3)",
        "E",
    ]


@pytest.mark.usefixtures("start")
def test_work_in_bulk_gets_whole_batches() -> None:
    results = told(in_processes(CHORUS, with_contexts("abcde"), 2, 2))
    assert [text for text, _ in results] == ["A 2", "B 2", "C 2", "D 2", "E"]
    assert told(in_turn(CHORUS, with_contexts("abcde"), 2)) == results


def test_a_death_among_several_costs_one_text() -> None:
    texts = ["a", "die", "b", "c", "killed"]
    assert [text for text, _ in told(in_processes(CHORUS, with_contexts(texts), 2, 3))] == [
        "A",
        "document 1: its worker process died (exit code 3)",
        "B",
        "C",
        "document 4: its worker process died (SIGKILL)",
    ]


@settings(max_examples=10)
@given(
    st.lists(st.sampled_from(["a", "b", "fail", "die", "killed"]), max_size=12),
    st.integers(1, 3),
    st.integers(2, 3),
)
def test_no_text_is_lost_doubled_or_moved(texts: list[str], size: int, processes: int) -> None:
    results = list(in_processes(shout, with_contexts(texts), processes, size))
    assert [context for _, context in results] == list(range(len(texts)))
    for (result, _), text in zip(results, texts, strict=True):
        assert isinstance(result, Failure) if len(text) > 1 else result == text.upper()


def test_one_process_and_several_give_the_same() -> None:
    texts = ["a", "fail", "b"]
    alone = told(in_turn(shout, with_contexts(texts), 2))
    assert told(in_processes(shout, with_contexts(texts), 2, 1)) == alone


def test_what_is_no_text_fails_without_travelling() -> None:
    texts = iter([(Lock(), 0), ("b", 1)])
    results = told(in_processes(shout, texts, 2, 1))
    assert results == [("document 0: the text must be a str, not lock", 0), ("B", 1)]


def test_a_kind_of_string_travels_as_a_string() -> None:
    class Title(str):
        """A class that cannot be pickled."""

        __slots__ = ()

    assert told(in_processes(shout, iter([(Title("a"), 0)]), 2, 1)) == [("A", 0)]


def test_no_more_is_read_ahead_than_agreed_however_slow_the_reader() -> None:
    read = itertools.count()
    results = in_processes(shout, ((f"testo {number}", None) for number in read), 2, 3)
    for number in range(40):
        assert next(results)[0] == f"TESTO {number}"
    most = BATCHES_ON_THE_WAY * 2 * 3
    assert next(read) <= 40 + most + 1


def test_the_first_result_comes_before_its_batch_is_done() -> None:
    results = in_processes(shout, with_contexts(["a", "busy"]), 2, 2)
    assert next(results) == ("A", 0)


def test_few_texts_start_few_processes() -> None:
    pids = {pid for pid, _ in in_processes(process, with_contexts("abc"), 8, 3)}
    assert len(pids) == 1


def test_several_batches_are_shared_between_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    monkeypatch.setattr(
        flow, "Worker", lambda work, make=flow.Worker: started.append(make(work)) or started[-1]
    )
    assert len(told(in_processes(shout, with_contexts(["slow"] * 4), 2, 1))) == 4
    assert len(started) == 2


@pytest.mark.parametrize("work", [shout, CHORUS])
def test_what_reading_raises_comes_after_the_results_before_it(work: Callable[[str], str]) -> None:
    def reading() -> Iterator[tuple[str, int]]:
        yield "a", 0
        yield "b", 1
        raise OSError("il disco è pieno")

    for results in (in_processes(work, reading(), 2, 1), in_turn(work, reading(), 1)):
        assert [next(results), next(results)] == [("A", 0), ("B", 1)]
        with pytest.raises(OSError, match="il disco"):
            next(results)


def test_alone_or_in_bulk_no_more_is_read_than_is_worked_at() -> None:
    read = itertools.count()
    for work, ahead in ((shout, 1), (CHORUS, 3)):
        before = next(read)
        next(in_turn(work, ((f"testo {number}", None) for number in read), 3))
        assert next(read) - before == ahead + 1


def test_nothing_comes_of_nothing() -> None:
    assert list(in_processes(shout, iter(()), 2, 1)) == []


def test_processes_end_when_the_iterator_is_abandoned() -> None:
    results = in_processes(process, with_contexts(map(str, itertools.count())), 2, 1)
    pids = {pid for pid, _ in itertools.islice(results, 10)}
    assert pids
    assert os.getpid() not in pids
    assert any(is_running(pid) for pid in pids)
    del results
    assert not any(is_running(pid) for pid in pids)


def test_a_process_that_died_idle_is_replaced_at_no_cost() -> None:
    results = in_processes(process, with_contexts("ab"), 1, 1)
    first = next(results)[0]
    assert isinstance(first, int)
    os.kill(first, 9)
    while is_running(first):
        time.sleep(0.01)
    assert [type(result) for result, _ in results] == [int]
