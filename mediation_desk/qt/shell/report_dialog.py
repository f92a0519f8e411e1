"""The dialog that shows one report of an error of ours, to be copied; made when there is one."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_report import Ui_Report


class ReportDialog(QDialog):
    """Shows one report to copy; one dialog at a time."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Report()
        dress(self.ui, self)
        self.ui.text_edit.setPlainText(text)
        self.ui.copy_button.clicked.connect(self._copy)
        self.ui.close_button.clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.text_edit.toPlainText())
        self.ui.copy_button.setText("已复制")
