"""工作日: which years' holidays are known, and what this county has settled for itself.

Every change is a verb's form; after it the open cases are counted again as one job.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_open
from mediation_desk.qt.generated.ui_working_days import Ui_WorkingDays
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.field import TextField
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.usecases import presenting
from mediation_desk.usecases.desk import Changes, Done
from mediation_desk.usecases.registry import VERBS, FieldSpec, Role, VerbSpec
from mediation_desk.usecases.upkeep.due_days import derive_dues
from mediation_desk.usecases.upkeep.local_limits import LimitShown, local_limits
from mediation_desk.usecases.upkeep.local_rules import (
    LocalRules,
    LocalShown,
    in_words,
    local_rules,
    read_local_file,
)
from mediation_desk.usecases.upkeep.working_days import (
    HolidayYear,
    YearShown,
    holiday_years,
    read_notice_file,
)

TITLE = "工作日"
_YEARS = (("年份", "放假", "调休上班", "上班的周末", "依据"), (90, 90, 110, 420))
_LIMITS = (
    ("期限", "类别", "随程序", "本县", "自何日起", "依据"), (200, 120, 120, 120, 150),
)  # fmt: skip
_COUNTY = (("事项", "途径", "随程序", "本县", "依据"), (230, 150, 220, 220))


class CountyPanel(VerbPanel):
    """A county's file, read and told in words; 采用 keeps all of it at once."""

    def __init__(self, page: Page, read: LocalRules) -> None:
        super().__init__(page, VERBS["take_local_rules"])
        self._read = read.model_dump(mode="json")
        told = QLabel("\n".join(in_words(read)), self)
        told.setWordWrap(True)
        self.ui.fields_layout.addWidget(told)
        self.set_values({"county": read.county, "basis": read.basis})

    def specs(self, spec: VerbSpec, case: CaseFacts | None) -> Sequence[FieldSpec]:
        """Only whose arrangement it is: the rest stands in the file."""
        return [one for one in super().specs(spec, case) if one.key in ("county", "basis")]

    def values(self) -> dict[str, object]:
        """What was read, with the names as they stand in the form."""
        return {**self._read, **super().values()}


