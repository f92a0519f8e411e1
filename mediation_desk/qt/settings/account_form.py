"""One account to add, or its roles or password to change; shown below the list of accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mediation_desk.domain.labels import label
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_account import Ui_Account
from mediation_desk.qt.start.strength import advice
from mediation_desk.usecases.registry import Role

ADD, ROLES, PASSWORD = "添加账号", "改角色", "设新密码"


@dataclass(frozen=True, slots=True)
class AccountAnswers:
    """What was filled in."""

    what: str
    name: str
    roles: tuple[Role, ...]
    password: str = field(repr=False)


class AccountForm(QWidget):
    """``given`` carries the answers, ``closed`` comes on 取消."""

    given = Signal(object)
    closed = Signal()

    def __init__(
        self, what: str, name: str = "", roles: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.what = what
        self.ui = Ui_Account()
        dress(self.ui, self)
        self.ui.title_label.setText(f"{what}　{name}".rstrip())
        self.ui.name_edit.setText(name)
        self.ui.name_edit.setReadOnly(bool(name))
        self.boxes: dict[Role, QCheckBox] = {}
        for place, role in enumerate(Role):
            box = QCheckBox(label(role), self)
            box.setObjectName(f"role_{role.value}")
            box.setChecked(role.value in roles)
            box.toggled.connect(lambda on, role=role: self._keep_apart(role, on))
            self.boxes[role] = box
            self.ui.roles_layout.addWidget(box, place // 4, place % 4)
        self._show_parts()
        self.ui.password_edit.textEdited.connect(self._advise)
        self.ui.save_button.clicked.connect(self._give)
        self.ui.cancel_button.clicked.connect(self.closed)

    def _show_parts(self) -> None:
        with_roles, with_password = self.what != PASSWORD, self.what != ROLES
        self.ui.roles_label.setVisible(with_roles)
        for box in self.boxes.values():
            box.setVisible(with_roles)
        self.ui.password_part.setVisible(with_password)

    def _keep_apart(self, role: Role, on: bool) -> None:
        """管理员 and 审计员 are never one person."""
        other = {Role.ADMIN: Role.AUDITOR, Role.AUDITOR: Role.ADMIN}.get(role)
        if on and other is not None:
            self.boxes[other].setChecked(False)

    def _advise(self, text: str) -> None:
        self.ui.strength_label.setText(advice(text, self.ui.name_edit.text().strip()))

    def refuse(self, text: str) -> None:
        """Say why it could not be done."""
        self.ui.message_label.setText(text)

    def _give(self) -> None:
        ui = self.ui
        if self.what != ROLES and ui.password_edit.text() != ui.again_edit.text():
            self.refuse("两次输入的密码不一样，请再输一遍。")
            return
        roles = tuple(role for role, box in self.boxes.items() if box.isChecked())
        name = ui.name_edit.text().strip()
        self.given.emit(AccountAnswers(self.what, name, roles, ui.password_edit.text()))
