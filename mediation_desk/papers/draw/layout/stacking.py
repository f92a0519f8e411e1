"""Lays blocks one below the other in a given width: paragraphs and rows of tables.

It serves the page, the cell, the header and the footer alike and knows no page.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.papers.draw.layout.boxes import bands_of, lay_floats
from mediation_desk.papers.draw.layout.paragraphs import ParagraphSetter
from mediation_desk.papers.draw.layout.pieces import Band
from mediation_desk.papers.draw.layout.rows import TableSetter
from mediation_desk.papers.draw.layout.slabs import LineSlab, Slab, stack_height
from mediation_desk.papers.draw.word.blocks import Block, Paragraph, Table
from mediation_desk.papers.draw.word.looks import ParagraphLook


class Stacker:
    """Stacks blocks with one paragraph setter."""

    def __init__(
        self, setter: ParagraphSetter, compatibility: int, note_width: float = 8300.0,
        left: float = 1800.0,
    ) -> None:  # fmt: skip
        self.setter = setter
        self._tables = TableSetter(self, compatibility)
        self._note_width = note_width
        self._left = left
        self.noted = False  # footnotes were met

    def stack(self, blocks: Sequence[Block], width: float, in_cell: bool = False) -> list[Slab]:
        """The slabs of ``blocks``, each with the gap above it."""
        out: list[Slab] = []
        bands: list[Band] = []
        y = 0.0
        before: ParagraphLook | None = None
        trail = 0.0
        for block in blocks:
            if isinstance(block, Table):
                rows = self._tables.rows(block, width, in_cell)
                if rows and before is not None:
                    rows[0].gap = before.after
                if rows and bands:  # a table stands below what floats, not beside it
                    rows[0].gap += max(0.0, max(band.bottom for band in bands) - y)
                    bands = []
                y += stack_height(list(rows))
                out += rows
                before = None
                continue
            bands = [band for band in bands if band.bottom > y]
            gap = distance(before, block.look) + (trail if before is not None else 0.0)
            if block.floats:
                own = bands_of(block.floats, width, self._left)
                bands += [band.moved(y + gap) for band in own]
            near = [band.moved(-y - gap) for band in bands]
            slabs = self.setter.set(block, width, in_cell, near)
            lay_floats(self, block.floats, slabs, width)
            self._lay_notes(slabs)
            slabs[0].gap = gap
            trail = slabs[-1].trail
            _merge_frames(out, slabs)
            y += stack_height(list(slabs))
            out += slabs
            before = block.look
        if in_cell:
            _drop_last_empty(blocks, out)
        return out

    def _lay_notes(self, slabs: Sequence[LineSlab]) -> None:
        """Gives lines the footnotes that they name."""
        for slab in slabs:
            for note in slab.line.notes:
                self.noted = True
                slab.feet += self.stack(note.blocks, self._note_width)


def distance(above: ParagraphLook | None, below: ParagraphLook) -> float:
    """Empty space between two paragraphs: the larger of what each wants."""
    after = above.after if above is not None else 0.0
    before = below.before
    if above is not None and above.style == below.style:
        after = 0.0 if above.contextual else after
        before = 0.0 if below.contextual else before
    return max(after, before)


def _merge_frames(out: list[Slab], slabs: Sequence[LineSlab]) -> None:
    """Leaves room for the borders of a paragraph that does not share its neighbour's frame."""
    first, last = slabs[0], slabs[-1]
    above = out[-1] if out and isinstance(out[-1], LineSlab) else None
    shared = above is not None and above.frame and first.frame and (
        above.frame.token == first.frame.token
    )
    if shared and above is not None and above.frame:
        above.height -= above.frame.gap("bottom")
    elif first.frame:
        room = first.frame.gap("top")
        first.height += room
        first.base += room
    if last.frame:
        last.height += last.frame.gap("bottom")


def _drop_last_empty(blocks: Sequence[Block], out: list[Slab]) -> None:
    """The empty paragraph that Word wants behind a table in a cell takes no room."""
    if len(blocks) < 2 or not isinstance(blocks[-2], Table):
        return
    last = blocks[-1]
    if isinstance(last, Paragraph) and not last.spans and out and isinstance(out[-1], LineSlab):
        out.pop()
