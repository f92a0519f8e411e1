"""Where somebody sits at the desk: who is signed in, at which centre, and how the lock opens again.

Made from the opened store by session.py; the window asks nothing else about the session.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.qt.shell.find_box import Line
from mediation_desk.qt.shell.idle import IdleWatch

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True, eq=False)
class Seat:
    """The signed-in person's place.

    ``locked(desk)`` closes the store while the lock screen stands; ``unlock(password)`` opens it
    again and gives the new desk, or raises. Both run on the runner's threads.
    """

    desk: Desk
    user: str
    centre: str
    today: Callable[[], date]
    find: Callable[[Desk, str], Sequence[Line]]
    unlock: Callable[[str], Desk]
    locked: Callable[[Desk], None]
    idle: IdleWatch
    folder: Path
    is_practice: bool = False
    renew_practice: Callable[[], None] | None = None
    settings_folder: Path | None = None

    @property
    def window_title(self) -> str:
        """The title of the window; practice says so before everything else."""
        title = f"调解台 · {self.centre}" if self.centre else "调解台"
        return f"【练习】{title}" if self.is_practice else title

    def stop(self) -> None:
        """Nobody sits here any more."""
        self.idle.stop()
