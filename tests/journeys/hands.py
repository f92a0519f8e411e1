"""Two hands at the real window: they look for what is in sight, type, press and click, and count.

They use the keyboard and the mouse only; nothing is set behind the window's back. Chinese arrives
as an input method commits it, one count a character.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mediation_desk.qt.form_builder import FormFields, RecordField, RowsField
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.widgets.choice_field import ChoiceField, ChoicesField, YesNoField
from mediation_desk.qt.widgets.field import EchoField, FieldWidget
from mediation_desk.qt.widgets.long_text import LongTextField

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Values = Mapping[str, object]
NOTHING: Values = MappingProxyType({})
#: A button pressed by its letter is seen going down before it acts.
_PRESSED_MS = 150


class Hands:
    """``keys`` counts what was pressed, ``clicks`` what was clicked."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.keys = self.clicks = 0

    # the keyboard

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key, to whatever has the focus."""
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def alt(self, letter: str) -> None:
        """The button whose letter is underlined."""
        self.press(getattr(Qt.Key, f"Key_{letter.upper()}"), ALT)
        QTest.qWait(_PRESSED_MS)

    def write(self, text: str) -> None:
        """Text, as an input method commits it to the field that has the focus."""
        self.keys += len(text)
        event = QInputMethodEvent()
        event.setCommitString(text)
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        QApplication.sendEvent(target, event)

    def tab_to(self, widget: QWidget, most: int = 60) -> None:
        """Press Tab until the widget has the focus."""
        for _ in range(most):
            if QApplication.focusWidget() is widget:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{widget.objectName()} is not reached by Tab")

    # the mouse

    def click(self, widget: QWidget | None) -> None:
        """Scroll to a widget and click it, as far as it is in sight and awake."""
        assert widget is not None
        show(widget)
        assert widget.isVisible(), widget.objectName()
        assert widget.isEnabled(), widget.objectName()
        self.clicks += 1
        if isinstance(widget, QCheckBox | QRadioButton):
            mark = QPoint(8, widget.height() // 2)
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, mark)
            return
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def settle(self) -> None:
        """Wait until the desk has answered everything."""
        self.qtbot.waitUntil(lambda: self.window.runner.busy() == 0, timeout=30_000)
        QApplication.processEvents()

    # forms

    def fill(self, form: FormFields, values: Values) -> None:
        """Give each field of a form its value."""
        for key, value in values.items():
            self.give(form.field(key), value)

    def give(self, field: FieldWidget, value: object) -> None:
        """Type or choose one field's value."""
        if isinstance(field, ChoiceField):
            self._choose(field, str(value))
        elif isinstance(field, ChoicesField):
            for one in value if isinstance(value, tuple | list) else ():
                self.click(field.findChild(QWidget, f"choice_{one}"))
        elif isinstance(field, YesNoField):
            if field.value() is not value:
                self.click(field.box)
        elif isinstance(field, RecordField):
            self.fill(field.form, value if isinstance(value, Mapping) else {"name": value})
        elif isinstance(field, RowsField):
            for row in value if isinstance(value, tuple | list) else ():
                self.click(field.add_button)
                self.fill(field.rows[-1].form, row)
        else:
            self._type(field, value)

    def _type(self, field: FieldWidget, value: object) -> None:
        assert isinstance(field, EchoField | LongTextField)
        self.click(field.edit)
        self.press(Qt.Key.Key_A, CTRL)
        text = "\n".join(value) if isinstance(value, list | tuple) else str(value)
        self.write(text)
        self.press(Qt.Key.Key_Tab)

    def _choose(self, field: ChoiceField, value: str) -> None:
        box = field.findChild(QComboBox, "list")
        if box is None:
            self.click(field.findChild(QWidget, f"choice_{value or 'none'}"))
            return
        show(box)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Qt.Key.Key_Home)
        while field.value() != value:
            before = field.value()
            self.press(Qt.Key.Key_Down)
            assert field.value() != before, f"{value} is not offered"

    # the case page

    @property
    def case_page(self) -> CasePage:
        """The case page, in sight."""
        page = self.window.current_page()
        assert isinstance(page, CasePage), page
        return page

    def do(self, verb: str, values: Values = NOTHING) -> None:
        """Another matter of the case, from its list to the saved form."""
        self.open_verb(verb)
        panel = self.case_page.panel
        self.fill(panel.form, values)  # type: ignore[union-attr]
        self.press_do()

    def open_verb(self, verb: str) -> None:
        """其他事项, and the verb's button in it."""
        self.settle()
        self.click(self.case_page.ui.more_button)
        listed = self.case_page.panel
        assert listed is not None
        self.click(listed.findChild(QPushButton, f"verb_{verb}"))
        self.settle()

    def press_do(self) -> None:
        """The form's own button; the form closes when the desk has done it."""
        page = self.case_page
        self.click(page.panel.ui.do_button)  # type: ignore[union-attr]
        self.settle()
        said = page.panel.ui.message_label.text() if page.panel else ""  # type: ignore[attr-defined]
        faults = [w.text() for w in page.findChildren(QWidget) if _is_fault(w)]  # type: ignore[attr-defined]
        assert page.panel is None, (said, faults)

    def tab(self, name: str) -> QWidget:
        """A tab of the case page, clicked."""
        tabs = self.case_page.ui.tabs
        place = next(n for n in range(tabs.count()) if tabs.tabText(n).startswith(name))
        bar = tabs.tabBar()
        at = bar.tabRect(place).center()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, NONE, at)
        self.settle()
        return tabs.widget(place)


def show(widget: QWidget) -> None:
    """Scroll every area around a widget until it is in sight."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            QApplication.processEvents()
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def _is_fault(widget: QWidget) -> bool:
    return widget.objectName().endswith("_fault") and widget.isVisible()
