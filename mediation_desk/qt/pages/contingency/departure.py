"""The guide to a colleague's leaving: who, handing the cases over, the account, the book.

Cases are handed over by the head; the account is switched off by an administrator.
"""

from __future__ import annotations

from mediation_desk.domain.labels import label_of
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_departure import Ui_Departure
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.contingency.guide import Guide, chosen, fill, tick_all, ticked
from mediation_desk.usecases import accounts
from mediation_desk.usecases.contingency import leaving
from mediation_desk.usecases.contingency.leaving import (
    AccountRow,
    Departure,
    Handed,
    LeavingView,
    OpenCase,
)
from mediation_desk.usecases.contingency.printed import write_handover_book
from mediation_desk.usecases.desk import Done
from mediation_desk.usecases.presenting import day
from mediation_desk.usecases.registry import Role

_WHO, _CASES, _OFF, _BOOK = range(4)


class DepartureGuide(Guide):
    """人员离岗."""

    titles = ("谁离岗", "移交案件", "停用账户", "交接书")

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = ui = Ui_Departure()
        dress(ui, self)
        self.wire(ui)
        self.user = ""
        self.view: LeavingView | None = None
        self._users: tuple[AccountRow, ...] = ()
        ui.user_list.itemActivated.connect(self.go_on)
        ui.all_button.clicked.connect(lambda: tick_all(ui.case_list))
        ui.hand_button.clicked.connect(self._hand_over)
        ui.off_button.clicked.connect(self._let_go)
        ui.book_button.clicked.connect(self._print)

    def begin(self) -> None:
        """The first step, with those who are leaving already on top."""
        self.show_step(_WHO)
        self.ui.day_edit.setText(self.frame.today().isoformat())
        desk = self.frame.desk
        self.look(
            lambda: (accounts.list_users(desk), leaving.departures(desk)), self._show_users, "users"
        )

    def go_on(self) -> None:
        """To the cases, to the account, to the book."""
        if self.step == _WHO:
            self._begin_for(chosen(self.ui.user_list))
        else:
            self.show_step(self.step + 1)

    # who

    def _show_users(
        self, found: tuple[tuple[AccountRow, ...], tuple[Departure, ...]]
    ) -> None:
        users, known = found
        self._users = users
        under_way = {d.user_id: d for d in known if d.closed_on is None}
        done = {d.user_id: d for d in known if d.closed_on is not None}
        rows = [
            (u.id, f"{u.name}　{_roles(u)}　{_standing(u, under_way.get(u.id), done.get(u.id))}")
            for u in users
            if (u.active or u.id in done) and u.id != self.frame.desk.user.user_id
        ]
        fill(self.ui.user_list, sorted(rows, key=lambda row: row[0] not in under_way))
        if rows:
            self.ui.user_list.setCurrentRow(0)
        self.ui.user_list.setFocus()

    def _begin_for(self, user: str) -> None:
        if not user:
            self.say("请先选离岗的人。")
            return
        self.user, desk, ui = user, self.frame.desk, self.ui
        values = {
            "user": user, "on": ui.day_edit.text(), "reason": ui.reason_edit.text(),
            "witness": ui.witness_edit.text(),
        }  # fmt: skip

        def begun() -> LeavingView:
            view = leaving.leaving(desk, user)
            if view.departure is None:
                _done: Done = desk.do("begin_departure", values)
                view = leaving.leaving(desk, user)
            return view

        self.work(begun, self._come_in, button=ui.next_button)

    def _come_in(self, view: LeavingView) -> None:
        self.ui.told_list.hide()
        is_closed = view.departure is not None and view.departure.closed_on is not None
        self._show(view)
        self.show_step(_BOOK if is_closed else _CASES)

    # the cases

    def _show(self, view: LeavingView) -> None:
        self.view, ui = view, self.ui
        name, count = view.account.name, len(view.open)
        ui.cases_label.setText(
            f"{name} 手上还有 {count} 件案件，勾选、选接手的人、移交。" if count
            else f"{name} 手上的案件都移交了，可以下一步。"
        )  # fmt: skip
        fill(ui.case_list, [(c.id, _case_words(c)) for c in view.open], to_tick=True)
        self._fill_receivers(view)
        is_head = Role.HEAD in self.frame.desk.user.roles
        ui.hand_button.setEnabled(is_head and count > 0)
        if not is_head:
            self.say("移交案件由主任办理。请主任登录，在这里接着办。")
        self._show_off(view)

    def _fill_receivers(self, view: LeavingView) -> None:
        combo = self.ui.receiver_combo
        kept = combo.currentData()
        combo.clear()
        for one in self._users:
            works = {Role.MEDIATOR.value, Role.HEAD.value} & set(one.roles)
            if one.active and works and one.id != view.account.id:
                combo.addItem(one.name, one.id)
        combo.setCurrentIndex(max(0, combo.findData(kept)))

    def _hand_over(self) -> None:
        view, desk, ui = self.view, self.frame.desk, self.ui
        cases, to = ticked(ui.case_list), ui.receiver_combo.currentData()
        if view is None or view.departure is None or not cases or not to:
            self.say("请勾选要移交的案件，再选接手的人。")
            return
        departure, user = view.departure.id, self.user

        def handed() -> tuple[tuple[Handed, ...], LeavingView]:
            done = leaving.hand_over_cases(desk, departure, cases, str(to))
            return done, leaving.leaving(desk, user)

        self.work(handed, self._handed, button=ui.hand_button, cases=frozenset(cases))

    def _handed(self, found: tuple[tuple[Handed, ...], LeavingView]) -> None:
        done, view = found
        self._show(view)
        self.ui.told_list.show()
        fill(self.ui.told_list, [
            (one.case_id, f"{one.number or '（未编号）'}　{one.why or '移交好了'}") for one in done
        ])  # fmt: skip

    # the account

    def _show_off(self, view: LeavingView) -> None:
        ui, left = self.ui, len(view.open)
        is_admin = Role.ADMIN in self.frame.desk.user.roles
        why = ""
        if view.is_last_admin:
            why = "这是最后一个管理员，不能停用。请先给别人管理员角色。"
        elif not view.account.active:
            why = "账户已经停用。"
        elif not is_admin:
            why = "停用账户由管理员办理。请管理员登录，在这里接着办。"
        more = f"还有 {left} 件案件没有移交，交接书里会写明。" if left else ""
        ui.off_label.setText(why or f"停用 {view.account.name} 的账户，他就不能再登录。{more}")
        ui.off_button.setEnabled(not view.is_last_admin and is_admin)
        ui.off_button.setVisible(view.departure is None or view.departure.closed_on is None)
        pcs = "、".join(view.pcs)
        ui.pcs_label.setText(
            f"本中心在册的电脑：{pcs}。别的电脑在下次交换以后也不让他登录。" if len(view.pcs) > 1
            else "这台电脑上他的密码马上失效。"
        )  # fmt: skip
        handed = len(view.departure.handed) if view.departure else 0
        book = f"已移交 {handed} 件，没有移交 {left} 件。"
        ui.book_label.setText(f"{view.account.name}：{book}打印以后由移交人、接收人、监交人签名。")

    def _let_go(self) -> None:
        view, desk, user = self.view, self.frame.desk, self.user
        if view is None or view.departure is None:
            return
        departure = view.departure.id
        lines = self.ui.returned_edit.toPlainText().splitlines()
        returned = tuple(line.strip() for line in lines if line.strip())

        def gone() -> LeavingView:
            leaving.let_go(desk, departure, returned)
            return leaving.leaving(desk, user)

        self.work(gone, self._gone, button=self.ui.off_button)

    def _gone(self, view: LeavingView) -> None:
        self._show(view)
        self.show_step(_BOOK)
        self.ui.book_button.setFocus()

    def _print(self) -> None:
        desk, user, ui = self.frame.desk, self.user, self.ui
        self.print_to(
            "工作交接书", lambda path: write_handover_book(desk, user, path), ui.saved_label,
            ui.book_button,
        )  # fmt: skip


def _roles(one: AccountRow) -> str:
    return "、".join(label_of("Role", role) for role in one.roles)


def _standing(
    one: AccountRow, under_way: Departure | None, done: Departure | None
) -> str:
    if under_way is not None:
        return "正在办离岗"
    return f"已离岗（{day(done.leaves_on)}）" if done is not None and not one.active else ""


def _case_words(one: OpenCase) -> str:
    due = f"　下一步 {day(one.next_due_on)} {one.next_due}" if one.next_due_on else ""
    waits = (
        f"　约好调解 {one.meetings} 次" if one.meetings else "",
        f"　未签协议 {one.unsigned} 份" if one.unsigned else "",
        f"　等扫描 {one.scans} 份" if one.scans else "",
    )
    number = one.number or "（未编号）"
    return f"{number}　{label_of('Stage', one.stage)}{due}{''.join(waits)}"
