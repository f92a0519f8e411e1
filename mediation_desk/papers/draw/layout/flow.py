"""Fills pages with slabs: page breaks, what stays together, tables over pages, headers and footers.

Lengths in twips. It decides where things stand and leaves the drawing to ``pages``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.papers.draw.layout.margins import Margins
from mediation_desk.papers.draw.layout.pages import Page, copied, draw_page_borders
from mediation_desk.papers.draw.layout.paragraphs import Numbers, ParagraphSetter
from mediation_desk.papers.draw.layout.slabs import (
    LineSlab,
    RowSlab,
    Slab,
    feet_of,
    stack_height,
)
from mediation_desk.papers.draw.layout.splitting import (
    fitting,
    least_height,
    split_row,
    without_gap,
)
from mediation_desk.papers.draw.layout.stacking import Stacker
from mediation_desk.papers.draw.layout.typeset import Typesetter
from mediation_desk.papers.draw.pdf.sheet import Sheet
from mediation_desk.papers.draw.word.blocks import Section, WordFile
from mediation_desk.papers.draw.word.numbering import formed

MOST_PAGES = 5_000
_STEP = 60.0  # twips by which columns are made longer until they hold their text
_MOST_OF_PAGE = 0.85  # share of the page that a repeated table head may take


class TooManyPages(Exception):
    """The file would fill more pages than any paper has."""


@dataclass(slots=True)
class Flow:
    """Lays out one file."""

    word: WordFile
    typesetter: Typesetter
    total: str = "1"
    pages: list[Page] = field(default_factory=list)
    asked_total: bool = False
    _stacker: Stacker | None = None
    _margins: Margins = field(init=False)
    _whole: bool = False  # the next turn is of the page, not of the column
    _ended: bool = False  # by a page break, with nothing behind it yet

    def __post_init__(self) -> None:
        self._margins = Margins(self.word, self.typesetter)

    def run(self) -> list[Page]:
        """All pages, bodies first, then headers and footers, which know the count of pages."""
        for index, section in enumerate(self.word.sections):
            self._section(index, section)
        while self.pages and self.pages[-1].owed:
            self._turn()
        for page in self.pages:
            page.finish_rows()
            page.draw_feet()
        for page in self.pages:
            self._draw_margins(page)
        return self.pages

    def _draw_margins(self, page: Page) -> None:
        """Header and footer of a page, now that all pages are known."""
        section = page.section
        of_section = sum(p.section_index == page.section_index for p in self.pages)
        form = section.number_form
        numbers = Numbers(formed(page.number, form), str(len(self.pages)), str(of_section))
        kind = self._kind(section, page.first_of_section, page.number)
        self._margins.draw(page, kind, numbers)

    def _section(self, index: int, section: Section) -> None:
        numbers = Numbers(pages=self.total, section_pages=self.total)
        setter = ParagraphSetter(self.typesetter, section.grid, self.word.default_tab, numbers)
        stacker = Stacker(setter, self.word.compatibility, _room_across(section), section.left)
        self._stacker = stacker
        continued = index > 0 and section.start == "continuous" and self._same_paper(section)
        if continued:
            self._turn_if_ended()
            page = self.pages[-1]
            page.finish_rows()
            page.section = section
            page.begin_columns(section)
            page.floor = section.height - self._margins.foot(section, "default")
        else:
            self._ended = False
            self._new_page(index, section, starts=True)
        blocks = section.blocks
        slabs = stacker.stack(blocks, stack_width(section))
        if not continued and section.vertical in ("center", "bottom"):
            spare = self._page.room - stack_height(slabs)
            whole = not any(slab.page_end for slab in slabs)
            if spare > 0 and whole:  # a cover: all of it in the middle, or at the foot
                self._page.y += spare / 2 if section.vertical == "center" else spare
        if section.columns and self._next_continues(index):
            self._balance(slabs)
        self._fill(slabs)
        self.pages[-1].finish_rows()
        self.asked_total = self.asked_total or numbers.asked

    def _next_continues(self, index: int) -> bool:
        following = self.word.sections[index + 1 : index + 2]
        return bool(following) and following[0].start == "continuous"

    def _balance(self, slabs: list[Slab]) -> None:
        """Makes columns that another section follows equally long, as Word and Writer do."""
        page, count = self._page, len(self._page.section.columns)
        if any(slab.page_end for slab in slabs):
            return
        high = stack_height(slabs) / count
        while high < page.room and columns_needed(slabs, high) > count:
            high += _STEP
        if high < page.room:
            page.floor = page.y + high + 2

    def _same_paper(self, section: Section) -> bool:
        here = self.pages[-1].section
        return (here.width, here.height) == (section.width, section.height)

    # Pages

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _new_page(self, index: int, section: Section, starts: bool = False) -> None:
        if len(self.pages) >= MOST_PAGES:
            raise TooManyPages
        number = self._next_number(section, starts)
        kind = self._kind(section, starts, number)
        sheet = Sheet(section.width, section.height)
        edges = section.left, section.top, section.right, section.bottom
        sheet.area = (edges[0], edges[1], section.width - edges[2], section.height - edges[3])
        top = self._margins.head(section, kind)
        bottom = section.height - self._margins.foot(section, kind)
        if bottom - top < 400:
            top, bottom = section.top, section.height - section.bottom
        if section.grid.kind:  # whole lines only, in the middle of the page
            spare = (bottom - top) % section.grid.pitch
            top, bottom = top + spare / 2, bottom - spare / 2
        page = Page(section, index, sheet, top, bottom, number, top, first_of_section=starts)
        page.begin_columns(section)
        shown = {"firstPage": starts, "notFirstPage": not starts}
        if section.borders and shown.get(section.borders_on, True):
            draw_page_borders(sheet, section)
        owed = self.pages[-1].owed if self.pages else []
        self.pages.append(page)
        if owed:
            self.pages[-2].owed = []
            page.put_feet(owed)

    def _next_number(self, section: Section, starts: bool) -> int:
        if starts and section.number_from is not None:
            return section.number_from
        number = self.pages[-1].number + 1 if self.pages else 1
        wanted = {"oddPage": 1, "evenPage": 0}.get(section.start, number % 2)
        return number + (starts and number % 2 != wanted)

    def _turn(self, following: RowSlab | None = None) -> None:
        whole, self._ended = self._whole, False
        self._whole = False
        page = self._page
        page.finish_rows(following)
        if not whole and page.next_column():
            return
        self._new_page(page.section_index, page.section)
        self._page.turned = True

    def _kind(self, section: Section, starts: bool, number: int) -> str:
        if starts and section.first_differs:
            return "first"
        if self.word.even_differs and number % 2 == 0:
            return "even"
        return "default"

    # Bodies

    def _fill(self, slabs: list[Slab]) -> None:
        at = 0
        while at < len(slabs):
            slab = slabs[at]
            self._turn_if_ended()
            place = self._paragraph if isinstance(slab, LineSlab) else self._rows
            at = place(slabs, at)

    def _paragraph(self, slabs: list[Slab], at: int) -> int:
        self._page.finish_rows()
        first = slabs[at]
        assert isinstance(first, LineSlab)
        end = at + first.count
        if first.new_page and not (self._page.fresh and not self._page.column):
            self._whole = True
            self._turn()
            self._page.turned = False
        self._keep_together(slabs, at)
        while at < end:
            self._turn_if_ended()
            stop = next((i + 1 for i in range(at, end) if slabs[i].page_end), end)
            chunk = slabs[at:stop]
            if self._page.fresh and self._page.turned:
                chunk = without_gap(chunk)
            count = fitting(chunk, self._page.room, self._foot_room())
            if not count:
                if not self._page.fresh:
                    self._turn()
                    continue
                count = 1
            for slab in chunk[:count]:
                assert isinstance(slab, LineSlab)
                self._page.put_line(slab, self._page.left)
            at += count
            last = slabs[at - 1]
            if last.page_end:
                self._ended = True
                self._whole = isinstance(last, LineSlab) and last.line.page_end
            elif count < len(chunk):
                self._turn()
        return end

    def _turn_if_ended(self) -> None:
        """Turns the page that a page break has ended, now that something follows."""
        if self._ended:
            self._turn()
            self._page.turned = False

    def _keep_together(self, slabs: list[Slab], at: int) -> None:
        """Turns the page if a heading and what follows it do not fit."""
        if self._must_turn(slabs, at):
            self._turn()

    def _must_turn(self, slabs: list[Slab], at: int) -> bool:
        """Whether a chain of what stays together begins here and ends on another page.

        As Word and Writer do it: a chain longer than a page begins on a new one and then breaks
        wherever a page is full.
        """
        page, inside = self._page, at > 0 and slabs[at - 1].keep_next
        if page.fresh or inside or not slabs[at].keep_next:
            return False
        return page.room < chain_height(slabs, at)

    def _rows(self, slabs: list[Slab], at: int) -> int:
        """The rows of one table."""
        first = slabs[at]
        assert isinstance(first, RowSlab)
        end = at
        while end < len(slabs) and getattr(slabs[end], "table", None) is first.table:
            end += 1
        rows = [slab for slab in slabs[at:end] if isinstance(slab, RowSlab)]
        self._page.finish_rows()
        self._drop_tall_head(rows)
        self._start_table(rows)
        for i, row in enumerate(rows):
            self._keep_rows(slabs, at + i)
            if row.gap and not self._page.fresh:
                self._page.y += row.gap
            row.gap = 0.0
            self._row(row, rows[i + 1] if i + 1 < len(rows) else None)
        return end

    def _keep_rows(self, slabs: list[Slab], at: int) -> None:
        """Turns the page if a row and those it stays with do not fit."""
        row = slabs[at]
        if not isinstance(row, RowSlab) or row.header or not self._must_turn(slabs, at):
            return
        self._turn(row)
        for header in row.table.headers if row.table is not None else []:
            self._page.put_row(copied(header))

    def _drop_tall_head(self, rows: list[RowSlab]) -> None:
        """A head that would leave no room on any page is not repeated."""
        table = rows[0].table
        if table is None or not table.headers:
            return
        tall = sum(row.height for row in table.headers)
        if tall > _MOST_OF_PAGE * (self._page.bottom - self._page.top):
            for row in table.headers:
                row.header = False
            table.headers = []

    def _start_table(self, rows: list[RowSlab]) -> None:
        """Turns the page if a table's head would stand there alone."""
        table = rows[0].table
        heads = len(table.headers) if table is not None else 0
        if self._page.fresh or not heads or heads >= len(rows):
            return
        room = self._page.room - rows[0].gap - stack_height(list(rows[:heads]))
        body = rows[heads]
        if body.height > room + 1 and split_row(body, room) is None:
            self._turn()

    def _row(self, row: RowSlab, following: RowSlab | None) -> None:
        table = row.table
        headers = table.headers if table is not None and not row.header else []
        only_headers = self._page.fresh
        for _ in range(MOST_PAGES):
            room = self._page.room - self._foot_height(row)
            if row.height <= room + 1:
                self._put_row(row)
                return
            parts = split_row(row, room)
            if parts is None and only_headers:
                self._put_row(row)
                return
            if parts is not None:
                self._put_row(parts[0])
                row = parts[1]
            self._turn(row)
            for header in headers:
                self._page.put_row(copied(header))
            only_headers = True

    def _put_row(self, row: RowSlab) -> None:
        self._page.put_row(row)
        if self._foot_room() is not None:
            self._page.put_feet(feet_of(row))

    def _foot_room(self) -> float | None:
        """What a first footnote takes on this page; None where no footnotes were met."""
        noted = self._stacker is not None and self._stacker.noted
        return self._page.foot_room if noted else None

    def _foot_height(self, row: RowSlab) -> float:
        """What the footnotes of a row take."""
        above = self._foot_room()
        feet = feet_of(row) if above is not None else []
        return stack_height(feet) + above if feet and above is not None else 0.0


