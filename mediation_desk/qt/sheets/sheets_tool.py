"""报送表: the columns of a sheet of another system and what each is filled with; fills it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QPushButton

from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.file_names import ask_folder
from mediation_desk.qt.page import Page
from mediation_desk.qt.rates.rates_tool import PERIODS, period
from mediation_desk.qt.style import scaled
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates.views import Area, areas
from mediation_desk.usecases.sheets.filling import Filled, fill_sheet
from mediation_desk.usecases.sheets.known import (
    EMPTY,
    FIXED,
    Column,
    KnownSheet,
    choices,
    known_sheets,
)

_PERIODS = PERIODS[:-1]
_COLUMN = "fill_column"


class SheetsTool(ListTool):
    """One sheet at a time, a column a row."""

    title = "报送表"
    help_topic = (
        "按“认一张表”，选对方系统给的空表；栏名认得出的自动定好填什么，橙色的还没有定。"
        "定一次，以后选好时间按“填表”，就照它的样子填好。"
    )
    nothing = "还没有认过表。县平台、信访、法院那边给的空表，认一次，以后照着填。"
    columns = (("栏", 50), ("表头", 220), ("填什么", 240))
    wide = "填什么"
    deeds = (
        Deed(
            "learn_sheet", "认一张表(&N)", "认好了。橙色的栏请定填什么。",
            on_row=False, is_main=True,
        ),
        Deed(_COLUMN, "这一栏填什么(&E)", "定好了，以后都这样填。"),
        Deed("forget_sheet", "不用这张表了(&X)", "去掉了。已经填好的文件还在。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.sheets: tuple[KnownSheet, ...] = ()
        self.places: tuple[Area, ...] = (Area(),)
        self.sheet_box = self._box("哪一张表", 200)
        self.period_box = self._box("填哪段时间登记的案件", 110)
        self.period_box.addItems(_PERIODS)
        self.area_box = self._box("填哪里的案件", 140)
        self.area_box.addItem(Area().words)
        self.sheet_box.activated.connect(lambda _place: self.fill())
        self.full_button = self.add_top("填表，号码写全(&F)", "full_button", self._fill_in_full)
        self.fill_button = self.add_top("填表(&T)", "fill_button", self._fill_covered)
        self._show_filling()

    def _box(self, said: str, width: int) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(said)
        box.setProperty("no_draft", True)
        box.setFixedWidth(scaled(width))
        self.ui.filters_layout.addWidget(box)
        return box

    # what is shown

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The columns of every sheet."""
        self.sheets, self.places = known_sheets(desk), areas(desk)
        return [_line(sheet, column) for sheet in self.sheets for column in sheet.columns]

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show them; sheets and villages that came since are offered too."""
        _offer_names(self.sheet_box, [one.name for one in self.sheets])
        _offer_names(self.area_box, [one.words for one in self.places])
        self._show_filling()
        super().show_lines(lines)

    def _show_filling(self) -> None:
        for widget in (self.sheet_box, self.period_box, self.area_box, self.full_button,
                       self.fill_button):  # fmt: skip
            widget.setVisible(bool(self.sheets))

    @property
    def sheet(self) -> KnownSheet | None:
        """The chosen sheet."""
        place = self.sheet_box.currentIndex()
        return self.sheets[place] if 0 <= place < len(self.sheets) else None

    def shown(self) -> Sequence[Line]:
        """The columns of the chosen sheet."""
        sheet = self.sheet
        return [one for one in self.lines if sheet and one.id.startswith(f"{sheet.id}:")]

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many columns, and how many of them nobody has settled."""
        left = sum(bool(one.level) for one in shown)
        return f"共 {len(shown)} 栏" + (f"，{left} 栏空着" if left else "") if shown else " "

    # what is done

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The sheet, and the column where one is settled."""
        if line is None:
            return {}
        sheet, _, column = line.id.partition(":")
        return {"sheet": sheet, "column": int(column)} if deed.verb == _COLUMN else {"sheet": sheet}

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What the column is filled with now."""
        found = next((c for c in self.sheet.columns if line and line.id == _id(self.sheet, c)),
                     None) if self.sheet else None  # fmt: skip
        return {"field": found.field, "text": found.text} if found and deed.verb == _COLUMN else {}

    def offered(self, deed: Deed) -> Offered:
        """What a column can be filled with."""
        return {"field": choices()} if deed.verb == _COLUMN else {}

    def _fill_covered(self) -> None:
        self._fill(self.fill_button, in_full=False)

    def _fill_in_full(self) -> None:
        self._fill(self.full_button, in_full=True)

    def _fill(self, button: QPushButton, *, in_full: bool) -> None:
        sheet, desk = self.sheet, self.page.frame.desk
        folder = ask_folder(self.page, "填好的表存到哪个文件夹") if sheet else ""
        if sheet is None or not folder:
            return
        days = period(self.page.frame.today(), _PERIODS[self.period_box.currentIndex()])
        area = self.places[max(0, self.area_box.currentIndex())]
        self.page.work(
            lambda _progress: fill_sheet(
                desk, sheet.id, *days, Path(folder), area, in_full=in_full
            ),
            lambda made: self._say(made, in_full),
            title="正在填表",
            button=button,
        )

    def _say(self, made: Filled, in_full: bool) -> None:
        covered = "" if in_full else "身份证号和电话遮盖着，对方要全的，按“填表，号码写全”。"
        aside = f"敏感案件 {made.left_out} 件没有填。" if made.left_out else ""
        self.page.frame.notices.done(
            f"填好 {made.rows} 件，Excel 表和 CSV 各一份。{aside}{covered}"
        )


def _id(sheet: KnownSheet, column: Column) -> str:
    return f"{sheet.id}:{column.place}"


def _line(sheet: KnownSheet, column: Column) -> Line:
    is_open = column.field == EMPTY
    fixed = f"每行写：{column.text}"
    words = fixed if column.field == FIXED else dict(choices()).get(column.field, "")
    return Line(
        _id(sheet, column), (str(column.place), column.heading, words), column.heading,
        words, "orange" if is_open else "", f"{sheet.name}　第 {column.place} 栏",
        "填表时这一栏空着。" if is_open else "", (_COLUMN, "forget_sheet"),
    )  # fmt: skip


def _offer_names(box: QComboBox, names: list[str]) -> None:
    if names != [box.itemText(place) for place in range(box.count())]:
        chosen = box.currentText()
        box.clear()
        box.addItems(names)
        box.setCurrentIndex(max(0, box.findText(chosen)))
