"""Texts in, what became of them out: in order, lazily, a bounded number of them on the way."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing.connection import wait
from typing import Any

from quoteattr.batches.model import attempt, readable
from quoteattr.batches.workers import Item, Worker

BATCHES_ON_THE_WAY = 4
"""For each process: one that it works at, the others waiting for it or to be asked for."""


def in_processes(
    work: Callable[[str], object], texts: Iterator[tuple[str, Any]], processes: int, batch_size: int
) -> Iterator[tuple[Any, Any]]:
    """What becomes of each text, and its context; the processes end with the iterator.

    What reading the texts raises is raised after all results of those read before.

    :raises WorkerError: a process cannot be started.
    """
    flow = _Flow(work, texts, processes, batch_size)
    try:
        yield from flow.results()
    finally:
        flow.end()


class _Flow:
    """Items on the way and the processes that they are handed to.

    ``_line`` holds all items on the way, in order; ``_lost`` those that a process left
    behind when it died, to be handed out again.
    """

    def __init__(
        self,
        work: Callable[[str], object],
        texts: Iterator[tuple[str, Any]],
        processes: int,
        batch_size: int,
    ) -> None:
        self._work = work
        self._stopped: list[Exception] = []
        self._items = self._read(readable(texts, self._stopped))
        self._processes = processes
        self._batch_size = batch_size
        self._workers: list[Worker] = []
        self._line: deque[Item] = deque()
        self._lost: deque[list[Item]] = deque()

    def results(self) -> Iterator[tuple[Any, Any]]:
        """Results and contexts in order; then what reading the texts raised, if it did."""
        while True:
            self._hand_out()
            if not self._line:
                break
            self._collect(wait_for_one=self._line[0].outcome is None)
            if (outcome := self._line[0].outcome) is not None:
                context = self._line.popleft().context
                yield pickle.loads(outcome), context  # noqa: S301 - our own bytes
        for error in self._stopped:
            raise error

    def end(self) -> None:
        """End all processes."""
        while self._workers:
            self._workers.pop().end()

    def _hand_out(self) -> None:
        """Give a batch to every process without one, as long as there are batches."""
        while len(self._busy()) < self._processes and (batch := self._next_batch()):
            worker = self._idle()
            if not worker.give(batch):
                self._lost.append(batch)
                self._bury(worker)

    def _collect(self, *, wait_for_one: bool) -> None:
        """Take what processes have answered."""
        busy = {worker.connection: worker for worker in self._busy()}
        for connection in wait(list(busy), None if wait_for_one else 0):
            worker = busy[connection]  # type: ignore[index]
            if not worker.take():
                self._lost.extend(worker.left())
                self._bury(worker)

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._workers if worker.pending]

    def _idle(self) -> Worker:
        """A process without items, a new one if all have some."""
        for worker in self._workers:
            if not worker.pending:
                return worker
        self._workers.append(Worker(self._work))
        return self._workers[-1]

    def _bury(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()

    def _next_batch(self) -> list[Item]:
        """Items to hand out; none if all are, or as many are on the way as may be."""
        if self._lost:
            return self._lost.popleft()
        most = BATCHES_ON_THE_WAY * self._processes * self._batch_size
        if len(self._line) + self._batch_size > most:
            return []
        batch = list(islice(self._items, self._batch_size))
        self._line.extend(batch)
        return [item for item in batch if item.outcome is None]

    def _read(self, texts: Iterator[tuple[str, Any]]) -> Iterator[Item]:
        """The items of texts; what is no ``str`` fails here, as it may not travel at all."""
        for index, (text, context) in enumerate(texts):
            if isinstance(text, str):
                yield Item(index, str.__str__(text), context)
            else:
                yield Item(index, "", context, pickle.dumps(attempt(self._work, index, text)))
