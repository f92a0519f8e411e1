"""What the window's process and the process of a long job say to each other over two pipes.

Pickled values, because both ends are this program and nobody else holds the pipes. The data key
travels here and nowhere else: not on a command line, not in the environment, not in a file.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from mediation_desk.domain.ports import Clock
from mediation_desk.usecases.desk import SignedIn

Call = Callable[..., object]
"""A function of the program that takes the desk and ``progress``, as a partial of its other
values."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the process is to do, for whom, with which store."""

    folder: Path
    key: bytes = field(repr=False)
    user: SignedIn
    clock: Clock
    is_practice: bool
    call: Call


@dataclass(frozen=True, slots=True)
class Step:
    """How far the job is; answered with whether it may go on."""

    done: int
    total: int
    note: str


@dataclass(frozen=True, slots=True)
class TakeTurn:
    """The job wants to write; answered with True when nobody else does, False to stop."""


@dataclass(frozen=True, slots=True)
class GiveTurn:
    """The job has written; not answered."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The job's answer, pickled, so that an answer that cannot be is an error of the job."""

    value: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """What stopped the job, and where in the code (places only, no words of the error)."""

    error: Exception
    places: tuple[str, ...]


Word = Task | Step | TakeTurn | GiveTurn | Finished | Failed | bool


class HungUp(Exception):
    """The other process is gone."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One end of the two pipes; raises HungUp once the other end is gone."""

    ear: IO[bytes]
    mouth: IO[bytes]

    def say(self, word: Word) -> None:
        """Send one word whole."""
        spoken = pickle.dumps(word, protocol=pickle.HIGHEST_PROTOCOL)
        try:
            self.mouth.write(spoken)
            self.mouth.flush()
        except OSError as error:
            raise HungUp from error

    def hear(self) -> object:
        """Wait for one word."""
        try:
            return pickle.load(self.ear)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise HungUp from error
