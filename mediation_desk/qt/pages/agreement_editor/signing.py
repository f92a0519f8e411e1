"""Signing one by one: on paper (the sheet comes back as a scan) or on the screen, who was present.

Nobody signs for many; strokes are only ever written, never loaded or reused.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.domain.agreements import SignMethod
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.qt.form_fields import proposer
from mediation_desk.qt.page import Page
from mediation_desk.qt.signing.pad_card import PadCard
from mediation_desk.qt.widgets.day_field import DayField
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.words import explain
from mediation_desk.usecases.clauses.signers import Signer, signers_of
from mediation_desk.usecases.signing.turns import CANNOT_READ

if TYPE_CHECKING:
    from mediation_desk.domain.agreements import AgreementFacts
    from mediation_desk.domain.case_facts import CaseFacts

#: Height of the pad in pixels; the page has room for it.
_HIGH = 260


class SigningList(QWidget):
    """Who must sign and who has. ``signed`` carries the request of one signature; ``pad_opened``
    comes when somebody is to write on the screen.
    """

    signed = Signal(object)
    pad_opened = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._today = page.frame.today
        self._page = page
        self.setProperty("no_draft", True)
        self.signers: list[Signer] = []
        self._asked: Signer | None = None
        self._unable: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.head = QLabel(self)
        self.head.setProperty("role", "heading")
        self.head.setWordWrap(True)
        column.addWidget(self.head)
        self.day_row = self._day_row()
        column.addWidget(self.day_row)
        self.people = QWidget(self)
        self.rows = QVBoxLayout(self.people)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(8)
        column.addWidget(self.people)
        self.pad_card = PadCard(self, _HIGH)
        self.pad = self.pad_card.pad
        self.pad_card.kept.connect(self._keep)
        self.pad_card.left.connect(self.people.show)
        column.addWidget(self.pad_card)
        self.pad_card.hide()

    def _day_row(self) -> QWidget:
        """The day and who is present: asked for until the agreement is in effect."""
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel("签名日期", place))
        self.day_field = DayField(self._today, place, proposer(self._page.frame.desk))
        self.day_field.set_value(self._today())
        self.day_field.name_for_readers("签名日期")
        self.day_field.setMaximumWidth(240)
        row.addWidget(self.day_field)
        row.addWidget(QLabel("在场人", place))
        self.present = QLineEdit(place)
        self.present.setAccessibleName("在场人")
        row.addWidget(self.present, 1)
        return place

    @property
    def all_signed(self) -> bool:
        """Whether everybody who must has signed."""
        return all(one.signed_on is not None for one in self.signers if one.must)

    def day(self) -> date | None:
        """The day of signing as it stands."""
        return self.day_field.day()

    def show_case(self, facts: CaseFacts, agreement: AgreementFacts) -> None:
        """Show everybody's state."""
        self._unable = {p.id for p in facts.parties if p.person.needs_reading}
        self.signers = signers_of(facts, agreement, self._page.frame.desk.rules.article)
        cleared(self.rows)
        is_open = agreement.effective_on is None
        self.day_row.setVisible(is_open)
        for one in self.signers:
            self.rows.addWidget(self._row(one, is_open))
        left = [one.name for one in self.signers if one.must and one.signed_on is None]
        if not is_open and agreement.effective_on is not None:
            self.head.setText(f"{zh_date(agreement.effective_on)}生效，内容已定，不能再改。")
        else:
            self.head.setText(f"还差 {'、'.join(left)} 签名" if left else "都签好了，可以盖章生效")

    @property
    def has_focus(self) -> bool:
        """Whether one of the buttons beside the names has it."""
        now = QApplication.focusWidget()
        return isinstance(now, QPushButton) and self.isAncestorOf(now)

    def focus_next(self) -> bool:
        """Go to the next name that has not signed; False when all have."""
        left = [one.must and one.signed_on is None for one in self.signers]
        item = self.rows.itemAt(left.index(True)) if True in left else None
        row = item.widget() if item is not None else None
        button = row.findChild(QPushButton) if row is not None else None
        if button is not None:
            button.setFocus()
        return button is not None

    def _row(self, one: Signer, is_open: bool) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(QLabel(f"{one.name}　{one.capacity}", frame), 1)
        column.addLayout(row)
        has_signed = one.signed_on is not None and one.method is not None
        if one.signed_on is not None and one.method is not None:
            row.addWidget(QLabel(f"{label(one.method)}　{zh_date(one.signed_on)}", frame))
        if one.bar is not None and not has_signed:
            reason = QLabel(explain(one.bar), frame)
            reason.setProperty("role", "help")
            reason.setWordWrap(True)
            column.addWidget(reason)
        if self._note(one) and not has_signed:
            note = QLabel(self._note(one), frame)
            note.setProperty("role", "help")
            note.setWordWrap(True)
            column.addWidget(note)
        if is_open:
            self._add_buttons(row, one, has_signed)
        return frame

    def _note(self, one: Signer) -> str:
        """What to mind before somebody signs who cannot read what he signs."""
        return CANNOT_READ if one.id in self._unable else ""

    def _add_buttons(self, row: QHBoxLayout, one: Signer, has_signed: bool) -> None:
        """Both ways of signing; who has signed may only ask again, and hears why not."""
        if has_signed:
            again = QPushButton("再签一次", self)
            again.setObjectName(f"again_{one.name}")
            again.setProperty("role", "link")
            again.clicked.connect(lambda: self.signed.emit(self._values(one, SignMethod.PAPER, "")))
            row.addWidget(again)
            return
        paper = QPushButton("纸上已签", self)
        paper.setObjectName(f"paper_{one.name}")
        paper.clicked.connect(lambda: self.signed.emit(self._values(one, SignMethod.PAPER, "")))
        screen = QPushButton("在屏上签…", self)
        screen.setObjectName(f"screen_{one.name}")
        screen.clicked.connect(lambda: self.open_pad(one))
        for button in (paper, screen):
            button.setEnabled(one.bar is None)
            row.addWidget(button)

    def _values(self, one: Signer, method: SignMethod, strokes: str) -> dict[str, object]:
        return {
            "who": one.id,
            "party": one.party_id,
            "on": self.day() or self._today(),
            "method": method.value,
            "present": self.present.text().strip(),
            "strokes": strokes,
        }

    def open_pad(self, one: Signer) -> None:
        """Let one person write on the screen."""
        self._asked = one
        self.people.hide()
        self.pad_card.open_for(one.name, one.capacity, self._note(one))
        self.pad_opened.emit()

    def close_pad(self) -> bool:
        """Take the pad away; False when it was not there."""
        self._asked = None
        return self.pad_card.shut()

    def _keep(self, strokes: str) -> None:
        if self._asked is not None:
            self.signed.emit(self._values(self._asked, SignMethod.SCREEN, strokes))
