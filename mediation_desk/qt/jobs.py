"""Work away from the window: one writer, one reader that can be interrupted, a small pool, and a
thread that yields to everybody.

The only place besides the top hook with a broad ``except``. Never shows anything itself and
never knows what a job does; a Job's signals always arrive on the window's thread, whoever is
connected.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mediation_desk.domain.errors import Cancelled, DeskError, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import Progress

if TYPE_CHECKING:
    from mediation_desk.usecases.apart import Apart

_log = logging.getLogger(__name__)
_STEP_SECONDS = 0.05
#: How often is looked for garbage, and for how long an ended job is kept.
_COLLECT_MS, _KEPT_SECONDS = 200, 2.0
_NICENESS = 10
#: ``THREAD_MODE_BACKGROUND_BEGIN`` of the Windows headers: less processor, less disk.
_IN_BACKGROUND = 0x0001_0000

Work = Callable[[Progress], object]
Interrupt = Callable[[int | None], None]


class Job(QObject):
    """One piece of work. Exactly one of succeeded, failed, cancelled comes, and ``ended``
    after it."""

    progressed = Signal(object, object, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _told = Signal(str, object)
    _stepped = Signal(object, object, str)

    def __init__(self, work: Work, *, title: str = "", key: str = "") -> None:
        super().__init__()
        self.title = title
        self.key = key
        self.is_running = False
        self.is_over = False
        self._work = work
        self._stop = threading.Event()
        self._last_step = 0.0
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._hear_step, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop where it next reports; nothing half-done is left."""
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._stop.is_set()

    def again(self) -> Job:
        """A fresh job with the same work, for 重试."""
        return Job(self._work, title=self.title, key=self.key)

    def step(self, done: int, total: int, note: str = "") -> None:
        """The progress port: called by the work, on its own thread."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._last_step >= _STEP_SECONDS:
            self._last_step = now
            self._stepped.emit(done, total, note)

    def run(self) -> None:
        """Do the work on the thread of a lane and tell the window's thread what came of it."""
        if self._stop.is_set():
            self._told.emit("cancelled", None)
            return
        self.is_running = True
        self._told.emit(*self._outcome())

    def _outcome(self) -> tuple[str, object]:
        try:
            return "succeeded", self._work(self)
        except Cancelled:
            return "cancelled", None
        except DeskError as error:
            # An interrupted query ends as trouble of the store: it was asked for.
            return ("cancelled", None) if self._stop.is_set() else ("failed", error)
        except Exception as error:  # noqa: BLE001 - a bug in a job must not end the program
            return "failed", error

    @Slot(str, object)
    def _hear(self, what: str, value: object) -> None:
        self.is_running, self.is_over = False, True
        if what == "succeeded" and not (self._stop.is_set() and self.key):
            self.succeeded.emit(value)
        elif what == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
        self.ended.emit()

    @Slot(object, object, str)
    def _hear_step(self, done: int, total: int, note: str) -> None:
        self.progressed.emit(done, total, note)


class _Collector(QObject):
    """Throws away on the window's thread what nobody holds any more.

    Python's own collector runs on whichever thread makes the garbage, and a part of the window
    that ends on a worker's thread takes the program with it. Ended jobs are kept until their worker
    has surely let go of them, for the same reason.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: deque[tuple[float, Job]] = deque()
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_COLLECT_MS)

    def keep(self, job: Job) -> None:
        """Hold an ended job for a while."""
        self._kept.append((time.monotonic(), job))

    def stop(self) -> None:
        """Give the collector back, when no worker is left."""
        self._timer.stop()
        self._kept.clear()
        if self._was_on:
            gc.enable()

    @Slot()
    def _collect(self) -> None:
        while self._kept and time.monotonic() - self._kept[0][0] > _KEPT_SECONDS:
            self._kept.popleft()
        reached = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [age for age, (count, most) in enumerate(reached) if count > most]
        if due:
            gc.collect(due[-1])


class _Lane:
    """Threads that take jobs from one queue in the order of the clicks."""

    def __init__(self, name: str, threads: int = 1, *, yields: bool = False) -> None:
        self._yields = yields
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._threads = [
            threading.Thread(target=self._serve, name=f"desk-{name}-{n}", daemon=True)
            for n in range(threads)
        ]
        self._started = False

    @property
    def ident(self) -> int | None:
        """The first thread's number, once it runs."""
        return self._threads[0].ident

    def put(self, job: Job) -> None:
        if not self._started:
            self._started = True
            for thread in self._threads:
                thread.start()
        self._queue.put(job)

    def stop(self, seconds: float) -> bool:
        """Finish what is queued, then join; True when every thread has ended."""
        for _ in self._threads:
            self._queue.put(None)
        if self._started:
            for thread in self._threads:
                thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _serve(self) -> None:
        if self._yields:
            _yield_to_others()
        while (job := self._queue.get()) is not None:
            job.run()
            del job  # its life ends with the runner, not with the next job


