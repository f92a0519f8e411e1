"""Signing on the screen or a pad: strokes as vectors with time and pressure of every point.

Keeps what the pen did and nothing else; never makes, smooths or reuses a signature.
"""

from __future__ import annotations

import json
import time

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

Point = tuple[float, float, int] | tuple[float, float, int, int]
Stroke = tuple[Point, ...]


class StrokePad(QWidget):
    """An area to write on. ``strokes()`` gives (x, y, milliseconds since the first touch), and from
    a pen how hard it was pressed, in thousandths.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[Point]] = []
        self._is_down = False
        self._started = 0.0
        self.setMinimumSize(480, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName("签名区")

    def strokes(self) -> tuple[Stroke, ...]:
        """Every stroke in order; empty while nothing was written."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def text(self) -> str:
        """The strokes as the store keeps them: JSON without blanks."""
        return json.dumps(self.strokes(), separators=(",", ":"))

    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not self._strokes

    def clear(self) -> None:
        """Throw the strokes away to write again."""
        self._strokes = []
        self.update()
        self.changed.emit()

    def take_back(self) -> None:
        """Throw the last stroke away."""
        if self._strokes and not self._is_down:
            self._strokes.pop()
            self.update()
            self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pen touches."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pen moves."""
        if self._is_down:
            self._add(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The pen is lifted."""
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """The same with a real pen, at its finer rate."""
        kind = event.type()
        if kind == event.Type.TabletPress:
            self._begin(event.position(), event.pressure())
        elif kind == event.Type.TabletMove and self._is_down:
            self._add(event.position(), event.pressure())
        elif kind == event.Type.TabletRelease:
            self._end()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White ground, a line to write on, the strokes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QPen(QColor("#8A94A0"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        base = int(self.height() * 0.75)
        painter.drawLine(24, base, self.width() - 24, base)
        pen = QPen(QColor("black"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            painter.drawPolyline([QPointF(point[0], point[1]) for point in stroke])
        painter.end()

    def _begin(self, at: QPointF, pressure: float = 0.0) -> None:
        if not self._strokes:
            self._started = time.monotonic()
        self._is_down = True
        self._strokes.append([])
        self._add(at, pressure)

    def _add(self, at: QPointF, pressure: float = 0.0) -> None:
        spent = int((time.monotonic() - self._started) * 1000)
        x, y, pressed = round(at.x(), 1), round(at.y(), 1), round(pressure * 1000)
        self._strokes[-1].append((x, y, spent, pressed) if pressed else (x, y, spent))
        self.update()

    def _end(self) -> None:
        if self._is_down:
            self._is_down = False
            self.changed.emit()
