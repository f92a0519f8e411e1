"""The one door to the renderer: a Word file and its marks in, a PDF out.

Adds nothing to the paper but what ``Marks`` says, outside its text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn over or beside a paper: a watermark on every page, a code line at the foot."""

    watermark: str = ""
    code_line: str = ""
    system_fonts: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """A drawn PDF. ``not_drawn`` names in Chinese what could not be drawn."""

    pdf: bytes
    pages: int
    not_drawn: tuple[str, ...] = ()


def render(docx: bytes, marks: Marks, characters: Mapping[str, bytes] | None = None) -> Rendered:
    """Draw a Word file; raises KnownTrouble for a file that cannot be read."""
    from mediation_desk.papers.draw import Overlay, draw

    overlay = Overlay(watermark=marks.watermark, code=marks.code_line)
    drawn = draw(docx, overlay=overlay, pictures=dict(characters or {}))
    return Rendered(drawn.pdf, drawn.pages, drawn.not_drawn)
