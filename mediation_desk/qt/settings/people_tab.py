"""人员与账号: who may sign in, with which roles; add, change, new password, switch off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.settings.account_form import (
    ADD,
    PASSWORD,
    ROLES,
    AccountAnswers,
    AccountForm,
)
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.qt.words import explain
from mediation_desk.usecases import accounts
from mediation_desk.usecases.registry import Role


class Account(Protocol):
    """What the list shows of an account."""

    @property
    def id(self) -> str:
        """What it is known by."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Its roles."""

    @property
    def active(self) -> bool:
        """Whether it may sign in."""


HEADINGS = ("姓名", "角色", "状态")


class PeopleTab(QObject):
    """The list of accounts; only the administrator sees it."""

    def __init__(self, page: Page, ui: Ui_Settings) -> None:
        super().__init__(page)
        self._page = page
        self._ui = ui
        self._form: AccountForm | None = None
        self._roles: dict[str, tuple[str, ...]] = {}
        dress_list(ui.user_table, HEADINGS, (220, 520))
        ui.add_user_button.clicked.connect(lambda: self._show_form(ADD, ""))
        ui.roles_button.clicked.connect(lambda: self._for_chosen(ROLES))
        ui.reset_button.clicked.connect(lambda: self._for_chosen(PASSWORD))
        ui.off_button.clicked.connect(self._switch_off)

    @property
    def is_allowed(self) -> bool:
        """Whether this person keeps the accounts."""
        desk = self._page.frame.desk
        return Role.ADMIN in desk.user.roles and not desk.is_practice

    def refresh(self) -> None:
        """Ask for the accounts."""
        if self.is_allowed:
            desk = self._page.frame.desk
            self._page.ask(
                lambda: (accounts.list_users(desk), accounts.idle_users(desk)),
                lambda found: self._show(*found), key="users",
            )  # fmt: skip

    def _show(self, rows: Sequence[Account], idle: Mapping[str, int]) -> None:
        self._roles = {row.name: row.roles for row in rows}
        words = [
            (
                row.name,
                (
                    row.name,
                    "、".join(label_of("Role", role) for role in row.roles),
                    _state(row, idle),
                ),
            )
            for row in rows
        ]
        fill_list(self._ui.user_table, words)

    def _for_chosen(self, what: str) -> None:
        name = current_id(self._ui.user_table)
        if name:
            self._show_form(what, name)
        else:
            self._page.frame.notices.tell("先在表里选中一个人。")

    def _show_form(self, what: str, name: str) -> None:
        self._close_form()
        self._form = AccountForm(what, name, self._roles.get(name, ()), self._ui.user_place)
        self._ui.user_layout.addWidget(self._form)
        self._form.given.connect(self._given)
        self._form.closed.connect(self._close_form)
        self._show_list(False)
        first = self._form.ui.name_edit if not name else self._form.ui.password_edit
        first.setFocus()

    def _show_list(self, shown: bool) -> None:
        ui = self._ui
        for part in (ui.user_table, ui.roles_button, ui.reset_button, ui.off_button):
            part.setVisible(shown)
        ui.add_user_button.setEnabled(shown)

    def _close_form(self) -> None:
        if self._form is not None:
            let_go(self._form, self._ui.user_layout)
            self._form = None
        self._show_list(True)

    def _given(self, answers: AccountAnswers) -> None:
        desk = self._page.frame.desk
        roles = [role.value for role in answers.roles]

        def work(_progress: Progress) -> None:
            if answers.what == ADD:
                accounts.add_user(desk, answers.name, answers.roles, answers.password)
            elif answers.what == ROLES:
                desk.do("set_roles", {"name": answers.name, "roles": roles})
            else:
                accounts.set_password(desk, answers.name, answers.password)

        self._run(work, f"{answers.what}：{answers.name}，好了。")

    def _switch_off(self) -> None:
        name, desk = current_id(self._ui.user_table), self._page.frame.desk
        if name:
            self._run(lambda _progress: accounts.switch_off(desk, name), f"{name}的账号停用了。")

    def _run(self, work: Callable[[Progress], None], said: str) -> None:
        job = self._page.frame.runner.write(work, title="正在保存账号")
        job.succeeded.connect(lambda _none: self._done(said))
        job.failed.connect(self._refused)

    def _done(self, said: str) -> None:
        self._close_form()
        self._page.frame.notices.done(said)
        self.refresh()

    def _refused(self, error: object) -> None:
        if not isinstance(error, DeskError):
            return
        if self._form is not None:
            self._form.refuse(explain(error))
        else:
            self._page.show_refusal(error)


def _state(row: Account, idle: Mapping[str, int]) -> str:
    if not row.active:
        return "已停用"
    return f"{idle[row.id]}天没有用过，设新密码后再用" if row.id in idle else "在用"
