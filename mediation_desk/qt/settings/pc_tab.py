"""这台电脑: type size, contrast, minutes to the lock, and 清空重来 of the practice township."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import Look, apply_look, type_choices
from mediation_desk.qt.window_settings import WindowSettings, read_settings, write_settings

_NAMES = {10.5: "小", 11.0: "标准", 12.0: "大", 14.0: "特大"}


class PcTab(QObject):
    """Writes each choice at once; the window wears it at once."""

    minutes_changed = Signal(int)
    renew_wanted = Signal()

    def __init__(self, page: Page, ui: Ui_Settings, folder: Path) -> None:
        super().__init__(page)
        self._ui = ui
        self._page = page
        self._folder = folder
        settings = read_settings(folder)
        for points in type_choices():
            ui.size_list.addItem(f"{_NAMES.get(points, '')}（{points:g} 磅）", points)
        ui.size_list.setCurrentIndex(ui.size_list.findData(settings.point_size))
        ui.contrast_check.setChecked(settings.high_contrast)
        ui.minutes_spin.setValue(settings.lock_minutes)
        is_practice = page.frame.desk.is_practice
        ui.practice_card.setVisible(is_practice)
        ui.lock_card.setVisible(not is_practice)
        ui.size_list.activated.connect(lambda _row: self._keep())
        ui.contrast_check.toggled.connect(lambda _on: self._keep())
        ui.minutes_spin.valueChanged.connect(self._keep_minutes)
        ui.renew_button.clicked.connect(self._ask_renew)

    def _chosen(self) -> WindowSettings:
        size = self._ui.size_list.currentData()
        return WindowSettings(
            point_size=float(size) if size is not None else 11.0,
            high_contrast=self._ui.contrast_check.isChecked(),
            lock_minutes=self._ui.minutes_spin.value(),
        )

    def _keep(self) -> None:
        chosen = self._chosen()
        write_settings(self._folder, chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_look(app, Look(chosen.point_size, chosen.high_contrast))

    def _keep_minutes(self, minutes: int) -> None:
        write_settings(self._folder, self._chosen())
        self.minutes_changed.emit(minutes)

    def _ask_renew(self) -> None:
        """The one thing that cannot be undone here is asked for twice."""
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        question = "练习乡镇里的全部内容都会清空，不能恢复。确定清空重来吗？"
        answer = QMessageBox.question(self._page, "清空重来", question, buttons)
        if answer == QMessageBox.StandardButton.Yes:
            self.renew_wanted.emit()
