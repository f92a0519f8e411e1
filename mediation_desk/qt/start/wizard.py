"""The first start: practice, or a store of one's own in four short steps.

Checks only what can be checked without the store; the rest is refused where it is made and shown
here. Never writes anything.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_save
from mediation_desk.qt.generated.ui_wizard import Ui_Wizard
from mediation_desk.qt.start.answers import SetUp
from mediation_desk.qt.start.strength import SHORTEST, advice

_STEPS = ("选择", "中心", "管理员", "恢复凭条")
_START, _CENTRE, _ADMIN, _SLIP = range(4)


class WizardPanel(QWidget):
    """``create_wanted`` carries the answers; ``practice_wanted`` opens the practice township,
    ``restore_wanted`` the way back from a backup.
    """

    create_wanted = Signal(object)
    practice_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self.ui = Ui_Wizard()
        dress(self.ui, self)
        self._practice_words = self.ui.practice_button.text()
        self.ui.progress.hide()
        self.ui.real_button.clicked.connect(lambda: self._show(_CENTRE))
        self.ui.practice_button.clicked.connect(self._practise)
        self.ui.restore_button.clicked.connect(self.restore_wanted)
        self.ui.back_button.clicked.connect(self._back)
        self.ui.next_button.clicked.connect(self._next)
        self.ui.slip_button.clicked.connect(self._choose_slip)
        self.ui.later_check.toggled.connect(self.ui.slip_edit.setDisabled)
        self.ui.password_edit.textEdited.connect(self._advise)
        self.ui.centre_edit.editingFinished.connect(self._propose_committee)
        for edit in self.findChildren(QLineEdit):
            edit.returnPressed.connect(self._enter)
        self._show(_START)

    def focus_first(self) -> None:
        """The first thing to do on the step in sight."""
        firsts = {
            _START: self.ui.practice_button,
            _CENTRE: self.ui.centre_edit,
            _ADMIN: self.ui.admin_edit,
            _SLIP: self.ui.slip_edit,
        }
        firsts[self.ui.steps.currentIndex()].setFocus()

    def refuse(self, text: str) -> None:
        """Say why the store was not made; everything typed is still there."""
        self.set_busy("")
        self.ui.message_label.setText(text)

    def set_busy(self, words: str) -> None:
        """While the store is made."""
        ui = self.ui
        ui.progress.setRange(0, 0)
        ui.progress.setVisible(bool(words))
        first = (ui.real_button, ui.practice_button, ui.restore_button)
        for button in (ui.next_button, ui.back_button, *first):
            button.setEnabled(not words)
        ui.next_button.setText(words or self._next_words())
        ui.practice_button.setText(self._practice_words)
        ui.message_label.setText(" ")

    def show_progress(self, done: int, total: int, _note: str = "") -> None:
        """How far the making is."""
        self.ui.progress.setRange(0, total)
        self.ui.progress.setValue(done)

    def answers(self) -> SetUp:
        """What was given on all steps."""
        slip = self.ui.slip_edit.text().strip()
        return SetUp(
            centre=self.ui.centre_edit.text().strip(),
            committee=self.ui.committee_edit.text().strip(),
            code=_plain(self.ui.code_edit.text()),
            admin=self.ui.admin_edit.text().strip(),
            password=self.ui.password_edit.text(),
            slip=Path(slip) if slip and not self.ui.later_check.isChecked() else None,
        )

    def _show(self, step: int) -> None:
        self.ui.steps.setCurrentIndex(step)
        marks = [f"【{s}】" if n == step else s for n, s in enumerate(_STEPS)]
        self.ui.steps_label.setText("　—　".join(marks))
        self.ui.message_label.setText(" ")
        self.ui.back_button.setVisible(step > _START)
        self.ui.next_button.setVisible(step > _START)
        self.ui.next_button.setText(self._next_words())
        self.focus_first()

    def _practise(self) -> None:
        self.practice_wanted.emit()
        self.ui.practice_button.setText("正在准备练习乡镇，一会儿就好…")

    def _next_words(self) -> str:
        is_last = self.ui.steps.currentIndex() == _SLIP
        return "建立数据并打开(&X)" if is_last else "下一步(&X)"

    def _back(self) -> None:
        self._show(max(_START, self.ui.steps.currentIndex() - 1))

    def _next(self) -> None:
        step = self.ui.steps.currentIndex()
        found = self._fault(step)
        if found:
            text, field = found
            self.ui.message_label.setText(text)
            field.setFocus()
        elif step < _SLIP:
            self._show(step + 1)
        else:
            self.set_busy("正在建立…")
            self.create_wanted.emit(self.answers())

    def _fault(self, step: int) -> tuple[str, QWidget] | None:
        checks = {_CENTRE: self._centre_fault, _ADMIN: self._admin_fault, _SLIP: self._slip_fault}
        return checks[step]()

    def _centre_fault(self) -> tuple[str, QWidget] | None:
        code = _plain(self.ui.code_edit.text())
        if not self.ui.centre_edit.text().strip():
            return "请填写综治中心名称。", self.ui.centre_edit
        if not self.ui.committee_edit.text().strip():
            return "请填写人民调解委员会的全称，它印在协议书上。", self.ui.committee_edit
        if not (code.isdigit() and len(code) == 9):
            return f"区划代码是九位数字，现在是{len(code)}位。", self.ui.code_edit
        return None

    def _admin_fault(self) -> tuple[str, QWidget] | None:
        password = self.ui.password_edit.text()
        if not self.ui.admin_edit.text().strip():
            return "请填写管理员姓名。", self.ui.admin_edit
        if len(password) < SHORTEST:
            return f"密码至少{SHORTEST}个字符，还差{SHORTEST - len(password)}个。", (
                self.ui.password_edit
            )
        if password != self.ui.again_edit.text():
            return "两次输入的密码不一样，请再输一遍。", self.ui.again_edit
        return None

    def _slip_fault(self) -> tuple[str, QWidget] | None:
        answers = self.answers()
        if self.ui.later_check.isChecked():
            return None
        if answers.slip is None:
            return "请选恢复凭条存到哪里（U盘），或勾选“以后再存”。", self.ui.slip_edit
        if not answers.slip.parent.is_dir():
            return "没有这个文件夹。插好U盘，再选一次。", self.ui.slip_edit
        inside = self._data_folder.resolve()
        if inside == answers.slip.resolve() or inside in answers.slip.resolve().parents:
            return "恢复凭条不能和数据放在一起，请另选U盘或别的地方。", self.ui.slip_edit
        return None

    def _enter(self) -> None:
        edit = self.sender()
        lasts = (self.ui.code_edit, self.ui.again_edit, self.ui.slip_edit)
        if edit in lasts:
            self._next()
        elif isinstance(edit, QLineEdit):
            edit.focusNextChild()

    def _advise(self, text: str) -> None:
        known = (self.ui.admin_edit.text().strip(), _plain(self.ui.code_edit.text()))
        self.ui.strength_label.setText(advice(text, *known))

    def _propose_committee(self) -> None:
        """河湾镇综治中心 proposes 河湾镇人民调解委员会; the person may change it."""
        centre = self.ui.centre_edit.text().strip()
        place = centre.removesuffix("社会治安综合治理中心").removesuffix("综治中心")
        if place and place != centre and not self.ui.committee_edit.text():
            self.ui.committee_edit.setText(f"{place}人民调解委员会")

    def _choose_slip(self) -> None:
        title, kind = "恢复凭条存到", "PDF 文件 (*.pdf)"
        name = ask_save(self, title, "恢复凭条.pdf", kind)
        if name:
            self.ui.slip_edit.setText(name)


def _plain(code: str) -> str:
    return unicodedata.normalize("NFKC", code).replace(" ", "")
