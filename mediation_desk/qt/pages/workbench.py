"""今日: what must be done today, what is due, who meets, pays or is visited, what is half written.

One sheet for the desk, also on paper (打印今日单). Decides no deadline: it shows the day sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from mediation_desk.domain.dates import lunar_text, zh_date, zh_month_day, zh_weekday
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.duty.today_line import TodayLine
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_workbench import Ui_Workbench
from mediation_desk.qt.icons import icon
from mediation_desk.qt.numbers.doubled_line import DoubledLine
from mediation_desk.qt.page import Page
from mediation_desk.qt.printing import print_html
from mediation_desk.qt.style import scaled, set_mark, worn
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.county.order_views import SEERS
from mediation_desk.usecases.duty.to_do import day_to_do
from mediation_desk.usecases.registry import VERBS

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import DueRow, DueSheet
    from mediation_desk.usecases.care import DraftView
    from mediation_desk.usecases.county.to_do import ToDo
    from mediation_desk.usecases.desk import Changes, Desk

HEADINGS = ("案件", "事项", "最后一天", "还剩")
ORDER_HEADINGS = ("编号和事由", "事项", "最后一天", "还剩")
DRAFT_HEADINGS = ("案件", "表格", "存下的时间", "")
WIDTHS = (0, 220, 140, 90)
SECTIONS = (
    ("due", "期限", "七天内没有到期的。"),
    ("meeting", "今天和近几天的调解", "没有排定的调解。"),
    ("instalment", "到期的款", "七天内没有到期的款。"),
    ("visit", "该回访的", "七天内没有要回访的。"),
    ("waiting", "等别人回复", "没有在等的回复。"),
)
#: A page, and a sheet of paper, for one day's work; more than that is looked for in the list.
MOST_ROWS = 60
_FORM_PAGES = {"reception": "reception", "oral": "oral"}
_Cells = tuple[str, tuple[str, ...], str]
RowT = TypeVar("RowT")


class Workbench(Page):
    """今日."""

    title = "今日"
    help_topic = (
        "这里是今天要办的事：先办红色的。选中一行按 Enter 打开案件；Ctrl+P 打印今日单放在桌上。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_Workbench()
        dress(self.ui, self)
        self.ui.print_button.setIcon(icon("print"))
        self.ui.print_button.clicked.connect(self.print_page)
        self.doubled = DoubledLine(self)
        self.ui.layout_1.insertWidget(1, self.doubled, 0, Qt.AlignmentFlag.AlignLeft)
        self.on_duty = TodayLine(self)
        self.ui.layout_1.insertWidget(1, self.on_duty, 0, Qt.AlignmentFlag.AlignLeft)
        self.sheet: DueSheet | None = None
        self.tables = {name: self._table(name) for name, _, _ in SECTIONS}
        self.tables["drafts"] = self._table("drafts", DRAFT_HEADINGS)
        self.tables["orders"] = self._table("orders", ORDER_HEADINGS)
        self.to_do: tuple[ToDo, ...] = ()
        frame.drafts.kept.connect(lambda _key: self._ask_drafts())

    def _table(self, name: str, headings: Sequence[str] = HEADINGS) -> QTableWidget:
        table: QTableWidget = getattr(self.ui, f"{name}_table")
        table.setColumnCount(len(headings))
        table.setHorizontalHeaderLabels(list(headings))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setStretchLastSection(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for place, width in enumerate(WIDTHS):
            table.setColumnWidth(place, scaled(width))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(max(40, table.fontMetrics().height() + 16))
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setShowGrid(False)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(False)
        table.itemActivated.connect(self._open_item)
        return table

    def first_input(self) -> QWidget | None:
        """The first list that holds something."""
        full = [table for table in self.tables.values() if table.rowCount()]
        return full[0] if full else self.ui.print_button

    def touches(self, changes: Changes) -> bool:
        """Every verb may move a deadline."""
        return True

    def refresh(self) -> None:
        """Ask for the sheet of today and the drafts."""
        today = self.frame.today()
        lunar = lunar_text(today)
        day = f"{zh_month_day(today)} {zh_weekday(today)}"
        self.ui.date_label.setText(f"{day} · {lunar}" if lunar else day)
        question = partial(asking.due_sheet, self.frame.desk, today, MOST_ROWS)
        self.ask(question, self._show, key="sheet")
        if SEERS.keys() & self.frame.desk.user.roles:
            self.ask(partial(day_to_do, self.frame.desk), self._show_orders, key="orders")
        else:
            self._show_orders(())
        self._ask_drafts()
        self.doubled.look()
        self.on_duty.look()

    def print_page(self) -> None:
        """打印今日单."""
        if self.sheet is not None:
            print_html(self, day_sheet(self.sheet, self.frame.desk.user.name, self.to_do), "今日单")

    def _show(self, sheet: DueSheet) -> None:
        self.sheet = sheet
        due = (*sheet.late, *sheet.due)
        parts: dict[str, Sequence[DueRow]] = {
            "due": due,
            "meeting": sheet.meetings,
            "instalment": sheet.instalments,
            "visit": sheet.visits,
            "waiting": sheet.waiting,
        }
        counts = sheet.counts
        many = {
            "due": counts.due + counts.late,
            "meeting": counts.session,
            "instalment": counts.instalment,
            "visit": counts.visit,
        }
        for name, heading, nothing in SECTIONS:
            rows = [_cells(row) for row in parts[name]]
            self._fill(name, heading, nothing, rows, many.get(name, 0))
        self._count("must", counts.today, "red")
        self._count("soon", counts.soon, "orange")
        self._count("late", counts.late, "red")

    def _show_orders(self, found: tuple[ToDo, ...]) -> None:
        """What the county asks, or waits for; not in sight where there is nothing of the kind."""
        self.to_do = found
        rows = [_order_cells(one) for one in found[:MOST_ROWS]]
        self._fill("orders", to_do_heading(found), "", rows)
        self.ui.orders_title.setVisible(bool(found))
        self.ui.orders_empty.hide()

    def _count(self, name: str, number: int, level: str) -> None:
        getattr(self.ui, f"{name}_count").setText(str(number))
        set_mark(getattr(self.ui, f"{name}_tile"), "level", level if number else "none")

    def _fill(
        self, name: str, heading: str, nothing: str, rows: Sequence[_Cells], many: int = 0
    ) -> None:
        table = self.tables[name]
        table.setRowCount(len(rows))
        for place, (case_id, words, level) in enumerate(rows):
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, case_id)
                item.setToolTip(text)
                if column == len(words) - 1 and level:
                    item.setForeground(QColor(worn(level)))
                table.setItem(place, column, item)
        height = table.verticalHeader().defaultSectionSize() * len(rows)
        table.setFixedHeight(height + table.horizontalHeader().sizeHint().height() + 4)
        table.setVisible(bool(rows))
        title = getattr(self.ui, f"{name}_title")
        cut = f"，先列最早的 {len(rows)} 项" if many > len(rows) else ""
        title.setText(f"{heading} {max(many, len(rows))}{cut}" if rows else heading)
        empty = getattr(self.ui, f"{name}_empty")
        empty.setText(nothing)
        empty.setVisible(not rows)

    def _ask_drafts(self) -> None:
        self.ask(lambda: titled_drafts(self.frame.desk), self._show_drafts, key="drafts")

    def _show_drafts(self, drafts: Sequence[tuple[DraftView, str]]) -> None:
        rows = [draft_cells(draft, title) for draft, title in drafts]
        self._fill("drafts", "没写完的", "没有没写完的表格。", rows)
        self.ui.draft_count.setText(str(len(rows)))

    def _open_item(self, item: QTableWidgetItem) -> None:
        target = str(item.data(Qt.ItemDataRole.UserRole))
        page, _, subject = target.partition(":")
        if page:
            self.frame.go(page, subject)


def _cells(row: DueRow) -> _Cells:
    name = "　".join(part for part in (row.case_no, row.title or "（敏感案件）") if part)
    day = f"{zh_month_day(row.last_day)} {zh_weekday(row.last_day, short=True)}"
    words, level = left_words(row.days_left)
    return f"case:{row.case_id}", (name, row.what, day, words), level


def _order_cells(one: ToDo) -> _Cells:
    day = f"{zh_month_day(one.last_day)} {zh_weekday(one.last_day, short=True)}"
    words, level = left_words(one.days_left)
    return f"{one.page}:{one.subject}", (f"{one.number}　{one.title}", one.what, day, words), level


def left_words(days: int) -> tuple[str, str]:
    """How many days are left, in words, and the colour that goes beside them."""
    if days < 0:
        return f"已逾期 {-days} 天", "red"
    if days == 0:
        return "今天", "red"
    return f"{days} 天", "orange" if days <= asking.SOON_DAYS else ""


def to_do_heading(found: Sequence[ToDo]) -> str:
    """What the list of what others ask, or owe, is called."""
    pages = {one.page for one in found}
    if "desk" not in pages:
        return "交办督办"
    return "综治台到期的事" if pages == {"desk"} else "交办督办、综治台到期的事"


def titled_drafts(desk: Desk) -> list[tuple[DraftView, str]]:
    """The drafts with the titles of their cases."""
    drafts = care.all_drafts(desk)
    return [(d, asking.facts_of(desk, d.case_id).title if d.case_id else "") for d in drafts]


def draft_cells(draft: DraftView, title: str) -> _Cells:
    """A draft's row: whose case, which form, when it was kept."""
    kind, _, name = draft.form_key.partition(":")
    name, _, order = name.partition("/")
    if kind == "verb" and name in VERBS:
        words = VERBS[name].label
    else:
        words = {"reception": "接待登记", "oral": "口头协议"}.get(kind, "表格")
    target = f"case:{draft.case_id}" if draft.case_id else f"{_FORM_PAGES.get(kind, 'settings')}:"
    if name in VERBS and VERBS[name].group == "county":
        target = f"orders:{order}"
    elif name in VERBS and VERBS[name].group == "duty":
        target = "desk:"
    here = draft.saved_at.astimezone()
    when = f"{zh_month_day(here.date())} {here:%H:%M}"
    return target, (title or "新登记", words, when, "接着写"), ""


