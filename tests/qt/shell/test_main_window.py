"""The window around the pages: going, finding, locking, saying what happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import KnownTrouble, NotAllowed
from mediation_desk.qt.shell import directory
from mediation_desk.qt.shell.find_box import Line
from mediation_desk.qt.shell.main_window import MainWindow


def key(qtbot: QtBot, window: MainWindow, name: str) -> MainWindow:
    from PySide6.QtGui import QKeySequence

    combination = QKeySequence(name)[0]
    qtbot.keyClick(window, combination.key(), combination.keyboardModifiers())
    return window


def test_the_side_bar_shows_only_pages_that_exist(window: MainWindow) -> None:
    buttons = window.ui.side_bar.findChildren(QPushButton)
    expected = [e for e in directory.ENTRIES if e.icon and e.exists]
    assert [b.text().split()[0] for b in buttons] == [e.label for e in expected]


def test_escape_goes_back_to_the_page_before(qtbot: QtBot, window: MainWindow) -> None:
    window.go("cases")
    window.go("settings")
    key(qtbot, window, "Esc")
    assert window.here() == ("cases", "")


def test_find_leads_to_a_case(
    qtbot: QtBot, window: MainWindow, registered: Callable[..., str]
) -> None:
    case = registered("龚㛃兰", "陈翀")
    window.open_find()
    chosen: list[object] = []
    window.find_box.chosen.connect(chosen.append)
    qtbot.keyClicks(window.find_box.ui.find_edit, "gjl")
    qtbot.waitUntil(lambda: any(ln.subject == case for ln in window.find_box._lines))
    qtbot.keyClick(window.find_box.ui.find_edit, Qt.Key.Key_Return)
    assert chosen[0].subject == case  # type: ignore[attr-defined]


def test_find_says_what_to_try_when_nothing_is_found(qtbot: QtBot, window: MainWindow) -> None:
    window.open_find()
    qtbot.keyClicks(window.find_box.ui.find_edit, "zzzz")
    qtbot.waitUntil(lambda: "没有找到" in window.find_box.ui.hint_label.text())
    window.find_box.put_away()


class Painted(QObject):
    """Hears whether a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _still(qtbot: QtBot, painted: Painted) -> bool:
    """Whether nothing was painted for a fifth of a second: what came late has come."""
    before = painted.times
    qtbot.wait(200)
    return painted.times == before


def test_an_answer_paints_the_find_box_and_not_the_page_under_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("today")
    window.open_find()
    qtbot.waitUntil(lambda: window.runner.busy() == 0)
    QApplication.processEvents()
    box, under = Painted(window.find_box.ui.found_list.viewport()), Painted(window.pages["today"])
    qtbot.waitUntil(lambda: _still(qtbot, under))
    under.times = 0
    window.find_box.show_found("", [Line("case", "1", f"第{n}案") for n in range(50)])
    qtbot.waitUntil(lambda: box.times > 0)
    assert under.times == 0


def test_trouble_stays_with_a_button_to_try_again(qtbot: QtBot, window: MainWindow) -> None:
    tries: list[int] = []

    def work(_progress: object) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise KnownTrouble("disk_full")

    window.runner.write(work)
    qtbot.waitUntil(window.notices.isVisible)
    window.notices.deed_button.click()
    qtbot.waitUntil(lambda: len(tries) == 2)


def test_the_title_says_who_we_are_and_practice_says_so_first(window: MainWindow) -> None:
    from dataclasses import replace

    assert window.windowTitle().startswith("调解台 · ")
    assert replace(window.seat, is_practice=True).window_title.startswith("【练习】")


def test_a_lock_covers_the_window_and_closes_the_store(qtbot: QtBot, window: MainWindow) -> None:
    window.lock()
    assert window.is_locked
    assert window.windowTitle() == "调解台 · 已锁定"
    qtbot.waitUntil(lambda: window.runner.busy() == 0)
    assert set(window.seat.desk.store._key) == {0}


def test_shortcuts_do_nothing_while_locked(qtbot: QtBot, window: MainWindow) -> None:
    window.lock()
    before = window.here()
    key(qtbot, window, "Ctrl+K")
    key(qtbot, window, "F2")
    assert window.here() == before
    assert not window.find_box.isVisible()


def test_a_wrong_password_keeps_the_lock(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_password: str) -> None:
        raise NotAllowed("unlock_refused")

    monkeypatch.setattr(type(window.seat), "unlock", property(lambda _seat: refuse))
    window.lock()
    qtbot.keyClicks(window.lock_screen.ui.password_edit, "wrong wrong wrong")
    window.lock_screen.ui.open_button.click()
    qtbot.waitUntil(lambda: window.lock_screen.ui.message_label.text().strip() != "")
    assert window.is_locked


def test_idle_minutes_lock_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.seat.idle.idle.connect(window.lock)
    window.seat.idle.set_milliseconds(30)
    window.seat.idle.start()
    qtbot.waitUntil(lambda: window.is_locked)


@pytest.mark.parametrize("deed", ["key", "words"])
def test_a_key_and_words_of_an_input_method_put_off_the_lock(
    qtbot: QtBot, window: MainWindow, deed: str
) -> None:
    idle, edit = window.seat.idle, window.find_box.ui.find_edit
    idle.set_milliseconds(60_000)
    idle._timer.setTimerType(Qt.TimerType.PreciseTimer)
    idle.start()
    window.open_find()
    qtbot.waitUntil(lambda: idle._timer.remainingTime() < 59_980)
    before = idle._timer.remainingTime()
    if deed == "key":
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    else:
        words = QInputMethodEvent()
        words.setCommitString("张三")
        QApplication.sendEvent(edit, words)
    assert idle._timer.remainingTime() > before
    idle.stop()


def test_escape_closes_the_find_box_and_gives_the_cursor_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("cases")
    window.open_find()
    qtbot.keyClick(window.find_box.ui.find_edit, Qt.Key.Key_Escape)
    assert not window.find_box.isVisible()
    assert window.here() == ("cases", "")


def test_a_case_stands_under_the_cases_in_the_side_bar(
    window: MainWindow, registered: Callable[..., str]
) -> None:
    case = registered()
    window.go("settings")
    window.go("case", case)
    button = window.ui.side_bar.findChild(QPushButton, "side_cases")
    assert isinstance(button, QPushButton)
    assert button.isChecked()


def test_no_two_shortcuts_of_the_window_are_one(window: MainWindow) -> None:
    from PySide6.QtGui import QShortcut

    keys = [s.key().toString() for s in window.findChildren(QShortcut)]
    buttons = window.ui.side_bar.findChildren(QPushButton)
    keys += [b.shortcut().toString() for b in buttons if not b.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(("keys", "deed"), [("Ctrl+P", "print_page"), ("Ctrl+S", "save")])
def test_the_page_in_sight_prints_and_saves_itself_in_its_own_way(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, keys: str, deed: str
) -> None:
    done: list[str] = []
    monkeypatch.setattr(type(window.current_page()), deed, lambda _page: done.append(deed))
    key(qtbot, window, keys)
    assert done == [deed]