class Runner(QObject):
    """Owns every thread of the program, keeps each job until it has ended, and joins at shutdown.

    ``troubled`` carries what is the world's fault and the job to try again, ``crashed`` an
    error of ours. What breaks a rule goes to the job's own ``failed`` alone.
    """

    started = Signal(object)
    troubled = Signal(object, object)
    crashed = Signal(object)

    def __init__(self, pool_threads: int = 2) -> None:
        super().__init__()
        self._writer = _Lane("writer")
        self._reader = _Lane("reader")
        self._pool = _Lane("pool", pool_threads)
        self._behind = _Lane("behind", yields=True)
        self._live: set[Job] = set()
        self._collector = _Collector(self)
        self._interrupt: Interrupt | None = None
        self._closed = False

    def set_interrupt(self, interrupt: Interrupt | None) -> None:
        """What makes the running query of a thread (None: of every thread) stop at once."""
        self._interrupt = interrupt

    @cached_property
    def apart(self) -> Apart:
        """Who does the longest work in processes of their own."""
        from mediation_desk.usecases.apart import Apart

        return Apart()

    def write(self, work: Work, *, title: str = "") -> Job:
        """Queue a verb on the one writer; order is the order of the clicks."""
        return self._launch(Job(work, title=title), self._writer)

    def read(self, work: Work, *, key: str = "", title: str = "") -> Job:
        """Queue a question on the reader; a newer one with the same key replaces the older."""
        if key:
            self.drop(key)
        return self._launch(Job(work, title=title, key=key), self._reader)

    def pool(self, work: Work, *, title: str = "") -> Job:
        """Run long work that holds no transaction: papers, packages, digests."""
        return self._launch(Job(work, title=title), self._pool)

    def behind(self, work: Work) -> Job:
        """Run what nobody waits for on a thread that leaves the processor to all others.

        ``started`` does not come: to be asked this does not end the desk's rest.
        """
        return self._launch(Job(work), self._behind, quiet=True)

    def retry(self, job: Job) -> Job:
        """Try a failed job again on the writer, with its listeners left to the caller."""
        return self._launch(job.again(), self._writer)

    def drop(self, key: str) -> None:
        """Stop the readers' job of this key, if there is one."""
        for job in [j for j in self._live if j.key == key and not j.is_over]:
            running = job.is_running
            job.cancel()
            if running and self._interrupt:
                self._interrupt(self._reader.ident)

    def busy(self) -> int:
        """How many jobs have not ended."""
        return len(self._live)

    def shutdown(self, seconds: float = 30.0) -> bool:
        """Stop questions and long work, let the writer finish, join all; True when all ended."""
        self._closed = True
        for job in list(self._live):
            if job.key:
                job.cancel()
        if self._interrupt:
            self._interrupt(None)
        if "apart" in self.__dict__:
            self.apart.close()
        lanes = (self._reader, self._behind, self._pool, self._writer)
        ended = [lane.stop(seconds) for lane in lanes]
        self._collector.stop()
        return all(ended)

    def stop_long_work(self) -> None:
        """Ask every job that can be stopped to stop (used before :meth:`shutdown`)."""
        for job in list(self._live):
            job.cancel()

    def _launch(self, job: Job, lane: _Lane, *, quiet: bool = False) -> Job:
        self._live.add(job)
        job.failed.connect(self._sort_error)
        job.ended.connect(self._forget)
        if not quiet:
            self.started.emit(job)
        if self._closed:
            job.cancel()
            job.run()
        else:
            lane.put(job)
        return job

    @Slot(object)
    def _sort_error(self, error: Exception) -> None:
        job = self.sender()
        if isinstance(error, KnownTrouble):
            _log.info("known trouble %s", error.code)
            self.troubled.emit(error, job)
        elif not isinstance(error, RuleBroken):
            self.crashed.emit(error)

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._live.discard(job)
            self._collector.keep(job)


def _yield_to_others() -> None:
    """From now on the calling thread runs behind all others, to its end: it can't be taken back."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetThreadPriority(kernel.GetCurrentThread(), _IN_BACKGROUND)
    elif sys.platform == "linux":
        # Linux keeps the niceness of each thread apart.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
