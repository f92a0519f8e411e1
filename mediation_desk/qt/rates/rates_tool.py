"""统计: the rates of a period and an area; a row opens the cases that stand behind its figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from mediation_desk.domain.date_reading import read_date
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput
from mediation_desk.qt.desk.figure_tool import FigureTool, case_row
from mediation_desk.qt.desk.list_tool import Deed, Line
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates import kept, printing, views
from mediation_desk.usecases.rates.views import Alert, Area, Rates, RateShown

PERIODS = ("本年", "上年", "本季度", "上季度", "本月", "上月", "自己写")
_OWN = len(PERIODS) - 1
_ALERT, _RATE, _FIGURE = "alert:", "rate:", "figure:"


class RatesTool(FigureTool):
    """Rates and figures first; the cases of one of them in their place."""

    title = "统计"
    help_topic = (
        "先写从哪天到哪天、哪个村，就出数。选一行按 Enter，看是哪些案件；按 Esc 回到统计。"
        "每个比例怎么算的写在右边，也印在表下面；口径不同，按“统计口径”改。"
    )
    figures = (("指标", 170), ("件数", 80), ("总数", 80), ("比例", 110))
    wide_figure = "指标"
    deeds = (Deed("set_rate_habits", "统计口径(&N)", "口径存好了，数字重新算过。", on_row=False),)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: Rates | None = None
        self.habits = kept.RateHabits()
        self.places: tuple[Area, ...] = (Area(),)
        self._make_period()
        self.export_button = self.add_top("存成表格(&T)", "export_button", self._export)
        self.print_button = self.add_top("打印(&P)", "print_rates_button", self.print_page)
        self.add_back("回到统计(&B)")
        self.rest_button = self.on_card("没有算进去的(&M)", "rest_button", self.open_rest)

    def _make_period(self) -> None:
        self.period_box = QComboBox()
        self.period_box.addItems(PERIODS)
        self.period_box.setProperty("no_draft", True)
        self.period_box.setAccessibleName("统计哪一段时间")
        self.first_edit, self.last_edit = QLineEdit(), QLineEdit()
        self.area_box = QComboBox()
        self.area_box.addItem(Area().words)
        self.area_box.setProperty("no_draft", True)
        self.area_box.setAccessibleName("统计哪里")
        layout = self.ui.filters_layout
        for widget in (self.period_box, self.first_edit, QLabel("到"), self.last_edit,
                       self.area_box):  # fmt: skip
            layout.addWidget(widget)
        for edit, name in ((self.first_edit, "从哪一天"), (self.last_edit, "到哪一天")):
            edit.setAccessibleName(name)
            edit.setProperty("no_draft", True)
            edit.setFixedWidth(scaled(104))
            edit.editingFinished.connect(self._typed)
        self.area_box.setMaximumWidth(scaled(140))
        self._set_period(0)
        self.period_box.activated.connect(self._choose_period)
        self.area_box.activated.connect(lambda _place: self.refresh())

    # the period

    def _choose_period(self, place: int) -> None:
        if place != _OWN:
            self._set_period(place)
            self.refresh()
        else:
            self.first_edit.setFocus()
            self.first_edit.selectAll()

    def _set_period(self, place: int) -> None:
        self.first, self.last = period(self.page.frame.today(), PERIODS[place])
        self._show_days()

    def _show_days(self) -> None:
        self.first_edit.setText(self.first.isoformat())
        self.last_edit.setText(self.last.isoformat())

    def _typed(self) -> None:
        """Take over what stands in both fields; what is no day is told and put back."""
        today = self.page.frame.today()
        try:
            first, last = (
                read_date(edit.text(), today) for edit in (self.first_edit, self.last_edit)
            )
        except BadInput:
            self.page.frame.notices.refused("这不是日期。写成 2026-1-1 或者 3月5日。")
            self._show_days()
            return
        if first > last:
            self.page.frame.notices.refused("开始的日子在结束的后面。请核对。")
            self._show_days()
        elif (first, last) != (self.first, self.last):
            self.first, self.last = first, last
            self.period_box.setCurrentIndex(_OWN)
            self._show_days()
            self.refresh()

    @property
    def area(self) -> Area:
        """The chosen area."""
        return self.places[max(0, self.area_box.currentIndex())]

    # what is shown

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The rates, or the cases of the figure that is open."""
        self.habits = kept.rate_habits(desk)
        self.places = views.areas(desk)
        self.found = views.rates(desk, self.first, self.last, self.area)
        if self.behind is not None:
            return [case_row(one) for one in views.case_lines(desk, self.behind)]
        return _lines(self.found)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show them; villages that came since are offered too."""
        self.offer_names(self.area_box, [one.words for one in self.places])
        super().show_lines(lines)

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many cases lie behind the open figure; the period else."""
        if self.behind is None:
            return f"{zh_date(self.first)}至{zh_date(self.last)}登记的案件"
        cut = f"，先列 {len(shown)} 件，全部在“存成表格”里" if len(self.behind) > len(shown) else ""
        return f"{self.behind_words}　{len(self.behind)} 件{cut}"

    def _offer(self, line: Line) -> None:
        super()._offer(line)
        layout = self.ui.deeds_layout
        for place, button in enumerate((self.cases_button, self.rest_button)):
            layout.removeWidget(button)
            is_wanted = self.behind is None and (place == 0 or line.id.startswith(_RATE))
            button.setVisible(is_wanted)
            if is_wanted:
                layout.addWidget(button, 0, place)

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The habits as they are."""
        return self.habits.model_dump(mode="json")

    # going in and out

    def open_cases(self) -> None:
        """The cases of the chosen row's first figure."""
        if self.chosen is not None and self.found is not None:
            self.show_cases(self.chosen.cells[0], ids_of(self.found, self.chosen.id))

    def open_rest(self) -> None:
        """The cases that the chosen rate counts below the line and not above it."""
        if self.chosen is not None and self.found is not None:
            one = _rate_of(self.found, self.chosen.id)
            if one is not None:
                self.show_cases(f"{one.rate.zh}没有算进去的", self.found.missing(one.rate))

    # paper

    def print_page(self) -> None:
        """The table with its definitions, as Word and PDF."""
        desk, days, area = self.page.frame.desk, (self.first, self.last), self.area
        print_into(
            self.page, lambda to: printing.print_rates(desk, *days, to, area), "正在印统计表",
            self.print_button,
        )  # fmt: skip

    def _export(self) -> None:
        desk, days, area = self.page.frame.desk, (self.first, self.last), self.area

        def write(to: Path) -> list[Path]:
            return [printing.export_rates(desk, *days, to, area)]

        print_into(
            self.page, write, "正在存表格", self.export_button, "里面没有姓名。"
        )


