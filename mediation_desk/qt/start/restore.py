"""The panel for a new or broken PC: a backup, what opens it, and where what is here now goes.

Asks for the list of backups by a signal and shows what comes; touches no file itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_folder
from mediation_desk.qt.generated.ui_restore import Ui_Restore
from mediation_desk.qt.start.answers import Restoral
from mediation_desk.qt.start.strength import SHORTEST, advice

_PARTS = 1000


class Found(Protocol):
    """A backup that can be chosen."""

    @property
    def folder(self) -> Path:
        """Where it lies."""

    @property
    def stamp(self) -> str:
        """What it is called."""

    @property
    def made_at(self) -> datetime:
        """When it was made."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def has_ring(self) -> bool:
        """Whether a password opens it; a practice township's has none."""


class RestorePanel(QWidget):
    """``look_wanted`` carries a folder to look into, ``restore_wanted`` the answers;
    ``back_wanted`` leads to the panel before.
    """

    look_wanted = Signal(object)
    restore_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, replaces: bool = False) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_Restore()
        dress(ui, self)
        self._replaces = replaces
        self._looked_in = ""
        self.found: list[Found] = []
        ui.aside_check.setVisible(replaces)
        ui.progress.hide()
        ui.password_radio.setChecked(True)
        ui.password_radio.toggled.connect(self._show_opener)
        ui.folder_button.clicked.connect(self._choose_folder)
        ui.folder_edit.editingFinished.connect(self._look)
        ui.password_edit.textEdited.connect(self._advise)
        ui.back_button.clicked.connect(self.back_wanted)
        ui.restore_button.clicked.connect(self._ask)
        for edit in (ui.folder_edit, ui.code_edit, ui.user_edit):
            edit.returnPressed.connect(edit.focusNextChild)
        ui.password_edit.returnPressed.connect(self._enter)
        ui.again_edit.returnPressed.connect(self._ask)
        self._show_opener()

    def focus_first(self) -> None:
        """The folder."""
        self.ui.folder_edit.setFocus()

    def show_found(self, found: Sequence[Found]) -> None:
        """The backups of the folder, the newest first; the newest is chosen."""
        self.found = [one for one in found if one.has_ring]
        self.ui.which_list.clear()
        for one in self.found:
            here = one.made_at.astimezone()
            size = f"{one.size / (1 << 20):.1f} MB"
            self.ui.which_list.addItem(f"{here:%Y年%m月%d日 %H:%M}　{size}")
        self.ui.message_label.setText(" " if self.found else "这里没有能恢复的备份。请另选。")

    def show_none(self, text: str) -> None:
        """There is nothing in the folder."""
        self.show_found(())
        self.ui.message_label.setText(text)

    def refuse(self, text: str) -> None:
        """Say why it was not brought back; what was here is as it was."""
        self.set_busy("")
        self.ui.message_label.setText(text)

    def set_busy(self, words: str) -> None:
        """While it is brought back."""
        ui = self.ui
        ui.progress.setRange(0, 0)
        ui.progress.setVisible(bool(words))
        for part in (ui.restore_button, ui.back_button, ui.folder_button, ui.folder_edit):
            part.setEnabled(not words)
        ui.restore_button.setText("正在恢复和核对…" if words else "恢复并打开(&O)")

    def show_progress(self, done: int, total: int, _note: str = "") -> None:
        """How far it is."""
        if total > 0:
            self.ui.progress.setRange(0, _PARTS)
            self.ui.progress.setValue(int(done * _PARTS / total))

    def _choose_folder(self) -> None:
        name = ask_folder(self, "备份在哪个文件夹")
        if name:
            self.ui.folder_edit.setText(name)
            self._look()

    def _look(self) -> None:
        name = self.ui.folder_edit.text().strip()
        if name and name != self._looked_in:
            self._looked_in = name
            self.ui.message_label.setText("正在看有哪些备份…")
            self.look_wanted.emit(Path(name))

    def _show_opener(self) -> None:
        by_slip = self.ui.slip_radio.isChecked()
        self.ui.code_part.setVisible(by_slip)
        self.ui.again_part.setVisible(by_slip)
        self.ui.password_label.setText("新密码(&P)" if by_slip else "那时的密码(&P)")

    def _advise(self, text: str) -> None:
        if self.ui.slip_radio.isChecked():
            self.ui.password_help.setText(advice(text, self.ui.user_edit.text().strip()))

    def _enter(self) -> None:
        if self.ui.slip_radio.isChecked():
            self.ui.again_edit.setFocus()
        else:
            self._ask()

    def _fault(self) -> str:
        ui = self.ui
        if not 0 <= ui.which_list.currentIndex() < len(self.found):
            return "请先选备份所在的文件夹。"
        if not ui.user_edit.text().strip() or not ui.password_edit.text():
            return "请输入姓名和密码。"
        if self._replaces and not ui.aside_check.isChecked():
            return "这台电脑上已经有数据。请勾选“现有的数据放到一边”，再恢复。"
        return self._slip_fault() if ui.slip_radio.isChecked() else ""

    def _slip_fault(self) -> str:
        ui = self.ui
        if not ui.code_edit.text().strip():
            return "请输入恢复凭条上的编码。"
        if len(ui.password_edit.text()) < SHORTEST:
            return f"新密码至少{SHORTEST}个字符。"
        if ui.password_edit.text() != ui.again_edit.text():
            return "两次输入的密码不一样，请再输一遍。"
        return ""

    def _ask(self) -> None:
        ui = self.ui
        fault = self._fault()
        ui.message_label.setText(fault or " ")
        if fault or not ui.restore_button.isEnabled():
            return
        one = self.found[ui.which_list.currentIndex()]
        code = ui.code_edit.text().strip() if ui.slip_radio.isChecked() else ""
        user, password = ui.user_edit.text().strip(), ui.password_edit.text()
        self.set_busy("正在恢复…")
        self.restore_wanted.emit(Restoral(one.folder, one.stamp, user, password, code))
