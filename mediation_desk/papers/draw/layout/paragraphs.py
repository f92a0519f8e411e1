"""From a paragraph to slabs: line heights by rule and grid, spacing, indents, borders.

Lengths in twips; the widths come from whoever lays out the page or the cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from weakref import WeakKeyDictionary

from mediation_desk.papers.draw.layout.lines import LineBreaker
from mediation_desk.papers.draw.layout.pieces import Band, Line
from mediation_desk.papers.draw.layout.slabs import Frame, LineSlab
from mediation_desk.papers.draw.layout.typeset import InkBook, Typesetter
from mediation_desk.papers.draw.word.blocks import Field, Grid, Paragraph, Span, TabMark, Text
from mediation_desk.papers.draw.word.looks import ParagraphLook

_MOST_LAID = 4_000
_BASE_OF_EXACT = 0.8  # with an exact line height the base line lies at four fifths


# Lines of kept paragraphs, found by the paragraph's identity, which the entry keeps from ending.
_Laid = dict[tuple[int, float, bool, float, float], tuple[Paragraph, tuple[Line, ...]]]
_LAID: WeakKeyDictionary[InkBook, _Laid] = WeakKeyDictionary()


@dataclass(slots=True)
class Numbers:
    """What page-number fields show."""

    page: str = "1"
    pages: str = "1"
    section_pages: str = "1"
    asked: bool = False

    def text(self, field: Field) -> str:
        """The field's text; remembers that somebody asked."""
        self.asked = True
        match field.code:
            case "PAGE":
                return self.page
            case "NUMPAGES":
                return self.pages
        return self.section_pages


class ParagraphSetter:
    """Lays out paragraphs of one section."""

    def __init__(
        self, typesetter: Typesetter, grid: Grid, default_tab: float, numbers: Numbers
    ) -> None:
        self._setter = typesetter
        self._grid = grid
        self._default_tab = default_tab
        self.numbers = numbers
        self._tokens = count(1)
        self._laid = _LAID.setdefault(typesetter.book, {})
        self._framed: tuple[dict[str, object], int] | None = None

    def set(
        self, paragraph: Paragraph, width: float, in_cell: bool = False,
        bands: Sequence[Band] = (),
    ) -> list[LineSlab]:  # fmt: skip
        """The paragraph's lines; the first carries no gap yet (see ``stacking``)."""
        look = paragraph.look
        lines = self._lines(paragraph, width, in_cell, bands)
        nothing = not (paragraph.spans or paragraph.label)
        empty = nothing and look.align == "left" and look.rule == "auto"
        slabs = [self._slab(line, look, empty) for line in lines]
        frame = self._frame(look, width)
        for index, slab in enumerate(slabs):
            slab.index, slab.count, slab.frame = index, len(slabs), frame
            if not index:  # multiple spacing stands above each line but the first
                slab.height, slab.base = slab.height - slab.lead, slab.base - slab.lead
                slab.lead = 0.0
            slab.height, slab.base = slab.height + slab.line.drop, slab.base + slab.line.drop
            slab.keep_next = look.keep_next
            slab.keep_lines = look.keep_lines
            slab.before = look.before
            slab.widows = look.widows and not in_cell
        slabs[0].new_page = look.page_break_before and not in_cell
        slabs[-1].after = look.after
        return slabs

    def _lines(
        self, paragraph: Paragraph, width: float, in_cell: bool, bands: Sequence[Band]
    ) -> tuple[Line, ...]:
        """The paragraph cut into lines; the work is done once for a paragraph that is kept."""
        extra = self._extra(paragraph.look)
        key = (id(paragraph), width, in_cell, extra, self._default_tab)
        known = self._laid.get(key) if paragraph.kept and not bands else None
        if known is not None:
            return known[1]
        spans, gaps = _with_label(paragraph), paragraph.look.gap_latin
        row = self._setter.row(spans, self.numbers.text, extra, gaps)
        breaker = LineBreaker(
            self._setter, paragraph, row, width, self._default_tab, in_cell, bands
        )
        if bands:
            return tuple(breaker.lines(lambda line: self._slab(line, paragraph.look, False).height))
        lines = tuple(breaker.lines())
        if paragraph.kept and row.plain:
            if len(self._laid) >= _MOST_LAID:
                self._laid.clear()
            self._laid[key] = (paragraph, lines)
        return lines

    def _extra(self, look: ParagraphLook) -> float:
        """What the character grid adds behind each character, in twips."""
        if self._grid.kind not in ("linesAndChars", "snapToChars") or not look.snap:
            return 0.0
        return self._grid.extra / 4096 * 20

    def _slab(self, line: Line, look: ParagraphLook, empty: bool) -> LineSlab:
        """Height and base line of one line, multiple spacing above it included."""
        if self._grid.kind and look.snap:
            return self._on_grid(line, look, empty)
        height, base, lead, trail = line.height, line.ascent, 0.0, 0.0
        if look.rule == "exact":
            height = look.line
            base = int(height * _BASE_OF_EXACT)
        elif look.rule == "atLeast":
            base += max(look.line - height, 0.0)
            height = max(look.line, height)
        else:
            percent = round(look.line / 2.4)
            if percent < 100:
                height = int(height * percent / 100)
                base = int(height * _BASE_OF_EXACT)
            else:
                lead = int(line.text_height * (percent - 100) / 100)
                below = line.text_height if line.pictures else height
                trail = int(below * (percent - 100) / 100)
        return LineSlab(line, max(height + lead, 1.0), base + lead, 0.0, lead=lead, trail=trail)

    def _on_grid(self, line: Line, look: ParagraphLook, empty: bool) -> LineSlab:
        """A line on the grid of lines: whole units, whatever spacing is asked for but multiples."""
        pitch = self._grid.pitch
        units = 1 if empty else -(-int(line.height) // int(pitch))
        height = units * pitch
        base = line.ascent + int((height - line.height) / 2)
        lead = trail = 0.0
        if look.rule == "auto" and look.line > 240:
            lead = int(height * look.line / 240) - height
            trail = int(line.height * (look.line / 240 - 1))
        return LineSlab(line, height + lead, base + lead, 0.0, lead=lead, trail=trail)

    def _frame(self, look: ParagraphLook, width: float) -> Frame | None:
        if not look.shade and not any(edge.seen for edge in look.borders.values()):
            self._framed = None
            return None
        same: dict[str, object] = {**look.borders, "shade": look.shade, "left": look.left}
        if self._framed is None or self._framed[0] != same:
            self._framed = (same, next(self._tokens))
        left = min(look.left, look.left + look.first)
        return Frame(left, width - look.right, look.borders, look.shade, self._framed[1])


def _with_label(paragraph: Paragraph) -> list[Span]:
    """The paragraph's spans with the label of its list before them."""
    if paragraph.label_look is None or not paragraph.label:
        return paragraph.spans
    look = paragraph.label_look
    label: list[Span] = [Text(paragraph.label, look)]
    if paragraph.label_after == "tab":
        label.append(TabMark(replace(look, underline="")))
    elif paragraph.label_after == "space":
        label.append(Text(" ", look))
    return label + paragraph.spans
