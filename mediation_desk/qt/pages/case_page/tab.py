"""The base of the tabs of the case page, and the small pieces that they are built of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.qt.page import Page
from mediation_desk.qt.widgets.copying import copyable
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.words import explain

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CasePage as CaseView

_ID = Qt.ItemDataRole.UserRole


class CaseTab(QWidget):
    """One tab. ``wanted`` carries a verb's name and what to propose in its form."""

    wanted = Signal(str, object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.view: CaseView | None = None

    def show_case(self, view: CaseView) -> None:
        """Show the case; called when the tab is in sight and the case is fresh."""
        self.view = view
        self.fill(view)

    def fill(self, view: CaseView) -> None:
        """Put the case into the tab's widgets."""
        raise NotImplementedError

    def count(self, view: CaseView) -> str:
        """What stands behind the tab's name: a number, or nothing."""
        return ""

    def step_back(self) -> bool:
        """Esc: close what is open in the tab; False where nothing is."""
        return False

    def is_allowed(self, verb: str) -> bool:
        """Whether this verb may be done now."""
        allowed = self.view.allowed if self.view else ()
        return any(one.spec.name == verb and one.refusal is None for one in allowed)

    def why_not(self, verb: str) -> str:
        """Why this verb may not be done now; nothing where it may."""
        allowed = self.view.allowed if self.view else ()
        refused = (one.refusal for one in allowed if one.spec.name == verb)
        return next((explain(error) for error in refused if error is not None), "")

    def verb_button(self, words: str, verb: str, values: object = None) -> QPushButton:
        """A button that opens a verb's form with a proposal."""
        button = QPushButton(words, self)
        button.setObjectName(f"do_{verb}")
        button.setEnabled(self.is_allowed(verb))
        button.clicked.connect(lambda: self.wanted.emit(verb, values or {}))
        return button

    def verb_buttons(self, place: QLayout, *pairs: tuple[str, str]) -> None:
        """Fill a row with buttons of verbs; what is not allowed now is grey."""
        cleared(place)
        for words, verb in pairs:
            place.addWidget(self.verb_button(words, verb))


def words(text: str, role: str = "", *, level: str = "") -> QLabel:
    """A label that wraps, and whose text may be marked and copied."""
    made = copyable(text)
    if role:
        made.setProperty("role", role)
    if level:
        made.setProperty("level", level)
    return made


def card(heading: str, *buttons: QPushButton) -> tuple[QFrame, QVBoxLayout]:
    """A card with its heading and buttons at the right; gives it and where its content goes."""
    frame = QFrame()
    frame.setProperty("role", "card")
    box = QVBoxLayout(frame)
    box.setContentsMargins(16, 12, 16, 12)
    box.setSpacing(8)
    head = QHBoxLayout()
    head.addWidget(words(heading, "heading"), 1)
    for button in buttons:
        head.addWidget(button)
    box.addLayout(head)
    return frame, box


def pairs(place: QBoxLayout, lines: Sequence[tuple[str, str]]) -> None:
    """Lines of a name and a text; empty texts are left out."""
    for name, text in lines:
        if text:
            row = QHBoxLayout()
            label = words(name, "muted")
            label.setFixedWidth(96)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words(text), 1)
            place.addLayout(row)
