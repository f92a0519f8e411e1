"""One earlier case that is offered, and what a person says it is. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.meeting.ties import TieKind, UnsettledWhy
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.qt.widgets.copying import copyable
from mediation_desk.qt.widgets.field import TextField
from mediation_desk.usecases.meeting.asking import Met, reasons_said

_WHYS = [(one.value, label(one)) for one in UnsettledWhy]
_UNSAID = "请选上次为什么没有解决。"
_UNTOLD = "选了“其他原因”，请在说明里写明。"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person said of an earlier case; ``words`` name it."""

    other: str
    words: str
    kind: str = ""
    why: str = ""
    text: str = ""


def case_words(met: Met) -> str:
    """Number, title, day and stage of an earlier case."""
    day = f"{zh_date(met.registered_on)}登记" if met.registered_on else ""
    return "　".join(part for part in (met.number, met.title, day, met.stage) if part)


class MetRow(QWidget):
    """The case with why it is offered, and the ways to say what it is.

    ``decided`` carries what was said; ``opened`` asks for the case's page.
    """

    decided = Signal(object)
    opened = Signal(str)

    def __init__(self, met: Met, *, is_first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.met, self._said = met, Said(met.case_id, case_words(met))
        letters = ("(&K)", "(&J)", "(&X)") if is_first else ("", "", "")
        self.open_button = self._button(f"看一看{letters[0]}", "open", self._open)
        self.again_button = self._button(
            f"同一件事再来{letters[1]}", TieKind.AGAIN, lambda: self._say(TieKind.AGAIN)
        )
        self.related_button = self._button(
            "有关联", TieKind.RELATED, lambda: self._say(TieKind.RELATED)
        )
        self.apart_button = self._button(
            f"不是同一人、同一事{letters[2]}", TieKind.APART, lambda: self._say(TieKind.APART)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(copyable(case_words(met)))
        reasons = copyable(reasons_said(met))
        reasons.setProperty("role", "muted")
        reasons.setObjectName("met_reasons")
        column.addWidget(reasons)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button in (self.open_button, self.again_button, self.related_button, self.apart_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _button(self, words: str, name: str, deed: Callable[[], None]) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(f"met_{name}_{self.met.case_id}")
        made.setProperty("role", "link")
        made.clicked.connect(lambda _on=False: deed())
        return made

    def _open(self) -> None:
        self.opened.emit(self.met.case_id)

    def _say(self, kind: TieKind) -> None:
        self.decided.emit(replace(self._said, kind=kind.value))


class SaidRow(QWidget):
    """What was said of a case, why the first time did not settle it, and the way back.

    ``changed`` comes with every choice, ``undone`` when it is taken back.
    """

    changed = Signal()
    undone = Signal(str)

    def __init__(self, said: Said, parent: QWidget) -> None:
        super().__init__(parent)
        self.other, self._words, self._kind = said.other, said.words, said.kind
        self.why = ChoiceField(_WHYS, self, as_list=True)
        self.why.name_for_readers("上次为什么没解决")
        self.text = TextField(self)
        self.text.name_for_readers("说明")
        self.text.edit.setPlaceholderText("说明")
        self.why.set_value(said.why)
        self.text.set_value(said.text)
        self.back_button = QPushButton("撤回", self)
        self.back_button.setObjectName(f"unsay_{said.other}")
        self.back_button.setProperty("role", "link")
        self.fault = QLabel(self)
        self.fault.setProperty("role", "error")
        self.fault.hide()
        self._arrange()
        for field in (self.why, self.text):
            field.changed.connect(self._changed)
        self.back_button.clicked.connect(lambda: self.undone.emit(self.other))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        kind = TieKind(self._kind)
        head.addWidget(copyable(f"{label(kind)}：{self._words}"), 1)
        head.addWidget(self.back_button)
        column.addLayout(head)
        asked = QHBoxLayout()
        asked.setSpacing(16)
        asks = QLabel("上次为什么没解决", self)
        for widget in (asks, self.why, self.text):
            asked.addWidget(widget, 1 if widget is self.text else 0)
            widget.setVisible(kind is TieKind.AGAIN)
        column.addLayout(asked)
        column.addWidget(self.fault)

    def _changed(self) -> None:
        self.fault.hide()
        self.changed.emit()

    @property
    def is_again(self) -> bool:
        """Whether it was said that the same matter came back."""
        return self._kind == TieKind.AGAIN.value

    def said(self) -> Said:
        """What stands here."""
        why, text = str(self.why.value()), str(self.text.value())
        again = (why, text) if self.is_again else ("", "")
        return Said(self.other, self._words, self._kind, *again)

    def own_fault(self) -> bool:
        """Ask for the reason where it is lacking; True when it is."""
        said, lacks = self.said(), ""
        if self.is_again and not said.why:
            lacks = _UNSAID
        elif self.is_again and said.why == UnsettledWhy.OTHER.value and not said.text:
            lacks = _UNTOLD
        self.fault.setText(lacks)
        self.fault.setVisible(bool(lacks))
        if lacks:
            (self.why if lacks == _UNSAID else self.text).focus_input()
        return bool(lacks)
