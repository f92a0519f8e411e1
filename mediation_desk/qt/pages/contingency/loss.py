"""The guide to a lost PC or stick: what, what lay on it, who was told, the report and a new PC.

The county shuts a PC out; a township notes the loss and is told to ring the county up.
"""

from __future__ import annotations

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_loss import Ui_Loss
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.contingency.guide import Guide, chosen, fill
from mediation_desk.usecases.contingency import losing
from mediation_desk.usecases.contingency.losing import Incident, LosablePc, LosableStick, LossKind
from mediation_desk.usecases.contingency.printed import write_loss_paper
from mediation_desk.usecases.exchange.standing import is_county
from mediation_desk.usecases.presenting import day

_WHAT, _LAY, _TOLD, _DONE = range(4)
_NEW = (
    "换的电脑：装好程序，在第一个窗口选“从备份恢复”（用本中心最近的备份），"
    "或者由县里下发全部内容；然后到“交换”里重新入网，会得到新的编号。"
    "原来那台找到了也不要再用，先清空。"
)
_STICK = (
    "U盘上只有加密、签名的案件包，没有名单上的电脑打不开，不用吊销。"
    "换一个U盘，到“交换”里再写一次就行。"
)
_TOWNSHIP = (
    "吊销由县里办：请马上打电话告诉县里，读出电脑的名称和编号末八位。"
    "县里吊销以后，下次收入名单就不再认它。"
)
_NONE = "名单和收发记录里没有。没有入网的电脑、没有写过包的U盘，不用在这里登记。"


