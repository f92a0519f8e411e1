"""A report names kinds and places, never the words of an error, and comes once at a time."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.qt.shell.report_dialog import ReportDialog
from mediation_desk.qt.start.crash_report import TopHook, report_text


def raised() -> BaseException:
    try:
        try:
            raise KnownTrouble("disk_full", name="龚㛃兰")
        except KnownTrouble as error:
            raise ValueError("身份证 110101199001011237") from error
    except ValueError as error:
        return error


def test_a_report_holds_no_word_of_the_error() -> None:
    text = report_text(raised())
    assert "ValueError" in text
    assert "KnownTrouble disk_full" in text
    assert "test_crash_report.py" in text
    assert "110101" not in text
    assert "龚" not in text


def test_an_error_of_another_thread_is_shown_on_the_windows_thread(
    qtbot: QtBot, expect_log: list[str]
) -> None:
    expect_log.append("log line mediation_desk.qt.start.crash_report: bug")
    shown: list[tuple[str, threading.Thread]] = []
    hook = TopHook(lambda text: shown.append((text, threading.current_thread())))
    thread = threading.Thread(target=lambda: hook.report(raised()))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0][1] is threading.main_thread()


def test_the_stop_key_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []
    hook = TopHook(shown.append)
    hook.hear(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = ReportDialog("ValueError")
    qtbot.addWidget(dialog)
    dialog.ui.copy_button.click()
    assert dialog.ui.copy_button.text() == "已复制"
