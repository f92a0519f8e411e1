"""风险研判: open red and orange cases for the weekly meeting, its pack and the wall table."""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.labels import label_of
from mediation_desk.qt.desk.list_tool import Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.usecases.briefing import printing
from mediation_desk.usecases.briefing.views import GraveShown, grave_cases
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.risk.asking import owed_words


class BriefingTool(ListTool):
    """Cases by colour, with what is owed and what of it is late."""

    title = "风险研判"
    help_topic = (
        "红色、橙色的案件都在这里，升级一周内的注明。“打印研判材料”印周会用的一份，"
        "“打印挂图”印 A3 的墙上表；写不写姓名在“吹哨报到—天数、分值”里设。"
    )
    nothing = "现在没有红色、橙色的案件。"
    columns = (("等级", 70), ("案号", 190), ("案件", 150), ("要办的", 130))
    wide = "案件"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.wall_button = self.add_top("打印挂图(&T)", "wall_button", self._print_wall)
        self.print_button = self.add_top("打印研判材料(&P)", "pack_button", self.print_page)

    def print_page(self) -> None:
        """The pack of the meeting, as Word and PDF."""
        desk = self.page.frame.desk
        print_into(
            self.page, lambda to: printing.print_risk_week(desk, to), "正在印研判材料",
            self.print_button,
        )  # fmt: skip

    def _print_wall(self) -> None:
        desk = self.page.frame.desk
        print_into(
            self.page, lambda to: printing.print_wall_table(desk, to), "正在印挂图",
            self.wall_button,
        )  # fmt: skip

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The cases."""
        return [_line(one) for one in grave_cases(desk)]


def _line(one: GraveShown) -> Line:
    line = one.line
    colour = label_of("RiskColour", line.colour).partition("（")[0]
    title = words.HIDDEN if line.is_masked else line.title
    count = f"{len(one.owed)} 项" + (f"，逾期 {len(one.late)} 项" if one.late else "")
    risen = "　一周内升级" if one.is_risen else ""
    text = words.SILENT if line.is_masked else "\n".join([
        *one.reasons, "",
        *(f"{'【逾期】' if d in one.late else ''}{owed_words(d)}" for d in one.owed),
    ])  # fmt: skip
    return Line(
        line.id, (colour, line.number, title, "" if line.is_masked else count), title,
        f"{colour}{risen}", line.colour, line.number, text.strip(),
        case_id="" if line.is_masked else line.id,
    )  # fmt: skip
