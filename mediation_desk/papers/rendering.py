"""The one door to the renderer: a Word file and its marks in, a PDF out.

Adds nothing to the paper but what ``Marks`` says, outside its text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import BadInput

if TYPE_CHECKING:
    from mediation_desk.papers.draw import FontSet, Shift


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn over or beside a paper: a watermark on every page, a code line at the foot.

    ``square`` gives the text of the square code for a page and the count of pages. ``fonts`` are
    used instead of the shipped ones. ``values_only``: see ``draw.Overlay``.
    """

    watermark: str = ""
    code_line: str = ""
    square: Callable[[int, int], str] | None = None
    fonts: FontSet | None = None
    values_only: Shift | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A drawn PDF. ``not_drawn`` names in Chinese what could not be drawn."""

    pdf: bytes
    pages: int
    not_drawn: tuple[str, ...] = ()


_MM = r"([+-]?\d{1,2}(?:\.\d+)?)(?:mm|毫米)?"
_SHIFT = re.compile(rf"{_MM}[,、;/]{_MM}")


def read_shift(text: str) -> Shift | None:
    """``2,-1``: two millimetres to the right, one up; None for nothing.

    Raises BadInput ``shift_unreadable`` for anything else.
    """
    from mediation_desk.papers.draw import Shift

    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return None
    found = _SHIFT.fullmatch(plain)
    if found is None:
        raise BadInput("shift_unreadable", field="cover", typed=text)
    return Shift(float(found[1]), float(found[2]))


def render(docx: bytes, marks: Marks, characters: Mapping[str, bytes] | None = None) -> Rendered:
    """Draw a Word file; raises KnownTrouble for a file that cannot be read."""
    from mediation_desk.papers.draw import Overlay, draw

    overlay = Overlay(
        watermark=marks.watermark, code=marks.code_line, square=marks.square,
        values_only=marks.values_only,
    )  # fmt: skip
    drawn = draw(docx, fonts=marks.fonts, overlay=overlay, pictures=characters)
    return Rendered(drawn.pdf, drawn.pages, drawn.not_drawn)
