"""部门响应: a department a row, how soon it signs and answers; right, each thing it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.desk.list_tool import Line, ListTool
from mediation_desk.qt.page import Page
from mediation_desk.qt.rates.rates_tool import PERIODS, period
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.responses.views import Response, Step, responses

_PERIODS = PERIODS[:-1]


class ResponsesTool(ListTool):
    """One period at a time."""

    title = "部门响应"
    help_topic = (
        "一号主叫、派单、响应、考评：移送和吹哨发出去以后，各部门几天签收（报到）、几天答复、"
        "逾期几件、评了几分；县里的交办督办也在这里，县里看各乡镇，乡镇看自己。按日历天数；没有答复的不进平均，另外列着。"
    )
    nothing = (
        "这段时间没有移送、吹哨，也没有交办。换一段时间看；在案件里移送、在“吹哨报到”里吹哨以后这里就有。"
    )
    columns = (
        ("部门", 170), ("发出", 56), ("签收", 56), ("几天签收", 76), ("答复", 56), ("几天答复", 76),
        ("逾期", 56),
    )  # fmt: skip
    wide = "部门"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.period_box = QComboBox()
        self.period_box.addItems(_PERIODS)
        self.period_box.setProperty("no_draft", True)
        self.period_box.setAccessibleName("看哪段时间发出的")
        self.period_box.activated.connect(lambda _place: self.refresh())
        self.ui.filters_layout.addWidget(self.period_box)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The departments of the chosen period."""
        today = desk.clock.today()
        days = period(today, _PERIODS[self.period_box.currentIndex()])
        return [_line(one, today) for one in responses(desk, *days)]


def _line(one: Response, today: date) -> Line:
    cells = (
        one.organ, str(len(one.steps)), str(one.came), _mean(one.days_to_come),
        str(one.answered), _mean(one.days_to_answer), str(one.late),
    )  # fmt: skip
    return Line(
        one.organ, cells, one.organ, f"逾期 {one.late} 件" if one.late else "",
        "red" if one.late else "", f"退回 {one.refused} 件　评分 {_mean(one.points) or '还没有'}",
        "\n".join(_told(step, today) for step in one.steps),
    )  # fmt: skip


def _told(step: Step, today: date) -> str:
    came = f"{zh_date(step.came_on)}签收" if step.came_on else "还没有签收"
    answered = f"{zh_date(step.answered_on)}答复" if step.answered_on else "还没有答复"
    ended = "退回" if step.refused else answered
    said = f"{step.what}：{zh_date(step.sent_on)}发出，{came}，{ended}"
    return f"{said}（逾期）" if step.is_late(today) else said


def _mean(tenths: int | None) -> str:
    return "" if tenths is None else f"{tenths // 10}.{tenths % 10}"
