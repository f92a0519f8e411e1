"""From the first painted window to the last closed one: start panels, main window, lock, threads.

Imports Qt and the standard library only at its top; the desk comes in a thread after the paint.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from mediation_desk.domain.errors import DeskError, KnownTrouble
from mediation_desk.qt.fonts import load_rare_font, load_screen_font, rare_fonts
from mediation_desk.qt.start import openings
from mediation_desk.qt.start.places import Places
from mediation_desk.qt.start.unlock import StartWindow, UnlockPanel
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.qt.window_settings import WindowSettings
from mediation_desk.qt.words import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediation_desk.domain.ports import Progress
    from mediation_desk.qt.care.farewell import Farewell
    from mediation_desk.qt.drafts import DraftKeeper
    from mediation_desk.qt.jobs import Runner
    from mediation_desk.qt.shell.main_window import MainWindow
    from mediation_desk.qt.start.answers import Entrance, Recovery, Rescue, Restoral, SetUp
    from mediation_desk.qt.start.forgetting import Forgetting
    from mediation_desk.qt.start.recover import RecoverPanel
    from mediation_desk.qt.start.restore import RestorePanel
    from mediation_desk.qt.start.warming import Ahead, Steps
    from mediation_desk.qt.start.wizard import WizardPanel
    from mediation_desk.usecases.desk import Desk

LOOK_AHEAD_MS = 400
#: How long the first page may take to be filled before the window comes without.
SHOW_EMPTY_MS = 150


class Held(Protocol):
    """The data folder, taken by this program."""

    def release(self) -> None:
        """Give it back."""


def dress_app(app: QApplication, settings: WindowSettings) -> None:
    """Font, sheet and Qt's own words in Chinese."""
    load_screen_font(app)
    apply_look(app, Look(settings.point_size, settings.high_contrast))
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load("qtbase_zh_CN", folder):
        app.installTranslator(words)


