"""The guide to deleting personal data: which case, what, preview and order, confirm and do.

Nothing is deleted before two have agreed, where there are two, and what goes has been shown.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_redaction import Ui_Redaction
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.contingency.guide import Guide, chosen, fill, ticked
from mediation_desk.usecases.contingency import asking, carrying_out, ordering
from mediation_desk.usecases.contingency.asking import CaseName, Choices, Preview, Wish
from mediation_desk.usecases.contingency.bases import BASES, KEPT_WORDS, SCOPES, STATES, Scope
from mediation_desk.usecases.contingency.carrying_out import OrderLine
from mediation_desk.usecases.contingency.printed import write_redaction_paper
from mediation_desk.usecases.desk import Done
from mediation_desk.usecases.presenting import day
from mediation_desk.usecases.registry import Role

_CASE, _CHOOSE, _PREVIEW, _ORDER = range(4)
_WHAT = {
    Scope.PERSON: "选一个人：他的身份资料全部删掉，别处文字里的姓名、号码换成“（已删除）”。",
    Scope.FIELDS: "勾选要删的栏：整栏的内容连同以前的写法一起删掉。",
    Scope.FILE: "选一份附件：连同它的名称一起删掉。",
    Scope.CASE: "全案当事人的资料、经过、记录和没有签署的附件都删掉，只留编号、日期和统计。",
}
_NOT_YET = "还没有回信，下次交换以后再看"


class RedactionGuide(Guide):
    """删除个人信息."""

    titles = ("案件", "删什么", "看清楚、写文号", "确认和删除")

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = ui = Ui_Redaction()
        dress(ui, self)
        self.wire(ui)
        self.choices: Choices | None = None
        self.wish: Wish | None = None
        self.order = ""
        self._orders: tuple[OrderLine, ...] = ()
        for basis, (words, article) in BASES.items():
            ui.basis_combo.addItem(f"{words}　{article}", basis.value)
        self._radios = {
            Scope.PERSON: ui.person_radio, Scope.FIELDS: ui.fields_radio,
            Scope.FILE: ui.file_radio, Scope.CASE: ui.case_radio,
        }  # fmt: skip
        for radio in self._radios.values():
            radio.toggled.connect(self._show_items)
        ui.find_button.clicked.connect(self._find)
        ui.case_edit.returnPressed.connect(self._find)
        ui.case_list.itemActivated.connect(self.go_on)
        ui.order_list.itemActivated.connect(self.go_on)
        ui.case_list.itemSelectionChanged.connect(partial(_only, ui.case_list, ui.order_list))
        ui.order_list.itemSelectionChanged.connect(partial(_only, ui.order_list, ui.case_list))
        ui.hold_button.clicked.connect(self._hold)
        ui.confirm_button.clicked.connect(partial(self._settle, "confirm_redaction"))
        ui.withdraw_button.clicked.connect(partial(self._settle, "withdraw_redaction"))
        ui.carry_button.clicked.connect(self._carry_out)
        ui.paper_button.clicked.connect(self._print)
        ui.two_check.clicked.connect(self._set_two)

    def begin(self) -> None:
        """The first step, with the orders there are."""
        self.show_step(_CASE)
        self._load_orders()
        desk = self.frame.desk
        self.look(lambda: ordering.two_people(desk), self._show_two, "two")
        self.ui.case_edit.setFocus()

    def go_on(self) -> None:
        """From the case to the choice, to the preview, to the order."""
        ui = self.ui
        if self.step == _CASE and chosen(ui.order_list):
            self._open_order(chosen(ui.order_list))
        elif self.step == _CASE and chosen(ui.case_list):
            self._open_case(chosen(ui.case_list))
        elif self.step == _CASE:
            self.say("请先查到案件并选中它，或者选一道没办完的命令。")
        elif self.step == _CHOOSE:
            self._preview()
        elif self.step == _PREVIEW:
            self._ask()

    def go_back(self) -> None:
        """From an order straight to the beginning: what was asked for is not asked again."""
        if self.step == _ORDER:
            self.begin()
        else:
            super().go_back()

    # which case

    def _load_orders(self) -> None:
        desk = self.frame.desk
        self.look(lambda: carrying_out.redaction_orders(desk), self._show_orders, "orders")

    def _show_orders(self, orders: tuple[OrderLine, ...]) -> None:
        self._orders = orders
        fill(self.ui.order_list, [
            (o.id, f"{o.number}　{o.case_number}　{SCOPES[o.scope]}　{_state(o)}　"
                   f"{day(o.asked_at.astimezone().date())}")
            for o in orders
        ])  # fmt: skip
        if self.step == _ORDER:
            self._show_order()

    def _find(self) -> None:
        desk, typed = self.frame.desk, self.ui.case_edit.text()
        self.look(lambda: asking.redaction_cases(desk, typed), self._found, "cases")

    def _found(self, cases: tuple[CaseName, ...]) -> None:
        fill(self.ui.case_list, [
            (c.id, f"{c.number}　{c.title}{'　已归档' if c.is_filed else ''}".rstrip("　"))
            for c in cases
        ])  # fmt: skip
        self.say("" if cases else "没有查到。请输入案号，或者案号里连着的几个字。")
        if cases:
            self.ui.case_list.setCurrentRow(0)
            self.ui.case_list.setFocus()

    def _open_case(self, case: str) -> None:
        desk = self.frame.desk
        self.look(lambda: asking.redaction_choices(desk, case), self._show_case, "choices")

    def _show_case(self, choices: Choices) -> None:
        self.choices = choices
        self.show_step(_CHOOSE, can_go_on=not choices.hold)
        name = f"{choices.case.number}　{choices.case.title}".rstrip("　")
        self.ui.case_label.setText(name)
        may_hold = Role.HEAD in self.frame.desk.user.roles
        held = f"这个案件暂停删除：{choices.hold}" if choices.hold else ""
        self.ui.hold_label.setText(held or "诉讼、复查、审计要用的案件，主任可以暂停删除。")
        self.ui.hold_button.setText("恢复可以删除(&P)" if choices.hold else "暂停删除(&P)")
        self.ui.hold_button.setVisible(may_hold)
        self._show_items()

    # what

    @property
    def scope(self) -> Scope:
        """What is chosen to be deleted."""
        return next(scope for scope, radio in self._radios.items() if radio.isChecked())

    def _show_items(self) -> None:
        ui, choices, scope = self.ui, self.choices, self.scope
        if choices is None:
            return
        ui.what_label.setText(_WHAT[scope])
        items = {
            Scope.PERSON: choices.people, Scope.FIELDS: choices.places, Scope.FILE: choices.files,
        }.get(scope, ())  # fmt: skip
        fill(ui.item_list, [(i.key, i.label) for i in items], to_tick=scope is Scope.FIELDS)
        ui.item_list.setVisible(scope is not Scope.CASE)
        if items and scope is not Scope.FIELDS:
            ui.item_list.setCurrentRow(0)
        free = [(i.key, i.label) for i in choices.files if not i.is_fixed]
        fill(ui.file_list, free, to_tick=True)
        with_files = scope is Scope.PERSON and bool(free)
        ui.file_list.setVisible(with_files)
        ui.files_label.setVisible(with_files)

    def _preview(self) -> None:
        ui, choices, desk, scope = self.ui, self.choices, self.frame.desk, self.scope
        if choices is None:
            return
        picked = ticked(ui.item_list) if scope is Scope.FIELDS else ()
        subject = chosen(ui.item_list) if scope in (Scope.PERSON, Scope.FILE) else ""
        files = ticked(ui.file_list) if scope is Scope.PERSON else ()
        wish = self.wish = Wish(choices.case.id, scope, subject, picked, files)
        self.look(lambda: asking.redaction_preview(desk, wish), self._show_preview, "preview")

    def _show_preview(self, found: Preview) -> None:
        self.show_step(_PREVIEW)
        rows = [
            ("", f"{line.what}　{line.count} 处" + (f"　{line.sample}" if line.sample else ""))
            for line in found.lines
        ]
        if found.files:
            rows.append(("", f"附件　{found.files} 份"))
        fill(self.ui.preview_list, rows)
        texts = [f"共 {found.fields} 栏、{found.files} 份附件；操作记录里以前的写法也去掉。"]
        if found.other_cases:
            others = "、".join(found.other_cases)
            texts.append(f"此人还在别的案件里，一起删：{others}。")
        if found.kept:
            texts.append(f"不能删、只停止使用：{_kept(found.kept)}。")
        self.ui.kept_label.setText("".join(texts))
        self.ui.number_edit.setFocus()

    # the order

    def _ask(self) -> None:
        wish, ui, desk = self.wish, self.ui, self.frame.desk
        if wish is None:
            return
        if not ui.number_edit.text().strip():
            self.say("请填写命令文号：决定、命令或者申请的编号。")
            ui.number_edit.setFocus()
            return
        values = {
            "case": wish.case_id, "order_no": ui.number_edit.text().strip(),
            "basis": ui.basis_combo.currentData(), "scope": wish.scope.value,
            "subject": wish.subject, "chosen": list(wish.chosen), "files": list(wish.files),
        }  # fmt: skip
        self.work(lambda: desk.do("ask_redaction", values), self._asked, button=ui.next_button)

    def _asked(self, done: Done) -> None:
        self.ui.number_edit.clear()
        self._open_order(done.created["redaction_order"])

    def _open_order(self, order: str) -> None:
        self.order, ui = order, self.ui
        for part in (ui.confirm_button, ui.carry_button, ui.withdraw_button, ui.paper_button):
            part.hide()  # until it is known what can be done
        self.show_step(_ORDER)
        self._load_orders()

    def _show_order(self) -> None:
        one = next((o for o in self._orders if o.id == self.order), None)
        if one is None:
            return
        ui, words = self.ui, BASES[one.basis]
        ui.order_title.setText(f"{one.number}　{one.case_number}　{SCOPES[one.scope]}")
        by = f"{words[0]}（{words[1]}）。{one.asked_by}提出"
        by += f"，{one.confirmed_by}确认" if one.confirmed_by else ""
        ui.order_label.setText(f"{by}。现在：{_state(one)}。{_result(one)}")
        waits = one.state == "asked" and not one.may_confirm
        ui.progress_label.setText(
            "提出的人不能自己确认。请主任或另一位管理员登录，在这里打开这道命令确认。"
            if waits else " "
        )  # fmt: skip
        fill(ui.confirm_list, [
            ("", f"{c.centre} {c.pc}　{'已确认删除' if c.heard_at else _NOT_YET}")
            for c in one.confirmations
        ])  # fmt: skip
        ui.confirm_list.setVisible(bool(one.confirmations))
        ui.late_label.setText(
            f"有 {one.late} 条改动是在不知道这道命令的电脑上写的，又带来了要删的内容。请再删一次。"
            if one.late else " "
        )  # fmt: skip
        ui.confirm_button.setVisible(one.may_confirm)
        ui.withdraw_button.setVisible(one.state == "asked")
        ui.carry_button.setVisible(one.state == "confirmed" or bool(one.late))
        ui.paper_button.setVisible(one.state == "done")

    def _settle(self, verb: str) -> None:
        desk, order = self.frame.desk, self.order
        button = self.ui.confirm_button if verb.startswith("confirm") else self.ui.withdraw_button
        self.work(lambda: desk.do(verb, {"order": order}), self._settled, button=button)

    def _settled(self, _done: object) -> None:
        self._load_orders()

    def _carry_out(self) -> None:
        desk, order = self.frame.desk, self.order
        cases = frozenset(o.case_id for o in self._orders if o.id == order)
        self.long_work(
            lambda progress: carrying_out.carry_out_redaction(desk, order, progress),
            self._settled, button=self.ui.carry_button, title="正在删除", cases=cases,
        )  # fmt: skip

    def _print(self) -> None:
        desk, order, ui = self.frame.desk, self.order, self.ui
        self.print_to(
            "个人信息删除证明", lambda path: write_redaction_paper(desk, order, path),
            ui.progress_label, ui.paper_button,
        )  # fmt: skip

    # holds and the two people

    def _hold(self) -> None:
        choices, desk = self.choices, self.frame.desk
        if choices is None:
            return
        case, button = choices.case.id, self.ui.hold_button
        values: dict[str, object] = {"case": case}
        verb = "lift_hold" if choices.hold else "hold_case"
        if verb == "hold_case":
            values["reason"] = "诉讼、复查或者审计需要"
        self.work(lambda: desk.do(verb, values), lambda _done: self._open_case(case), button=button)

    def _show_two(self, found: tuple[bool, bool]) -> None:
        is_settled, is_possible = found
        self.ui.two_check.setChecked(is_settled)
        self.ui.two_check.setVisible(is_possible)

    def _set_two(self) -> None:
        desk, check = self.frame.desk, self.ui.two_check
        values = {"on": check.checkState() == Qt.CheckState.Checked}
        self.work(
            lambda: desk.do("set_two_people", values), self._settled, button=self.ui.next_button
        )


def _only(one: QListWidget, other: QListWidget) -> None:
    """Of two lists, one row is chosen."""
    if one.selectedItems():
        other.clearSelection()


def _state(one: OrderLine) -> str:
    return "又有要删的" if one.late else STATES[one.state]


def _result(one: OrderLine) -> str:
    if one.state != "done":
        return ""
    fields, files = one.counts.get("fields", 0), one.counts.get("files", 0)
    told = f"删了 {fields} 栏、{files} 份附件。"
    return told + (f"没有删、只停止使用：{_kept(one.kept)}。" if one.kept else "")


def _kept(kept: dict[str, int]) -> str:
    return "、".join(f"{KEPT_WORDS[name]} {count} 份" for name, count in kept.items())
