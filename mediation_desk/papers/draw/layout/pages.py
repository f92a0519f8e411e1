"""One page being filled: where the next slab goes, and the drawing of lines, frames and cells."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mediation_desk.papers.draw.layout.boxes import Area, place_of
from mediation_desk.papers.draw.layout.columns import draw_down
from mediation_desk.papers.draw.layout.slabs import (
    CellBox,
    Frame,
    LaidBox,
    LaidFloat,
    LineSlab,
    RowSlab,
    Slab,
    content_height,
    stack_height,
)
from mediation_desk.papers.draw.layout.splitting import continued, fitting
from mediation_desk.papers.draw.pdf.sheet import Sheet
from mediation_desk.papers.draw.word.blocks import Section
from mediation_desk.papers.draw.word.looks import NO_EDGE, Edge

FOOT_ROOM = 120.0  # twips between the text and the first footnote, their line in the middle
_FOOT_LINE = 0.25  # of the page's width
_SIDES = ("left", "top", "right", "bottom")
_OVERHANG = 20.0  # twips of a line that must lie within a row of fixed height


@dataclass(slots=True)
class Page:
    """A page: ``y`` is where the next slab begins; ``fresh`` while nothing stands on it."""

    section: Section
    section_index: int
    sheet: Sheet
    top: float
    floor: float  # where text would end if there were no footnotes
    number: int
    y: float = 0.0
    fresh: bool = True
    first_of_section: bool = False
    left: float = 0.0  # of the column being filled
    column: int = 0
    column_top: float = 0.0
    deepest: float = 0.0  # where the longest column so far ends
    turned: bool = False  # begun because the page before was full: no space above its first line
    rows: list[tuple[RowSlab, float]] = field(default_factory=list)
    feet: list[Slab] = field(default_factory=list)
    owed: list[Slab] = field(default_factory=list)  # footnotes that go on overleaf

    def begin_columns(self, section: Section) -> None:
        """Begins a section here, in the first of its columns."""
        self.y = max(self.y, self.deepest)
        self.left, self.column, self.column_top = section.left, 0, self.y

    def next_column(self) -> bool:
        """Goes on in the next column; whether there is one."""
        columns = self.section.columns
        if self.column + 1 >= len(columns):
            return False
        self.deepest = max(self.deepest, self.y)
        self.left += sum(columns[self.column])
        self.column += 1
        self.y, self.fresh, self.turned = self.column_top, True, True
        return True

    @property
    def bottom(self) -> float:
        """Where the text ends."""
        return self.floor - (stack_height(self.feet) + FOOT_ROOM if self.feet else 0.0)

    @property
    def foot_room(self) -> float:
        """What a first footnote takes beside its own height."""
        return 0.0 if self.feet else FOOT_ROOM

    def put_feet(self, feet: list[Slab]) -> None:
        """Footnotes to the foot of the page; what has no room there is owed to the next."""
        for foot in feet:
            full = self.foot_room + foot.gap + foot.height > self.room + 1
            if self.owed or (full and (self.feet or not self.fresh)):
                self.owed.append(foot)
            else:
                self.feet.append(foot)

    def draw_feet(self) -> None:
        """The footnotes below their short line."""
        if self.feet:
            y = self.bottom + FOOT_ROOM / 2
            right = self.section.left + _FOOT_LINE * (self.sheet.width - self.section.left)
            self.sheet.rule(self.section.left, y, right, y, Edge("single", 10.0))
            draw_slabs(self.sheet, self.feet, self.section.left, y + FOOT_ROOM / 2)

    @property
    def room(self) -> float:
        """Height left, in twips."""
        return self.bottom - self.y

    def put_line(self, slab: LineSlab, x: float) -> None:
        """Draws a line at the cursor and moves on."""
        self.y += slab.gap
        draw_lines(self.sheet, [slab], x, self.y - slab.gap)
        self.y += slab.height
        self.fresh = False
        self.put_feet(slab.feet)

    def put_row(self, row: RowSlab) -> None:
        """Keeps a row's place; it is drawn when the rows of its page are complete."""
        self.y += row.gap
        self.rows.append((row, self.y))
        self.y += row.height
        self.fresh = False

    def finish_rows(self, following: RowSlab | None = None) -> None:
        """Draws the rows kept so far; what merged cells cannot hold goes to ``following``."""
        rows, self.rows = self.rows, []
        for index, (row, y) in enumerate(rows):
            for box in row.cells:
                if box.merge != "continue":
                    self._draw_cell(rows, index, box, y, following)
        for index, (row, y) in enumerate(rows):
            below = rows[index + 1][0] if index + 1 < len(rows) else None
            self._draw_edges(row, y, index == 0, below)

    def _draw_cell(
        self, rows: list[tuple[RowSlab, float]], index: int, box: CellBox, y: float,
        following: RowSlab | None,
    ) -> None:  # fmt: skip
        height = rows[index][0].height
        at = index + 1
        while box.merge and at < len(rows) and _continues(rows[at][0], box.column):
            height += rows[at][0].height
            at += 1
        if box.merge and at == len(rows) and following is not None:
            self._hand_on(box, height, following)
        row = rows[index][0]
        if row.fixed and not box.merge:
            _cut_to(self.sheet, box, height)
        draw_cell(self.sheet, box, self.left, y, height, row.top)

    def _hand_on(self, box: CellBox, height: float, following: RowSlab) -> None:
        """Gives what does not fit on this page to the cell's continuation."""
        below = next((b for b in following.cells if b.column == box.column), None)
        if below is None or below.merge != "continue":
            return
        count = fitting(box.slabs, height)
        below.slabs, below.merge = continued(box.slabs[count:]), "restart"
        below.content = content_height(below.slabs)
        if following.rest:
            following.height = max(following.height, below.content + following.top)
        box.slabs = box.slabs[:count]
        box.content = stack_height(box.slabs)

    def _draw_edges(self, row: RowSlab, y: float, first: bool, below: RowSlab | None) -> None:
        left = self.left
        for box in row.cells:
            x = left + box.x
            edges = box.borders
            low = y + row.height
            _rule(self.sheet, x, y, x, low, edges.get("left", NO_EDGE))
            _rule(self.sheet, x + box.width, y, x + box.width, low, edges.get("right", NO_EDGE))
            if box.merge != "continue" or first:
                _rule(self.sheet, x, y, x + box.width, y, edges.get("top", NO_EDGE))
            if below is None or not box.merge or not _continues(below, box.column):
                _rule(self.sheet, x, low, x + box.width, low, edges.get("bottom", NO_EDGE))


