"""检查、模板: ask how the store is; where templates are changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.upkeep import checking


class Checked(Protocol):
    """One line of the check."""

    @property
    def name(self) -> str:
        """What was looked at."""

    @property
    def state(self) -> str:
        """``good``, ``advice`` or ``damaged``."""

    @property
    def state_label(self) -> str:
        """How it is, in Chinese."""

    @property
    def advice(self) -> str:
        """What to do."""


class CareTab(QObject):
    """What keeps the data safe; for the administrator and the head."""

    def __init__(self, page: Page, ui: Ui_Settings) -> None:
        super().__init__(page)
        self._page = page
        self._ui = ui
        dress_list(ui.health_table, ("项目", "情况", "怎么办"), (180, 110))
        ui.health_button.clicked.connect(self._check)
        ui.template_card.setVisible(Role.ADMIN in page.frame.desk.user.roles)
        ui.template_button.clicked.connect(lambda _on=False: page.frame.go("desk", "templates"))

    @property
    def is_allowed(self) -> bool:
        """Whether this person keeps the data."""
        return bool({Role.ADMIN, Role.HEAD} & self._page.frame.desk.user.roles)

    def _check(self) -> None:
        self._ui.health_label.setText("正在检查…")
        job = self._page.work_apart(
            checking.health,
            self._show_health,
            title="正在检查",
            button=self._ui.health_button,
        )
        job.failed.connect(lambda _error: self._ui.health_label.setText("没有查成。"))

    def _show_health(self, checks: Sequence[Checked]) -> None:
        rows = [("", (c.name, c.state_label, c.advice)) for c in checks]
        fill_list(self._ui.health_table, rows)
        bad = sum(c.state != "good" for c in checks)
        self._ui.health_label.setText(f"有 {bad} 项要处理。" if bad else "都正常。")
