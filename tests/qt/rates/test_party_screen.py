"""The party's own page: big answers by key and mouse, refusal, thanks; nothing else is reached."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.rates.party_screen import Asked, PartyScreen
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from tests.desks import led


def opened(qtbot: QtBot, frame: Frame, desk: Desk) -> tuple[PartyScreen, str]:
    case = led(desk, "record_payment")
    screen = PartyScreen(frame)
    qtbot.addWidget(screen)
    screen.show()
    screen.ask_party(Asked(case, facts_of(desk, case).parties[1].id, "陈翀"))
    return screen, case


def test_three_faces_are_kept_and_the_second_time_nothing_is(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    screen, case = opened(qtbot, frame, desk)
    QTest.mouseClick(screen.send_button, Qt.MouseButton.LeftButton)
    assert "还没有评" in screen.message_label.text()
    for name in ("attitude_1", "process_2", "result_3"):
        button = screen.findChild(QPushButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.send_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "谢谢您的评价" in screen.thanks_label.text())
    (kept,) = facts_of(desk, case).ratings
    assert [tuple(one) for one in kept.scores] == [
        ("态度", "满意"), ("过程", "基本满意"), ("结果", "不满意"),
    ]  # fmt: skip
    screen.ask_party(screen.asked)
    QTest.mouseClick(screen.decline_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "没有存上" in screen.thanks_label.text())
    assert len(facts_of(desk, case).ratings) == 1


def test_a_party_may_decline_and_whom_it_is_about_is_not_said(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    screen, case = opened(qtbot, frame, desk)
    shown = "".join(one.text() for one in screen.findChildren(type(screen.hello_label)))
    assert "龚㛃兰" not in shown
    assert "宅基地" not in shown
    QTest.mouseClick(screen.decline_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "没有评价" in screen.thanks_label.text())
    assert [one.scores for one in facts_of(desk, case).ratings] == [()]
    with qtbot.waitSignal(screen.handed_back):
        QTest.mouseClick(screen.back_button, Qt.MouseButton.LeftButton)
