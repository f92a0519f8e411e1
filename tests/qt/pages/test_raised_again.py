"""The case page names the petition that was answered before, and marks this one with one press."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk

ONE = {"role": "applicant", "person": {"name": "龚㛃兰"}}
TWO = {"role": "respondent", "person": {"name": "陈翀"}}


def petition(desk: Desk) -> str:
    values = {"on": desk.clock.today(), "facts": "补偿", "stat_type": "征地拆迁纠纷"}
    return desk.do("register", {**values, "track": "petition", "parties": [ONE, TWO]}).case_id


def answered(desk: Desk) -> str:
    case, on = petition(desk), desk.clock.today()
    desk.do("record_step", {"step": "classified", "on": on, "number": "第六项"}, case=case)
    desk.do("accept", {"on": on}, case=case)
    for key in ("opinion", "opinion_served"):
        desk.do("record_step", {"step": key, "on": on, "number": "处1号"}, case=case)
    return case


def test_the_earlier_one_is_named_opened_and_the_flag_set(
    qtbot: QtBot, page: CasePage, frame: Frame, visits: list[tuple[str, str]]
) -> None:
    first = answered(frame.desk)
    case = petition(frame.desk)
    page.open(case)
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "mark_again") is not None)
    number = asking.facts_of(frame.desk, first).case_no
    assert any(number in label.text() for label in page.findChildren(QLabel))
    page.findChild(QPushButton, "earlier_case").click()
    assert visits[-1] == ("case", first)
    page.findChild(QPushButton, "mark_again").click()
    qtbot.waitUntil(lambda: asking.facts_of(frame.desk, case).risk_flags == ("ended_three",))


def test_a_first_petition_is_shown_nothing(qtbot: QtBot, page: CasePage, frame: Frame) -> None:
    page.open(petition(frame.desk))
    qtbot.waitUntil(lambda: page.view is not None and frame.runner.busy() == 0)
    assert page.findChild(QPushButton, "mark_again") is None
