"""Where two desks wrote differently: what it was, left, right, and the result a person chooses.

Grouped by case; after a decision the next place is shown. Decides nothing by itself, and shows of
a masked case its number alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QLabel, QListWidgetItem, QTextEdit

from mediation_desk.qt.generated.ui_conflicts import Ui_Conflicts
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.conflicts.marking import marked
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.exchange import conflicts
from mediation_desk.usecases.exchange.conflicts import ConflictShown, ValueShown
from mediation_desk.usecases.presenting import day

_ID = Qt.ItemDataRole.UserRole
_NONE = (
    "没有两边改得不一样的地方。\n\n"
    "两台电脑各自改了同一件案子的同一项，交换以后会列在这里，由人选定；选定以前两边写的都留着。"
)
_NOT_YOURS = "两边改得不一样的地方由主任、调解员和书记员选定，您的角色看不到这里的内容。"
_WRITE = "要另写，先在“结果”里改好，再按“合并”。"
_NO_TEXT = "这一项不能另写，只能选左或选右。"
_ABOUT_ROW = "一边移去了这一条，另一边改了它；保留就连同改的一起留下。"
_NO_CASE = "不属于哪一件案子的内容"


class Choosing(QObject):
    """The first tab."""

    def __init__(self, page: Page, ui: Ui_Conflicts) -> None:
        super().__init__(page)
        self._page, self._ui = page, ui
        self.rows: Sequence[ConflictShown] = ()
        self.shown: ConflictShown | None = None
        self._wanted = ""
        self._is_busy = False
        ui.conflict_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.conflict_list.currentItemChanged.connect(self._choose)
        ui.case_button.clicked.connect(self._open_case)
        ui.left_button.clicked.connect(lambda: self._take("left"))
        ui.right_button.clicked.connect(lambda: self._take("right"))
        ui.merge_button.clicked.connect(self._merge)
        self.show_rows((), may=True)

    # what is shown

    def show_rows(self, rows: Sequence[ConflictShown], *, may: bool, case: str = "") -> None:
        """Show what waits; of a ``case`` its first place, else the place that was shown or the
        one after it.
        """
        ui, kept = self._ui, self._wanted or (self.shown.id if self.shown else "")
        self.rows, self._wanted = rows, ""
        ui.choose_empty_label.setText(_NONE if may else _NOT_YOURS)
        ui.choose_stack.setCurrentIndex(1 if rows else 0)
        if case:
            kept = next((row.id for row in rows if row.case_id == case), kept)
        self._fill(kept)

    def _fill(self, kept: str) -> None:
        box = self._ui.conflict_list
        box.blockSignals(True)
        box.clear()
        for _case, group in groupby(self.rows, key=lambda row: row.case_id):
            of_case = list(group)
            self._add_head(of_case)
            for row in of_case:
                item = QListWidgetItem(f"　{row.label or '内容不显示'}", box)
                item.setData(_ID, row.id)
        ids = [row.id for row in self.rows]
        chosen = kept if kept in ids else next(iter(ids), "")
        for place in range(box.count()):
            if chosen and box.item(place).data(_ID) == chosen:
                box.setCurrentRow(place)
        box.blockSignals(False)
        self._choose()

    def _add_head(self, rows: Sequence[ConflictShown]) -> None:
        """A case: number and count, below it the title; not to be chosen itself."""
        box = self._ui.conflict_list
        head = QListWidgetItem(_head_of(rows), box)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setToolTip(head.text())
        font = box.font()
        font.setBold(True)
        head.setFont(font)
        lines = head.text().count("\n") + 1
        head.setSizeHint(QSize(0, lines * box.fontMetrics().lineSpacing() + 16))

    def _choose(self) -> None:
        box = self._ui.conflict_list
        wanted = box.currentIndex().data(_ID)
        one = next((row for row in self.rows if row.id == wanted), None)
        if one != self.shown:  # what is being written stays where nothing has changed
            self.shown = one
            if one is not None:
                self._show(one)

    def _show(self, one: ConflictShown) -> None:
        ui = self._ui
        is_open = not one.is_masked and len(one.values) > 1
        ui.case_label.setText("　".join(part for part in (one.case_no, one.title) if part))
        ui.case_button.setVisible(is_open and bool(one.case_id))
        ui.field_label.setText(f"两边都改了“{one.label}”。" if is_open else "")
        ui.values_part.setVisible(is_open)
        ui.masked_label.setVisible(not is_open)
        if is_open:
            self._show_values(one)

    def _show_values(self, one: ConflictShown) -> None:
        ui, left, right = self._ui, one.values[0], one.values[-1]
        ui.before_text.setPlainText(one.before)
        _show_side(ui.left_by, ui.left_text, self._whose(left), left.text, right.text)
        _show_side(ui.right_by, ui.right_text, self._whose(right), right.text, left.text)
        ui.result_text.setPlainText(right.text if not one.is_text else _plain(right.text))
        ui.result_text.setReadOnly(not one.is_text)
        ui.result_by.setText("选定以前，各处先显示右边的。")
        ui.merge_button.setEnabled(one.is_text)
        about_row = _ABOUT_ROW if one.field == "deleted" else _NO_TEXT
        ui.merge_help.setText(_WRITE if one.is_text else about_row)
        others = [f"{self._whose(v)}写的“{v.text}”" for v in one.values[1:-1]]
        ui.more_label.setText(f"另外还有{'、'.join(others)}。" if others else "")
        ui.more_label.setVisible(bool(others))

    def _whose(self, value: ValueShown) -> str:
        here = value.at.astimezone()
        is_own = value.replica == self._page.frame.desk.store.origin.replica
        device = "本机" if is_own else value.device or f"电脑 {value.replica[-8:]}"
        return f"{value.by or '不知道是谁'}　{day(here.date())} {here:%H:%M}　{device}"

    # deciding

    def _open_case(self) -> None:
        if self.shown is not None:
            self._page.frame.go("case", self.shown.case_id)

    def _take(self, side: str) -> None:
        one = self.shown
        if one is not None and len(one.values) > 1:
            name, value = ("左", one.values[0]) if side == "left" else ("右", one.values[-1])
            self._decide(one, f"“{one.label}”采用了{name}：{value.text}", take=side)

    def _merge(self) -> None:
        one = self.shown
        if one is not None and one.is_text:
            text = self._ui.result_text.toPlainText().strip()
            self._decide(one, f"“{one.label}”合并成：{text}", value=text)

    def _decide(
        self, one: ConflictShown, said: str, *, take: str = "", value: str | None = None
    ) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(
            lambda _progress: conflicts.resolve(desk, one.id, take=take, value=value)
        )
        job.succeeded.connect(lambda _case: self._decided(one, said))
        job.failed.connect(self._refused)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._is_busy = False

    def _refused(self, error: object) -> None:
        self._page.show_refusal(error)
        self._page.refresh()

    def _decided(self, one: ConflictShown, said: str) -> None:
        ids = [row.id for row in self.rows]
        place = ids.index(one.id) if one.id in ids else -1
        others = ids[place + 1 :] + ids[: max(place, 0)]
        self._wanted = next(iter(others), "")
        self._ui.said_label.setText(f"选好了。{_short(said)}")
        if others:
            self._ui.conflict_list.setFocus()
        hub = self._page.frame.hub
        hub.saved.emit()
        cases = frozenset({one.case_id} - {""})
        hub.changed.emit(Changes(frozenset({"exchange"}), cases), self._page)


def _head_of(rows: Sequence[ConflictShown]) -> str:
    first, count = rows[0], f"{len(rows)} 处"
    if not first.case_no:
        return f"{first.title or _NO_CASE}　{count}"
    return "\n".join(part for part in (f"{first.case_no}　{count}", first.title) if part)


def _show_side(label: QLabel, edit: QTextEdit, whose: str, text: str, other: str) -> None:
    label.setText(whose)
    edit.setHtml(marked(text, other))


def _plain(text: str) -> str:
    """What is written into a field: an empty one is empty."""
    return "" if text == conflicts.EMPTY else text


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:60]}…"
