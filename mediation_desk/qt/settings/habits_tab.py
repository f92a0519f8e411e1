"""文书和编号: how this centre's papers look and how its numbers are written, for all its PCs.

Two forms of two verbs, with what holds now in them; nothing is kept as a draft.
"""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.words import explain
from mediation_desk.usecases import desk_settings
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import VERBS, Role, fields_of

VERBS_HERE = ("set_paper_habits", "set_number_patterns")


class HabitsTab(QObject):
    """Both forms; for the administrator and the head."""

    def __init__(self, page: Page, ui: Ui_Settings) -> None:
        super().__init__(page)
        self._page = page
        papers = (ui.papers_layout, desk_settings.paper_habits, "存文书习惯(&W)")
        numbers = (ui.patterns_layout, desk_settings.number_patterns, "存编号样式(&U)")
        self.forms = [
            SettingsForm(page, verb, *one)
            for verb, one in zip(VERBS_HERE, (papers, numbers), strict=True)
        ]

    @property
    def is_allowed(self) -> bool:
        """Whether this person settles how papers look."""
        return bool({Role.ADMIN, Role.HEAD} & self._page.frame.desk.user.roles)

    def refresh(self) -> None:
        """Ask what holds now."""
        for form in self.forms:
            form.refresh()


class SettingsForm(QObject):
    """The form of one verb that settles something, with its button and what came of it."""

    def __init__(
        self,
        page: Page,
        verb: str,
        place: QVBoxLayout,
        question: Callable[[Desk], BaseModel],
        words: str,
    ) -> None:
        super().__init__(page)
        self._page, self._verb, self._question = page, verb, question
        self.form = FormFields(fields_of(VERBS[verb]), FieldTools(page.frame.today), page)
        self.form.setProperty("no_draft", True)
        self.message = QLabel(page)
        self.message.setProperty("role", "error")
        self.message.setWordWrap(True)
        self.button = QPushButton(words, page)
        self.button.setObjectName(f"do_{verb}")
        place.addWidget(self.form)
        place.addWidget(self.message)
        place.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.message.hide()
        self.button.clicked.connect(self.submit)

    def refresh(self) -> None:
        """Ask what holds now."""
        desk, question = self._page.frame.desk, self._question
        self._page.ask(lambda: question(desk), self._show, key=self._verb)

    def _show(self, found: BaseModel) -> None:
        self.form.set_values(dict(found))

    def submit(self) -> None:
        """Settle what stands in the form."""
        self.message.hide()
        self._page.do(
            self._verb,
            self.form.values(),
            then=lambda _done: self._page.frame.notices.done("存好了，从下一份文书起照此办。"),
            refused=self._refused,
            button=self.button,
        )

    def _refused(self, error: RuleBroken) -> None:
        if not self.form.show_refusal(error):
            self.message.setText(explain(error))
            self.message.show()
