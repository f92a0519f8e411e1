"""The one door to the renderer: a Word file and its marks in, a PDF out.

Adds nothing to the paper but what ``Marks`` says, outside its text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediation_desk.papers.draw import FontSet


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn over or beside a paper: a watermark on every page, a code line at the foot.

    ``fonts`` are used instead of the shipped ones.
    """

    watermark: str = ""
    code_line: str = ""
    fonts: FontSet | None = None


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
    drawn = draw(docx, fonts=marks.fonts, overlay=overlay, pictures=characters)
    return Rendered(drawn.pdf, drawn.pages, drawn.not_drawn)
