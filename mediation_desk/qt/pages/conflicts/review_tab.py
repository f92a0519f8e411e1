"""搁置的变更: what came and was not made, why, what it would change, and what a head decides on it.

Decides nothing by itself and shows of a masked case its number alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.generated.ui_conflicts import Ui_Conflicts
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.exchange import reviewing
from mediation_desk.usecases.exchange.reviewing import Dot, Review, WithheldShown
from mediation_desk.usecases.presenting import day

HEADINGS = ("写的时间", "谁写的", "电脑", "办的事", "状态", "案件")
_NONE = (
    "没有搁置的变更。\n\n"
    "收入时有变更来路不对、读不出来或者还缺前面的，不会采用，也不会丢，会列在这里等您看一眼。"
)
_MASKED = "这件案子您看不到内容，不能在这里决定。请由主任办理。"
_SEVERAL = "选了 {n} 条，一起决定。下面是当前这一条。"
Decision = Callable[[Desk, Sequence[Dot], str], tuple[str, ...]]


class ReviewTab(QObject):
    """The second tab, for the head and the administrator."""

    def __init__(self, page: Page, ui: Ui_Conflicts) -> None:
        super().__init__(page)
        self._page, self._ui = page, ui
        self.waiting: tuple[WithheldShown, ...] = ()
        self._is_busy = False
        table = ui.review_table
        dress_list(table, HEADINGS, (190, 110, 140, 150, 80))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.itemSelectionChanged.connect(self._choose)
        table.currentCellChanged.connect(self._choose)
        ui.release_button.clicked.connect(lambda: self._decide(reviewing.release, "收下了"))
        ui.discard_button.clicked.connect(lambda: self._decide(reviewing.discard, "没有收"))
        ui.reason_edit.textEdited.connect(lambda _text: ui.review_fault.setText(" "))
        ui.review_empty_label.setText(_NONE)

    def show_review(self, review: Review) -> None:
        """Show what waits."""
        ui, self.waiting = self._ui, review.waiting
        words = "\n".join(fork.words for fork in review.forks)
        ui.forks_label.setText(words)
        ui.forks_label.setVisible(bool(words))
        ui.review_stack.setCurrentIndex(1 if review.waiting or words else 0)
        fill_list(ui.review_table, [(_key(one), _cells(one)) for one in self.waiting])
        if self.waiting and ui.review_table.currentRow() < 0:
            ui.review_table.selectRow(0)
        self._choose()

    def chosen(self) -> tuple[WithheldShown, ...]:
        """What is selected, oldest first."""
        rows = {index.row() for index in self._ui.review_table.selectedIndexes()}
        return tuple(one for place, one in enumerate(self.waiting) if place in rows)

    def _current(self) -> WithheldShown | None:
        place = self._ui.review_table.currentRow()
        return self.waiting[place] if 0 <= place < len(self.waiting) else None

    def _choose(self) -> None:
        ui, chosen, one = self._ui, self.chosen(), self._current()
        ui.review_card.setVisible(one is not None)
        is_open = bool(chosen) and not any(c.is_masked for c in chosen)
        ui.release_button.setEnabled(is_open and all(c.can_release for c in chosen))
        ui.discard_button.setEnabled(is_open)
        ui.reason_edit.setEnabled(is_open)
        if one is None:
            return
        ui.review_title.setText(_title(one))
        several = _SEVERAL.format(n=len(chosen)) if len(chosen) > 1 else ""
        ui.review_by.setText(several or " ")
        for label in (ui.why_label, ui.changes_label, ui.advice_label):
            label.setVisible(not one.is_masked)
        if one.is_masked:
            ui.review_by.setText(_MASKED)
            return
        ui.why_label.setText(f"<b>为什么搁置</b>　{escape(one.why)}")
        ui.changes_label.setText(f"<b>它要改什么</b>{_changes(one)}")
        ui.advice_label.setText(f"<b>下一步</b>　{escape(one.advice)}")

    def _decide(self, decision: Decision, said: str) -> None:
        ui, chosen = self._ui, self.chosen()
        if self._is_busy or not chosen:
            return
        reason, dots = ui.reason_edit.text().strip(), [one.dot for one in chosen]
        self._is_busy = True
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(lambda _progress: decision(desk, dots, reason))
        words = f"{len(dots)} 条变更{said}。"
        job.succeeded.connect(lambda cases: self._decided(words, cases))
        job.failed.connect(self._refused)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._is_busy = False

    def _decided(self, words: str, cases: object) -> None:
        ui = self._ui
        ui.reason_edit.clear()
        ui.review_fault.setText(" ")
        ui.said_label.setText(words)
        ui.review_table.setFocus()
        touched = frozenset(cases) if isinstance(cases, tuple) else frozenset()
        hub = self._page.frame.hub
        hub.saved.emit()
        hub.changed.emit(Changes(frozenset({"exchange"}), touched), self._page)

    def _refused(self, error: object) -> None:
        """Beside the reason, where it can be mended."""
        if not isinstance(error, RuleBroken):
            return
        self._ui.review_fault.setText(explain(error))
        if error.field == "reason":
            self._ui.reason_edit.setFocus()


def _key(one: WithheldShown) -> str:
    return f"{one.dot[0]}.{one.dot[1]}"


def _title(one: WithheldShown) -> str:
    names = ["　".join(part for part in (c.number, c.title) if part) for c in one.cases]
    told = "、".join(name for name in names if name)
    return told or ("还没有编号的案件" if one.cases else "不属于哪一件案子的内容")


def _cells(one: WithheldShown) -> tuple[str, ...]:
    here = one.at.astimezone()
    if one.is_masked:
        return "", "", "", "", one.state, _title(one)
    moment = f"{day(here.date())} {here:%H:%M}"
    return moment, one.by or "不知道是谁", one.device, one.deed, one.state, _title(one)


def _changes(one: WithheldShown) -> str:
    lines = [
        f"{escape(change.what)}：" + (f"{escape(change.old)} → " if change.old else "")
        + escape(change.new or "（空）")
        for change in one.changes
    ] or ["没有可以显示的内容。"]
    if one.note:
        lines.append(f"写的人注明：{escape(one.note)}")
    return "".join(f"<br>　{line}" for line in lines)
