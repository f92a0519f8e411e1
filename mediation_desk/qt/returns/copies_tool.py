"""报送留存: every return that was sent, what has changed since, and the same sheet once more."""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.desk.list_tool import Line, ListTool
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns import printing, sending
from mediation_desk.usecases.returns.sending import Change, CopyShown

_COMPARED = 12
"""So many of the latest copies are held against today's count."""


class CopiesTool(ListTool):
    """A copy a row; those that a correction replaced stay in sight."""

    title = "报送留存"
    help_topic = (
        "每次“报送并留存”的那一份都在这里，谁也改不了。报送以后案件变了的，标出哪一栏差多少；"
        "要更正，到“报表”里选同一期再报一次。"
    )
    nothing = "还没有报送过。到“报表”里核对好数，按“报送并留存”。"
    columns = (("报表", 230), ("哪一期", 130), ("报送日期", 110), ("情况", 140))
    wide = "报表"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.again_button = self.add_top("再印这一份(&P)", "again_button", self.print_page)
        self.again_button.hide()

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The copies; the latest are held against today's count."""
        shown = sending.return_copies(desk)
        now = [one for one in shown if one.is_last][:_COMPARED]
        changes = {one.copy.id: sending.return_changes(desk, one.copy.id) for one in now}
        return [_line(one, changes.get(one.copy.id)) for one in shown]

    def show_chosen(self) -> None:
        """The chosen copy may be printed again."""
        super().show_chosen()
        self.again_button.setVisible(self.chosen is not None)

    def print_page(self) -> None:
        """The chosen copy as it was sent: XLSX, Word and PDF."""
        line, desk = self.chosen, self.page.frame.desk
        if line is not None:
            print_into(
                self.page, lambda to: printing.print_return_copy(desk, line.id, to),
                "正在印留存的报表", self.again_button, "和报送的那一份一样。",
            )  # fmt: skip


def _line(one: CopyShown, changes: tuple[Change, ...] | None) -> Line:
    copy = one.copy
    state, level = "", ""
    if not one.is_last:
        state = "已更正"
    elif changes:
        state, level = f"有 {len({(c.row, c.key) for c in changes})} 个数变了", "orange"
    elif copy.is_zero:
        state = "零报告"
    to = f"，报给{copy.sent_to}" if copy.sent_to else ""
    told = [f"{copy.by}{zh_date(copy.sent_on)}报送{to}，第{copy.serial}次。"]
    told += [f"原因：{copy.why}"] if copy.why else []
    told += [_told(change) for change in changes or ()]
    told.append(f"指纹：{copy.digest[:16]}")
    return Line(
        copy.id, (one.title, one.period.words, copy.sent_on.isoformat(), state),
        f"{one.title}　{one.period.words}", state, level, copy.unit, "\n".join(told),
    )  # fmt: skip


def _told(one: Change) -> str:
    moved = []
    if one.came:
        moved.append(f"多了 {len(one.came)} 件")
    if one.went:
        moved.append(f"少了 {len(one.went)} 件")
    why = f"（{'、'.join(moved)}）" if moved else ""
    figures = f"报送时 {one.then_words}，现在 {one.now_words}{why}"
    return f"{'　'.join(one.names)}　{one.words}：{figures}"
