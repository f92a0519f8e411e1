"""What every page is given: the desk, the runner, the notices, the way to other pages.

Holds nothing of its own and fetches nothing from a global.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.notice_bar import NoticeBar

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Desk


def _ignore(_minutes: int) -> None:
    return None


def _nobody(_case_id: str, _party_id: str, _name: str) -> None:
    return None


class Hub(QObject):
    """The one notice of changes: ``changed`` carries (Changes, the object whose job it was)."""

    changed = Signal(object, object)
    saved = Signal()


@dataclass(slots=True, eq=False)
class Frame:
    """The page's view of the program around it.

    ``go(page, subject)`` opens a page (``"case"`` with a case id …), ``back()`` the one before.
    ``today()`` is the day at the desk. ``desk`` is another one after the window was locked, so
    pages read it from here each time; pages are built before anybody has signed in, when nothing
    is ``opened`` yet, and ask only once they are shown. ``settings_folder`` holds what this PC
    remembers of the window; the store's own folder where it is not given.
    ``hand_over(case, party, name)`` gives the screen to a party who rates alone.
    """

    opened: Desk | None
    runner: Runner
    hub: Hub
    notices: NoticeBar
    drafts: DraftKeeper
    go: Callable[[str, str], None]
    back: Callable[[], None]
    today: Callable[[], date]
    set_lock_minutes: Callable[[int], None] = _ignore
    renew_practice: Callable[[], None] | None = None
    settings_folder: Path | None = None
    hand_over: Callable[[str, str, str], None] = _nobody

    @property
    def desk(self) -> Desk:
        """The open desk. Raises LookupError before anybody has signed in."""
        if self.opened is None:
            raise LookupError("nobody has signed in")
        return self.opened
