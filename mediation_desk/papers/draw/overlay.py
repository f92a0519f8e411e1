"""What is laid over a drawn page: a watermark, a folio number for the bound volume, a code line."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mediation_desk.papers.draw.layout.typeset import Typesetter
from mediation_desk.papers.draw.pdf.pdfile import PdfFile
from mediation_desk.papers.draw.pdf.sheet import Sheet

_FOLIO_SIZE = 12.0
_CODE_SIZE = 7.5
_MARK_COLOR = "0.75 0.15 0.15"
_EDGE = 36.0  # points from the paper's edge


@dataclass(frozen=True, slots=True)
class Overlay:
    """``watermark`` runs across every page. ``folio_from`` numbers the first page (0: no numbers);
    odd pages bear it at the top right, even ones at the top left when ``duplex``. ``code`` is a
    small line at the foot.
    """

    watermark: str = ""
    folio_from: int = 0
    duplex: bool = True
    code: str = ""


def lay_overlay(
    sheet: Sheet, book: PdfFile, overlay: Overlay, index: int, typesetter: Typesetter
) -> None:
    """Lays the overlay over the page with this index (0 is the first)."""
    width, height = sheet.width / 20, sheet.height / 20
    if overlay.watermark:
        _watermark(sheet, book, overlay.watermark, typesetter)
    if overlay.folio_from:
        number = overlay.folio_from + index
        wide = _measure(str(number), _FOLIO_SIZE, typesetter)
        left = overlay.duplex and number % 2 == 0
        x = _EDGE if left else width - _EDGE - wide
        _write(sheet, book, str(number), _FOLIO_SIZE, (1, 0, 0, 1, x, height - 30), typesetter)
    if overlay.code:
        wide = _measure(overlay.code, _CODE_SIZE, typesetter)
        place = (1, 0, 0, 1, (width - wide) / 2, 18)
        _write(sheet, book, overlay.code, _CODE_SIZE, place, typesetter)


def _watermark(sheet: Sheet, book: PdfFile, text: str, typesetter: Typesetter) -> None:
    width, height = sheet.width / 20, sheet.height / 20
    size = min(96.0, 0.6 * math.hypot(width, height) / max(len(text), 1))
    wide = _measure(text, size, typesetter)
    angle = math.atan2(height, width)
    cos, sin = math.cos(angle), math.sin(angle)
    x = width / 2 - wide / 2 * cos + size / 3 * sin
    y = height / 2 - wide / 2 * sin - size / 3 * cos
    sheet.clear = True
    color = f"/Clear gs {_MARK_COLOR} rg "
    _write(sheet, book, text, size, (cos, sin, -sin, cos, x, y), typesetter, color)


def _measure(text: str, size: float, typesetter: Typesetter) -> float:
    return sum(face.width(c) for c, face in typesetter.faces(text)) * size


def _write(
    sheet: Sheet, book: PdfFile, text: str, size: float, matrix: tuple[float, ...],
    typesetter: Typesetter, state: str = "0 g ",
) -> None:  # fmt: skip
    placed = " ".join(f"{value:.4f}" for value in matrix)
    out = [f"q {state}BT {placed} Tm 0 Tr 0 Tc 100 Tz"]
    names: dict[str, None] = {}
    for character, face in typesetter.faces(text):
        out.append(f"/{face.name} {size:g} Tf <{book.cids(face)[character]}>Tj")
        names[face.name] = None
    sheet.raw(" ".join([*out, "ET Q"]), tuple(names))
