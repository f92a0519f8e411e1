"""What a Word file holds, read but not yet laid out: sections, paragraphs, tables, spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge, ParagraphLook, RunLook


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one look."""

    text: str
    look: RunLook


@dataclass(frozen=True, slots=True)
class TabMark:
    """A tab."""

    look: RunLook


@dataclass(frozen=True, slots=True)
class Break:
    """A break: ``line``, ``page`` or ``column``."""

    kind: str
    look: RunLook


@dataclass(frozen=True, slots=True)
class Field:
    """A number that is known only on its page: PAGE, NUMPAGES or SECTIONPAGES."""

    code: str
    form: str
    look: RunLook


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture or a shape that stands in the line, its size in twips; a shape has no ``data``.

    ``cut`` are the shares of the picture left out on its left, upper, right and lower side.
    """

    data: bytes
    width: float
    height: float
    look: RunLook
    box: Box | None = None
    cut: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Box:
    """A shape: its outline, its fill and what is written in it; lengths in twips.

    ``insets`` are left, top, right, bottom; ``children`` the parts of a group with their places;
    ``form`` is ``rect``, ``ellipse``, ``line``, ``rise`` (a line that rises) or ``none``.
    """

    blocks: list[Block] = field(default_factory=list)
    insets: tuple[float, float, float, float] = (144.0, 72.0, 144.0, 72.0)
    fill: str = ""
    edge: Edge = NO_EDGE
    vertical: str = "top"
    form: str = "rect"
    grows: bool = False
    children: tuple[tuple[float, float, Picture], ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something floating stands: from what (``page``, ``margin``, ``column``, ``paragraph``
    and so on), how aligned to it, or else how many twips away, across and down the page.
    """

    across: str = "column"
    across_align: str = ""
    x: float = 0.0
    down: str = "paragraph"
    down_align: str = ""
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Floating:
    """A picture or shape beside, behind or before the text; ``away`` as ``Box.insets``."""

    picture: Picture
    spot: Spot
    behind: bool = False
    wrap: str = "none"
    away: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Note:
    """The mark of a footnote in the text, and what stands at the foot of its page."""

    text: str
    look: RunLook
    blocks: list[Block]


Span = Text | TabMark | Break | Field | Picture | Note


@dataclass(slots=True)
class Paragraph:
    """A paragraph: ``mark`` is the look of its end, which counts where it is empty."""

    look: ParagraphLook
    mark: RunLook
    spans: list[Span]
    label: str = ""
    label_look: RunLook | None = None
    label_after: str = "tab"
    floats: list[Floating] = field(default_factory=list)
    frame: Floating | None = None  # the frame it stands in, apart from the text
    kept: bool = False  # read before from the same words: nobody may change it


@dataclass(slots=True)
class Cell:
    """A cell. ``merge`` is ``restart``, ``continue`` or empty; lengths in twips. ``way`` is the
    way its text runs: empty for lines across, ``down`` (竖排) or ``up``.
    """

    blocks: list[Block]
    span: int = 1
    merge: str = ""
    width: float = 0.0
    borders: dict[str, Edge] = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)
    shade: str = ""
    vertical: str = "top"
    way: str = ""


@dataclass(slots=True)
class Row:
    """A row of cells; ``before`` and ``after`` are grid columns left out at its ends."""

    cells: list[Cell]
    height: float = 0.0
    rule: str = "auto"
    header: bool = False
    whole: bool = False
    before: int = 0
    after: int = 0


@dataclass(slots=True)
class Table:
    """A table: columns in twips, borders and margins that its cells inherit."""

    columns: list[float]
    rows: list[Row]
    borders: dict[str, Edge] = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)
    indent: float = 0.0
    align: str = "left"
    shade: str = ""
    wanted: float = 0.0  # width in twips that the columns are scaled to
    percent: float = 0.0  # the same in hundredths of the room there is


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid of a section: ``kind`` as in ``w:docGrid``, pitch in twips, extra in points/4096."""

    kind: str = ""
    pitch: float = 312.0
    extra: float = 0.0


@dataclass(slots=True)
class Section:
    """A stretch of pages of one size; lengths in twips."""

    width: float = 11906.0
    height: float = 16838.0
    top: float = 1440.0
    bottom: float = 1440.0
    left: float = 1800.0
    right: float = 1800.0
    header_at: float = 720.0
    footer_at: float = 720.0
    start: str = "nextPage"
    grid: Grid = field(default_factory=Grid)
    first_differs: bool = False
    vertical: str = "top"
    borders: dict[str, Edge] = field(default_factory=dict)
    borders_from: str = "text"
    borders_on: str = "allPages"
    columns: list[tuple[float, float]] = field(default_factory=list)  # width, gap behind it
    number_from: int | None = None
    number_form: str = ""
    headers: dict[str, list[Block]] = field(default_factory=dict)
    footers: dict[str, list[Block]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class WordFile:
    """A whole file and what in it cannot be drawn, in Chinese words."""

    sections: list[Section]
    even_differs: bool
    default_tab: float
    compatibility: int
    not_drawn: tuple[str, ...]
    title: str = ""
