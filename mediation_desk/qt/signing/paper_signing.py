"""当面签名: an issued paper signed by everybody who has a line on it, one after the other.

Asks whose turn it is and hands over what was written or scanned; decides nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.domain.agreements import MarkMethod
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.qt.file_names import ask_open
from mediation_desk.qt.form_fields import proposer
from mediation_desk.qt.page import Page
from mediation_desk.qt.signing.pad_card import PadCard
from mediation_desk.qt.widgets.day_field import DayField
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.words import explain, in_words
from mediation_desk.usecases.signing.papers_signed import as_issued
from mediation_desk.usecases.signing.turns import (
    SigningPaper,
    Turn,
    signing_paper,
    usual_method,
)

if TYPE_CHECKING:
    from mediation_desk.domain.errors import RuleBroken

_PICTURES = "图片 (*.png *.jpg *.jpeg *.bmp *.tif *.tiff)"
_CHANGED = (
    "出具以后案件内容改过（也可能是登记了宣读），这一版不能再签。"
    "请按“回到文书”，重新出具一版，再请各方签。"
)
_SCANNED = {MarkMethod.FINGERPRINT: "指印的图…", MarkMethod.SEAL: "公章的图…"}


class PaperSigning(QWidget):
    """``closed`` comes when the list of papers is wanted again, ``wants_signed`` for the file with
    all marks on it, ``chosen`` with the id of the sheet that is to be signed.
    """

    closed = Signal()
    wants_signed = Signal()
    chosen = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setProperty("no_draft", True)
        self._page = page
        self.paper: SigningPaper | None = None
        self._paper_id = ""
        self._asked: Turn | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.head = self._label("heading")
        self.turn = self._label("")
        self.message = self._label("error")
        self.which = QComboBox(self)
        self.which.setAccessibleName("哪一份")
        self.which.activated.connect(self._choose_sheet)
        for widget in (self.head, self.which, self.turn):
            column.addWidget(widget)
        self.people = self._people()
        self.card = PadCard(self)
        self.card.hide()
        self.card.kept.connect(self._keep)
        self.card.left.connect(self._show_people)
        column.addWidget(self.people, 1)
        column.addWidget(self.card, 1)
        column.addWidget(self.message)
        self.foot = self._foot()
        column.addWidget(self.foot)

    def open_for(self, sheets: Sequence[tuple[str, str]]) -> None:
        """Show who signs the first of these sheets (their ids and whose they are)."""
        self.which.clear()
        for paper_id, words in sheets:
            self.which.addItem(words, paper_id)
        self.which.setVisible(len(sheets) > 1)
        self._choose_sheet()

    def _choose_sheet(self) -> None:
        self._paper_id = str(self.which.currentData() or "")
        self.message.setText(" ")
        self.card.shut()
        self.people.setEnabled(True)
        self.chosen.emit(self._paper_id)
        self.look()
        desk, case, paper = self._page.frame.desk, self._page.subject, self._paper_id
        if paper:
            self._page.ask(
                lambda: as_issued(desk, case, paper), self._bar_changed, key="signing_words"
            )

    def _bar_changed(self, is_same: bool) -> None:
        """Words that are not those of the case any more are not signed: the file would be refused
        after everybody had signed.
        """
        self.people.setEnabled(is_same)
        if not is_same:
            self.message.setText(_CHANGED)

    def look(self) -> None:
        """Ask again whose turn it is."""
        desk, case, paper = self._page.frame.desk, self._page.subject, self._paper_id
        if paper:
            self._page.ask(lambda: signing_paper(desk, case, paper), self._show, key="signing")

    def step_back(self) -> bool:
        """Esc leaves the pad first; False where it was not open."""
        return self.card.shut()

    def _label(self, role: str) -> QLabel:
        made = QLabel(" ", self)
        made.setProperty("role", role)
        made.setWordWrap(True)
        return made

    def _people(self) -> QWidget:
        """The day, the witness, and who signs; out of sight while somebody writes."""
        place = QWidget(self)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._day_row())
        column.addWidget(self._scrolled(), 1)
        return place

    def _day_row(self) -> QHBoxLayout:
        frame, row = self._page.frame, QHBoxLayout()
        row.addWidget(QLabel("签名日期", self))
        self.day_field = DayField(frame.today, self, proposer(frame.desk))
        self.day_field.set_value(frame.today())
        self.day_field.name_for_readers("签名日期")
        self.day_field.setMaximumWidth(240)
        row.addWidget(self.day_field)
        row.addWidget(QLabel("见证人", self))
        self.present = QLineEdit(self)
        self.present.setAccessibleName("见证人")
        self.present.setPlaceholderText("按指印的必填")
        row.addWidget(self.present, 1)
        return row

    def _scrolled(self) -> QScrollArea:
        area, inside = QScrollArea(self), QWidget(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, 0, 0)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        box.addLayout(self.rows)
        box.addStretch(1)
        area.setWidget(inside)
        self.area = area
        return area

    def _foot(self) -> QWidget:
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        self.file_button = QPushButton("生成签署件(&K)", self)
        self.close_button = QPushButton("回到文书(&B)", self)
        self.file_button.clicked.connect(self.wants_signed)
        self.close_button.clicked.connect(self.closed)
        row.addStretch(1)
        row.addWidget(self.file_button)
        row.addWidget(self.close_button)
        return place

    def _show(self, paper: SigningPaper) -> None:
        if paper.id != self._paper_id:
            return
        self.paper = paper
        self.head.setText(f"签《{paper.name}》　第{paper.version}版　共{paper.pages}页")
        self.turn.setText(turn_words(paper))
        cleared(self.rows)
        following = next(iter(paper.left), None)
        for one in paper.turns:
            self.rows.addWidget(self._row(one, is_next=one is following))
        self.file_button.setEnabled(any(one.mark is not None for one in paper.turns))
        QTimer.singleShot(0, self, self._focus_next)

    def _focus_next(self) -> None:
        """The next one's first button, so that the desk goes on by Enter."""
        following = next(iter(self.paper.left), None) if self.paper else None
        name = f"screen_{following.name}" if following else ""
        button = self.findChild(QPushButton, name) if name else self.file_button
        if button is not None and self.isVisible() and self.card.isHidden():
            button.setFocus()
            self.area.ensureWidgetVisible(button)

    def _row(self, one: Turn, *, is_next: bool) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setSpacing(4)
        row = QHBoxLayout()
        who = QLabel(f"{one.name}　{one.capacity}", frame)
        if is_next:
            who.setProperty("role", "heading")
        row.addWidget(who, 1)
        column.addLayout(row)
        if one.mark is not None:
            how = f"{label(MarkMethod(one.mark.method))}　{zh_date(one.mark.signed_on)}"
            row.addWidget(QLabel(how, frame))
            return frame
        ways = [("screen", "在屏上签…", self.open_pad)]
        if one.is_party:
            ways.append(("scan", _SCANNED[usual_method(one)], self._choose_scan))
        ways.append(("paper", "纸上已签", self._signed_on_paper))
        for name, words, deed in ways:
            button = QPushButton(words, frame)
            button.setObjectName(f"{name}_{one.name}")
            button.clicked.connect(lambda _on=False, turn=one, do=deed: do(turn))
            row.addWidget(button)
        if one.note:
            note = QLabel(one.note, frame)
            note.setProperty("role", "help")
            note.setWordWrap(True)
            column.addWidget(note)
        return frame

    def open_pad(self, one: Turn) -> None:
        """Let one person write on the screen."""
        self._asked = one
        self.message.setText(" ")
        for widget in (self.people, self.turn, self.foot):
            widget.hide()
        self.card.open_for(one.name, one.capacity, one.note)

    def _show_people(self) -> None:
        for widget in (self.people, self.turn, self.foot):
            widget.show()
        self._focus_next()

    def _keep(self, strokes: str) -> None:
        if self._asked is not None:
            self._sign(self._asked, MarkMethod.SCREEN, strokes=strokes)

    def _choose_scan(self, one: Turn) -> None:
        name = ask_open(self, "哪个是在白纸上按的指印、盖的章的图", _PICTURES)
        if name:
            self.take_scan(one, Path(name))

    def take_scan(self, one: Turn, picture: Path) -> None:
        """A fingerprint or a seal, scanned or photographed from white paper."""
        self._sign(one, usual_method(one), file=str(picture))

    def _signed_on_paper(self, one: Turn) -> None:
        self._sign(one, MarkMethod.PAPER)

    def _sign(self, one: Turn, method: MarkMethod, **more: str) -> None:
        values = {
            "paper": self._paper_id, "who": one.id, "method": method.value,
            "on": self.day_field.day() or self._page.frame.today(),
            "present": self.present.text().strip(), **more,
        }  # fmt: skip
        self.message.setText(" ")
        case = self._page.subject
        self._page.do("sign_paper", values, case=case, then=self._signed, refused=self._refused)

    def _signed(self, _done: object) -> None:
        self._asked = None
        self.card.shut()
        self.look()

    def _refused(self, error: RuleBroken) -> None:
        self.message.setText(explain(error))
        if error.field == "present":
            self.present.setFocus()


def turn_words(paper: SigningPaper) -> str:
    """``轮到 龚㛃兰 签，后面还有 陈翀``."""
    if not paper.turns:
        return "这份文书上没有签名的地方。"
    if not paper.left:
        return "都签好了。按“生成签署件”，做成一份带签名的 PDF 收进案件。"
    first, *rest = paper.left
    after = f"，后面还有 {in_words(tuple(one.name for one in rest))}" if rest else ""
    return f"轮到 {first.name} 签{after}。"
