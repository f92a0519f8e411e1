"""What is laid over a drawn page: a watermark, a folio number for the bound volume, its codes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mediation_desk.papers.draw.layout.typeset import Typesetter
from mediation_desk.papers.draw.pdf.sheet import Box, Matrix, Sheet, Square, Stamp
from mediation_desk.papers.draw.square import MOST_LETTERS, SIDE, square_runs

_FOLIO_SIZE = 12.0
_CODE_SIZE = 7.5
_TWIPS_PER_MM = 1440 / 25.4
_EDGE = 36.0  # points from the paper's edge
_MODULES_MM = (0.45, 0.38, 0.31)  # as large as there is room: 15, 12.5 or 10 mm a side
_QUIET = 4  # modules that stay white around a square code
_FROM_SIDE = 1 / 7  # of the width, so that a scan askew by five degrees does not cut the code off
_FROM_FOOT = 0.036  # of the width, likewise


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a page is moved on its paper, in millimetres; negative is left and up."""

    right: float = 0.0
    down: float = 0.0


@dataclass(frozen=True, slots=True)
class Overlay:
    """``watermark`` runs across every page. ``folio_from`` numbers the first page (0: no numbers);
    odd pages bear it at the top right, even ones at the top left when ``duplex``. ``code`` is a
    small line at the foot. ``square`` gives the text of the square code for a page and the count of
    pages; it goes where nothing stands, first below on the right. ``values_only`` leaves out
    all that is printed already on a bought form: only what stands on lines to be filled is drawn,
    moved as it says (套打).
    """

    watermark: str = ""
    folio_from: int = 0
    duplex: bool = True
    code: str = ""
    square: Callable[[int, int], str] | None = None
    values_only: Shift | None = None


def lay_overlay(
    sheet: Sheet, overlay: Overlay, place: tuple[int, int], typesetter: Typesetter
) -> bool:
    """Lays the overlay over a page; ``place`` is its index (0 is the first) and the count of pages.

    False where a square code was wanted and there was no room for it.
    """
    index, pages = place
    width, height = sheet.width / 20, sheet.height / 20
    if overlay.values_only is not None:
        shift = overlay.values_only
        sheet.keep_values(shift.right * _TWIPS_PER_MM, shift.down * _TWIPS_PER_MM)
    if overlay.watermark:
        _watermark(sheet, overlay.watermark, typesetter)
    if overlay.folio_from:
        number = overlay.folio_from + index
        wide = _measure(str(number), _FOLIO_SIZE, typesetter)
        left = overlay.duplex and number % 2 == 0
        x = _EDGE if left else width - _EDGE - wide
        _write(sheet, str(number), _FOLIO_SIZE, (1, 0, 0, 1, x, height - 30), typesetter)
    if overlay.code and overlay.values_only is None:
        wide = _measure(overlay.code, _CODE_SIZE, typesetter)
        _write(sheet, overlay.code, _CODE_SIZE, (1, 0, 0, 1, (width - wide) / 2, 18), typesetter)
    if overlay.square is None or overlay.values_only is not None:
        return True
    return _lay_square(sheet, overlay.square(index + 1, pages))


def _lay_square(sheet: Sheet, text: str) -> bool:
    if len(text) > MOST_LETTERS:
        return False
    for x, y, module in _square_places(sheet):
        quiet = _QUIET * module
        whole = (SIDE + 2 * _QUIET) * module
        box: Box = (x - quiet, y - quiet, whole, whole)
        if sheet.is_free(box):
            sheet.square(Square(square_runs(text), x, y, module))
            return True
    return False


def _square_places(sheet: Sheet) -> Iterator[tuple[float, float, float]]:
    """Where a square code may stand: below, right then left; then above left; ever smaller."""
    side, foot = sheet.width * _FROM_SIDE, sheet.width * _FROM_FOOT
    for size in _MODULES_MM:
        module = size * _TWIPS_PER_MM
        whole = SIDE * module
        low = sheet.height - foot - whole
        yield sheet.width - side - whole, low, module
        yield side, low, module
        yield side, foot, module


def _watermark(sheet: Sheet, text: str, typesetter: Typesetter) -> None:
    width, height = sheet.width / 20, sheet.height / 20
    size = min(96.0, 0.6 * math.hypot(width, height) / max(len(text), 1))
    wide = _measure(text, size, typesetter)
    angle = math.atan2(height, width)
    cos, sin = math.cos(angle), math.sin(angle)
    x = width / 2 - wide / 2 * cos + size / 3 * sin
    y = height / 2 - wide / 2 * sin - size / 3 * cos
    _write(sheet, text, size, (cos, sin, -sin, cos, x, y), typesetter, clear=True)


def _measure(text: str, size: float, typesetter: Typesetter) -> float:
    return sum(face.width(c) for c, face in typesetter.faces(text)) * size


def _write(
    sheet: Sheet, text: str, size: float, matrix: Matrix, typesetter: Typesetter,
    *, clear: bool = False,
) -> None:  # fmt: skip
    sheet.stamp(Stamp(tuple(typesetter.faces(text)), size, matrix, clear))
