"""What is stacked on pages: lines and table rows with their heights. Lengths in twips.

A slab knows its own inside but not the page it will stand on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mediation_desk.papers.draw.layout.pieces import Line
from mediation_desk.papers.draw.word.blocks import Floating, Picture
from mediation_desk.papers.draw.word.looks import Edge


@dataclass(slots=True)
class Frame:
    """Borders and shade of a paragraph, drawn around those of its lines that stand together."""

    left: float
    right: float
    borders: dict[str, Edge]
    shade: str
    token: int  # paragraphs with one token share one frame

    def gap(self, side: str) -> float:
        """Room a side's border takes: its distance from the text and its width."""
        edge = self.borders.get(side)
        return edge.gap + edge.width if edge and edge.seen else 0.0


@dataclass(slots=True)
class LaidBox:
    """A picture or shape with its text laid out, and the parts of a group at their places."""

    picture: Picture
    height: float
    slabs: list[Slab] = field(default_factory=list)
    children: list[tuple[float, float, LaidBox]] = field(default_factory=list)


@dataclass(slots=True)
class LaidFloat:
    """Something floating, laid out; ``room`` is the width of the column it is anchored in."""

    floating: Floating
    box: LaidBox
    room: float


@dataclass(slots=True)
class LineSlab:
    """One line of a paragraph; ``gap`` is the empty space above it."""

    line: Line
    height: float
    base: float  # from the slab's top, gap not counted, to the base line
    x: float
    gap: float = 0.0
    index: int = 0
    count: int = 1
    keep_next: bool = False
    keep_lines: bool = False
    widows: bool = True
    new_page: bool = False
    before: float = 0.0  # wanted space above the paragraph, on all its lines
    after: float = 0.0  # wanted space behind the paragraph, on its last line
    lead: float = 0.0  # part of the height, above the text, that falls away at a page's head
    trail: float = 0.0  # what multiple line spacing adds below the paragraph's last line
    frame: Frame | None = None
    boxes: list[tuple[float, LaidBox]] = field(default_factory=list)  # shapes in the line
    floats: list[LaidFloat] = field(default_factory=list)
    feet: list[Slab] = field(default_factory=list)  # its footnotes

    @property
    def page_end(self) -> bool:
        """Whether a break of page or column stands at its end."""
        return self.line.page_end or self.line.column_end


@dataclass(slots=True)
class CellBox:
    """A cell of a laid-out row: where it lies, what stands in it, what surrounds it."""

    x: float
    width: float
    slabs: list[Slab]
    margins: dict[str, float]
    borders: dict[str, Edge]
    shade: str = ""
    vertical: str = "top"
    merge: str = ""
    column: int = 0
    span: int = 1
    content: float = 0.0
    way: str = ""  # of its text: empty for lines across
    late: Callable[[float], list[Slab]] | None = None  # text down the cell, set to its height


@dataclass(slots=True)
class RowSlab:
    """One row of a table; cells merged downwards carry their text in their first row."""

    cells: list[CellBox]
    height: float
    x: float
    least: float = 0.0
    fixed: bool = False
    whole: bool = False
    header: bool = False
    gap: float = 0.0
    keep_next: bool = False
    table: TableInfo | None = None
    rest: bool = False  # the second part of a row that a page's end has cut
    index: int = 0
    top: float = 0.0  # width of the border above, counted in the height
    bottom: float = 0.0

    page_end = False
    after = 0.0


@dataclass(slots=True)
class TableInfo:
    """What the rows of one table share."""

    headers: list[RowSlab] = field(default_factory=list)
    rows: int = 0
    keep: bool = False


Slab = LineSlab | RowSlab


def feet_of(slab: Slab) -> list[Slab]:
    """The footnotes of a line, or of all that stands in a row."""
    if isinstance(slab, LineSlab):
        return slab.feet
    return [foot for box in slab.cells for inner in box.slabs for foot in feet_of(inner)]


def content_height(slabs: list[Slab]) -> float:
    """Height of a cell's slabs with the space its last paragraph wants below it."""
    if not slabs:
        return 0.0
    last = slabs[-1]
    below = last.after + last.trail if isinstance(last, LineSlab) else 0.0
    return stack_height(slabs) + below


def stack_height(slabs: list[Slab]) -> float:
    """Height of slabs one below the other."""
    return sum(slab.gap + slab.height for slab in slabs)