def day_sheet(sheet: DueSheet, user: str, to_do: Sequence[ToDo] = ()) -> str:
    """The printed sheet: every list of the day with a box to tick."""
    parts: list[tuple[str, Sequence[DueRow]]] = [
        ("已逾期", sheet.late),
        ("到期", sheet.due),
        ("调解", sheet.meetings),
        ("到期的款", sheet.instalments),
        ("回访", sheet.visits),
        ("等别人回复", sheet.waiting),
    ]
    lunar = lunar_text(sheet.on)
    body = [f"<h2>今日单　{zh_date(sheet.on)} {zh_weekday(sheet.on)}　{lunar}</h2>"]
    body.append(f"<p>{escape(user)}</p>")
    body += [_printed(name, rows, _row_html) for name, rows in parts if rows]
    body += [_printed(to_do_heading(to_do), to_do, _order_html)] if to_do else []
    if len(body) == 2:
        body.append("<p>今天没有到期的事。</p>")
    return "\n".join(body)


def _printed(name: str, rows: Sequence[RowT], one: Callable[[RowT], str]) -> str:
    lines = "".join(one(row) for row in rows)
    head = "<tr><th></th><th>案件</th><th>事项</th><th>最后一天</th><th>还剩</th></tr>"
    table = f"<table width='100%' border='1' cellspacing='0' cellpadding='4'>{head}{lines}</table>"
    return f"<h3>{name} {len(rows)}</h3>{table}"


def _row_html(row: DueRow) -> str:
    return _html_of(_cells(row)[1])


def _order_html(one: ToDo) -> str:
    return _html_of(_order_cells(one)[1])


def _html_of(words: Sequence[str]) -> str:
    cells = "".join(f"<td>{escape(word)}</td>" for word in words)
    return f"<tr><td>□</td>{cells}</tr>"