def period(today: date, words: str) -> tuple[date, date]:
    """The first and last day of 本年, 上季度 and so on; a running one ends today."""
    month = today.replace(day=1)
    quarter = month.replace(month=(today.month - 1) // 3 * 3 + 1)
    year = today.replace(month=1, day=1)
    day = timedelta(days=1)
    if words == "上年":
        return year.replace(year=year.year - 1), year - day
    if words == "上季度":
        last = quarter - day
        return last.replace(day=1, month=last.month - 2), last
    if words == "上月":
        return (month - day).replace(day=1), month - day
    return {"本季度": quarter, "本月": month}.get(words, year), today


def ids_of(found: Rates, line: str) -> Sequence[str]:
    """The cases behind a row: of a rate those above the line."""
    if line.startswith(_ALERT):
        return found.alerts[int(line.removeprefix(_ALERT))].case_ids
    one = _rate_of(found, line)
    return found.cases[one.rate.of if one else line.removeprefix(_FIGURE)]


def _rate_of(found: Rates, line: str) -> RateShown | None:
    return next((one for one in found.rates if f"{_RATE}{one.rate.key}" == line), None)


def _lines(found: Rates) -> list[Line]:
    """Rates first, then what is out of the ordinary, then the plain figures."""
    source = found.habits.source or "本程序的默认口径，没有写明本地文件；上报前请核对。"
    rates = [
        Line(
            f"{_RATE}{one.rate.key}", (one.rate.zh, str(one.of), str(one.over), one.percent),
            one.rate.zh, one.percent, "", f"{one.of} ÷ {one.over}",
            f"{one.rate.text}\n\n口径来源：{source}",
        )
        for one in found.rates
    ]  # fmt: skip
    alerts = [_alert(place, one) for place, one in enumerate(found.alerts)]
    figures = [
        Line(
            f"{_FIGURE}{name}", (said, str(found.cases.many(name)), "", ""), said,
            f"{found.cases.many(name)} 件", text="按“看案件”看是哪些案件。",
        )
        for name, said in found.words.items()
    ]  # fmt: skip
    return [*rates, *alerts, *figures]


def _alert(place: int, one: Alert) -> Line:
    many = len(one.case_ids)
    first, last = (zh_date(date.fromisoformat(day)) for day in (one.first_on, one.last_on))
    days = f"{first}至{last}"
    if one.kind == "place":
        what, said = f"{one.where}：{one.what}", f"同一个村、同一类纠纷，{days}来了 {many} 件。"
    else:
        what, said = f"同一被申请人：{one.what}", f"{days}，有 {many} 件都是对他（它）的。"
    hint = "看看是不是同一个原因，能不能一起解决。只提醒案件，不给人分级。"
    return Line(
        f"{_ALERT}{place}", (what, str(many), "", "要留意"), what, "要留意", "orange", days,
        f"{said}{hint}",
    )  # fmt: skip
