"""The day's backup happens by itself, on no time of the person's, and at closing where it must."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.qt.care import backup_watch
from mediation_desk.qt.care.backup_watch import PLUGGED_IN, BackupWatch
from mediation_desk.qt.care.farewell import say_farewell
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.backup import manifest
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep.backup_places import PlaceKind, set_backup_place
from mediation_desk.usecases.upkeep.daily_backup import daily_backup

QUICK = 200
Start = Callable[..., BackupWatch]


@pytest.fixture
def places(desk: Desk, tmp_path: Path) -> tuple[Path, Path]:
    disk, stick = tmp_path / "disk", tmp_path / "usb"
    for kind, folder in ((PlaceKind.FIXED, disk), (PlaceKind.STICK, stick)):
        folder.mkdir()
        set_backup_place(desk, kind, folder)
    return disk, stick


@pytest.fixture
def start(qtbot: QtBot, window: MainWindow) -> Iterator[Start]:
    """Begins to watch a window that is asked nothing."""
    made: list[BackupWatch] = []

    def begin(rest: int = QUICK, look: int = QUICK) -> BackupWatch:
        qtbot.waitUntil(lambda: window.runner.busy() == 0)
        watch = BackupWatch(window, rest, look)
        made.append(watch)
        watch.start()
        qtbot.waitUntil(lambda: watch.standing is not None)
        return watch

    yield begin
    window.left.emit(False)
    qtbot.waitUntil(lambda: window.runner.busy() == 0)


def count(place: Path) -> int:
    return len(list(place.glob(f"*/{manifest.PREFIX}*")))


def test_it_backs_up_when_the_desk_rests_and_says_so_in_the_status_bar(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    watch = start()
    assert watch.label.text() == "上次备份 还没有 · U盘 还没有"
    qtbot.waitUntil(lambda: watch.label.text().count("今天") == 2, timeout=60_000)
    assert [count(place) for place in places] == [1, 1]
    qtbot.wait(4 * QUICK)
    assert [count(place) for place in places] == [1, 1]
    assert window.notices.kind in ("", "done")


def test_it_waits_as_long_as_the_desk_is_asked(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    start(rest=1500, look=QUICK)
    for _ in range(10):
        qtbot.wait(300)
        window.runner.read(lambda _progress: None)
    assert [count(place) for place in places] == [0, 0]


def test_to_look_does_not_end_the_rest(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    """It looks more often than the desk rests: each look would put the backup off for ever."""
    asked: list[object] = []
    window.runner.started.connect(asked.append)
    watch = start(rest=60_000, look=QUICK)
    asked.clear()
    for _ in range(5):
        watch.look()
        qtbot.waitUntil(lambda: not watch._is_looking)
    assert asked == []


def test_a_stick_plugged_in_is_noticed_fed_and_told(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start, desk: Desk
) -> None:
    away = places[1].rename(places[1].with_name("away"))
    daily_backup(desk)
    watch = start(rest=60_000)
    assert not watch._is_feeding
    away.rename(places[1])
    watch.look()
    qtbot.waitUntil(lambda: window.notices.text.text() == PLUGGED_IN)
    qtbot.waitUntil(lambda: "拔U盘以前" in window.notices.text.text(), timeout=60_000)
    assert [count(place) for place in places] == [1, 1]


def test_a_place_that_fails_is_told_once_and_not_tried_again_at_once(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    (places[0] / "mediation-desk-000000000").write_text("no folder", encoding="utf-8")
    watch = start()
    qtbot.waitUntil(lambda: "没有备份成" in window.notices.text.text(), timeout=60_000)
    assert count(places[1]) == 1
    window.notices.clear()
    for _ in range(3):
        watch.look()
        qtbot.wait(2 * QUICK)
    assert not watch._is_feeding
    assert window.notices.kind == ""


def test_a_place_away_for_days_is_told_of_calmly_and_once(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start, desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    said = ("备份U盘已有 3 天没有备份。",)
    monkeypatch.setattr(backup_watch, "reminders", lambda _standing: said)
    watch = start(rest=60_000)
    qtbot.waitUntil(lambda: window.notices.kind == "tell")
    window.notices.clear()
    watch.look()
    qtbot.waitUntil(lambda: not watch._is_looking)
    assert window.notices.kind == ""


def test_nothing_is_asked_while_the_window_is_locked(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    watch = start(rest=QUICK)
    window.covers.setCurrentWidget(window.lock_screen)
    watch.look()
    assert not watch._is_looking
    watch.feed()
    assert not watch._is_feeding
    window.covers.setCurrentWidget(window._shown)


def test_at_closing_the_days_backup_is_made_and_the_store_closed_after_it(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    start(rest=60_000)
    ended: list[int] = []
    farewell = say_farewell(window, lambda: ended.append(count(places[1])))
    assert farewell is not None
    qtbot.addWidget(farewell)
    qtbot.waitUntil(lambda: ended == [1], timeout=60_000)
    assert not farewell.isVisible()


def test_who_does_not_wait_leaves_no_half_backup(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start
) -> None:
    start(rest=60_000)
    ended: list[bool] = []
    farewell = say_farewell(window, lambda: ended.append(True))
    assert farewell is not None
    qtbot.addWidget(farewell)
    farewell.ui.leave_button.click()
    assert ended == [True]
    qtbot.waitUntil(lambda: window.runner.busy() == 0, timeout=60_000)
    for place in places:
        assert count(place) == len(list(place.glob("*/store-*.001")))
    assert ended == [True]


def test_where_nothing_is_wanting_the_window_just_closes(
    qtbot: QtBot, window: MainWindow, places: tuple[Path, Path], start: Start, desk: Desk
) -> None:
    assert say_farewell(window, lambda: None) is None
    daily_backup(desk)
    start(rest=60_000)
    assert say_farewell(window, lambda: None) is None
