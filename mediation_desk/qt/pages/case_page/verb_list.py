"""Everything else that can be done to a case: grouped, what is not allowed grey with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediation_desk.qt.pages.case_page.tab import card, words
from mediation_desk.qt.words import explain

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import AllowedVerb

GROUPS = {
    "intake": "登记与受理",
    "parties": "当事人与参加人",
    "process": "调解经过",
    "track": "法定步骤与移送",
    "agreement": "协议",
    "after": "履行与回访",
    "close": "结案归档",
    "care": "保护与提醒",
    "papers": "文书与附件",
}
#: Groups that the list makes of its own.
_OWN_GROUP = dict.fromkeys(
    (
        "record_step", "set_details", "hand_over", "sign_handoff", "return_handoff",
        "recall_handoff", "go_on_with",
    ),
    "track",
)  # fmt: skip
#: Done by the program itself or inside another page, never by hand from a list.
HIDDEN = frozenset({
    "record_paper", "file_scan", "attach_file", "take_up", "give_name_picture", "take_out_sum",
})  # fmt: skip


class VerbList(QWidget):
    """The verbs of a case by group. ``chosen`` carries a verb's name, ``closed`` comes on 返回."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, allowed: Sequence[AllowedVerb], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(960)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._head())
        for group, heading in GROUPS.items():
            own = [one for one in allowed if _OWN_GROUP.get(one.spec.name, one.spec.group) == group]
            shown = [one for one in own if one.spec.name not in HIDDEN]
            if shown:
                column.addWidget(self._group(heading, shown))
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(words("其他事项", "title"), 1)
        self.close_button = QPushButton("返回(&B)", self)
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        return head

    def _group(self, heading: str, verbs: Sequence[AllowedVerb]) -> QWidget:
        frame, box = card(heading)
        for one in sorted(verbs, key=lambda verb: verb.refusal is not None):
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(self._button(one), 0, Qt.AlignmentFlag.AlignTop)
            reason = words(explain(one.refusal) if one.refusal else "", "help")
            reason.setObjectName(f"why_{one.spec.name}")
            row.addWidget(reason, 1)
            box.addLayout(row)
        return frame

    def _button(self, one: AllowedVerb) -> QPushButton:
        button = QPushButton(one.spec.label, self)
        button.setObjectName(f"verb_{one.spec.name}")
        button.setFixedWidth(200)
        button.setEnabled(one.refusal is None)
        button.clicked.connect(lambda: self.chosen.emit(one.spec.name))
        return button