def draw_page_borders(sheet: Sheet, section: Section) -> None:
    """The frame around a page, counted from its text or from its edge."""
    left, top, right, low = sheet.area if section.borders_from == "text" else (
        0.0, 0.0, sheet.width, sheet.height
    )  # fmt: skip
    out = -1 if section.borders_from == "text" else 1
    edges = {side: section.borders.get(side, NO_EDGE) for side in _SIDES}
    left += out * edges["left"].gap
    top += out * edges["top"].gap
    right -= out * edges["right"].gap
    low -= out * edges["bottom"].gap
    sheet.rule(left, top, right, top, edges["top"])
    sheet.rule(left, low, right, low, edges["bottom"])
    sheet.rule(left, top, left, low, edges["left"])
    sheet.rule(right, top, right, low, edges["right"])


def _cut_to(sheet: Sheet, box: CellBox, height: float) -> None:
    """Leaves out the lines that a row of fixed height has no room for, as Word does."""
    room = height - box.margins.get("top", 0.0) - box.margins.get("bottom", 0.0)
    count, used = 0, 0.0
    for slab in box.slabs:
        if used + slab.gap > room - _OVERHANG and count:
            sheet.cut = True
            break
        used += slab.gap + slab.height
        count += 1
    box.slabs = box.slabs[:count]
    box.content = stack_height(box.slabs)


def _continues(row: RowSlab, column: int) -> bool:
    return any(box.column == column and box.merge == "continue" for box in row.cells)


def _rule(sheet: Sheet, x1: float, y1: float, x2: float, y2: float, edge: Edge) -> None:
    if not edge.seen:
        return
    half = edge.width / 2
    if y1 == y2:
        sheet.rule(x1 - half, y1 + half, x2 + half, y2 + half, edge)
    else:
        sheet.rule(x1, y1, x2, y2 + half, edge)


