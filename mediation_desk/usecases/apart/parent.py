"""The window's side of a long job: starts its process, lets it write in turn, hears how far it is.

Blocks the thread it is called on until the job has ended; call it away from the window's thread.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TypeVar, cast

from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.usecases.apart.talk import (
    Failed,
    Finished,
    GiveTurn,
    HungUp,
    Step,
    TakeTurn,
    Task,
    Voice,
)
from mediation_desk.usecases.desk import Desk

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
#: The child's first lines: it steps back behind the window, also while it imports, and hears
#: where to find the program. Windows gives it a lower priority from outside.
_BEGIN = (
    "import os, pickle, sys; hasattr(os, 'nice') and os.nice(10); "
    "sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from mediation_desk.usecases.apart.child import main; main()"
)
_SECONDS_TO_END = 5.0
#: One processor stays the window's.
_AT_ONCE = max(1, (os.cpu_count() or 2) - 1)
_LOOK_AGAIN_SECONDS = 0.2
WAITING = "等前面的活做完"
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)


class Apart:
    """Does long work in processes of its own; one may stand ready before it is needed."""

    def __init__(self) -> None:
        self._spare: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._room = threading.Semaphore(_AT_ONCE)
        self._is_closed = False

    def get_ready(self) -> None:
        """Start the next job's process now, so that its job need not wait for its imports."""
        if self._spare is None and not self._is_closed:
            threading.Thread(target=self._start_spare, name="desk-apart", daemon=True).start()

    def _start_spare(self) -> None:
        with self._lock:
            if self._spare is None and not self._is_closed:
                self._spare = _start()

    def run(self, desk: Desk, call: Callable[..., _T], progress: Progress | None = None) -> _T:
        """``call(desk, progress=...)`` in another process; gives or raises what came of it.

        ``call`` is a function of the program, or a partial of one, and what it gives can be
        pickled. On a small PC one job waits for the other. Raises KnownTrouble ``job_died`` where
        the process ended without a word.
        """
        hears = progress or NoProgress()
        while not self._room.acquire(timeout=_LOOK_AGAIN_SECONDS):
            hears.step(0, 1, WAITING)
        with ExitStack() as ending:
            ending.callback(self._room.release)
            process = self._take()
            ending.callback(_end, process)
            assert process.stdin is not None
            assert process.stdout is not None
            voice = Voice(process.stdout, process.stdin)
            key = desk.store.key_copy()
            task = Task(desk.store.folder, key, desk.user, desk.clock, desk.is_practice, call)
            try:
                voice.say(task)
                return cast("_T", _hear_out(voice, desk, hears))
            except HungUp as error:
                raise KnownTrouble("job_died") from error

    def rest(self) -> None:
        """No job is expected: the process that stands ready goes. It has opened nothing."""
        with self._lock:
            spare, self._spare = self._spare, None
        if spare is not None:
            spare.kill()
            _end(spare)

    def close(self) -> None:
        """Start nothing more; jobs that run are ended by their own threads."""
        self._is_closed = True
        self.rest()

    def _take(self) -> subprocess.Popen[bytes]:
        with self._lock:
            spare, self._spare = self._spare, None
        if spare is not None and spare.poll() is None:
            return spare
        return _start()


def _start() -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", _BEGIN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_FLAGS,
    )
    assert process.stdin is not None
    process.stdin.write(pickle.dumps(sys.path))
    process.stdin.flush()
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close the pipes, wait, and end a process that does not."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _hear_out(voice: Voice, desk: Desk, progress: Progress) -> object:
    """Answer the job until it has ended; its turn to write is given back whatever happens."""
    with ExitStack() as turn:
        while True:
            word = voice.hear()
            if isinstance(word, Finished):
                return pickle.loads(word.value)
            if isinstance(word, Failed):
                raise _raised(word)
            if isinstance(word, GiveTurn):
                turn.close()
            elif isinstance(word, TakeTurn):
                turn.enter_context(desk.store.turn)
                voice.say(True)
            elif isinstance(word, Step):
                voice.say(_may_go_on(partial(progress.step, word.done, word.total, word.note)))


def _may_go_on(step: Callable[[], None]) -> bool:
    try:
        step()
    except Cancelled:
        return False
    return True


def _raised(word: Failed) -> Exception:
    if isinstance(word.error, Cancelled):
        return Cancelled()
    _log.info("job apart: %s\n%s", type(word.error).__name__, "\n".join(word.places))
    return word.error
