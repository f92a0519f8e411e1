"""The window: top bar, side bar, one page at a time, notices, status, lock.

Knows pages by the directory only; does nothing to a case itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QStackedWidget

from mediation_desk.domain.errors import DeskError, KnownTrouble
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame, Hub
from mediation_desk.qt.generated.ui_main_window import Ui_MainWindow
from mediation_desk.qt.icons import icon
from mediation_desk.qt.jobs import Job, Runner
from mediation_desk.qt.keyboard.enter_key import take_enter
from mediation_desk.qt.keyboard.tab_order import next_stop
from mediation_desk.qt.notice_bar import NoticeBar
from mediation_desk.qt.page import Page
from mediation_desk.qt.rates.party_screen import Asked, PartyScreen
from mediation_desk.qt.shell.directory import Entry, entries
from mediation_desk.qt.shell.find_box import FindBox, Line
from mediation_desk.qt.shell.follow_focus import FollowFocus
from mediation_desk.qt.shell.job_bar import JobBar
from mediation_desk.qt.shell.lock_screen import LockScreen
from mediation_desk.qt.shell.seat import Seat
from mediation_desk.qt.style import Look, look_of, set_mark
from mediation_desk.qt.words import explain

if TYPE_CHECKING:
    from mediation_desk.qt.drafts import DraftKeeper
    from mediation_desk.usecases.desk import Desk

KEPT_PAGES = 12


class MainWindow(QMainWindow):
    """The frame around the pages. ``left`` comes when the person closes it or wants to sign out.

    Built without a seat while the password is typed, it is given one by :meth:`sit`.
    """

    left = Signal(bool)
    reopened = Signal(object)

    def __init__(self, seat: Seat | None, runner: Runner, drafts: DraftKeeper) -> None:
        super().__init__()
        self._seat = seat
        self.runner = runner
        self.ui = Ui_MainWindow()
        dress(self.ui, self)
        self.hub = Hub()
        self.notices = NoticeBar(self)
        self.ui.notice_layout.addWidget(self.notices)
        self.job_bar = JobBar(self)
        self.ui.job_layout.addWidget(self.job_bar)
        self.frame = Frame(
            None,
            runner,
            self.hub,
            self.notices,
            drafts,
            self.go,
            self.back,
            date.today,
            hand_over=self.hand_over,
        )
        self.pages: dict[str, Page] = {}
        self._entries = {entry.key: entry for entry in entries()}
        self._trail: list[tuple[str, str]] = []
        self._buttons: dict[str, QPushButton] = {}
        self._build_side()
        self._build_top()
        self._build_lock()
        self._build_find()
        self._build_keys()
        self._listen()
        FollowFocus(self)
        if seat is not None:
            self.sit(seat)

    @property
    def seat(self) -> Seat:
        """Who sits here. Raises LookupError before anybody has signed in."""
        if self._seat is None:
            raise LookupError("nobody has signed in")
        return self._seat

    def sit(self, seat: Seat) -> None:
        """Somebody has signed in: from now on there is a desk to ask."""
        self._seat = seat
        frame = self.frame
        frame.opened, frame.today = seat.desk, seat.today
        frame.set_lock_minutes, frame.renew_practice = seat.idle.set_minutes, seat.renew_practice
        frame.settings_folder = seat.settings_folder
        self.setWindowTitle(seat.window_title)
        self.ui.centre_label.setText(f"调解台 · {seat.centre}" if seat.centre else "调解台")
        self.ui.practice_label.setVisible(seat.is_practice)
        set_mark(self.ui.practice_frame, "kind", "practice" if seat.is_practice else "real")
        # a frame takes its new width in from the sheet only when it hears of a change of style
        QApplication.sendEvent(self.ui.practice_frame, QEvent(QEvent.Type.StyleChange))
        self.ui.user_button.setText(seat.user)
        self.ui.lock_button.setVisible(not seat.is_practice)
        self.lock_screen.ui.user_label.setText(seat.user)

    def make_ahead(self, key: str) -> None:
        """Build a page before it is asked for; its first opening is then quick."""
        if key not in self.pages:
            self._page(self._entries[key])

    def _build_side(self) -> None:
        look = look_of_app()
        for entry in self._entries.values():
            if not entry.icon:
                continue
            words = f"{entry.label} {entry.shortcut}".strip()
            button = QPushButton(icon(entry.icon, look), words, self.ui.side_bar)
            button.setObjectName(f"side_{entry.key}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(f"Ctrl+{entry.letter}")
            button.setShortcut(QKeySequence(f"Ctrl+{entry.letter}"))
            button.clicked.connect(lambda _on, key=entry.key: self.go(key, ""))
            self.ui.side_layout.insertWidget(self.ui.side_layout.count() - 1, button)
            self._buttons[entry.key] = button

    def _build_top(self) -> None:
        look = look_of_app()
        self.ui.find_button.setIcon(icon("search", look))
        self.ui.lock_button.setIcon(icon("lock", look))
        self.ui.user_button.setEnabled("settings" in self._entries)
        self.ui.user_button.clicked.connect(lambda: self.go("settings", "me"))
        self.ui.lock_button.clicked.connect(self.lock)
        self.ui.find_button.clicked.connect(self.open_find)

    def _build_lock(self) -> None:
        frame = self.ui.central
        self.takeCentralWidget()
        self.covers = QStackedWidget(self)
        self.lock_screen = LockScreen("", self.covers)
        self.covers.addWidget(frame)
        self.covers.addWidget(self.lock_screen)
        self.party_screen = PartyScreen(self.frame, self.covers)
        self.party_screen.handed_back.connect(self.take_back)
        self.covers.addWidget(self.party_screen)
        self._before_party = self.windowState()
        self.setCentralWidget(self.covers)
        self._shown = frame
        self.lock_screen.asked.connect(self._try_unlock)
        self.lock_screen.other_wanted.connect(lambda: self.left.emit(True))

    def _build_find(self) -> None:
        commands = [
            Line(entry.key, "", f"打开{entry.label}", entry.shortcut, "页面")
            for entry in self._entries.values()
            if entry.icon
        ]
        self.find_box = FindBox(commands, self)
        self.find_box.wanted.connect(self._find)
        self.find_box.chosen.connect(lambda line: self.go(line.page, line.subject))

    def _build_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.open_find,
            "Ctrl+S": lambda: self._on_page(lambda page: page.save()),
            "Ctrl+P": lambda: self._on_page(lambda page: page.print_page()),
            "F1": self.help,
            "Esc": self.step_back,
            "Ctrl+Q": self.close,
        }
        for entry in self._entries.values():
            if entry.shortcut:
                keys[entry.shortcut] = lambda key=entry.key: self.go(key, "")  # type: ignore[misc]
        for key, deed in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self._unless_locked(deed))

    def _unless_locked(self, deed: Callable[[], object]) -> Callable[[], None]:
        def act() -> None:
            if not self.is_covered:
                deed()

        return act

    def _listen(self) -> None:
        self.runner.started.connect(self.job_bar.watch)
        self.left.connect(self.job_bar.leave)
        self.runner.troubled.connect(self._show_trouble)
        self.hub.saved.connect(self._say_saved)
        self.frame.drafts.kept.connect(self._say_kept)

    # pages

    def go(self, key: str, subject: str = "") -> None:
        """Open a page with the id it is about; an unknown page is passed over."""
        entry = self._entries.get(key)
        if entry is None:
            return
        here = (key, subject)
        if not self._trail or self._trail[-1] != here:
            self._trail.append(here)
            del self._trail[:-50]
        self._show(entry, subject)

    def back(self) -> None:
        """Go to the page before this one; from the first page there is no way back."""
        if len(self._trail) > 1:
            self._trail.pop()
            key, subject = self._trail[-1]
            self._show(self._entries[key], subject)

    def step_back(self) -> None:
        """Esc: close what is open in the page, else go to the page before."""
        page = self.current_page()
        if page is not None and not page.step_back():
            self.back()

    def current_page(self) -> Page | None:
        """The page in sight."""
        page = self.ui.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def here(self) -> tuple[str, str]:
        """The page in sight and its subject, to come back to after a lock."""
        return self._trail[-1] if self._trail else ("today", "")

    def _show(self, entry: Entry, subject: str) -> None:
        page = self._page(entry)
        self.ui.pages.setCurrentWidget(page)
        button = self._buttons.get(entry.under or entry.key)
        if button:
            button.setChecked(True)
        if self.notices.kind == "refused":
            self.notices.clear()
        page.open(subject)
        target = page.first_input()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, entry: Entry) -> Page:
        if entry.key not in self.pages:
            self.pages[entry.key] = entry.make(self.frame)
            self.ui.pages.addWidget(self.pages[entry.key])
        return self.pages[entry.key]

    def _on_page(self, deed: Callable[[Page], None]) -> None:
        page = self.current_page()
        if page is not None:
            deed(page)

    def help(self) -> None:
        """F1: what this page is for, in one paragraph."""
        page = self.current_page()
        if page is not None and page.help_topic:
            self.notices.tell(page.help_topic)

    # find

    def open_find(self) -> None:
        """Ctrl+K."""
        self.find_box.come_up()

    @Slot(str)
    def _find(self, text: str) -> None:
        seat, desk = self.seat, self.frame.desk
        job = self.runner.read(lambda _progress: seat.find(desk, text), key="find")
        job.succeeded.connect(lambda lines: self.find_box.show_found(text, lines))

    # lock

    @property
    def is_locked(self) -> bool:
        """Whether the lock screen stands over the window."""
        return self.covers.currentWidget() is self.lock_screen

    @property
    def is_covered(self) -> bool:
        """Whether the lock screen or a party's page stands over the window."""
        return self.covers.currentWidget() is not self._shown

    def hand_over(self, case_id: str, party_id: str, name: str) -> None:
        """Give the whole screen to a party; only the password leads back."""
        self.frame.drafts.save_now()
        self.find_box.put_away()
        self._before_party = self.windowState()
        self.setWindowTitle("调解台")
        self.covers.setCurrentWidget(self.party_screen)
        self.showFullScreen()
        self.party_screen.ask_party(Asked(case_id, party_id, name))

    def take_back(self) -> None:
        """The party is done: lock; in practice, which has no password, show the page again."""
        self.setWindowState(self._before_party)
        if self.seat.is_practice:
            self._uncover()
        else:
            self.lock()

    def lock(self) -> None:
        """Keep what is being typed and cover the window."""
        if self.is_locked or self.seat.is_practice:
            return
        self.frame.drafts.save_now()
        self.find_box.put_away()
        self.seat.idle.stop()
        self.setWindowTitle("调解台 · 已锁定")
        self.covers.setCurrentWidget(self.lock_screen)
        self.lock_screen.come_up()
        desk = self.frame.desk
        self.runner.write(lambda _progress: self.seat.locked(desk))

    @Slot(str)
    def _try_unlock(self, password: str) -> None:
        job = self.runner.pool(lambda _progress: self.seat.unlock(password))
        job.succeeded.connect(self._unlocked)
        job.failed.connect(self._unlock_failed)

    def _unlocked(self, desk: Desk) -> None:
        self.frame.opened = desk
        self.reopened.emit(desk)
        self.seat.idle.start()
        self.lock_screen.set_busy(False)
        self._uncover()

    def _uncover(self) -> None:
        self.setWindowTitle(self.seat.window_title)
        self.covers.setCurrentWidget(self._shown)
        page = self.current_page()
        target = page.first_input() if page else None
        if target is not None:
            target.setFocus()

    def _unlock_failed(self, error: object) -> None:
        text = explain(error) if isinstance(error, DeskError) else "打不开，请再试一次。"
        self.lock_screen.refuse(text)

    # what the world and the jobs say

    @Slot(object, object)
    def _show_trouble(self, error: KnownTrouble, job: Job) -> None:
        again = (lambda: self._retry(job)) if job.title or not job.key else None
        self.notices.trouble(explain(error), "重试(&R)" if again else "", again)

    def _retry(self, job: Job) -> None:
        self.runner.retry(job)

    @Slot()
    def _say_saved(self) -> None:
        self.ui.saved_label.setText(f"已保存 {datetime.now():%H:%M:%S}")

    @Slot(str)
    def _say_kept(self, _key: str) -> None:
        self.ui.saved_label.setText(f"草稿已存 {datetime.now():%H:%M:%S}")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the window as it is laid out."""
        stop = next_stop(self, forward=forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        if stop is None:
            return super().focusNextPrevChild(forward)
        stop.setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed; the rest is app.py's to stop. A party closes nothing."""
        if self.covers.currentWidget() is self.party_screen:
            event.ignore()
            self.take_back()
            return
        self.frame.drafts.save_now()
        event.accept()
        self.left.emit(False)


def look_of_app() -> Look:
    """The look of the running program."""
    app = QApplication.instance()
    return look_of(app) if isinstance(app, QApplication) else Look()
