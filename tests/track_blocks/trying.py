"""How a row of the table is tried on the real case page, and what can be read there afterwards."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.form_builder import FieldBlock, FormFields
from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.qt.widgets.day_field import DayField
from mediation_desk.qt.widgets.field import EchoField
from tests.track_blocks.row import Row, Values

#: Values that the form takes from where it was opened.
FROM_THE_BUTTON = {"step"}
#: Said of a row whose value nobody can choose on the page.
NOT_OFFERED = "not offered"


class Trial:
    """Goes where a person would go, fills in the form and presses its button."""

    def __init__(self, qtbot: QtBot, page: CasePage) -> None:
        self.qtbot, self.page = qtbot, page
        self.editor: AgreementEditor | None = None

    def seen(self, row: Row) -> str:
        """What is said after the row's verb was tried: beside its grey button, or in its form."""
        verb, values = row.verb
        if self.editor is not None:
            return self._sign(self.editor, str(values["who"]))
        button = self._step(values) if verb == "record_step" else self._listed(verb)
        if button is None or not button.isEnabled():
            name = f"later_{values['step']}" if verb == "record_step" else f"why_{verb}"
            return "\n".join(one.text() for one in self.page.findChildren(QLabel, name))
        button.click()
        self._settle()
        return self._unoffered(row) if row.unoffered else self._fill_and_press(values)

    def come_to(self, row: Row, case: str) -> None:
        """The case stands on the page, or its agreement waits for signatures."""
        page = self.page
        page.open(case)
        self.qtbot.waitUntil(
            lambda: page.view is not None and page.view.facts.id == case, timeout=30_000
        )
        self._settle()
        self.editor = self._to_signing() if row.verb[0] == "sign_agreement" else None

    def _step(self, values: Values) -> QPushButton | None:
        """The step's button on 途径; what cannot be recorded stands there with its reason."""
        self.page.ui.tabs.setCurrentIndex([name for name, _ in TABS].index("途径"))
        self._settle()
        return _one(self.page, f"step_{values['step']}")

    def _listed(self, verb: str) -> QPushButton | None:
        """The verb's button in 其他事项, grey with its reason where it is not allowed."""
        self.page.ui.more_button.click()
        self._settle()
        return _one(self.page, f"verb_{verb}")

    def _to_signing(self) -> AgreementEditor:
        """The page of the agreement, its draft kept, where people sign."""
        editor = AgreementEditor(self.page.frame)
        self.qtbot.addWidget(editor)
        editor.show()
        editor.open(self.page.subject)
        self._settle()
        if editor.ui.stack.currentWidget() is editor.ui.edit_page:
            editor.ui.sign_button.click()
            self._settle()
        return editor

    def _sign(self, editor: AgreementEditor, who: str) -> str:
        """Somebody signs on paper, today."""
        editor.signing.findChild(QPushButton, f"paper_{who}").click()
        self._settle()
        seen = readable(editor)
        editor.close()
        return seen

    def _unoffered(self, row: Row) -> str:
        """What the form offers instead of the row's value: everything that may be chosen."""
        panel = self.page.panel
        assert isinstance(panel, VerbPanel), panel
        field = panel.form.field(row.unoffered)
        assert isinstance(field, ChoiceField)
        offered = [words for pair in field._choices for words in pair]
        assert offered
        assert row.verb[1][row.unoffered] not in offered
        self.page._close_panel()
        return NOT_OFFERED

    def _fill_and_press(self, values: Values) -> str:
        panel = self.page.panel
        assert isinstance(panel, VerbPanel), panel
        form = panel.form
        for key, value in values.items():
            if key not in FROM_THE_BUTTON:
                give(form, key, value)
        panel.ui.do_button.click()
        self._settle()
        seen = readable(panel) if self.page.panel is panel else ""
        self.page._close_panel()
        return seen

    def _settle(self) -> None:
        runner = self.page.frame.runner
        self.qtbot.waitUntil(lambda: runner.busy() == 0, timeout=30_000)
        QApplication.processEvents()


def give(form: FormFields, key: str, value: object) -> None:
    """Give a field of the form a value of the table, as somebody chooses or types it."""
    block = form.blocks[key]
    block.input.set_value(as_typed(block, value))
    block.input.changed.emit()
    QApplication.processEvents()


def as_typed(block: FieldBlock, value: object) -> object:
    """A party by its id, yes and no as a tick, days as days, lists as text in a line."""
    if isinstance(block.input, ChoiceField):
        offered = block.input._choices
        return next((key for key, words in offered if value in (key, words)), value)
    if block.spec.kind == "bool":
        return value in ("是", True)
    if isinstance(block.input, DayField):
        return date.fromisoformat(str(value))
    if isinstance(value, list) and isinstance(block.input, EchoField):
        return "、".join(value)
    return value


def readable(page: QWidget) -> str:
    """Every word in sight."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def _one(page: QWidget, name: str) -> QPushButton | None:
    found = [one for one in page.findChildren(QPushButton, name) if one.isVisible()]
    return found[0] if found else None