class Program(QObject):
    """Owns the windows and the runner of one run of the program."""

    def __init__(
        self,
        app: QApplication,
        places: Places,
        settings: WindowSettings,
        on_bug: Callable[[BaseException], None] | None = None,
        hold: Callable[[], Held] | None = None,
    ) -> None:
        super().__init__()
        self.app = app
        self.places = places
        self.settings = settings
        self._runner: Runner | None = None
        self._on_bug = on_bug
        self._hold = hold
        self._held: Held | None = None
        self._wizard_drafts: DraftKeeper | None = None
        self.start: StartWindow | None = None
        self.window: MainWindow | None = None
        self.unlock: UnlockPanel | None = None
        self.forgetting: Forgetting | None = None
        self.recover: RecoverPanel | None = None
        self.wizard: WizardPanel | None = None
        self.restore: RestorePanel | None = None
        self.farewell: Farewell | None = None
        self._ahead: Ahead | None = None
        self._steps: Steps | None = None
        self._desk: Desk | None = None
        self._has_fonts = False

    @property
    def runner(self) -> Runner:
        """The threads; made after the first paint, when they are first needed."""
        if self._runner is None:
            from mediation_desk.qt.jobs import Runner

            self._runner = Runner()
            if self._on_bug is not None:
                self._runner.crashed.connect(self._on_bug)
        return self._runner

    def begin(self, *, practice: bool = False) -> None:
        """Show the first window; everything else is imported once it is painted."""
        self._show_start()
        if practice:
            self._open_practice()

    def _show_start(self, user: str = "") -> None:
        self.start = StartWindow()
        if self.places.is_set_up:
            self.unlock = UnlockPanel(self.start, user=user)
            self.unlock.open_wanted.connect(self._open)
            self.unlock.recover_wanted.connect(self._show_forgotten)
            self.unlock.restore_wanted.connect(self._show_restore)
            self.unlock.practice_wanted.connect(self._open_practice)
            self.start.show_panel(self.unlock)
        else:
            self._show_wizard()
        self.start.painted.connect(self._warm_up)
        self.start.show()

    @Slot()
    def _warm_up(self) -> None:
        """Get everything else ready while the person types, a step between two events."""
        from mediation_desk.qt.start.warming import Steps, touch_qt

        files = [] if self._has_fonts else rare_fonts()
        self._has_fonts = True
        fonts = [partial(load_rare_font, self.app, file) for file in files]
        self._steps = Steps([touch_qt, self._take_folder, *fonts, self._get_ready], self)
        self._steps.start()

    def _get_ready(self) -> None:
        """Begin to build the main window behind the first one, unless that has begun."""
        from mediation_desk.qt.start.warming import Ahead

        if self._ahead is None:
            self._ahead = Ahead(self.runner, self)
            self._ahead.ready.connect(self._enter)
            self._ahead.start()

    def _take_folder(self) -> None:
        """Be the only program on the data folder; else say who holds it and offer nothing."""
        if self._hold is None or self._held is not None:
            return
        try:
            self._held = self._hold()
        except KnownTrouble as trouble:
            if self._steps is not None:
                self._steps.stop()
            if self.start is not None:
                self.start.say_closed(explain(trouble))

    def _show_wizard(self) -> None:
        from mediation_desk.qt.start.wizard import WizardPanel

        if self.start is None:
            return
        self.wizard = WizardPanel(self.places.data, self.start)
        self.wizard.create_wanted.connect(self._create)
        self.wizard.practice_wanted.connect(self._open_practice)
        self.wizard.restore_wanted.connect(self._show_restore)
        self.start.show_panel(self.wizard)
        self._keep_wizard(self.wizard)

    def _keep_wizard(self, wizard: WizardPanel) -> None:
        from mediation_desk.qt.drafts import DraftKeeper
        from mediation_desk.qt.start.setup_drafts import SetUpDrafts

        self._wizard_drafts = DraftKeeper(self.runner, SetUpDrafts(self.places.data))
        self._wizard_drafts.watch(wizard, "wizard")

    @Slot()
    def _show_forgotten(self) -> None:
        from mediation_desk.qt.start.forgetting import Forgetting

        if self.start is not None:
            self.forgetting = Forgetting(self.start, self.runner, self.places.data)
            self.forgetting.slip_wanted.connect(self._show_recover)
            self.forgetting.open_wanted.connect(self._open_rescued)

    @Slot(object)
    def _open_rescued(self, answers: Rescue) -> None:
        work = partial(openings.open_rescued, self.places.data, answers)
        panel = self.forgetting.panel if self.forgetting else None
        self._launch(lambda _: work(), panel)

    @Slot()
    def _show_recover(self) -> None:
        from mediation_desk.qt.start.recover import RecoverPanel

        if self.start is None:
            return
        self.recover = RecoverPanel(self.start)
        self.recover.recover_wanted.connect(self._recover)
        self.recover.back_wanted.connect(self.start.home)
        self.start.show_panel(self.recover)

    @Slot()
    def _show_restore(self) -> None:
        from mediation_desk.qt.start.restore import RestorePanel

        if self.start is None:
            return
        self.restore = RestorePanel(self.start, replaces=self.places.is_set_up)
        self.restore.look_wanted.connect(self._look_for_backups)
        self.restore.restore_wanted.connect(self._restore)
        self.restore.back_wanted.connect(self.start.home)
        self.start.show_panel(self.restore)

    @Slot(object)
    def _look_for_backups(self, folder: Path) -> None:
        panel = self.restore
        if panel is not None:
            job = self.runner.pool(lambda _progress: openings.find_backups(folder))
            job.succeeded.connect(panel.show_found)
            job.failed.connect(lambda error: panel.show_none(_said(error)))

    # opening

    @Slot(object)
    def _open(self, entrance: Entrance) -> None:
        self._launch(lambda _: openings.open_store(self.places.data, entrance), self.unlock)

    @Slot(object)
    def _create(self, answers: SetUp) -> None:
        self._launch(lambda _: openings.create_store(self.places.data, answers), self.wizard)

    @Slot(object)
    def _recover(self, answers: Recovery) -> None:
        self._launch(lambda _: openings.recover_store(self.places.data, answers), self.recover)

    @Slot(object)
    def _restore(self, answers: Restoral) -> None:
        data = self.places.data
        work = partial(openings.restore_store, data, answers)
        self._launch(work, self.restore)

    @Slot()
    def _open_practice(self) -> None:
        panel = self.start.currentWidget() if self.start else None
        self._launch(partial(openings.open_practice, self.places.practice), panel)

    def _launch(self, work: Callable[[Progress], Desk], panel: object) -> None:
        busy, refuse = getattr(panel, "set_busy", None), getattr(panel, "refuse", None)
        if busy:
            busy("正在打开…")
        job = self.runner.pool(work)
        job.succeeded.connect(self._opened)
        if hasattr(panel, "show_progress"):
            job.progressed.connect(panel.show_progress)
        if refuse:
            job.failed.connect(lambda error: refuse(_said(error)))

    @Slot(object)
    def _opened(self, desk: Desk) -> None:
        """Somebody has signed in: their window comes as soon as it is built."""
        self._desk = desk
        if not desk.is_practice:
            self.places = self.places._replace(is_set_up=True)
        self._forget_wizard()
        self._get_ready()
        self._enter()

    @Slot()
    def _enter(self) -> None:
        desk, ahead = self._desk, self._ahead
        if desk is None or ahead is None or not ahead.is_ready:
            return
        from mediation_desk.qt.shell.session import after_first_page, seat_window

        self._desk = self._ahead = None
        window = self.window = seat_window(self, ahead.take(), desk)
        ahead.stop()
        window.left.connect(self._left)
        window.resize(window.screen().availableSize())
        # Painted once, filled: the answer is nearly always there before an empty page would be.
        after_first_page(window, lambda: self._show_window(window))
        QTimer.singleShot(SHOW_EMPTY_MS, window, lambda: self._show_window(window))
        self._look_ahead(window)

    def _show_window(self, window: MainWindow) -> None:
        if self.window is not window or window.isVisible():
            return
        window.showMaximized()
        window.activateWindow()
        if self.start is not None:
            self.start.close()
            self.start.deleteLater()
            self.start = None

    def _look_ahead(self, window: MainWindow) -> None:
        """Once the first page stands, get the next ones ready in the same small steps."""
        from mediation_desk.qt.shell.session import after_first_page
        from mediation_desk.qt.start.warming import Steps, steps_behind

        self._stop_steps()
        steps = self._steps = Steps(steps_behind(window), self)
        after_first_page(window, lambda: self._import_behind(steps))

    def _import_behind(self, steps: Steps) -> None:
        from mediation_desk.qt.start.warming import HEAVY_LATER, import_heavy

        if self._steps is steps:
            job = self.runner.pool(lambda _progress: import_heavy(HEAVY_LATER))
            job.succeeded.connect(lambda _none: self._begin(steps))

    def _begin(self, steps: Steps) -> None:
        if self._steps is steps:
            steps.start(LOOK_AHEAD_MS)

    def _stop_steps(self) -> None:
        if self._steps is not None:
            self._steps.stop()
            self._steps.deleteLater()
            self._steps = None

    def _stop_ahead(self) -> None:
        self._stop_steps()
        if self._ahead is not None:
            self._ahead.stop()
            self._ahead = None

    def _forget_wizard(self) -> None:
        if self._wizard_drafts is not None and self.wizard is not None:
            self._wizard_drafts.forget(self.wizard)
            self._wizard_drafts = None

    @Slot(bool)
    def _left(self, sign_out: bool) -> None:
        """The window was closed, or somebody else wants to sign in."""
        window, self.window = self.window, None
        if window is None:
            return
        self._stop_ahead()
        desk, user = window.frame.desk, window.seat.user
        window.frame.drafts.stop()
        window.seat.stop()
        self._close_behind(window, desk, is_last=not sign_out)
        if sign_out:
            window.blockSignals(True)
            self._show_start(user="" if window.is_locked else user)
            window.close()
            window.deleteLater()

    def _close_behind(self, window: MainWindow, desk: Desk, *, is_last: bool) -> None:
        """Close the store; when the program ends, after the day's backup where that is wanting."""
        from mediation_desk.qt.care.farewell import say_farewell

        def close() -> None:
            self.runner.write(lambda _progress: desk.store.close())

        self.farewell = say_farewell(window, close) if is_last else None
        if self.farewell is None:
            close()

    def restart_practice(self) -> None:
        """Throw the practice township away and make it again."""
        window, self.window = self.window, None
        if window is None:
            return
        self._stop_ahead()
        desk = window.frame.desk
        window.frame.drafts.stop()
        window.seat.stop()
        self._show_start()
        window.blockSignals(True)
        window.close()
        window.deleteLater()
        self.runner.write(lambda _progress: desk.store.close())
        panel = self.start.currentWidget() if self.start else None
        job = self.runner.write(partial(openings.renew_practice, self.places.practice))
        job.succeeded.connect(self._opened)
        refuse = getattr(panel, "refuse", None)
        if refuse:
            job.failed.connect(lambda error: refuse(_said(error)))

    def end(self) -> bool:
        """Stop the threads; True when all of them ended."""
        self._stop_ahead()
        if self._wizard_drafts is not None:
            self._wizard_drafts.stop()
        self.runner.stop_long_work()
        ended = self.runner.shutdown()
        if self._held is not None:
            self._held.release()
            self._held = None
        return ended


def _said(error: object) -> str:
    if isinstance(error, DeskError):
        return explain(error)
    return "没有打开：程序出了差错，数据没有受影响。请重新启动再试。"