def draw_cell(
    sheet: Sheet, box: CellBox, left: float, y: float, height: float, top_edge: float
) -> None:
    """The shade and the text of a cell whose top left corner is at ``left + box.x``, ``y``."""
    x = left + box.x
    if box.shade:
        sheet.fill(x, y, box.width, height, box.shade)
    right, low = x + box.width, y + height
    sheet.rule(x, y, right, low, box.borders.get("tl2br", NO_EDGE))
    sheet.rule(right, y, x, low, box.borders.get("tr2bl", NO_EDGE))
    if box.late is not None:
        draw_down(sheet, box, (x, y, box.width, height))
        return
    upper, lower = box.margins.get("top", 0.0), box.margins.get("bottom", 0.0)
    spare = height - upper - lower - top_edge - box.content
    shift = 0.0
    if spare > 0 and box.vertical in ("center", "bottom"):
        shift = spare / 2 if box.vertical == "center" else spare
    draw_slabs(sheet, box.slabs, x + box.margins.get("left", 0.0), y + upper + top_edge + shift)


def draw_slabs(sheet: Sheet, slabs: list[Slab], x: float, y: float) -> float:
    """Draws slabs from ``y`` downwards; returns where they end."""
    rows: list[tuple[RowSlab, float]] = []
    at = y
    for slab in slabs:
        if isinstance(slab, LineSlab):
            draw_lines(sheet, [slab], x, at)
        else:
            rows.append((slab, at + slab.gap))
        at += slab.gap + slab.height
    if rows:
        inner = Page(Section(), 0, sheet, y, at, 0, left=x)
        inner.rows = rows
        inner.finish_rows()
    return at


def draw_lines(sheet: Sheet, slabs: list[LineSlab], x: float, y: float) -> None:
    """Draws lines from ``y`` downwards with the frames around them."""
    for slab in slabs:
        top = y + slab.gap
        if slab.frame is not None:
            _draw_frame(sheet, slab, slab.frame, x, top)
        sheet.line(slab.line, x + slab.x, top + slab.base)
        for across, box in slab.boxes:
            draw_box(sheet, box, x + slab.x + across, top + slab.base - box.picture.height)
        for laid in slab.floats:
            _draw_float(sheet, laid, x, top)
        y = top + slab.height


def _draw_float(sheet: Sheet, laid: LaidFloat, column: float, top: float) -> None:
    """Something floating, on a layer of its own."""
    layer = sheet.layer(laid.floating.behind)
    layer.area = sheet.area
    area = Area(sheet.width, sheet.height, *sheet.area)
    draw_box(layer, laid.box, *place_of(laid, area, column, top))
    sheet.took(layer)


def draw_box(sheet: Sheet, laid: LaidBox, x: float, y: float) -> None:
    """A picture or shape with all that is in it; ``x``, ``y`` is its upper left corner."""
    picture, box = laid.picture, laid.picture.box
    if box is None:
        sheet.image(picture, x, y)
        return
    right, low = x + picture.width, y + laid.height
    if box.form == "rect":
        if box.fill:
            sheet.fill(x, y, picture.width, laid.height, box.fill)
        for y1, y2 in ((y, y), (low, low)):
            sheet.rule(x, y1, right, y2, box.edge)
        for x1, x2 in ((x, x), (right, right)):
            sheet.rule(x1, y, x2, low, box.edge)
    elif box.form == "ellipse":
        sheet.oval((x, y, picture.width, laid.height), box.fill, box.edge)
    elif box.form == "line":
        sheet.rule(x, y, right, low, box.edge)
    elif box.form == "rise":
        sheet.rule(x, low, right, y, box.edge)
    for across, down, child in laid.children:
        draw_box(sheet, child, x + across, y + down)
    left, top, _, bottom = box.insets
    spare = laid.height - top - bottom - content_height(laid.slabs)
    shift = {"center": spare / 2, "bottom": spare}.get(box.vertical, 0.0) if spare > 0 else 0.0
    draw_slabs(sheet, laid.slabs, x + left, y + top + shift)


def _draw_frame(sheet: Sheet, slab: LineSlab, frame: Frame, x: float, y: float) -> None:
    left = x + frame.left - frame.gap("left")
    right = x + frame.right + frame.gap("right")
    low = y + slab.height
    if frame.shade:
        sheet.fill(left, y, right - left, slab.height, frame.shade)
    borders = frame.borders
    sheet.rule(left, y, left, low, borders.get("left", NO_EDGE))
    sheet.rule(right, y, right, low, borders.get("right", NO_EDGE))
    if slab.index == 0:
        sheet.rule(left, y, right, y, borders.get("top", NO_EDGE))
    if slab.index == slab.count - 1:
        sheet.rule(left, low, right, low, borders.get("bottom", NO_EDGE))


def copied(row: RowSlab) -> RowSlab:
    """A header row to be drawn once more."""
    return replace(row, cells=[replace(box) for box in row.cells], gap=0.0)