class LossGuide(Guide):
    """电脑或U盘丢失."""

    titles = ("丢了什么", "上面有什么", "告诉谁", "报告和新电脑")

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = ui = Ui_Loss()
        dress(ui, self)
        self.wire(ui)
        self.loss: Incident | None = None
        self.pcs: tuple[LosablePc, ...] = ()
        self.sticks: tuple[LosableStick, ...] = ()
        self._checks = (ui.office_check, ui.cyber_check, ui.police_check, ui.people_check)
        ui.laptop_radio.toggled.connect(self._show_things)
        ui.incident_list.itemActivated.connect(self.go_on)
        ui.shut_button.clicked.connect(self._shut_out)
        ui.paper_button.clicked.connect(self._print)
        ui.exchange_button.clicked.connect(lambda: self.frame.go("exchange", ""))
        ui.backup_button.clicked.connect(lambda: self.frame.go("settings", "backup"))

    def begin(self) -> None:
        """The first step, with the losses that are not settled."""
        self.show_step(_WHAT)
        self.ui.day_edit.setText(self.frame.today().isoformat())
        desk = self.frame.desk
        self.look(
            lambda: (losing.losable_pcs(desk), losing.losable_sticks(desk), losing.incidents(desk)),
            self._show_all, "things",
        )  # fmt: skip

    def go_on(self) -> None:
        """Note the loss, then step by step to the report."""
        if self.step == _WHAT:
            self._note()
        elif self.step == _TOLD:
            self._keep_told()
        else:
            self.show_step(self.step + 1)

    # what was lost

    def _show_all(
        self,
        found: tuple[tuple[LosablePc, ...], tuple[LosableStick, ...], tuple[Incident, ...]],
    ) -> None:
        self.pcs, self.sticks, known = found
        fill(self.ui.incident_list, [
            (i.id, f"{day(i.lost_on)}　{self._thing_of(i)}　"
                   f"{'处理完了' if i.closed_on else '没有处理完'}")
            for i in known
        ])  # fmt: skip
        self._incidents = {i.id: i for i in known}
        self._show_things()
        self.ui.thing_list.setFocus()

    def _thing_of(self, one: Incident) -> str:
        if one.kind == LossKind.STICK:
            return "U盘"
        pc = next((p for p in self.pcs if p.replica == one.replica), None)
        return f"{pc.centre_name} {pc.name}" if pc else "电脑"

    def _show_things(self) -> None:
        if self.ui.laptop_radio.isChecked():
            rows = [(p.replica, _pc_words(p)) for p in self.pcs]
        else:
            rows = [(s.place, _stick_words(s)) for s in self.sticks]
        fill(self.ui.thing_list, rows)
        if rows:
            self.ui.thing_list.setCurrentRow(0)
        self.say("" if rows else _NONE)

    def _note(self) -> None:
        ui, desk = self.ui, self.frame.desk
        if chosen(ui.incident_list):
            self._come_in(self._incidents[chosen(ui.incident_list)])
            return
        thing = chosen(ui.thing_list)
        if not thing:
            self.say("请选是哪一台、哪一个。")
            return
        kind = LossKind.LAPTOP if ui.laptop_radio.isChecked() else LossKind.STICK
        on, how = ui.day_edit.text(), ui.how_edit.text()
        self.work(
            lambda: losing.report_loss(desk, kind, thing, on, how), self._come_in,
            button=ui.next_button,
        )  # fmt: skip

    # what lay on it

    def _come_in(self, loss: Incident) -> None:
        self.loss = loss
        self.show_step(_LAY)
        self._show_lay(loss)
        told = {whom for whom, _on in loss.told}
        for check in self._checks:
            check.setChecked(_plain(check.text()) in told)
        is_pc = loss.kind == LossKind.LAPTOP
        self.ui.replace_label.setText(_NEW if is_pc else _STICK)

    def _show_lay(self, loss: Incident) -> None:
        ui, counts = self.ui, loss.counts
        is_pc = loss.kind == LossKind.LAPTOP
        ui.lay_title.setText(self._thing_of(loss))
        if is_pc:
            ui.lay_label.setText(
                f"上面有案件 {counts.get('cases', 0)} 件（敏感 {counts.get('sensitive', 0)} 件），"
                f"人员 {counts.get('people', 0)} 名，附件 {counts.get('files', 0)} 份。"
                "数据库和附件都加密，没有密码打不开。"
            )  # fmt: skip
        else:
            ui.lay_label.setText(_STICK)
        fill(ui.number_list, [("", number) for number in loss.numbers])
        ui.number_list.setVisible(is_pc)
        self._show_shutting(loss, is_pc=is_pc)

    def _show_shutting(self, loss: Incident, *, is_pc: bool) -> None:
        ui, can = self.ui, is_pc and is_county(self.frame.desk) and not loss.shut_out
        for part in (ui.after_label, ui.after_spin, ui.why_label, ui.why_edit, ui.shut_button):
            part.setVisible(can)
        pc = next((p for p in self.pcs if p.replica == loss.replica), None)
        if can and pc is not None:
            ui.after_spin.setValue(pc.seq)
            ui.why_edit.setText("丢失")
            ui.shut_label.setText(
                f"收到过它的 {pc.seq} 条变更。丢失以后还会有人在上面写的，认到丢失前的那一条；"
                "以后的放在待复核里，不会悄悄进来。"
            )
        elif loss.shut_out:
            ui.shut_label.setText(f"已吊销（名单第 {loss.shut_out} 版）。名单随下次下发出去。")
        else:
            ui.shut_label.setText(_TOWNSHIP if is_pc else " ")

    def _shut_out(self) -> None:
        loss, desk, ui = self.loss, self.frame.desk, self.ui
        if loss is None:
            return
        incident, after, why = loss.id, ui.after_spin.value(), ui.why_edit.text()
        self.work(
            lambda: losing.shut_out_lost(desk, incident, after, why), self._come_in,
            button=ui.shut_button,
        )  # fmt: skip

    # who was told

    def _keep_told(self) -> None:
        loss, desk = self.loss, self.frame.desk
        if loss is None:
            return
        if loss.closed_on is not None:
            self.show_step(_DONE)
            return
        whom = [_plain(check.text()) for check in self._checks if check.isChecked()]
        values = {"incident": loss.id, "whom": whom, "closed": bool(whom)}
        self.work(
            lambda: desk.do("note_told", values), lambda _done: self.show_step(_DONE),
            button=self.ui.next_button,
        )  # fmt: skip

    def _print(self) -> None:
        loss, desk, ui = self.loss, self.frame.desk, self.ui
        if loss is not None:
            incident = loss.id
            self.print_to(
                "丢失报告", lambda path: write_loss_paper(desk, incident, path), ui.saved_label,
                ui.paper_button,
            )  # fmt: skip


def _pc_words(one: LosablePc) -> str:
    heard = day(one.heard_at.astimezone().date()) if one.heard_at else "没有收到过"
    state = "　已吊销" if one.is_shut_out else ""
    return f"{one.centre_name}　{one.name}　末八位 {one.replica[-8:]}　最后一次来信 {heard}{state}"


def _stick_words(one: LosableStick) -> str:
    last = day(one.last_at.astimezone().date()) if one.last_at else ""
    return f"{one.folder or 'U盘'}　{one.packages} 个包　最后 {last} 写入"


def _plain(words: str) -> str:
    """The words of a box without its letter."""
    return words.partition("(&")[0]
