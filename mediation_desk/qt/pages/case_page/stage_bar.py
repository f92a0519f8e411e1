"""The stage bar: the stations of a case, those gone through ticked, those passed over crossed by
the line, the present one filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediation_desk.qt.style import worn

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import StageMark

_RADIUS = 9.0
_HEIGHT = 52
_STATES = {"done": "已过", "skipped": "没有经过", "now": "现在", "ahead": "还没到"}
_FAINT = ("ahead", "skipped")


class StageBar(QWidget):
    """Draws the stations; says them to screen readers as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[StageMark, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("办理进度")

    def show_stages(self, marks: Sequence[StageMark]) -> None:
        """Show these stations."""
        self._marks = tuple(marks)
        said = "，".join(f"{m.label}（{_STATES[m.state]}）" for m in self._marks)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for ten stations."""
        return QSize(900, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line through all stations, a mark and a word for each."""
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._marks)
        middle = _RADIUS + 3
        for place, mark in enumerate(self._marks):
            at = QPointF(step * (place + 0.5), middle)
            if place:
                passed = mark.state != "ahead"
                painter.setPen(QPen(QColor(worn("accent" if passed else "line")), 2))
                painter.drawLine(QPointF(at.x() - step + _RADIUS, middle), at - QPointF(_RADIUS, 0))
            self._station(painter, at, mark, step)
        painter.end()

    def _station(self, painter: QPainter, at: QPointF, mark: StageMark, step: float) -> None:
        accent, paper = QColor(worn("accent")), QColor(worn("paper"))
        faint = mark.state in _FAINT
        painter.setPen(QPen(QColor(worn("field_line")) if faint else accent, 2))
        painter.setBrush(accent if mark.state == "now" else paper)
        painter.drawEllipse(at, _RADIUS, _RADIUS)
        if mark.state == "done":
            tick = [QPointF(-4, 0), QPointF(-1, 3.5), QPointF(4.5, -3.5)]
            painter.drawPolyline(QPolygonF([at + point for point in tick]))
        if mark.state == "skipped":
            painter.setPen(QPen(accent, 2))
            painter.drawLine(at - QPointF(_RADIUS, 0), at + QPointF(_RADIUS, 0))
        font = self.font()
        font.setBold(mark.state == "now")
        painter.setFont(font)
        painter.setPen(QColor(worn("muted" if faint else "ink")))
        place = QRectF(at.x() - step / 2, at.y() + _RADIUS + 2, step, _HEIGHT - 2 * _RADIUS - 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, short(mark.label))


def short(label: str) -> str:
    """A station's word: 已受理 → 受理, 调解中 → 调解."""
    return label.removeprefix("已").removesuffix("中")
