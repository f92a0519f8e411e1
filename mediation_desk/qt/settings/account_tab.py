"""我的账号: who I am, what I may do, a new password."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.start.strength import advice
from mediation_desk.qt.words import explain
from mediation_desk.usecases import accounts, opening


class AccountTab(QObject):
    """Changes the password after the present one was given."""

    def __init__(self, page: Page, ui: Ui_Settings) -> None:
        super().__init__(page)
        self._page = page
        self._ui = ui
        user = page.frame.desk.user
        roles = "、".join(label(role) for role in sorted(user.roles))
        ui.me_label.setText(f"{user.name}　{roles}")
        ui.password_card.setVisible(not page.frame.desk.is_practice)
        ui.new_edit.textEdited.connect(self._advise)
        ui.password_button.clicked.connect(self._change)
        for edit in (ui.old_edit, ui.new_edit):
            edit.returnPressed.connect(edit.focusNextChild)
        ui.again_edit.returnPressed.connect(self._change)
        for mark in (ui.old_required, ui.new_required, ui.again_required):
            mark.hide()

    def _advise(self, text: str) -> None:
        self._ui.strength_label.setText(advice(text, self._page.frame.desk.user.name))

    def _change(self) -> None:
        ui, desk = self._ui, self._page.frame.desk
        old, new = ui.old_edit.text(), ui.new_edit.text()
        if new != ui.again_edit.text():
            ui.password_message.setText("两次输入的新密码不一样，请再输一遍。")
            return
        folder, name = desk.store.folder, desk.user.name

        def work(_progress: Progress) -> None:
            opening.open_store(folder, name, old).store.close()
            accounts.set_password(desk, name, new)

        job = self._page.frame.runner.write(work, title="正在换密码")
        ui.password_button.setEnabled(False)
        job.ended.connect(lambda: ui.password_button.setEnabled(True))
        job.succeeded.connect(lambda _none: self._changed())
        job.failed.connect(self._refused)

    def _changed(self) -> None:
        ui = self._ui
        for edit in (ui.old_edit, ui.new_edit, ui.again_edit):
            edit.clear()
        ui.password_message.setText(" ")
        self._page.frame.notices.done("密码换好了，下次用新密码打开。")

    def _refused(self, error: object) -> None:
        if isinstance(error, DeskError):
            self._ui.password_message.setText(explain(error))
