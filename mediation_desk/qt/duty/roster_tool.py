"""值班表: the week as a grid, the chosen half day as a list, swaps and the door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem

from mediation_desk.domain.dates import zh_month_day, zh_weekday
from mediation_desk.domain.duty.roster import DutyHalf, Sitting, is_in_half, monday_of
from mediation_desk.domain.labels import label
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.duty.printed import offer_months, print_chart
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled, worn
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import printing, roster_views
from mediation_desk.usecases.duty.roster_views import Week

HALVES = (DutyHalf.MORNING, DutyHalf.AFTERNOON)
_GRID = 168


class RosterTool(ListTool):
    """The roster of a week."""

    title = "值班表"
    help_topic = (
        "上面是一周的值班表，选一格，下面是这半天谁在；到了门口登记签到，换班写明谁同意。"
        "“挂图”印成一张横排的表贴在墙上。"
    )
    nothing = "这半天没有排班。按“排班”写部门、人员、星期几。"
    columns = (("时段", 55), ("驻法", 85), ("部门", 110), ("人员", 125), ("到岗", 180))
    wide = "部门"
    row_key = "slot"
    deeds = (
        Deed("plan_duty", "排班(&N)", "排好了。", on_row=False, is_main=True),
        Deed("sign_duty", "签到(&R)", "签到登记好了。", is_main=True),
        Deed("swap_duty", "换班(&S)", "换班记好了。"),
        Deed("drop_swap", "取消换班(&D)", "换班取消了。", at_once=True),
        Deed("end_duty", "停这一格(&X)", "停好了，以前的周不变。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.day = page.frame.today()
        self.week: Week | None = None
        self.week_label = QLabel()
        self.ui.filters_layout.addWidget(self.week_label)
        self.chart_button = self.add_top("挂图(&P)", "chart_button", self.print_page)
        self.month_button = self.add_top("考勤(&M)…", "month_button", self._print_month)
        self.add_top("下一周(&K)", "next_week_button", lambda: self._go(7))
        self.add_top("本周(&T)", "this_week_button", lambda: self._go(0))
        self.add_top("上一周(&J)", "last_week_button", lambda: self._go(-7))
        self.grid = self._make_grid()
        layout = self.ui.list_page.layout()
        assert layout is not None
        layout.insertWidget(1, self.grid)  # type: ignore[attr-defined]
        self.grid.currentCellChanged.connect(lambda *_places: self._choose_half())

    def _make_grid(self) -> QTableWidget:
        grid = QTableWidget(len(HALVES), 7)
        grid.setObjectName("week_grid")
        grid.setAccessibleName("一周的值班表")
        grid.setVerticalHeaderLabels([label(half) for half in HALVES])
        for header in (grid.horizontalHeader(), grid.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setHighlightSections(False)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.setTabKeyNavigation(False)
        grid.setFixedHeight(scaled(_GRID))
        return grid

    @property
    def half(self) -> DutyHalf:
        """The half day that is chosen."""
        return HALVES[max(0, self.grid.currentRow())]

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The squares of the whole week."""
        self.week = roster_views.week(desk, self.day)
        return [line_of(one) for _day, found in self.week.days for one in found]

    def shown(self) -> Sequence[Line]:
        """Those of the chosen half day."""
        wanted = {line_of(one).id for one in self._sittings(self.day, self.half)}
        return [one for one in self.lines if one.id in wanted]

    def _sittings(self, day: date, half: DutyHalf) -> list[Sitting]:
        days = dict(self.week.days) if self.week else {}
        return [one for one in days.get(day, ()) if is_in_half(one, half)]

    def count_words(self, shown: Sequence[Line]) -> str:
        """Which half day is shown below the grid."""
        return f"{words.day_words(self.day)}{label(self.half)}，{len(shown)} 个"

    def fill(self) -> None:
        """The grid first, then the list of the chosen half day."""
        monday = monday_of(self.day)
        self.week_label.setText(f"{zh_month_day(monday)} — {zh_month_day(monday + _days(6))}")
        self.grid.blockSignals(True)
        for column in range(7):
            day = monday + _days(column)
            heading = QTableWidgetItem(f"{zh_weekday(day, short=True)} {day.month}.{day.day}")
            self.grid.setHorizontalHeaderItem(column, heading)
            for row, half in enumerate(HALVES):
                self.grid.setItem(row, column, self._square(day, half))
        if self.grid.currentRow() < 0:
            noon = self.page.frame.desk.clock.now().hour >= 12
            self.grid.setCurrentCell(int(noon), self.day.weekday())
        self.grid.setCurrentCell(max(0, self.grid.currentRow()), self.day.weekday())
        self.grid.blockSignals(False)
        super().fill()

    def _square(self, day: date, half: DutyHalf) -> QTableWidgetItem:
        found = self._sittings(day, half)
        named = [one.person or one.organ for one in found]
        item = QTableWidgetItem("\n".join(named))
        item.setToolTip("\n".join(f"{label(o.slot.kind)}　{o.organ} {o.person}" for o in found))
        item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if any(one.sign is not None and one.sign.state.value == "absent" for one in found):
            item.setForeground(QColor(worn("red")))
        return item

    def _choose_half(self) -> None:
        if self.grid.currentColumn() < 0:
            return
        self.day = monday_of(self.day) + _days(self.grid.currentColumn())
        super().fill()

    def _go(self, days: int) -> None:
        self.day = self.day + _days(days) if days else self.page.frame.today()
        self.refresh()

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """A square on its day; a square that ends is ended for all its days."""
        if line is None:
            return {}
        slot, _, day = line.id.partition("|")
        return {"slot": slot} if deed.verb == "end_duty" else {"slot": slot, "on_day": day}

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """A square ends with the day in sight."""
        return {"until_on": self.day} if deed.verb == "end_duty" else {}

    def _print_month(self) -> None:
        offer_months(self.page, printing.print_attendance, self.month_button)

    def print_page(self) -> None:
        """The wall chart of the week in sight."""
        print_chart(self.page, self.day, self.chart_button)


def line_of(one: Sitting) -> Line:
    """One square on its day."""
    state, level = words.sitting_state(one)
    slot = one.slot
    mark = "（换班）" if one.swap else ""
    swapped = ("drop_swap",) if one.swap else ()
    return Line(
        f"{slot.id}|{one.on.isoformat()}",
        (label(slot.half), label(slot.kind), one.organ, f"{one.person}{mark}", state),
        f"{one.organ}　{one.person}".rstrip("　"), state, level,
        f"{words.day_words(one.on)}　{label(slot.half)}　{label(slot.kind)}",
        words.sitting_text(one), ("sign_duty", "swap_duty", *swapped, "end_duty"),
    )  # fmt: skip


def _days(count: int) -> timedelta:
    return timedelta(days=count)
