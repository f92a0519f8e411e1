"""Text that runs down a cell from right to left (竖排), or up it: how its letters stand. Twips."""

from __future__ import annotations

from dataclasses import replace

from mediation_desk.papers.draw.layout.breaks import ASIAN
from mediation_desk.papers.draw.layout.pieces import Piece
from mediation_desk.papers.draw.layout.slabs import CellBox, LineSlab, content_height
from mediation_desk.papers.draw.layout.typeset import shown
from mediation_desk.papers.draw.pdf.sheet import Sheet, Stamp

_LYING = frozenset("（）()《》〈〉【】〔〕［］｛｝「」『』—…～“”‘’－")  # turned with the line
_CORNER = frozenset("，。、；：")  # stand in the upper right corner of their square
_BASE = 0.88  # of the size: from the top of a square letter to its base line


def draw_down(
    sheet: Sheet, box: CellBox, place: tuple[float, float, float, float]
) -> None:
    """The text of a cell at ``place`` (x, y, width, height)."""
    assert box.late is not None
    x, y, width, height = place
    edges = {side: box.margins.get(side, 0.0) for side in ("left", "top", "right", "bottom")}
    slabs = box.late(height - edges["top"] - edges["bottom"])
    spare = width - edges["left"] - edges["right"] - content_height(slabs)
    shift = {"center": spare / 2, "bottom": spare}.get(box.vertical, 0.0)
    sheet.cut = sheet.cut or spare < -1
    gone = shift
    for slab in slabs:
        gone += slab.gap
        if isinstance(slab, LineSlab):
            for piece in slab.line.pieces:
                if box.way == "down":
                    middle = x + width - edges["right"] - gone - slab.height / 2
                    _down(sheet, piece, middle, y + edges["top"] + slab.x + piece.x)
                else:
                    base = x + edges["left"] + gone + slab.base
                    start = y + height - edges["bottom"] - slab.x - piece.x
                    _turned(sheet, piece, piece.text, (base, start), up=True)
        gone += slab.height


def _down(sheet: Sheet, piece: Piece, middle: float, y: float) -> None:
    """A piece down the line whose middle is at ``middle``: Chinese upright, others lying."""
    size = piece.ink.size * 20
    if piece.ink.script != ASIAN:
        metrics = piece.ink.face.metrics
        drop = (metrics.ascent - metrics.descent) * size / 2000
        _turned(sheet, piece, piece.text, (middle - drop, y), up=False)
        return
    for character in piece.text:
        wide = piece.ink.face.width(shown(character, piece.ink.face)) * size
        if character in _LYING:
            _turned(sheet, piece, character, (middle - size * (_BASE - 0.5), y), up=False)
        elif not character.isspace():
            corner = size / 2 if character in _CORNER else 0.0
            single = replace(piece, text=character, width=wide, spread=0.0, blanks=0.0)
            sheet.letter(single, middle - wide / 2 + corner, y + size * _BASE - corner)
        y += wide + piece.ink.look.spacing + piece.spread


def _turned(
    sheet: Sheet, piece: Piece, text: str, place: tuple[float, float], up: bool
) -> None:
    """Letters turned by a quarter; ``place`` is where their base line begins."""
    turn = 1.0 if up else -1.0
    x, y = place
    matrix = (0.0, turn, -turn, 0.0, x / 20, (sheet.height - y) / 20)
    letters = tuple((shown(character, piece.ink.face), piece.ink.face) for character in text)
    sheet.stamp(Stamp(letters, piece.ink.size, matrix))