def columns_needed(slabs: list[Slab], high: float) -> int:
    """How many columns of this height the slabs fill."""
    count, left = 1, list(slabs)
    while left:
        fits = max(fitting(left, high), 1)
        left = without_gap(left[fits:])
        count += bool(left)
    return count


def stack_width(section: Section) -> float:
    """The width that lines of a section have: that of the first column, if there are any."""
    return section.columns[0][0] if section.columns else _room_across(section)


def _room_across(section: Section) -> float:
    return section.width - section.left - section.right


def _beginning(slabs: list[Slab], at: int) -> float:
    """Height of a table's repeated head and of as much of its next row as may not be cut."""
    first = slabs[at]
    assert isinstance(first, RowSlab)
    heads = len(first.table.headers) if first.table is not None else 0
    row = slabs[min(at + heads, len(slabs) - 1)]
    least = least_height(row) if isinstance(row, RowSlab) else row.height
    return sum(slab.height for slab in slabs[at : at + heads]) + least


def chain_height(slabs: list[Slab], at: int) -> float:
    """Height of paragraphs and rows that stay with the next, and of the beginning of what they
    stay with.
    """
    total = 0.0
    while at < len(slabs):
        slab = slabs[at]
        if isinstance(slab, RowSlab):
            total += slab.gap
            if not slab.keep_next:
                return total + _beginning(slabs, at)
            total += slab.height
            at += 1
            continue
        if not slab.keep_next:
            lines = 2 if slab.widows and slab.count > 1 else 1
            lines = slab.count if slab.keep_lines or slab.count == 3 else lines
            return total + stack_height(slabs[at : at + lines])
        total += stack_height(slabs[at : at + slab.count])
        at += slab.count
    return total
