"""检查、模板: ask how the store is, use the county's own templates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from mediation_desk.domain.errors import DeskError
from mediation_desk.qt.file_names import ask_open
from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.qt.words import explain
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.upkeep import checking
from mediation_desk.usecases.word_files.own_templates import add_template


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
        ui.template_button.clicked.connect(self._choose_template)

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

    def _choose_template(self) -> None:
        code = self._ui.code_edit.text().strip().upper()
        if not code:
            self._ui.template_label.setText("先填文书代号，如 RM-10。")
            return
        name = ask_open(self._page, "模板文件", "Word 文件 (*.docx)")
        if name:
            self.use_template(Path(name), code)

    def use_template(self, file: Path, code: str) -> None:
        """Check the template and put it to use, or say what bars it."""
        desk = self._page.frame.desk
        job = self._page.frame.runner.write(
            lambda _progress: add_template(desk, file, code), title="正在检查模板"
        )
        job.succeeded.connect(lambda barring: self._template_done(code, barring))
        job.failed.connect(self._template_refused)

    def _template_done(self, code: str, barring: Sequence[str]) -> None:
        self._ui.template_label.setText("\n".join(barring[:8]))
        if not barring:
            self._page.frame.notices.done(f"{code} 以后照本县的模板印。")

    def _template_refused(self, error: object) -> None:
        if isinstance(error, DeskError):
            self._ui.template_label.setText(explain(error))
