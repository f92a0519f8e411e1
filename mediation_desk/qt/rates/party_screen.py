"""三满意 by the party alone: three questions over the whole screen, thanks, then the lock.

Shows nothing of any case. An answer is kept by the same verb as one that is typed in.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled, set_mark, worn

QUESTIONS = (
    ("attitude", "态度", "接待您的人态度好不好？"),
    ("process", "过程", "办事的过程公道不公道、清楚不清楚？"),
    ("result", "结果", "对现在的结果满意不满意？"),
)
LEVELS = ("满意", "基本满意", "不满意")
_BENDS = (0.22, 0.0, -0.22)
_FACE, _BIG, _WORD = 64, 22, 16
_INTRO = "只给综治中心看，评什么都不影响您的事情。用鼠标点，或者按 1、2、3。"
_MANNER = "现场自己评"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked about which case."""

    case_id: str
    party_id: str
    name: str


class PartyScreen(Page):
    """``handed_back`` comes when the party is done and the mediator is to take over."""

    handed_back = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.asked = Asked("", "", "")
        self.groups: dict[str, QButtonGroup] = {}
        self.stack = QStackedWidget(self)
        outer = QVBoxLayout(self)
        outer.addWidget(self.stack)
        self.questions, self.thanks = self._make_questions(), self._make_thanks()
        self.stack.addWidget(self.questions)
        self.stack.addWidget(self.thanks)
        for place in range(len(LEVELS)):
            self._key(str(place + 1), lambda place=place: self._answer_next(place))
        self._key("0", self._decline)

    def ask_party(self, asked: Asked) -> None:
        """Begin anew for one party."""
        self.asked = asked
        self.hello_label.setText(f"{asked.name}，请您评价这一次调解")
        for group in self.groups.values():
            group.setExclusive(False)
            for button in group.buttons():
                button.setChecked(False)
            group.setExclusive(True)
        self.message_label.setText(" ")
        self._set_awake(True)
        self.stack.setCurrentWidget(self.questions)
        self.groups[QUESTIONS[0][0]].buttons()[0].setFocus()

    def answers(self) -> dict[str, str]:
        """What is chosen, by question; those without an answer are left out."""
        chosen = {key: group.checkedButton() for key, group in self.groups.items()}
        return {key: str(one.property("level_word")) for key, one in chosen.items() if one}

    # drawing

    def _make_questions(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(scaled(12))
        self.hello_label = _label(_BIG)
        box.addWidget(self.hello_label)
        box.addWidget(_label(_WORD, _INTRO))
        grid = QGridLayout()
        grid.setSpacing(scaled(12))
        for row, (key, heading, text) in enumerate(QUESTIONS):
            grid.addWidget(_label(_WORD, f"{heading}：{text}"), row, 0)
            self.groups[key] = group = QButtonGroup(page)
            for place, level in enumerate(LEVELS):
                button = _face_button(place, level)
                button.setObjectName(f"{key}_{place + 1}")
                button.setAccessibleName(f"{heading}：{level}")
                group.addButton(button)
                grid.addWidget(button, row, place + 1)
            grid.setRowStretch(row, 1)
        grid.setColumnStretch(0, 3)
        for column in range(1, len(LEVELS) + 1):
            grid.setColumnStretch(column, 2)
        box.addLayout(grid, 1)
        self.message_label = _label(_WORD, " ")
        box.addWidget(self.message_label)
        self.send_button = _button("交上去", "send_button", self._send)
        set_mark(self.send_button, "role", "main")
        self.decline_button = _button("0　不想评价", "decline_button", self._decline)
        self.later_button = _button("先不评，还给调解员", "later_button", self.handed_back.emit)
        row_box = QHBoxLayout()
        for widget in (self.later_button, self.decline_button, self.send_button):
            row_box.addWidget(widget)
        row_box.insertStretch(1, 1)
        box.addLayout(row_box)
        return page

    def _make_thanks(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        self.thanks_label = _label(_BIG)
        self.back_button = _button("还给调解员", "back_button", self.handed_back.emit)
        box.addStretch(1)
        box.addWidget(self.thanks_label, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        return page

    def _key(self, key: str, deed: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)

    # answering

    def _answer_next(self, place: int) -> None:
        """A digit answers the question in whose row the cursor stands, then goes to the next."""
        keys = list(self.groups)
        if self.stack.currentWidget() is not self.questions or not self.send_button.isEnabled():
            return
        here = next((k for k in keys if self.focusWidget() in self.groups[k].buttons()), None)
        key = here or next((k for k in keys if self.groups[k].checkedButton() is None), keys[0])
        self.groups[key].buttons()[place].setChecked(True)
        after = keys.index(key) + 1
        next_one = self.groups[keys[after]].buttons()[0] if after < len(keys) else self.send_button
        next_one.setFocus()

    def _send(self) -> None:
        answers = self.answers()
        if answers:
            self._keep(answers)
        else:
            self.message_label.setText("还没有评。请点一张脸；不想评就按“不想评价”。")

    def _decline(self) -> None:
        if self.stack.currentWidget() is self.questions and self.send_button.isEnabled():
            self._keep({})

    def _keep(self, answers: dict[str, str]) -> None:
        self._set_awake(False)
        values = {**answers, "party": self.asked.party_id, "manner": _MANNER}
        said = "谢谢您的评价！" if answers else "好的，没有评价。谢谢您！"
        job = self.do("rate", values, case=self.asked.case_id, then=lambda _done: self._thank(said))
        job.failed.connect(lambda _error: self._thank("没有存上，请叫调解员来看一看。"))

    def _thank(self, said: str) -> None:
        self.thanks_label.setText(f"{said}\n请把电脑还给调解员。")
        self.stack.setCurrentWidget(self.thanks)
        self.back_button.setFocus()

    def _set_awake(self, is_awake: bool) -> None:
        for button in (self.send_button, self.decline_button, self.later_button):
            button.setEnabled(is_awake)


def _label(size: int, text: str = "") -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setStyleSheet(f"font-size: {scaled(size)}pt;")
    return made


def _button(text: str, name: str, deed: object) -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setMinimumHeight(scaled(56))
    made.setStyleSheet(f"font-size: {scaled(_WORD)}pt; padding: 4px 24px;")
    made.clicked.connect(lambda _on=False: deed())  # type: ignore[operator]
    return made


def _face_button(place: int, level: str) -> QPushButton:
    made = QPushButton(f"  {place + 1}　{level}")
    made.setProperty("level_word", level)
    made.setCheckable(True)
    made.setIcon(QIcon(_face(_BENDS[place])))
    made.setIconSize(QSize(scaled(_FACE), scaled(_FACE)))
    made.setMinimumHeight(scaled(104))
    accent, tint, ink = (QColor(worn(name)).name() for name in ("accent", "tint", "ink"))
    made.setStyleSheet(
        f"QPushButton {{ font-size: {scaled(_WORD)}pt; }}"
        f"QPushButton:focus {{ border: 3px solid {ink}; }}"
        f"QPushButton:checked {{ background: {tint}; border: 4px solid {accent}; }}"
    )
    return made


def _face(bend: float) -> QPixmap:
    """A face in plain lines; the same colour for each, so that none is urged."""
    side = scaled(_FACE) * 2
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(worn("ink")), side / 24))
    painter.drawEllipse(QRectF(side * 0.06, side * 0.06, side * 0.88, side * 0.88))
    mouth = QPainterPath(QPointF(side * 0.3, side * 0.66))
    mouth.quadTo(QPointF(side * 0.5, side * (0.66 + bend)), QPointF(side * 0.7, side * 0.66))
    painter.drawPath(mouth)
    painter.setBrush(QColor(worn("ink")))
    for x in (0.35, 0.65):
        painter.drawEllipse(QPointF(side * x, side * 0.4), side * 0.035, side * 0.035)
    painter.end()
    return made
