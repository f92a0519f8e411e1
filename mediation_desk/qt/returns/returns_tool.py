"""报表: the figures of an official return for a period and a unit; a figure opens its cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QMenu

from mediation_desk.domain.returns.periods import Period, PeriodKind, period_of
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.figure_tool import FigureTool, case_row
from mediation_desk.qt.desk.list_tool import Deed, Line
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates.views import case_lines
from mediation_desk.usecases.register.printing import print_allowances
from mediation_desk.usecases.returns import kept, printing, sending
from mediation_desk.usecases.returns.entering import proposed_figures
from mediation_desk.usecases.returns.register_book import print_case_register
from mediation_desk.usecases.returns.views import KINDS, Return, made_return, titles, told_figure

_KINDS = (
    ("月报", PeriodKind.MONTH), ("季报", PeriodKind.QUARTER), ("半年报", PeriodKind.HALF),
    ("年报", PeriodKind.YEAR),
)  # fmt: skip
_BACK = {PeriodKind.MONTH: 24, PeriodKind.QUARTER: 12, PeriodKind.HALF: 8, PeriodKind.YEAR: 6}
_ALL, _NARROWEST = "全部合计", 76
_SEND = Deed("send_return", "报送并留存(&N)", "报送的这一份留下了。", on_row=False, is_main=True)
_ENTER = Deed("enter_return_figures", "人工填数", "填好了，合计重新算过。", on_row=False)
_HABITS = Deed("set_return_habits", "报表口径", "口径存好了，数字重新算过。", on_row=False)
_BODY = Deed("set_return_body", "调解组织归类", "归好类了，数字重新算过。", on_row=False)


class ReturnsTool(FigureTool):
    """Figures first, what does not add up before them; the cases of one in their place."""

    title = "报表"
    help_topic = (
        "选哪一种报表、哪一期、哪个单位，就出数；数从案件里来，选一栏按 Enter 看是哪些案件。"
        "橙色的是对不上的。核对好了按“报送并留存”，报的那一份一直留着。"
    )
    figures = (("栏目", 280), ("数", 110), ("单位", 70), ("报送时的数", 140))
    wide_figure = "栏目"
    deeds = (_SEND,)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: Return | None = None
        self.changes: tuple[sending.Change, ...] = ()
        self.last: sending.CopyShown | None = None
        self.habits = kept.ReturnHabits()
        self.bodies: tuple[tuple[str, str], ...] = ()
        self.periods: list[Period] = []
        self.return_box = self._box("哪一种报表", 116, titles())
        self.kind_box = self._box("月报还是季报", 84, [told for told, _kind in _KINDS])
        self.period_box = self._box("哪一期", 134, ())
        self.unit_box = self._box("哪个单位", 150, [_ALL])
        self._list_periods()
        self.kind_box.activated.connect(lambda _place: self._list_periods(ask=True))
        for box in (self.return_box, self.period_box):
            box.activated.connect(lambda _place: self.show_figures())
        self.unit_box.activated.connect(lambda _place: self._choose_unit())
        self.more_button = self.add_top("更多(&O)", "more_button", self._offer_more)
        self.print_button = self.add_top("打印、存表(&P)", "print_return_button", self.print_page)
        self.add_back("回到报表(&B)")

    def _box(self, said: str, width: int, texts: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(said)
        box.setProperty("no_draft", True)
        box.setMinimumWidth(scaled(_NARROWEST))
        box.setMaximumWidth(scaled(width))
        box.addItems(list(texts))
        self.ui.filters_layout.addWidget(box)
        return box

    # what is chosen

    def _list_periods(self, *, ask: bool = False) -> None:
        """The periods up to today; chosen is the last that is over."""
        kind = _KINDS[self.kind_box.currentIndex()][1]
        one = period_of(self.page.frame.today(), kind)
        self.periods = []
        for _ in range(_BACK[kind]):
            self.periods.append(one)
            one = one.before()
        self.period_box.clear()
        self.period_box.addItems([period.words for period in self.periods])
        self.period_box.setCurrentIndex(1)
        if ask:
            self.show_figures()

    @property
    def kind(self) -> str:
        """The chosen return."""
        return KINDS[max(0, self.return_box.currentIndex())]

    @property
    def period(self) -> Period:
        """The chosen period."""
        return self.periods[max(0, self.period_box.currentIndex())]

    @property
    def rows(self) -> tuple[str, ...] | None:
        """The rows of the chosen unit; None for all of them."""
        place = self.unit_box.currentIndex() - 1
        if self.found is None or place < 0:
            return None
        return (self.found.counted.rows[place].key,)

    def _choose_unit(self) -> None:
        if self.behind is None and self.found is not None:
            self.show_lines(self._told(self.found))
        else:
            self.show_figures()

    # what is shown

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The figures, or the cases of the one that is open."""
        self.habits = kept.return_habits(desk)
        self.bodies = kept.return_bodies(desk)
        found = made_return(desk, self.period, self.kind)
        copies = sending.return_copies(desk, self.kind)
        mine = (c for c in copies if c.is_last and c.copy.period == self.period.code)
        self.last = next(mine, None)
        self.changes = sending.return_changes(desk, self.last.copy.id) if self.last else ()
        self.found = found
        if self.behind is not None:
            return [case_row(one) for one in case_lines(desk, self.behind)]
        return self._told(found)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show them; units that came since are offered too."""
        names = [_ALL, *("　".join(row.names) for row in self._rows())]
        self.offer_names(self.unit_box, names)
        super().show_lines(lines)

    def _rows(self) -> Sequence[kept.ReturnRow]:
        return self.found.counted.rows if self.found else ()

    def _told(self, found: Return) -> tuple[Line, ...]:
        """What does not add up first, then every column."""
        every = found.counted.all_rows()
        rows = every if self.rows is None else self.rows
        names = {row.key: "　".join(row.names) for row in found.counted.rows}
        off = [
            Line(
                f"off:{place}",
                (f"对不上：{one.balance.zh}", f"差 {one.whole - one.parts}", "", "对不上"),
                names[one.row], "对不上", "orange", one.balance.zh,
                f"总数是 {one.whole}，各项相加是 {one.parts}。"
                + ("按“看案件”看是哪些案件没有算进去。" if one.cases
                   else "是人工填的数对不上，请核对纸表。"),
            )
            for place, one in enumerate(found.off) if one.row in rows
        ]  # fmt: skip
        return (*off, *(self._column(found, column, rows) for column in found.layout.columns))

    def _column(self, found: Return, column: kept.ReturnColumn, rows: tuple[str, ...]) -> Line:
        value = found.value(column.key, rows)
        moved = sum(
            c.now - c.then for c in self.changes
            if c.key == column.key and (self.rows is None or c.row in rows)
        )  # fmt: skip
        was = told_figure(column, value - moved) if self.last else ""
        is_typed = column.counts == "typed"
        text = "这一栏没有案件可数，按“更多—人工填数”填。" if is_typed else found.layout.rule
        if moved:
            text = f"报送时是 {was}，现在是 {told_figure(column, value)}。要更正，再报送一次。"
        return Line(
            f"col:{column.key}",
            (column.name, told_figure(column, value), column.unit, was), column.words,
            "报送以后变了" if moved else "", "orange" if moved else "",
            f"{told_figure(column, value)} {column.unit}", text,
        )  # fmt: skip

    def count_words(self, shown: Sequence[Line]) -> str:
        """The period and whether it was sent; how many cases lie behind the open figure."""
        if self.behind is not None:
            return f"{self.behind_words}　{len(self.behind)} 件"
        if self.last is None:
            return f"{self.period.words}　还没有报送"
        told = "（零报告）" if self.last.copy.is_zero else ""
        return f"{self.period.words}　{self.last.copy.sent_on.isoformat()} 报送{told}"

    def _offer(self, line: Line) -> None:
        super()._offer(line)
        self.ui.deeds_layout.removeWidget(self.cases_button)
        is_wanted = self.behind is None and bool(self._cases_of(line))
        self.cases_button.setVisible(is_wanted)
        if is_wanted:
            self.ui.deeds_layout.addWidget(self.cases_button, 0, 0)

    # going in and out

    def _cases_of(self, line: Line) -> Sequence[str]:
        found, (kind, _, name) = self.found, line.id.partition(":")
        if found is None or kind not in ("off", "col"):
            return ()
        return found.off[int(name)].cases if kind == "off" else found.cases(name, self.rows)

    def open_cases(self) -> None:
        """The cases behind the chosen figure."""
        line = self.chosen
        if line is None or not self._cases_of(line):
            return
        self.show_cases(line.cells[0], self._cases_of(line))

    # doing

    def begin(self, deed: Deed) -> None:
        """The form says which return of which period it is about."""
        told = f"{self.return_box.currentText()}　{self.period.words}"
        about = told if deed in (_SEND, _ENTER) else ""
        self.open_form(deed, self.fixed(deed, None), self.proposed(deed, None), about)

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """Which return and which period; whether it is a unit that reports on paper."""
        if deed in (_SEND, _ENTER):
            return {"kind": self.kind, "period": self.period.code}
        return {}

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What a form begins with."""
        if deed is _HABITS:
            return self.habits.model_dump(mode="json")
        if deed is _SEND and self.found is not None:
            to = self.last.copy.sent_to if self.last else ""
            today: date = self.page.frame.today()
            return {"on": today.isoformat(), "to": to, "zero": self.found.is_zero}
        if deed is _ENTER and self.found is not None:
            row = self._row_to_enter()
            told = proposed_figures(self.found, row.key, is_on_paper=row.key == row.names[0])
            return {"unit": "".join(row.names), "figures": told}
        return {}

    def _row_to_enter(self) -> kept.ReturnRow:
        """The chosen unit, else the centre's own."""
        rows = self._rows()
        chosen = self.rows
        mine = [row for row in rows if chosen is not None and row.key in chosen]
        return next(iter((*mine, *(row for row in rows if row.is_own), *rows)))

    def offered(self, deed: Deed) -> Offered:
        """The units and the committees."""
        if deed is _ENTER:
            names = ["".join(row.names) for row in self._rows()]
            return {"unit": [(name, name) for name in names]}
        return {"body": [(i, name) for i, name in self.bodies]} if deed is _BODY else {}

    def _offer_more(self) -> None:
        menu, button = QMenu(self.more_button), self.more_button
        offers: list[tuple[str, Callable[[], None]]] = [
            ("人工填数", self._begin_figures),
            ("加用纸报的单位", self.add_paper_unit),
            ("报表口径", lambda: self.begin(_HABITS)),
            ("调解组织归类", lambda: self.begin(_BODY)),
            ("案件登记簿", self.print_register), ("以案定补申报表", self.print_allowances),
        ]  # fmt: skip
        deeds = (_ENTER, _ENTER, _HABITS, _BODY, None, None)
        for (said, do), deed in zip(offers, deeds, strict=True):
            action = menu.addAction(said)
            action.setEnabled(deed is None or self._may(deed))
            action.triggered.connect(lambda _on=False, do=do: do())
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _begin_figures(self) -> None:
        if self._rows():
            self.begin(_ENTER)

    def add_paper_unit(self) -> None:
        """The form for a unit that reports on paper, with every column of the return."""
        if self.found is None:
            return
        told = proposed_figures(self.found, "", is_on_paper=True)
        fixed = {"kind": self.kind, "period": self.period.code, "is_on_paper": True}
        self.open_form(_ENTER, fixed, {"figures": told}, "用纸报上来的单位")

    # paper

    def print_register(self) -> None:
        """TJ-04: the cases of the period, a line each."""
        desk, period = self.page.frame.desk, self.period
        print_into(
            self.page, lambda to: print_case_register(desk, period, to), "正在印登记簿",
            self.more_button, "里面有当事人姓名，请保管好。",
        )  # fmt: skip

    def print_allowances(self) -> None:
        """TJ-05: what was claimed per case in the month or the quarter of the period's end."""
        desk, period = self.page.frame.desk, self.period
        day, is_quarter = period.last, period.kind is PeriodKind.QUARTER
        if period.kind in (PeriodKind.MONTH, PeriodKind.QUARTER):
            print_into(
                self.page,
                lambda to: print_allowances(desk, day.year, day.month, to, quarter=is_quarter),
                "正在印申报表", self.more_button,
            )  # fmt: skip
        else:
            self.page.frame.notices.refused("以案定补按月或者按季申报。请选月报或者季报。")

    def print_page(self) -> None:
        """The return as it is counted now, as Word, PDF and XLSX."""
        desk, period, kind = self.page.frame.desk, self.period, self.kind
        print_into(
            self.page, lambda to: printing.print_return(desk, period, to, kind), "正在印报表",
            self.print_button,
        )  # fmt: skip
