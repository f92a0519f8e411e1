"""Whose turn it is to write, and whether the store still stands to be written to.

Writers come one at a time, in the order they asked, so that a long import does not keep a
person's save waiting for more than the transaction that is running.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from mediation_desk.records.engine.troubles import StoreFault


class WriteTurn:
    """A lock that is handed to whoever waits longest; its holder may take it again inside."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[tuple[int, threading.Lock]] = deque()
        self._holder = 0
        self._depth = 0

    def __enter__(self) -> None:
        me = threading.get_ident()
        with self._guard:
            if self._holder in (0, me):
                self._holder, self._depth = me, self._depth + 1
                return
            gate = threading.Lock()
            gate.acquire()
            self._waiting.append((me, gate))
        self._wait(me, gate)

    def _wait(self, me: int, gate: threading.Lock) -> None:
        with ExitStack() as interrupted:
            interrupted.callback(self._give_up, me, gate)
            gate.acquire()
            interrupted.pop_all()

    def _give_up(self, me: int, gate: threading.Lock) -> None:
        """Leave the queue, or hand on the turn that came meanwhile."""
        with self._guard:
            if (me, gate) in self._waiting:
                self._waiting.remove((me, gate))
                return
        self._give_on()

    def __exit__(self, *_error: object) -> None:
        self._give_on()

    def _give_on(self) -> None:
        with self._guard:
            self._depth -= 1
            if self._depth:
                return
            if not self._waiting:
                self._holder = 0
                return
            self._holder, gate = self._waiting.popleft()
            self._depth = 1
            gate.release()


class Standing:
    """Held while the store is written to; it ends when nobody does, and then for good."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._is_over = False

    def check(self) -> None:
        """Raise StoreFault ``store_closed`` where the store was closed."""
        if self._is_over:
            raise StoreFault("store_closed")

    def __enter__(self) -> None:
        with ExitStack() as refused:
            self._lock.acquire()
            refused.callback(self._lock.release)
            self.check()
            refused.pop_all()

    def __exit__(self, *_error: object) -> None:
        self._lock.release()

    @contextmanager
    def ended(self) -> Iterator[None]:
        """Wait for who writes, let nobody begin after, and close inside."""
        with self._lock:
            self._is_over = True
            yield
