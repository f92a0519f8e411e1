"""The process of one long job: waits for its task, does it at a desk of its own, tells, ends.

Writes nothing before the window's process lets it, and ends when that process is gone.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
import traceback
from pathlib import Path

from mediation_desk.domain.errors import Cancelled
from mediation_desk.records import lawbook
from mediation_desk.records.keyring import KEYRING_FILE, KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.store import Signer, Store
from mediation_desk.usecases.apart.talk import (
    Failed,
    Finished,
    GiveTurn,
    HungUp,
    Step,
    TakeTurn,
    Task,
    Voice,
    Word,
)
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.opening.warming import warm_up

_STEP_SECONDS = 0.05


def main() -> None:
    """Get ready, then do the one task that comes; nothing where none comes."""
    voice = _own_voice()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warm_up()
    try:
        task = voice.hear()
        if isinstance(task, Task):
            voice.say(_outcome(task, voice))
    except HungUp:
        return  # the window's process is gone; what was not committed is not there


def _own_voice() -> Voice:
    """The two pipes, kept from whatever else prints."""
    mouth = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return Voice(sys.stdin.buffer, mouth)


def _outcome(task: Task, voice: Voice) -> Word:
    try:
        return Finished(pickle.dumps(_done(task, voice)))
    except HungUp:
        raise
    except Exception as error:  # noqa: BLE001 - the window's process raises it again
        frames = traceback.extract_tb(error.__traceback__)
        places = tuple(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)
        return Failed(error, places)


def _done(task: Task, voice: Voice) -> object:
    signer = _signer(task)
    store = Store.join(task.folder, task.key, task.clock, signer, Turn(voice))
    try:
        with store.read() as session:
            rules = lawbook.load(session)
        desk = Desk(store, task.user, task.clock, rules, is_practice=task.is_practice)
        return task.call(desk, progress=Reported(voice))
    finally:
        store.close()


def _signer(task: Task) -> Signer | None:
    if task.is_practice or not (task.folder / KEYRING_FILE).exists():
        return None
    return device_signer(KeyRing.load(task.folder), task.key)


class Turn:
    """Leave to write, asked of the window's process; taken again inside itself it asks nobody."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._depth = 0

    def __enter__(self) -> None:
        if self._depth == 0:
            _ask(self._voice, TakeTurn())
        self._depth += 1

    def __exit__(self, *_error: object) -> None:
        self._depth -= 1
        if self._depth == 0:
            self._voice.say(GiveTurn())


class Reported:
    """The progress port: tells the window's process, some twenty times a second at most."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._last = 0.0

    def step(self, done: int, total: int, note: str = "") -> None:
        """Report; raises Cancelled where the person has asked to stop."""
        now = time.monotonic()
        if done >= total or now - self._last >= _STEP_SECONDS:
            self._last = now
            _ask(self._voice, Step(done, total, note))


def _ask(voice: Voice, word: Word) -> None:
    voice.say(word)
    if voice.hear() is not True:
        raise Cancelled