class WorkingDaysTab(QObject):
    """All cards; for the administrator and the head."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.widget = QScrollArea(page)
        self.ui = Ui_WorkingDays()
        dress(self.ui, self.widget)
        self.panel: VerbPanel | None = None
        self._years: dict[str, YearShown] = {}
        self._limits: dict[str, LimitShown] = {}
        dress_list(self.ui.year_table, *_YEARS)
        dress_list(self.ui.limit_table, *_LIMITS)
        dress_list(self.ui.county_table, *_COUNTY)
        self.ui.county_file_button.clicked.connect(self._choose_county_file)
        self.ui.drop_county_button.clicked.connect(self.drop_county)
        self.ui.add_year_button.clicked.connect(self.add_year)
        self.ui.year_file_button.clicked.connect(self._choose_file)
        self.ui.drop_year_button.clicked.connect(self.drop_year)
        self.ui.set_limit_button.clicked.connect(self.set_limit)
        self.ui.restore_limit_button.clicked.connect(self.restore_limit)

    @property
    def is_allowed(self) -> bool:
        """Whether this person settles what holds for the whole centre."""
        return bool({Role.ADMIN, Role.HEAD} & self._page.frame.desk.user.roles)

    def refresh(self) -> None:
        """Ask for years and limits."""
        desk = self._page.frame.desk
        self._page.ask(lambda: holiday_years(desk), self._show_years, key="years")
        self._page.ask(lambda: local_limits(desk), self._show_limits, key="limits")
        self._page.ask(lambda: local_rules(desk), self._show_county, key="county")

    def _show_years(self, years: Sequence[YearShown]) -> None:
        self._years = {str(one.year): one for one in years}
        rows = [
            (key, (key, f"{y.days_off}天", f"{y.days_worked}天", y.work, y.source))
            for key, y in self._years.items()
        ]
        fill_list(self.ui.year_table, rows)

    def _show_limits(self, limits: Sequence[LimitShown]) -> None:
        self._limits = {one.id: one for one in limits}
        rows = [
            (one.id, (one.name, one.track, one.shipped, one.own, _since(one), one.basis))
            for one in limits
        ]
        fill_list(self.ui.limit_table, rows)

    def _show_county(self, shown: Sequence[LocalShown]) -> None:
        rows = [
            (str(n), (one.what, one.where, one.shipped, one.own, one.basis))
            for n, one in enumerate(shown)
        ]
        fill_list(self.ui.county_table, rows)

    # -- the forms ----------------------------------------------------------------------------

    def add_year(self) -> None:
        """Open the form; a chosen year of this centre stands in it, to be mended."""
        year = self._years.get(current_id(self.ui.year_table))
        values = {} if year is None or not year.is_own else _year_values(year)
        self._open("add_holiday_year", self.ui.year_layout, values)

    def _choose_file(self) -> None:
        name = ask_open(self._page, "放假安排文件", "通知 (*.yaml *.yml *.txt)")
        if name:
            self.read_file(Path(name))

    def read_file(self, file: Path) -> None:
        """Put a notice from a file into the form, to be looked at and kept."""
        self._page.ask(lambda: read_notice_file(file), self._show_file)

    def _show_file(self, notice: HolidayYear) -> None:
        self._open("add_holiday_year", self.ui.year_layout, _file_values(notice))

    def drop_year(self) -> None:
        """Open the form that takes a year of this centre out again."""
        year = current_id(self.ui.year_table)
        self._open("drop_holiday_year", self.ui.year_layout, {"year": year} if year else {})

    def set_limit(self) -> None:
        """Open the form of the county's figure, for the chosen limit."""
        self._open("set_local_limit", self.ui.limit_layout, self._chosen_limit())

    def restore_limit(self) -> None:
        """Open the form that gives the county's figure up."""
        self._open("restore_limit", self.ui.limit_layout, self._chosen_limit())

    def _choose_county_file(self) -> None:
        name = ask_open(self._page, "本县办法文件", "本县办法 (*.yaml *.yml *.txt)")
        if name:
            self.read_county_file(Path(name))

    def read_county_file(self, file: Path) -> None:
        """Tell what a county's file would settle, to be looked at and kept."""
        self._page.ask(lambda: read_local_file(file), self._show_county_file)

    def _show_county_file(self, read: LocalRules) -> None:
        self.close()
        self._put(CountyPanel(self._page, read), self.ui.county_layout)

    def drop_county(self) -> None:
        """Open the form that gives the county's arrangement up."""
        self._open("drop_local_rules", self.ui.county_layout, {})

    def _chosen_limit(self) -> dict[str, object]:
        chosen = self._limits.get(current_id(self.ui.limit_table))
        return {"rule": chosen.name} if chosen else {}

    def _open(self, verb: str, place: QBoxLayout, values: Mapping[str, object]) -> None:
        self.close()
        panel = VerbPanel(self._page, VERBS[verb])
        if values:
            panel.set_values(values)
        field = panel.form.blocks.get("rule")
        if field is not None and isinstance(field.input, TextField):
            field.input.set_suggestions([one.name for one in self._limits.values()])
        self._put(panel, place)

    def _put(self, panel: VerbPanel, place: QBoxLayout) -> None:
        self.panel, self._place = panel, place
        place.addWidget(panel)
        panel.done.connect(self._kept)
        panel.closed.connect(self.close)
        panel.focus_first()

    def close(self) -> None:
        """Take the open form away; what was typed stays as a draft."""
        if self.panel is not None:
            let_go(self.panel, self._place)
            self.panel = None

    # -- what follows -------------------------------------------------------------------------

    def _kept(self, done: Done) -> None:
        """Say what the notice does not add up to, and count the open cases again."""
        self.close()
        self.refresh()
        told = [presenting.notice(code, values) for code, values in done.notices]
        words = "".join([f"{VERBS[done.verb].label}，好了。", *told])
        job = self._page.work_apart(
            derive_dues, lambda cases: self._counted(words, cases), title="正在重新推算期限"
        )
        stopped = f"{words}期限没有全部重新推算，再存一次就接着算。"
        job.cancelled.connect(lambda: self._page.frame.notices.done(stopped))

    def _counted(self, words: str, cases: int) -> None:
        self._page.frame.notices.done(f"{words}{cases}件案件的期限已重新推算。")
        changes = Changes(frozenset({"derive_dues"}))
        self._page.frame.hub.changed.emit(changes, self._page)


def _since(limit: LimitShown) -> str:
    return presenting.day(limit.applies_from) if limit.applies_from else ""


def _year_values(year: YearShown) -> dict[str, object]:
    return {"year": str(year.year), "off": year.off, "work": year.work, "source": year.source}


def _file_values(notice: HolidayYear) -> dict[str, object]:
    return {**dict(notice), "year": str(notice.year), "work": "、".join(notice.work)}
