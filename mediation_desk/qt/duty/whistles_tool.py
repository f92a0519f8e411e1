"""吹哨报到: a row for each department that was called; door, answer and rating are done here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox

from mediation_desk.domain.duty.whistles import ENDED, WhistleState
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.duty.printed import offer_months, print_slip
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import printing, roster_views, whistle_views
from mediation_desk.usecases.duty.kept import DutyHabits, duty_habits
from mediation_desk.usecases.duty.whistle_views import CallShown, DepartmentLine

_OF_CALL = ("close_whistle", "withdraw_whistle")
_NOT_CALLED = ("center",)


class WhistlesTool(ListTool):
    """Whistles, by department."""

    title = "吹哨报到"
    help_topic = (
        "一个部门一行。到了门口登记报到，没有来的也要登记；反馈和评价写在同一行。"
        "黄牌：快到反馈的最后一天；红牌：过了还没有反馈。"
    )
    nothing = "没有吹过哨。按“吹哨”填一张派单，写明叫哪些部门、什么事、几点到哪里。"
    columns = (("哨号", 155), ("报到部门", 110), ("事由", 100), ("进度", 190))
    wide = "事由"
    row_key = "department"
    deeds = (
        Deed("blow_whistle", "吹哨(&N)", "哨单写好了，打印出来送部门签收。", on_row=False,
             is_main=True),
        Deed("set_duty_habits", "天数、分值(&T)", "设置存好了。", on_row=False),
        Deed("sign_arrival", "报到登记(&R)", "报到登记好了。", is_main=True),
        Deed("answer_whistle", "反馈登记(&A)", "反馈登记好了。"),
        Deed("rate_department", "评价部门(&J)", "评价好了。"),
        Deed("close_whistle", "办结(&X)", "办结好了。"),
        Deed("withdraw_whistle", "撤回(&W)", "已撤回，哨号不再使用。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.calls: dict[str, str] = {}
        self._ended: frozenset[str] = frozenset()
        self._offered: Offered = {}
        self._habits = DutyHabits()
        self.open_check = QCheckBox("只看没办完的(&O)")
        self.open_check.setObjectName("open_check")
        self.open_check.setProperty("no_draft", True)
        self.open_check.setChecked(True)
        self.open_check.toggled.connect(lambda _on: self.fill())
        self.ui.filters_layout.addWidget(self.open_check)
        self.month_button = self.add_top("月清单(&M)…", "month_button", self._print_month)
        self.slip_button = self.add_top("打印哨单(&P)", "slip_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """A line for each department of each whistle; of a masked one a single line."""
        found = whistle_views.whistles(desk)
        bodies = [one.name for one in roster_views.bodies(desk) if one.kind not in _NOT_CALLED]
        self._offered = {"organs": [(name, name) for name in bodies]}
        self._habits = duty_habits(desk)
        lines, calls, ended = [], {}, set()
        for call in found:
            for one in call.called or (None,):
                made = line_of(call, one)
                lines.append(made)
                calls[made.id] = call.line.id
                if call.state in ENDED:
                    ended.add(made.id)
        self.calls, self._ended = calls, frozenset(ended)
        return lines

    def shown(self) -> Sequence[Line]:
        """Without those that have ended, unless they are wanted."""
        hides = self.open_check.isChecked()
        return [one for one in self.lines if not (hides and one.id in self._ended)]

    def show_subject(self, subject: str) -> None:
        """A whistle is named by its own id; its first row is chosen."""
        row = next((one for one, call in self.calls.items() if call == subject), subject)
        if row in self._ended:
            self.open_check.setChecked(False)
        super().show_subject(row)

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """Some deeds are done to the department, some to the whole call."""
        if line is not None and deed.verb in _OF_CALL:
            return {"call": self.calls[line.id]}
        return super().fixed(deed, line)

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The habits as they are now."""
        return self._habits.model_dump() if deed.verb == "set_duty_habits" else {}

    def offered(self, deed: Deed) -> Offered:
        """The bodies on file may be ticked."""
        return self._offered if deed.verb == "blow_whistle" else {}

    def show_chosen(self) -> None:
        """A slip is printed of the chosen row."""
        super().show_chosen()
        self.slip_button.setEnabled(self.chosen is not None)

    def _print_month(self) -> None:
        offer_months(self.page, printing.print_month, self.month_button)

    def print_page(self) -> None:
        """The slip of the chosen row, as Word and PDF."""
        if self.chosen is not None:
            print_slip(self.page, self.calls[self.chosen.id], self.slip_button)


def line_of(call: CallShown, one: DepartmentLine | None) -> Line:
    """One row."""
    line = call.line
    state, level = words.call_state(call, one)
    title = words.HIDDEN if line.is_masked else line.subject
    organ = one.organ if one else ""
    return Line(
        one.id if one else line.id,
        (line.number, organ, title, state),
        f"{organ}　{title}" if organ else title,
        state, level, f"{line.number}　{words.call_about(call)}", words.call_text(call, one),
        _deeds(call, one), "" if line.is_masked else line.case_id,
    )  # fmt: skip


def _deeds(call: CallShown, one: DepartmentLine | None) -> tuple[str, ...]:
    if one is None or call.state is WhistleState.WITHDRAWN:
        return ()
    rated = ("rate_department",) if one.arrival or one.answered_on else ()
    if call.state is WhistleState.CLOSED:
        return rated
    noted = () if one.arrival else ("sign_arrival",)
    return (*noted, "answer_whistle", *rated, *_OF_CALL)
