"""Marks drawn by us (resources/icons), in the ink of the look; always beside a word."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediation_desk.qt.style import Look, colour
from mediation_desk.shipped import shipped

_SIZES = (16, 20, 24, 32, 48)
_INK = "#1B1F24"
_USUAL = Look()


@lru_cache(maxsize=128)
def icon(name: str, look: Look = _USUAL) -> QIcon:
    """The icon of this name in the look's ink."""
    drawing = shipped("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace(_INK, colour("ink", look)).encode("utf-8")))
    made = QIcon()
    for pixels in _SIZES:
        picture = QPixmap(pixels, pixels)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made
