"""编号: numbers that two cases bear, temporary ones, the blocks of the centre's PCs, who leads.

Gives out no number itself; a centre with one PC sees here that there is nothing to settle.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QTableWidget, QWidget

from mediation_desk.domain.case_facts import Stage
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.generated.ui_numbers import Ui_Numbers
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.numbers.renumbering import (
    Doubled,
    Renumbered,
    doubled_numbers,
    renumber,
)
from mediation_desk.usecases.numbers.settling import look_for_doubled
from mediation_desk.usecases.numbers.showing import Numbering, numbering
from mediation_desk.usecases.presenting import day
from mediation_desk.usecases.registry import CASE_WORK, Role

_DOUBLED = (("编号", "案件", "阶段", "登记人", "登记日期"), (280, 380, 110, 130))
_TEMPORARY = (("临时编号", "种类", "电脑", "日期"), (220, 220, 260))
_BLOCKS = (
    ("种类", "年份", "电脑", "号段", "已用", "还剩", "状态"), (200, 80, 220, 140, 80, 80),
)  # fmt: skip
_ASK = "“{}”改成下一个空号。原编号留作原编号，仍查得到；已出具的文书不变。确实要改吗？"
_ALONE = "本中心只有这一台电脑，编号由它自己往下编，不用设置。"
_LEAD_KEPT = "主机和号段大小存下了，下一次交换时带出。"
_NO_DOUBLED = "没有两件案子用同一个号。每次收入以后自动查找。"


class NumbersPage(Page):
    """编号, reached from the workbench and the settings."""

    title = "编号"
    help_topic = (
        "本中心有几台电脑时，主机给各台电脑发号段；没有号段的先用临时编号，号段到了自动换成正式编号。"
    )

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = ui = Ui_Numbers()
        dress(ui, self)
        self._doubled: dict[str, tuple[str, str]] = {}
        dress_list(ui.doubled_table, *_DOUBLED)
        dress_list(ui.temporary_table, *_TEMPORARY)
        dress_list(ui.blocks_table, *_BLOCKS)
        ui.tabs.tabBar().setAccessibleName("编号的各部分")
        ui.open_button.clicked.connect(lambda: self._open_case(self._chosen()[1]))
        ui.doubled_table.itemActivated.connect(lambda _item: self._open_case(self._chosen()[1]))
        ui.temporary_button.clicked.connect(self._open_temporary)
        ui.temporary_table.itemActivated.connect(lambda _item: self._open_temporary())
        ui.renumber_button.clicked.connect(self._ask_to_renumber)
        ui.look_button.clicked.connect(self._look)
        ui.lead_button.clicked.connect(self._settle_lead)
        ui.doubled_table.itemSelectionChanged.connect(self._awake)
        ui.temporary_table.itemSelectionChanged.connect(self._awake)
        self._hide_what_is_not_allowed()
        self._awake()

    def _hide_what_is_not_allowed(self) -> None:
        roles, ui = self.frame.desk.user.roles, self.ui
        allowed = {
            ui.doubled_tab: bool(CASE_WORK.keys() & roles),
            ui.lead_tab: Role.ADMIN in roles,
        }
        for tab, may in allowed.items():
            if not may:
                ui.tabs.removeTab(ui.tabs.indexOf(tab))
                tab.hide()

    def open(self, subject: str) -> None:
        """``doubled`` opens the list of doubled numbers."""
        place = self.ui.tabs.indexOf(self.ui.doubled_tab)
        if subject == "doubled" and place >= 0:
            self.ui.tabs.setCurrentIndex(place)
        super().open("")

    def first_input(self) -> QWidget | None:
        """The list, where it holds something; else the tabs."""
        table = self.ui.doubled_table
        return table if table.rowCount() and table.isVisible() else self.ui.tabs.tabBar()

    def touches(self, changes: Changes) -> bool:
        """Any case may have got a number."""
        return True

    def refresh(self) -> None:
        """Ask for all lists."""
        desk = self.frame.desk
        self.ask(lambda: numbering(desk), self._show, key="numbering")
        if CASE_WORK.keys() & desk.user.roles:
            self.ask(lambda: doubled_numbers(desk), self._show_doubled, key="doubled")

    # showing

    def _show(self, now: Numbering) -> None:
        ui = self.ui
        lead = "本机是主机" if now.leads else f"主机：{now.lead or '还没有'}"
        ui.place_label.setText(_ALONE if now.is_alone else f"本机 {now.own}　{lead}")
        waits = len(now.temporary)
        ui.temporary_label.setText(
            f"{waits} 个号等着换成正式编号。" if waits else "没有临时编号。"
        )
        fill_list(ui.temporary_table, [
            (t.case_id, (t.number, t.kind, t.pc, day(t.given_on)))
            for t in now.temporary
        ])  # fmt: skip
        ui.blocks_label.setText(
            "号段由主机在每次写出以前自动发放，剩下不到三分之一就再发一段。"
            if now.blocks else "还没有发过号段。"
        )  # fmt: skip
        fill_list(ui.blocks_table, [
            ("", (b.kind, f"{b.year}", b.pc, f"{b.first_no}–{b.last_no}", f"{b.used}", f"{b.left}",
                  b.state))
            for b in now.blocks
        ])  # fmt: skip
        self._show_lead(now)

    def _show_lead(self, now: Numbering) -> None:
        ui = self.ui
        ui.pc_combo.clear()
        for pc in now.pcs:
            if not pc.is_gone:
                ui.pc_combo.addItem(f"{pc.mark} {pc.name}".strip(), pc.replica)
        here = next((pc.replica for pc in now.pcs if pc.is_lead), "")
        ui.pc_combo.setCurrentIndex(ui.pc_combo.findData(here))
        ui.size_spin.setValue(now.size)
        ui.although_check.setVisible(not now.leads)
        for part in (ui.pc_combo, ui.lead_button, ui.size_spin):
            part.setEnabled(not now.is_alone)
        ui.lead_said.setText(_ALONE if now.is_alone else "")

    def _show_doubled(self, found: Sequence[Doubled]) -> None:
        self._doubled, rows = {}, []
        for one in found:
            for case in one.cases:
                key = f"{one.number}\n{case.case_id}"
                self._doubled[key] = (one.number, case.case_id)
                title = "（敏感案件）" if case.is_masked else case.title
                on = day(case.registered_on) if case.registered_on else ""
                stage = label_of(Stage.__name__, case.stage)
                rows.append((key, (one.number, title, stage, case.registered_by, on)))
        table, tabs = self.ui.doubled_table, self.ui.tabs
        fill_list(table, rows)
        if rows and table.currentRow() < 0:
            table.setCurrentCell(0, 0)
        if rows and table.isVisible() and tabs.tabBar().hasFocus():
            table.setFocus()  # the page came up before there was anything to choose from
        many = f"有 {len(found)} 个号各有几件案子在用。选一件，给它改号。"
        self.ui.doubled_label.setText(many if found else _NO_DOUBLED)
        self._awake()

    def _awake(self) -> None:
        has = bool(self._chosen()[1])
        self.ui.open_button.setEnabled(has)
        self.ui.renumber_button.setEnabled(has)
        self.ui.temporary_button.setEnabled(bool(_current(self.ui.temporary_table)))

    # doing

    def _chosen(self) -> tuple[str, str]:
        return self._doubled.get(_current(self.ui.doubled_table), ("", ""))

    def _open_case(self, case: str) -> None:
        if case:
            self.frame.go("case", case)

    def _open_temporary(self) -> None:
        self._open_case(_current(self.ui.temporary_table))

    def _ask_to_renumber(self) -> None:
        number, case = self._chosen()
        if case:
            ask = self.frame.notices.tell
            ask(_ASK.format(number), "改号(&Y)", lambda: self.renumber(case, number))

    def renumber(self, case: str, number: str) -> None:
        """Give a case the next free number in the place of this one."""
        desk = self.frame.desk
        job = self.frame.runner.write(lambda _progress: renumber(desk, case, number))
        job.succeeded.connect(self._renumbered)
        job.failed.connect(self.show_refusal)

    def _renumbered(self, done: Renumbered) -> None:
        names = "、".join(done.papers)
        papers = f"已出具的{names}印的是原编号，请重新出具。" if names else ""
        self.ui.said_label.setText(f"“{done.former}”改为“{done.number}”。{papers}")
        self._changed(done.case_id)

    def _look(self) -> None:
        desk = self.frame.desk
        call = partial(look_for_doubled, desk)
        job = self.work(
            lambda _progress: call(), self._looked, title="正在查找重复的号",
            button=self.ui.look_button,
        )  # fmt: skip
        job.ended.connect(self._awake)

    def _looked(self, many: int) -> None:
        self.ui.said_label.setText(f"查完了，有 {many} 个号重复。" if many else _NO_DOUBLED)
        self._changed("")

    def _settle_lead(self) -> None:
        ui = self.ui
        values = {
            "pc": str(ui.pc_combo.currentData() or ""), "size": ui.size_spin.value(),
            "although_elsewhere": ui.although_check.isChecked() and ui.although_check.isVisible(),
        }  # fmt: skip
        self.do(
            "set_number_lead", values, button=ui.lead_button,
            then=lambda _done: self.ui.said_label.setText(_LEAD_KEPT),
        )  # fmt: skip

    def _changed(self, case: str) -> None:
        self.frame.hub.saved.emit()
        self.frame.hub.changed.emit(Changes(frozenset({"numbers"}), frozenset({case} - {""})), self)
        self.refresh()


def _current(table: QTableWidget) -> str:
    return current_id(table) if table.rowCount() else ""
