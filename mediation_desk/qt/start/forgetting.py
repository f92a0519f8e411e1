"""Leads through a forgotten password before anybody is signed in; asks the county for help.

What opens the store is done by the program, as for every other way in.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.start import openings
from mediation_desk.qt.start.forgotten import ForgottenPanel

if TYPE_CHECKING:
    from mediation_desk.qt.jobs import Runner
    from mediation_desk.qt.start.unlock import StartWindow


class Forgetting(QObject):
    """``slip_wanted``: by the recovery slip; ``open_wanted`` carries the county's answer."""

    slip_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, start: StartWindow, runner: Runner, folder: Path) -> None:
        super().__init__(start)
        self._runner, self._folder = runner, folder
        self.panel = ForgottenPanel(start)
        self.panel.slip_wanted.connect(self.slip_wanted)
        self.panel.rescue_wanted.connect(self.open_wanted)
        self.panel.ask_wanted.connect(self._ask_county)
        self.panel.back_wanted.connect(start.home)
        start.show_panel(self.panel)

    @Slot(object)
    def _ask_county(self, to: Path) -> None:
        ask = partial(openings.ask_county, self._folder, to)
        job = self._runner.behind(lambda _progress: ask())
        job.succeeded.connect(lambda done: self.panel.asked(*done))
        job.failed.connect(self._refused)

    @Slot(object)
    def _refused(self, error: object) -> None:
        from mediation_desk.qt.words import explain

        if isinstance(error, DeskError):
            self.panel.refuse(explain(error))
