"""Pictures and wavy lines as the canvas paints them; places in twips from the upper left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

_WAVE = 40.0  # twips from crest to crest

Box = tuple[float, float, float, float]


def paint_picture(canvas: Canvas, page: float, image: ImageReader, box: Box, cut: Box) -> None:
    """A picture, or the part of it that is not cut off, in its place on a page of this height."""
    x, y, width, height = box
    low = (page - y - height) / 20
    if not any(cut):
        canvas.drawImage(image, x / 20, low, width / 20, height / 20, mask="auto")
        return
    left, top, right, under = cut
    whole, high = width / (1 - left - right) / 20, height / (1 - top - under) / 20
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x / 20, low, width / 20, height / 20)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawImage(image, x / 20 - left * whole, low - under * high, whole, high, mask="auto")
    canvas.restoreState()


def paint_wave(canvas: Canvas, left: float, right: float, height: float) -> None:
    """A wavy line from left to right, ``height`` twips above the page's lower edge."""
    path = canvas.beginPath()
    path.moveTo(left / 20, height / 20)
    x, up = left, 1
    while x < right:
        step = min(_WAVE / 2, right - x)
        path.lineTo((x + step) / 20, (height + up * _WAVE / 4) / 20)
        x, up = x + step, -up
    canvas.drawPath(path, stroke=1, fill=0)
