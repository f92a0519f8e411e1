"""Draws a Word file as PDF, offline, so that LibreOffice would break the same lines.

The door is ``draw``; ``undrawn`` names beforehand what will be missing, ``beyond`` characters that
no shipped font has. It reads no case and no store, and never starts another program.
"""

from mediation_desk.papers.draw.drawing import Drawn, draw, draw_parts, undrawn
from mediation_desk.papers.draw.fonts.fontset import FontSet, beyond, shipped_fonts
from mediation_desk.papers.draw.overlay import Overlay, Shift

__all__ = ["Drawn", "FontSet", "Overlay", "Shift", "beyond", "draw", "draw_parts", "shipped_fonts",
           "undrawn"]  # fmt: skip
