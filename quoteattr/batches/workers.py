"""One process that works through texts and tells each result as soon as it has it."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any

from attrs import define

from quoteattr.batches.model import Bulk, Failure, attempts
from quoteattr.errors import DocumentError, WorkerError

_READY = b""
_PATIENCE = 5.0
"""Seconds that an idle process gets to end by itself."""


@define(eq=False)
class Item:
    """One text on its way: its place, what the caller gave with it, and what came of it.

    ``outcome`` is a pickled result or :class:`Failure`, None until there is one.
    """

    index: int
    text: str
    context: Any
    outcome: bytes | None = None

    def settle(self, outcome: bytes) -> None:
        """Note what came of the text, which is not needed any more."""
        self.outcome, self.text = outcome, ""


class Worker:
    """A process, with the items that it was given and has not answered yet, in order.

    :raises WorkerError: it cannot be started.
    """

    def __init__(self, work: Callable[[str], object]) -> None:
        context = multiprocessing.get_context()
        self.connection, theirs = context.Pipe()
        self.pending: deque[Item] = deque()
        self._in_bulk = isinstance(work, Bulk)
        self._ready = False
        # A forked process inherits our end too; if it kept it, it would not see us die.
        ours = self.connection if context.get_start_method() == "fork" else None
        self._process = context.Process(target=serve, args=(work, theirs, ours), daemon=True)
        try:
            with _without_interrupts():
                self._process.start()
        except Exception as error:
            self.connection.close()
            raise WorkerError(f"no worker process can be started: {error}") from error
        finally:
            theirs.close()

    def give(self, items: Sequence[Item]) -> bool:
        """Send items to an idle process; False if it has died and they must go elsewhere."""
        try:
            self.connection.send([(item.index, item.text) for item in items])
        except ConnectionError:
            self._check_that_it_started()
            return False
        self.pending.extend(items)
        return True

    def take(self) -> bool:
        """Receive one answer; False if the process has died, at the first pending item."""
        try:
            answer = self.connection.recv_bytes()
        except (EOFError, ConnectionError):
            self._check_that_it_started()
            return False
        if answer == _READY:
            self._ready = True
        else:
            self.pending.popleft().settle(answer)
        return True

    def left(self) -> list[list[Item]]:
        """The batches to hand out again that a process which died has left behind.

        Its death is the failure of the item that it was at. Of several items that it was at
        together none is blamed: each makes a batch of its own.
        """
        if self._in_bulk and len(self.pending) > 1:
            return [[item] for item in self.pending]
        item = self.pending.popleft()
        error = DocumentError(item.index, f"its worker process died ({self._ending()})")
        item.settle(pickle.dumps(Failure(item.index, error)))
        return [list(self.pending)] if self.pending else []

    def end(self) -> None:
        """End the process: it is asked to if it is idle, killed if it works."""
        if not self.pending:
            with suppress(ConnectionError):
                self.connection.send(None)
            self._process.join(_PATIENCE)
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()

    def _check_that_it_started(self) -> None:
        if not self._ready:
            raise WorkerError(
                f"a worker process died while it started ({self._ending()}); where processes "
                'are spawned, a script must run under `if __name__ == "__main__":`'
            )

    def _ending(self) -> str:
        """How a process that is dying ended, in words."""
        self._process.join(_PATIENCE)
        code = self._process.exitcode
        with suppress(ValueError):
            if code is not None and code < 0:
                return signal.Signals(-code).name
        return f"exit code {code}"


def serve(
    work: Callable[[str], object], connection: Connection, other_end: Connection | None = None
) -> None:
    """What runs in the process: answer text after text, until told to stop or left alone.

    ``other_end`` of ``connection`` is closed if it was inherited.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if other_end is not None:
        other_end.close()
    with suppress(EOFError, ConnectionError):
        connection.send_bytes(_READY)
        while (batch := connection.recv()) is not None:
            for made in attempts(work, batch):
                connection.send_bytes(pickle.dumps(made))


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back where possible, so that it does not reach a half-started process."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
