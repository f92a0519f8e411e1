"""Cuts a table row in two where a page ends; the first part is drawn, the second goes on."""

from __future__ import annotations

from dataclasses import replace

from mediation_desk.papers.draw.layout.rows import row_height
from mediation_desk.papers.draw.layout.slabs import (
    CellBox,
    LineSlab,
    RowSlab,
    Slab,
    content_height,
    feet_of,
    stack_height,
)

_LEAST_ROOM = 120.0


def split_row(row: RowSlab, room: float) -> tuple[RowSlab, RowSlab] | None:
    """The part of a row that fits into ``room`` and the rest; None if no line of it fits."""
    if row.whole or row.fixed or room < _LEAST_ROOM:
        return None
    inner = room - row.top - row.bottom
    first, rest = [], []
    moved = False
    for box in row.cells:
        above, below = _split_box(box, inner)
        if box.slabs and not above.slabs and box.merge != "continue":
            return None
        moved = moved or bool(below.slabs)
        first.append(above)
        rest.append(below)
    stretched = row.height - row_height(row)  # by a cell merged downwards that ends here
    if not moved and stretched < 1:
        return None
    upper = replace(row, cells=first, least=0.0)
    lower = replace(row, cells=rest, least=0.0, gap=0.0, rest=True)
    upper.height = room
    lower.height = row_height(lower)
    return upper, lower


def least_height(row: RowSlab) -> float:
    """Height of the least part of a row that may stand alone at a page's end."""
    if row.whole or row.fixed:
        return row.height
    firsts = (stack_height(box.slabs[:1]) + box.margins.get("top", 0.0) for box in row.cells)
    return min(row.height, max(firsts, default=0.0) + row.top)


def _split_box(box: CellBox, room: float) -> tuple[CellBox, CellBox]:
    space = room - box.margins.get("top", 0.0) - box.margins.get("bottom", 0.0)
    count = fitting(box.slabs, space)
    above, below = box.slabs[:count], box.slabs[count:]
    if below and isinstance(below[0], RowSlab) and count == len(above):
        left = space - stack_height(above)
        parts = split_row(below[0], left - below[0].gap)
        if parts is not None:
            above, below = [*above, parts[0]], [parts[1], *below[1:]]
    upper = replace(box, slabs=above, content=stack_height(above), vertical="top")
    lower = replace(box, slabs=continued(below), vertical="top", late=None)
    lower.content = content_height(lower.slabs)
    return upper, lower


def fitting(slabs: list[Slab], room: float, foot_room: float | None = None) -> int:
    """How many slabs fit, widows and orphans minded.

    Footnotes take from ``room`` as well, and above the first of them ``foot_room``; None where
    there are none.
    """
    used, count = 0.0, 0
    for slab in slabs:
        used += slab.gap + slab.height
        if foot_room is not None and (feet := feet_of(slab)):
            used += foot_room + stack_height(feet)
            foot_room = 0.0
        if used > room + 1:
            break
        count += 1
    return mind_widows(slabs, count)


def mind_widows(slabs: list[Slab], count: int) -> int:
    """Fewer slabs if otherwise one line of a paragraph would stand alone."""
    if count >= len(slabs) or not count:
        return count
    nxt = slabs[count]
    if not isinstance(nxt, LineSlab) or nxt.index == 0:
        return count
    if nxt.keep_lines:
        return max(count - nxt.index, 0)
    if not nxt.widows:
        return count
    if nxt.count - nxt.index < 2:
        count -= 1
        nxt_index = nxt.index - 1
    else:
        nxt_index = nxt.index
    if nxt_index < 2:
        count -= nxt_index
    return max(count, 0)


def without_gap(slabs: list[Slab]) -> list[Slab]:
    """The same slabs, the first without the space above it."""
    begun = without_lead(slabs)
    return [replace(begun[0], gap=0.0), *begun[1:]] if begun else begun


def continued(slabs: list[Slab]) -> list[Slab]:
    """The rest of a cell's slabs: Writer sets a paragraph that goes on below its space again."""
    begun = without_lead(slabs)
    if begun and isinstance(begun[0], LineSlab) and begun[0].index:
        return [replace(begun[0], gap=begun[0].before), *begun[1:]]
    return begun


def without_lead(slabs: list[Slab]) -> list[Slab]:
    """The same slabs, the first without what multiple spacing adds above it."""
    if not slabs:
        return slabs
    first = slabs[0]
    if isinstance(first, LineSlab) and first.lead:
        height, base = first.height - first.lead, first.base - first.lead
        return [replace(first, lead=0.0, height=height, base=base), *slabs[1:]]
    return slabs
