"""The safety card in short, above the form of a session: seen before the sides meet.

Only for who mediates the case; for anybody else it takes no room and says nothing.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from mediation_desk.qt.page import Page
from mediation_desk.qt.risk.lines import shown
from mediation_desk.qt.risk.safety_box import readable
from mediation_desk.qt.style import set_mark
from mediation_desk.usecases.risk.safety import Safety, card_lines

#: The forms by which people are called to one table.
OF_MEETINGS = frozenset({"plan_session", "hold_session"})
_APART = "安全筛查：不宜当面一起谈，请背靠背分开谈。"
_UNASKED = "安全筛查：还没有单独问过{}。"


class SafetyNote(QLabel):
    """A few lines, red where the sides should not meet."""

    def __init__(self, page: Page, case: str) -> None:
        super().__init__(page)
        self.setObjectName("safety_note")
        self.setWordWrap(True)
        self.hide()
        desk = page.frame.desk
        page.ask(lambda: readable(desk, case), self._show, key="safety_note")

    def _show(self, found: Safety | None) -> None:
        if found is None:
            return
        set_mark(self, "level", "red" if found.is_apart else "none")
        shown(self, "\n".join(_lines(found)))


def _lines(found: Safety) -> list[str]:
    lines = [_APART] if found.is_apart else []
    if found.unasked:
        lines.append(_UNASKED.format("、".join(found.unasked)))
    if found.card is not None:
        lines.append("　".join(f"{head}：{text}" for head, text in card_lines(found.card)))
    return lines
