"""Sheets as a scanner or a telephone gives them back: askew, scaled, pale, noisy, compressed."""

from __future__ import annotations

import io
from random import Random

import numpy as np
from PIL import Image, ImageFilter
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument


def pictured(pdf: bytes, dots: int = 200) -> list[Image.Image]:
    """The pages as a printer puts them on white paper, drawn by Qt's renderer."""
    held = QBuffer()
    held.setData(QByteArray(pdf))
    held.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)
    document.load(held)
    pages = []
    for number in range(document.pageCount()):
        size = (document.pagePointSize(number) * dots / 72).toSize()
        paper = QImage(size, QImage.Format.Format_Grayscale8)
        paper.fill(255)
        painter = QPainter(paper)
        painter.drawImage(0, 0, document.render(number, size))
        painter.end()
        rows = bytes(paper.constBits())
        stride = paper.bytesPerLine()
        whole = (size.width(), size.height())
        pages.append(Image.frombytes("L", whole, rows, "raw", "L", stride, 1))
    document.close()
    return pages


def rescanned(page: Image.Image, chance: Random) -> bytes:
    """One sheet scanned: up to 5° askew, up to 8 % larger or smaller, unsharp, pale, with a shade
    from one side, noise, dust and a JPEG of middling or poor quality.
    """
    scale = chance.uniform(0.92, 1.08)
    size = (round(page.width * scale), round(page.height * scale))
    lying = page.resize(size, Image.Resampling.BICUBIC).rotate(
        chance.uniform(-5, 5), Image.Resampling.BICUBIC, expand=chance.random() < 0.5, fillcolor=255
    )
    soft = lying.filter(ImageFilter.GaussianBlur(chance.uniform(0, 1)))
    light, dark = chance.uniform(215, 255), chance.uniform(0, 60)
    field = dark + np.asarray(soft, dtype=np.float32) * (light - dark) / 255
    field += np.linspace(0, chance.uniform(-40, 0), field.shape[1])[None, :]
    noise = np.random.default_rng(chance.randrange(1 << 30))
    field += noise.normal(0, chance.uniform(3, 25), field.shape)
    field.ravel()[noise.integers(0, field.size, field.size // 500)] = 0
    out = io.BytesIO()
    seen = Image.fromarray(np.clip(field, 0, 255).astype(np.uint8))
    seen.save(out, "JPEG", quality=chance.randint(30, 80), dpi=(200, 200))
    return out.getvalue()
